"""Where notes stand beside the text: each as near to its line as the others allow. Plain numbers, no Qt.

Notes keep their order and never overlap. When those of a column want more room than there is below, they move up; what does not fit at
all goes on at the top of the next column.
"""

from collections.abc import Sequence
from typing import NamedTuple

#: Lines of a note that stand together at least, where it is cut.
_TOGETHER = 2


class Wanted(NamedTuple):
    """A note: its lines' heights, and the column and the height at which it wants to stand."""

    column: int
    y: int
    lines: tuple[int, ...]


class Placed(NamedTuple):
    """Lines ``[first, end)`` of a note, from height ``y`` on."""

    note: int
    first: int
    end: int
    y: int


def place(notes: Sequence[Wanted], columns: int, height: int, gap: int) -> list[list[Placed]]:
    """What stands in each column of that ``height``; further columns follow when the notes need more than ``columns``.

    Args:
        notes: in the order of their columns and heights.
        columns: how many there are at least.
        height: of every column.
        gap: white between two notes.
    """
    found: list[list[Placed]] = []
    waiting: list[tuple[int, int]] = []
    number = 0
    while len(found) < columns or waiting or number < len(notes):
        while number < len(notes) and notes[number].column <= len(found):
            waiting.append((number, 0))
            number += 1
        column, waiting = _fill(notes, waiting, height, gap)
        found.append(_settle(notes, column, len(found), height, gap))
    return found


def _fill(
    notes: Sequence[Wanted], waiting: list[tuple[int, int]], height: int, gap: int
) -> tuple[list[tuple[int, int, int]], list[tuple[int, int]]]:
    """What of the notes that wait, each from a line on, fits into one column, and what does not."""
    column: list[tuple[int, int, int]] = []
    room = height
    for at, (note, first) in enumerate(waiting):
        lines = notes[note].lines
        end, free = first, room
        while end < len(lines) and lines[end] <= free:
            free -= lines[end]
            end += 1
        if end < len(lines):
            # A column of its own is better than a line alone; but whatever is at the top of a column goes in, line by line.
            end = min(end, len(lines) - _TOGETHER) if len(lines) - first >= 2 * _TOGETHER else first
            if end - first < _TOGETHER:
                end = first if column else max(first + 1, end)
            rest = [(note, end), *waiting[at + 1 :]] if end < len(lines) else waiting[at + 1 :]
            return ([*column, (note, first, end)] if end > first else column), rest
        column.append((note, first, end))
        room = free - gap
    return column, []


def _settle(
    notes: Sequence[Wanted], column: list[tuple[int, int, int]], number: int, height: int, gap: int
) -> list[Placed]:
    """Each at the height that it wants; down below the one above, then up again into what room there is."""
    tall = [sum(notes[note].lines[first:end]) for note, first, end in column]
    tops: list[int] = []
    free = 0
    for (note, first, _), own in zip(column, tall, strict=True):
        wanted = notes[note].y if notes[note].column == number and first == 0 else 0
        tops.append(max(wanted, free))
        free = tops[-1] + own + gap
    limit = height
    for at in range(len(column) - 1, -1, -1):
        tops[at] = max(0, min(tops[at], limit - tall[at]))
        limit = tops[at] - gap
    return [Placed(note, first, end, top) for (note, first, end), top in zip(column, tops, strict=True)]
