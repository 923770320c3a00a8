"""One piece laid out: where its lines, its marks and its characters are.

Coordinates are pixels from the left edge of the column and from the top of the piece (the white above it included). Offsets
are code points into the article's text. The piece's own text is UTF-16 to Qt; nothing of that leaves this module.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine

from postil.model.block import Role
from postil.model.inline import Inline
from postil.model.span import Span
from postil.model.table import Align
from postil.ui.reader.credit import credit_start
from postil.ui.reader.direction import runs_right_to_left, turns_right_to_left
from postil.ui.reader.dressing import font_formats, rises, without_brackets
from postil.ui.reader.filling import hyphens, spare_rivers, text_option
from postil.ui.reader.hyphenation import Divide, soft_places
from postil.ui.reader.letters import Inks, Letters, Listener
from postil.ui.reader.pieces import LINE_BREAK, NOTHING, Piece, bullet_length, shown
from postil.ui.reader.places import Places
from postil.ui.reader.softened import Softened
from postil.ui.reader.typesetting import Face

#: Blocks whose text begins with their own bullet or number, which hangs in the white of the indent.
_NUMBERED = frozenset({Role.LIST_ITEM, Role.FOOTNOTE})


class Fragment(NamedTuple):
    """A part of a span within one line, from ``left`` to ``right``."""

    line: int
    left: float
    right: float


class Edge(NamedTuple):
    """An end of a character: the line and the place in it."""

    line: int
    x: float


class Laid:
    """A piece with its lines.

    Attributes:
        piece: what it is of.
        face: how it is set.
        width: of the column.
        right_to_left: its lines begin at the right edge.
        gap: white above the first line.
        joined: how many of the bars beside it go on from the piece above.
        inlines: what its words are dressed in.
        begins_notes: it is the first note after the story.
        code_words: of a program, with what kind of word each is.
        credit: where a caption names who made the picture, in code points from its start; else its length.
        height: white above and all lines, with the white of a ground below the last one.
        tops, pitches, baselines: of the lines.
    """

    def __init__(
        self,
        text: str,
        piece: Piece,
        face: Face,
        width: int,
        gap: int,
        *,
        joined: int = 0,
        right_to_left: bool = False,
        divide: Divide | None = None,
        inlines: Sequence[Inline] = (),
        begins_notes: bool = False,
        align: Align = Align.START,
    ) -> None:
        self.piece, self.face, self.width, self.gap, self.joined = piece, face, width, gap, joined
        self.right_to_left, self.inlines, self.begins_notes = right_to_left, inlines, begins_notes
        self.code_words: Sequence[tuple[Span, str]] = ()
        source = text[piece.start : piece.end]
        self._text = shown(source, verbatim=face.style.verbatim)
        if inlines:
            self._text = without_brackets(self._text, piece.start, inlines)
        self.own_bullet = bullet_length(source) if piece.role in _NUMBERED and piece.first else 0
        self._offsets = Softened(self._text)
        if divide and face.style.running and not self.mixed and LINE_BREAK not in self._text:
            self._offsets = Softened(self._text, self._hyphens(divide))
        self._layout = QTextLayout(self._offsets.text, face.font_for(self._text, right_to_left=right_to_left))
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(text_option(face, align, right_to_left=right_to_left))
        self._rises: list[tuple[Span, float]] = []
        if inlines:
            self._layout.setFormats(self._fonts())
            self._rises = rises(inlines, Span(piece.start, piece.end), face.size)
        self._hang = 0.0
        self._cluster_boxes: dict[int, list[tuple[float, float, int]]] = {}
        self.credit = credit_start(source) if piece.role is Role.CAPTION and piece.last else len(source)
        self._lay_out(width)

    def _fonts(self) -> list[QTextLayout.FormatRange]:
        return font_formats(self.inlines, Span(self.piece.start, self.piece.end), self.face, self._unit)

    def _hyphens(self, divide: Divide) -> list[int]:
        layout = QTextLayout(self._text, self.face.font)
        if self.inlines:
            layout.setFormats(self._fonts())
        return hyphens(
            layout, self._offsets, self.face, self.width, self.own_bullet, soft_places(self._text, divide)
        )

    def _lay_out(self, width: int) -> None:
        face, y = self.face, self.gap
        bullet = self._offsets.to_units(self.own_bullet)
        self._lines: list[QTextLine] = []
        self._starts: list[int] = []
        self.tops: list[int] = []
        self.pitches: list[int] = []
        self.baselines: list[int] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            first = not self._lines
            if first and bullet:
                line.setLineWidth(width)
                before = width - _x(line, bullet) if self.right_to_left else _x(line, bullet)
                self._hang = min(before, float(face.indent))
            indent = face.indent - (self._hang if first else self._going_on(line))
            line.setLineWidth(max(1.0, width - indent - face.right))
            spare_rivers(line, self._offsets.text, face)
            # Taller letters from another face (an emoji, Devanagari) may need more room than the line has.
            above = max(face.baseline, round(line.ascent()))
            pitch = max(face.pitch, above + round(line.descent()))
            line.setPosition(QPointF(face.right if self.right_to_left else indent, y + above - line.ascent()))
            self._lines.append(line)
            self._starts.append(line.textStart())
            self.tops.append(y)
            self.pitches.append(pitch)
            self.baselines.append(y + above)
            y += pitch
        self._layout.endLayout()
        self.height = y + (face.pad if self.piece.last else 0)

    def _going_on(self, line: QTextLine) -> float:
        """How far a line stands out (below zero: in) because it goes on: a long line of code, in the next."""
        before = self._offsets.to_points(line.textStart()) - 1
        return -2 * self.face.advance if self.face.style.mono and self._text[before] != LINE_BREAK else 0.0

    # Offsets

    def _unit(self, point: int) -> int:
        return self._offsets.to_units(min(max(point - self.piece.start, 0), len(self._text)))

    def _end(self, point: int) -> int:
        """The unit at which a stretch ends that ends at ``point``."""
        return self._offsets.end_to_units(min(max(point - self.piece.start, 0), len(self._text)))

    def _point(self, unit: int) -> int:
        return self.piece.start + self._offsets.to_points(unit)

    def line_count(self) -> int:
        """How many lines it has."""
        return len(self._lines)

    def line_of(self, point: int) -> int:
        """The line that the character at ``point`` stands in."""
        return max(0, bisect_right(self._starts, self._unit(point)) - 1)

    def line_span(self, line: int) -> Span:
        """The characters of a line, the white space at its end included."""
        start = self._starts[line]
        end = self._starts[line + 1] if line + 1 < len(self._starts) else self._offsets.units
        return Span(self._point(start), self._point(end))

    def line_end(self, line: int) -> int:
        """Where the caret stands after the last visible character of a line."""
        span = self.line_span(line)
        end = span.end - self.piece.start
        if line + 1 < len(self._lines):
            start = span.start - self.piece.start
            while end > start and (self._text[end - 1].isspace() or self._text[end - 1] == NOTHING):
                end -= 1
        return self.piece.start + end

    def line_beside(self, line: int, *, down: bool) -> int | None:
        """The line below or above one, or None at the edge of the piece; in a table's row at that of a cell."""
        beside = line + (1 if down else -1)
        return beside if 0 <= beside < len(self._lines) else None

    def lines_between(self, top: float, bottom: float) -> range:
        """The lines that reach into a stretch; the nearest one where none does."""
        return range(self.line_at(top), self.line_at(bottom) + 1)

    @property
    def window(self) -> QRectF | None:
        """The part of the piece in which it is seen; None: all of it is."""
        return None

    @property
    def bands(self) -> list[tuple[int, int]]:
        """Top and height of everything that no page may be cut through: of its lines."""
        return list(zip(self.tops, self.pitches, strict=True))

    def band_of(self, line: int) -> int:
        """The band that a line stands in."""
        return line

    def line_at(self, y: float) -> int:
        """The line at a height; the first above all, the last below all."""
        return max(0, bisect_right(self.tops, y) - 1)

    # Characters and boxes

    def point_at(self, x: float, y: float) -> int:
        """The caret position nearest to a place."""
        line = self.line_at(y)
        point = self._point(self._lines[line].xToCursor(x))
        if not self._places.allows(point - self.piece.start):
            # Inside a character: the nearer of its ends.
            ends = (self.previous_point(point), self.next_point(point))
            point = min(ends, key=lambda end: abs(_x(self._lines[line], self._unit(end)) - x))
        # Past the end of a wrapped line Qt gives the start of the next one, beside a break in a line from the right that before it.
        point = max(point, self.line_span(line).start)
        return min(point, self.line_end(line)) if line + 1 < len(self._lines) else point

    def character_at(self, x: float, y: float) -> int | None:
        """The character whose box is at a place, or None where there is none."""
        line = self.line_at(y)
        if not 0 <= y - self.tops[line] < self.pitches[line]:
            return None
        rect = self._lines[line].naturalTextRect()
        if not rect.left() <= x <= rect.right():
            return None
        if self.mixed:
            return next((point for left, right, point in self._clusters(line) if left <= x < right), None)
        unit = self._lines[line].xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        # The hyphen at the end of a line belongs to the letter before it.
        return min(self._point(unit), self.line_span(line).end - 1) if self._text else None

    def caret(self, point: int) -> QRectF:
        """The caret before the character at ``point``, without width."""
        line = self.line_of(point)
        x = _x(self._lines[line], self._unit(point))
        return QRectF(x, self.tops[line], 0, self.pitches[line])

    def fragments(self, span: Span) -> list[Fragment]:
        """What ``span`` covers, line by line; where directions mix, a line can have several."""
        start, end = self._unit(span.start), self._end(span.end)
        if start >= end:
            return []
        found: list[Fragment] = []
        first = max(0, bisect_right(self._starts, start) - 1)
        for number in range(first, len(self._lines)):
            if self._starts[number] >= end:
                break
            line = self._lines[number]
            a = max(start, self._starts[number])
            b = min(end, self._starts[number] + line.textLength())
            stretches = self._mixed(line, a, b) if self.mixed else self._straight(line, a, b)
            found += [Fragment(number, left, right) for left, right in stretches if right - left > 0.1]
        return found

    def boxes(self, span: Span) -> list[QRectF]:
        """What ``span`` covers, as boxes as high as the lines."""
        return [
            QRectF(left, self.tops[line], right - left, self.pitches[line])
            for line, left, right in self.fragments(span)
        ]

    def leading_edge(self, point: int) -> Edge:
        """Where the character at ``point`` begins: at its left, or at its right when it runs from right to left."""
        return self._edge(point, self.next_point(point), leading=True)

    def trailing_edge(self, point: int) -> Edge:
        """Where the character before ``point`` ends."""
        return self._edge(self.previous_point(point), point, leading=False)

    def _edge(self, start: int, end: int, *, leading: bool) -> Edge:
        letter = self._text[start - self.piece.start : end - self.piece.start]
        backwards = runs_right_to_left(letter, 0, len(letter), otherwise=self.right_to_left)
        found = self.fragments(Span(start, end))
        if not found:
            return Edge(self.line_of(start), self.caret(start).x())
        return Edge(found[0].line, found[0].left if backwards != leading else found[-1].right)

    @cached_property
    def mixed(self) -> bool:
        """Whether some of it runs from right to left."""
        return turns_right_to_left(self._text)

    def _straight(self, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
        # White space at the end of a wrapped line reaches past what is printed.
        limit = line.naturalTextRect().right()
        return [(_x(line, start), min(_x(line, end), limit))]

    def _mixed(self, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
        """In mixed directions a span can be several stretches on the page: those of its glyphs.

        ``cursorToX`` does not tell them: where directions meet, one caret position has two places.
        """
        edges = line.naturalTextRect()
        boxes = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
        merged: list[tuple[float, float]] = []
        for left, right in sorted(
            (max(box.left(), edges.left()), min(box.right(), edges.right())) for box in boxes
        ):
            if merged and left <= merged[-1][1] + 0.6:
                merged[-1] = (merged[-1][0], max(merged[-1][1], right))
            else:
                merged.append((left, right))
        return merged

    def _clusters(self, line: int) -> list[tuple[float, float, int]]:
        """Where each step of the caret is drawn in a line of mixed directions. Worked out once."""
        found = self._cluster_boxes.get(line)
        if found is None:
            found = self._cluster_boxes[line] = []
            span = self.line_span(line)
            point, end = span.start, span.end
            while point < end:
                after = min(max(self.next_point(point), point + 1), end)
                stretches = self._mixed(self._lines[line], self._unit(point), self._unit(after))
                found += [(left, right, point) for left, right in stretches]
                point = after
        return found

    # Steps of the caret

    @cached_property
    def _places(self) -> Places:
        return Places(self._text)

    def next_point(self, point: int) -> int:
        """The caret position after ``point``: a letter with its accents, an emoji with its joiners is one step."""
        return self.piece.start + self._places.next(point - self.piece.start)

    def previous_point(self, point: int) -> int:
        """The caret position before ``point``."""
        return self.piece.start + self._places.previous(point - self.piece.start)

    def place_before(self, point: int) -> int:
        """The nearest caret position at or before ``point``: never inside a letter with its accents or an emoji."""
        return self.piece.start + self._places.at_or_before(point - self.piece.start)

    def next_word(self, point: int) -> int:
        """Where the next word begins; the end of the piece after the last."""
        return self.piece.start + self._places.next_word(point - self.piece.start)

    def previous_word(self, point: int) -> int:
        """Where the word before begins."""
        return self.piece.start + self._places.previous_word(point - self.piece.start)

    def word_at(self, point: int) -> Span:
        """The word around the character at ``point``, or the single character where there is no word."""
        return self._places.word_at(point - self.piece.start).shifted(self.piece.start)

    # Painting

    def draw(self, painter: QPainter, strip: QRectF, ink: QColor, inks: Inks) -> None:
        """Draws the letters of the lines in ``strip`` in ``ink``, ``inks`` in their own."""
        tops = enumerate(self.tops)
        lines = [n for n, top in tops if top <= strip.bottom() and self.baselines[n] >= strip.top()]
        self._letters.draw(painter, strip, lines, ink, inks)

    def draw_lines(
        self, painter: QPainter, lines: range, ink: QColor, inks: Inks, listener: Listener | None = None
    ) -> None:
        """Draws exactly these lines, each letter once, in the same colours: ``draw`` also draws the line above the strip, clipped.

        For devices on which what cannot be seen can still be found, such as a PDF; a listener is told which words are drawn.
        """
        self._letters.draw_lines(painter, lines, ink, inks, listener)

    @cached_property
    def _letters(self) -> Letters:
        spans = [self.line_span(line) for line in range(len(self._lines))]
        way = {"backwards": self.right_to_left, "mixed": self.mixed}
        return Letters(self._layout, self._lines, spans, self._unit, self._rises, self._ending, **way)

    def _ending(self, line: int) -> str:
        """The last character of a line that another follows, as it is set; else nothing."""
        ends = line + 1 < len(self._starts)
        return self._offsets.before(self._starts[line + 1]).rstrip(NOTHING)[-1:] if ends else ""


def _x(line: QTextLine, unit: int) -> float:
    x, _ = cast(tuple[float, int], line.cursorToX(unit))
    return x
