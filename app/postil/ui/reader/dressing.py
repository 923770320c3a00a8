"""What the words of a piece are dressed in: fonts for Qt's layout, and what is painted around and above them.

Bold, italic and code are fonts. Raised and lowered letters are set small on the line and drawn off it; lines through words, under
links, and grounds behind code are painted.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise

from PySide6.QtGui import QTextCharFormat, QTextLayout

from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.ui.reader.typesetting import RAISED, Face

#: Takes no room and allows no break.
_NOTHING = "\u2060"
#: Styles that are a font of their own.
_FONTS = frozenset({Style.STRONG, Style.EMPHASIS, Style.CODE, *RAISED})


class Wardrobe:
    """The inline styles of an article, found by place."""

    def __init__(self, inlines: Sequence[Inline]) -> None:
        self._inlines = inlines
        self._starts = [one.span.start for one in inlines]
        #: The furthest end of all up to each: they are in order of their starts.
        self._reach = list(accumulate((one.span.end for one in inlines), max))

    def within(self, start: int, end: int) -> Sequence[Inline]:
        """Those that touch ``[start, end)``, in text order."""
        if not self._inlines:
            return ()
        first, last = bisect_right(self._reach, start), bisect_right(self._starts, end - 1)
        return [one for one in self._inlines[first:last] if one.span.end > start]

    def at(self, point: int) -> Sequence[Inline]:
        """Those over the character at ``point``, the widest first."""
        return self.within(point, point + 1)


def without_brackets(text: str, start: int, inlines: Sequence[Inline]) -> str:
    """``text``, which begins at ``start`` of the article, with the brackets of note signs replaced by what takes no room."""
    for one in inlines:
        if one.style is Style.NOTE:
            first, last = one.span.start - start, one.span.end - start - 1
            for at, bracket in ((first, "["), (last, "]")):
                if 0 <= at < len(text) and text[at] == bracket:
                    text = text[:at] + _NOTHING + text[at + 1 :]
    return text


def font_formats(
    inlines: Sequence[Inline], piece: Span, face: Face, unit: Callable[[int], int]
) -> list[QTextLayout.FormatRange]:
    """The fonts of the words in ``piece`` that have one of their own; ``unit`` turns code points into Qt's offsets."""
    found = []
    for span, styles in _stretches([one for one in inlines if one.style in _FONTS], piece):
        format_ = QTextCharFormat()
        format_.setFont(face.styled(styles))
        found.append(format_range(unit(span.start), unit(span.end), format_))
    return found


def format_range(start: int, end: int, format_: QTextCharFormat) -> QTextLayout.FormatRange:
    """A format on a range of Qt's offsets."""
    range_ = QTextLayout.FormatRange()
    range_.start, range_.length, range_.format = start, end - start, format_
    return range_


def _stretches(inlines: Sequence[Inline], piece: Span) -> Iterator[tuple[Span, frozenset[Style]]]:
    """``piece`` cut where the styles of its words change; only stretches that have any."""
    ends = {end for one in inlines for end in (one.span.start, one.span.end)}
    cuts = sorted({piece.start, piece.end} | {end for end in ends if piece.start < end < piece.end})
    for start, end in pairwise(cuts):
        styles = frozenset(one.style for one in inlines if one.span.start <= start and end <= one.span.end)
        if styles:
            yield Span(start, end), styles


def rises(inlines: Sequence[Inline], piece: Span, size: float) -> list[tuple[Span, float]]:
    """The stretches whose letters stand off the line, with how far above it, in pixels."""
    found = []
    for one in inlines:
        if one.style in RAISED:
            span = Span(max(one.span.start, piece.start), min(one.span.end, piece.end))
            if span.start < span.end:
                found.append((span, RAISED[one.style] * size))
    return found
