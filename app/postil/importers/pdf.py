"""PDF documents whose pages hold text."""

from pathlib import Path

from postil.importers.base import Imported

#: Bytes at the beginning among which the sign of a PDF may stand.
_HEAD = 1024


class Pdf:
    """PDF documents with a text layer."""

    name = "pdf"
    title = "PDF document"
    suffixes = (".pdf",)

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes begin as a PDF does, perhaps after some others."""
        return b"%PDF-" in data[:_HEAD] and not data[:_HEAD].lstrip().startswith((b"<", b"PK", b"{\\rtf"))

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:  # noqa: ARG002 - the protocol's
        """The article in ``data``."""
        # The library behind it takes its time to load, and most texts need none.
        from postil.importers.pdf_reading import read_pdf

        return read_pdf(data, source)
