"""Pictures that come along with a file: written into it, or lying beside it. Nothing is ever fetched."""

import base64
import binascii
import hashlib
import re
import struct
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from postil.importers import drawing
from postil.model.picture import Picture
from postil.model.span import Span

#: Bytes of the largest picture that is kept, and of all pictures of one article.
LARGEST_PICTURE, ALL_PICTURES = 20_000_000, 100_000_000
#: Pixels of the largest picture that is kept: unpacked it takes four bytes for each.
MOST_PIXELS = 60_000_000
#: Characters of an address that are kept.
_LONGEST = 2000
_DATA = re.compile(r"data:image/[\w.+-]+(?:;[\w=.-]+)*?(?P<base64>;base64)?,", re.IGNORECASE)
#: Markers of a JPEG that carry no size: they are skipped.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class PictureFiles:
    """Finds the pictures of one article, and keeps their bytes.

    Args:
        folder: in which, at any depth, files named in the article may lie; None: only pictures written into it are found.

    Attributes:
        found: bytes by their SHA-256 (hex).
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder.resolve() if folder else None
        self.found: dict[str, bytes] = {}
        self._room = ALL_PICTURES

    def picture(self, source: str) -> Picture:
        """The picture at ``source``; one without an original when it is not there, or is none that can be shown."""
        kept = "" if source.startswith("data:") else source[:_LONGEST]
        data = self._bytes(source.strip())
        return self._kept(data, kept) or Picture(Span(0, 0), source=kept)

    def take(self, data: bytes) -> Picture | None:
        """The picture that those bytes are; None when they are none that can be shown."""
        return self._kept(data, "")

    def _kept(self, data: bytes | None, source: str) -> Picture | None:
        size = size_of(data) if data else None
        if data and drawing.is_drawing(data):
            clean = drawing.cleaned(data)
            data, size = (clean[0], clean[1:]) if clean else (None, None)
        if data is None or size is None or not 0 < size[0] * size[1] <= MOST_PIXELS or len(data) > self._room:
            return None
        name = hashlib.sha256(data).hexdigest()
        if name not in self.found:
            self._room -= len(data)
            self.found[name] = data
        return Picture(Span(0, 0), name, *size, source=source)

    def _bytes(self, source: str) -> bytes | None:
        match = _DATA.match(source)
        if match:
            try:
                packed = unquote_to_bytes(source[match.end() :])
                return base64.b64decode(packed) if match["base64"] else packed
            except (binascii.Error, ValueError):
                return None
        return self._beside(source)

    def _beside(self, source: str) -> bytes | None:
        """The bytes of a file inside the folder, or None."""
        try:
            parts = urlsplit(source)
            if self._folder is None or parts.scheme or parts.netloc or not parts.path:
                return None
            path = (self._folder / unquote(parts.path)).resolve()
            if not path.is_relative_to(self._folder) or not path.is_file():
                return None
            return path.read_bytes() if path.stat().st_size <= LARGEST_PICTURE else None
        except (OSError, ValueError):
            return None


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, JPEG, GIF or WebP picture, from its head; None when it is none of these."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            width, height = struct.unpack_from(">II", data, 16)
        elif data.startswith((b"GIF87a", b"GIF89a")):
            width, height = struct.unpack_from("<HH", data, 6)
        elif data.startswith(b"\xff\xd8"):
            return _jpeg_size(data)
        elif data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _webp_size(data)
        else:
            return None
    except struct.error:
        return None
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        if marker == 0xFF or marker == 0x01 or 0xD0 <= marker <= 0xD7:
            at += 1 if marker == 0xFF else 2
        else:
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    kind = data[12:16]
    if kind == b"VP8X" and len(data) >= 30:
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
    elif kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif kind == b"VP8 ":
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", data, 26))
    else:
        return None
    return width, height
