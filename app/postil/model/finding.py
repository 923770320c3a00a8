"""What a search found, and quotes as the ledger lists them."""

from dataclasses import dataclass, field
from enum import StrEnum

from postil.model.annotation import Kind
from postil.model.card import Card
from postil.model.query import EVERYWHERE, Listing, Query
from postil.model.span import Span


class Where(StrEnum):
    """What kind of thing words were found in."""

    TEXT = "text"
    QUOTE = "quote"
    MENTION = "mention"
    HIGHLIGHT = "highlight"
    NOTE = "note"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of an article or of what the reader made on it, with words that were looked for.

    Attributes:
        where: in what.
        text: a line or so, single spaces between words.
        found: what was looked for in ``text``: half-open code points, in order.
        place: where it is in the article's text, or None: on the whole article.
        mark: id of the mark it belongs to, or empty.
    """

    where: Where
    text: str
    found: tuple[Span, ...] = ()
    place: Span | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found.

    Attributes:
        card: the article.
        title: what was looked for in its title.
        snippets: the places that say most, the best first.
    """

    card: Card
    title: tuple[Span, ...] = ()
    snippets: tuple[Snippet, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote with where it is from.

    Attributes:
        mark: id of its mark.
        article: id of its article.
        title: of the article, or where that is from.
        site: the publication, or empty.
        date: ISO 8601 date of the article, or of the day on which it was added.
        span: in its text.
        words: the text of the quote, with its marks.
        kind: a quote, or a statement in the article's own words.
        speaker: name of who says it, or the words that describe them; empty when nobody is known.
        key: of the speaker's entity, or empty.
        cue: the words that attribute it, or empty.
        added: whether nobody knows when the article was published.
    """

    mark: str
    article: str
    title: str
    site: str
    date: str
    span: Span
    words: str
    kind: Kind
    speaker: str = ""
    key: str = ""
    cue: str = ""
    added: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A date that an article talks about.

    Attributes:
        first: ISO 8601 date of the first day that is meant.
        last: of the last one; the same for a single day.
        span: of the date in the article's text.
        article: id of the article.
        title: of the article, or where that is from.
        words: what stands around the date.
        found: the date in ``words``.
    """

    first: str
    last: str
    span: Span
    article: str
    title: str
    words: str
    found: Span


class Column(StrEnum):
    """By what the ledger is sorted."""

    DATE = "date"
    SPEAKER = "speaker"
    CUE = "cue"
    ARTICLE = "article"
    SITE = "site"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Ledger:
    """Which quotes are looked at, in which order.

    Attributes:
        query: articles that they are in, and words that stand in the quotes themselves (those without a field) or belong to the
            speaker (``speaker:``).
        speaker: key of the entity that speaks, or empty.
        about: key of an entity that is mentioned inside, or empty.
        article: id of the one article that they are in, or empty.
        part: the part of the library in which the articles lie.
        statements: also what is reported in the article's own words.
        sort: their order; of equal ones the newest first.
        backwards: the order turned round.
    """

    query: Query = field(default_factory=Query)
    speaker: str = ""
    about: str = ""
    article: str = ""
    part: Listing = EVERYWHERE
    statements: bool = False
    sort: Column = Column.DATE
    backwards: bool = False
