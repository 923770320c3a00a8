"""Draws the letters of a piece in their inks, those that are raised or lowered off the line."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine

from postil.model.span import Span
from postil.ui.reader.dressing import format_range

#: Stretches with their inks; where several cover a letter, the last counts.
Inks = Sequence[tuple[Span, QColor]]
_UNSEEN = QColor(0, 0, 0, 0)


class Letters:
    """The letters of one piece.

    Args:
        layout: of the piece.
        lines: of the layout.
        spans: the code points of each line.
        unit: turns code points into Qt's offsets.
        rises: stretches whose letters stand off the line, and how far above it.
    """

    def __init__(
        self,
        layout: QTextLayout,
        lines: Sequence[QTextLine],
        spans: Sequence[Span],
        unit: Callable[[int], int],
        rises: Sequence[tuple[Span, float]],
    ) -> None:
        self._layout, self._lines, self._spans, self._unit, self._rises = layout, lines, spans, unit, rises

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
                self._draw_glyphs(painter, number, span)

    def draw_lines(self, painter: QPainter, lines: Iterable[int], ink: QColor, inks: Inks) -> None:
        """Draws exactly these lines, each letter once."""
        begin, end = self._spans[0].start, self._spans[-1].end
        changes: dict[int, QColor] = {begin: ink}
        for span, colour in inks:
            after = changes[max(point for point in changes if point <= span.end)]
            changes = {point: c for point, c in changes.items() if not span.start <= point < span.end}
            changes |= {span.start: colour, span.end: after}
        for point in {edge for span, _ in self._rises for edge in (span.start, span.end)}:
            changes.setdefault(point, changes[max(before for before in changes if before <= point)])
        starts = sorted(changes)
        for number in lines:
            for start, stop in zip(starts, [*starts[1:], end], strict=True):
                if start < stop:
                    painter.setPen(changes[start])
                    self._draw_glyphs(painter, number, Span(start, stop))

    def _draw_glyphs(self, painter: QPainter, number: int, span: Span) -> None:
        """Draws what of ``span`` stands in a line, off the line where its letters are raised or lowered."""
        whole = self._spans[number]
        start, end = self._unit(max(span.start, whole.start)), self._unit(min(span.end, whole.end))
        if start < end:
            rise = next((rise for raised, rise in self._rises if raised.contains(span)), 0.0)
            for run in self._lines[number].glyphRuns(start, end - start):
                painter.drawGlyphRun(QPointF(0, -rise), run)

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


def _without(span: Span, hole: Span) -> list[Span]:
    """What is left of ``span``, in one or two parts, or none."""
    ends = ((span.start, min(span.end, hole.start)), (max(span.start, hole.end), span.end))
    return [Span(start, end) for start, end in ends if start < end]
