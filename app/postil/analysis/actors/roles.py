"""Roles that stand for their bearer: "the admiral" in an article that names one admiral."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from postil.analysis.actors.bodies import is_described
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Gazetteer
from postil.analysis.actors.places import is_placelike
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.entity import EntityType

#: A role reaches at most this many tokens back to the name in apposition: "Kenji Mori, chairman of …", "…, a retired admiral".
_APPOSITION = 6
#: Whose role it is has at most so many tokens: "of the Central African Republic".
_OF = 5
#: What else news calls the holder of a role.
_ALSO = {
    "ambassador": ("envoy", "diplomat"),
    "special envoy": ("envoy",),
    "foreign minister": ("diplomat",),
    "prime minister": ("premier",),
    "premier": ("prime minister",),
    "senator": ("lawmaker",),
    "congressman": ("lawmaker",),
    "congresswoman": ("lawmaker",),
    "vice admiral": ("admiral",),
    "rear admiral": ("admiral",),
    "spokesman": ("spokesperson",),
    "spokeswoman": ("spokesperson",),
}
_CHARGED = frozenset({"accused", "defendant", "suspect"})
_ONE_OF_MANY = frozenset({"a", "an", "another", "one", "each", "every", "any"})
_HEADS = ("president of", "prime minister of", "chancellor of", "king of", "emir of", "sultan of")


def roles(
    document: Document, resolved: list[Candidate], hits: list[int], known: Gazetteer
) -> list[Candidate]:
    """Each "the" with a role, when the article gives that role to one person and named that person before."""
    texts = document.tokens.texts
    names = _CHARGED | words("roles") | (words("callings") - words("mere_callings"))
    places = [i for i in hits if i and texts[i - 1] in ("the", "The")]
    standing = [(i, after) for i in places if (after := _role(texts, i, names))]
    if not standing:
        return []
    owned = {i for c in resolved if not is_placelike(c) for i in range(c.first, c.after)}
    holders = _holders(texts, resolved, names, known)
    found = []
    for first, after in standing:
        role = " ".join(texts[first:after]).lower()
        holder = holders.get(role)
        if (
            holder
            and holder.first < first
            and owned.isdisjoint(range(first, after))
            and _alone(texts, after)
            and (role.replace(" ", "_") in words("roles") or not _of_several(texts, role))
        ):
            found.append(_description(first, after, role, holder))
    return found


def _role(texts: list[str], i: int, names: frozenset[str]) -> int:
    """Index after the role that begins at ``i``, or 0: "prime minister", "admiral"."""
    for n in (2, 1):
        if "_".join(texts[i : i + n]).lower() in names:
            return i + n
    return 0


def _holders(
    texts: list[str], resolved: Iterable[Candidate], names: frozenset[str], known: Gazetteer
) -> dict[str, Candidate | None]:
    """The first mention of the one person to whom the article gives each role; None when it gives it to several."""
    found: dict[str, Candidate | None] = {}
    for c in resolved:
        if c.type is not EntityType.PERSON:
            continue
        told = {*_before(texts, c.first, names), *_behind(texts, c.after, names)}
        if _is_charged(texts, c):
            told |= {"accused", "defendant", "suspect"}
        told |= {also for role in told for also in _ALSO.get(role, ())}
        for role in told | set(_offices(known, c)):
            first = found.setdefault(role, c)
            if first is not None and first.key != c.key:
                found[role] = None
            elif first is not None and c.first < first.first:
                found[role] = c
    return found


def _is_charged(texts: list[str], c: Candidate) -> bool:
    """Whether the person is told to be arrested, tried …: "the trial of Dragan Petrik", "Dragan Petrik was charged"."""
    before = [t for t in texts[max(0, c.first - 4) : c.first] if t not in words("titles") and t != "."]
    behind = takewhile(lambda t: t not in ".;!?", texts[c.after : c.after + _APPOSITION])
    return before[-2:] == ["trial", "of"] or not words("charged").isdisjoint(behind)


def _offices(known: Gazetteer, c: Candidate) -> Iterator[str]:
    """The roles of the head of a state or a government whom the lexicon knows: "the premier" in an article on Viktor Orbán."""
    if known.tables.get(c.key) != "persons":
        return
    office = known.rows[c.key][3].lower()
    ended = office[-4:].isdigit() and "since" not in office
    for head in () if ended else _HEADS:
        if office.startswith(head):
            role = head.removesuffix(" of")
            yield role
            if role == "prime minister":
                yield "premier"


def _before(texts: list[str], end: int, names: frozenset[str]) -> Iterator[str]:
    """The title before a name: "Prime Minister" and "Minister" both."""
    if texts[end - 1 : end] == [","]:
        end = _before_of(texts, end - 1)
    for n in (2, 1):
        if end >= n and (role := "_".join(texts[end - n : end]).lower()) in names:
            yield role.replace("_", " ")


def _before_of(texts: list[str], end: int) -> int:
    """Index after the role of "the defence minister of Latvia", which ends at ``end``."""
    return next(
        (i for i in range(end - 1, max(0, end - 1 - _OF), -1) if texts[i] in ("of", "for", "in")), end
    )


def _behind(texts: list[str], i: int, names: frozenset[str]) -> Iterator[str]:
    """The role in apposition behind a name: ", a retired admiral"."""
    if texts[i : i + 1] != [","]:
        return
    for at in range(i + 1, min(len(texts), i + 1 + _APPOSITION)):
        if texts[at] in (",", ".", ";", "of", "for", "who", "and"):
            return
        if after := _role(texts, at, names):
            yield " ".join(texts[at:after]).lower()


def _alone(texts: list[str], after: int) -> bool:
    """Whether the role stands for itself; no name, no field and no noun belongs to it."""
    following = texts[after] if after < len(texts) else "."
    if following[:1].isupper() or following in ("of", "for", "-", "–"):
        return False
    behind = texts[after + 1 : after + 2]
    # "the minister, Jana Novak": a title beside the name.
    named = (
        following == "," and bool(behind) and behind[0][:1].isupper() and behind[0] not in words("not_names")
    )
    return not named and not is_described(texts, after)


def _of_several(texts: list[str], role: str) -> bool:
    """Whether the article speaks of more than one of a calling: "a farmer", "farmers"."""
    others = sum(before in _ONE_OF_MANY for before, text in pairwise(texts) if text == role)
    return others > 1 or f"{role}s" in texts


def _description(first: int, after: int, role: str, holder: Candidate) -> Candidate:
    return Candidate(
        first,
        after,
        EntityType.PERSON,
        key=holder.key,
        name=holder.name,
        rule="person.role",
        why=f"The article speaks of one {role}.",
        confidence=0.82,
    )
