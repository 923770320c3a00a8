"""Places that stand in one list: "Rome, Madrid and Lisbon" act together or not at all."""

from collections.abc import Iterable

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.tokens import Tokens
from postil.model.entity import EntityType

_AND = frozenset({"and", "or", "&"})
_SKIPPED = frozenset({"the", "both", "either"})


def series(tokens: Tokens, places: Iterable[Candidate]) -> dict[int, list[Candidate]]:
    """The list that a place is a member of, by the first token of the place; only for lists of two and more.

    A comma alone joins places of one kind only, because "Lima, Peru" is one place and no list.
    """
    found: dict[int, list[Candidate]] = {}
    run: list[Candidate] = []
    for place in places:
        if run and not _joined(tokens, run[-1], place):
            _keep(found, run)
            run = []
        run.append(place)
    _keep(found, run)
    return found


def _joined(tokens: Tokens, before: Candidate, place: Candidate) -> bool:
    between = [k for k in tokens.keys[before.after : place.first] if k not in _SKIPPED]
    if not between or len(between) > 2:
        return False
    if between[-1] in _AND:
        return len(between) == 1 or between[0] == ","
    return between == [","] and _level(before) == _level(place) != 0


def _level(c: Candidate) -> int:
    if c.type is not EntityType.STATE:
        return 0
    return 1 if c.form is Form.CAPITAL else 2


def _keep(found: dict[int, list[Candidate]], run: list[Candidate]) -> None:
    if len(run) > 1:
        for place in run:
            found[place.first] = run
