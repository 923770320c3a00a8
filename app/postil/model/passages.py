"""The stretches of a text in which something is looked for: by the very words, or by words in a row that are the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from postil.model.alignment import WORD
from postil.model.likeness import CONTEXT
from postil.model.span import Span

#: Words in a row that point to a place, places that such a row may point to, regions looked at, and words that regions are apart.
_ROW, _COMMON, _REGIONS, _NEAR = 3, 50, 4, 12


class Passages:
    """Stretches of a folded text.

    Args:
        text: the whole text.
        free: where something may be; all of it when not given.
    """

    def __init__(self, text: str, free: Sequence[Span] | None = None) -> None:
        self._text = text
        self._free = [Span(0, len(text))] if free is None else free

    def exactly(self, words: str, most: int) -> list[Span]:
        """Where these words stand, whole; none when they stand in more than ``most`` places."""
        found: dict[int, Span] = {}
        for part in self._free:
            for at in _places(self._text, words, part):
                found[at] = Span(at, at + len(words))
                if len(found) > most:
                    return []
        return list(found.values())

    def cut(self, words: str, most: int) -> list[Span]:
        """Where these letters stand, also when words begin before them or go on; none when they do in more than ``most`` places."""
        found: list[Span] = []
        at = self._text.find(words) if words else -1
        while at >= 0:
            found.append(Span(at, at + len(words)))
            if len(found) > most:
                return []
            at = self._text.find(words, at + 1)
        return [one for one in found if any(one.overlaps(part) for part in self._free)]

    def like(self, old: str, span: Span) -> Iterator[Span]:
        """Regions that have most rows of words in common with a stretch of another folded text and what is around it."""
        start = max(0, span.start - CONTEXT)
        words = WORD.findall(old, start, min(len(old), span.end + CONTEXT))
        votes: Counter[int] = Counter()
        for at in range(len(words) - _ROW + 1):
            places = self._rows.get(tuple(words[at : at + _ROW]), ())
            if len(places) <= _COMMON:
                votes.update({(place - at) // _NEAR for place in places})
        both = Counter({near: votes[near] + votes[near + 1] for near in votes})
        for near, _ in both.most_common(_REGIONS):
            first = max(0, near * _NEAR - _NEAR)
            last = min(len(self._starts) - 1, near * _NEAR + 3 * _NEAR + len(words))
            if first <= last:
                yield Span(self._starts[first], self._ends[last])

    @cached_property
    def _rows(self) -> dict[tuple[str, ...], list[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        words = self._words
        for at in range(len(words) - _ROW + 1):
            found[tuple(words[at : at + _ROW])].append(at)
        return dict(found)

    @cached_property
    def _words(self) -> list[str]:
        return [match[0] for part in self._free for match in WORD.finditer(self._text, part.start, part.end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [
            match.start() for part in self._free for match in WORD.finditer(self._text, part.start, part.end)
        ]

    @cached_property
    def _ends(self) -> list[int]:
        return [
            match.end() for part in self._free for match in WORD.finditer(self._text, part.start, part.end)
        ]


def _places(text: str, words: str, part: Span) -> Iterator[int]:
    """Where words that touch a part stand, not inside other words where they begin or end one."""
    start, stop = max(0, part.start - len(words) + 1), part.end + len(words) - 1
    at = text.find(words, start, stop)
    while at >= 0:
        end = at + len(words)
        begun = at > 0 and words[0].isalnum() and text[at - 1].isalnum()
        ended = not (end < len(text) and words[-1].isalnum() and text[end].isalnum())
        if ended and not begun:
            yield at
        at = text.find(words, at + 1, stop)
