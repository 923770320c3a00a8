"""A text with soft hyphens where lines may end in the middle of words, and the way from offsets in one to offsets in the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from postil.ui.reader.offsets import Offsets

SOFT_HYPHEN = "\u00ad"
_FEW = 80


class Softened:
    """Code points of the text as it is ↔ UTF-16 units of the text as it is set.

    Args:
        text: as it is.
        places: code points of it before which a soft hyphen is put, rising.

    Attributes:
        text: with the soft hyphens.
    """

    __slots__ = ("_marks", "_offsets", "_places", "text")

    def __init__(self, text: str, places: Sequence[int] = ()) -> None:
        self._places = places
        self._marks = [place + before for before, place in enumerate(places)]
        parts = [text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True)]
        self.text = SOFT_HYPHEN.join(parts) if places else text
        self._offsets = Offsets(self.text)

    @property
    def units(self) -> int:
        """The length of the text as it is set, in UTF-16 units."""
        return self._offsets.units

    @property
    def soft(self) -> bool:
        """Whether there is any soft hyphen."""
        return bool(self._places)

    def to_units(self, point: int) -> int:
        """Units before the character at ``point``, a soft hyphen before it included."""
        return self._offsets.to_units(point + bisect_right(self._places, point) if self._places else point)

    def end_to_units(self, point: int) -> int:
        """Units before the end at ``point`` of a stretch: a soft hyphen there is none of its own."""
        return self._offsets.to_units(point + bisect_left(self._places, point) if self._places else point)

    def before(self, unit: int) -> str:
        """The last characters before ``unit`` as they are set, a few of them."""
        point = self._offsets.to_points(unit)
        return self.text[max(0, point - _FEW) : point]

    def to_points(self, unit: int) -> int:
        """Code points before ``unit``."""
        point = self._offsets.to_points(unit)
        return point - bisect_left(self._marks, point) if self._places else point
