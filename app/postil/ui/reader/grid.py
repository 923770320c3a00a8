"""A table at one width: how wide its columns are and where they stand.

Columns get the width that they want where there is room, else at least that of their longest word and a fair part of the rest. Where
not even words fit, the table is wider than the page's column and slides under it; on paper, where nothing slides, its letters
get smaller, and only then are words broken, the longest first.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtGui import QFontMetricsF

from postil.model.block import Block
from postil.model.table import Align, Cell, cells_of
from postil.ui.reader.direction import runs_right_to_left
from postil.ui.reader.typesetting import Face, Typesetting

#: Rows that are measured for the widths of the columns.
_MEASURED = 300
#: White above and below the words of a cell, in sizes of its letters.
_ABOVE = 0.42
#: How large the letters are, and in their sizes the white beside the words; the next where with these not even the words fit.
_SETTINGS = ((1.0, 0.62), (0.85, 0.62), (0.85, 0.4), (0.76, 0.4))
#: The same of a table that slides, and on paper the last resorts.
_SLIDING, _ON_PAPER = (0.85, 0.62), ((0.68, 0.35), (0.6, 0.3), (0.52, 0.25))
#: In one that slides: a column as wide as its longest line, up to so many sizes of its letters, and never more than this part of the room.
_COSY, _MOST = 14, 0.6
#: Height of the bar under a table that slides, in sizes of its letters.
_BAR = 1.1
#: From this part of the column on, which a table would fill by itself, it is made to fill all of it.
_NEARLY = 0.6
_NUMBER = r"[\s(]*[-+−±<>≈~]?\s?[$€£¥]?\s?\d[\d\s.,:/×x%‰–-]*\s?(?:[%‰°$€£¥)]|[a-zA-Zµ°²³/]{1,4})?[\s)*†]*|[-–—]|n/?a\.?"
#: Where a line may end: in white, and after a hyphen between letters.
_BREAK = re.compile(r"\s+|(?<=\w-)(?=[^\W\d])")


class Grid:
    """One table.

    Attributes:
        faces: of ordinary cells and of those that head a column or row.
        pad: white above and below the words of a cell, in pixels.
        left, room: where the table begins in the page's column, and how much of it there is room for, in pixels.
        lefts, widths: of the columns, their white included, in pixels from the left edge of the page's column.
        shift: how far it has been slid, in pixels.
    """

    def __init__(
        self, text: str, block: Block, cells: Sequence[Cell], typesetting: Typesetting, left: int, width: int
    ) -> None:
        self._cells = cells_of(text, block.span, cells)
        self._starts = [cell.span.start for cell in self._cells]
        self.columns = max((cell.column + cell.columns for cell in self._cells), default=1)
        self._reaching = [cell for cell in self._cells if cell.rows > 1]
        plain = (cell.row for cell in self._cells if not cell.header)
        #: Rows at the top that hold heads alone.
        self._heads = min(plain, default=0)
        self._text = text
        self._right_to_left = runs_right_to_left(text, block.span.start, block.span.end)
        self._numbers = self._columns_of_numbers()
        self.left, self.room, self.shift = left, max(1, width - left), 0
        self.widths = self._fitting(typesetting)
        self.pad = round(_ABOVE * self.faces[0].size)
        self.lefts = [self.left + sum(self.widths[:column]) for column in range(self.columns)]

    def _fitting(self, typesetting: Typesetting) -> list[int]:
        """The widths of the columns, in the largest letters with which all words fit."""
        room, slides, margin = self.room, typesetting.slides, typesetting.margin
        longest = round(_MOST * room) if slides else room
        settings = [(*setting, 0) for setting in _SETTINGS]
        if not slides:
            settings += [(*setting, margin) for setting in (*_SETTINGS[1:], *_ON_PAPER)]
        for size, white, beside in settings:
            least, wanted = self._set_in(typesetting, size, white, longest)
            if sum(least) <= room + 2 * beside:
                break
        else:
            if slides:
                least, wanted = self._set_in(typesetting, *_SLIDING, longest)
                cosy = round(_COSY * self.faces[0].size)
                return [max(low, min(want, cosy, longest)) for low, want in zip(least, wanted, strict=True)]
        widths = _shared(least, wanted, room + 2 * beside)
        if beside:
            self.left, self.room = self.left - (sum(widths) - room) // 2, sum(widths)
        return widths

    def _set_in(
        self, typesetting: Typesetting, size: float, white: float, longest: int
    ) -> tuple[list[int], list[int]]:
        """Takes faces of that size; gives the least and the wanted widths of the columns."""
        self.faces = typesetting.cell_faces(size)
        self.beside = round(white * self.faces[0].size)
        least, wanted = self._measure(white)
        return [min(low, longest) for low in least], wanted

    @property
    def right(self) -> int:
        """Where the last column ends, or the room for it."""
        return min(self.lefts[-1] + self.widths[-1], self.left + self.room)

    @property
    def overflow(self) -> int:
        """How many pixels of the table there is no room for."""
        return max(0, sum(self.widths) - self.room)

    @property
    def bar(self) -> int:
        """Height of the bar under the table with which it is slid; 0 where all of it is seen."""
        return round(_BAR * self.faces[0].size) if self.overflow else 0

    def slide(self, by: int) -> bool:
        """Slides the table so many pixels on (or, below zero, back); whether it could."""
        before, self.shift = self.shift, min(max(0, self.shift + by), self.overflow)
        return self.shift != before

    def row(self, start: int, end: int) -> list[Cell]:
        """The cells whose text begins in ``[start, end]``: those of one row."""
        return self._cells[bisect_left(self._starts, start) : bisect_right(self._starts, end)]

    def ends_heads(self, row: int) -> bool:
        """Whether a row is the first under those that hold nothing but heads."""
        return row == self._heads > 0

    def box(self, cell: Cell) -> tuple[int, int]:
        """The left edge and the width of a cell's words."""
        last = min(cell.column + cell.columns, self.columns) - 1
        first = min(cell.column, last)
        left, right = self.lefts[first], self.lefts[last] + self.widths[last]
        inner = left + (self.beside if first else 0)
        return inner, max(1, right - (self.beside if last < self.columns - 1 else 0) - inner)

    def face(self, cell: Cell) -> Face:
        """How a cell is set."""
        return self.faces[cell.header]

    def align(self, cell: Cell) -> Align:
        """Where the words of a cell stand: as its author said, else numbers at the end of their column."""
        if cell.align is Align.START and cell.columns == 1 and cell.column in self._numbers:
            return Align.END
        return cell.align

    def covered(self, row: int) -> set[int]:
        """The columns of a row into which cells of rows above reach."""
        return {
            column
            for cell in self._reaching
            if cell.row < row < cell.row + cell.rows
            for column in range(cell.column, cell.column + cell.columns)
        }

    def _columns_of_numbers(self) -> set[int]:
        """The columns all of whose cells but the heads are numbers, and at least two of them; the first row may be heads."""
        counts: dict[int, int] = {}
        others: set[int] = set()
        for cell in self._cells:
            words = cell.span.of(self._text).strip()
            if not cell.header and words and cell.columns == 1:
                if re.fullmatch(_NUMBER, words, re.IGNORECASE):
                    counts[cell.column] = counts.get(cell.column, 0) + 1
                elif cell.row:
                    others.add(cell.column)
        return {column for column, count in counts.items() if count > 1} - others

    def _measure(self, white: float) -> tuple[list[int], list[int]]:
        """For every column the width of its longest word, and that of its longest line, with the white beside."""
        least, wanted = [0] * self.columns, [0] * self.columns
        metrics: dict[tuple[bool, bool], QFontMetricsF] = {}
        for cell in self._cells:
            if cell.row >= _MEASURED or cell.columns > 1:
                continue
            words = cell.span.of(self._text)
            face = self.faces[cell.header]
            font = face.font_for(words, right_to_left=self._right_to_left)
            kind = cell.header, font is face.font
            measure = metrics.setdefault(kind, QFontMetricsF(font)).horizontalAdvance
            beside = 2 * white * self.faces[0].size
            longest = max((measure(word) for word in _BREAK.split(words)), default=0.0)
            least[cell.column] = max(least[cell.column], round(longest + beside + 2))
            wanted[cell.column] = max(wanted[cell.column], round(measure(words) * 1.04 + beside + 3))
        return least, wanted


def _shared(least: list[int], wanted: list[int], room: int) -> list[int]:
    """Widths of columns in ``room`` pixels."""
    if sum(wanted) <= room:
        spare = room - sum(wanted)
        if sum(wanted) < _NEARLY * room or len(wanted) == 1:
            return wanted
        return [width + spare // len(wanted) + (n < spare % len(wanted)) for n, width in enumerate(wanted)]
    if sum(least) >= room:
        return _capped(least, room)
    spare, wishes = room - sum(least), [want - at_least for want, at_least in zip(wanted, least, strict=True)]
    shared = [width + spare * wish // max(1, sum(wishes)) for width, wish in zip(least, wishes, strict=True)]
    shared[-1] += room - sum(shared)
    return shared


def _capped(least: list[int], room: int) -> list[int]:
    """Widths of columns for whose words there is no room: the widest give way first."""
    widths = list(least)
    for done, column in enumerate(sorted(range(len(least)), key=least.__getitem__)):
        widths[column] = max(8, min(least[column], room // (len(least) - done)))
        room -= widths[column]
    return widths
