"""Web pages that were saved, and parts of pages that were copied."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from postil.errors import UserError
from postil.importers.base import Imported
from postil.importers.encoding import decode_as
from postil.importers.metadata import Metadata
from postil.importers.picture_files import PictureFiles
from postil.importers.rich import article_from

if TYPE_CHECKING:
    from postil.importers.fetch import Fetched
    from postil.importers.html_parts import Part
    from postil.importers.html_tree import Element

#: Gets a further page of an article by its address; None where it cannot be had.
More = Callable[[str], "Fetched | None"]
#: Bytes of the largest page: what its text takes of it is far less.
LARGEST_PAGE = 20_000_000

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
#: Where the clipboard says the page is from.
_SOURCE_URL = re.compile(r"^SourceURL:(https?://\S+)", re.MULTILINE)


class Html:
    """Saved web pages. The article is told from menus, share boxes and the like; pictures saved with the page come along."""

    name = "html"
    title = "Web page"
    suffixes = (".html", ".htm", ".xhtml", ".xht")

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes begin as a page does."""
        head = data[:8192]
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            head = head.decode("utf-16", "ignore").encode()
        return _PAGE.match(head) is not None

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:
        """The article in ``data``."""
        return read_page(data, source, None, "", PictureFiles(folder))


def read_page(
    data: bytes,
    source: str,
    encoding: str | None,
    address: str,
    pictures: PictureFiles,
    more: More | None = None,
) -> Imported:
    """The article in a page, and in those that go on with it.

    Args:
        data: the whole page.
        source: where it came from, in errors and in the article.
        encoding: that its server names; None: the page's own word counts.
        address: where it was fetched; empty: the page's own word counts.
        pictures: finds its pictures.
        more: gets a further page of the article by its address; None: there is but this one.

    Raises:
        UserError: when there is no article in it.
    """
    # The parser takes its time to load, and most texts need none.
    from postil.importers.html_conversion import Conversion
    from postil.importers.html_extraction import extraction
    from postil.importers.html_linked import linked
    from postil.importers.html_metadata import page_metadata
    from postil.importers.html_parts import Part
    from postil.importers.html_refusal import refuse_stubs

    root = _root(data, source, encoding)
    told = linked(root)
    about, own_address, titles = page_metadata(root, told)
    found = extraction(root, told, titles)
    refuse_stubs(root, found, told, source)
    further, lacking = _joined(Part(root, found, address, titles), more, source) if more else ([], "")
    data = b"\n".join((data, *further))
    base = address or own_address
    written = Conversion(root, pictures, base, found.leaves_out, found.role_of).convert(*found.elements)
    article = article_from(written, about, data, source, own_address or address)
    return Imported(article, data, pictures.found, lacking)


def _joined(first: "Part", more: More, source: str) -> tuple[list[bytes], str]:
    """Adds to what was found on the first page of an article what further ones have.

    Returns:
        The bytes of these, and a sentence when one of them cannot be had.
    """
    from postil.importers.html_extraction import extraction
    from postil.importers.html_linked import linked
    from postil.importers.html_metadata import page_metadata
    from postil.importers.html_parts import Part, goes_on, joined

    pages, lost = list[bytes](), list[str]()

    def read(url: str) -> Part | None:
        try:
            page = more(url)
            root = _root(page.data, source, page.charset or None) if page else None
        except UserError:
            page = root = None
        if page is None or root is None:
            lost.append(url)
            return None
        told = linked(root)
        titles = page_metadata(root, told)[2]
        pages.append(page.data)
        return Part(root, extraction(root, told, titles), page.url, titles)

    parts = joined(first, read)
    if lost or goes_on(parts):
        number = len(parts)
        # A sentence as others are, but nothing is in the way of the article.
        said = UserError(
            f"The article goes on after page {number}, but its next page could not be fetched: what came before it is here. Open its"
            " address once more later for the rest."
        )
        return pages[: number - 1], str(said)
    return pages[: len(parts) - 1], ""


def _root(data: bytes, source: str, encoding: str | None) -> "Element":
    """The root of a page, with what programs and drawings wrote into it made plain."""
    from postil.importers.html_drawings import lift_drawings
    from postil.importers.html_office import settle_office
    from postil.importers.html_tree import declared_encoding, known_encoding, parsed

    _check_length(data, source)
    text = decode_as(data, source, known_encoding(encoding or "") or declared_encoding(data))
    root = parsed(text, source)
    settle_office(root, text)
    lift_drawings(root)
    return root


def read_fragment(html: str, source: str = "") -> Imported:
    """The article in a part of a page that was copied: all of it, for its reader chose what to copy.

    Raises:
        UserError: when there is nothing to read in it, or too much.
    """
    from postil.importers.html_conversion import Conversion
    from postil.importers.html_drawings import lift_drawings
    from postil.importers.html_office import settle_office
    from postil.importers.html_tree import parsed

    data = html.encode("utf-8", errors="surrogatepass")
    _check_length(data, source or "The text")
    root = parsed(html, source or "The text")
    settle_office(root, html)
    lift_drawings(root)
    where = _SOURCE_URL.search(html[:2000])
    pictures = PictureFiles()
    written = Conversion(root, pictures, where[1] if where else "").convert(root)
    article = article_from(written, Metadata(), data, source, where[1] if where else "")
    return Imported(article, data, pictures.found)


def _check_length(data: bytes, source: str) -> None:
    if len(data) > LARGEST_PAGE:
        raise UserError(
            f"“{source}” is a web page larger than {LARGEST_PAGE // 1_000_000} MB. Save the article alone, or as plain text, and open that."
        )
