"""A table of phrases that is matched token by token, longest first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from postil.analysis.tokens import Tokens, tokenise

T = TypeVar("T")


@dataclass(slots=True)
class PhraseTable(Generic[T]):
    """Phrases with their payloads, looked up by token.

    Case counts unless ``fold`` is set. Source of the idea: a trie keyed by first token, here one dict of the first token to
    its phrases, longest first, because most first tokens have few phrases.
    """

    fold: bool = False
    _phrases: dict[str, list[tuple[tuple[str, ...], T]]] = field(default_factory=dict)

    def add(self, phrase: str, payload: T) -> None:
        """Enter a phrase; the payload of the same phrase added twice is kept from the first."""
        keys = tuple(map(str.casefold, keys_of(phrase)) if self.fold else keys_of(phrase))
        if not keys:
            raise ValueError(f"nothing to match in {phrase!r}")
        rows = self._phrases.get(keys[0])
        if rows is None:
            self._phrases[keys[0]] = [(keys, payload)]
            return
        at = 0
        for row, _ in rows:
            if row == keys:
                return
            at += len(row) >= len(keys)
        rows.insert(at, (keys, payload))

    def longest(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token ``i``: (index after its last token, payload), or None."""
        keys = tokens.keys
        rows = self._phrases.get(self._key(keys[i]))
        if rows is None:
            return None
        for phrase, payload in rows:
            n = len(phrase)
            if n == 1:
                return i + 1, payload
            window = keys[i : i + n]
            if self.fold:
                window = [k.casefold() for k in window]
            if tuple(window) == phrase:
                return i + n, payload
        return None

    def matches(
        self, tokens: Tokens, first: int = 0, last: int | None = None
    ) -> Iterator[tuple[int, int, T]]:
        """Longest matches from left to right in tokens ``[first, last)``, not overlapping: (first, after, payload)."""
        i, last = first, len(tokens) if last is None else last
        keys, phrases, fold = tokens.keys, self._phrases, self.fold
        while i < last:
            found = self.longest(tokens, i) if (keys[i].casefold() if fold else keys[i]) in phrases else None
            if found and found[0] <= last:
                yield i, found[0], found[1]
                i = found[0]
            else:
                i += 1

    def __len__(self) -> int:
        return sum(map(len, self._phrases.values()))

    def _key(self, key: str) -> str:
        return key.casefold() if self.fold else key


def keys_of(phrase: str) -> list[str]:
    """The token keys of a phrase. Words and spaces alone need no tokeniser, which matters when lexicons load."""
    words = phrase.split(" ")
    return words if all(map(str.isalpha, words)) else tokenise(phrase).keys
