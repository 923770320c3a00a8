"""Which words to divide at the ends of lines: as few as keep the lines full, never on three lines in a row."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

#: Lines in a row that end with a hyphen.
_IN_A_ROW = 2
#: Where a line may end without dividing a word: before and after the white space, or after a hyphen or dash.
_BREAK = re.compile(r"[ \t\u2028\u200b]+|(?<=[^\W\d_][-–—])(?=[^\W\d_])")


class Measure(NamedTuple):
    """How lines are filled, in pixels.

    Attributes:
        first, width: of the first line, and of the others.
        hyphen: its width.
        white: left at the end of a line, or made between its words when it is justified, from which on a word is divided.
        justified: lines are.
    """

    first: float
    width: float
    hyphen: float
    white: float
    justified: bool


def divisions(text: str, places: Sequence[int], x: Callable[[int], float], measure: Measure) -> list[int]:
    """Those of the ``places`` at which a line ends, when lines are filled one after the other.

    Args:
        text: of one block or a piece of it.
        places: code points before which a word may be divided, rising.
        x: where a code point stands when all is set in one line.
        measure: how lines are filled.
    """
    breaks = [match.span() for match in _BREAK.finditer(text)]
    breaks.append((len(text), len(text)))
    chosen: list[int] = []
    start, number, row, width = 0, 0, 0, measure.first
    fits: tuple[int, int] | None = None
    while number < len(breaks):
        end, after = breaks[number]
        if x(end) - x(start) <= width:
            fits = (end, after)
            number += 1
            continue
        word = fits[1] if fits else start
        white = width - (x(fits[0]) - x(start)) if fits else width
        if measure.justified:
            white /= max(1, text.count(" ", start, fits[0])) if fits else 1
        place = _last_that_fits(places, word, end, x, x(start) + width - measure.hyphen)
        if place and white >= measure.white and row < _IN_A_ROW:
            chosen.append(place)
            start, row = place, row + 1
        elif fits:
            start, row = fits[1], 0
        else:
            # A word longer than a line: Qt breaks it somewhere; from there on nothing is known.
            start, row, number = after, 0, number + 1
        fits, width = None, measure.width
    return chosen


def _last_that_fits(
    places: Sequence[int], word: int, end: int, x: Callable[[int], float], limit: float
) -> int:
    """The last place inside of a word that stands left of ``limit``; 0 when none does."""
    first, last = bisect_left(places, word + 1), bisect_left(places, end)
    return next((place for place in reversed(places[first:last]) if x(place) <= limit), 0)
