"""Speakers who answer together: "Paris and Berlin said in a joint statement", "said Lavrov and Wang"."""

from postil.analysis.quotes.frame import Is, Item
from postil.analysis.quotes.subjects import Link
from postil.model.span import Span

_AND = frozenset(["and", "&"])
_NAMED = frozenset(["name", "maybe", "org", "state", "place"])
_BEFORE_NAME = frozenset(["the", "both", "mr", "ms", "mrs", "dr", "messrs"])
_BEFORE = frozenset(
    [
        "subject",
        "apposition",
        "shared",
        "participle",
        "participle-of",
        "line",
        "colon",
        "stance",
        "opener",
        "gapped",
    ]
)
_BEHIND = frozenset(["inverted", "by", "according", "signed"])


def together(row: list[Item], link: Link) -> Span | None:
    """The whole of the names that say it together, when the one of ``link`` is one of several; else None."""
    if row[link.item].kind is not Is.MENTION or row[link.item].tag not in _NAMED:
        return None
    if link.rule in _BEHIND:
        last = _last(row, link.item)
        return Span(link.start, row[last].end) if last != link.item else None
    if link.rule not in _BEFORE:
        return None
    first = _first(row, link.item)
    return Span(row[first].start, link.end) if first != link.item else None


def _first(row: list[Item], k: int) -> int:
    """The item at which the list of names begins that ends with item ``k``: only where a sentence or a clause begins."""
    at = _over_titles(row, k - 1)
    other = at - 1
    if at < 1 or row[at].word not in _AND or not _is_name(row[other]):
        return k
    whole = other
    while True:
        begin = _over_titles(row, whole - 1)
        if begin < 0 or row[begin].kind in (Is.END, Is.QUOTE):
            return whole
        if row[begin].word != ",":
            return k if whole == other else other if _opens(row, other) else k
        if begin < 1 or not _is_name(row[begin - 1]):
            return other
        whole = begin - 1


def _opens(row: list[Item], k: int) -> bool:
    """Whether a clause begins with the name at item ``k``."""
    begin = _over_titles(row, k - 1)
    return begin < 0 or row[begin].kind in (Is.END, Is.QUOTE, Is.MARK)


def _last(row: list[Item], k: int) -> int:
    """The last item of the list of names that begins with item ``k`` behind a verb."""
    at, commas = k + 1, k
    while at + 1 < len(row) and row[at].word == "," and _is_name(row[at + 1]):
        commas, at = at + 1, at + 2
    if at >= len(row) or row[at].word not in _AND:
        return k
    n = at + 1
    while n < len(row) and (row[n].tag == "title" or row[n].word in _BEFORE_NAME):
        n += 1
    if n >= len(row) or not _is_name(row[n]):
        return k
    following = row[n + 1] if n + 1 < len(row) else None
    # "said Lavrov, and Wang agreed", "said Lavrov and Wang said": the second name begins a clause of its own.
    return k if following is not None and following.kind is Is.CUE else max(n, commas)


def _over_titles(row: list[Item], k: int) -> int:
    while k >= 0 and (row[k].tag == "title" or row[k].word in _BEFORE_NAME):
        k -= 1
    return k


def _is_name(item: Item) -> bool:
    return item.kind is Is.MENTION and item.tag in _NAMED
