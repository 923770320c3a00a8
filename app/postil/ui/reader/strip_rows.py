"""What lies in each pixel row of the strip beside the page: pure arithmetic, whatever the number of marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise, repeat

from postil.model.annotation import Annotation
from postil.records import dataclass


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of code points by their beginning.

    Attributes:
        starts: rising.
        reaches: how far the stretches up to this one reach at most.
    """

    starts: Sequence[int] = ()
    reaches: Sequence[int] = ()

    def touch(self, start: int, end: int) -> bool:
        """Whether any of them shares a code point with ``[start, end)``."""
        before = bisect_left(self.starts, end)
        return before > 0 and self.reaches[before - 1] > start

    def nearest(self, point: int) -> int | None:
        """The beginning that is nearest to ``point``, or None when there is none."""
        at = bisect_left(self.starts, point)
        near = [self.starts[i] for i in (at - 1, at) if 0 <= i < len(self.starts)]
        return min(near, key=lambda start: abs(start - point), default=None)


def stretches(marks: Iterable[Annotation]) -> Stretches:
    """The stretches of marks."""
    marks = list(marks)
    starts = [mark.span.start for mark in marks]
    # Marks come in text order but for the reader's own: looking is quicker than sorting.
    if any(after < before for before, after in pairwise(starts)):
        marks.sort(key=lambda mark: mark.span.start)
        starts = [mark.span.start for mark in marks]
    return Stretches(starts, list(accumulate((mark.span.end for mark in marks), max)))


def bounds_of(
    heights: Sequence[int], starts: Sequence[int], ends: Sequence[int], above: int, whole: int, rows: int
) -> list[int]:
    """The code points at which the rows begin, and where the last one ends.

    Args:
        heights: of the pieces, from top to bottom.
        starts: their first code points.
        ends: their last ones.
        above: white above the first piece.
        whole: height of everything.
        rows: number of rows, over which ``whole`` is spread.
    """
    if not heights:
        return [0] * (rows + 1)
    tops = list(accumulate(heights, initial=above))
    edges = [row * whole / rows for row in range(rows + 1)]
    bounds = []
    for y, after in zip(edges, map(bisect_right, repeat(tops), edges), strict=True):
        index = min(max(0, after - 1), len(heights) - 1)
        part = (y - tops[index]) / max(1, heights[index])
        bounds.append(starts[index] + round(min(max(part, 0.0), 1.0) * (ends[index] - starts[index])))
    return bounds


def runs_of(found: Stretches, bounds: Sequence[int]) -> list[tuple[int, int]]:
    """The rows that ``found`` touches, neighbouring ones joined: half-open."""
    runs: list[tuple[int, int]] = []
    for row, (start, end) in enumerate(pairwise(bounds)):
        if found.touch(start, max(end, start + 1)):
            if runs and runs[-1][1] == row:
                runs[-1] = (runs[-1][0], row + 1)
            else:
                runs.append((row, row + 1))
    return runs
