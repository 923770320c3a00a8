"""The lexicon of military systems: rows of resources/lexicons/systems/*.tsv, and their names ready to be looked up.

The format is told in the README beside the files. Everything is loaded once per process, at the first call.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from postil import paths
from postil.errors import BugError

#: Files of systems, in the order in which equal leading designations are settled.
FILES = (
    "air.tsv",
    "drones.tsv",
    "sea.tsv",
    "ships.tsv",
    "land.tsv",
    "artillery.tsv",
    "air-defence.tsv",
    "missiles.tsv",
    "small-arms.tsv",
    "sensors-space.tsv",
)
COLUMNS = ("key", "name", "aliases", "nato", "class", "origin", "maker", "since")
#: Letters and figures apart, as in the document's tokens.
_ATOM = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_DIGIT = re.compile(r"\d")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8"}
#: Words before the figure of a designation of two words ("Type 99", "Mk 48").
_TYPE_WORDS = frozenset({"Type", "Mk", "Project", "Mark", "Model", "Object"})


@dataclass(frozen=True, slots=True)
class System:
    """One row: a system with its facts; ``since`` is a year or empty."""

    key: str
    name: str
    aliases: tuple[str, ...]
    nato: str
    class_id: str
    origin: tuple[str, ...]
    maker: str
    since: str


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a system.

    Attributes:
        text: as written in the lexicon.
        row: index of its system's row.
        guard: 0 counts by itself, 1 only in a military context, 2 only where the context leaves no doubt.
        capitals: whether it must be written in capitals.
        digits: whether it holds a figure.
    """

    text: str
    row: int
    guard: int
    capitals: bool
    digits: bool


@dataclass(slots=True)
class Lexicon:
    """All systems and names.

    Attributes:
        names: as listed, with their rows, by their atoms in lower case joined with spaces.
        lengths: first atom → the numbers of atoms that names beginning with it have, longest first.
        rows: the columns of every system.
    """

    rows: list[list[str]] = field(default_factory=list)
    names: dict[str, tuple[str, int]] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=dict)

    def name(self, key: str) -> Name | None:
        """The name with these atoms. Made when asked for: most names are never met."""
        found = self.names.get(key)
        if found is None:
            return None
        listed, row = found
        return Name(listed.lstrip("~!"), row, *shape(listed))

    def system(self, row: int) -> System:
        """The system of that row."""
        key, name, aliases, nato, class_id, origin, maker, since = self.rows[row]
        return System(
            key,
            name,
            tuple(a.lstrip("~!") for a in aliases.split("|") if a),
            nato,
            class_id,
            tuple(o for o in origin.split(",") if o),
            maker,
            since,
        )


def folder() -> Path:
    """Where the lexicon's files lie."""
    return paths.resources() / "lexicons" / "systems"


def atoms(text: str) -> list[str]:
    """The letters and figures of a name, in lower case and with Roman numbers from II on as figures.

    ``"Su-35S"`` gives ``["su", "35", "s"]``.
    """
    found = _ATOM.findall(text.replace("’", "'").lower())
    if not _ROMAN.keys().isdisjoint(found):
        found[1:] = [_ROMAN.get(atom, atom) for atom in found[1:]]
    return found


def rows_of(path: Path) -> Iterator[list[str]]:
    """The rows of a TSV file below its comment lines and its line of column names."""
    lines = path.read_text(encoding="utf-8").splitlines()
    body = (line for line in lines if line and not line.startswith("#"))
    width = len(next(body, "").split("\t"))
    for line in body:
        cells = line.split("\t")
        if len(cells) > width:
            raise BugError(f"{path.name} has a row of {len(cells)} cells: {line}")
        yield cells + [""] * (width - len(cells))


@cache
def lexicon() -> Lexicon:
    """The lexicon as shipped."""
    return build(row for name in FILES for row in rows_of(folder() / name))


def build(rows: Iterable[list[str]]) -> Lexicon:
    """A lexicon of rows in the order of ``COLUMNS``. What a row lists goes before what follows from it by rule."""
    lex = Lexicon(rows=list(rows))
    implied: list[tuple[str, int]] = []
    for row, (_, name, aliases, nato, *_) in enumerate(lex.rows):
        listed = aliases.split("|") if aliases else []
        for alias in listed:
            _enter(lex, alias, row)
        implied.append((name, row))
        implied += [(lead, row) for text in (name, *listed) if (lead := _leading(text))]
        if " " in nato:
            implied += [(nato, row), (_leading(nato), row)]
    for text, row in implied:
        _enter(lex, text, row)
    for ns in lex.lengths.values():
        ns.sort(reverse=True)
    return lex


def _enter(lex: Lexicon, listed: str, row: int) -> None:
    parts = atoms(listed)
    key = " ".join(parts)
    if parts and key not in lex.names:
        lex.names[key] = (listed, row)
        lengths = lex.lengths.setdefault(parts[0], [])
        if len(parts) not in lengths:
            lengths.append(len(parts))


def shape(listed: str) -> tuple[int, bool, bool]:
    """The guard of an alias as listed, whether it must be written in capitals, and whether it holds a figure."""
    text = listed.lstrip("~!")
    digits = _DIGIT.search(text) is not None
    capitals = not digits and text.isupper()
    if listed[0] == "~":
        return 1 + (listed[1] == "~"), capitals, digits
    one_word = not digits and " " not in text and not (capitals and len(text) >= 4)
    return int(one_word and listed[0] != "!"), capitals, digits


def _leading(listed: str) -> str:
    """The designation that begins a longer name: "S-400" of "S-400 Triumf", "Type 99" of "Type 99 tank"; or empty."""
    first, _, rest = listed.partition(" ")
    if not rest:
        return ""
    if _DIGIT.search(first) and first[0].isalnum() and not first.isdecimal():
        return first
    if first in _TYPE_WORDS and rest[0].isdigit() and " " in rest:
        return first + " " + rest.partition(" ")[0]
    return ""
