"""Draws the letters of a piece in their inks, those that are raised or lowered off the line."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QBrush, QColor, QGlyphRun, QPainter, QTextCharFormat, QTextLayout, QTextLine

from postil.model.span import Span
from postil.ui.reader.direction import right_to_left_parts
from postil.ui.reader.dressing import format_range
from postil.ui.reader.offsets import Offsets
from postil.ui.reader.softened import SOFT_HYPHEN

#: Stretches with their inks; where several cover a letter, the last counts.
Inks = Sequence[tuple[Span, QColor]]
_UNSEEN = QColor(0, 0, 0, 0)


class Listener(Protocol):
    """Is told which words are drawn, in the order of drawing."""

    def edges(self, span: Span) -> Sequence[int]:
        """Code points within ``span`` at which drawing shall begin anew."""
        ...

    def follow(self, point: int) -> None:
        """Words are drawn next that begin at a code point."""
        ...

    def hyphenate(self, point: int) -> None:
        """A hyphen is drawn next that nobody wrote, and then the rest of the word, from a code point on."""
        ...


class Letters:
    """The letters of one piece.

    Args:
        layout: of the piece.
        lines: of the layout.
        spans: the code points of each line.
        unit: turns code points into Qt's offsets.
        rises: stretches whose letters stand off the line, and how far above it.
        ending: the last character of a line that another follows, a soft hyphen where a word is parted; else empty.
        backwards: whether its lines run from right to left.
        mixed: whether some of it does.
    """

    def __init__(
        self,
        layout: QTextLayout,
        lines: Sequence[QTextLine],
        spans: Sequence[Span],
        unit: Callable[[int], int],
        rises: Sequence[tuple[Span, float]],
        ending: Callable[[int], str],
        *,
        backwards: bool = False,
        mixed: bool = False,
    ) -> None:
        self._layout, self._lines, self._spans, self._unit, self._rises = layout, lines, spans, unit, rises
        self._ending, self._backwards, self._mixed = ending, backwards, mixed

    def draw(self, painter: QPainter, strip: QRectF, lines: Iterable[int], ink: QColor, inks: Inks) -> None:
        """Draws what is in ``strip``, where ``lines`` are."""
        painter.setPen(ink)
        if not self._rises:
            self._layout.draw(painter, QPointF(0, 0), [self._format(*one) for one in inks], strip)
            return
        formats = [self._format(part, colour) for span, colour in inks for part in self._on_the_line(span)]
        formats += [self._format(span, _UNSEEN) for span, _ in self._rises]
        self._layout.draw(painter, QPointF(0, 0), formats, strip)
        for span, _ in self._rises:
            painter.setPen(next((colour for over, colour in reversed(inks) if over.contains(span)), ink))
            for number in lines:
                part = _overlap(span, self._spans[number])
                if part:
                    self._draw_glyphs(painter, number, part)

    def draw_lines(
        self,
        painter: QPainter,
        lines: Iterable[int],
        ink: QColor,
        inks: Inks,
        listener: Listener | None = None,
    ) -> None:
        """Draws exactly these lines, each letter once; a listener is told which words."""
        changes = self._changes(ink, inks, listener)
        starts = sorted(changes)
        for number in lines:
            whole = self._spans[number]
            for start, stop in zip(starts, [*starts[1:], self._spans[-1].end], strict=True):
                span = _overlap(Span(start, stop), whole)
                if span:
                    if listener:
                        listener.follow(span.start)
                    painter.setPen(changes[start])
                    self._draw_glyphs(painter, number, span, listener)
            if listener and self._ending(number).isspace():
                draw_space(painter, self._lines[number], QPointF(0, 0), backwards=self._backwards)

    def _changes(self, ink: QColor, inks: Inks, listener: Listener | None) -> dict[int, QColor]:
        """Where drawing begins anew, and in which ink."""
        begin, end = self._spans[0].start, self._spans[-1].end
        changes: dict[int, QColor] = {begin: ink}
        for span, colour in inks:
            after = changes[max(point for point in changes if point <= span.end)]
            changes = {point: c for point, c in changes.items() if not span.start <= point < span.end}
            changes |= {span.start: colour, span.end: after}
        edges = {edge for span, _ in self._rises for edge in (span.start, span.end)}
        for point in edges.union(listener.edges(Span(begin, end)) if listener else ()):
            changes.setdefault(point, changes[max(before for before in changes if before <= point)])
        return changes

    def _draw_glyphs(
        self, painter: QPainter, number: int, span: Span, listener: Listener | None = None
    ) -> None:
        """Draws a stretch of a line, off the line where its letters are raised or lowered."""
        start, end = self._unit(span.start), self._unit(span.end)
        parted = span.end == self._spans[number].end and self._ending(number) == SOFT_HYPHEN
        rise = next((rise for raised, rise in self._rises if raised.contains(span)), 0.0)
        for run in self._runs(self._lines[number], start, end - start - bool(listener and parted)):
            painter.drawGlyphRun(QPointF(0, -rise), run)
        if listener and parted:
            listener.hyphenate(span.end)
            for run in self._lines[number].glyphRuns(end - 1, 1):
                painter.drawGlyphRun(QPointF(0, -rise), run)

    def _runs(self, line: QTextLine, start: int, length: int) -> list[QGlyphRun]:
        """The glyphs of a stretch, word by word; where some run from right to left, Qt would give them from left to right."""
        if not self._mixed:
            return line.glyphRuns(start, length)
        found: list[QGlyphRun] = []
        end, words = start + length, self._words
        while start < end:
            after = min(end, words[bisect_right(words, start)])
            runs = line.glyphRuns(start, after - start)
            found += reversed(runs) if all(run.isRightToLeft() for run in runs) else runs
            start = after
        return found

    @cached_property
    def _words(self) -> list[int]:
        """Where words, parts of them that run from right to left, and what is between them end, in Qt's offsets."""
        text = self._layout.text()
        units = Offsets(text).to_units
        found = {units(edge) for part in right_to_left_parts(text) for edge in part}
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
        while (at := finder.toNextBoundary()) >= 0:
            found.add(at)
        return sorted(found)

    def _on_the_line(self, span: Span) -> list[Span]:
        """The parts of ``span`` whose letters are neither raised nor lowered."""
        parts = [span]
        for off, _ in self._rises:
            parts = [rest for part in parts for rest in _without(part, off)]
        return parts

    def _format(self, span: Span, colour: QColor) -> QTextLayout.FormatRange:
        format_ = QTextCharFormat()
        format_.setForeground(QBrush(colour, Qt.BrushStyle.SolidPattern))
        return format_range(self._unit(span.start), self._unit(span.end), format_)


def draw_space(painter: QPainter, line: QTextLine, corner: QPointF, *, backwards: bool) -> None:
    """Draws the space at the end of a line, which Qt leaves out: who hears the words, or copies them, would have two in one.

    The top left corner of the line's layout is at ``corner``; it may run from right to left, ``backwards``.
    """
    runs, box = line.glyphRuns(), line.naturalTextRect()
    # An emoji's face has no space.
    run = next((run for run in reversed(runs) if any(run.rawFont().glyphIndexesForString(" "))), None)
    if run is None:
        return
    glyphs = run.rawFont().glyphIndexesForString(" ")
    wide = run.rawFont().advancesForGlyphIndexes(glyphs)[0].x()
    run.setGlyphIndexes(glyphs)
    x = box.left() - wide if backwards else box.right()
    run.setPositions([QPointF(x, line.y() + line.ascent())])
    painter.drawGlyphRun(corner, run)


def _overlap(span: Span, whole: Span) -> Span | None:
    """What of ``span`` lies in ``whole``."""
    start, end = max(span.start, whole.start), min(span.end, whole.end)
    return Span(start, end) if start < end else None


def _without(span: Span, hole: Span) -> list[Span]:
    """What is left of ``span``, in one or two parts, or none."""
    ends = ((span.start, min(span.end, hole.start)), (max(span.start, hole.end), span.end))
    return [Span(start, end) for start, end in ends if start < end]
