"""Tables on a page of a PDF: rows whose cells stand under each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from postil.importers.pdf_paragraphs import MARKER
from postil.importers.pdf_words import Line, Word
from postil.model.table import Align

#: Rows and columns of the smallest table, columns of the largest, and the white between cells in sizes of type.
_ROWS, _COLUMNS, _WIDEST, _GAP = 3, 2, 30, 1.0


@dataclass(slots=True)
class Grid:
    """A table: rows of cells, each its words or nothing, and how each column stands."""

    rows: list[list[list[Word]]]
    aligned: list[Align]
    page: int


def with_tables(region: Sequence[Line]) -> list[Line | Grid]:
    """The lines of a column, those that are rows of a table as one ``Grid``."""
    found: list[Line | Grid] = []
    run: list[Line] = []
    for line in [*region, None]:
        if line is not None and _is_row(line) and (not run or _follows(run[-1], line)):
            run.append(line)
            continue
        if run:
            grid = _grid(run)
            found += [grid] if grid else run
        run = []
        if line is not None:
            if _is_row(line):
                run = [line]
            else:
                found.append(line)
    return found


def _is_row(line: Line) -> bool:
    """Whether a line has cells; the sign of a list is none."""
    return MARKER.match(line.text) is None and len(_cells(line)) >= _COLUMNS


def _follows(before: Line, line: Line) -> bool:
    return line.top - before.bottom < 1.5 * max(before.size, line.size)


def _cells(line: Line) -> list[list[Word]]:
    cells: list[list[Word]] = []
    for word in line.words:
        if cells and word.left - cells[-1][-1].right < _GAP * line.size:
            cells[-1].append(word)
        else:
            cells.append([word])
    return cells


def _grid(run: list[Line]) -> Grid | None:
    """The table of rows that follow each other; None when their cells do not stand in columns."""
    rows = [_cells(line) for line in run]
    if len(rows) < _ROWS:
        return None
    columns = _columns(rows)
    if not _COLUMNS <= len(columns) <= _WIDEST:
        return None
    found: list[list[list[Word]]] = []
    for row in rows:
        cells: list[list[Word]] = [[] for _ in columns]
        for cell in row:
            at = next(
                n for n, (left, right) in enumerate(columns) if cell[0].left < right and cell[-1].right > left
            )
            if cells[at]:
                return None
            cells[at] = cell
        found.append(cells)
    if any(sum(bool(row[n]) for row in found) < 0.5 * len(found) for n in range(len(columns))):
        return None
    return Grid(found, [_aligned(found, n) for n in range(len(columns))], run[0].page)


def _columns(rows: list[list[list[Word]]]) -> list[tuple[float, float]]:
    """Left and right edge of each column: cells over each other are of one."""
    edges = sorted((cell[0].left, cell[-1].right) for row in rows for cell in row)
    columns: list[tuple[float, float]] = []
    for left, right in edges:
        if columns and left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns


def _aligned(rows: list[list[list[Word]]], column: int) -> Align:
    cells = [row[column] for row in rows if row[column]]
    lefts, rights = [cell[0].left for cell in cells], [cell[-1].right for cell in cells]
    left, right = max(lefts) - min(lefts), max(rights) - min(rights)
    return Align.END if right < 1.5 < left else Align.START
