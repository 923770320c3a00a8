"""The actors that the lexicon knows, looked up by token.

Tables: ``resources/lexicons/actors/*.tsv``; the head of each says what it holds and from where its facts come.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from postil.analysis import lexicon
from postil.analysis.phrases import PhraseTable
from postil.model.entity import Entity, EntityType

#: Tables of the shape key, name, type, aliases.
_TABLES = ("organisations", "bodies", "armed_groups", "parties", "companies", "peoples", "geography")


class Form(StrEnum):
    """How a word of the lexicon names its actor."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"
    COMBINING = "combining form"
    SURNAME = "surname"


class Entry(NamedTuple):
    """One reading of a phrase: the ``key`` of its actor, the ``form``, the table it stands in, and a guard or nothing.

    Guards: ``the`` wants the article before it, ``west`` a word behind it such as “officials”, ``where`` a preposition of place; ``full`` wants the actor named in full elsewhere in the article, or the
    model's agreement; ``office`` the former, or a sentence that has a leader act among others; ``mixed`` is not for lines in capitals; ``person`` is not for a given name before a surname.
    """

    key: str
    form: Form
    table: str
    guard: str = ""


@dataclass(slots=True)
class Gazetteer:
    """All phrases with their readings, and the actors they name.

    Attributes:
        phrases: every name, adjective, capital … with its readings, in the order of the tables.
        adjectives: first adjective of each state, for names such as "Iraqi Armed Forces".
        capitals_of: state keys by capital.
    """

    phrases: PhraseTable[tuple[Entry, ...]]
    adjectives: dict[str, str] = field(default_factory=dict)
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)

    def entity(self, key: str) -> Entity:
        """The actor of that key, with its facts.

        Raises:
            KeyError: when the lexicon has no such actor.
        """
        table, row = self.tables[key], self.rows[key]
        if table == "states":
            facts = {
                "capital": row[4].split("|")[0],
                "nationality": (row[2] or row[3]).split("|")[0],
            }
            facts = {k: v for k, v in facts.items() if v}
            aliases = (*lexicon.cell(row[5]), *lexicon.cell(row[6]))
            return Entity(key, row[1], EntityType.STATE, tuple(a for a in aliases if a), facts, table)
        if table == "persons":
            facts = {"office": row[3]}
            if row[2] in self.rows:
                facts["of"] = self.rows[row[2]][1]
            return Entity(key, row[1], EntityType.PERSON, tuple(lexicon.cell(row[4])), facts, table)
        return Entity(key, row[1], EntityType(row[2]), tuple(lexicon.cell(row[3])), {}, table)

    def name(self, key: str) -> str:
        """The canonical name of the actor of that key."""
        return self.rows[key][1]

    def type(self, key: str) -> EntityType:
        """What the actor of that key is."""
        table = self.tables[key]
        if table == "states":
            return EntityType.STATE
        return EntityType.PERSON if table == "persons" else EntityType(self.rows[key][2])

    def adjective(self, key: str) -> str:
        """The nationality word of a state ("Iraqi"), or its name."""
        return self.adjectives.get(key) or self.rows[key][1]


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, built once (about 20 ms)."""
    guards = {row[0]: row[1] for row in lexicon.load("actors/guards")}
    found = Gazetteer(PhraseTable())
    readings: dict[str, list[Entry]] = {}

    def enter(phrase: str, key: str, form: Form, table: str) -> None:
        entry = Entry(key, form, table, guards.get(phrase, ""))
        entries = readings.get(phrase)
        if entries is None:
            readings[phrase] = [entry]
        elif all(other.key != key for other in entries):
            entries.append(entry)
        if phrase.startswith("al-"):
            enter("Al-" + phrase[3:], key, form, table)

    _enter_states(found, enter)
    for table in _TABLES:
        for row in lexicon.load(f"actors/{table}"):
            found.rows[row[0]], found.tables[row[0]] = row, table
            for name in (row[1], *lexicon.cell(row[3])):
                enter(name, row[0], _form(name, row[1], table), table)
    for row in lexicon.load("actors/persons"):
        found.rows[row[0]], found.tables[row[0]] = row, "persons"
        for name in (row[1], *lexicon.cell(row[4])):
            enter(name, row[0], Form.NAME if " " in name else Form.SURNAME, "persons")
    found.phrases.add_all((phrase, tuple(entries)) for phrase, entries in readings.items())
    return found


def _form(name: str, canonical: str, table: str) -> Form:
    """Peoples are known by their adjectives, too: "Kurds" by "Kurdish"."""
    if table != "peoples" or name == canonical:
        return Form.NAME
    return Form.PEOPLE if name.endswith("s") else Form.ADJECTIVE


def _enter_states(found: Gazetteer, enter: Callable[[str, str, Form, str], None]) -> None:
    for row in lexicon.load("actors/states"):
        code, name, adjectives, people, capitals, others, seats, combining = row
        key = f"state:{code}"
        found.rows[key], found.tables[key] = (key, *row[1:]), "states"
        if adjectives:
            found.adjectives[key] = adjectives.split("|")[0]
        for phrase in (name, *lexicon.cell(others)):
            enter(phrase, key, Form.NAME, "states")
        for cell, form in (
            (adjectives, Form.ADJECTIVE),
            (people, Form.PEOPLE),
            (capitals, Form.CAPITAL),
            (seats, Form.SEAT),
            (combining, Form.COMBINING),
        ):
            for phrase in lexicon.cell(cell):
                enter(phrase, key, form, "states")


def slug(name: str) -> str:
    """A name as the last part of a key: "Sinn Féin" gives "sinn-fein"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"
