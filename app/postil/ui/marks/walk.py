"""From one mark to the next of a few that belong together."""

from collections.abc import Sequence

from postil.model.annotation import Annotation
from postil.ui.reader.marked import is_same_mark


def step(marks: Sequence[Annotation], current: Annotation | None, place: int, by: int) -> Annotation | None:
    """The mark that comes after (``by`` = 1) or before (-1) the current one, round the ends; None when there are none.

    Args:
        marks: in text order.
        current: where the reader is, or None: then the first mark at or after ``place``, or the last one before it.
        place: code point.
        by: 1 or -1.
    """
    if not marks:
        return None
    at = next((i for i, mark in enumerate(marks) if is_same_mark(mark, current)), None)
    if at is not None:
        return marks[(at + by) % len(marks)]
    after = next((i for i, mark in enumerate(marks) if mark.span.start >= place), len(marks))
    return marks[(after if by > 0 else after - 1) % len(marks)]


def next_of(marks: Sequence[Annotation], current: Annotation | None) -> Annotation:
    """Of marks over each other the one after the current one, round the end; the first when the current is none of them."""
    at = next((i for i, mark in enumerate(marks) if is_same_mark(mark, current)), -1)
    return marks[(at + 1) % len(marks)]
