"""Acronyms learnt from the article: "International Atomic Energy Agency (IAEA)" makes every later "IAEA" that agency."""

from bisect import bisect_right

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.persons import is_name_word
from postil.analysis.actors.scan import is_shouted
from postil.analysis.actors.triggers import by_sentence
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens
from postil.model.annotation import Evidence, Kind
from postil.model.entity import EntityType

#: Behind the letters in brackets: "(SVT)", "(RI; a party of the left)".
_CLOSING = frozenset(");,")
_NOT = frozenset({EntityType.STATE, EntityType.PLACE, EntityType.PEOPLE})


def define(document: Document, named: list[Candidate], hits: list[int]) -> list[Candidate]:
    """Names that only their acronym gives away: capitalised words before "(ACR)" that begin with its letters."""
    tokens, found = document.tokens, []
    ends = {c.after for c in named if c.type not in _NOT}
    for i, letters in _in_brackets(document, hits):
        if i - 1 in ends:
            continue
        first = _spelt(tokens.texts, i - 2, letters)
        if first is None:
            first = _begun(tokens.texts, i - 2, letters)
        if first is not None:
            why = f"Its letters give “{tokens.texts[i]}”, which stands behind it in brackets."
            found.append(_candidate(first, i - 1, EntityType.ORGANISATION, "acronym.definition", why))
    return found


def learn(document: Document, resolved: list[Candidate], hits: list[int]) -> list[Candidate]:
    """The acronyms in brackets behind names, and where they stand alone later, with the keys of those names."""
    by_end = {c.after: c for c in resolved if c.type not in _NOT and not c.place}
    owned = {i for c in resolved for i in range(c.first, c.after)}
    learnt: dict[str, Candidate] = {}
    for i, letters in _in_brackets(document, hits):
        name = by_end.get(i - 1)
        if name and len(name) > 1 and (name.type is not EntityType.PERSON):
            learnt.setdefault(letters, name)
    for letters, name in _explained(document, resolved, hits):
        learnt.setdefault(letters, name)
    if not learnt:
        return []
    for c in resolved:
        name = learnt.get(document.tokens.texts[c.first]) if len(c) == 1 else None
        if name and c.type is not EntityType.STATE:
            c.key, c.name, c.type, c.place = name.key, name.name, name.type, False
    found = []
    texts = document.tokens.texts
    for i in [i for i, text in enumerate(texts) if text in learnt and i not in owned]:
        name, text = learnt[texts[i]], texts[i]
        if _in_story(document, i):
            why = f"The article says that “{text}” is {name.name}."
            candidate = _candidate(i, i + 1, name.type, "acronym", why)
            candidate.key, candidate.name = name.key, name.name
            found.append(candidate)
    return found


def _explained(document: Document, resolved: list[Candidate], hits: list[int]) -> list[tuple[str, Candidate]]:
    """Short words before a bracket that holds their name: "the FAMa (the Malian Armed Forces)"."""
    texts = document.tokens.texts
    by_start = {c.first: c for c in resolved if c.type not in _NOT and not c.place and len(c) > 1}
    found = []
    for i in [i for i in hits if i and is_short(texts[i - 1])]:
        name = by_start.get(i + 2 if texts[i + 1 : i + 2] in (["the"], ["The"]) else i + 1)
        closed = name is not None and texts[name.after : name.after + 1] == [")"]
        if name is not None and closed and name.type is not EntityType.PERSON:
            found.append((texts[i - 1], name))
    return found


def alone(document: Document, chosen: list[Candidate], hits: list[int]) -> list[Candidate]:
    """Free words of capitals behind the articles at ``hits``, which nothing explains: "the PvdA", "the EMK"."""
    owned = {i for c in chosen for i in range(c.first, c.after)}
    tokens, found = document.tokens, []
    texts, systems = tokens.texts, [m.span for m in document.of_kind(Kind.SYSTEM)]
    letters = [hit for hit in hits if hit + 1 < len(texts) and _is_letters(texts[hit + 1])]
    for sentence, articles in by_sentence(document, letters):
        if is_shouted(tokens, sentence.first, sentence.last):
            continue
        for i in [article + 1 for article in articles if article + 2 < sentence.last]:
            if (
                i not in owned
                and _stands_alone(tokens, i)
                and not any(s.start <= tokens.starts[i] < s.end for s in systems)
            ):
                why = "Capital letters behind “the” are the short name of an organisation."
                found.append(_candidate(i, i + 1, EntityType.ORGANISATION, "acronym.alone", why))
    return found


def _is_letters(text: str) -> bool:
    return (
        3 <= len(text) <= 6
        and text.isalpha()
        and text[0].isupper()
        and text[-1].isupper()
        and text not in words("not_acronyms")
    )


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether no noun follows that the letters only describe, and no number that makes them a designation."""
    following = tokens.texts[i + 1]
    if following[0].isdigit() or (following in "-–/" and tokens.glued(i + 1)):
        return False
    return not following.isalpha() or following in words("after_names") or following.endswith("ed")


def _in_brackets(document: Document, hits: list[int]) -> list[tuple[int, str]]:
    """(index, letters) of every short word of capitals that stands alone in brackets in the story."""
    texts = document.tokens.texts
    return [
        (i + 1, texts[i + 1])
        for i in hits
        if texts[i + 2 : i + 3]
        and texts[i + 2] in _CLOSING
        and i > 1
        and is_short(texts[i + 1])
        and _in_story(document, i)
    ]


def is_short(text: str) -> bool:
    """Whether it is a short word mostly of capitals, as acronyms are."""
    return (
        2 <= len(text) <= 8
        and text[0].isupper()
        and sum(map(str.isupper, text)) >= len(text) / 2
        and text not in words("letters_of_office")
    )


def _spelt(texts: list[str], end: int, letters: str) -> int | None:
    """Index of the first of the words up to ``end`` whose first letters are ``letters``, or None."""
    wanted, i = [letter.lower() for letter in letters if letter.isupper()], end
    while wanted and i >= 0 and end - i < 12:
        text = texts[i]
        if is_name_word(text) and text[0].lower() == wanted[-1]:
            wanted.pop()
        elif is_name_word(text) or text not in words("joiners") | words("foreign_joiners"):
            return None
        i -= 1
    return None if wanted else i + 1


def _begun(texts: list[str], end: int, letters: str) -> int | None:
    """Index of the first of at least two capitalised words up to ``end`` that begin with the first letter, or None.

    For names whose acronym is of another language: "Movement for the Left (MpS)".
    """
    first, i = None, end
    while i >= 0 and end - i < 8:
        text = texts[i]
        if is_name_word(text) and text not in words("not_names"):
            first = i
        elif text not in words("joiners") | words("foreign_joiners"):
            break
        i -= 1
    if first is None or first == end or texts[first][0] != letters[0]:
        return None
    return first


def _in_story(document: Document, i: int) -> bool:
    at = document.tokens.starts[i]
    story = document.story
    k = bisect_right(story, at, key=lambda block: block.span.start)
    return k > 0 and at < story[k - 1].span.end


def _candidate(first: int, after: int, type_: EntityType, rule: str, why: str) -> Candidate:
    return Candidate(
        first, after, type_, Form.NAME, evidence=Evidence.RULE, rule=rule, why=why, confidence=0.92
    )
