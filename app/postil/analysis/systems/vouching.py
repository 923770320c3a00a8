"""How the words beside a name speak for it: a class that follows, a list that it stands in, a class that introduces it."""

from functools import cache
from itertools import pairwise

from postil.analysis.systems.lexicon import class_of, folder, rows_of
from postil.analysis.systems.scan import Found, Scan

#: Widest classes that people name by one another's words: "Strela missiles", "Paladin vehicles".
_KINDS = (
    frozenset(["missile", "air-defence", "bomb", "torpedo", "anti-satellite", "nuclear-weapon"]),
    frozenset(["ship", "submarine"]),
    frozenset(["vehicle", "artillery"]),
    frozenset(["artillery", "air-defence"]),
    frozenset(["air-defence", "sensor"]),
    frozenset(["space", "missile"]),
)
#: Between the names of a list.
_BETWEEN = frozenset([",", "and", "or", "&", "plus"])


def vouch(found: Found, need: float, class_id: str) -> bool:
    """Let words beside a name speak for it: it needs no more context than ``need``, however common a word it is.

    A nickname then means the system whose class fits ``class_id`` best. Returns whether it means any.
    """
    if found.rows:
        rows = [row for row in found.rows if akin(class_of(row), class_id)]
        if not rows:
            return False
        found.row = next((row for row in rows if class_of(row) == class_id), rows[0])
        found.class_id, found.rows = class_of(found.row), ()
    if need < found.need:
        found.need = need
        if found.rule == "systems.doubtful-name":
            found.rule = "systems.guarded-name"
    return True


def coordinated(scan: Scan, named: list[Found]) -> None:
    """Let the names of a list speak for one another: "Black Hawk and Chinook helicopters".

    ``named`` are the designations of one sentence from left to right.
    """
    for one, other in (*pairwise(named), *pairwise(named[::-1])):
        if one.need > 0.0 or other.need <= 0.0:
            continue
        first, last = (one, other) if one.first < other.first else (other, one)
        between = scan.low[first.last : last.first]
        if 0 < len(between) <= 3 and _BETWEEN.issuperset(between):
            vouch(other, 0.0, one.class_id)


@cache
def akin(one: str, other: str) -> bool:
    """Whether a system of class ``one`` may be called by a word for class ``other``."""
    kinds = {_widest(one), _widest(other)}
    return len(kinds) == 1 or "weapon" in kinds or any(kinds <= kind for kind in _KINDS)


@cache
def _widest(class_id: str) -> str:
    """The widest class above that one."""
    parent = _parents().get(class_id, "")
    return _widest(parent) if parent else class_id


@cache
def _parents() -> dict[str, str]:
    return {id_: parent for id_, _, parent in rows_of(folder() / "classes.tsv")}
