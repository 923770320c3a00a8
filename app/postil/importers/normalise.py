"""The one place where text is cleaned.

What only the way of copying left behind goes: line ends of other systems, control and zero-width characters, indents, trailing
blanks, runs of no-break spaces, line breaks of a hard wrap. What was written stays: quotation marks, dashes, single no-break
spaces, emoji with their joiners, marks of direction.

Combining accents are composed (NFC), because lexicons and searches compare composed letters and text copied from a PDF or a Mac
has them apart. Only letters followed by an accent are touched: full NFC would also replace characters that are distinct in
print, such as the CJK compatibility ideographs in names.
"""

import re
import unicodedata
from collections.abc import Sequence

from postil.importers.lines import INVISIBLE, Line, lines_of, soft_breaks

_JUNK = re.compile(rf"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{INVISIBLE}]")
_PARAGRAPH_END = re.compile("\u2029")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_APART = re.compile(
    "[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)
_ODD_BLANKS = re.compile(r"(?=\s*[\xa0\u2000-\u200a\u202f\u205f\u3000])[^\S\n]{2,}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)[-\u2010]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def normalise(raw: str) -> str:
    """``raw`` as it is kept: lines end in a line feed, at most one blank line between two others, none at either end.

    Doing it twice changes nothing.
    """
    text = raw
    while (cleaned := _reflowed(clean_characters(text))) != text:
        text = cleaned
    return text


def clean_characters(text: str) -> str:
    """``text`` without control and zero-width characters, its lines ended by line feeds, accents composed."""
    text = _JUNK.sub("", text)
    text = _LINE_END.sub("\n", _PARAGRAPH_END.sub("\n\n", text))
    text = _SURROGATE.sub("\ufffd", text)
    if not text.isascii():
        text = _APART.sub(lambda match: unicodedata.normalize("NFC", match.group()), text)
        text = _ODD_BLANKS.sub(" ", text)
    return text


def _reflowed(text: str) -> str:
    """Without indents, trailing blanks, needless blank lines and the breaks of a hard wrap."""
    lines = lines_of(text)
    soft = soft_breaks(lines)
    hyphens = _Hyphens(text, lines, soft)
    parts: list[str] = []
    for i, line in enumerate(lines):
        if i and i - 1 in soft:
            parts[-1], glue = hyphens.joint(parts[-1], line.text)
            parts.append(glue)
        elif i:
            parts.append("\n\n" if line.gap else "\n")
        parts.append(line.text)
    return "".join(parts)


class _Hyphens:
    """Decides, for a word broken at a line's end, whether its hyphen belongs to it.

    It goes when the text writes the word without it elsewhere; or, in a text that is known so to break words, when neither
    half is a word of the text. Otherwise it stays: "anti-/ship" must not become "antiship".
    """

    def __init__(self, text: str, lines: Sequence[Line], soft: frozenset[int]) -> None:
        cut = [halves for i in soft if (halves := _halves(lines[i].text, lines[i + 1].text))]
        self._words = {word.casefold() for word in _WORD.findall(text)} if cut else set()
        self._breaks_words = any(self._known(*halves) for halves in cut)

    def joint(self, left: str, right: str) -> tuple[str, str]:
        """``left`` as it stays when ``right`` follows on its line, and what comes between."""
        halves = _halves(left, right)
        if halves is None:
            dash = left.endswith(("-", "\u2010", "—", "–", "/")) and not left[-2:-1].isspace()
            return left, "" if dash else " "
        first, second = halves
        apart = self._breaks_words and first not in self._words and second not in self._words
        return (left[:-1] if self._known(first, second) or apart else left), ""

    def _known(self, first: str, second: str) -> bool:
        return first + second in self._words and f"{first}-{second}" not in self._words


def _halves(left: str, right: str) -> tuple[str, str] | None:
    """The two halves of a word that a line's end cut, or None when none was cut there; "Sino-/Russian" is whole."""
    if not left.endswith(("-", "\u2010")):
        return None
    first, second = _BROKEN_WORD.search(left[-40:]), _FIRST_WORD.match(right)
    if not first or not second or not second.group().islower():
        return None
    return first[1].casefold(), second.group()
