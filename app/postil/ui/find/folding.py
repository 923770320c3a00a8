"""Text made plain for searching: typographic signs, and where wanted accents, count as what a keyboard has."""

import unicodedata
from bisect import bisect_left
from itertools import accumulate

#: Signs that readers type otherwise than printers set them, and what takes no room.
_SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),
    "…": "...",
}
#: Letters that Unicode does not take apart.
_LETTERS = dict(
    pair.split("=")
    for pair in "ø=o Ø=O ł=l Ł=L đ=d Đ=D ı=i ħ=h Ħ=H ß=ss æ=ae Æ=AE œ=oe Œ=OE þ=th Þ=Th ð=d Ð=D".split()
)


class _Table(dict[int, str]):
    """A table for ``str.translate`` that works entries out when they are first wanted.

    Attributes:
        uneven: characters that do not become exactly one.
    """

    def __init__(self, *, accents: bool) -> None:
        super().__init__()
        self._accents = accents
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        made = _SIGNS.get(character, character)
        if not self._accents:
            made = _LETTERS.get(character, made)
            apart = unicodedata.normalize("NFD", made)
            made = "".join(part for part in apart if unicodedata.category(part) != "Mn")
        if len(made) != 1:
            self.uneven.add(character)
        self[code] = made
        return made


_WITH_ACCENTS, _WITHOUT = _Table(accents=True), _Table(accents=False)


class Folded:
    """A folded text, and where in the original each of its characters stands.

    Args:
        text: the original.
        accents: whether accents count.

    Attributes:
        text: the folded one.
    """

    def __init__(self, text: str, *, accents: bool) -> None:
        self.text = text
        self._ends: list[int] | None = None
        if text.isascii():
            return
        table = _WITH_ACCENTS if accents else _WITHOUT
        self.text = text.translate(table)
        if not table.uneven.isdisjoint(text):
            self._ends = list(accumulate(len(table[ord(one)]) for one in text))

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original for a stretch of the folded text; accents that follow the last letter belong to it."""
        if self._ends is None:
            return start, end
        first = bisect_left(self._ends, start + 1)
        last = bisect_left(self._ends, end)
        while last + 1 < len(self._ends) and self._ends[last + 1] == self._ends[last]:
            last += 1
        return first, last + 1
