"""Persons whom the lines of a conversation name before a colon: "MR. MILLER: …", "Anna Weber: …"."""

from collections.abc import Iterable, Sequence

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.document import Document
from postil.analysis.turns import Turn
from postil.model.annotation import Evidence
from postil.model.entity import EntityType


def speaking(document: Document, turns: Iterable[Turn], named: Iterable[Candidate]) -> list[Candidate]:
    """The names of the turns that no candidate of ``named`` is at already."""
    owned = {i for c in named for i in range(c.first, c.after)}
    found = []
    for turn in turns:
        if turn.name is None or not turn.opens:
            continue
        first, after = document.tokens.at(turn.name.start), document.tokens.at(turn.name.end)
        if first < after and owned.isdisjoint(range(first, after)):
            found.append(_person(first, after))
    return found


def without_parts(document: Document, turns: Sequence[Turn], candidates: list[Candidate]) -> list[Candidate]:
    """The candidates but for those that are only somebody's part in the conversation: "QUESTION"."""
    parts = {turn.who.start for turn in turns if turn.name is None}
    return [c for c in candidates if document.tokens.starts[c.first] not in parts] if parts else candidates


def _person(first: int, after: int) -> Candidate:
    return Candidate(
        first,
        after,
        EntityType.PERSON,
        Form.NAME,
        evidence=Evidence.RULE,
        rule="person.turn",
        why="The line opens with this name, as in an interview.",
        confidence=0.95,
    )
