"""Text and marks as stretches that no mark begins or ends in, and as Pygments tokens."""

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pygments.token import _TokenType

from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.pygments_styles import token_of


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text under the same marks throughout; the widest mark comes first."""

    span: Span
    marks: tuple[Annotation, ...]


#: Code points from which a mark is a wide one: there are few.
_WIDE = 2000


class Layers:
    """Marks, asked for by the part of the text that they lie over."""

    def __init__(self, marks: Iterable[Annotation]) -> None:
        ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
        self._wide = [mark for mark in ordered if len(mark.span) >= _WIDE]
        self._others = [mark for mark in ordered if len(mark.span) < _WIDE]
        self._starts = [mark.span.start for mark in self._others]

    def over(self, within: Span) -> list[Annotation]:
        """Those that share at least one code point with ``within``."""
        first, last = bisect_left(self._starts, within.start - _WIDE), bisect_left(self._starts, within.end)
        return [mark for mark in (*self._wide, *self._others[first:last]) if mark.span.overlaps(within)]


def stretches(marks: Iterable[Annotation], within: Span) -> Iterator[Stretch]:
    """``within`` cut wherever one of ``marks`` begins or ends; together the stretches are all of it, in order."""
    inside = [mark for mark in marks if mark.span.overlaps(within) and len(mark.span) > 0]
    inside.sort(key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))
    cuts = {within.start, within.end}
    for mark in inside:
        cuts |= {max(mark.span.start, within.start), min(mark.span.end, within.end)}
    ordered = sorted(cuts)
    waiting, active = iter(inside), list[Annotation]()
    following = next(waiting, None)
    for start, end in itertools.pairwise(ordered):
        active = [mark for mark in active if mark.span.end > start]
        while following is not None and following.span.start <= start:
            active.append(following)
            following = next(waiting, None)
        yield Stretch(Span(start, end), tuple(active))


def token_type(marks: Iterable[Annotation]) -> _TokenType:
    """The Pygments token type of a stretch under ``marks``; of several highlights the innermost counts."""
    marks = tuple(marks)
    highlights = [mark.colour for mark in marks if mark.kind is Kind.HIGHLIGHT]
    kinds = frozenset(str(mark.kind) for mark in marks if mark.kind is not Kind.HIGHLIGHT)
    return token_of(kinds, highlights[-1] if highlights else "")


def tokens(
    text: str, marks: Iterable[Annotation], within: Span | None = None
) -> Iterator[tuple[int, _TokenType, str]]:
    """(code point, token type, value) for ``text``, or the part of it ``within``; the values together are all of it."""
    within = within or Span(0, len(text))
    start, current = within.start, None
    for stretch in stretches(marks, within):
        kind = token_type(stretch.marks)
        if kind is not current:
            if current is not None and stretch.span.start > start:
                yield start, current, text[start : stretch.span.start]
            start, current = stretch.span.start, kind
    if current is not None and within.end > start:
        yield start, current, text[start : within.end]
