"""Who and what the lexicons know by name: for those whom no article of the reader's names yet."""

from functools import cache
from typing import NamedTuple

from postil.analysis import lexicon
from postil.analysis.actors.gazetteer import gazetteer
from postil.analysis.systems.entities import listed
from postil.analysis.systems.lexicon import lexicon as systems
from postil.model.entity import Entity
from postil.model.name_fit import Fit, Fitting, fit, plain

#: Columns of the table of states that hold names, the usual one first: capitals and seats stand for the government.
_STATES = (1, 2, 3, 4, 5, 6)


class Listed(NamedTuple):
    """An entry of a lexicon, and the name of it that fits."""

    entity: Entity
    fitting: Fitting


class _Names(NamedTuple):
    """The names of one entry, the usual one first, as written and as compared."""

    key: str
    names: tuple[str, ...]
    plain: tuple[str, ...]


def named_like(words: str, most: int, *, systems_only: bool | None = None) -> list[Listed]:
    """Entries with a name in which one of the words begins with ``words``, the best fits first.

    Args:
        words: what was typed.
        most: how many are enough.
        systems_only: military systems, or (False) only others; None: both.
    """
    wanted = plain(words)
    if not wanted:
        return []
    found: list[tuple[Fitting, str]] = []
    for actors, table in ((True, _actors), (False, _systems)):
        if systems_only is not actors:
            found += [(one, entry.key) for entry in table() if (one := _fitting(wanted, entry)) is not None]
    found.sort(key=lambda one: (one[0].fit, one[0].other, len(one[0].name)))
    return [Listed(known, one) for one, key in found[:most] if (known := entity(key)) is not None]


def entity(key: str) -> Entity | None:
    """The actor or system of that key, with its facts; None when no lexicon lists it."""
    if key in gazetteer().rows:
        return gazetteer().entity(key)
    row = _system_rows().get(key)
    return listed(row) if row is not None else None


def _fitting(wanted: str, entry: _Names) -> Fitting | None:
    best: Fitting | None = None
    for number, name in enumerate(entry.plain):
        found = fit(wanted, name)
        # In the middle of words too much would fit.
        if found is not None and found is not Fit.INSIDE and (best is None or found < best.fit):
            best = Fitting(found, number > 0, entry.names[number])
    return best


@cache
def _actors() -> tuple[_Names, ...]:
    known = gazetteer()
    entries = []
    for key, row in known.rows.items():
        if known.tables[key] == "states":
            cells = [lexicon.cell(row[column]) for column in _STATES]
        else:
            cells = [[row[1]], lexicon.cell(row[4 if known.tables[key] == "persons" else 3])]
        entries.append(_names(key, [name for cell in cells for name in cell]))
    return tuple(entries)


@cache
def _systems() -> tuple[_Names, ...]:
    entries = []
    for row in range(len(systems().rows)):
        _, name, aliases, nato, *_ = systems().cells(row)
        names = [name, *(alias.lstrip("~!") for alias in lexicon.cell(aliases)), *([nato] if nato else [])]
        entries.append(_names(_key(row), names))
    return tuple(entries)


def _names(key: str, names: list[str]) -> _Names:
    return _Names(key, tuple(names), tuple(map(plain, names)))


def _key(row: int) -> str:
    return f"system:{systems().cells(row)[0]}"


@cache
def _system_rows() -> dict[str, int]:
    return {_key(row): row for row in range(len(systems().rows))}
