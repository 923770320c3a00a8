"""Persons' names made whole: what the model cut off of them, and names that only a given name gives away."""

from functools import cache

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, Gazetteer
from postil.analysis.actors.headline import in_headline
from postil.analysis.actors.persons import is_name_word
from postil.analysis.actors.toponyms import place_heads
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.quotes.words import speech
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: A person's name has at most so many words.
_LONGEST = 4
_SHORT_LABELS = frozenset({"ORG", "GPE", "PERSON", "NORP"})


@cache
def _given() -> frozenset[str]:
    return words("given_names") | words("first_names")


def whole_persons(document: Document, found: list[Candidate], known: Gazetteer) -> list[Candidate]:
    """The model's candidates with persons' names in full: "Viorel | Zaharia", "Iyad Ag | Ghaly"."""
    whole: list[Candidate] = []
    for c in found:
        before = whole[-1] if whole else None
        if before is not None and before.after == c.first and _is_one_name(document, before, c, known):
            _make_person(before, before.first, c.after)
            continue
        whole.append(c)
    owned = {i for c in whole for i in range(c.first, c.after)}
    for c in whole:
        first = _over_particle(document.tokens.texts, c, owned)
        if first < c.first and not in_headline(document, c.first):
            _make_person(c, first, c.after)
    return whole


def by_given_names(document: Document, sure: list[Candidate], known: Gazetteer) -> list[Candidate]:
    """Free names that begin with a given name: "Samuel Kovar", also where the model sees none."""
    texts, given = document.tokens.texts, _given()
    found: list[Candidate] = []
    hits = [i for i, text in enumerate(texts) if text in given]
    if not hits:
        return found
    owned = {i for c in sure for i in range(c.first, c.after)}
    for i in hits:
        if i in owned or i + 1 >= len(texts) or (i and _is_part(texts[i - 1])):
            continue
        after = _run(document, i)
        if after - i < 2 or any(k in owned for k in range(i, after)) or _is_more(texts, after):
            continue
        if known.phrases.longest(document.tokens, i + 1) or in_headline(document, i):
            continue
        found.append(_person(i, after))
    return found


def _run(document: Document, i: int) -> int:
    """Index after the words with capitals from ``i`` on that may be one person's name, particles between them."""
    texts, tokens = document.tokens.texts, document.tokens
    end = i + 1
    while end < len(texts) and end - i < _LONGEST:
        particle = texts[end] in words("inner_particles") and end + 1 < len(texts)
        at = end + 1 if particle else end
        if (
            not is_name_word(texts[at])
            or _is_other(texts[at])
            or "\n" in document.text[tokens.ends[end - 1] : tokens.starts[at]]
        ):
            break
        end = at + 1
    return end


def of_bodies(document: Document, sure: list[Candidate]) -> list[Candidate]:
    """Persons behind the body that they belong to, where they tell something: "Amnesty International's Isa Sanusi said"."""
    texts, found = document.tokens.texts, []
    ends = {c.after for c in sure if c.type is not EntityType.PERSON}
    owned = {i for c in sure for i in range(c.first, c.after)}
    for i, text in enumerate(texts):
        if text not in ("'s", "’s") or i not in ends or i + 3 >= len(texts) or i + 1 in owned:
            continue
        after = _run(document, i + 1)
        if after - i == 3 and after < len(texts) and after - 1 not in owned and _tells(texts[after]):
            found.append(_person(i + 1, after))
    return found


def _tells(word: str) -> bool:
    verb = speech().verbs.get(word)
    return verb is not None and verb.kind in ("say", "tell", "call", "write") and verb.tense in ("past", "s")


def _is_one_name(document: Document, before: Candidate, c: Candidate, known: Gazetteer) -> bool:
    """Whether two names side by side are one person's: "Viorel | Zaharia"."""
    texts = document.tokens.texts
    if texts[before.first] not in _given() or len(before) > 2 or len(c) > 2 or c.label == "NORP":
        return False
    parts = texts[before.first : c.after]
    if not all(map(is_name_word, parts)) or any(_is_other(t) for t in parts[1:]):
        return False
    return known.phrases.longest(document.tokens, c.first) is None and not in_headline(document, c.first)


def _over_particle(texts: list[str], c: Candidate, owned: set[int]) -> int:
    """Where the name begins that goes on with ``c`` behind a particle: "Iyad Ag | Ghaly"."""
    i = c.first
    if c.label not in _SHORT_LABELS or len(c) > 1 or i < 2 or texts[i - 1] not in words("inner_particles"):
        return i
    free = i - 2 not in owned and is_name_word(texts[i - 2]) and not _is_other(texts[i - 2])
    return i - 2 if free else i


def _is_part(text: str) -> bool:
    """Whether a word before a given name makes it a part of another name: "King Charles" is none, "Port Elizabeth" is."""
    return is_name_word(text) and text not in words("titles") and text not in words("not_names")


def _is_other(text: str) -> bool:
    """Whether the word belongs to no person's name."""
    return any(
        text in words(name)
        for name in ("heads", "titles", "not_names", "office_heads", "office_fields", "papers", "firms")
    ) or (text in place_heads())


def _is_more(texts: list[str], after: int) -> bool:
    """Whether the words are the name of a street, a club, a law, or go on as one."""
    following = texts[after] if after < len(texts) else "."
    return _is_other(following) or texts[after - 1].isupper()


def _make_person(c: Candidate, first: int, after: int) -> None:
    c.first, c.after, c.label = first, after, "PERSON"
    c.type, c.place, c.confidence = EntityType.PERSON, False, 0.9
    c.why = "The language model reads a part of this as a name, and the rest belongs to it."


def _person(first: int, after: int) -> Candidate:
    return Candidate(
        first,
        after,
        EntityType.PERSON,
        Form.NAME,
        evidence=Evidence.RULE,
        rule="person.given",
        why="It begins with a given name.",
        confidence=0.88,
    )
