"""What a reader looks for in the library."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """Where words may stand."""

    TEXT = "text"
    TITLE = "title"
    SOURCE = "source"
    NOTE = "note"
    HIGHLIGHT = "highlight"
    TAG = "tag"
    SPEAKER = "speaker"
    ACTOR = "actor"
    SYSTEM = "system"


class Flag(StrEnum):
    """What an article may be."""

    STARRED = "starred"
    UNREAD = "unread"
    READ = "read"
    NOTED = "noted"
    ARCHIVED = "archived"


class Sort(StrEnum):
    """In which order articles come."""

    DATE = "date"
    RANK = "rank"
    IMPORTED = "imported"
    OPENED = "opened"
    TITLE = "title"
    SOURCE = "source"
    LENGTH = "length"
    PROGRESS = "progress"
    NOTES = "notes"


class Place(StrEnum):
    """A part of the shelf."""

    SHELF = "shelf"
    STARRED = "starred"
    UNREAD = "unread"
    NOTED = "noted"
    ARCHIVE = "archive"
    TRASH = "trash"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow each other.

    Attributes:
        words: one or several; capitals and accents make no difference.
        field: where they stand; None: anywhere.
        prefix: whether the last word may go on.
    """

    words: str
    field: Field | None = None
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What the articles have that a reader looks for.

    Attributes:
        wanted: of each group, one of the terms at the least.
        unwanted: none of these.
        since: ISO 8601 date: published (or brought in, when that is unknown) on that day or later; or empty.
        until: ISO 8601 date: published before that day; or empty.
        flags: what the articles are.
        collections: names of collections that they are in, in any capitals.
    """

    wanted: tuple[tuple[Term, ...], ...] = ()
    unwanted: tuple[Term, ...] = ()
    since: str = ""
    until: str = ""
    flags: frozenset[Flag] = frozenset()
    collections: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Query()

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms that are wanted."""
        return tuple(term for group in self.wanted for term in group)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of articles.

    Attributes:
        place: the part of the shelf.
        collection: id of the collection, or empty.
        tag: that the article itself carries, or empty.
        query: what else they have.
        sort: their order.
        backwards: the order turned round.
    """

    place: Place = Place.SHELF
    collection: str = ""
    tag: str = ""
    query: Query = Query()
    sort: Sort = Sort.DATE
    backwards: bool = False


#: All articles that are not thrown away.
EVERYWHERE = Listing(Place.EVERYWHERE)
