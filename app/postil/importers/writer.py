"""Writes the text of an article with its blocks and what they are dressed in, piece by piece."""

import re
from dataclasses import dataclass, field

from postil.importers.normalise import clean_characters
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.picture import UNDESCRIBED, Picture
from postil.model.span import Span
from postil.model.table import Align, Cell

_BLANKS = re.compile(r"[ \t\r\n\f]+")
#: Blocks after each of which the next of the same kind stands on the next line.
_TIGHT = frozenset({Role.LIST_ITEM, Role.FOOTNOTE})


@dataclass(slots=True)
class _Open:
    """An inline style that is not ended yet. ``name``: of the place that it leads to."""

    style: Style
    start: int
    href: str = ""
    name: str = ""


@dataclass(slots=True)
class _Begun:
    """A block of which nothing is written yet."""

    role: Role
    level: int = 0
    quotes: int = 0
    language: str = ""
    marker: str = ""


@dataclass(slots=True)
class Written:
    """What was written, as the fields of ``Article`` have it."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)


class Writer:
    """Writes one article. White space is collapsed as in a web page, but for what is written as it is.

    A block begins with its first word: one into which nothing is written leaves nothing behind.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._begun: _Begun | None = None
        self._block: tuple[_Begun, int] | None = None
        self._last = " "
        self._open: list[_Open] = []
        self._inlines: list[tuple[Inline, str]] = []
        self._places: dict[str, int] = {}
        self._names: list[str] = []
        self._cell: tuple[Cell, int] | None = None
        self._row = 0
        self._written = Written()

    # Blocks

    @property
    def writing(self) -> Role | None:
        """The role of the block that has begun and has words, or None."""
        return self._block[0].role if self._block else None

    @property
    def begun(self) -> Role | None:
        """The role of the block that will begin with the next word, or None."""
        return self._begun.role if self._begun else None

    @property
    def in_cell(self) -> bool:
        """Whether words go into the cell of a table."""
        return self._cell is not None

    def begin(
        self, role: Role, level: int = 0, quotes: int = 0, *, language: str = "", marker: str = ""
    ) -> None:
        """Ends the block before and lets the next word begin one; ``marker`` is written before that word."""
        self.end()
        self._begun = _Begun(role, level, quotes, language, marker)

    def drop(self) -> None:
        """Forgets a block that has begun without a word."""
        self._begun = None

    def end(self) -> None:
        """Ends the block that is being written."""
        if self._block is None:
            return
        begun, start = self._block
        if begun.role is not Role.TABLE:
            self._strip(start)
        self._pause()
        self._block = None
        if self._at > start:
            span = Span(start, self._at)
            self._written.blocks.append(Block(begun.role, span, begun.level, begun.quotes, begun.language))

    def _really_begin(self) -> None:
        begun, self._begun = self._begun or _Begun(Role.PARAGRAPH), None
        blocks = self._written.blocks
        if blocks:
            tight = begun.role in _TIGHT and blocks[-1].role is begun.role
            self._put("\n" if tight else "\n\n")
        self._block = begun, self._at
        self._last = " "
        if begun.marker:
            self._put(begun.marker)
        self._settle_names()
        for one in self._open:
            one.start = self._at

    # Words

    def words(self, raw: str) -> None:
        """Words of a paragraph, their white space collapsed."""
        words = _BLANKS.sub(" ", clean_characters(raw).replace("\n", " "))
        if self._block is None:
            words = words.lstrip()  # No-break spaces, too: they are indents, or keep an empty paragraph open.
        elif self._last.isspace():
            words = words.lstrip(" ")
        if not words:
            return
        if self._block is None:
            self._really_begin()
        self._settle_names()
        self._put(words)

    def verbatim(self, raw: str) -> None:
        """Words whose white space counts, such as code."""
        words = clean_characters(raw)
        if words:
            if self._block is None:
                self._really_begin()
            self._put(words)

    def line_break(self) -> None:
        """Goes on in a new line of the same block; in a cell, and where no line has begun, nothing happens."""
        if self._cell:
            self.words(" ")
        elif self._block and self._last != "\n":
            self._strip(self._block[1])
            if self._at > self._block[1]:
                self._put("\n")

    @property
    def at_line_start(self) -> bool:
        """Whether a line break was the last that was written."""
        return self._last == "\n"

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._at += len(words)
        self._last = words[-1]

    def _strip(self, start: int) -> None:
        """Takes white space away at the end of what was written from ``start`` on."""
        while self._at > start and self._parts:
            kept = self._parts[-1].rstrip(" \t\r\n\f")
            cut = min(len(self._parts[-1]) - len(kept), self._at - start)
            self._parts[-1] = self._parts[-1][: len(self._parts[-1]) - cut]
            self._at -= cut
            if self._parts[-1]:
                self._last = self._parts[-1][-1]
                break
            self._parts.pop()

    # Inline styles and places

    def push(self, style: Style, *, href: str = "", name: str = "") -> None:
        """Begins an inline style; ``name``: of the place in the article that it leads to."""
        self._open.append(_Open(style, self._at, href, name))

    def pop(self) -> None:
        """Ends the inline style that was begun last."""
        one = self._open.pop()
        if self._block is not None:
            self._keep(one)

    def _pause(self) -> None:
        """Ends the open styles here; they go on in the next block."""
        for one in self._open:
            self._keep(one)
            one.start = self._at

    def _keep(self, one: _Open) -> None:
        start, end = one.start, self._at
        whole = "".join(self._parts[-8:])
        while end > start and whole and whole[-1] in " \n":
            whole, end = whole[:-1], end - 1
        if end > start:
            self._inlines.append((Inline(one.style, Span(start, end), one.href), one.name))

    def place(self, name: str) -> None:
        """Names the place where the next word goes."""
        if name:
            self._names.append(name)

    def _settle_names(self) -> None:
        for name in self._names:
            self._places.setdefault(name, self._block[1] if self._block else self._at)
        self._names.clear()

    # Pictures and tables

    def picture(self, description: str, picture: Picture, level: int = 0, quotes: int = 0) -> None:
        """A picture in a block of its own; the span of ``picture`` does not count."""
        self.begin(Role.IMAGE, level, quotes)
        self.words(description)
        if self._block is None:
            self._really_begin()
            self._put(UNDESCRIBED)
        self.end()
        span = self._written.blocks[-1].span
        self._written.pictures.append(
            Picture(span, picture.original, picture.width, picture.height, picture.source)
        )

    def begin_cell(
        self, row: int, column: int, rows: int = 1, columns: int = 1, *, header: bool, align: Align
    ) -> None:
        """Begins a cell of the table that has begun; rows and columns in order."""
        if self._block is None:
            self._really_begin()
            self._row, first = row, True
        else:
            first = False
        if not first:
            self._put("\n" * (row - self._row) or "\t")
        self._row, self._last = row, " "
        self._cell = Cell(Span(self._at, self._at), row, column, rows, columns, header, align), self._at

    def end_cell(self) -> None:
        """Ends the cell."""
        assert self._cell is not None, "a cell that ends has begun"
        cell, start = self._cell
        self._strip(start)
        self._pause()
        span = Span(start, self._at)
        self._written.cells.append(
            Cell(span, cell.row, cell.column, cell.rows, cell.columns, cell.header, cell.align)
        )
        self._cell = None

    def finish(self) -> Written:
        """All that was written."""
        self.end()
        self._settle_names()
        written = self._written
        written.text = "".join(self._parts)
        for inline, name in self._inlines:
            if not name:
                written.inlines.append(inline)
            elif (goal := self._places.get(name)) is not None and goal < len(written.text):
                written.inlines.append(Inline(inline.style, inline.span, goal=goal))
            elif inline.style is Style.NOTE:
                written.inlines.append(inline)
        written.inlines.sort(key=lambda one: (one.span.start, -one.span.end))
        return written
