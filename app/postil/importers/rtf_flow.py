"""Paragraphs and tables of RTF as they come: body, note or box, each flows by itself."""

import re
from dataclasses import dataclass, field, replace

from postil.importers.office import Content, Paragraph, Run, Table, TableCell
from postil.importers.office_roles import role_of
from postil.importers.rtf_state import State
from postil.model.block import Role
from postil.model.table import Align

_RULE = re.compile(r"\s*(?:[*•⁂#~_–—-]\s*){3,40}")
#: A number before a tabulator at the beginning of a paragraph, or a bullet.
_SIGN = re.compile(
    r"\s*(?P<sign>[•‣◦▪●○■□–—*·-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)])[ \t\u2002]*\t\s*"
)
_WORDED = re.compile(r"[^\W_]")
#: Twips from which on a paragraph that is indented on both sides is a quotation.
_INDENTED = 400


@dataclass(slots=True)
class CellShape:
    """A cell as its row defines it: where it ends, in twips, and whether it goes on from the one before or above."""

    end: int
    beside: bool = False
    below: bool = False


@dataclass(slots=True)
class _Row:
    cells: list[list[Content]]
    shapes: list[CellShape]
    header: bool
    aligns: list[Align]


@dataclass(slots=True)
class Flow:
    """What has flowed so far. ``boxes``: what stands in boxes that are tied to the paragraph; ``listed``: its list sign."""

    content: list[Content] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    boxes: list[Content] = field(default_factory=list)
    listed: str | None = None
    _rows: list[_Row] = field(default_factory=list)
    _cells: list[list[Content]] = field(default_factory=list)
    _cell: list[Content] = field(default_factory=list)
    _aligns: list[Align] = field(default_factory=list)
    _indents: list[int] = field(default_factory=list)

    def add(self, run: Run) -> None:
        """Words or a picture; words dressed alike join those before."""
        last = self.runs[-1] if self.runs else None
        if last and not (last.picture or run.picture or last.note or run.note) and _alike(last, run):
            self.runs[-1] = Run(
                last.text + run.text, run.styles, run.href, run.goal, language=run.language or last.language
            )
        else:
            self.runs.append(run)

    def end_paragraph(self, state: State, styles: dict[int, str]) -> None:
        """Ends a paragraph; a line without words still parts those around it."""
        paragraph = self._made(state, styles.get(state.style, ""))
        content = [paragraph, *self.boxes]
        self.runs, self.names, self.boxes, self.listed = [], [], [], None
        if state.in_table:
            self._cell += content
        else:
            self.end_table()
            self.content += content

    def end_cell(self, state: State, styles: dict[int, str]) -> None:
        """Ends a cell of a table."""
        self.end_paragraph(state.within_table(), styles)
        self._cells.append(self._cell)
        self._aligns.append(state.align)
        self._cell = []

    def end_row(self, shapes: list[CellShape], *, header: bool) -> None:
        """Ends a row of a table."""
        if self._cells:
            self._rows.append(_Row(self._cells, list(shapes), header, self._aligns))
        self._cells, self._aligns = [], []

    def end_table(self) -> None:
        """Ends the table, where there is one."""
        if self._cells or self._cell:
            # Its last row never ended.
            self._cells += [self._cell] if self._cell else []
            self._aligns += [Align.START] * (len(self._cells) - len(self._aligns))
            self._cell = []
            self.end_row([], header=False)
        rows, self._rows = self._rows, []
        if rows:
            self.content.append(_table(rows))

    def finish(self, state: State, styles: dict[int, str]) -> list[Content]:
        """All of it."""
        if self.runs or self.boxes:
            self.end_paragraph(state, styles)
        self.end_table()
        return self.content

    def _made(self, state: State, style: str) -> Paragraph:
        role, level = role_of(style)
        if 0 <= state.outline < 9 and role is Role.PARAGRAPH:
            role, level = Role.HEADING, state.outline + 1
        paragraph = Paragraph(self.runs, role, level, names=self.names)
        if role is not Role.PARAGRAPH:
            # What the style of a title or quotation looks like is the page's business.
            _undress(paragraph.runs)
        if paragraph.empty:
            paragraph.role = Role.RULE if state.ruled and role is Role.PARAGRAPH else role
        elif role is Role.PARAGRAPH and _RULE.fullmatch(paragraph.text):
            paragraph.role = Role.RULE
        elif role in (Role.PARAGRAPH, Role.HEADING):
            self._count(state, paragraph)
        if paragraph.role is Role.BLOCK_QUOTE or (
            paragraph.role is Role.PARAGRAPH and min(state.left, state.right) >= _INDENTED
        ):
            paragraph.quotes = 1
        return paragraph

    def _count(self, state: State, paragraph: Paragraph) -> None:
        """Makes a paragraph with the sign of a list an item."""
        sign = self.listed
        level = state.list_level + 1
        if (
            sign is None
            and paragraph.role is Role.PARAGRAPH
            and state.first < 0
            and paragraph.runs[0].picture is None
        ):
            match = _SIGN.match(paragraph.text)
            if match and (cut := _without(paragraph.runs, match.end())):
                sign, paragraph.runs = match["sign"], cut
                level = self._depth(state.left)
        if sign is None:
            if not (state.list and paragraph.role is Role.PARAGRAPH):
                self._indents = [] if not state.left else self._indents
                return
            sign = ""
        # A ring is written as a small letter.
        counted = _WORDED.search(sign) is not None and sign.strip() != "o"
        paragraph.marker = f"{sign.strip()} " if counted else ""
        if paragraph.role is Role.PARAGRAPH:
            paragraph.role, paragraph.level = Role.LIST_ITEM, min(level, 9)

    def _depth(self, left: int) -> int:
        """How deep in lists a paragraph is that says only how far it stands in."""
        while self._indents and self._indents[-1] > left:
            self._indents.pop()
        if not self._indents or self._indents[-1] < left:
            self._indents.append(left)
        return len(self._indents)


def _undress(runs: list[Run]) -> None:
    """Takes away what all the words have on."""
    worded = [run.styles for run in runs if run.text.strip() and run.picture is None and not run.note]
    common = frozenset.intersection(*worded) if worded else frozenset()
    runs[:] = [replace(run, styles=run.styles - common) for run in runs]


def _alike(last: Run, run: Run) -> bool:
    return (last.styles, last.href, last.goal, last.size) == (run.styles, run.href, run.goal, run.size)


def _without(runs: list[Run], length: int) -> list[Run]:
    """The runs without their first characters; empty when that leaves nothing."""
    found: list[Run] = []
    for run in runs:
        cut = min(length, len(run.text))
        length -= cut
        if cut < len(run.text) or run.picture:
            found.append(replace(run, text=run.text[cut:]))
    return found


def _table(rows: list[_Row]) -> Table:
    """A table of rows: where cells end tells which columns they take."""
    ends = sorted({shape.end for row in rows for shape in row.shapes})
    columns = {end: number for number, end in enumerate(ends)}
    table = Table()
    above: dict[int, TableCell] = {}
    for at, row in enumerate(rows):
        column = 0
        for number, content in enumerate(row.cells):
            shape = row.shapes[number] if number < len(row.shapes) else None
            end = columns[shape.end] if shape else column
            width = max(1, end - column + 1)
            if shape and shape.beside and table.cells and table.cells[-1].row == at:
                table.cells[-1].columns += width
            elif shape and shape.below and column in above:
                above[column].rows = at - above[column].row + 1
            else:
                cell = TableCell(at, column, content, 1, width, row.header, row.aligns[number])
                table.cells.append(cell)
                above[column] = cell
            column += width
    return table
