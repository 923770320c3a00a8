"""The bytes of a picture in a PDF."""

import ctypes
import struct
import zlib
from typing import Any

from postil.importers.picture_files import LARGEST_PICTURE

#: Pixels of the largest picture that is unpacked.
_MOST = 16_000_000


def bytes_of(pdfium: Any, image: Any) -> bytes | None:
    """A picture as JPEG, where it is one in the file, else as PNG; None when it is too large or broken."""
    width, height = image.get_px_size()
    if not 0 < width * height <= _MOST:
        return None
    filters = list(image.get_filters())
    if filters and filters[-1] == "DCTDecode":
        data = bytes(image.get_data(decode_simple=True))
        # Four inks are not what programs expect in a JPEG.
        if data.startswith(b"\xff\xd8") and len(data) <= LARGEST_PICTURE and _inks(data) in (1, 3):
            return data
    bitmap = image.get_bitmap(render=False)
    try:
        return _png(pdfium, bitmap)
    finally:
        bitmap.close()


def _inks(jpeg: bytes) -> int:
    at = 2
    while at + 10 < len(jpeg) and jpeg[at] == 0xFF:
        marker = jpeg[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return jpeg[at + 9]
        at += 2 + int(struct.unpack_from(">H", jpeg, at + 2)[0])
    return 0


def _png(pdfium: Any, bitmap: Any) -> bytes | None:
    raw = pdfium.raw
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    kinds = {
        raw.FPDFBitmap_Gray: (1, 0),
        raw.FPDFBitmap_BGR: (3, 2),
        raw.FPDFBitmap_BGRx: (4, 2),
        raw.FPDFBitmap_BGRA: (4, 6),
    }
    if bitmap.format not in kinds:
        return None
    size, colour = kinds[bitmap.format]
    pixels = ctypes.string_at(bitmap.buffer, stride * height)
    rows = []
    for at in range(0, stride * height, stride):
        rows.append(b"\0" + _row(pixels[at : at + width * size], size, colour))
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    packed = zlib.compress(b"".join(rows), 6)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _row(pixels: bytes, size: int, colour: int) -> bytes:
    if size == 1:
        return pixels
    count = 4 if colour == 6 else 3
    row = bytearray(len(pixels) // size * count)
    row[0::count], row[1::count], row[2::count] = pixels[2::size], pixels[1::size], pixels[0::size]
    if count == 4:
        row[3::4] = pixels[3::4]
    return bytes(row)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
