"""A table as rows of cells, as many in each as there are columns. Plain data, no Qt."""

from collections.abc import Callable, Sequence

from postil.model.table import Cell
from postil.ui.paper.tags import Element


def fill_table(table: Element, cells: Sequence[Cell], fill: Callable[[Element, Cell], None]) -> bool:
    """Puts rows and cells into a table; where the article has no cell, an empty one stands. Whether all rows are of one length.

    Args:
        table: that is still empty.
        cells: of one table, in text order.
        fill: puts the words of a cell into its element.
    """
    columns = max((cell.column + cell.columns for cell in cells), default=1)
    by_row: list[list[Cell]] = [[] for _ in range(max((cell.row for cell in cells), default=-1) + 1)]
    for cell in cells:
        by_row[cell.row].append(cell)
    #: For each column, how many rows below are taken by a cell above.
    taken, even = [0] * columns, True
    for row, own in enumerate(by_row):
        line = table.of("TR")
        heads = row == 0 or all(cell.header for cell in own)
        waiting = list(reversed(own))
        column = 0
        while column < columns or waiting:
            wide = 1
            if column < columns and taken[column]:
                taken[column] -= 1
            elif waiting and (waiting[-1].column <= column or column >= columns):
                cell = waiting.pop()
                wide = _free(taken, column, cell, waiting[-1] if waiting else None)
                high = max(1, min(cell.rows, len(by_row) - row))
                element = line.of("TH" if cell.header else "TD")
                element.attributes = _attributes(cell, wide, high, heads=heads)
                fill(element, cell)
                taken[column : column + wide] = [high - 1] * wide
            else:
                line.of("TD")
            column += wide
        even &= column == columns
    return even


def _free(taken: Sequence[int], column: int, cell: Cell, following: Cell | None) -> int:
    """How many columns a cell can have that stands in one: at most what it wants, and none that another has."""
    end = min(column + cell.columns, len(taken))
    if following is not None:
        end = min(end, max(following.column, column + 1))
    wide = 1
    while column + wide < end and not taken[column + wide]:
        wide += 1
    return wide


def _attributes(cell: Cell, wide: int, high: int, *, heads: bool) -> bytes:
    parts = [b"/Scope /Column" if heads else b"/Scope /Row"] if cell.header else []
    parts += [b"/ColSpan %d" % wide] if wide > 1 else []
    parts += [b"/RowSpan %d" % high] if high > 1 else []
    return b"/O /Table " + b" ".join(parts) if parts else b""
