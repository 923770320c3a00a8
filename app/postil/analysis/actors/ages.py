"""Persons by their age: "the 56-year-old" in an article that names one person who may be meant."""

from collections.abc import Iterator

from postil.analysis.actors.bodies import is_described
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.headline import sentence_at
from postil.analysis.document import Document
from postil.model.entity import EntityType

_YEARS = ["-", "year", "-", "old"]
#: So many sentences up a person is near enough to be the only one meant.
_NEAR = 1


def ages(document: Document, resolved: list[Candidate]) -> list[Candidate]:
    """Each "the 56-year-old" that is the person of that age, or the only one named in the sentence before."""
    texts, found = document.tokens.texts, []
    owned = {i for c in resolved for i in range(c.first, c.after)}
    for i in _standing(texts):
        if i in owned:
            continue
        person = _of_age(texts, resolved, texts[i], i) or _near(document, resolved, i)
        if person is not None:
            found.append(_description(i, person, texts[i]))
    return found


def _standing(texts: list[str]) -> Iterator[int]:
    """The figures of ages behind "the" that nothing goes on."""
    for i, text in enumerate(texts):
        if text == "year" and i > 2 and texts[i - 2].isdigit() and texts[i - 1 : i + 3] == _YEARS:
            after = i + 3
            follows = texts[after] if after < len(texts) else "."
            if (
                texts[i - 3] in ("the", "The")
                and not follows[:1].isupper()
                and not is_described(texts, after)
            ):
                yield i - 2


def _of_age(texts: list[str], resolved: list[Candidate], age: str, before: int) -> Candidate | None:
    """The one person behind whose name that age stands: "Karl Lindner, 56,"."""
    told = {
        c.key: c
        for c in resolved
        if c.type is EntityType.PERSON
        and c.first < before
        and (texts[c.after : c.after + 2] == [",", age] or texts[c.after : c.after + 3] == [",", "aged", age])
    }
    return next(iter(told.values())) if len(told) == 1 else None


def _near(document: Document, resolved: list[Candidate], i: int) -> Candidate | None:
    """The only person of the sentences right before token ``i``."""
    here = max(0, sentence_at(document, i))
    begin = document.sentences[max(0, here - _NEAR)].first if document.sentences else 0
    near = {c.key: c for c in resolved if c.type is EntityType.PERSON and begin <= c.first < i}
    return next(iter(near.values())) if len(near) == 1 else None


def _description(i: int, person: Candidate, age: str) -> Candidate:
    return Candidate(
        i,
        i + 5,
        EntityType.PERSON,
        key=person.key,
        name=person.name,
        rule="person.age",
        why=f"The article speaks of one person who may be {age} years old.",
        confidence=0.82,
    )
