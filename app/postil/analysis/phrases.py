"""A table of phrases that is matched token by token, longest first."""

from collections.abc import Iterator
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
    _phrases: dict[str, _Shelf[T]] = field(default_factory=dict)

    def add(self, phrase: str, payload: T) -> None:
        """Enter a phrase; the payload of the same phrase added twice is kept from the first."""
        keys = tuple(map(str.casefold, keys_of(phrase)) if self.fold else keys_of(phrase))
        if not keys:
            raise ValueError(f"nothing to match in {phrase!r}")
        shelf = self._phrases.get(keys[0])
        if shelf is None:
            self._phrases[keys[0]] = ({keys: payload}, [len(keys)])
            return
        payloads, lengths = shelf
        payloads.setdefault(keys, payload)
        if len(keys) not in lengths:
            lengths.append(len(keys))
            lengths.sort(reverse=True)

    def longest(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token ``i``: (index after its last token, payload), or None."""
        keys = tokens.keys
        shelf = self._phrases.get(self._key(keys[i]))
        if shelf is None:
            return None
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
        keys, phrases, fold = tokens.keys, self._phrases, self.fold
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
        for payloads, _ in self._phrases.values():
            yield from payloads.items()

    def __len__(self) -> int:
        return sum(len(payloads) for payloads, _ in self._phrases.values())

    def _key(self, key: str) -> str:
        return key.casefold() if self.fold else key


def keys_of(phrase: str) -> list[str]:
    """The token keys of a phrase. Words and spaces alone need no tokeniser, which matters when lexicons load."""
    words = phrase.split(" ")
    return words if all(map(str.isalpha, words)) else tokenise(phrase).keys
