"""Links, code, emphasis and marks within a block, as nested elements. Plain data, no Qt.

Stretches may overlap as they like: where one ends in the middle of another, the inner one is parted. Links never are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from postil.model.span import Span
from postil.ui.paper.tags import Element

#: What comes after a code point of the text, such as the sign of a note.
After = tuple[int, Element]


@dataclass(slots=True, eq=False)
class Overlay:
    """A stretch of words that is more than words.

    Attributes:
        span: half-open code points into the article's text.
        make: puts a new element for it last into another, and gives the one that holds the words; asked again where it is parted.
        whole: it is never parted.
    """

    span: Span
    make: Callable[[Element], Element]
    whole: bool = False


def fill(
    element: Element,
    span: Span,
    overlays: Sequence[Overlay],
    after: Sequence[After],
    leaf: Callable[[int], int],
) -> None:
    """Puts words into an element.

    Args:
        element: that is still empty, or goes on.
        span: of the words, half-open code points into the article's text.
        overlays: of which those count that lie in it at least in part.
        after: what comes in between, or at its end; rising.
        leaf: makes the leaf that begins at a code point.
    """
    stack = _Stack(element)
    overlays = [one for one in overlays if one.span.overlaps(span)]
    waiting = sorted(overlays, key=lambda one: (one.span.start, -one.span.end, not one.whole), reverse=True)
    coming = list(reversed(after))
    for start in _edges(span, overlays, after):
        stack.close(start)
        while coming and coming[-1][0] <= start:
            stack.here.kids.append(coming.pop()[1])
        while waiting and waiting[-1].span.start <= start:
            stack.open(waiting.pop())
        stack.here.kids.append(leaf(start))
    element.kids += [one for _, one in reversed(coming)]


class _Stack:
    """The overlays that are open, the outermost first, each with its element."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._open: list[tuple[Overlay, Element]] = []

    @property
    def here(self) -> Element:
        """The innermost element."""
        return self._open[-1][1] if self._open else self._element

    def open(self, overlay: Overlay) -> None:
        """Opens one in all that are open; what would end in the middle of a whole one is opened again in it."""
        outside = len(self._open)
        while overlay.whole and outside and self._open[outside - 1][0].span.end < overlay.span.end:
            outside -= 1
        self._reopen(outside, [overlay, *(one for one, _ in self._open[outside:])])

    def close(self, point: int) -> None:
        """Closes those that end up to a code point; what is open within them is opened again."""
        ended = next((n for n, (one, _) in enumerate(self._open) if one.span.end <= point), None)
        if ended is not None:
            self._reopen(ended, [one for one, _ in self._open[ended:] if one.span.end > point])

    def _reopen(self, outside: int, overlays: Sequence[Overlay]) -> None:
        del self._open[outside:]
        for one in overlays:
            self._open.append((one, one.make(self.here)))


def _edges(span: Span, overlays: Sequence[Overlay], after: Sequence[After]) -> list[int]:
    """Where something begins or ends within ``span``, its start among them, its end not."""
    points = {span.start, *(point for point, _ in after)}
    points.update(point for one in overlays for point in (one.span.start, one.span.end))
    return sorted(point for point in points if span.start <= point < span.end)
