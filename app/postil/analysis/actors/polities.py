"""Lands of the past and parts of states by their kind: "Duchy of Saxony", "Crown Colony of Sarawak", "Emirate of Diriyah"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, Gazetteer, slug
from postil.analysis.actors.persons import is_name_word
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

_MADE_LONGER = frozenset(
    {
        "Grand",
        "Crown",
        "Free",
        "Socialist",
        "Democratic",
        "People's",
        "Soviet",
        "Federal",
        "Islamic",
        "Autonomous",
    }
)


def polities(
    document: Document, known: Gazetteer, names: list[Candidate], hits: list[int]
) -> list[Candidate]:
    """Names of lands that the lexicon does not know whole, but whose kind stands before "of"."""
    texts, found = document.tokens.texts, []
    if not hits:
        return []
    whole = {c.first for c in names if len(c) > 2}
    states = {(c.first, c.after): c.readings[0].key for c in names if c.type is EntityType.STATE}
    for i in [i for i in hits if texts[i + 1 : i + 2] == ["of"] and i + 2 < len(texts)]:
        at = i + 3 if texts[i + 2] == "the" else i + 2
        after = at
        while (
            after < len(texts)
            and after - at < 3
            and is_name_word(texts[after])
            and texts[after] not in words("not_names")
        ):
            after += 1
        first = i - 1 if i and texts[i - 1] in _MADE_LONGER else i
        if after > at and first not in whole and i not in whole:
            key = states.get((at, after), "")
            found.append(_candidate(document, first, after, key, known.name(key) if key else ""))
    return found


def _candidate(document: Document, first: int, after: int, key: str, name: str) -> Candidate:
    name = name or " ".join(document.tokens.texts[first:after])
    return Candidate(
        first,
        after,
        EntityType.STATE,
        Form.NAME,
        key=key or f"state:{slug(name)}",
        name=name,
        evidence=Evidence.RULE,
        rule="state.polity",
        why="The kind of a state with a name names a state.",
        confidence=0.85,
    )
