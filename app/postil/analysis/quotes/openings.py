"""The sentence before a quotation that stands alone: whom it is about, and whether it announces words.

"The deputy shook his head. “…”", "A baker has a simpler theory. “…”", "The ministry has read out a statement. “…”".
"""

from postil.analysis.quotes.frame import Is, Item
from postil.analysis.quotes.nouns import noun_after
from postil.analysis.quotes.subjects import Link
from postil.analysis.quotes.words import speech

#: How far a sentence is read to its subject, and from there on, in items.
_HEAD, _TAIL = 24, 20
_NO_SUBJECT = frozenset(["him", "his", "place", "you", "which", "who", "it", "we"])
_LISTENER = frozenset(["me", "us"])


def subject_before(row: list[Item], end: int) -> Link | None:
    """The person or body that the sentence before item ``end`` is about, or None when that is not plain to see.

    Args:
        row: a paragraph.
        end: the item after the sentence.
    """
    last = end - 1 if end and row[end - 1].kind is Is.END else end
    begin = next((k for k in range(last - 1, -1, -1) if row[k].kind in (Is.END, Is.QUOTE)), -1) + 1
    if begin and row[begin - 1].kind is Is.QUOTE:
        return None
    k = _after_clause(row, begin, last)
    limit = min(last, k + _HEAD)
    while k < limit:
        item = row[k]
        phrase = noun_after(row, k, limit)
        governed = k > begin and row[k - 1].word in speech().prepositions
        if phrase is not None and not governed and not (item.kind is Is.MENTION and _has_words(row, k)):
            return _named_after(row, phrase, last) or _link(row, k, phrase, "np")
        owner = _owns(row, k) and not _has_words(row, k)
        if item.kind is Is.MENTION and item.tag not in _NO_SUBJECT and not governed and not owner:
            return _link(row, k, k, item.tag)
        if item.kind is Is.CUE or item.word in speech().finite:
            return None
        k += 1 if phrase is None else phrase + 1 - k
    return None


def announces(row: list[Item], link: Link, end: int) -> str:
    """How the rest of the sentence, up to item ``end``, announces words: one of a few names, empty when it does not."""
    lexicon = speech()
    rest = [item.word for item in row[link.last + 1 : min(end, link.last + _TAIL)] if item.kind is not Is.END]
    held = set(rest)
    near = 10 if rest[:1] and (rest[0] == "," or rest[0] in lexicon.prepositions) else 3
    if not held.isdisjoint(lexicon.releasing) and not held.isdisjoint(lexicon.vessels):
        return "vessel"
    if not held.isdisjoint(lexicon.holding) and not held.isdisjoint(lexicon.views):
        return "view"
    if _has_words(row, link.last):
        return "view"
    if (
        rest[:1]
        and not lexicon.asking.isdisjoint(rest[:near])
        and not held.isdisjoint(_LISTENER | {"to", "one"})
    ):
        return "asks"
    if not lexicon.gestures.isdisjoint(rest[:near]):
        return "gesture"
    if not lexicon.speaking.isdisjoint(rest[:near]):
        return "speaks"
    moods = [k for k, word in enumerate(rest[:6]) if word in lexicon.moods]
    return "mood" if moods and not lexicon.be.isdisjoint(rest[: moods[0]]) else ""


def answered(row: list[Item], q: int) -> bool:
    """Whether the quotation at item ``q`` is followed by "came the answer" or "was his reply"."""
    words = [item.word for item in row[q + 1 : q + 7] if item.word != ","]
    if not words or words[0] not in ("came", "comes", "was", "is", "went"):
        return False
    return not {"answer", "reply", "response", "retort", "verdict"}.isdisjoint(words[1:5])


def _after_clause(row: list[Item], begin: int, end: int) -> int:
    """Where the main clause begins when the sentence opens with "When …," or "Asked about …,"."""
    head = row[begin].word if begin < end else ""
    opens = head in speech().clauses or (head.endswith(("ing", "ed")) and row[begin].kind is not Is.MENTION)
    if not opens:
        return begin
    comma = next((k for k in range(begin, min(end, begin + _HEAD)) if row[k].word == ","), -1)
    return comma + 1 if comma >= 0 else begin


def _owns(row: list[Item], k: int) -> bool:
    return k + 1 < len(row) and row[k + 1].word in ("'s", "’s")


def _has_words(row: list[Item], k: int) -> bool:
    """Whether the message, the answer … of the one at item ``k`` is told of: "Mr Starmer's message was simple"."""
    if not _owns(row, k):
        return False
    words = [item.word for item in row[k + 2 : k + 6]]
    noun = next((n for n, word in enumerate(words) if word in speech().views), -1)
    return noun >= 0 and not speech().be.isdisjoint(words[noun + 1 : noun + 2])


def _named_after(row: list[Item], noun: int, end: int) -> Link | None:
    """The name that stands beside a noun phrase ending with item ``noun``: "The head of the port, Abdi Warsame, …"."""
    comma = next((k for k in range(noun + 1, min(end, noun + 7)) if row[k].word == "," or row[k].verb), end)
    if comma + 2 >= end or row[comma].word != "," or row[comma + 2].word != ",":
        return None
    name = row[comma + 1]
    beside = name.kind is Is.MENTION and name.tag in ("name", "maybe")
    return _link(row, comma + 1, comma + 1, name.tag) if beside else None


def _link(row: list[Item], first: int, last: int, tag: str) -> Link:
    return Link(row[first].start, row[last].end, tag, first, last, -1, "announced", first)
