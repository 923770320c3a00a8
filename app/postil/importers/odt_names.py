"""The names of OpenDocument's elements, and what stands in their attributes."""

import re
from typing import Any

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, DRAW, STYLE = (
    f"{{{_OASIS}{part}:1.0}}" for part in ("office", "text", "table", "drawing", "style")
)
FO, SVG = (f"{{{_OASIS}{part}-compatible:1.0}}" for part in ("xsl-fo", "svg"))
META = f"{{{_OASIS}meta:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"
DC = "{http://purl.org/dc/elements/1.1/}"
_LENGTH = re.compile(r"(-?[\d.]{1,9})(cm|mm|in|pt|pc|px)")
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_ESCAPED = re.compile(r"_([0-9a-fA-F]{1,5})_")


def number(said: str | None, default: int = 1, most: int = 10_000) -> int:
    """What an attribute counts, at most ``most``; ``default`` when it is no number."""
    said = said or ""
    return min(int(said), most) if said.isascii() and said.isdigit() and len(said) < 9 else default


def points(said: str | None) -> float:
    """A length in points; 0 when it is none."""
    match = _LENGTH.fullmatch((said or "").strip())
    try:
        return float(match[1]) * _POINTS[match[2]] if match else 0.0
    except ValueError:
        return 0.0


def plain_name(name: str) -> str:
    """The name of a style as a person reads it: ``Heading_20_1`` is ``heading 1``."""
    return _ESCAPED.sub(
        lambda match: chr(int(match[1], 16)) if int(match[1], 16) < 0xD800 else "", name
    ).lower()


def name_of(element: Any) -> str:
    """The name of the style that an element has."""
    found: str = element.get(f"{TEXT}style-name") or ""
    return found
