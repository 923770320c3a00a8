"""A table of phrases that is matched token by token, longest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from postil.analysis.tokens import Tokens, tokenise

T = TypeVar("T")
#: The phrases that begin with one token: their payloads by their keys, and their lengths, longest first.
_Shelf = tuple[dict[tuple[str, ...], T], list[int]]


@dataclass(slots=True)
class PhraseTable(Generic[T]):
    """Phrases with their payloads, looked up by token.

    Case counts unless ``fold`` is set. Source of the idea: a trie keyed by first token; here one dict of the first token to
    its phrases, asked once for each length that occurs there, because a first token such as "National" may have a hundred.
    """

    fold: bool = False
    _waiting: dict[str, list[tuple[str, T]]] = field(default_factory=dict)
    _shelves: dict[str, _Shelf[T]] = field(default_factory=dict)

    def add(self, phrase: str, payload: T) -> None:
        """Enter a phrase, as by ``add_all``."""
        self.add_all([(phrase, payload)])

    def add_all(self, phrases: Iterable[tuple[str, T]]) -> None:
        """Enter phrases; the payload of the same phrase added twice is kept from the first.

        They are cut into tokens when a text first has their first token: most are never met.

        Raises:
            ValueError: when a phrase has no token.
        """
        waiting, fold = self._waiting, self.fold
        for entry in phrases:
            first = entry[0].partition(" ")[0]
            if not first.isalpha():
                first = _first_key(entry[0])
            if fold:
                first = first.casefold()
            if first in waiting:
                waiting[first].append(entry)
                self._shelves.pop(first, None)
            else:
                waiting[first] = [entry]

    def longest(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token ``i``: (index after its last token, payload), or None."""
        keys = tokens.keys
        first = self._key(keys[i])
        shelf = self._shelves.get(first)
        if shelf is None:
            if first not in self._waiting:
                return None
            shelf = self._shelved(first)
        payloads, lengths = shelf
        window = keys[i : i + lengths[0]]
        if self.fold:
            window = list(map(str.casefold, window))
        for n in lengths:
            phrase = tuple(window[:n])
            if phrase in payloads:
                return i + len(phrase), payloads[phrase]
        return None

    def matches(
        self, tokens: Tokens, first: int = 0, last: int | None = None
    ) -> Iterator[tuple[int, int, T]]:
        """Longest matches from left to right in tokens ``[first, last)``, not overlapping: (first, after, payload)."""
        last = len(tokens) if last is None else last
        keys, phrases, fold = tokens.keys, self._waiting, self.fold
        done = first
        for i in [i for i in range(first, last) if (keys[i].casefold() if fold else keys[i]) in phrases]:
            if i < done:
                continue
            found = self.longest(tokens, i)
            if found and found[0] <= last:
                done = found[0]
                yield i, done, found[1]

    def phrases(self) -> Iterator[tuple[tuple[str, ...], T]]:
        """Every phrase, as its token keys, with its payload."""
        for first in self._waiting:
            yield from self._shelved(first)[0].items()

    def __len__(self) -> int:
        return sum(len(self._shelved(first)[0]) for first in self._waiting)

    def _shelved(self, first: str) -> _Shelf[T]:
        """The phrases that begin with that token, cut into tokens."""
        shelf = self._shelves.get(first)
        if shelf is None:
            payloads: dict[tuple[str, ...], T] = {}
            for phrase, payload in self._waiting[first]:
                payloads.setdefault(tuple(map(self._key, keys_of(phrase))), payload)
            shelf = self._shelves[first] = payloads, sorted({len(keys) for keys in payloads}, reverse=True)
        return shelf

    def _key(self, key: str) -> str:
        return key.casefold() if self.fold else key


def _first_key(phrase: str) -> str:
    keys = keys_of(phrase)
    if not keys:
        raise ValueError(f"nothing to match in {phrase!r}")
    return keys[0]


def keys_of(phrase: str) -> list[str]:
    """The token keys of a phrase. Words and spaces alone need no tokeniser."""
    words = phrase.split(" ")
    return words if all(map(str.isalpha, words)) else tokenise(phrase).keys
