"""What of one text is still there in another, in order: patience diff of sentences, then of words.

Patience diff is Bram Cohen's: what occurs once in both sides pairs them, the longest increasing run of such pairs stays, and
what lies between is compared in the same way.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from postil.model.span import Span

#: A sentence with the space after it, or what stands between two ends of paragraphs.
_SENTENCE = re.compile(r"[^.!?…。！？\n]*(?:[.!?…。！？]+[\"')\]]*\s*|\n\s*)|[^.!?…。！？\n]+")
#: A word; of scripts that put no space between words, and of signs, each character.
WORD = re.compile("[^\\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+|\\S")
#: Products of lengths up to which two sequences are compared thoroughly.
_SMALL = 250_000
#: Characters of a sentence that is known again in another place.
_DISTINCT = 20
#: Words that make up a pair in a long stretch where nothing else does.
_SHINGLE = 3

Pairs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch that is the same in both texts.

    Attributes:
        old, new: its first code point in either.
        size: in code points.
        ordered: whether it stands where the order of the text has it; else it was carried elsewhere.
    """

    old: int
    new: int
    size: int
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of the old text that is not as it was, and what stands between its neighbours now; either may be empty."""

    old: Span
    new: Span


class Alignment:
    """Two texts (``Folded.text``) side by side, by sentences.

    Attributes:
        runs: what is the same, in order of the old text; they do not overlap in either.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.runs = tuple(_runs(old, new))
        self._starts = [run.old for run in self.runs]
        self._taken = sorted(self.runs, key=lambda run: run.new)
        self._taken_starts = [run.new for run in self._taken]

    def run_at(self, span: Span) -> Run | None:
        """The run that a stretch of the old text lies in as a whole, or None."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0:
            return None
        run = self.runs[at]
        return run if span.start >= run.old and span.end <= run.old + run.size else None

    def gap_at(self, span: Span) -> Gap:
        """What lies between the last ordered run before a stretch of the old text and the first one after it."""
        before, after = bisect_right(self._starts, span.start) - 1, bisect_left(self._starts, span.end)
        while before >= 0 and not (
            self.runs[before].ordered and self.runs[before].old + self.runs[before].size <= span.start
        ):
            before -= 1
        while after < len(self.runs) and not self.runs[after].ordered:
            after += 1
        old_start = new_start = 0
        if before >= 0:
            run = self.runs[before]
            old_start, new_start = run.old + run.size, run.new + run.size
        old_end, new_end = len(self.old), len(self.new)
        if after < len(self.runs):
            old_end, new_end = self.runs[after].old, self.runs[after].new
        return Gap(Span(old_start, old_end), Span(new_start, max(new_start, new_end)))

    def is_taken(self, span: Span, own: Span) -> bool:
        """Whether a stretch of the new text is mostly what words outside of ``own`` in the old one became."""
        at, covered = max(0, bisect_right(self._taken_starts, span.start) - 1), 0
        while at < len(self._taken) and (run := self._taken[at]).new < span.end:
            if not (run.old < own.end and own.start < run.old + run.size):
                covered += max(0, min(span.end, run.new + run.size) - max(span.start, run.new))
            at += 1
        return 2 * covered > len(span)

    def free(self) -> list[Span]:
        """The stretches of the new text that no run covers, in order."""
        found, at = [], 0
        for run in self._taken:
            if run.new > at:
                found.append(Span(at, run.new))
            at = max(at, run.new + run.size)
        if at < len(self.new):
            found.append(Span(at, len(self.new)))
        return found


def _runs(old: str, new: str) -> list[Run]:
    olds, news = list(_SENTENCE.finditer(old)), list(_SENTENCE.finditer(new))
    keys, others = [m[0].strip() for m in olds], [m[0].strip() for m in news]
    ordered = pairs(keys, others)
    elsewhere = _carried(keys, others, ordered)
    found: list[Run] = []
    for pair in sorted([(*pair, True) for pair in ordered] + [(*pair, False) for pair in elsewhere]):
        i, j, in_order = pair
        if not keys[i]:
            continue
        start, now = olds[i].start(), news[j].start()
        lead = len(olds[i][0]) - len(olds[i][0].lstrip())
        lead_now = len(news[j][0]) - len(news[j][0].lstrip())
        run = Run(start + lead, now + lead_now, len(keys[i]), in_order)
        last = found[-1] if found else None
        if last and last.ordered == in_order and _go_on(last, run):
            found[-1] = Run(last.old, last.new, run.old + run.size - last.old, in_order)
        else:
            found.append(run)
    return found


def _go_on(last: Run, run: Run) -> bool:
    """Whether one run follows the other at the same distance in both texts: only a space lies between."""
    return run.old - last.old == run.new - last.new and run.old - last.old - last.size <= 1


def _carried(old: Sequence[str], new: Sequence[str], ordered: Pairs) -> Pairs:
    """Sentences that stand elsewhere now: each is the only one of its words in both texts; their neighbours go with them."""
    left, right = {i for i, _ in ordered}, {j for _, j in ordered}
    here, there = Counter(old), Counter(new)
    places = {key: j for j, key in enumerate(new) if there[key] == 1 and j not in right}
    found: Pairs = []
    for i, key in enumerate(old):
        if i not in left and len(key) >= _DISTINCT and here[key] == 1 and key in places:
            found.append((i, places[key]))
    left |= {i for i, _ in found}
    right |= {j for _, j in found}
    for first in list(found):
        for by in (-1, 1):
            i, j = first[0] + by, first[1] + by
            while (
                0 <= i < len(old)
                and 0 <= j < len(new)
                and i not in left
                and j not in right
                and old[i] == new[j]
            ):
                found.append((i, j))
                left.add(i)
                right.add(j)
                i, j = i + by, j + by
    return found


def pairs(old: Sequence[Hashable], new: Sequence[Hashable], shingle: int = 1) -> Pairs:
    """Positions of equal members of two sequences, increasing in both.

    Args:
        old: what is compared.
        new: with what.
        shingle: so many members in a row make up what has to occur once on either side.
    """
    found: Pairs = []
    stack = [(0, len(old), 0, len(new))]
    while stack:
        a, b, c, d = stack.pop()
        while a < b and c < d and old[a] == new[c]:
            found.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and old[b - 1] == new[d - 1]:
            b, d = b - 1, d - 1
            found.append((b, d))
        if a >= b or c >= d:
            continue
        if shingle > 1 and (b - a) * (d - c) <= _SMALL:
            found += _thoroughly(old, new, (a, b, c, d))
            continue
        middle = _increasing(_once(old, new, (a, b, c, d), shingle))
        if not middle:
            if (b - a) * (d - c) <= _SMALL:
                found += _thoroughly(old, new, (a, b, c, d))
            continue
        found += middle
        bounds = [(a - 1, c - 1), *middle, (b, d)]
        stack += [(i + 1, k, j + 1, m) for (i, j), (k, m) in pairwise(bounds) if k > i + 1 and m > j + 1]
    return sorted(found)


def word_pairs(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """Positions of words that stayed, increasing in both."""
    return pairs(old, new, _SHINGLE)


def _thoroughly(old: Sequence[Hashable], new: Sequence[Hashable], part: tuple[int, int, int, int]) -> Pairs:
    a, b, c, d = part
    blocks = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False).get_matching_blocks()
    return [(a + i + k, c + j + k) for i, j, size in blocks for k in range(size)]


def _once(
    old: Sequence[Hashable], new: Sequence[Hashable], part: tuple[int, int, int, int], shingle: int
) -> Pairs:
    a, b, c, d = part
    here, there = _places(old, a, b, shingle), _places(new, c, d, shingle)
    return [(i, j) for key, i in here.items() if i >= 0 and (j := there.get(key, -1)) >= 0]


def _places(members: Sequence[Hashable], start: int, stop: int, shingle: int) -> dict[Hashable, int]:
    """Where each member (or so many in a row) stands; -1 for those that stand there more than once."""
    found: dict[Hashable, int] = {}
    for at in range(start, stop - shingle + 1):
        key = members[at] if shingle == 1 else tuple(members[at : at + shingle])
        found[key] = -1 if key in found else at
    return found


def _increasing(pairs_: Pairs) -> Pairs:
    """The longest part of pairs, sorted by the first, that increases in the second as well."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(pairs_):
        k = bisect_left(ends, j)
        before.append(last[k - 1] if k else -1)
        if k == len(ends):
            ends.append(j)
            last.append(at)
        else:
            ends[k], last[k] = j, at
    found: Pairs = []
    at = last[-1] if last else -1
    while at >= 0:
        found.append(pairs_[at])
        at = before[at]
    return found[::-1]
