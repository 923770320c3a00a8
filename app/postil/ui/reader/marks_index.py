"""Which marks lie at an offset or in a stretch, however many there are.

Marks are sorted into classes by length (powers of four). In a class no mark is longer than the limit ``L``, so every mark that
reaches into ``[start, end)`` begins in ``(start - L, end)``: two binary searches, and at most a constant part of what they give
is thrown away. One quote over the whole article cannot spoil the search for names, as it does with a running maximum of ends.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from postil.model.annotation import Annotation
from postil.model.span import Span


class MarksIndex:
    """Marks by place. Empty ones (``start == end``) are never found."""

    __slots__ = ("_classes", "marks")

    def __init__(self, marks: Iterable[Annotation] = ()) -> None:
        self.marks: Sequence[Annotation] = tuple(marks)
        sorted_: dict[int, list[Annotation]] = {}
        for mark in self.marks:
            span = mark.span
            length = span.end - span.start
            if length:
                sorted_.setdefault((length.bit_length() + 1) // 2, []).append(mark)
        self._classes: list[tuple[int, list[int], list[Annotation]]] = []
        for power, members in sorted(sorted_.items()):
            starts = [mark.span.start for mark in members]
            if any(a > b for a, b in pairwise(starts)):
                members.sort(key=lambda mark: mark.span.start)
                starts = [mark.span.start for mark in members]
            self._classes.append((4**power, starts, members))

    def within(self, span: Span) -> list[Annotation]:
        """Marks that share a code point with ``span``, outermost first: sorted by (start, -end, kind)."""
        found: list[Annotation] = []
        for limit, starts, members in self._classes:
            first = bisect_right(starts, span.start - limit)
            last = bisect_left(starts, span.end, lo=first)
            found += [mark for mark in members[first:last] if mark.span.end > span.start]
        found.sort(key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))
        return found

    def at(self, offset: int) -> list[Annotation]:
        """Marks that cover the code point at ``offset``, innermost (shortest) first."""
        found = self.within(Span(offset, offset + 1))
        found.sort(key=lambda mark: (len(mark.span), mark.kind))
        return found
