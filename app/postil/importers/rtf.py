"""Rich text (RTF)."""

from pathlib import Path

from postil.importers.base import Imported


class Rtf:
    """Rich text, as Word, LibreOffice, TextEdit and many others write it."""

    name = "rtf"
    title = "Rich text (RTF)"
    suffixes = (".rtf",)

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes begin as rich text does."""
        return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:  # noqa: ARG002 - the protocol's
        """The article in ``data``."""
        from postil.importers.rtf_reading import read_rtf

        return read_rtf(data, source)
