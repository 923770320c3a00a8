"""The word lists that say that a name or word is no system, from resources/lexicons/systems/context.toml, table ``other``."""

from dataclasses import dataclass
from functools import cache

from postil.analysis.systems.context import tables


@dataclass(frozen=True, slots=True)
class Other:
    """Word lists of context.toml's table ``other``, in lower case; what each is for stands there."""

    labels: frozenset[str]
    labelled: frozenset[str]
    shut: frozenset[str]
    roads: frozenset[str]
    brands: frozenset[str]
    titles: frozenset[str]
    ranks: frozenset[str]
    before_names: frozenset[str]
    where: frozenset[str]
    speaks: frozenset[str]
    business: frozenset[str]
    sporting: frozenset[str]
    figures: frozenset[str]
    simile: frozenset[str]
    rebels: frozenset[str]
    teams: frozenset[str]
    towns: frozenset[str]
    ordinary: frozenset[str]
    peoples: frozenset[str]
    kennel: frozenset[str]
    corps: frozenset[str]
    groups: frozenset[str]
    lives: frozenset[str]
    idioms: frozenset[str]
    traffic: frozenset[str]
    passable: frozenset[str]
    known: frozenset[str]
    performs: frozenset[str]
    common: frozenset[str]
    owners: frozenset[str]


@cache
def other() -> Other:
    """The lists as shipped."""
    rows = tables()["other"].items()
    phrases = {
        name: text.replace("\n", " ").split(",") if name == "idioms" else text.split() for name, text in rows
    }
    return Other(**{name: frozenset(map(str.strip, listed)) for name, listed in phrases.items()})
