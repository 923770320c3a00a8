"""The right characters for glyphs in a PDF of Qt's.

Qt 6.11 says of each glyph the last character that the font has it for: of a space that it is a tabulator, of Inter's closing quotation
mark that it is a letter of some alphabets. Readers who copy or search would get those.
"""

import re
import unicodedata

#: What Qt says → what is meant, where both have one glyph.
_MEANT = {
    0x0009: 0x0020,
    0x00A0: 0x0020,
    0x00AD: 0x002D,
    0x02BB: 0x2018,
    0x02BC: 0x2019,
    0x02BD: 0x201B,
    0x02EE: 0x201D,
    0x2010: 0x002D,
    0x2011: 0x002D,
    0x2024: 0x002E,
    0x2027: 0x00B7,
    0x2215: 0x002F,
    0x2219: 0x00B7,
}
_TABLE = re.compile(rb"beginbfrange\n.*?endbfrange", re.DOTALL)
_CODE = re.compile(rb"<([0-9A-F]{4})>")
#: The first and the last glyph of a range, and what all in it stand for, in brackets where it is more than one.
_RANGE = re.compile(rb"(<[0-9A-F]{4}> <[0-9A-F]{4}> )(\[[^\]]*\]|<[0-9A-F]{4}>)")


def with_right_characters(pdf: bytes) -> bytes:
    """The same PDF, whose glyphs stand for the characters that people type. No byte moves."""

    def table(match: re.Match[bytes]) -> bytes:
        return _RANGE.sub(lambda one: one.group(1) + _CODE.sub(_code, one.group(2)), match.group())

    return _TABLE.sub(table, pdf)


def _code(match: re.Match[bytes]) -> bytes:
    code = int(match.group(1), 16)
    meant = _MEANT.get(code, code)
    if 0xFB1D <= code <= 0xFEFC:
        # Shapes of Hebrew and Arabic letters. Those of two at once, such as lam and alef, stay one character, which Unicode takes apart:
        # written as two, in the table or as an /ActualText, poppler 22.12 and PDFium give them in the wrong order.
        letters = unicodedata.normalize("NFKC", chr(code))
        meant = ord(letters) if len(letters) == 1 and ord(letters) <= 0xFFFF else code
    return b"<%04X>" % meant
