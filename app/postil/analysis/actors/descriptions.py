"""Offices that stand for their holder: "the Foreign Secretary" in an article that names one foreign secretary."""

from collections.abc import Iterable

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, slug
from postil.analysis.actors.places import is_placelike
from postil.analysis.actors.triggers import by_sentence
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: Longest office in tokens: "Minister for the Middle East".
_LONGEST = 6


def descriptions(document: Document, resolved: list[Candidate], hits: list[int]) -> list[Candidate]:
    """Capitalised offices that stand alone, when the article gives that office to one person."""
    owned = {i for c in resolved if not is_placelike(c) for i in range(c.first, c.after)}
    holders = _holders(document, resolved)
    found = []
    texts = document.tokens.texts
    for sentence, openers in by_sentence(document, hits):
        done = sentence.first
        for i in openers:
            after = _office(texts, i, sentence.last) if i >= done else i
            if after == i:
                continue
            office = " ".join(texts[i:after])
            definite = i == sentence.first or texts[i - 1] in ("the", "The")
            if (
                after - i > 1
                and (definite or office in holders)
                and not any(k in owned for k in range(i, after))
                and not _names_follow(texts, after, owned)
                and texts[i - 1 : i] != ["former"]
            ):
                found.append(_description(i, after, office, holders.get(office)))
            done = after
    return found


def _holders(document: Document, resolved: Iterable[Candidate]) -> dict[str, Candidate]:
    """The one person to whom the article gives each office, by the words of the office."""
    texts = document.tokens.texts
    found: dict[str, dict[str, Candidate]] = {}
    for c in resolved:
        if c.type is not EntityType.PERSON:
            continue
        end = c.first - 1 if texts[c.first - 1 : c.first] == [","] else c.first
        for office in (_office_before(texts, end), _office_behind(texts, c.after)):
            if office:
                found.setdefault(office, {})[c.key] = c
    return {office: next(iter(people.values())) for office, people in found.items() if len(people) == 1}


def _office_before(texts: list[str], end: int) -> str:
    """The office right before a name: "Foreign Secretary" in "British Foreign Secretary Boris Johnson"."""
    for i in range(max(0, end - _LONGEST), end):
        if _office(texts, i, end) == end:
            return " ".join(texts[i:end])
    return ""


def _office_behind(texts: list[str], i: int) -> str:
    """The office in apposition: "Boris Johnson, the Foreign Secretary"."""
    if texts[i : i + 1] != [","]:
        return ""
    start = i + 2 if texts[i + 1 : i + 2] in (["the"], ["The"]) else i + 1
    after = _office(texts, start, min(len(texts), start + _LONGEST))
    return " ".join(texts[start:after])


def _office(texts: list[str], i: int, last: int) -> int:
    """Index after the capitalised office that begins at ``i``, or ``i``."""
    fields, heads = words("office_fields"), words("office_heads")
    end = i
    while end < last and (texts[end] in fields or texts[end] in heads):
        end += 1
    if end == i or texts[end - 1] not in heads:
        return i
    if end + 1 < last and texts[end] in ("for", "of") and texts[end - 1] in ("Minister", "Secretary"):
        at = end + 2 if texts[end + 1] == "the" else end + 1
        more = at
        while more < last and more - at < 3 and texts[more][:1].isupper() and texts[more].isalpha():
            more += 1
        end = more if more > at else end
    return end


def _names_follow(texts: list[str], after: int, owned: set[int]) -> bool:
    at = after
    if texts[at : at + 1] in (["of"], ["for"]):
        at = next((i for i in range(at, min(len(texts), at + _LONGEST)) if texts[i] == ","), at)
        titled = texts[at + 1 : at + 2] and (texts[at + 1] in words("titles") or at + 1 in owned)
        return bool(titled)
    following = texts[at : at + 1]
    return at in owned or bool(following and following[0][:1].isupper())


def _description(first: int, after: int, office: str, holder: Candidate | None) -> Candidate:
    if holder is None:
        why = f"“{office}” with capitals means the one who holds that office."
        return _person(first, after, f"person:{slug(office)}", office, why)
    return _person(first, after, holder.key, holder.name, f"The article calls {holder.name} {office}.")


def _person(first: int, after: int, key: str, name: str, why: str) -> Candidate:
    return Candidate(
        first,
        after,
        EntityType.PERSON,
        Form.NAME,
        key=key,
        name=name,
        evidence=Evidence.RULE,
        rule="person.office",
        why=why,
        confidence=0.85,
    )
