"""Documents of office programs as the text and blocks of an article."""

import re
from collections.abc import Iterator, Sequence

from postil.importers.office import Content, Document, Paragraph, Run, Table, TableCell, walk
from postil.importers.writer import Writer, Written
from postil.model.block import Role
from postil.model.inline import SCHEMES, Style

#: In which order styles lie over each other, the outermost first.
_ORDER = (Style.STRONG, Style.EMPHASIS, Style.STRIKE, Style.SUPERSCRIPT, Style.SUBSCRIPT, Style.CODE)
_SETTLED = (Role.TITLE, Role.HEADING)
#: Rows, columns and characters in a cell of the largest table that is kept as one.
_MOST_ROWS, _MOST_COLUMNS, _LONGEST_CELL = 20_000, 60, 2000
#: Characters of the longest line that may be a heading only because it is large.
_HEADING = 100
_ENDS = re.compile(r"[.,;:…。，][\"'”’»)\]]*$")
#: How deep tables are read in tables.
_DEEPEST = 20
#: Pixels up to which a picture is a sign.
_TINY = 24

_Key = tuple[Style, str, str]


def written_document(document: Document) -> Written:
    """The article in a document: its body, then its notes."""
    _settle_headings(document.content)
    return _Writing(document).all()


def _settle_headings(content: list[Content]) -> None:
    """Finds the title, and headings that are such only by their look."""
    paragraphs = [one for one in content if isinstance(one, Paragraph) and not one.empty]
    titles = [one for one in paragraphs if one.role is Role.TITLE]
    for other in titles[1:]:
        other.role, other.level = Role.HEADING, 1
    headings = [one for one in paragraphs if one.role is Role.HEADING]
    if not titles and headings and paragraphs[0] is headings[0]:
        first = headings[0]
        if all(other.level > first.level for other in headings[1:]):
            first.role, first.level = Role.TITLE, 0
            return
    if headings and not titles and paragraphs[0].large and paragraphs[0].role is Role.PARAGRAPH:
        if _like_heading(paragraphs[0].text.strip()):
            paragraphs[0].role = Role.TITLE
        return
    if headings:
        return
    for number, one in enumerate(paragraphs):
        nothing = one.role is not Role.PARAGRAPH or one.level or one.quotes
        if one.large and not nothing and _like_heading(one.text.strip()) and number + 1 < len(paragraphs):
            begins = number == 0 and not titles
            one.role, one.level = (Role.TITLE, 0) if begins else (Role.HEADING, 1)


def _like_heading(words: str) -> bool:
    return 0 < len(words) <= _HEADING and "\n" not in words and _ENDS.search(words) is None


class _Writing:
    """Writes one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._writer = document, Writer()
        self._waiting: list[Run] = []
        self._open: list[_Key] = []
        self._after_picture = False
        self._block: tuple[Role, int, int] = Role.PARAGRAPH, 0, 0
        paragraphs = walk(document.content)
        self._goals = {run.goal for one in paragraphs for run in one.runs if run.goal}

    def all(self) -> Written:
        """Body and notes."""
        self._content(self._document.content)
        for note in self._document.notes:
            self._writer.place(note.name)
            marker = f"{note.label}. " if note.label.isalnum() else f"{note.label} "
            for number, one in enumerate(walk(note.content)):
                self._writer.begin(Role.FOOTNOTE, marker="" if number else marker)
                self._runs(one, Role.FOOTNOTE)
                self._end()
                self._writer.drop()
        return self._writer.finish()

    def _content(self, content: Sequence[Content], depth: int = 0) -> None:
        at = 0
        while at < len(content):
            one = content[at]
            if isinstance(one, Table):
                self._table(one, depth)
                at += 1
            elif one.role is Role.CODE:
                lines = [one.text]
                while at + 1 < len(content) and _is_code(content[at + 1]):
                    at += 1
                    lines.append(content[at].text)  # type: ignore[union-attr]  # code is no table
                self._code(lines, one)
                at += 1
            else:
                following = content[at + 1] if at + 1 < len(content) else None
                self._paragraph(one, following)
                at += 1

    def _code(self, lines: list[str], first: Paragraph) -> None:
        code = "\n".join(lines).strip("\n")
        if code.strip():
            self._names(first)
            self._writer.begin(Role.CODE, first.level, first.quotes)
            self._writer.verbatim(code.expandtabs(4))
        self._writer.end()

    def _paragraph(self, one: Paragraph, following: Content | None) -> None:
        self._names(one)
        role, level, quotes = one.role, one.level, one.quotes
        if role is Role.CAPTION:
            level = 2 if isinstance(following, Table) else 1 if self._after_picture else 0
        elif role is Role.PARAGRAPH and quotes and not level:
            role, level, quotes = Role.BLOCK_QUOTE, quotes, 0
        elif role is Role.BLOCK_QUOTE:
            level, quotes = max(1, quotes), 0
        self._block = role, level, quotes
        self._writer.begin(role, level, quotes, marker=one.marker)
        if role is Role.RULE:
            self._writer.words("* * *")
        else:
            self._runs(one, role)
        self._end()
        self._writer.drop()

    def _names(self, one: Paragraph) -> None:
        for name in one.names:
            if name in self._goals:
                self._writer.place(name)

    def _runs(self, one: Paragraph, role: Role) -> None:
        for run in one.runs:
            if run.picture is not None:
                self._waiting.append(run)
                continue
            keys, text = _keys(run, role), run.text
            if text[:1].isspace() and text[:1] != "\n" and not run.note:
                # The blank before a word is not of its look.
                self._dress(keys[: _same(keys, self._open)])
                self._writer.words(" ")
            self._dress(keys)
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._line_break()
                self._writer.words(line)
        self._dress([])

    def _line_break(self) -> None:
        """Breaks the line; two of them stand between paragraphs."""
        if self._writer.at_line_start and not self._writer.in_cell and self._writer.writing is Role.PARAGRAPH:
            self._writer.end()
            self._writer.begin(*self._block)
        else:
            self._writer.line_break()

    def _dress(self, keys: list[_Key]) -> None:
        """Ends the styles that do not go on, and begins those that are new."""
        same = _same(keys, self._open)
        for _ in self._open[same:]:
            self._writer.pop()
        for style, href, goal in keys[same:]:
            self._writer.push(style, href=href, name=goal)
        self._open = keys

    def _end(self) -> None:
        """Ends the block, and shows the pictures that stood in it."""
        if self._writer.in_cell:
            self._writer.words(" ")
            return
        if self._writer.writing is not None:
            self._after_picture = False
        self._writer.end()
        waiting, self._waiting = self._waiting, []
        for run in waiting:
            picture = run.picture
            if picture is None or 0 < max(picture.width, picture.height) <= _TINY:
                continue
            self._writer.drop()
            self._writer.picture(run.text, picture)
            self._after_picture = True

    def _table(self, table: Table, depth: int) -> None:
        if self._writer.in_cell or depth > _DEEPEST or not _is_data(table):
            for cell in table.cells:
                if self._writer.in_cell or depth > _DEEPEST:
                    for one in walk(cell.content):
                        self._runs(one, Role.TABLE)
                        self._writer.words(" ")
                else:
                    self._content(cell.content, depth + 1)
            return
        _settle_head(table)
        self._writer.begin(Role.TABLE)
        last = max(cell.row for cell in table.cells)
        for cell in table.cells:
            rows = min(cell.rows, last - cell.row + 1)
            self._writer.begin_cell(
                cell.row, cell.column, rows, cell.columns, header=cell.header, align=cell.align
            )
            for number, one in enumerate(walk(cell.content)):
                self._writer.words(" " if number else "")
                if one.marker:
                    self._writer.words(one.marker)
                self._runs(one, Role.HEADING if cell.header else Role.TABLE)
            self._writer.end_cell()
        self._end()
        self._after_picture = False


def _is_code(one: Content) -> bool:
    return isinstance(one, Paragraph) and one.role is Role.CODE


def _same(first: list[_Key], second: list[_Key]) -> int:
    """How many of the outermost styles are the same."""
    pairs = zip(first, second, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


def _keys(run: Run, role: Role) -> list[_Key]:
    """What the words of a run are dressed in, the outermost first."""
    found: list[_Key] = []
    if run.note:
        return [(Style.NOTE, "", run.goal)]
    if run.href.lower().startswith(SCHEMES):
        found.append((Style.LINK, "".join(c for c in run.href if c.isprintable() and not c.isspace()), ""))
    elif run.goal:
        found.append((Style.LINK, "", run.goal))
    bold = role not in (*_SETTLED,)
    found += [
        (style, "", "") for style in _ORDER if style in run.styles and (bold or style is not Style.STRONG)
    ]
    return found


def _settle_head(table: Table) -> None:
    """A first row that is bold throughout, while the next one is not, heads its columns."""
    if any(cell.header for cell in table.cells):
        return
    first, second = ([cell for cell in table.cells if cell.row == row] for row in (0, 1))
    if second and _bold(first) and not _bold(second):
        for cell in first:
            cell.header = True


def _bold(cells: list[TableCell]) -> bool:
    runs = [
        run
        for cell in cells
        for one in cell.content
        if isinstance(one, Paragraph)
        for run in one.runs
        if run.text.strip()
    ]
    return bool(runs) and all(Style.STRONG in run.styles for run in runs)


def _is_data(table: Table) -> bool:
    """Whether a table holds data: several columns of words and numbers, not the parts of a page."""
    rows = {cell.row for cell in table.cells}
    widest = max((cell.column + cell.columns for cell in table.cells), default=0)
    if not rows or len(rows) > _MOST_ROWS or not 2 <= widest <= _MOST_COLUMNS:
        return False
    for cell in table.cells:
        if any(isinstance(one, Table) or one.role in _SETTLED for one in cell.content):
            return False
        if sum(len(text) for text in _texts(cell.content)) > _LONGEST_CELL:
            return False
    return (len(rows) > 1 or any(cell.header for cell in table.cells)) and any(
        text.strip() for cell in table.cells for text in _texts(cell.content)
    )


def _texts(content: list[Content]) -> Iterator[str]:
    return (one.text for one in walk(content))
