"""A paragraph as a row of few kinds of items: quotes, names and pronouns, attributing verbs, sentence ends, other words.

Rules about who speaks look at this row, in which a quote is one item however long it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from postil.analysis.quotes.names import Name, name_at
from postil.analysis.quotes.words import Verb, speech
from postil.analysis.tokens import Tokens
from postil.model.annotation import Annotation
from postil.model.span import Span

PRONOUNS = {
    "he": "he", "she": "she", "they": "they", "it": "it", "i": "I", "we": "we", "who": "who", "his": "his", "her": "his",
    "their": "his", "him": "him", "them": "him", "me": "him", "us": "him", "which": "which", "you": "you",
}  # fmt: skip
#: Verbs that say what follows "of" in marks, by form.
_TALK = {
    "speak": "base", "speaks": "s", "spoke": "past", "speaking": "ing", "spoken": "past",
    "talk": "base", "talks": "s", "talked": "past", "talking": "ing",
}  # fmt: skip


#: Verbs that answer when "back" follows: "And you are Brussels's,” she shot back."
_BACK = {
    "shot": "past",
    "shoots": "s",
    "fired": "past",
    "fires": "s",
    "hit": "past",
    "hits": "s",
    "snapped": "past",
    "snaps": "s",
}
#: Dashes that open a line of dialogue.
DIALOGUE = frozenset("—–―")
#: The tag of words in marks that say how the subject of a headline feels or stands.
STANCE = "stance"
#: The tag of words in marks that a verb of a headline gives as somebody's own.
TOLD = "told"
_TURNING = frozenset([*_TALK, *_BACK, "put", "puts", "let", "lets", "ran", "runs", "went"])
#: What stands at the end of an owner: "the committee's text".
_OWNED = frozenset(["'s", "’s", "'", "’"])


class Is(StrEnum):
    """What an item of the row is."""

    QUOTE = "Q"
    MENTION = "M"
    CUE = "C"
    END = "B"
    MARK = "P"
    WORD = "W"


@dataclass(slots=True)
class Item:
    """One item of the row.

    Attributes:
        kind: what it is.
        start, end: half-open code points.
        word: in lower case, for words, punctuation and a mention that may be none.
        tag: of mentions ``name``, ``maybe`` (one capitalised word at the head of a sentence), ``org``, ``state``, ``place``, or a pronoun's class; of quotes in headlines ``STANCE``, ``TOLD`` or nothing.
        verb: of cues.
        number: of quotes: index into the document's stretches; else -1.
    """

    kind: Is
    start: int
    end: int
    word: str
    tag: str = ""
    verb: Verb | None = None
    number: int = -1


def row_of(
    tokens: Tokens,
    block: Span,
    quotes: Sequence[tuple[int, int, int]],
    ends: frozenset[int] | set[int],
    actors: Mapping[int, Annotation],
) -> list[Item]:
    """The row of items of the paragraph ``block``.

    Args:
        tokens: of the whole text.
        block: half-open code points.
        quotes: (start, end, number) of the quotes in it, in order.
        ends: token indices at which a sentence begins.
        actors: the marks of actors and places by their start.
    """
    row: list[Item] = []
    add, look = row.append, _look
    starts, finish, keys = tokens.starts, tokens.ends, tokens.keys
    waiting = list(reversed(quotes))
    due = waiting[-1][0] if waiting else block.end + 1
    first, last = tokens.at(block.start), tokens.at(block.end)
    i = first
    while i < last:
        start = starts[i]
        if i in ends and i != first:
            add(Item(Is.END, start, start, ""))
        if start >= due:
            opened, closed, number = waiting.pop()
            due = waiting[-1][0] if waiting else block.end + 1
            add(Item(Is.QUOTE, opened, closed, "", number=number))
            i = max(tokens.at(closed), i + 1)
            continue
        if start in actors:
            mark = actors[start]
            add(Item(Is.MENTION, start, mark.span.end, "", _tag(mark)))
            i = max(tokens.at(mark.span.end), i + 1)
            continue
        kind, low, what = look(keys[i])
        if type(what) is str:  # a pronoun's class
            add(Item(kind, start, finish[i], low, what))
        elif low != keys[i] and (name := _name(tokens, i, last, actors, begins=i in ends or i == first)):
            _add_name(row, tokens, name, i, begins=i in ends or i == first)
            i = name.after
            continue
        elif type(what) is Verb:
            add(Item(kind, start, finish[i], low, "", what))
        else:
            add(Item(kind, start, finish[i], low))
        i += 1
    _turn_phrases(row)
    return row


def _turn_phrases(row: list[Item]) -> None:
    """Make cues of "speaks of" and "put it" beside a quotation, words of "the email read", no mention of "it was stressed"."""
    word, cue, turning = Is.WORD, Is.CUE, _TURNING
    for i, item in enumerate(row[:-2]):
        kind = item.kind
        if kind is word:
            if item.word in turning:
                _turn_word(row, i)
        elif kind is cue:
            if _is_noun(row, i) or _only_names(row, i):
                item.kind, item.verb = Is.WORD, None
        elif item.tag == "it" and kind is Is.MENTION and _told_of(row, i + 1):
            item.kind = Is.WORD


def _turn_word(row: list[Item], i: int) -> None:
    item, follows = row[i], row[i + 1]
    if item.word in _TALK:
        if follows.word == "of" and _near_quote(row, i + 2):
            item.kind, item.verb = Is.CUE, Verb("speak", "call", _TALK[item.word])
    elif item.word in _BACK:
        if follows.word == "back" and (row[i + 2].word in ".,:" or row[i + 2].kind in (Is.END, Is.QUOTE)):
            item.kind, item.verb = Is.CUE, Verb("retort", "say", _BACK[item.word])
    elif item.word in ("ran", "runs", "went"):
        if _behind_quote(row, i) and (follows.kind is Is.END or follows.word in ".,:"):
            item.kind, item.verb = Is.CUE, Verb("read", "doc", "s" if item.word == "runs" else "past")
    elif item.word in ("let", "lets"):
        if follows.tag == "it" and row[i + 2].word == "be":
            item.kind, item.verb = Is.CUE, Verb("let", "say", "past" if item.word == "let" else "s")
            follows.kind = Is.WORD
    elif follows.word == "to":
        if _behind_quote(row, i):
            item.kind, item.verb = Is.CUE, Verb("put", "say", "past" if item.word == "put" else "s")
    elif follows.tag == "it":
        item.kind, item.verb = Is.CUE, Verb("put", "say", "past" if item.word == "put" else "s")
        follows.kind = Is.WORD


def _behind_quote(row: list[Item], i: int) -> bool:
    """Whether only a short subject stands between a quotation and the verb at item ``i``: "“…?” the envoy put to them"."""
    k = i - 1
    while k >= 0 and i - k <= 5 and row[k].kind in (Is.WORD, Is.MENTION):
        k -= 1
    short = 0 <= k < i - 1
    return short and (
        row[k].kind is Is.QUOTE or (row[k].kind is Is.END and k > 0 and row[k - 1].kind is Is.QUOTE)
    )


def _is_noun(row: list[Item], i: int) -> bool:
    """Whether the form of a verb at item ``i`` is a noun here: "the email read", "his latest report says"."""
    verb, before = row[i].verb, row[i - 1] if i else None
    if verb is None or verb.tense not in ("base", "s") or before is None:
        return False
    if row[i].word == "states" and row[i + 1].kind is not Is.QUOTE:
        return row[i + 1].word not in ("that", ":", ",", "in", "on", "clearly")
    determined = before.word in speech().determiners or before.tag == "his" or before.word in _OWNED
    after = row[i + 1].verb
    says = after is not None and after.tense in ("past", "s")
    return (determined and verb.tense == "base") or (
        says and before.kind is Is.WORD and verb.lemma in speech().speakers
    )


def _only_names(row: list[Item], i: int) -> bool:
    """Whether the verb at item ``i`` only says how somebody is called: "a Cuban called Yoel Santos, says"."""
    if row[i].word not in ("called", "named") or row[i + 1].kind is not Is.MENTION:
        return False
    after = row[i + 2]
    closed = after.kind in (Is.CUE, Is.END) or after.word in (",", ".", ")") or after.tag == "who"
    return closed and any(item.word in ("a", "an") for item in row[max(0, i - 4) : i - 1])


def _near_quote(row: list[Item], k: int) -> bool:
    """Whether a quotation opens at item ``k`` or after one or two words without a name."""
    for item in row[k : k + 3]:
        if item.kind is not Is.WORD:
            return item.kind is Is.QUOTE
    return False


def _told_of(row: list[Item], k: int) -> bool:
    """Whether a passive of saying begins at item ``k``: "was stressed", "has been said"."""
    passive = False
    while k < len(row) and row[k].kind is Is.WORD and row[k].word in speech().between | speech().be:
        passive = passive or row[k].word in speech().be
        k += 1
    verb = row[k].verb if k < len(row) else None
    return passive and verb is not None and verb.tense == "past" and verb.kind in ("say", "doc", "write")


@cache
def _known() -> dict[str, Verb | str]:
    """Verbs, and pronouns with their class, by their form."""
    return {**speech().verbs, **PRONOUNS}


@lru_cache(maxsize=50_000)
def _look(word: str) -> tuple[Is, str, Verb | str | None]:
    """What a token is by itself, its lower case, and the verb or the class of the pronoun. News says the same words all the time."""
    low = word.lower()
    what = _known().get(low)
    if type(what) is str and word not in ("IT", "US"):
        return Is.MENTION, low, what
    if type(what) is Verb:
        return Is.CUE, low, what
    return (Is.WORD if low[:1].isalnum() or low[:1] == "'" else Is.MARK), low, None


def _name(
    tokens: Tokens, i: int, last: int, actors: Mapping[int, Annotation], *, begins: bool
) -> Name | None:
    if not tokens.keys[i][0].isupper() or _participle(tokens.keys[i], begins):
        return None
    return name_at(tokens, i, last, actors)


def _participle(word: str, begins: bool) -> bool:
    """Whether a capital only opens the sentence: "Commenting on …"."""
    return begins and word.endswith("ing") and len(word) > 5


def _add_name(row: list[Item], tokens: Tokens, name: Name, i: int, *, begins: bool) -> None:
    """Words before the name proper (titles) stay words."""
    for k in range(i, name.first):
        row.append(Item(Is.WORD, tokens.starts[k], tokens.ends[k], tokens.keys[k].lower(), "title"))
    if name.first < name.after:
        start, end = tokens.starts[name.first], tokens.ends[name.after - 1]
        doubtful = begins and name.after - i == 1
        word = tokens.keys[name.first].lower() if doubtful else ""
        row.append(Item(Is.MENTION, start, end, word, "maybe" if doubtful else "name"))


def _tag(mark: Annotation) -> str:
    if mark.kind == "place":
        return "place"
    if mark.label == "person":
        return "name"
    return "state" if mark.label in ("state", "people", "bloc") else "org"
