"""An article as paragraphs, tables and pictures with runs of words: what every format for people writes in its own way."""

from dataclasses import dataclass, replace

from postil.model.annotation import Annotation
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.table import Align


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike throughout.

    Attributes:
        words: the words; a line feed is a line break.
        styles: how they are set.
        marks: those that lie over them, the widest first.
        href: the address that they lead to, or empty.
        goal: the place in the article that they lead to: the ``place`` of a paragraph; or None.
        begins: numbers of the comments that begin before them.
        ends: numbers of the comments that end after them.
    """

    words: str
    styles: frozenset[Style] = frozenset()
    marks: tuple[Annotation, ...] = ()
    href: str = ""
    goal: int | None = None
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs under each other.

    Attributes:
        role: what it is; never ``TABLE``, ``IMAGE`` or ``FURNITURE``.
        runs: in order; none for a ``RULE``.
        level: of a heading, from 1; else in how many lists it stands.
        number: of an item of a numbered list; empty for one with a bullet.
        quotes: in how many quotations it stands.
        place: what a run's ``goal`` names, when one leads here; else None.
        language: of ``CODE``: the programming language, or empty.
        speech: whether it says who spoke the words above it.
    """

    role: Role
    runs: tuple[Run, ...] = ()
    level: int = 0
    number: str = ""
    quotes: int = 0
    place: int | None = None
    language: str = ""
    speech: bool = False

    @property
    def words(self) -> str:
        """All its words."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table; rows and columns are counted from 0."""

    runs: tuple[Run, ...]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Grid:
    """A table.

    Attributes:
        cells: row by row.
        level: in how many lists it stands.
        quotes: in how many quotations it stands.
    """

    cells: tuple[GridCell, ...]
    level: int = 0
    quotes: int = 0

    @property
    def rows(self) -> int:
        """How many there are."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @property
    def columns(self) -> int:
        """How many there are."""
        return max((cell.column + cell.columns for cell in self.cells), default=0)

    def row(self, number: int) -> list[GridCell]:
        """The cells that begin in a row."""
        return [cell for cell in self.cells if cell.row == number]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture.

    Attributes:
        runs: its description, which may be marked; empty when nobody described it.
        data: its bytes, or None when they are missing.
        width, height: in its own pixels; 0 where it is missing.
        source: where it was, or empty.
        level: in how many lists it stands.
        quotes: in how many quotations it stands.
    """

    runs: tuple[Run, ...]
    data: bytes | None
    width: int
    height: int
    source: str = ""
    level: int = 0
    quotes: int = 0

    @property
    def description(self) -> str:
        """In words, or empty."""
        return "".join(run.words for run in self.runs)


Item = Paragraph | Grid | Image


@dataclass(frozen=True, slots=True)
class Comment:
    """What the reader wrote beside the text.

    Attributes:
        number: from 1, in text order.
        mark: what it is on; None: the whole article.
        body: the note, and the tags.
        note: the note as Markdown; may be empty.
        created: ISO 8601 UTC time of the note's last change, or of the mark; may be empty.
    """

    number: int
    mark: Annotation | None
    body: tuple[Item, ...]
    note: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class Composition:
    """A whole document.

    Attributes:
        items: in order.
        comments: by number; the runs of ``items`` say where they stand.
    """

    items: tuple[Item, ...]
    comments: tuple[Comment, ...] = ()


def kind_of_picture(data: bytes | None) -> str:
    """One of "png", "jpeg", "gif", "webp" and "svg"; empty for anything else."""
    heads = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
    head = (data or b"")[:12]
    if head[:4] == b"RIFF" and head[8:] == b"WEBP":
        return "webp"
    if head.startswith(b"<svg"):
        return "svg"
    return next((kind for start, kind in heads.items() if head.startswith(start)), "")


def commented(runs: tuple[Run, ...], number: int) -> tuple[Run, ...]:
    """``runs`` with the comment of that number on all of them."""
    first = replace(runs[0], begins=(number, *runs[0].begins))
    runs = (first, *runs[1:])
    return (*runs[:-1], replace(runs[-1], ends=(*runs[-1].ends, number)))
