"""What documents of office programs are made of, whatever their format."""

from dataclasses import dataclass, field

from postil.model.block import Role
from postil.model.inline import Style
from postil.model.picture import Picture
from postil.model.table import Align


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are dressed alike.

    Attributes:
        text: a line feed in it is a line break, a tabulator white space.
        styles: what is done to them.
        href: the address that they lead to, or empty.
        goal: the name of the place in the document that they lead to, or empty.
        note: whether they are the sign of a note; ``goal`` names it.
        picture: a picture that stands here; ``text`` describes it.
        language: its code, or empty.
        size: of the letters in half points, where that is still to be looked at; else 0.
    """

    text: str
    styles: frozenset[Style] = frozenset()
    href: str = ""
    goal: str = ""
    note: bool = False
    picture: Picture | None = None
    language: str = ""
    size: int = 0


@dataclass(slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        runs: its words.
        role: what it is.
        level: depth of a heading or list item, from 1; of a paragraph that goes on in a list item that one's; else 0.
        marker: what stands before its words: a number, with a blank.
        quotes: how many quotations are around it; 1 for a plain block quote, too.
        names: of the places that it is.
        large: whether all its words are bold or larger than usual.
    """

    runs: list[Run] = field(default_factory=list)
    role: Role = Role.PARAGRAPH
    level: int = 0
    marker: str = ""
    quotes: int = 0
    names: list[str] = field(default_factory=list)
    large: bool = False

    @property
    def text(self) -> str:
        """Its words without their look."""
        return "".join(run.text for run in self.runs if run.picture is None)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.text.strip() and all(run.picture is None for run in self.runs)


@dataclass(slots=True)
class TableCell:
    """A cell where it stands, with what is in it."""

    row: int
    column: int
    content: "list[Paragraph | Table]" = field(default_factory=list)
    rows: int = 1
    columns: int = 1
    header: bool = False
    align: Align = Align.START


@dataclass(slots=True)
class Table:
    """A table: its cells, row by row."""

    cells: list[TableCell] = field(default_factory=list)


Content = Paragraph | Table


@dataclass(slots=True)
class Note:
    """A note: the name by which its sign finds it, what the sign says, and its words."""

    name: str
    label: str
    content: list[Content] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """A whole document.

    Attributes:
        content: in order of reading.
        notes: at its foot or end.
        letter: it is one: no byline, kicker or title of a news page is to be looked for over its words.
    """

    content: list[Content] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    letter: bool = False


def walk(content: list[Content]) -> "list[Paragraph]":
    """All paragraphs, those in cells, too, in order."""
    found: list[Paragraph] = []
    for one in content:
        if isinstance(one, Paragraph):
            found.append(one)
        else:
            for cell in one.cells:
                found += walk(cell.content)
    return found
