"""The characters of a PDF as people type them."""

import re
import unicodedata

#: Letters that the face has in one glyph, and Arabic letters in the shape that they take in a word.
_SHAPES = ((0xFB00, 0xFB06), (0xFB13, 0xFB17), (0xFB1D, 0xFDFB), (0xFE70, 0xFEFC))
#: What stands for a hyphen that only parts a word at the end of a line.
SOFT_HYPHEN = "\u00ad"
_JUNK = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def is_blank(code: int) -> bool:
    """Whether a character parts words."""
    if 0x20 < code < 0xA0:
        return False
    return (
        code in (0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x3000) or 0x2000 <= code <= 0x200A or code in (0x202F, 0x205F)
    )


def ligature(code: int) -> str:
    """A character as letters: those of a ligature apart; the hyphen that pdfium takes for one of a broken word as such."""
    if 0x20 < code < 0xFB00:
        return chr(code)
    if code in (0x02, 0xFFFE):
        return "-"
    if code > 0x10FFFF:
        return "\ufffd"
    if any(first <= code <= last for first, last in _SHAPES):
        return unicodedata.normalize("NFKC", chr(code))
    return chr(code)


def clean(text: str) -> str:
    """Without characters that stand for nothing; surrogates that pdfium gave apart are one again."""
    if text.isascii() and text.isprintable():
        return text
    if any("\ud800" <= c <= "\udfff" for c in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _JUNK.sub("", text)


def meaningless(text: str) -> float:
    """The part of the characters, from 0 to 1, that say nothing: replacement characters and those of private use."""
    if not text:
        return 0.0
    bad = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in text)
    return bad / len(text)
