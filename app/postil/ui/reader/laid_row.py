"""One row of a table laid out: its cells side by side, each with its lines.

The lines are counted cell by cell, so that those of one cell follow each other as its words do.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from postil.model.block import Role
from postil.model.inline import Inline
from postil.model.span import Span
from postil.model.table import Cell
from postil.overriding import override
from postil.ui.reader.grid import Grid
from postil.ui.reader.laid import Edge, Fragment, Laid
from postil.ui.reader.letters import Inks, Listener
from postil.ui.reader.pieces import Piece
from postil.ui.reader.typesetting import Face

#: Pixels that fills may reach out at the edges of a table that slides.
_OVER = 3


class LaidRow(Laid):
    """A row with its cells.

    Attributes:
        grid: of the table.
        row: its number in the table, from 0.
        below_heads: whether all cells of the row above are heads of columns.
        mixed: some of it runs from right to left.
    """

    mixed: bool

    def __init__(  # not the lines of one text, but those of several: nothing of the other's is made
        self,
        text: str,
        piece: Piece,
        face: Face,
        width: int,
        gap: int,
        grid: Grid,
        within: Callable[[int, int], Sequence[Inline]],
        *,
        joined: int = 0,
        right_to_left: bool = False,
    ) -> None:
        self.piece, self.face, self.width, self.gap, self.joined = piece, face, width, gap, joined
        self.grid, self.right_to_left = grid, right_to_left
        self.inlines, self.code_words = within(piece.start, piece.end), ()
        self.own_bullet, self.credit, self.begins_notes = 0, piece.end - piece.start, False
        cells = grid.row(piece.start, piece.end) or [Cell(Span(piece.start, piece.start), 0, 0)]
        self.row = cells[0].row
        self.below_heads = grid.ends_heads(self.row)
        self._cells: list[Laid] = []
        self._standing: list[int] = []
        self._firsts: list[int] = []
        self.tops, self.pitches, self.baselines = [], [], []
        for cell in cells:
            self._lay_cell(text, cell, within(cell.span.start, cell.span.end))
        self._starts = [laid.piece.start for laid in self._cells]
        self.mixed = any(laid.mixed for laid in self._cells)
        self.height = max(laid.height for laid in self._cells) + grid.pad + (grid.bar if piece.last else 0)

    def _lay_cell(self, text: str, cell: Cell, inlines: Sequence[Inline]) -> None:
        left, width = self.grid.box(cell)
        piece = Piece(cell.span.start, cell.span.end, Role.TABLE, 0, True, True)
        laid = Laid(
            text,
            piece,
            self.grid.face(cell),
            width,
            self.gap + self.grid.pad,
            right_to_left=self.right_to_left,
            inlines=inlines,
            align=self.grid.align(cell),
        )
        self._firsts.append(len(self.tops))
        self._cells.append(laid)
        self._standing.append(self.width - left - width if self.right_to_left else left)
        self.tops += laid.tops
        self.pitches += laid.pitches
        self.baselines += laid.baselines

    # Sliding

    @property
    def _lefts(self) -> list[int]:
        """Where the cells stand now that the table was slid."""
        by = self.grid.shift if self.right_to_left else -self.grid.shift
        return [left + by for left in self._standing] if by else self._standing

    @property
    @override
    def window(self) -> QRectF | None:
        grid = self.grid
        if not grid.overflow:
            return None
        left = 0 if self.right_to_left else grid.left
        return QRectF(left - _OVER, 0, grid.room + 2 * _OVER, self.height)

    @property
    def bar(self) -> QRectF | None:
        """Where the bar lies with which the table is slid; None above its last row, and where all of it is seen."""
        if not (self.grid.bar and self.piece.last):
            return None
        left = 0 if self.right_to_left else self.grid.left
        return QRectF(left, self.height - self.grid.bar, self.grid.room, self.grid.bar)

    @property
    def handle(self) -> QRectF | None:
        """The part of the bar that stands for what is seen."""
        bar, grid = self.bar, self.grid
        if bar is None:
            return None
        scale = grid.room / (grid.room + grid.overflow)
        start = grid.overflow - grid.shift if self.right_to_left else grid.shift
        return QRectF(bar.left() + start * scale, bar.top(), grid.room * scale, bar.height())

    def slide(self, by: int) -> bool:
        """Slides the table so that what lies ``by`` pixels further right (below zero: left) comes into sight; whether it could."""
        return self.grid.slide(-by if self.right_to_left else by)

    # Cells

    def _at(self, point: int) -> int:
        """The number of the cell that ``point`` belongs to; between two cells the one before."""
        return max(0, bisect_right(self._starts, point) - 1)

    def _cell_of_line(self, line: int) -> tuple[int, int]:
        """The number of a line's cell, and which of its lines it is."""
        number = bisect_right(self._firsts, line) - 1
        return number, line - self._firsts[number]

    def _beside(self, x: float) -> int:
        """The number of the cell at or nearest to ``x``."""
        edges = [(left, left + laid.width) for left, laid in zip(self._lefts, self._cells, strict=True)]
        return min(range(len(edges)), key=lambda n: max(edges[n][0] - x, 0, x - edges[n][1]))

    # Lines

    @override
    def line_count(self) -> int:
        return len(self.tops)

    @override
    def line_of(self, point: int) -> int:
        number = self._at(point)
        return self._firsts[number] + self._cells[number].line_of(point)

    @override
    def line_span(self, line: int) -> Span:
        number, inner = self._cell_of_line(line)
        return self._cells[number].line_span(inner)

    @override
    def line_end(self, line: int) -> int:
        number, inner = self._cell_of_line(line)
        return self._cells[number].line_end(inner)

    @override
    def line_beside(self, line: int, *, down: bool) -> int | None:
        number, inner = self._cell_of_line(line)
        beside = self._cells[number].line_beside(inner, down=down)
        return None if beside is None else self._firsts[number] + beside

    @override
    def lines_between(self, top: float, bottom: float) -> range:
        return range(len(self.tops))

    @override
    def line_at(self, y: float) -> int:
        return max(0, bisect_right(self.tops[: self._cells[0].line_count()], y) - 1)

    @property
    @override
    def bands(self) -> list[tuple[int, int]]:
        return [(self.gap, self.height - self.gap)]

    @override
    def band_of(self, line: int) -> int:
        return 0

    # Characters and boxes

    @override
    def point_at(self, x: float, y: float) -> int:
        window = self.window
        if window:
            x = min(max(x, window.left() + _OVER), window.right() - _OVER)
        number = self._beside(x)
        return self._cells[number].point_at(x - self._lefts[number], y)

    @override
    def character_at(self, x: float, y: float) -> int | None:
        window = self.window
        if window and not window.contains(x, y):
            return None
        number = self._beside(x)
        return self._cells[number].character_at(x - self._lefts[number], y)

    @override
    def caret(self, point: int) -> QRectF:
        number = self._at(point)
        return self._cells[number].caret(point).translated(self._lefts[number], 0)

    @override
    def fragments(self, span: Span) -> list[Fragment]:
        return [
            Fragment(first + line, left + start, left + end)
            for laid, left, first in zip(self._cells, self._lefts, self._firsts, strict=True)
            for line, start, end in laid.fragments(span)
        ]

    @override
    def leading_edge(self, point: int) -> Edge:
        number = self._at(point)
        line, x = self._cells[number].leading_edge(point)
        return Edge(self._firsts[number] + line, self._lefts[number] + x)

    @override
    def trailing_edge(self, point: int) -> Edge:
        number = self._at(point - 1)
        line, x = self._cells[number].trailing_edge(point)
        return Edge(self._firsts[number] + line, self._lefts[number] + x)

    # Steps of the caret

    @override
    def next_point(self, point: int) -> int:
        return self._forth(point, self._cells[self._at(point)].next_point)

    @override
    def previous_point(self, point: int) -> int:
        return self._back(point, self._cells[self._at(point)].previous_point)

    @override
    def place_before(self, point: int) -> int:
        laid = self._cells[self._at(point)]
        return laid.place_before(min(point, laid.piece.end))

    @override
    def next_word(self, point: int) -> int:
        return self._forth(point, self._cells[self._at(point)].next_word)

    @override
    def previous_word(self, point: int) -> int:
        return self._back(point, self._cells[self._at(point)].previous_word)

    def _forth(self, point: int, step: Callable[[int], int]) -> int:
        number = self._at(point)
        if point < self._cells[number].piece.end:
            return step(point)
        return self._starts[number + 1] if number + 1 < len(self._cells) else self.piece.end

    def _back(self, point: int, step: Callable[[int], int]) -> int:
        number = self._at(point)
        if point > self._starts[number]:
            return step(point)
        return self._cells[number - 1].piece.end if number else self.piece.start

    @override
    def word_at(self, point: int) -> Span:
        piece = self._cells[self._at(point)].piece
        if piece.start == piece.end:
            return Span(piece.start, piece.start)
        return self._cells[self._at(point)].word_at(min(point, piece.end - 1))

    # Painting

    @override
    def draw(self, painter: QPainter, strip: QRectF, ink: QColor, inks: Inks) -> None:
        for laid, left, own in self._in_cells(inks):
            painter.translate(left, 0)
            laid.draw(painter, strip.translated(-left, 0), ink, own)
            painter.translate(-left, 0)

    @override
    def draw_lines(
        self, painter: QPainter, lines: range, ink: QColor, inks: Inks, listener: Listener | None = None
    ) -> None:
        for laid, left, own in self._in_cells(inks):
            painter.translate(left, 0)
            laid.draw_lines(painter, range(laid.line_count()), ink, own, listener)
            painter.translate(-left, 0)

    def _in_cells(self, inks: Inks) -> list[tuple[Laid, int, Inks]]:
        """Every cell with where it stands and the inks of its words."""
        return [
            (laid, left, [one for one in inks if one[0].overlaps(Span(laid.piece.start, laid.piece.end))])
            for laid, left in zip(self._cells, self._lefts, strict=True)
        ]
