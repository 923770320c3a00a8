"""Where pages end: between lines, where it hurts least. Plain numbers, no Qt.

A page is filled as far as it goes and then, within its last part, cut at the place that costs least: not after a heading, not so
that one line of a paragraph is left alone.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

#: What it costs to leave one line of a paragraph alone, to part a heading from what follows, and to cut through a heading.
_ALONE, _HEADING, _THROUGH = 1, 3, 4
#: How much of a page must at least be filled, so that a cheaper cut is worth the white.
_FILLED = 0.5


class Strip(NamedTuple):
    """A paragraph, or a part of one, to be cut between its lines.

    Attributes:
        gap: white above it; none at the top of a page.
        lines: their heights.
        stays: it stands on the same page as what follows, as headings do.
        joined: it goes on with the paragraph of the strip above.
    """

    gap: int
    lines: tuple[int, ...]
    stays: bool = False
    joined: bool = False


class Slice(NamedTuple):
    """Lines ``[first, end)`` of a strip on a page, the first of them at height ``y``; ``bottom`` is where the last ends."""

    strip: int
    first: int
    end: int
    y: int
    bottom: int


def pages(strips: Sequence[Strip], height: int) -> list[list[Slice]]:
    """The slices on each page; one empty page when there is nothing. A line higher than a page has one for itself."""
    places = [(number, line) for number, strip in enumerate(strips) for line in range(len(strip.lines))]
    rows = [(strips[s].gap if line == 0 else 0, strips[s].lines[line]) for s, line in places]
    bottoms = list(accumulate(gap + row for gap, row in rows))
    costs = _costs(strips)
    found, start = [], 0
    while start < len(rows):
        top = bottoms[start] - rows[start][1]
        end = start + 1
        while end < len(rows) and bottoms[end] - top <= height:
            end += 1
        if end < len(rows):
            end = _cheapest(costs, bottoms, start, end, top)
        found.append(_slices(places[start:end], rows[start:end]))
        start = end
    return found or [[]]


def _cheapest(costs: Sequence[int], bottoms: Sequence[int], start: int, end: int, top: int) -> int:
    """The line before which to cut: at ``end`` or earlier."""
    full = bottoms[end - 1] - top
    best = end
    for cut in range(end - 1, start, -1):
        if costs[best] == 0 or bottoms[cut - 1] - top < _FILLED * full:
            break
        if costs[cut] < costs[best]:
            best = cut
    return best


def _costs(strips: Sequence[Strip]) -> list[int]:
    """What it costs to cut before each line."""
    costs: list[int] = []
    number, before = 0, False
    while number < len(strips):
        after = number + 1
        while after < len(strips) and strips[after].joined:
            after += 1
        lines = sum(len(strip.lines) for strip in strips[number:after])
        stays = strips[number].stays
        for line in range(lines):
            if line == 0:
                costs.append(_HEADING if before else 0)
            else:
                costs.append(_THROUGH if stays else _ALONE * ((line == 1) + (line == lines - 1)))
        number, before = after, stays
    return costs


def _slices(places: Sequence[tuple[int, int]], rows: Sequence[tuple[int, int]]) -> list[Slice]:
    found: list[Slice] = []
    y = 0
    for at, ((strip, line), (gap, row)) in enumerate(zip(places, rows, strict=True)):
        y += gap if at else 0
        if found and found[-1].strip == strip:
            found[-1] = found[-1]._replace(end=line + 1, bottom=y + row)
        else:
            found.append(Slice(strip, line, line + 1, y, y + row))
        y += row
    return found
