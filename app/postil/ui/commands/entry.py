"""What the command palette offers, and which of it fits what was typed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

#: Entries that are shown at most.
MOST = 40
#: How well an entry fits at least, 0–100, that has not all the words that were typed.
_LEAST = 70.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose.

    Attributes:
        title: what is typed for and shown.
        hint: shown beside it: its keys, or what it is.
        do: what choosing it does.
        more: words by which it is found, too.
    """

    title: str
    hint: str
    do: Callable[[], object]
    more: str = ""


class Index:
    """Entries by the words in them, so that thousands are searched between two keys.

    Args:
        entries: in the order in which they are shown while nothing is typed.
        most: so many of them are shown then.
    """

    def __init__(self, entries: Iterable[Entry] = (), most: int = MOST) -> None:
        self._most = most
        self._entries: list[Entry] = []
        self._titles: list[str] = []
        self._firsts: list[str] = []
        #: Words of titles, and of all that entries are found by → the numbers of the entries.
        self._in_titles: dict[str, list[int]] = {}
        self._anywhere: dict[str, list[int]] = {}
        self.add(entries)

    @property
    def entries(self) -> Sequence[Entry]:
        """All of them, in their order."""
        return self._entries

    def add(self, entries: Iterable[Entry]) -> None:
        """Takes more entries; they come after those that are there."""
        for number, entry in enumerate(entries, start=len(self._entries)):
            title = entry.title.casefold()
            words = title.split()
            self._entries.append(entry)
            self._titles.append(title)
            self._firsts.append(words[0] if words else "")
            for word in words:
                self._in_titles.setdefault(word, []).append(number)
            for word in (*words, *entry.more.casefold().split()):
                self._anywhere.setdefault(word, []).append(number)

    def fitting(self, typed: str) -> list[Entry]:
        """The entries that fit ``typed``, best first; without anything typed the first ones.

        Those in which a word begins with each word that was typed come first, then what is spelt like it.
        """
        wanted = typed.casefold().split()
        if not wanted:
            return self._entries[: self._most]
        scores: dict[int, float] = {}
        for more in (self._beginning, self._containing, self._alike):
            if len(scores) < MOST:
                scores = {**more(wanted), **scores}
        best = sorted(scores, key=lambda number: (-scores[number], number))[:MOST]
        return [self._entries[number] for number in best]

    def _beginning(self, wanted: Sequence[str]) -> dict[int, float]:
        """Entries in which a word begins with each one; a title whose first word does before the others."""
        scores = dict.fromkeys(_meeting(_starting(self._anywhere, part) for part in wanted), 200.0)
        for number in _meeting(_starting(self._in_titles, part) for part in wanted):
            scores[number] = 300.0 if self._firsts[number].startswith(wanted[0]) else 250.0
        return scores

    def _containing(self, wanted: Sequence[str]) -> dict[int, float]:
        """Entries whose title has each one somewhere."""
        titles = enumerate(self._titles)
        return {number: 150.0 for number, title in titles if all(part in title for part in wanted)}

    def _alike(self, wanted: Sequence[str]) -> dict[int, float]:
        """Entries that have a word which begins much like each one: word by word, so that a short one is not everywhere."""
        # Imported when it is needed: it takes a while, and the window opens without it.
        from rapidfuzz import fuzz, process

        found: list[dict[int, float]] = []
        for part in wanted:
            beginnings: dict[str, list[str]] = {}
            for word in self._anywhere:
                beginnings.setdefault(word[: len(part) + 1], []).append(word)
            likely = process.extract(
                part, list(beginnings), scorer=fuzz.ratio, score_cutoff=_LEAST, limit=None
            )
            scores: dict[int, float] = {}
            for beginning, score, _ in likely:
                for number in {n for word in beginnings[beginning] for n in self._anywhere[word]}:
                    scores[number] = max(score, scores.get(number, 0.0))
            found.append(scores)
        return {number: min(scores[number] for scores in found) for number in _meeting(map(set, found))}


def fitting(typed: str, entries: Sequence[Entry]) -> list[Entry]:
    """The ``entries`` that fit ``typed``, as ``Index.fitting`` says."""
    return Index(entries).fitting(typed)


def _starting(by_word: Mapping[str, Sequence[int]], part: str) -> set[int]:
    return {number for word, numbers in by_word.items() if word.startswith(part) for number in numbers}


def _meeting(sets: Iterable[set[int]]) -> set[int]:
    return set.intersection(*sets)
