"""Code points ↔ UTF-16 units: Python, the library and W3C count the first, Qt counts the second. The only such code.

Only characters outside the Basic Multilingual Plane (emoji, rare CJK …) make a difference, and most texts have none, so
what is kept is where those are.
"""

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Translates offsets in one text both ways. Quick to make for a text without astral characters, whatever its size."""

    __slots__ = ("_astral", "_length", "_units")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral: list[int] = []
        if not text.isascii() and _units(text) != self._length:
            self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [position + before for before, position in enumerate(self._astral)]

    @property
    def plain(self) -> bool:
        """Whether both counts are the same everywhere."""
        return not self._astral

    @property
    def units(self) -> int:
        """The length of the text in UTF-16 units."""
        return self._length + len(self._astral)

    def to_units(self, point: int) -> int:
        """UTF-16 units before the code point offset ``point``."""
        return point + bisect_left(self._astral, point) if self._astral else point

    def to_points(self, unit: int) -> int:
        """Code points before the UTF-16 offset ``unit``; inside a surrogate pair, those before the pair."""
        if not self._astral:
            return unit
        before = bisect_right(self._units, unit - 1)
        if before and self._units[before - 1] == unit - 1:
            return self._astral[before - 1]
        return unit - before


def _units(text: str) -> int:
    # Lone surrogates can be in text that was read with errors="surrogateescape": let them through.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
