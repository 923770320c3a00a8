"""The sentence before a quotation that stands alone: whom it is about, and whether it announces words.

"The deputy shook his head. “…”", "A baker has a simpler theory. “…”", "The ministry has read out a statement. “…”".
"""

from collections.abc import Sequence
from dataclasses import replace

from postil.analysis.quotes.frame import Is, Item
from postil.analysis.quotes.nouns import names_people, noun_after
from postil.analysis.quotes.subjects import Link
from postil.analysis.quotes.words import speech

#: How far a sentence is read to its subject, and from there on, in items.
_HEAD, _TAIL = 24, 20
_NO_SUBJECT = frozenset(["him", "his", "place", "you", "which", "who", "it", "we"])
_ASKS = frozenset(["ask", "query", "press", "enquire", "inquire", "question"])
_COMES = frozenset(["came", "comes", "follows", "followed", "arrived", "arrives"])
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
    if (
        begin + 2 < last
        and row[begin].word == "for"
        and row[begin + 1].tag == "name"
        and row[begin + 2].word == ","
    ):
        return _link(row, begin + 1, begin + 1, "name")
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


def is_person(row: Sequence[Item], link: Link) -> bool:
    """Whether a phrase without a name is for a person: "the old woman", not "the ministry"."""
    if link.tag != "np":
        return False
    last = next((k for k in range(link.last, link.item - 1, -1) if row[k].kind is Is.WORD), link.last)
    return row[last].word not in speech().bodies and names_people(row[last].word)


def is_asking(row: list[Item], link: Link) -> bool:
    """Whether the verb of ``link`` asks something."""
    verb = row[link.cue].verb if link.cue >= 0 else None
    return verb is not None and (
        verb.lemma in _ASKS or (verb.lemma == "put" and row[link.cue + 1].word == "to")
    )


def listener_of(row: list[Item], link: Link) -> Link | None:
    """Whom the one of ``link`` asks something: the mention or the noun phrase behind "asked", "put to"."""
    c = link.cue if link.cue >= 0 else link.last + 1
    if c >= len(row) or row[c].verb is None or not is_asking(row, replace(link, cue=c)):
        return None
    k = c + 1 + (row[c + 1].word == "to" if c + 1 < len(row) else 0)
    while k < len(row) and row[k].tag == "title":
        k += 1
    if k >= len(row) or link.item > c:
        return None
    item = row[k]
    if k + 1 < len(row) and row[k + 1].word == "to":
        return None  # "asks me to write one thing" wishes, and asks nothing
    if item.kind is Is.MENTION and item.tag in ("name", "maybe", "org", "state", "him"):
        return Link(item.start, item.end, item.tag, k, k, -1, "answers", k)
    noun = noun_after(row, k, min(len(row), k + 8))
    return None if noun is None else Link(item.start, row[noun].end, "np", k, noun, -1, "answers", k)


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
    return noun >= 0 and not (speech().be | _COMES).isdisjoint(words[noun + 1 : noun + 2])


def _named_after(row: list[Item], noun: int, end: int) -> Link | None:
    """The name beside a noun phrase ending with item ``noun``: "The head of the port, Abdi Warsame, …", "his aide Warsame"."""
    comma = next((k for k in range(noun + 1, min(end, noun + 7)) if row[k].word == "," or row[k].verb), end)
    glued = row[noun + 1].kind is Is.MENTION
    at = noun + 1 if glued else comma + 1
    while at < end and row[at].tag == "title":
        at += 1
    if at + 1 >= end or not (glued or (row[comma].word == "," and row[at + 1].word == ",")):
        return None
    beside = row[at].kind is Is.MENTION and row[at].tag in ("name", "maybe")
    return _link(row, at, at, row[at].tag) if beside else None


def _link(row: list[Item], first: int, last: int, tag: str) -> Link:
    return Link(row[first].start, row[last].end, tag, first, last, -1, "announced", first)
