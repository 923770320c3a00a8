"""What an importer is, and what it gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from postil.model.article import Article

#: Bytes of the largest file that is taken: fifty megabytes are some eight million words.
LARGEST = 50_000_000


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that is not saved yet (its ``id`` is empty).

    Attributes:
        article: text, blocks and metadata.
        original: the bytes it was made from.
        pictures: the bytes of its pictures by their SHA-256 (hex).
        lacking: a sentence about what could not be had of it; empty when it is whole.
    """

    article: Article
    original: bytes
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    lacking: str = ""


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

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:
        """The article in ``data``.

        Args:
            data: the whole file.
            source: where it came from, in errors and in the article.
            folder: in which pictures that it names may lie; None: they count as missing.

        Raises:
            UserError: when there is no text in it, or it cannot be read.
        """
