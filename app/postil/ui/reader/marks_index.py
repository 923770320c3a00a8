"""Which marks lie at an offset or in a stretch, however many there are.

Marks are sorted by their beginning. Over them stand two floors of "how far does any of these reach": one number for every 64 marks, and
one for every 64 of those. Whatever reaches into a stretch is found by going down only where something does; a quote over the
whole article costs a look at its 64 neighbours and cannot spoil the search for names, as it does with a running maximum.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from postil.model.annotation import Annotation
from postil.model.span import Span

_FAN = 64


class MarksIndex:
    """Marks by place. Empty ones (``start == end``) are never found."""

    __slots__ = ("_high", "_low", "_sorted", "_starts", "marks")

    def __init__(self, marks: Iterable[Annotation] = ()) -> None:
        self.marks: Sequence[Annotation] = tuple(marks)
        self._sorted: Sequence[Annotation] = self.marks
        self._starts = [mark.span.start for mark in self._sorted]
        if self._starts != sorted(self._starts):
            self._sorted = sorted(self.marks, key=lambda mark: mark.span.start)
            self._starts = [mark.span.start for mark in self._sorted]
        self._low = _reaches([mark.span.end for mark in self._sorted])
        self._high = _reaches(self._low)

    def within(self, span: Span) -> list[Annotation]:
        """Marks that share a code point with ``span``, outermost first: sorted by (start, -end, kind)."""
        after = span.start
        end = bisect_left(self._starts, span.end)
        found: list[Annotation] = []
        for high in range(-(-end // (_FAN * _FAN))):
            if self._high[high] <= after:
                continue
            for low in range(high * _FAN, min((high + 1) * _FAN, -(-end // _FAN))):
                if self._low[low] > after:
                    candidates = self._sorted[low * _FAN : min((low + 1) * _FAN, end)]
                    found += [m for m in candidates if m.span.end > after and m.span.end > m.span.start]
        found.sort(key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))
        return found

    def at(self, offset: int) -> list[Annotation]:
        """Marks that cover the code point at ``offset``, innermost (shortest) first."""
        found = self.within(Span(offset, offset + 1))
        found.sort(key=lambda mark: (len(mark.span), mark.kind))
        return found


def _reaches(ends: list[int]) -> list[int]:
    return [max(ends[i : i + _FAN]) for i in range(0, len(ends), _FAN)]
