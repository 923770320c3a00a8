"""All importers, and the way in."""

from pathlib import Path, PurePath

from postil.importers.base import Imported, Importer
from postil.importers.html import Html, read_fragment
from postil.importers.markdown import Markdown, looks_like_markdown, read_markdown
from postil.importers.plain_text import PlainText, article_of
from postil.importers.source import check_size, read_bytes

__all__ = ["IMPORTERS", "Imported", "Importer", "read", "read_data", "read_fragment", "read_text"]

#: In the order in which they are asked; the last one takes everything.
IMPORTERS: tuple[Importer, ...] = (Html(), Markdown(), PlainText())


def read(path: Path) -> Imported:
    """The article in the file at ``path``; its ``source`` is the file's name, and pictures may lie beside it.

    Raises:
        UserError: when the file cannot be read or holds no text.
    """
    return read_data(read_bytes(path), path.name, path.parent)


def read_data(data: bytes, source: str, folder: Path | None = None) -> Imported:
    """The article in ``data``, by the first importer that accepts it, else by the suffix of ``source``.

    Raises:
        UserError: when it is empty, too large, or no text.
    """
    return _importer(data, source).read(check_size(data, source), source, folder)


def _importer(data: bytes, source: str) -> Importer:
    *special, last = IMPORTERS
    suffix = PurePath(source).suffix.lower()
    sniffed = (importer for importer in special if importer.accepts(data))
    named = (importer for importer in special if suffix in importer.suffixes)
    return next(sniffed, None) or next(named, None) or last


def read_text(text: str, source: str = "") -> Imported:
    """The article in text that was pasted or typed, which may be Markdown; its original is the text in UTF-8.

    Raises:
        UserError: when there is nothing in it, or too much.
    """
    name = source or "The text"
    data = check_size(text.encode("utf-8", errors="surrogatepass"), name)
    if looks_like_markdown(text):
        return read_markdown(text, data, source)
    return Imported(article_of(text, data, source), data)
