"""All importers, and the way in."""

from pathlib import Path, PurePath

from postil.errors import UserError
from postil.importers.base import Imported, Importer
from postil.importers.docx import Docx
from postil.importers.epub import Epub
from postil.importers.foreign import refuse_foreign
from postil.importers.html import Html, read_fragment
from postil.importers.mail import Mail
from postil.importers.markdown import Markdown, looks_like_markdown, read_markdown
from postil.importers.odt import Odt
from postil.importers.packed import is_cut_short
from postil.importers.pdf import Pdf
from postil.importers.plain_text import PlainText, article_of
from postil.importers.rtf import Rtf
from postil.importers.source import check_size, read_bytes
from postil.model.article import Article
from postil.model.block import Role

__all__ = [
    "IMPORTERS",
    "Imported",
    "Importer",
    "read",
    "read_copied",
    "read_data",
    "read_fragment",
    "read_text",
]

#: How much of a text's words the page beside it must have.
_SAME = 0.8

#: In the order in which they are asked; the last one takes everything.
IMPORTERS: tuple[Importer, ...] = (
    Epub(),
    Docx(),
    Odt(),
    Pdf(),
    Rtf(),
    Mail(),
    Html(),
    Markdown(),
    PlainText(),
)


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
    return _importer(check_size(data, source), source).read(data, source, folder)


def _importer(data: bytes, source: str) -> Importer:
    *special, last = IMPORTERS
    suffix = PurePath(source).suffix.lower()
    sniffed = next((importer for importer in special if importer.accepts(data)), None)
    named = next((importer for importer in special if suffix in importer.suffixes), None)
    # What an archive that was cut short once was only its name still says.
    if sniffed is None and not (named and is_cut_short(data)):
        refuse_foreign(data, source)
    return sniffed or named or last


def read_copied(html: str, text: str, source: str = "", rich: bytes = b"") -> Imported:
    """The article in what was copied in a browser or an office program.

    The page, or else the rich text, is taken when it says more than the plain text: when it has structure, and holds the same words.

    Args:
        html: the copied part as a page; empty: there is none.
        text: the same as plain text.
        source: where it came from.
        rich: the same as rich text (RTF).

    Raises:
        UserError: when there is nothing in any, or too much.
    """
    if text.strip() and looks_like_markdown(text):
        return read_text(text, source)
    try:
        copied = Rtf().read(rich, source) if rich and not html.strip() else read_fragment(html, source)
    except UserError:
        return read_text(text, source)
    words = len(copied.article.text.split())
    if text.strip() and (not _structured(copied.article) or words < _SAME * len(text.split())):
        return read_text(text, source)
    return copied


def _structured(article: Article) -> bool:
    """Whether an article has anything that plain text has not."""
    told = {Role.TITLE, Role.HEADING, Role.LIST_ITEM, Role.TABLE, Role.BLOCK_QUOTE, Role.IMAGE, Role.CODE}
    return bool(article.inlines) or any(block.role in told for block in article.blocks)


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
