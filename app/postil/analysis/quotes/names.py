"""Names by their capitals, for what no other step has marked."""

from collections.abc import Container
from dataclasses import dataclass

from postil.analysis.quotes.words import speech
from postil.analysis.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised tokens: its titles begin where it was looked for, the name proper is ``[first, after)``."""

    first: int
    after: int


def name_at(tokens: Tokens, i: int, last: int, taken: Container[int]) -> Name | None:
    """The capitalised name that begins at token ``i``, or None.

    Args:
        tokens: of the whole text.
        i: token at which it may begin, a capitalised one.
        last: the name ends before this token.
        taken: starts (code points) of marks made by another step; the name ends before such a place.
    """
    lexicon, keys = speech(), tokens.keys
    if keys[i].lower() in lexicon.not_names and not _given_name(tokens, i, last):
        return None
    after, title, k = i + 1, -1, i
    while True:
        low = keys[k].lower()
        if low in lexicon.titles:
            title = k
        k += 1
        if k < last and keys[k] == "." and (low in speech().short or len(low) == 1) and tokens.glued(k):
            after = k + 1
            k += 1
        nxt = _next_capital(tokens, k, last)
        if nxt is None or tokens.starts[nxt] in taken:
            blocked = nxt is not None
            break
        k, after = nxt, nxt + 1
    if blocked:
        return Name(after, after)
    first = i
    if title >= 0:
        head = title + 1
        while head < after and keys[head] in (".", "-"):
            head += 1
        if head < after and keys[head][0].isupper():
            first = head
    return Name(first, after)


def _given_name(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a small word's capital in the middle of a sentence begins a person's name: "said Will Doyle"."""
    keys = tokens.keys
    if (
        keys[i] not in ("Will", "May", "April", "June", "August", "Sun", "An")
        or not i
        or not keys[i - 1].islower()
    ):
        return False
    return i + 1 < last and keys[i + 1][0].isupper() and keys[i + 1].lower() not in speech().not_names


def _next_capital(tokens: Tokens, k: int, last: int) -> int | None:
    """The next token of a name after ``k - 1``: a capital, over at most two linking words."""
    keys = tokens.keys
    for j in range(k, min(k + 3, last)):
        key = keys[j]
        if key[0].isupper():
            begins = key.lower() in speech().not_names and key.lower() not in (
                "may",
                "march",
                "april",
                "june",
                "august",
            )
            return None if begins else j
        if key not in speech().links or (
            key == "-" and not (tokens.glued(j) and j + 1 < last and tokens.glued(j + 1))
        ):
            return None
    return None
