"""Marks of an article by place, by kind and by whom they mean, however many there are.

Marks are sorted by their beginning. Over them stand two floors of "how far does any of these reach": one number for every 64 marks, and
one for every 64 of those. Whatever reaches into a stretch is found by going down only where something does; a quote over the
whole article costs a look at its 64 neighbours and cannot spoil the search for names, as it does with a running maximum.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress, count
from operator import eq
from typing import TypeAlias

from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.ui.reader.strip_rows import Stretches, stretches

_FAN = 64
#: Kinds whose mark is a mention of its entity.
_MENTIONS = frozenset({Kind.ACTOR, Kind.SYSTEM, Kind.PLACE})
#: Kinds that belong together by who speaks.
_SPOKEN = frozenset({Kind.QUOTE, Kind.STATEMENT})
_CATEGORY = Kind.CATEGORY

#: What marks have in common that are the same: mentions their entity, quotes and statements their speaker.
Group: TypeAlias = tuple[bool, str]
#: Where a mark stands among others, the wider one first.
Order: TypeAlias = tuple[int, int, Kind]


def group_of(mark: Annotation) -> Group | None:
    """What a mark has in common with others that are the same; None where it is alone."""
    if mark.kind in _MENTIONS and mark.entity:
        return False, mark.entity
    if mark.kind in _SPOKEN and mark.speaker and mark.speaker.entity:
        return True, mark.speaker.entity
    if mark.kind is _CATEGORY:
        return False, mark.label
    return None


def sureness_of(mark: Annotation) -> float:
    """How sure the least sure part of a mark is, 0–1: that it is there, or who speaks."""
    return min(mark.confidence, mark.speaker.confidence) if mark.speaker else mark.confidence


def order_of(mark: Annotation) -> Order:
    """Sorts marks as they stand in the text."""
    return mark.span.start, -mark.span.end, mark.kind


class MarksIndex:
    """Marks by place. Empty ones (``start == end``) are never found there.

    Attributes:
        marks: as they were given.
        ordered: as they stand in the text, the wider one first.
    """

    def __init__(self, marks: Iterable[Annotation] = ()) -> None:
        self.marks: tuple[Annotation, ...] = tuple(marks)
        self.ordered: Sequence[Annotation] = self.marks
        self._starts = [mark.span.start for mark in self.marks]
        # Marks come in this order but for some of the reader's: looking is quicker than sorting.
        if not self._is_ordered():
            self.ordered = sorted(self.marks, key=order_of)
            self._starts.sort()
        self._low = _reaches([mark.span.end for mark in self.ordered])
        self._high = _reaches(self._low)
        self._stretches: dict[Kind, Stretches] = {}

    def _is_ordered(self) -> bool:
        if self._starts != sorted(self._starts):
            return False
        equal = compress(count(), map(eq, self._starts, self._starts[1:]))
        return all(order_of(self.marks[i]) <= order_of(self.marks[i + 1]) for i in equal)

    def prepared(self) -> "MarksIndex":
        """The same, with all worked out that will be asked: for a job, so that the window need not wait for it."""
        _ = self.groups, self._by_sureness
        for kind in self.kinds:
            self.stretches(kind)
        return self

    @cached_property
    def kinds(self) -> Mapping[Kind, Sequence[Annotation]]:
        """The marks of each kind, as they stand in the text."""
        found: dict[Kind, list[Annotation]] = {}
        for mark in self.ordered:
            found.setdefault(mark.kind, []).append(mark)
        return found

    @cached_property
    def groups(self) -> Mapping[Group, Sequence[Annotation]]:
        """Marks that are the same, as they stand in the text."""
        found: dict[Group, list[Annotation]] = {}
        for mark in self.ordered:
            group = group_of(mark)
            if group:
                found.setdefault(group, []).append(mark)
        return found

    def stretches(self, kind: Kind) -> Stretches:
        """Where the marks of a kind lie."""
        known = self._stretches.get(kind)
        if known is None:
            known = self._stretches[kind] = stretches(self.kinds.get(kind, ()))
        return known

    def less_sure_than(self, least: float) -> list[Annotation]:
        """The marks of which something is less sure (0–1) than that, in text order."""
        sureness, places = self._by_sureness
        return [self.ordered[place] for place in sorted(places[: bisect_left(sureness, least)])]

    @cached_property
    def _by_sureness(self) -> tuple[Sequence[float], Sequence[int]]:
        """How sure the marks are, the least sure first, and where they are among ``ordered``."""
        sure = [sureness_of(mark) for mark in self.ordered]
        places = sorted(range(len(sure)), key=sure.__getitem__)
        return [sure[place] for place in places], places

    def place(self, order: Order) -> int:
        """How many marks stand before ``order``."""
        first = bisect_left(self._starts, order[0])
        return bisect_left(self.ordered, order, first, bisect_right(self._starts, order[0]), key=order_of)

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
                    candidates = self.ordered[low * _FAN : min((low + 1) * _FAN, end)]
                    found += [m for m in candidates if m.span.end > after and m.span.end > m.span.start]
        return found


def _reaches(ends: list[int]) -> list[int]:
    return [max(ends[i : i + _FAN]) for i in range(0, len(ends), _FAN)]
