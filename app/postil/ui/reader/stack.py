"""Heights of many things on top of each other: where each begins, and which one is at a height, in O(log n).

A Fenwick tree (P. M. Fenwick, "A new data structure for cumulative frequency tables", 1994).
"""

from collections.abc import Sequence
from itertools import accumulate


class Stack:
    """Whole-pixel heights, each of which can change at any time."""

    __slots__ = ("_heights", "_highest_bit", "_tree", "total")

    def __init__(self, heights: Sequence[int] = ()) -> None:
        self._heights = list(heights)
        sums = [0, *accumulate(self._heights)]
        self._tree = [total - sums[i - (i & -i)] for i, total in enumerate(sums)]
        self._highest_bit = 1 << len(self._heights).bit_length() >> 1
        self.total = sums[-1]

    def __len__(self) -> int:
        return len(self._heights)

    def height(self, index: int) -> int:
        """The height of one."""
        return self._heights[index]

    def heights(self) -> Sequence[int]:
        """All heights, from the first to the last."""
        return self._heights

    def top(self, index: int) -> int:
        """The sum of all heights before ``index``."""
        total = 0
        while index:
            total += self._tree[index]
            index &= index - 1
        return total

    def change(self, index: int, height: int) -> int:
        """Gives one another height; returns by how much it grew."""
        grown = height - self._heights[index]
        if grown:
            self._heights[index] = height
            self.total += grown
            index += 1
            while index < len(self._tree):
                self._tree[index] += grown
                index += index & -index
        return grown

    def index_at(self, y: int) -> int:
        """The one that covers height ``y``; the first above all, the last below all. 0 when there is none."""
        index, step = 0, self._highest_bit
        while step:
            after = index + step
            if after < len(self._tree) and self._tree[after] <= y:
                index = after
                y -= self._tree[after]
            step >>= 1
        return max(0, min(index, len(self._heights) - 1))
