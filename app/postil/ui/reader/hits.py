"""What a search has found, however much that is: half-open stretches of code points in text order."""

from array import array
from bisect import bisect_left, bisect_right

from postil.model.span import Span


class Hits:
    """Stretches that do not overlap. Two are equal only when they are the same object: comparing them costs nothing.

    Args:
        starts, ends: code points, both rising.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, starts: "array[int]", ends: "array[int]") -> None:
        self.starts, self.ends = starts, ends

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Span:
        return Span(self.starts[index], self.ends[index])

    def within(self, span: Span) -> range:
        """The numbers of the hits that share a code point with ``span``."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def index_after(self, point: int) -> int:
        """The number of the first hit that begins at or after ``point``; the length when none does."""
        return bisect_left(self.starts, point)


NO_HITS = Hits(array("q"), array("q"))
