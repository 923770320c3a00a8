"""The lexicon of military systems: rows of resources/lexicons/systems/*.tsv, and their names ready to be looked up.

The format is told in the README beside the files. Everything is loaded once per process, at the first call.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
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
#: Left out: a possessive is a token of its own in a text, and names are found with and without it ("David's Sling").
_POSSESSIVE = re.compile(r"'s(?!\w)")
#: A border and the first atom of the name after it.
_FIRST = re.compile(r"[\n|](?:\d+(?:[.,]\d+)*|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*)")
#: A new row, or the capitalised words after a designation that begins a name.
_NICKNAME = re.compile(
    r"\n|(?<![^\n|~!])(?:Type |Mk |Project )?[^\s|~!]*\d[^\s|]* ([A-ZÀ-Þ][^\W\d_]{2,}(?:[ -][A-ZÀ-Þ][^\W\d_]+)*)(?![^|\n])"
    r"|(?<![^\n|~!])([A-ZÀ-Þ][^\W\d_A-Z]{3,}(?: [A-ZÀ-Þ][^\W\d_A-Z]+)*)[- ]\d+\w*(?![^|\n])"
)
#: A new row, or a word that may begin what ``_NICKNAME`` and ``_called`` find.
_CAPITAL = re.compile(r"\n|[^\W\d_a-zß-ÿ][^\W\d_]{2,}")
#: One word and a version, or "class": "Mirage III", "Tornado GR4", "Swiftsure class".
_VERSIONED = re.compile(r"[~!]*([A-Z][a-zà-ÿ]{3,}) (?:[IVX]+|[A-Z]{0,4}\.?\d[\w.]*|class)")
#: The first word of a name, when it begins with a small letter.
_SMALL = re.compile(r"[\n|][~!]*([^\W\d_A-ZÀ-Þ][^\W\d_]*)")
_DIGIT = re.compile(r"\d")
_DESIGNATION = re.compile(r"[^\W\d_][^\d]*\d|\d{1,3}[A-Z][A-Za-z]{0,2}-?\d")
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
    """All systems and names. Rows are cut, and names entered, when a text first has the word that they begin with.

    Attributes:
        rows: the line of every system.
        rows_by_first: first atom of a name → the rows that have such names, in order, once for every name.
        small: first atoms of names that are listed with a small letter ("nEUROn").
        lengths: first atom, once asked for → the numbers of atoms of names that begin with it, longest first.
        rows_by_word: words with a capital, in lower case → the rows that have them in a name, in order.
        nicknames: atoms joined with spaces → the rows of "CH-47 Chinook" and the like, whose last words are listed nowhere alone;
            of the first atoms asked for.
        pairs: the first two atoms, joined with a space, of the names that have so many; of the first atoms asked for.
        names: as listed, with their rows, by their atoms in lower case joined with spaces; of the first atoms asked for.
    """

    rows: list[str] = field(default_factory=list)
    rows_by_first: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    small: frozenset[str] = frozenset()
    lengths: dict[str, list[int]] = field(default_factory=dict)
    rows_by_word: dict[str, list[int]] = field(default_factory=dict)
    nicknames: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _called: set[str] = field(default_factory=set)
    pairs: set[str] = field(default_factory=set)
    names: dict[str, tuple[str, int]] = field(default_factory=dict)

    def lengths_of(self, first: str) -> list[int]:
        """The numbers of atoms that names beginning with that atom have, longest first."""
        if (lengths := self.lengths.get(first)) is None:
            lengths = self.lengths[first] = self._enter_names(first)
        return lengths

    def name(self, key: str) -> Name | None:
        """The name with these atoms. Made when asked for: most names are never met."""
        found = self.names.get(key)
        if found is None and (first := key.partition(" ")[0]) not in self.lengths:
            self.lengths_of(first)
            found = self.names.get(key)
        if found is None:
            return None
        listed, row = found
        return Name(listed.lstrip("~!"), row, *shape(listed))

    def nicknamed(self, key: str) -> tuple[int, ...] | None:
        """The rows of systems that go by these atoms, joined with spaces, though no name is just that; or None."""
        first = key.partition(" ")[0]
        if first not in self._called:
            self._called.add(first)
            self._enter_nicknames(first)
        return self.nicknames.get(key)

    def cells(self, row: int) -> list[str]:
        """The columns of that row."""
        return _cells(self.rows[row], len(COLUMNS))

    def system(self, row: int) -> System:
        """The system of that row."""
        key, name, aliases, nato, class_id, origin, maker, since = self.cells(row)
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

    def _enter_names(self, first: str) -> list[int]:
        """Enters all names that begin with that atom. What a row lists goes before what follows from it by rule."""
        implied: list[tuple[str, int]] = []
        lengths: set[int] = set()
        for row in dict.fromkeys(self.rows_by_first.get(first, ())):
            _, name, aliases, nato, *_ = self.cells(row)
            listed = aliases.split("|") if aliases else []
            for alias in listed:
                self._enter(alias, row, first, lengths)
            texts = [name, *(lead for text in (name, *listed) if (lead := _leading(text) or _of_class(text)))]
            if " " in nato:
                texts += [nato, _leading(nato)]
            implied += [(text, row) for text in texts]
        for text, row in implied:
            self._enter(text, row, first, lengths)
        return sorted(lengths, reverse=True)

    def _enter_nicknames(self, first: str) -> None:
        """Enters parts of names that may stand alone beside a class and begin with that atom.

        What follows a designation ("CH-47 Chinook"), what stands before a number ("Hero-120"), and what ``_called`` finds.
        """
        owners: dict[str, list[int]] = {}
        rows = self.rows_by_word.get(first, ())
        for row in rows:
            names = "\n" + "|".join(self.rows[row].split("\t", 4)[1:4])
            for match in _NICKNAME.finditer(names):
                parts = atoms(match[match.lastindex]) if match.lastindex else []
                if (
                    parts
                    and parts[0] == first
                    and row not in (known := owners.setdefault(" ".join(parts), []))
                ):
                    known.append(row)
        for row in rows:
            if first in _called(self.rows[row]):
                owners.setdefault(first, []).append(row)
        self.nicknames |= {key: tuple(of) for key, of in owners.items()}

    def _enter(self, listed: str, row: int, first: str, lengths: set[int]) -> None:
        parts = atoms(listed)
        if parts and parts[0] == first:
            lengths.add(len(parts))
            if len(parts) > 1:
                self.pairs.add(" ".join(parts[:2]))
            self.names.setdefault(" ".join(parts), (listed, row))


def folder() -> Path:
    """Where the lexicon's files lie."""
    return paths.resources() / "lexicons" / "systems"


def atoms(text: str) -> list[str]:
    """The letters and figures of a name, in lower case and with Roman numbers from II on as figures.

    ``"Su-35S"`` gives ``["su", "35", "s"]``.
    """
    found = _ATOM.findall(_POSSESSIVE.sub("", text.replace("’", "'").lower()))
    if not _ROMAN.keys().isdisjoint(found):
        found[1:] = [_ROMAN.get(atom, atom) for atom in found[1:]]
    return found


def class_of(row: int) -> str:
    """The id of the class of that row."""
    return lexicon().cells(row)[4]


def lines_of(path: Path) -> list[str]:
    """The lines of a TSV file below its comment lines, with the line of column names."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def rows_of(path: Path) -> Iterator[list[str]]:
    """The rows of a TSV file below its comment lines and its line of column names."""
    names, *body = lines_of(path)
    width = len(names.split("\t"))
    return (_cells(line, width) for line in body)


def _cells(line: str, width: int) -> list[str]:
    cells = line.split("\t")
    if len(cells) > width:
        raise BugError(f"A row of a lexicon has {len(cells)} cells: {line}")
    return cells + [""] * (width - len(cells))


@cache
def lexicon() -> Lexicon:
    """The lexicon as shipped."""
    return build([line for name in FILES for line in lines_of(folder() / name)[1:]])


def build(lines: list[str]) -> Lexicon:
    """A lexicon of lines with cells in the order of ``COLUMNS``. One pass of ``re`` over all names: it must be fast."""
    names = "".join(["\n" + "|".join(line.split("\t", 4)[1:4]) for line in lines])
    lex = Lexicon(rows=lines, small=frozenset(map(str.lower, _SMALL.findall(names))))
    by_first, row = lex.rows_by_first, -1
    text = names.lower().replace("~", "").replace("!", "").replace("|.", "|")
    for first in _FIRST.findall(text):
        if first[0] == "\n":
            row += 1
        by_first[first[1:]].append(row)
    if row + 1 != len(lex.rows):
        raise BugError("A row of the lexicon of systems has no name that begins with a letter or figure.")
    row = -1
    for word in _CAPITAL.findall(names):
        if word == "\n":
            row += 1
        elif (of := lex.rows_by_word.setdefault(word.lower(), [row]))[-1] != row:
            of.append(row)
    return lex


def _called(line: str) -> set[str]:
    """The other single words that a row's system goes by, in lower case.

    The word after the maker's ("lancaster" of "Avro Lancaster"), before a version ("mirage" of "Mirage III") or "class", and the
    NATO name ("foxbat") unless it is a class of ships.
    """
    _, name, aliases, nato, *rest = line.split("\t")
    found = [nato.rpartition(" ")[2]] if nato and " class" not in line else []
    makers = "\t".join(rest)
    first, _, last = name.partition(" ")
    if len(last) > 3 and last.isalpha() and first in makers:
        found.append(last)
    for text in (name, *aliases.split("|")):
        if (match := _VERSIONED.fullmatch(text)) and match[1] not in makers:
            found.append(match[1])
    return {word.lower() for word in found if len(word) > 3 and word.isalpha() and word.istitle()}


def shape(listed: str) -> tuple[int, bool, bool]:
    """The guard of an alias as listed, whether it must be written in capitals, and whether it holds a figure."""
    text = listed.lstrip("~!")
    digits = _DIGIT.search(text) is not None
    capitals = not digits and text.isupper()
    if listed[0] == "~":
        return 1 + (listed[1] == "~"), capitals, digits
    one_word = not digits and " " not in text and not (capitals and len(text) >= 4)
    return int(one_word and listed[0] != "!"), capitals, digits


def _of_class(listed: str) -> str:
    """The name of a class of ships with a Roman number without the word "class", guarded: "Victor III"; or empty."""
    name = listed.lstrip("~!").removesuffix(" class")
    return f"~{name}" if name != listed and name.rpartition(" ")[2].lower() in _ROMAN else ""


def _leading(listed: str) -> str:
    """The designation that begins a longer name: "S-400" of "S-400 Triumf", "Type 99" of "Type 99 tank"; or empty.

    Letters and a figure, or a Soviet index: "107mm", "5G" and "3rd" designate nothing.
    """
    first, _, rest = listed.partition(" ")
    if not rest:
        return ""
    if _DESIGNATION.match(first):
        return first
    if first in _TYPE_WORDS and rest[0].isdigit() and " " in rest:
        return first + " " + rest.partition(" ")[0]
    return ""
