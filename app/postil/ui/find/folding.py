"""Text made plain for searching: typographic signs, and where wanted accents, count as what a keyboard has."""

import re
import unicodedata
from bisect import bisect_left
from itertools import accumulate

#: Signs that readers type otherwise than printers set them, and what takes no room.
_SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
    **dict.fromkeys("\u00ad\u034f\u0640\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff", ""),
    **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""),
    **dict(pair.split("=") for pair in "ﬀ=ff ﬁ=fi ﬂ=fl ﬃ=ffi ﬄ=ffl ﬅ=st ﬆ=st".split()),
    "…": "...",
}
#: Letters that Unicode does not take apart.
_LETTERS = dict(
    pair.split("=")
    for pair in "ø=o Ø=O ł=l Ł=L đ=d Đ=D ı=i ħ=h Ħ=H ß=ss æ=ae Æ=AE œ=oe Œ=OE þ=th Þ=Th ð=d Ð=D".split()
)


#: Marks that can be left out when people type: Latin, Greek and Cyrillic accents, Hebrew and Arabic vowels. In Indian and other
#: scripts such marks are vowels of their own.
_ACCENT = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\ufb1e]"
)


def _decomposed(text: str) -> str:
    """Letters with their accents behind them. Korean syllables stay whole: their parts are letters."""
    return text if "\uac00" <= text[:1] <= "\ud7a3" else unicodedata.normalize("NFD", text)


class _Table(dict[int, str]):
    """A table for ``str.translate`` that works entries out when they are first wanted.

    Attributes:
        uneven: characters that do not become exactly one.
    """

    def __init__(self, *, accents: bool, apart: bool = False) -> None:
        super().__init__()
        self._accents, self._apart = accents, apart
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        made = _SIGNS.get(character, character)
        if not self._accents:
            made = _LETTERS.get(character, made)
            apart = _decomposed(made)
            made = "".join(part for part in apart if not _ACCENT.match(part))
        elif self._apart:
            made = _decomposed(made)
        if len(made) != 1:
            self.uneven.add(character)
        self[code] = made
        return made


_WITH_ACCENTS, _WITHOUT = _Table(accents=True), _Table(accents=False)
_APART = _Table(accents=True, apart=True)


class Folded:
    """A folded text, and where in the original each of its characters stands.

    Args:
        text: the original.
        accents: whether accents count.
        apart: accents that count are taken off their letters and stand behind them, however the original writes them.

    Attributes:
        text: the folded one.
    """

    def __init__(self, text: str, *, accents: bool, apart: bool = False) -> None:
        self.text = text
        self._ends: list[int] | None = None
        if text.isascii():
            return
        table = (_APART if apart else _WITH_ACCENTS) if accents else _WITHOUT
        self.text = text.translate(table)
        if not table.uneven.isdisjoint(text):
            self._ends = list(accumulate(len(table[ord(one)]) for one in text))

    def forth(self, point: int) -> int:
        """Where in the folded text a place of the original is."""
        return point if self._ends is None or not point else self._ends[point - 1]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original for a stretch of the folded text; accents that follow the last letter belong to it."""
        if self._ends is None:
            return start, end
        first = bisect_left(self._ends, start + 1)
        last = bisect_left(self._ends, end)
        while last + 1 < len(self._ends) and self._ends[last + 1] == self._ends[last]:
            last += 1
        return first, last + 1
