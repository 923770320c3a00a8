"""Descriptions that mean one person: "the Turkish president" in an article that names him."""

from dataclasses import dataclass

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, Gazetteer
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: Words of an office as an article writes it → the words by which the lexicon's offices begin.
_OFFICES = {
    "president": ("president",),
    "prime minister": ("prime minister", "premier"),
    "premier": ("premier", "prime minister"),
    "chancellor": ("chancellor",),
    "king": ("king",),
    "queen": ("queen",),
    "emir": ("emir",),
    "foreign minister": ("foreign minister", "minister of foreign affairs"),
    "defence minister": ("defence minister", "defense minister", "minister of defence"),
    "defense minister": ("defence minister", "defense minister", "minister of defence"),
    "finance minister": ("finance minister", "minister of finance"),
    "interior minister": ("interior minister", "minister of the interior"),
    "leader": (
        "president",
        "prime minister",
        "supreme leader",
        "chancellor",
        "king",
        "leader",
        "premier",
        "emir",
    ),
    "ruler": ("president", "king", "emir", "sultan", "leader", "crown prince"),
}
#: Before or behind it the description belongs to a name that stands there.
_BESIDE = frozenset({",", "(", "-", "–"})


@dataclass(frozen=True, slots=True)
class _Holder:
    """A person of whom the article or the lexicon says that ``office`` of ``state`` is theirs."""

    person: Candidate
    state: str
    office: str
    by_article: bool
    now: bool


def with_leaders(document: Document, candidates: list[Candidate], known: Gazetteer) -> list[Candidate]:
    """The candidates, where a nationality before an office is the person whom the article names as its holder."""
    texts = document.tokens.texts
    described = [
        (c, after) for c in candidates if (after := _office_after(texts, c)) and _alone(texts, c, after)
    ]
    if not described:
        return candidates
    holders = _holders(document, candidates, known)
    found = {}
    for c, after in described:
        office = " ".join(texts[c.after : after]).lower()
        holder = _holder(holders, c.key, office)
        if holder:
            found[id(c)] = _description(c, after, holder.person, " ".join(texts[c.first : after]))
    return [found.get(id(c), c) for c in candidates]


def _office_after(texts: list[str], c: Candidate) -> int:
    """Index after the office behind a nationality, or 0."""
    if c.type is not EntityType.STATE or not (
        c.form is Form.ADJECTIVE or texts[c.first] in ("US", "U.S.", "UK")
    ):
        return 0
    for n in (2, 1):
        if " ".join(texts[c.after : c.after + n]).lower() in _OFFICES:
            return c.after + n
    return 0


def _alone(texts: list[str], c: Candidate, after: int) -> bool:
    """Whether the description stands for itself, and is no title before or behind a name."""
    if c.first == 0 or texts[c.first - 1] not in ("the", "The"):
        return False
    before = texts[c.first - 2] if c.first > 1 else "."
    following = texts[after] if after < len(texts) else "."
    if following[:1].isupper() or following in _OFFICES or following == "-":
        return False
    if before == "," and c.first > 2 and texts[c.first - 3][:1].isupper():
        return False
    behind = texts[after + 1 : after + 2]
    return not (following in _BESIDE and behind and behind[0][:1].isupper())


def _holders(document: Document, candidates: list[Candidate], known: Gazetteer) -> list[_Holder]:
    """The persons of the article with their offices, as it says itself, and as the lexicon knows them."""
    texts, found = document.tokens.texts, []
    by_end = {c.after: c for c in candidates if c.type is EntityType.STATE}
    by_start = {c.first: c for c in candidates if c.type is EntityType.STATE}
    for c in candidates:
        if c.type is not EntityType.PERSON:
            continue
        for n in (2, 1):
            office = " ".join(texts[max(0, c.first - n) : c.first]).lower()
            state = by_end.get(c.first - n)
            if office in _OFFICES and state:
                found.append(_Holder(c, state.key, office, True, True))
        at = c.after + 1 if texts[c.after : c.after + 1] == [","] else c.after
        at += texts[at : at + 1] == ["the"]
        state = by_start.get(at)
        for n in (2, 1) if state and at > c.after else ():
            office = " ".join(texts[state.after : state.after + n]).lower() if state else ""
            if office in _OFFICES and state:
                found.append(_Holder(c, state.key, office, True, True))
        if known.tables.get(c.key) == "persons":
            row = known.rows[c.key]
            found.append(
                _Holder(c, row[2], row[3].lower(), False, "since" in row[3] or not row[3][-1:].isdigit())
            )
    return found


def _holder(holders: list[_Holder], state: str, office: str) -> _Holder | None:
    """The one person who fits: by what the article says, else by the lexicon, those in office before former ones."""
    fitting = [h for h in holders if h.state == state and h.office.startswith(_OFFICES[office])]
    for group in (
        [h for h in fitting if h.by_article and h.office == office],
        [h for h in fitting if h.by_article],
        [h for h in fitting if h.now],
        fitting,
    ):
        keys = {h.person.key for h in group}
        if keys:
            return group[0] if len(keys) == 1 else None
    return None


def _description(c: Candidate, after: int, person: Candidate, words: str) -> Candidate:
    return Candidate(
        c.first,
        after,
        EntityType.PERSON,
        Form.NAME,
        key=person.key,
        name=person.name,
        evidence=Evidence.RULE,
        rule="person.leader",
        why=f"The article speaks of one {words}.",
        confidence=0.86,
    )
