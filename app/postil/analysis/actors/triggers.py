"""The words that set the rules off, found in one pass over the text instead of one a rule."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import cache

from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.sentences import Sentence


class Trigger(Enum):
    """What a word may set off."""

    TITLE = auto()
    OFFICE = auto()
    HEAD = auto()
    ROLE = auto()
    MINISTRY = auto()
    GOVERNMENT = auto()
    POLITY = auto()
    OWNER = auto()
    BRACKET = auto()
    ALIAS = auto()
    ARTICLE = auto()
    PARTICLE = auto()
    TELLER = auto()
    GROUP = auto()


#: Heads of organisations in small letters.
LOWER_HEADS = frozenset(
    {"party", "movement", "militia", "battalion", "alliance", "faction", "coalition", "gang", "cartel"}
)
#: "The island's", "the country's" … stand for the state spoken of last.
LANDS = frozenset("country island kingdom republic nation emirate sultanate state".split())

#: Small particles between the hyphens of organisations, and of persons: "Sipah-i-Sahaba", "Anas-ul-Haq".
OF_BODIES = frozenset({"i", "e"})
OF_PERSONS = frozenset({"ul", "ur", "ud", "us", "uz", "un", "ar", "as"})
#: What stands before a speaker: the end of a quote, or a verb.
CLOSING = frozenset("\"'”’»")
SAID = frozenset({"said", "says", "told", "added", "warned", "explained", "recalled"})


@cache
def _triggers() -> dict[str, tuple[Trigger, ...]]:
    """What each word sets off."""
    role_words = {role.partition("_")[0] for role in words("roles")} | words("callings")
    role_words |= {"accused", "defendant", "suspect"}
    lists: dict[Trigger, Iterable[str]] = {
        Trigger.TITLE: words("person_titles"),
        Trigger.OFFICE: words("office_fields") | words("office_heads"),
        Trigger.HEAD: words("heads") | LOWER_HEADS,
        Trigger.ROLE: role_words | {word.capitalize() for word in role_words},
        Trigger.MINISTRY: ("ministry", "Ministry"),
        Trigger.GOVERNMENT: ("government", "Government", "regime"),
        Trigger.POLITY: words("polities"),
        Trigger.OWNER: LANDS | {"its", "Its"},
        Trigger.BRACKET: ("(",),
        Trigger.ALIAS: words("alias_words"),
        Trigger.ARTICLE: words("acronym_leads") | {"the", "The"},
        Trigger.PARTICLE: OF_BODIES | OF_PERSONS,
        Trigger.TELLER: CLOSING | SAID,
        Trigger.GROUP: words("group_nouns") | words("group_heads"),
    }
    found: dict[str, tuple[Trigger, ...]] = {}
    for trigger, texts in lists.items():
        for text in texts:
            found[text] = (*found.get(text, ()), trigger)
    return found


def triggers(texts: list[str]) -> dict[Trigger, list[int]]:
    """The indices of the tokens that set off each rule, in text order."""
    known = _triggers()
    found: dict[Trigger, list[int]] = {trigger: [] for trigger in Trigger}
    for i in [i for i, text in enumerate(texts) if text in known]:
        for trigger in known[texts[i]]:
            found[trigger].append(i)
    return found


def by_sentence(document: Document, hits: list[int]) -> Iterator[tuple[Sentence, list[int]]]:
    """The sentences that hold some of the ``hits``, each with those."""
    at, last = 0, len(hits)
    for sentence in document.sentences:
        while at < last and hits[at] < sentence.first:
            at += 1
        begin = at
        while at < last and hits[at] < sentence.last:
            at += 1
        if at > begin:
            yield sentence, hits[begin:at]
