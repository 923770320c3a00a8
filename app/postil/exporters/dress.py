"""What the words of an article are dressed in, cut up as exporters need it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from postil.model.block import Block, Role
from postil.model.inline import Inline
from postil.model.span import Span

_NUMBER = re.compile(r"\(?(\d{1,4})[.)][ \u00a0]+")
_BULLET = re.compile(r"[•‣◦▪·*–—-][ \u00a0]+")


class Dress:
    """The inline styles of an article."""

    def __init__(self, inlines: Sequence[Inline]) -> None:
        self._inlines = inlines
        self._starts = [one.span.start for one in inlines]
        self._reach = list(accumulate((one.span.end for one in inlines), max))

    def stretches(self, within: Span) -> Iterator[tuple[Span, tuple[Inline, ...]]]:
        """``within`` cut wherever a style begins or ends, each part with its styles, the widest first."""
        first, last = bisect_right(self._reach, within.start), bisect_right(self._starts, within.end - 1)
        inside = [one for one in self._inlines[first:last] if one.span.overlaps(within)]
        cuts = {within.start, within.end}
        for one in inside:
            cuts |= {max(one.span.start, within.start), min(one.span.end, within.end)}
        for start, end in pairwise(sorted(cuts)):
            yield Span(start, end), tuple(o for o in inside if o.span.start <= start and end <= o.span.end)


def marker(text: str, block: Block) -> tuple[int, str]:
    """Length and number of the sign with which a list item or note begins in the text: (0, "") without one, no number for a bullet."""
    if block.role not in (Role.LIST_ITEM, Role.FOOTNOTE):
        return 0, ""
    words = text[block.span.start : min(block.span.end, block.span.start + 12)]
    if number := _NUMBER.match(words):
        return number.end(), number[1]
    bullet = _BULLET.match(words)
    return (bullet.end() if bullet else 0), ""


def list_depth(block: Block) -> int:
    """In how many lists a block stands."""
    return 0 if block.role in (Role.HEADING, Role.BLOCK_QUOTE, Role.CAPTION) else block.level


def quote_depth(block: Block) -> int:
    """In how many block quotes a block stands."""
    return max(1, block.level) if block.role is Role.BLOCK_QUOTE else block.quotes
