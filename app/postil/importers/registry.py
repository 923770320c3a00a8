"""All importers, and the way in."""

from pathlib import Path

from postil.importers.base import Imported, Importer
from postil.importers.plain_text import PlainText, article_of
from postil.importers.source import check_size, read_bytes

__all__ = ["IMPORTERS", "Imported", "Importer", "read", "read_data", "read_text"]

#: In the order in which they are asked; the last one takes everything.
IMPORTERS: tuple[Importer, ...] = (PlainText(),)


def read(path: Path) -> Imported:
    """The article in the file at ``path``; its ``source`` is the file's name.

    Raises:
        UserError: when the file cannot be read or holds no text.
    """
    return read_data(read_bytes(path), path.name)


def read_data(data: bytes, source: str) -> Imported:
    """The article in ``data``, by the first importer that accepts it.

    Raises:
        UserError: when it is empty, too large, or no text.
    """
    importer = next(importer for importer in IMPORTERS if importer.accepts(data))
    return importer.read(check_size(data, source), source)


def read_text(text: str, source: str = "") -> Imported:
    """The article in text that was pasted or typed; its original is the text in UTF-8.

    Raises:
        UserError: when there is nothing in it, or too much.
    """
    name = source or "The text"
    data = check_size(text.encode("utf-8", errors="surrogatepass"), name)
    return Imported(article_of(text, data, source), data)
