"""How much two stretches of two texts, and what stands around them, are alike."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from postil.model.alignment import WORD, word_pairs
from postil.model.span import Span

#: Code points on either side that are compared; so many more may have come between.
CONTEXT, _SLACK = 64, 32
#: Words that may take the place of one that a mark begins or ends with.
_REPLACED = 3

Words = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a place has in common with the one that is looked for.

    Attributes:
        words: how much of the mark's own words is the same, 0–1; 1 only when all of it is.
        around: how much of what stands around it, 0–1.
        around_known: whether anything stood around it.
        total: both together, by their lengths.
        letters: of the mark.
        beside: whether the word just before or just after it is the same.
        sure: whether more than enough around it is the same.
    """

    words: float
    around: float
    around_known: bool
    total: float
    letters: int
    beside: bool
    sure: bool = False

    def surely(self) -> "Likeness":
        """The same, known for sure."""
        return replace(self, sure=True)


def likeness(old: str, span: Span, new: str, image: Span) -> Likeness:
    """How much ``image`` in ``new`` is like ``span`` in ``old``, both texts folded."""
    exact, now = span.of(old), image.of(new)
    letters = sum(len(word) for word in WORD.findall(exact)) or 1
    words = 1.0 if exact == now else min(0.99, _ratio(exact, now))
    left = _side(
        old[max(0, span.start - CONTEXT) : span.start],
        new[max(0, image.start - CONTEXT - _SLACK) : image.start],
        -1,
    )
    right = _side(old[span.end : span.end + CONTEXT], new[image.end : image.end + CONTEXT + _SLACK], 0)
    around = left[0] + right[0]
    size = left[1] + right[1]
    total = (words * letters + around) / (letters + size)
    beside = left[2] or right[2]
    return Likeness(words, around / size if size else 1.0, size > 0, total, letters, beside)


def _ratio(one: str, other: str) -> float:
    first, second = WORD.findall(one), WORD.findall(other)
    matched = sum(
        len(first[i + k])
        for i, _, size in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
        for k in range(size)
    )
    return 2 * matched / (sum(map(len, first)) + sum(map(len, second)) or 1)


def _side(old: str, new: str, nearest: int) -> tuple[float, int, bool]:
    """Letters of what stood there that stand there still, how many there were, and whether the nearest word is the same."""
    first, second = WORD.findall(old), WORD.findall(new)
    size = sum(map(len, first))
    if new.startswith(old) if nearest == 0 else new.endswith(old):
        return size, size, size > 0
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    matched = sum(len(first[i + k]) for i, _, count in blocks for k in range(count))
    return matched, size, bool(first and second) and first[nearest] == second[nearest]


class Compared:
    """Two stretches compared word by word.

    Args:
        old: the text that marks lie on.
        old_part: the stretch of it.
        new: the other text.
        new_part: the stretch of it.
    """

    def __init__(self, old: str, old_part: Span, new: str, new_part: Span) -> None:
        self._olds, self._news = _words(old, old_part), _words(new, new_part)
        found = word_pairs([word for word, _ in self._olds], [word for word, _ in self._news])
        self._partner = dict(found)
        self._owner = {j: i for i, j in found}
        self._old_starts, self._new_starts = [at for _, at in self._olds], [at for _, at in self._news]

    def image(self, span: Span) -> Span | None:
        """What a stretch of the old text became; None when less than half of it stayed.

        It reaches from the first to the last of its words that stayed, with what took the place of its others.
        """
        first, stop = _range(self._olds, self._old_starts, span)
        stayed = [i for i in range(first, stop) if i in self._partner]
        whole, rest = self._letters(range(first, stop)), self._letters(stayed)
        if not stayed or 2 * rest < whole:
            return None
        stayed = self._together(stayed)
        start, end = self._start(first, stayed[0], span), self._end(stop, stayed[-1], span)
        return Span(start, end) if end > start else None

    def is_taken(self, place: Span, own: Span) -> bool:
        """Whether at least half of the words at a place of the new text stem from words outside of ``own`` in the old one."""
        first, stop = _range(self._news, self._new_starts, place)
        others = [
            i
            for j in range(first, stop)
            if (i := self._owner.get(j, -1)) >= 0 and not own.start <= self._olds[i][1] < own.end
        ]
        return bool(others) and 2 * len(others) >= stop - first

    def _letters(self, words: Iterable[int]) -> int:
        return sum(len(self._olds[i][0]) for i in words)

    def _together(self, stayed: list[int]) -> list[int]:
        """Without a few words at either end that stand apart from all others: the like of them stands everywhere.

        They belong to the mark when they go on with what is around it.
        """
        partner = self._partner
        for at in range(1, len(stayed)):
            if self._apart(stayed[at - 1], stayed[at], self._letters(stayed[:at])):
                before = stayed[0] - 1
                if partner.get(before, -2) != partner[stayed[0]] - 1 and at <= len(stayed) // 2:
                    stayed = stayed[at:]
                break
        for at in range(len(stayed) - 1, 0, -1):
            if self._apart(stayed[at - 1], stayed[at], self._letters(stayed[at:])):
                after = stayed[-1] + 1
                if partner.get(after, -2) != partner[stayed[-1]] + 1 and at > len(stayed) // 2:
                    stayed = stayed[:at]
                break
        return stayed

    def _apart(self, one: int, other: int, letters: int) -> bool:
        """Whether more came between two words than ``letters``, and than was there."""
        first, second = self._partner[one] + 1, self._partner[other]
        came = sum(len(word) for word, _ in self._news[first:second])
        return came > letters and came > 2 * self._letters(range(one + 1, other))

    def _start(self, first: int, stayed: int, span: Span) -> int:
        word, at = self._olds[stayed]
        partner = self._partner[stayed]
        start = self._news[partner][1]
        if stayed == first:
            return start + max(0, min(span.start - at, len(word) - 1))
        before = self._partner.get(first - 1, -1) if first else -1
        if (before >= 0 or not first) and 0 < partner - before - 1 <= _REPLACED * (stayed - first):
            return self._news[before + 1][1]
        return start

    def _end(self, stop: int, stayed: int, span: Span) -> int:
        word, at = self._olds[stayed]
        partner = self._partner[stayed]
        end = self._news[partner][1] + len(word)
        if stayed == stop - 1:
            return end - max(0, min(at + len(word) - span.end, len(word) - 1))
        last = stop == len(self._olds)
        after = len(self._news) if last else self._partner.get(stop, -1)
        if after >= 0 and 0 < after - partner - 1 <= _REPLACED * (stop - 1 - stayed):
            word, at = self._news[after - 1]
            return at + len(word)
        return end


def _words(text: str, part: Span) -> Words:
    return [(match[0], match.start()) for match in WORD.finditer(text, part.start, part.end)]


def _range(words: Words, starts: list[int], span: Span) -> tuple[int, int]:
    """The words that a stretch touches, as a half-open range."""
    first = max(0, bisect_right(starts, span.start) - 1)
    if first < len(words) and words[first][1] + len(words[first][0]) <= span.start:
        first += 1
    return first, max(first, bisect_left(starts, span.end))
