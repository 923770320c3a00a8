"""One reading for every stretch: what wins when the lexicon, the rules and the model disagree."""

from collections.abc import Iterable

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.headline import in_headline
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

_JOINING = frozenset({"-", "–", "—", "/", "and", ",", "&", "'s", "’s"})


def merged(document: Document, sure: Iterable[Candidate], modelled: Iterable[Candidate]) -> list[Candidate]:
    """Candidates that do not overlap, in text order.

    Of lexicon and rules the longer wins, then the lexicon. A name of the model enters where it is free, replaces shorter
    ones inside it when it adds words of its own, and where it agrees it makes the other surer.
    """
    owner: dict[int, Candidate] = {}
    kept: list[Candidate] = []
    for candidate in sorted(sure, key=lambda c: (-len(c), c.evidence is not Evidence.LEXICON, c.first)):
        if not any(i in owner for i in range(candidate.first, candidate.after)):
            _take(owner, kept, candidate)
    for candidate in sorted(modelled, key=lambda c: (-len(c), c.first)):
        _enter(document, owner, kept, candidate)
    return sorted(kept, key=lambda c: c.first)


def _take(owner: dict[int, Candidate], kept: list[Candidate], candidate: Candidate) -> None:
    kept.append(candidate)
    for i in range(candidate.first, candidate.after):
        owner[i] = candidate


def _enter(document: Document, owner: dict[int, Candidate], kept: list[Candidate], name: Candidate) -> None:
    inside = {id(owner[i]): owner[i] for i in range(name.first, name.after) if i in owner}
    if not inside:
        _take(owner, kept, name)
        return
    others = list(inside.values())
    _cut_nationality(name, others)
    given = document.tokens.texts[others[0].after : others[0].after + 1]
    if name.label == "PERSON" or (given and given[0] in words("given_names")):
        _cut(document, name, others)
        others = [o for o in others if o.first < name.after and name.first < o.after]
        if not others:
            if name.first < name.after and document.tokens.texts[name.first] not in words("titles"):
                _take(owner, kept, name)
            return
    if len(others) == 1 and (others[0].first, others[0].after) == (name.first, name.after):
        _agree(others[0], name)
        return
    if not all(name.covers(other) for other in others):
        return
    if _adds_words(document, name, others) and _may_replace(document, name, others):
        gone = {id(other) for other in others}
        kept[:] = [c for c in kept if id(c) not in gone]
        _take(owner, kept, name)


def _cut_nationality(name: Candidate, others: list[Candidate]) -> None:
    """A nationality never ends a name: in "Handelsblatt Saudi" it belongs to the next words."""
    for other in others:
        if other.form is Form.ADJECTIVE and other.after == name.after and other.first > name.first:
            name.after = other.first


def _cut(document: Document, name: Candidate, others: list[Candidate]) -> None:
    """Cut places and bodies off the ends of a person: "Minister for the [Middle East] Tobias Ellwood", "in [Riga] Jānis Ozols"."""
    for other in others:
        if len(other) == 1 and _says_where(document, name, other):
            name.first = other.after
        if len(other) > 1 and other.type is not EntityType.PERSON and name.covers(other):
            if other.first == name.first:
                name.first = other.after
            elif other.after == name.after:
                name.after = other.first


def _says_where(document: Document, name: Candidate, other: Candidate) -> bool:
    """Whether a town that a preposition leads in stands before a whole name."""
    return (
        other.first == name.first
        and len(name) > 2
        and other.type in (EntityType.PLACE, EntityType.STATE)
        and document.tokens.keys[other.first - 1 : other.first] in (["in"], ["at"], ["near"], ["from"])
    )


def _agree(known: Candidate, name: Candidate) -> None:
    """The model sees a name at the same place: note its label."""
    known.label = name.label
    if known.form is Form.NAME and known.type is not EntityType.STATE:
        known.confidence = min(0.98, known.confidence + 0.03)


def _adds_words(document: Document, name: Candidate, others: list[Candidate]) -> bool:
    covered = {i for other in others for i in range(other.first, other.after)}
    added = [i for i in range(name.first, name.after) if i not in covered]
    if any(other.form is Form.NAME for other in others) and in_headline(document, name.first):
        return False
    return any(document.tokens.keys[i] not in _JOINING for i in added)


def _may_replace(document: Document, name: Candidate, others: list[Candidate]) -> bool:
    if any(
        o.form is Form.NAME and o.first == name.first and _preposition_follows(document, o) for o in others
    ):
        return False
    if name.label == "PERSON" and any(
        o.type is EntityType.PERSON and len(o) > 1 and o.after == name.after for o in others
    ):
        return False
    if name.label == "PERSON" and any(o.form is Form.SURNAME and o.after < name.after for o in others):
        return False
    if name.label in ("NORP", "GPE", "LOC", "FAC"):
        return name.label != "NORP" and all(o.form in (Form.CAPITAL, Form.SURNAME) for o in others)
    return True


def _preposition_follows(document: Document, c: Candidate) -> bool:
    return document.tokens.keys[c.after : c.after + 1] in (
        ["on"],
        ["in"],
        ["at"],
        ["to"],
        ["with"],
        ["by"],
        ["over"],
    )
