"""Places in a text as programs count them: line ends as one character or two, signs beyond the basic plane as one or two."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from postil.model.span import Span


class Lines:
    """A text with line feeds alone, and the way there from one that others counted.

    Attributes:
        text: with line feeds alone.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self.text = source.replace("\r\n", "\n").replace("\r", "\n")
        self._breaks = [] if source == self.text else _places(source, "\r\n")
        self._wide, self._wide_source = _wide(self.text), _wide(source) if self._breaks else []

    def span(self, start: str | None, end: str | None, named: str) -> Span | None:
        """Where a selection is, in ``text``; None when it is nowhere.

        The standard counts characters (code points). Programs differ in how they count line ends, and some count units of UTF-16:
        the words that a selection is named by, or begins with, decide.
        """
        if start is None or end is None or not (start.isdecimal() and end.isdecimal()):
            return None
        spans = [self._counted(int(start), int(end), way) for way in self._ways()]
        wanted = " ".join(named.split()).removesuffix("...").removesuffix("…").rstrip()
        likely = (
            span
            for span in spans
            if span and wanted and " ".join(span.of(self.text).split()).startswith(wanted)
        )
        return next(likely, None) or next(filter(None, spans), None)

    def _counted(self, start: int, end: int, way: Callable[[int], int]) -> Span | None:
        start, end = way(start), min(way(end), len(self.text))
        return Span(start, end) if start < end else None

    def _ways(self) -> list[Callable[[int], int]]:
        """The ways of counting that lead to different places here, the likeliest first."""
        ways: list[Callable[[int], int]] = [self._plain] if self._breaks else []
        ways.append(lambda at: at)
        if self._wide:
            ways += [lambda at: self._plain(_points(self._wide_source, at))] if self._breaks else []
            ways.append(lambda at: _points(self._wide, at))
        return ways

    def _plain(self, at: int) -> int:
        """A place in the source as one in ``text``."""
        return at - bisect_right(self._breaks, at - 2)


def _places(text: str, words: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + len(words))
    return found


def _wide(text: str) -> list[int]:
    """The units of UTF-16 at which characters of two units begin."""
    if text.isascii():
        return []
    wide = (at for at, sign in enumerate(text) if sign > "\uffff")
    return [at + before for before, at in enumerate(wide)]


def _points(wide: list[int], unit: int) -> int:
    """The code point that begins at a unit of UTF-16."""
    return unit - bisect_left(wide, unit)
