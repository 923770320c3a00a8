"""Words that stand for an actor of many: "the company", "the bloc", "the militant group" in an article that names just one nearby."""

from bisect import bisect_left
from collections.abc import Iterable

from postil.analysis.actors.bodies import is_described
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.places import is_placelike
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.entity import EntityType

#: The rule, as marks name it.
GROUP_WORD = "group.word"
#: How many tokens back the actor must have been named, and nobody else who could be meant.
_REACH = 120
_NAMES_OF_ORGANISATIONS = frozenset(
    {EntityType.ORGANISATION, EntityType.GOVERNMENT_BODY, EntityType.ALLIANCE, EntityType.COMPANY}
)
#: What a word may stand for, whatever its actor is called.
KINDS: dict[str, frozenset[EntityType]] = {
    "company": frozenset({EntityType.COMPANY}),
    "firm": frozenset({EntityType.COMPANY}),
    "manufacturer": frozenset({EntityType.COMPANY}),
    "airline": frozenset({EntityType.COMPANY}),
    "shipbuilder": frozenset({EntityType.COMPANY}),
    "automaker": frozenset({EntityType.COMPANY}),
    "carmaker": frozenset({EntityType.COMPANY}),
    "group": frozenset({EntityType.ARMED_GROUP, EntityType.ORGANISATION, EntityType.COMPANY, EntityType.UNKNOWN}),
    "movement": frozenset({EntityType.ARMED_GROUP, EntityType.PARTY}),
    "militia": frozenset({EntityType.ARMED_GROUP}),
    "alliance": frozenset({EntityType.ALLIANCE}),
    "party": frozenset({EntityType.PARTY}),
}  # fmt: skip


def group_words(document: Document, resolved: list[Candidate], hits: list[int]) -> list[Candidate]:
    """Each "the" with such a word that does or says something, when one actor that it could mean was named nearby, and no other."""
    texts = document.tokens.texts
    standing = [i for i in hits if (_definite(texts, i) and _acts(texts, i))]
    if not standing:
        return []
    actors = sorted((c for c in resolved if not is_placelike(c)), key=lambda c: c.first)
    owned = {i for c in actors for i in range(c.first, c.after)}
    starts = [c.first for c in actors]
    found = []
    for i in standing:
        if i in owned:
            continue
        near = actors[bisect_left(starts, i - _REACH) : bisect_left(starts, i)]
        one = _only(texts[i], near)
        if one is not None:
            found.append(_meant(i, texts[i], one))
    return found


def _definite(texts: list[str], i: int) -> bool:
    """Whether "the" stands before the word, or before one word that only says what kind it is: "the militant group"."""
    if i and texts[i - 1] in ("the", "The"):
        return True
    return i > 1 and texts[i - 2] in ("the", "The") and texts[i - 1] in words("group_kinds")


def _acts(texts: list[str], i: int) -> bool:
    """Whether the word stands alone, as the doer of what follows or behind "said" or "according to"."""
    following = texts[i + 1] if i + 1 < len(texts) else "."
    if following in words("group_acts"):
        return True
    if following[:1].isupper() or following in ("of", "for", "-", "–") or is_described(texts, i + 1):
        return False
    head = i - 1 if texts[i - 1] in ("the", "The") else i - 2
    return (
        following.endswith("ed")
        or texts[head - 1 : head] in (["said"], ["says"])
        or [word.lower() for word in texts[max(0, head - 2) : head]] == ["according", "to"]
    )


def _only(word: str, near: Iterable[Candidate]) -> Candidate | None:
    """The first mention nearby of the one actor that the word can mean; None when there are several, or none."""
    found: dict[str, Candidate] = {}
    for c in near:
        if _may_be(word, c):
            found.setdefault(c.key, c)
    return next(iter(found.values())) if len(found) == 1 else None


def _may_be(word: str, c: Candidate) -> bool:
    if word == "bloc":
        return c.type is EntityType.BLOC or c.key in words("blocs")
    if kinds := KINDS.get(word):
        return c.type in kinds or (word in c.name.lower().split() and c.type in _NAMES_OF_ORGANISATIONS)
    return c.type is not EntityType.PERSON and word in c.name.lower().split()


def _meant(i: int, word: str, one: Candidate) -> Candidate:
    return Candidate(
        i,
        i + 1,
        one.type,
        key=one.key,
        name=one.name,
        rule=GROUP_WORD,
        why=f"The article names one {word} nearby, {one.name}.",
        confidence=0.85,
    )
