"""The cells of a table."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum

from postil.model.span import Span
from postil.records import dataclass


class Align(StrEnum):
    """Where the words of a cell stand; ``START`` is where lines of its script begin."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table whose block its span lies in.

    In the text the cells of a row are parted by tabulators and the rows by line feeds; no cell contains either. A cell that takes
    several columns or rows stands where the first of them is, and the places that it covers are not in the text.

    Attributes:
        span: half-open code points into ``Article.text``; empty for an empty cell.
        row, column: counted from 0.
        rows, columns: how many it takes.
        header: whether it heads its column or row.
        align: where its words stand.
    """

    span: Span
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False
    align: Align = Align.START


def cells_in(text: str, block: Span) -> Iterator[Cell]:
    """The cells of a table of which nothing but the text is known: all alike, row by row."""
    start = block.start
    for row, line in enumerate(block.of(text).split("\n")):
        for column, words in enumerate(line.split("\t")):
            yield Cell(Span(start, start + len(words)), row, column)
            start += len(words) + 1


def cells_of(text: str, block: Span, cells: Sequence[Cell]) -> list[Cell]:
    """The cells of the table in ``block``: those of ``cells`` (an article's) that lie in it, else those that the text shows."""
    first = bisect_left(cells, block.start, key=lambda cell: cell.span.start)
    last = bisect_right(cells, block.end, key=lambda cell: cell.span.start)
    return list(cells[first:last]) or list(cells_in(text, block))
