"""Who is who: every mention gets the key of its actor."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache
from operator import itemgetter

from postil.analysis import lexicon
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Entry, Form, Gazetteer, slug
from postil.analysis.actors.in_office import at_work
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.entity import EntityType

#: Which of two bearers of a surname is meant: "the elder Bush".
_AGES = {"elder": min, "older": min, "younger": max}
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
_PREFIXES = {
    EntityType.PERSON: "person",
    EntityType.STATE: "state",
    EntityType.GOVERNMENT_BODY: "body",
    EntityType.ALLIANCE: "alliance",
    EntityType.ARMED_FORCE: "force",
    EntityType.ARMED_GROUP: "group",
    EntityType.PARTY: "party",
    EntityType.COMPANY: "company",
    EntityType.PEOPLE: "people",
    EntityType.BLOC: "bloc",
    EntityType.PLACE: "place",
}

#: Names in capitals are longer than initials: "MILLER", not "JFK".
_SHORT_NAME = 3

_place = itemgetter(0)


def ends_of(name: str) -> str:
    """First and last part of a person's name, the first in its full form: "Joseph Biden" of "Joe R. Biden Jr"."""
    parts = [p for p in name.split() if p.rstrip(".") not in _SUFFIXES]
    if len(parts) < 2:
        return name
    return f"{_full_names().get(parts[0], parts[0])} {parts[-1]}"


@cache
def _full_names() -> dict[str, str]:
    """Full given names by their short forms: "Steve" gives "Stephen"."""
    pairs = (pair.split("=") for pair in words("nicknames"))
    return {short: full for full, shorts in pairs for short in shorts.split(",")}


class People:
    """The persons that the article names in full, looked up by the parts of their names."""

    def __init__(self) -> None:
        self._by_part: dict[str, list[tuple[int, str, str]]] = {}
        self._by_surname: dict[str, list[tuple[int, str, str]]] = {}
        self._first: dict[str, tuple[int, str, str]] = {}
        self._longer: dict[str, list[tuple[int, str, str]]] = {}

    def add(self, at: int, name: str, key: str) -> None:
        """Note the full ``name`` of the person ``key`` at token ``at``, those that stand earlier in the text first."""
        parts = name.replace("- ", "-").split()
        if name not in self._first:
            self._first[name] = (at, name, key)
            for part in {" ".join(parts[1:]), " ".join(parts[-2:]), ends_of(name)}:
                self._longer.setdefault(part, []).append((at, name, key))
        for part in {parts[-1], " ".join(parts[1:]), " ".join(parts[-2:]), parts[0]}:
            self._by_part.setdefault(part, []).append((at, name, key))
            if name.endswith(part):
                self._by_surname.setdefault(part, []).append((at, name, key))

    def find(self, part: str, at: int) -> tuple[str, str] | None:
        """(name, key) of the person last named in full before token ``at`` by that part, else of the first after it."""
        choices = (self._by_surname.get(part, ()), self._by_part.get(part, ()))
        for rows in choices:
            if named := bisect_right(rows, at, key=_place):
                return rows[named - 1][1:]
        return next((rows[0][1:] for rows in choices if rows), None)

    def same(self, name: str) -> tuple[str, str] | None:
        """(name, key) of the person whose longer name ends with ``name``, else of the first with its first and last part."""
        longer = [row for row in self._longer.get(name, ()) if row[1].endswith(" " + name)]
        rows = longer or [
            row for row in self._longer.get(ends_of(name), ()) if ends_of(row[1]) == ends_of(name)
        ]
        return min(rows)[1:] if rows else None


def resolve(document: Document, candidates: list[Candidate], known: Gazetteer) -> list[Candidate]:
    """The candidates with keys; those that a guard of the lexicon rules out are left out."""
    keys_in_full = _named_in_full(candidates)
    keys_in_full |= at_work(document, candidates, known)
    homes = _homes(candidates, known)
    mentioned = {r.key for c in candidates for r in c.readings if r.key.startswith("state:")}
    people = _people(document, candidates, known)
    kept = []
    for candidate in candidates:
        if candidate.readings:
            if _resolve_known(document, candidate, known, keys_in_full, mentioned, people, homes):
                kept.append(candidate)
            continue
        if candidate.type is EntityType.PERSON:
            _resolve_person(document, candidate, people)
        elif len(candidate) == 1 and not candidate.key:
            _perhaps_surname(document, candidate, people)
        if not candidate.key:
            _look_up(document, candidate, known)
        if not candidate.key:
            candidate.name = candidate.text(document).replace("- ", "-")
            candidate.key = f"{_PREFIXES.get(candidate.type, 'org')}:{slug(candidate.name)}"
        kept.append(candidate)
    _join_ministries(kept)
    return kept


def _homes(candidates: Iterable[Candidate], known: Gazetteer) -> Counter[str]:
    """How often the article speaks of each state, of its people and places, or of its leaders."""
    keys = [c.readings[0].key for c in candidates if c.readings]
    own = [known.rows[key][2] if known.tables.get(key) == "persons" else key for key in keys]
    return Counter(key for key in own if key.startswith("state:"))


def _join_ministries(candidates: list[Candidate]) -> None:
    """A ministry without its state is the one that the article names with it, when there is one only."""
    states: dict[str, dict[str, Candidate]] = {}
    for c in candidates:
        if c.rule == "body.ministry" and c.name.count(" of ") > 1:
            states.setdefault(c.name.rpartition(" of ")[0], {})[c.key] = c
    for c in candidates:
        owners = states.get(c.name) if c.rule == "body.ministry" else None
        if owners and len(owners) == 1:
            whole = next(iter(owners.values()))
            c.key, c.name = whole.key, whole.name
            c.why = f"The article speaks of one such ministry, the {whole.name}."


def _named_in_full(candidates: Iterable[Candidate]) -> set[str]:
    """Keys of actors that the article names without any doubt."""
    return {
        reading.key
        for c in candidates
        for reading in c.readings
        if not reading.guard and (len(c) > 1 or reading.form is not Form.SURNAME)
    }


def _people(document: Document, candidates: Iterable[Candidate], known: Gazetteer) -> People:
    people = People()
    for c in candidates:
        if c.type is EntityType.PERSON and len(c) > 1:
            name = c.text(document).replace("- ", "-")
            if c.readings and len(c.readings) == 1:
                people.add(c.first, known.name(c.readings[0].key), c.readings[0].key)
            elif " " in name:
                people.add(c.first, name, f"person:{slug(name)}")
    return people


def _resolve_known(
    document: Document,
    c: Candidate,
    known: Gazetteer,
    in_full: set[str],
    mentioned: set[str],
    people: People,
    homes: Counter[str],
) -> bool:
    """Choose among the readings; False when no guard lets one through."""
    classed = document.tokens.keys[c.after : c.after + 1] and document.tokens.keys[c.after] in words(
        "class_words"
    )
    readings = [r for r in c.readings if _passes(r, c, in_full, classed=bool(classed))]
    if c.form is Form.SURNAME and (older := _AGES.get(_word_before(document, c))):
        _choose(c, older(c.readings, key=lambda r: _first_year(known, r)), known)
        return True
    if c.form is Form.SURNAME:
        named = people.find(c.text(document), c.first)
        if named and named[1] not in {r.key for r in readings}:
            c.readings, c.type = (), EntityType.PERSON
            c.name, c.key = named
            return True
        if named:
            readings = [r for r in readings if r.key == named[1]]
        readings = [r for r in readings if _at_home(r, known, in_full, mentioned)]
        if not readings and c.label == "PERSON":
            c.readings, c.type = (), EntityType.PERSON
            c.name, c.key = c.text(document), f"person:{slug(c.text(document))}"
            return True
    if not readings:
        return False
    _choose(c, _rival(document, c) or _likeliest(document, readings, c, in_full), known)
    if not _give_to_owner(document, c, known):
        _give_to_home(document, c, known, homes)
    _tell_koreas(document, c, known)
    return True


def _passes(r: Entry, c: Candidate, in_full: set[str], *, classed: bool) -> bool:
    """Whether a reading's guard lets it through: the model's word is enough but for surnames that many people bear."""
    if r.guard not in ("full", "office") or r.key in in_full:
        return True
    return r.guard == "full" and (_model_agrees(c) or classed)


def _give_to_owner(document: Document, c: Candidate, known: Gazetteer) -> bool:
    """A chamber without a state is America's, unless another state's name stands before it: "Argentina's Congress"."""
    keys, text = document.tokens.keys, c.text(document)
    if text not in ("Congress", "Senate") or not c.first:
        return False
    before = c.first - (2 if keys[c.first - 1] == "'s" else 1)
    owner = next(
        (
            f
            for i in (before - 1, before)
            if i >= 0 and (f := known.phrases.longest(document.tokens, i)) and f[0] == before + 1
        ),
        None,
    )
    key = owner[1][0].key if owner else ""
    if not key.startswith("state:") or key == "state:US":
        return False
    _give(c, text, key, known)
    return True


def _give_to_home(document: Document, c: Candidate, known: Gazetteer, homes: Counter[str]) -> None:
    """A chamber in an article that never speaks of America is that of the state it speaks of most."""
    text = c.text(document)
    if text in ("Congress", "Senate") and c.key.startswith("body:") and "state:US" not in homes and homes:
        _give(c, text, homes.most_common(1)[0][0], known)


def _give(c: Candidate, chamber: str, state: str, known: Gazetteer) -> None:
    c.name, c.readings, c.type = f"{chamber} of {known.name(state)}", (), EntityType.GOVERNMENT_BODY
    c.key, c.rule, c.why = f"body:{slug(c.name)}", "body.government", ""


def _tell_koreas(document: Document, c: Candidate, known: Gazetteer) -> None:
    """What is Korean behind "south" in small letters, as the North writes of the South, is the South's."""
    side = document.tokens.keys[c.first - 1].lower() if c.first else ""
    if c.text(document) in ("Korean", "Koreans", "Korea") and side in ("south", "north"):
        c.key = "state:KR" if side == "south" else "state:KP"
        c.name = known.name(c.key)


@cache
def _rivals() -> dict[str, tuple[Entry, frozenset[str]]]:
    rows = lexicon.load("actors/rivals")
    return {name: (Entry(key, Form.NAME, "rivals"), frozenset(words.split("|"))) for name, key, words in rows}


def _rival(document: Document, c: Candidate) -> Entry | None:
    """The other bearer of a short form, where the article speaks of that one's world: "RSF" in Sudan."""
    if len(c) > 1 or (rival := _rivals().get(document.tokens.keys[c.first])) is None:
        return None
    entry, signs = rival
    return entry if not signs.isdisjoint(document.tokens.keys) else None


def _at_home(r: Entry, known: Gazetteer, in_full: set[str], mentioned: set[str]) -> bool:
    """Whether the article gives reason to think of the bearer of a common surname: the full name, or the state."""
    return r.guard != "person" or r.key in in_full or known.rows[r.key][2] in mentioned


def _likeliest(document: Document, readings: list[Entry], c: Candidate, in_full: set[str]) -> Entry:
    """Of several owners the one that the article names in full, a woman after "Mrs", else the first of the lexicon."""
    named = [r for r in readings if r.key in in_full]
    if len(named) == 1:
        return named[0]
    before = document.tokens.texts[c.first - 1 : c.first]
    if len(readings) > 1 and before and before[0] in ("Mrs", "Ms", "Secretary"):
        return next((r for r in readings if "hillary" in r.key), readings[0])
    return readings[0]


def _word_before(document: Document, c: Candidate) -> str:
    return document.tokens.texts[c.first - 1] if c.first else ""


def _first_year(known: Gazetteer, reading: Entry) -> int:
    """The year in which a person's office began, or that of its end, as the lexicon has it."""
    years = [int(y) for y in re.findall(r"\d{4}", known.rows[reading.key][3])]
    return min(years, default=9999)


def _choose(c: Candidate, reading: Entry, known: Gazetteer) -> None:
    c.readings, c.key, c.form, c.type = (reading,), reading.key, reading.form, known.type(reading.key)
    c.name = known.name(reading.key)


def _model_agrees(c: Candidate) -> bool:
    wanted = {"PERSON"} if c.type is EntityType.PERSON else {"ORG", "NORP", "GPE"}
    return c.label in wanted


def _perhaps_surname(document: Document, c: Candidate, people: People) -> None:
    """The model may take a surname for something else: the article's own full name knows better."""
    text = c.text(document)
    named = people.find(text, c.first)
    if named and text in (named[0].split()[-1], named[0].split()[0]):
        c.type, c.place = EntityType.PERSON, False
        c.name, c.key = named


def _look_up(document: Document, c: Candidate, known: Gazetteer) -> None:
    """A name that the lexicon knows without its nationality: "Russian Federal Security Service"."""
    keys = document.tokens.keys
    found = known.phrases.longest(document.tokens, c.first)
    if c.place or not found or found[0] >= c.after or found[1][0].form is not Form.ADJECTIVE:
        return
    rest = known.phrases.longest(document.tokens, found[0])
    if rest and rest[0] == c.after and len(keys[found[0] : c.after]) > 1 and rest[1][0].form is Form.NAME:
        _choose(c, rest[1][0], known)


def _resolve_person(document: Document, c: Candidate, people: People) -> None:
    """A surname or a given name alone is the person that the article names in full."""
    text = c.text(document).replace("- ", "-")
    if text.isupper() and max(map(len, text.split())) > _SHORT_NAME:
        text = text.title()
    whole = len(c) > 1 and " " in text
    named = people.same(text) if whole else people.find(text, c.first)
    if named:
        c.name, c.key = named
        return
    c.name, c.key = text, f"person:{slug(text)}"
