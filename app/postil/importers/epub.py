"""EPUB books, whole: their chapters follow each other under headings."""

from pathlib import Path
from typing import TYPE_CHECKING

from postil.errors import UserError
from postil.importers.base import Imported
from postil.importers.packed import is_packed
from postil.importers.rich import article_from

if TYPE_CHECKING:
    from postil.importers.archive import Archive

_MIMETYPE = b"mimetypeapplication/epub+zip"
#: Ways to scramble fonts, which are no protection of the text (EPUB 3.3, font obfuscation; and Adobe's own).
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


class Epub:
    """Books in EPUB 2 and 3 without copy protection."""

    name = "epub"
    title = "EPUB book"
    suffixes = (".epub",)

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes are an archive that calls itself a book, or has what every book has."""
        return is_packed(data) and (_MIMETYPE in data[:200] or b"META-INF/container.xml" in data)

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:  # noqa: ARG002 - the protocol's
        """The book in ``data`` as one article."""
        from postil.importers.archive import Archive, ArchivePictures
        from postil.importers.epub_book import book_as_page
        from postil.importers.epub_package import package_of
        from postil.importers.html_conversion import Conversion

        archive = Archive(data, source)
        _refuse_protected(archive, source)
        package = package_of(archive, source)
        pictures = ArchivePictures(archive)
        page = book_as_page(archive, package, source)
        written = Conversion(page, pictures).convert(page)
        return Imported(article_from(written, package.about, data, source, book=True), data, pictures.found)


def _refuse_protected(archive: "Archive", source: str) -> None:
    """Lets pass what can be read without a shop's key."""
    from postil.importers.archive import xml

    if archive.locked:
        raise archive.needs_password()
    listed = archive.read("META-INF/encryption.xml")
    if not listed:
        return
    methods = [
        element.get("Algorithm")
        for one in xml(listed, source).iter("{*}EncryptedData")
        for element in one.iter("{*}EncryptionMethod")
    ]
    if any(method not in _FONTS for method in methods):
        raise UserError(
            f"“{source}” is protected against copying (DRM): only its shop's own program opens it. Ask the shop for one without."
        )
