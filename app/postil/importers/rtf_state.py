"""What holds for words where they stand in RTF: each group begins with what holds around it."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from postil.model.inline import Style
from postil.model.table import Align


class Goal(Enum):
    """Where the words of a group go."""

    TEXT = auto()
    NOWHERE = auto()
    HELD = auto()
    PICTURE = auto()
    FONTS = auto()
    STYLES = auto()


@dataclass(slots=True)
class Field:
    """A field: what it is told to do."""

    told: str = ""


@dataclass(slots=True)
class State:
    """Looks of words and shapes of paragraphs, in the format's own units (half points, twips).

    Attributes:
        goal: where words go; HELD: into ``held``.
        closed: what is to be done when the group ends; not for groups in it.
        fallback: how many characters stand for one that old programs do not know.
    """

    goal: Goal = Goal.TEXT
    held: list[str] = field(default_factory=list)
    closed: Callable[["State"], None] | None = None
    field: Field | None = None
    fallback: int = 1
    on: frozenset[Style] = frozenset()
    raised: Style | None = None
    hidden: bool = False
    deleted: bool = False
    size: int = 24
    font: int = -1
    language: int = 0
    style: int = -1
    outline: int = -1
    list: int = 0
    list_level: int = 0
    left: int = 0
    right: int = 0
    first: int = 0
    align: Align = Align.START
    in_table: bool = False
    ruled: bool = False

    def inner(self) -> "State":
        """What holds at the beginning of a group in this one."""
        made = copy.copy(self)
        made.closed = None
        return made

    def within_table(self) -> "State":
        """The same in a table."""
        made = copy.copy(self)
        made.in_table = True
        return made

    def plain_words(self) -> None:
        """Takes all looks from words."""
        self.on, self.raised, self.hidden, self.deleted, self.size = frozenset(), None, False, False, 24

    def plain_paragraph(self) -> None:
        """Takes all shapes from paragraphs."""
        self.style = self.outline = -1
        self.list = self.list_level = self.left = self.right = self.first = 0
        self.align, self.in_table, self.ruled = Align.START, False, False

    @property
    def styles(self) -> frozenset[Style]:
        """What words are dressed in."""
        return self.on | {self.raised} if self.raised else self.on
