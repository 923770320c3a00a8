"""Plain text."""

import hashlib
from pathlib import Path

from postil.errors import UserError
from postil.importers.base import Imported
from postil.importers.encoding import decode
from postil.importers.metadata import metadata
from postil.importers.normalise import normalise
from postil.importers.structure import structure
from postil.model.article import Article


class PlainText:
    """Plain text in any encoding; takes whatever no other importer does."""

    name = "plain-text"
    title = "Plain text"
    suffixes = (".txt", ".text")

    def accepts(self, data: bytes) -> bool:  # noqa: ARG002 - the protocol's
        """True: what is no text is told apart while it is read."""
        return True

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:  # noqa: ARG002 - the protocol's
        """The article in ``data``."""
        return Imported(article_of(decode(data, source), data, source), data)


def article_of(raw: str, original: bytes, source: str) -> Article:
    """The article whose text is ``raw`` before cleaning.

    Raises:
        UserError: when nothing is left after cleaning.
    """
    text = normalise(raw)
    if not text:
        raise UserError(f"“{source}” holds no text." if source else "There is no text in it.")
    blocks = structure(text)
    about = metadata(text, blocks)
    return Article(
        text=text,
        blocks=blocks,
        title=about.title,
        authors=about.authors,
        site=about.site,
        source=source,
        published=about.published,
        language=about.language,
        original=hashlib.sha256(original).hexdigest(),
    )
