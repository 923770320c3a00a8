"""Pictures in the forms that a format can hold, and files that lie beside what was written."""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from postil.exporters.composition import Image, kind_of_picture
from postil.exporters.work import Work

#: What browsers and archives call the kinds that are not called “image/KIND”.
MEDIA_TYPES = {"svg": "image/svg+xml"}
#: The folder of files beside, and hexadecimal digits of their names: the same picture is the same file.
_FOLDER, _DIGITS = "pictures", 16


def media_type(kind: str) -> str:
    """The media type of a kind of picture."""
    return MEDIA_TYPES.get(kind, f"image/{kind}")


def held(work: Work, image: Image, kinds: Iterable[str]) -> tuple[str, bytes] | None:
    """A picture in one of ``kinds``, as it is or drawn anew as PNG, with its kind; None where neither can be."""
    kind = kind_of_picture(image.data)
    if image.data is None or not kind:
        return None
    if kind in kinds:
        return kind, image.data
    drawn = work.redraw(image.data, image.width, image.height) if work.redraw else None
    return ("png", drawn) if drawn else None


@dataclass
class Beside:
    """Files that lie beside what is written.

    Attributes:
        files: bytes by path, from the folder in which it lies.
    """

    files: dict[str, bytes] = field(default_factory=dict)

    def put(self, kind: str, data: bytes) -> str:
        """Adds a picture; gives its path."""
        path = f"{_FOLDER}/{sha256(data).hexdigest()[:_DIGITS]}.{kind}"
        self.files[path] = data
        return path

    def left(self, image: Image) -> str:
        """Adds a picture that the format cannot hold; gives its path, or empty when there are no bytes or nobody shows them."""
        kind = kind_of_picture(image.data)
        return self.put(kind, image.data) if image.data is not None and kind else ""


def _blank() -> bytes:
    """A picture of one pixel that nobody sees (PNG, ISO/IEC 15948)."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 6, 0, 0, 0)
    pixel = zlib.compress(b"\x00" * 5)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


#: Stands where a program that knows nothing of drawings looks for a picture.
BLANK = _blank()
