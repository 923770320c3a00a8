"""What the command palette offers, and which of it fits what was typed."""

from collections.abc import Callable, Sequence
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


def fitting(typed: str, entries: Sequence[Entry]) -> list[Entry]:
    """The entries that fit ``typed``, best first; without anything typed the first ones.

    Those in which a word begins with each word that was typed come first, then what is spelt like it.
    """
    wanted = typed.casefold().split()
    if not wanted:
        return list(entries[:MOST])
    scored = [(_score(wanted, entry), -number) for number, entry in enumerate(entries)]
    best = sorted((pair for pair in scored if pair[0] >= _LEAST), reverse=True)[:MOST]
    return [entries[-number] for _, number in best]


def _score(wanted: Sequence[str], entry: Entry) -> float:
    # Imported when it is needed: it takes a while, and the window opens without it.
    from rapidfuzz import fuzz

    title = entry.title.casefold()
    words = title.split()
    if all(any(word.startswith(part) for word in words) for part in wanted):
        return 300.0 if words[0].startswith(wanted[0]) else 250.0
    more = [*words, *entry.more.casefold().split()]
    if all(any(word.startswith(part) for word in more) for part in wanted):
        return 200.0
    if all(part in title for part in wanted):
        return 150.0
    # Word by word, so that a short one is not found in everything.
    return min(max(fuzz.ratio(part, word[: len(part) + 1]) for word in more) for part in wanted)
