"""OpenDocument texts (ODT), packed or flat."""

import re
from pathlib import Path

from postil.importers.base import Imported
from postil.importers.packed import has_entry, is_packed

_KIND = b"application/vnd.oasis.opendocument."
_FLAT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\?>\s*(?:<!--.{0,500}?-->\s*)*<office:document\b", re.DOTALL
)


class Odt:
    """Documents of LibreOffice and of programs that write its format."""

    name = "odt"
    title = "OpenDocument text"
    suffixes = (".odt", ".ott", ".fodt")

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes are an archive, or a single file of XML, that calls itself such a text."""
        if not is_packed(data):
            return _FLAT.match(data[:4096]) is not None and _KIND + b"text" in data[:8192]
        head = data[:200]
        return _KIND + b"text" in head or (
            b"mimetypeapplication/" not in head and has_entry(data, b"content.xml")
        )

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:  # noqa: ARG002 - the protocol's
        """The article in ``data``."""
        # Its parser takes its time to load, and most texts need none.
        from postil.importers.odt_reading import read_odt

        return read_odt(data, source)
