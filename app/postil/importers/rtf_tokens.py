"""The pieces of which RTF is made (Rich Text Format Specification 1.9.1), and its alphabets."""

import locale
import re
from collections.abc import Iterator
from enum import Enum, auto

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?\d{1,10})?\x20?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<open>\{)|(?P<close>\})"
    rb"|[\r\n\x00]+|(?P<text>[^\\{}\r\n\x00]+)",
    re.DOTALL,
)
#: Code pages of fonts by their character sets; others use the document's own.
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
#: The character set of fonts of signs.
SYMBOL = 2
_PAGES = {
    10000: "mac_roman",
    10007: "mac_cyrillic",
    936: "gbk",
    65001: "utf-8",
    28591: "cp1252",
    1361: "johab",
    0: "cp1252",
}
#: Signs of symbol fonts that stand in texts.
_SIGNS = {
    0xB7: "•",
    0xA7: "▪",
    0xE0: "→",
    0xD8: "➢",
    0xB0: "°",
    0xB1: "±",
    0xB4: "×",
    0xA3: "≤",
    0xB3: "≥",
    0x6F: "○",
    0x2D: "−",
}


class Kind(Enum):
    """What a piece is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SIGN = auto()
    TEXT = auto()
    BYTE = auto()


Token = tuple[Kind, bytes, int | None]


def tokens(data: bytes) -> Iterator[Token]:
    """The pieces of a document in order: what each is, its bytes, and the number of a control word.

    Bytes that ``bin`` announces are passed over.
    """
    at = 0
    while match := _TOKEN.search(data, at):
        at = match.end()
        kind = match.lastgroup
        if kind in ("word", "number"):
            number = int(match["number"]) if match["number"] is not None else None
            if match["word"] == b"bin" and number:
                at += max(0, number)
            yield Kind.WORD, match["word"], number
        elif kind == "text":
            yield Kind.TEXT, match["text"], None
        elif kind == "hex":
            yield Kind.BYTE, bytes([int(match["hex"], 16)]), None
        elif kind == "open":
            yield Kind.OPEN, b"", None
        elif kind == "close":
            yield Kind.CLOSE, b"", None
        elif kind == "sign":
            yield Kind.SIGN, match["sign"], None


def page_of_charset(charset: int, own: str) -> str:
    """The code page of a font, as Python knows it; ``own`` is the document's."""
    return _CHARSETS.get(charset, own)


def page_of_number(number: int) -> str:
    """A code page by its number, as Python knows it."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name


def decoded(data: bytes, page: str, charset: int) -> str:
    """The characters of bytes in a code page, or in a font of signs."""
    if charset == SYMBOL:
        return "".join(_SIGNS.get(byte, chr(byte) if 32 <= byte < 127 else "") for byte in data)
    return data.decode(page, "replace")


def language(number: int) -> str:
    """The code of a language by its number in Windows; empty when it has none."""
    return locale.windows_locale.get(number, "").replace("_", "-")
