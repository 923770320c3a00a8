"""What Word's and LibreOffice's files have in common: XML without what it cannot hold, packed into an archive."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Mapping
from html import escape

#: Characters that XML 1.0 cannot hold at all.
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: The first day that an archive can name: files are the same whenever they are written.
_DAY = (1980, 1, 1, 0, 0, 0)


def xml_text(words: str) -> str:
    """``words`` as they may stand in an element or an attribute."""
    return escape(_UNSPEAKABLE.sub("\ufffd", words))


def is_rtl(words: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    directions = (unicodedata.bidirectional(character) for character in words)
    return next((one in ("R", "AL") for one in directions if one in ("L", "R", "AL")), False)


def has_rtl(words: str) -> bool:
    """Whether any letter runs from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in words)


def packed(files: Mapping[str, str | bytes], stored: tuple[str, ...] = ()) -> bytes:
    """An archive of ``files`` in their order, those in ``stored`` as they are."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return buffer.getvalue()


def fitted(width: int, height: int, most_wide: float, most_high: float) -> tuple[float, float]:
    """A picture's size in pixels so that it fits; never larger than it is."""
    if width <= 0 or height <= 0:
        return most_wide, most_wide / 2
    scale = min(1.0, most_wide / width, most_high / height)
    return width * scale, height * scale
