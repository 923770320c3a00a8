"""Names that only the model knows and that say where: "a farmer from Chikwawa", "across the Vardar", "Qasr al-Nil Palace"."""

from itertools import pairwise

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, slug
from postil.analysis.actors.toponyms import context_odds, name_odds
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: What one mention may add to or take from the odds of its name.
_MOST = 4.0
#: Names of more tokens are those of bodies and works, not of places.
_LONGEST = 5
_LABELS = frozenset({"ORG", "PERSON", "NORP"})


def found_where(document: Document, candidates: list[Candidate]) -> set[int]:
    """Short names that only the model knows and that mostly say where become places, all over the article.

    Returns the first tokens of those that the words around them leave no doubt of.
    """
    tokens = document.tokens
    sure: set[int] = set()
    unknown: dict[str, list[Candidate]] = {}
    for c in candidates:
        if _is_unknown(tokens, c):
            unknown.setdefault(_text(tokens, c), []).append(c)
    if not unknown:
        return sure
    for name, same in unknown.items():
        odds = {c.first: _bounded(context_odds(document, c.first, c.after, c.label)) for c in same}
        total = sum(odds.values()) + name_odds(tokens, same[0].first, same[0].after, same[0].label)
        if total > 0 and not any(c.form is Form.SURNAME for c in same):
            sure |= {first for first, value in odds.items() if value > 0}
            for c in same:
                _make_place(c, name)
    for before, c in pairwise(candidates):
        _follow(document, before, c, sure, unknown)
    for c, before in pairwise(reversed(candidates)):
        _follow(document, before, c, sure, unknown)
    return sure


def _is_unknown(tokens: Tokens, c: Candidate) -> bool:
    """Whether only the model says that it is no place, of a short name that belongs to no longer one."""
    if c.label not in _LABELS or c.readings or c.evidence is not Evidence.MODEL or len(c) > _LONGEST:
        return False
    if c.type is EntityType.PERSON and c.key != f"person:{slug(_text(tokens, c))}":
        return False
    return c.label == "PERSON" or not any(k in words("heads") for k in tokens.keys[c.first : c.after])


def _text(tokens: Tokens, c: Candidate) -> str:
    return " ".join(tokens.keys[c.first : c.after]).replace(" - ", "-")


def _bounded(odds: float) -> float:
    return max(-_MOST, min(_MOST, odds))


def _make_place(c: Candidate, name: str) -> None:
    c.type, c.key, c.name = EntityType.PLACE, f"place:{slug(name)}", name
    c.why = f"“{name}” says where something happens here."


def _follow(
    document: Document, one: Candidate, other: Candidate, sure: set[int], unknown: dict[str, list[Candidate]]
) -> None:
    """An unknown name joined to an unknown place by a comma or "and" is a place like it."""
    tokens = document.tokens
    place, name = (one, other) if one.type is EntityType.PLACE else (other, one)
    text = _text(tokens, name)
    first, last = (one, other) if one.first < other.first else (other, one)
    if (
        place.type is EntityType.PLACE
        and not place.readings
        and text in unknown
        and len(unknown[text]) == 1
        and name.type is not EntityType.PLACE
        and (len(name) == 1 or name_odds(tokens, name.first, name.after, name.label) > -0.8)
        and tokens.keys[name.first] not in words("given_names")
        and tokens.keys[first.after : last.first] in ([","], ["and"], [",", "and"])
        and context_odds(document, name.first, name.after, name.label) > -1
    ):
        _make_place(name, text)
        sure.add(name.first)
