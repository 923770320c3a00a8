"""What an importer is, and what it gives."""

from dataclasses import dataclass
from typing import Protocol

from postil.model.article import Article

#: Bytes of the largest file that is taken: fifty megabytes are some eight million words.
LARGEST = 50_000_000


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that is not saved yet (its ``id`` is empty), and the bytes it was made from."""

    article: Article
    original: bytes


class Importer(Protocol):
    """Makes an article out of the bytes of one format."""

    @property
    def name(self) -> str:
        """Identifier, such as ``plain-text``."""

    @property
    def title(self) -> str:
        """The format's name, as shown in a file dialog."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Usual suffixes of its files, in lower case with the dot."""

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes look like this format; the suffix is asked only when nothing does."""

    def read(self, data: bytes, source: str) -> Imported:
        """The article in ``data``; ``source`` names where it came from, in errors and in the article.

        Raises:
            UserError: when there is no text in it, or it cannot be read.
        """
