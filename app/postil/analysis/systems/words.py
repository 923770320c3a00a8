"""The words for classes of equipment, from resources/lexicons/systems/words.toml, ready to be looked up."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from postil.analysis.systems.lexicon import folder, rows_of

#: Plurals that do not only add an s.
_ES = ("s", "x", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists; everything is in lower case.

    Attributes:
        heads: phrase (a hyphen counts as a space) → (class id, sense: plain, likely, unlikely, doubtful, modified).
        abbreviations: heads that must be written in capitals ("SAMs"), singular.
        lengths: first word of a head → the numbers of words that heads beginning with it have, longest first.
        arms, plain: modifiers that fit arms alone, and others.
        arms_endings, plain_endings, anti_targets, arms_beginnings: parts of hyphenated modifiers.
        around: head → words of its sentence that show another sense.
        before, after: head → words beside it that show another sense.
        civil_prefixes: letters before a number that are never a weapon's.
        no_nickname: words that are no name by themselves although they end one: places above all.
        not_nicknames, not_systems, versions, makers: words after a name that do not belong to it, that make it another
            thing, that go on it; and words before it.
        verb_before, verb_after: words beside a head that is a verb there.
        figurative: modifiers that make a head a figure of speech.
        groups: rebels and states named like a weapon. carmakers, practised: words before what is no weapon.
        naming, ships, no_ship: what introduces a name, and what begins none.
        nationalities, new, flying, people, units: what tells fighters that fly from fighters that walk, and units.
    """

    heads: dict[str, tuple[str, str]]
    abbreviations: frozenset[str]
    lengths: dict[str, tuple[int, ...]]
    arms: frozenset[str]
    plain: frozenset[str]
    arms_endings: frozenset[str]
    plain_endings: frozenset[str]
    anti_targets: frozenset[str]
    arms_beginnings: frozenset[str]
    around: dict[str, frozenset[str]]
    before: dict[str, frozenset[str]]
    after: dict[str, frozenset[str]]
    civil_prefixes: frozenset[str]
    no_nickname: frozenset[str]
    not_nicknames: frozenset[str]
    not_systems: frozenset[str]
    versions: frozenset[str]
    makers: frozenset[str]
    figurative: frozenset[str]
    groups: frozenset[str]
    carmakers: frozenset[str]
    practised: frozenset[str]
    naming: frozenset[str]
    ships: frozenset[str]
    no_ship: frozenset[str]
    verb_before: frozenset[str]
    verb_after: frozenset[str]
    nationalities: frozenset[str]
    new: frozenset[str]
    flying: frozenset[str]
    people: frozenset[str]
    units: frozenset[str]


@cache
def words() -> Words:
    """The words as shipped."""
    with (folder() / "words.toml").open("rb") as file:
        data = tomllib.load(file)
    heads = _heads(data["heads"])
    abbreviations = _heads(data["abbreviations"])
    heads = abbreviations | heads
    lengths: dict[str, set[int]] = {}
    for phrase in heads:
        parts = phrase.split()
        lengths.setdefault(parts[0], set()).add(len(parts))
    lists = {**data["modifiers"], **data["designations"], **data["senses"]}
    return Words(
        heads=heads,
        abbreviations=frozenset(phrase.removesuffix("s") for phrase in abbreviations),
        lengths={first: tuple(sorted(ns, reverse=True)) for first, ns in lengths.items()},
        around=_beside(data["elsewhere"]["around"]),
        before=_beside(data["elsewhere"]["before"]),
        after=_beside(data["elsewhere"]["after"]),
        **{name: frozenset(text.split()) for name, text in lists.items()},
    )


def _heads(senses: dict[str, dict[str, str]]) -> dict[str, tuple[str, str]]:
    """Heads and their plurals → (class id, sense)."""
    heads: dict[str, tuple[str, str]] = {}
    for sense, entries in senses.items():
        for class_id, phrases in entries.items():
            for phrase in map(str.strip, phrases.replace("\n", " ").split(",")):
                heads.setdefault(phrase, (class_id, sense))
                heads.setdefault(plural(phrase), (class_id, sense))
    return heads


def _beside(text: Any) -> dict[str, frozenset[str]]:
    rows = (line.partition(":") for line in text.strip().splitlines())
    return {head.strip(): frozenset(rest.split()) for head, _, rest in rows}


def plural(phrase: str) -> str:
    """The plural of a phrase by its last word; "torpedo" has an irregular one, listed with the heads."""
    if phrase.endswith(_ES):
        return phrase + ("" if phrase.endswith("s") else "es")
    if phrase.endswith("y") and phrase[-2] not in "aeiou":
        return phrase[:-1] + "ies"
    return phrase + "s"


@cache
def class_titles() -> dict[str, str]:
    """Titles of classes by id."""
    return {id_: title for id_, title, *_ in rows_of(folder() / "classes.tsv")}


@cache
def countries() -> dict[str, str]:
    """Names of countries of origin by code."""
    return {code: name for code, name, *_ in rows_of(folder() / "origins.tsv")}
