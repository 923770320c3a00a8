"""What a shelf shows of an article, without its text."""

from dataclasses import dataclass

#: Words a minute that people read.
READING_SPEED = 230


@dataclass(frozen=True, slots=True)
class Card:
    """An article on the shelf.

    Attributes:
        id: of the article.
        title: plain words, or where it is from when it has none.
        site: the publication, where known.
        authors: as printed.
        source: what was imported: a file's name or an address.
        published: ISO 8601 date or date and time, or empty.
        imported: ISO 8601 UTC time.
        opened: ISO 8601 UTC time at which it was last left, or empty.
        progress: 0–1, how far down the page was when it was left.
        words: in its text.
        cover: ``original`` of its first picture, or empty.
        starred, archived: as the reader put it.
        trashed: ISO 8601 UTC time at which it was thrown away, or empty.
        actors: mentions, as are the next ones.
        quotes: of the engine's marks.
        systems: of the engine's marks.
        categories: marks of the reader's own categories.
        highlights: the reader's own.
        notes: on marks and on the article.
        language: BCP 47 code, or empty.
    """

    id: str
    title: str
    site: str = ""
    authors: tuple[str, ...] = ()
    source: str = ""
    published: str = ""
    imported: str = ""
    opened: str = ""
    progress: float = 0.0
    words: int = 0
    cover: str = ""
    starred: bool = False
    archived: bool = False
    trashed: str = ""
    actors: int = 0
    quotes: int = 0
    systems: int = 0
    categories: int = 0
    highlights: int = 0
    notes: int = 0
    language: str = ""

    @property
    def date(self) -> str:
        """ISO 8601 date: of publication, or when that is unknown of the import."""
        return (self.published or self.imported)[:10]

    @property
    def added(self) -> bool:
        """Whether nobody knows when it was published, and the date is that of the import."""
        return not self.published

    @property
    def minutes(self) -> int:
        """Minutes that reading takes, at least one."""
        return max(1, round(self.words / READING_SPEED))


@dataclass(frozen=True, slots=True)
class Collection:
    """A pile of articles that the reader made, or a search that he kept.

    Attributes:
        name: the reader's.
        id: identity in the library; empty until it is saved.
        query: what is looked for, as typed; empty for a pile.
        articles: how many lie in the pile.
    """

    name: str
    id: str = ""
    query: str = ""
    articles: int = 0
