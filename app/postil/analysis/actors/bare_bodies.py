"""Bodies whose state the sentence leaves out: "its foreign ministry", "the island's navy", "the ministry"."""

from bisect import bisect_left

from postil.analysis.actors.bodies import PORTFOLIOS, is_described, state_ministry
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, Gazetteer
from postil.analysis.actors.places import is_placelike
from postil.analysis.actors.triggers import LANDS, Trigger
from postil.analysis.document import Document
from postil.model.entity import EntityType

_FORMS = frozenset({Form.NAME, Form.CAPITAL, Form.SEAT, Form.ADJECTIVE})
#: How many tokens back the state may stand.
_REACH = 60


def bare_bodies(
    document: Document, candidates: list[Candidate], known: Gazetteer, hits: dict[Trigger, list[int]]
) -> list[Candidate]:
    """Ministries, forces and parliaments with a possessive that points back to a state; "the ministry" of an article with one."""
    keys, found = document.tokens.keys, list[Candidate]()
    if not hits[Trigger.MINISTRY]:
        return found
    owned = {i for c in candidates if not is_placelike(c) for i in range(c.first, c.after)}
    states = sorted(
        (c for c in candidates if c.type is EntityType.STATE and c.form in _FORMS), key=lambda c: c.first
    )
    starts = [c.first for c in states]
    for i in _possessives(keys, hits[Trigger.OWNER]):
        state = _last_state(states, starts, i)
        body = _body_at(document, known, i + 1, state) if state else None
        if body and owned.isdisjoint(range(body.first, body.after)):
            found.append(body)
    return found + _alone(document, [*candidates, *found], owned, hits[Trigger.MINISTRY])


def _possessives(keys: list[str], hits: list[int]) -> list[int]:
    """Indices of "its", and of the "'s" behind "the country", "the island" and the like."""
    return [i if keys[i] not in LANDS else i + 1 for i in hits if keys[i] not in LANDS or _owns(keys, i)]


def _owns(keys: list[str], i: int) -> bool:
    return keys[i + 1 : i + 2] == ["'s"] and i > 0 and keys[i - 1] in ("the", "The", "that")


def _last_state(states: list[Candidate], starts: list[int], i: int) -> Candidate | None:
    """The state that was named last before token ``i``, when no other was named nearby."""
    at = bisect_left(starts, i) - 1
    if at < 0 or i - starts[at] > _REACH:
        return None
    return states[at]


def _body_at(document: Document, known: Gazetteer, i: int, state: Candidate) -> Candidate | None:
    """The body that the words from ``i`` name: "foreign ministry", "ministry of defence", "army"."""
    keys = document.tokens.keys
    for n in (2, 1):
        portfolio = " ".join(keys[i : i + n]).title()
        if keys[i + n : i + n + 1] in (["ministry"], ["Ministry"]) and portfolio in PORTFOLIOS:
            return state_ministry(known, i, i + n + 1, portfolio, state)
    if keys[i : i + 2] in (["ministry", "of"], ["Ministry", "of"]):
        for n in (2, 1):
            portfolio = " ".join(keys[i + 2 : i + 2 + n]).title()
            if portfolio in PORTFOLIOS:
                return state_ministry(known, i, i + 2 + n, portfolio, state)
    return None


def _alone(
    document: Document, candidates: list[Candidate], owned: set[int], hits: list[int]
) -> list[Candidate]:
    """Each "the ministry", when the article names one ministry only, and named it before."""
    ministries = [c for c in candidates if "ministry-of" in c.key or c.rule == "body.ministry"]
    if len({c.key for c in ministries}) != 1:
        return []
    one = min(ministries, key=lambda c: c.first)
    texts, found = document.tokens.texts, []
    for i in [i for i in hits if one.after <= i < len(texts) - 1]:
        if texts[i] != "ministry" or texts[i - 1] not in ("the", "The") or i in owned:
            continue
        if not texts[i + 1].isalpha() or not is_described(texts, i + 1):
            why = f"The article speaks of one ministry, the {one.name}."
            found.append(
                Candidate(i, i + 1, one.type, key=one.key, name=one.name, rule="body.alone", why=why)
            )
    return found
