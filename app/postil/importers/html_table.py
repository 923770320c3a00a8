"""Which tables of a page are tables, and their cells."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from postil.importers.html_tree import Element, is_unseen, text_of
from postil.model.table import Align

#: Elements that stand in the cells of tables that only lay a page out.
_LAID_OUT = frozenset("table h1 h2 h3 h4 h5 h6 article section figure blockquote pre form".split())
#: Rows, columns and characters in a cell of the largest table that is kept as one.
_MOST_ROWS, _MOST_COLUMNS, _LONGEST_CELL = 20_000, 60, 2000
_ALIGN = re.compile(r"text-align\s*:\s*(left|right|center|start|end)", re.IGNORECASE)
_MEANT = {"right": Align.END, "end": Align.END, "center": Align.CENTRE}


class Place(NamedTuple):
    """A cell where it stands."""

    element: Element
    row: int
    column: int
    rows: int
    columns: int
    header: bool
    align: Align


def is_data(table: Element) -> bool:
    """Whether a table holds data: several rows and columns of words and numbers, not the parts of a page."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return False
    rows = list(_rows(table))
    if not rows or len(rows) > _MOST_ROWS:
        return False
    cells = [cell for row in rows for cell in _cells(row)]
    widest = max((sum(_number(cell, "colspan") for cell in _cells(row)) for row in rows), default=0)
    if not 2 <= widest <= _MOST_COLUMNS:
        return False
    if not any(text_of(cell) for cell in cells):
        return False
    for cell in cells:
        if any(inner.tag in _LAID_OUT for inner in cell.iter() if inner is not cell):
            return False
        if len(text_of(cell)) > _LONGEST_CELL:
            return False
    return len(rows) > 1 or any(cell.tag == "th" for cell in cells)


def places(table: Element) -> Iterator[Place]:
    """The cells of a table in order, with the rows and columns that they take."""
    taken: dict[int, int] = {}
    for number, row in enumerate(_rows(table)):
        column = 0
        headed = row.getparent().tag == "thead"
        for cell in _cells(row):
            while taken.get(column, 0) > number:
                column += 1
            rows = max(1, _number(cell, "rowspan"))
            columns = min(_number(cell, "colspan"), _MOST_COLUMNS - column) or 1
            for covered in range(column, column + columns):
                taken[covered] = number + rows
            yield Place(cell, number, column, rows, columns, headed or cell.tag == "th", _align(cell))
            column += columns


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr" and not is_unseen(child):
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr" and not is_unseen(row))


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th") and not is_unseen(cell)]


def _number(cell: Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(int(value), 1000) if value.isascii() and value.isdigit() else 1


def _align(cell: Element) -> Align:
    match = _ALIGN.search(cell.get("style") or "")
    return _MEANT.get((match[1] if match else cell.get("align") or "").lower(), Align.START)
