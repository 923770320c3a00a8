"""Word documents (DOCX)."""

from pathlib import Path

from postil.importers.base import Imported
from postil.importers.packed import has_entry, is_packed


class Docx:
    """Documents of Word and of programs that write its format."""

    name = "docx"
    title = "Word document"
    suffixes = (".docx", ".docm", ".dotx", ".dotm")

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes are an archive that has what every Word document has."""
        return is_packed(data) and has_entry(data, b"word/")

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:  # noqa: ARG002 - the protocol's
        """The article in ``data``."""
        # Its parser takes its time to load, and most texts need none.
        from postil.importers.docx_reading import read_docx

        return read_docx(data, source)
