"""Heights of many things on top of each other: where each begins, and which one is at a height.

They lie in boxes of ``_BOX``, whose sums are kept: that is made in no time, and nothing is ever added up but some boxes and one
box's heights.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_BOX = 128


class Stack:
    """Whole-pixel heights, each of which can change at any time.

    Attributes:
        total: the sum of all.
        changes: how often one of them has changed.
    """

    __slots__ = ("_boxes", "_heights", "_tops", "changes", "total")

    def __init__(self, heights: Sequence[int] = ()) -> None:
        self._heights = list(heights)
        self._boxes = [sum(self._heights[i : i + _BOX]) for i in range(0, len(self._heights), _BOX)]
        self._tops = [0, *accumulate(self._boxes)]
        self.total, self.changes = self._tops[-1], 0

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
        box = index // _BOX
        return self._tops[box] + sum(self._heights[box * _BOX : index])

    def change(self, index: int, height: int) -> int:
        """Gives one another height; returns by how much it grew."""
        grown = height - self._heights[index]
        if grown:
            self._heights[index] = height
            self._boxes[index // _BOX] += grown
            self._tops = [0, *accumulate(self._boxes)]
            self.total += grown
            self.changes += 1
        return grown

    def index_at(self, y: int) -> int:
        """The one that covers height ``y``; the first above all, the last below all. 0 when there is none."""
        box = max(0, min(bisect_right(self._tops, y), len(self._boxes)) - 1)
        first = box * _BOX
        bottoms = list(accumulate(self._heights[first : first + _BOX]))
        return max(0, min(first + bisect_right(bottoms, y - self._tops[box]), len(self._heights) - 1))
