"""The grammatical frame of a name: what machines of its class do and suffer, what governs them, and what is seen beside them.

"A Gazelle crashed", "pilots trained on the Hawk", "the crew of the Warrior": the verb or noun tells a machine of war from all
else that bears its name. The words stand in resources/lexicons/systems/context.toml.
"""

import re
from dataclasses import dataclass
from functools import cache

from postil.analysis.systems.context import tables
from postil.analysis.systems.lexicon import class_of, folder, rows_of
from postil.analysis.systems.scan import HYPHENS, Found, Scan, has_digits
from postil.analysis.systems.words import words

#: What a verb or governing word of the own class weighs, one of another class, and a thing seen beside.
_OWN, _OTHER, _BESIDE = 1.8, 0.9, 0.6
#: What a word of the own class weighs that hardly anything else does: "scrambled", "strafed".
_SURE = 2.8
#: What a word weighs that governs many other things as well: "bought", "lost".
_FAINT = 0.5
#: What a word for machines of another class weighs.
_FOREIGN = 0.3
#: What a nationality before a plural weighs: "Spanish Leopards".
_OWNED = 0.6
#: The things seen beside weigh no more than this together.
_MOST_BESIDE = 1.2
#: So many words may stand between a name and its verb, or its governing word.
_REACH = 5
_CLASSIC = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
#: Passed over between a name and its verb.
_HELPING = frozenset(
    """was were is are be been being has have had to can could will would may might must should never not also then still soon just
    first twice again itself themselves both all that which both got gets""".split()
)
#: Passed over between a name and what governs it.
_MODIFYING = frozenset(
    """a an the its their his her our this these those another one two three four five six seven eight nine ten eleven twelve
    twenty thirty forty fifty sixty hundred dozen dozens several few many more last first second third new old older only remaining
    own some all both any each every additional spare damaged captured burning burned enemy of further such no ageing
    surplus second-hand used single""".split()
)

_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen neither
    dozen dozens several more last first remaining additional spare surplus second-hand both""".split()
)
#: Words before a thing that can be counted.
_THINGS = (_MODIFYING | _NUMBERS | {"destroyed", "out", "'s"}) - {"of", "no", "such", "further"}
#: Before a name with adjectives between.
_ONE = frozenset(["a", "an", "its", "their", "another", "one", "each", "every", "his", "our", "neither"])
#: Words after a name that begin something else: no noun follows.
_FUNCTION = _HELPING | frozenset(
    """and or but nor to in on at by for from with over near off under into behind before after until when while where who as than
    because did do does above below between beside past through across along against toward towards around he she it they we its
    their there here down up out back too this last next so if since during without within outside inside of""".split()
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame weighs, and the words that make it, for the reader."""

    weight: float
    words: tuple[str, ...]
    sure: bool = False


@cache
def frames() -> dict[str, dict[str, frozenset[str]]]:
    """For ``after``, ``before`` and ``around``: words and phrases → the classes that they speak for."""
    found: dict[str, dict[str, set[str]]] = {}
    for side, rows in tables()["frames"].items():
        forms = found.setdefault(side, {})
        for class_id, text in rows.items():
            listed = text.split() if side == "around" else (phrase.strip() for phrase in text.split(","))
            for phrase in listed:
                for form in (phrase,) if side == "around" or " " in phrase else _forms(phrase):
                    forms.setdefault(form, set()).add(class_id)
    return {
        side: {word: frozenset(ids) for word, ids in forms.items() if word} for side, forms in found.items()
    }


def _forms(verb: str) -> tuple[str, ...]:
    """The forms of a regular verb: fire, fires, fired, firing; an irregular form makes a few that nobody writes."""
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    stem = verb + verb[-1] if _CLASSIC.fullmatch(verb) else verb
    plural = verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "z")) else "s")
    return verb, plural, stem + "ed", stem + "ing"


@cache
def _lineage(class_id: str) -> frozenset[str]:
    """A class and all wider ones."""
    parents = {id_: parent for id_, _, parent, *_ in rows_of(folder() / "classes.tsv")}
    line = {"any"}  # what fits every class
    while class_id:
        line.add(class_id)
        line.update(tables()["kindred"].get(class_id, "").split())
        class_id = parents.get(class_id, "")
    return frozenset(line)


def _classes(hit: Found) -> frozenset[str]:
    """The classes, and all wider ones, of what the stretch may name."""
    return frozenset[str]().union(*map(_lineage, {hit.class_id, *(class_of(row) for row in hit.rows)}))


def frame(scan: Scan, hit: Found) -> Frame:
    """What the frame of that stretch weighs for its being a machine of war."""
    own = _classes(hit)
    bounds = scan.document.sentences[hit.sentence]
    weight, told, sure = 0.0, [], False
    table = frames()
    for classes, said in (
        _verb(scan, hit.last, bounds.last, table["after"]),
        _governor(scan, hit.first, bounds.first, table["before"]),
    ):
        if said:
            weight += _weight(classes, own, exact=not has_digits(scan, hit))
            sure |= "sure" in classes and not own.isdisjoint(classes - {"any"})
            told.append(said)
    before = scan.low[hit.first - 1] if hit.first > bounds.first else ""
    if before in words().nationalities and scan.low[hit.last - 1].endswith("s"):
        weight += _OWNED
        told.append(before)
    beside = 0.0
    around = table["around"]
    for word in dict.fromkeys(scan.low[bounds.first : bounds.last]):
        if word in around and not own.isdisjoint(around[word]):
            beside += _BESIDE
            told.append(word)
    return Frame(weight + min(beside, _MOST_BESIDE), tuple(told), sure)


def _weight(classes: frozenset[str], own: frozenset[str], *, exact: bool) -> float:
    """What a word for ``classes`` weighs for a system of ``own``; of letters and numbers the class is not ``exact``."""
    if not own.isdisjoint(classes - {"any"}):
        return _SURE if "sure" in classes else _OWN
    if "any" in classes or not exact:
        return _OTHER
    return _FAINT if "faint" in classes else _FOREIGN


#: After a verb of war they make another verb of it.
_TURNING = frozenset(["out"])
_FLYING = frozenset(["flew", "ran", "run", "sailed", "put", "dropped"])
_NOTHING: tuple[frozenset[str], str] = (frozenset(), "")


def is_counted(scan: Scan, hit: Found, *, alone: bool = True) -> bool:
    """Whether an article, number or the like stands before a name: it is a thing; and ``alone``: no noun after it."""
    if not _determiner(scan, hit):
        return False
    following = _following(scan, hit)
    if not alone or following.endswith(("ed", "ly")):
        return True
    if not following[0].isalpha():
        return not (following in HYPHENS and scan.glued(hit.last))
    return following in _FUNCTION or following in frames()["after"]


def is_numbered(scan: Scan, hit: Found) -> bool:
    """Whether it is a plural with a number before it: "two Phantoms", "its last Nimrods"."""
    before = _determiner(scan, hit)
    return scan.low[hit.last - 1].endswith("s") and (before in _NUMBERS or before[:1].isdecimal())


def is_bare_plural(scan: Scan, hit: Found) -> bool:
    """Whether it is a plural without any article, and no noun follows: "Phantoms bombed the bridge"."""
    if not scan.low[hit.last - 1].endswith("s") or _determiner(scan, hit):
        return False
    following = _following(scan, hit)
    return following in _FUNCTION or following in frames()["after"] or following.endswith("ed")


def _following(scan: Scan, hit: Found) -> str:
    return scan.low[hit.last] if hit.last < scan.document.sentences[hit.sentence].last else "."


def _determiner(scan: Scan, hit: Found) -> str:
    """The article or number before a name, owners and adjectives between them passed over: "an RAF Phantom", "a lone Hawk"."""
    low, keys, first = scan.low, scan.tokens.keys, scan.document.sentences[hit.sentence].first
    table, passed = frames()["before"], 0
    for i in range(hit.first - 1, max(first, hit.first - 1 - _REACH) - 1, -1):
        word = low[i]
        if word in _THINGS or word[0].isdecimal():
            return word if passed == 0 or word in _ONE or word in _NUMBERS or word[0].isdecimal() else ""
        if word in owners() or (word in HYPHENS and scan.glued(i)):
            continue
        if (
            not keys[i].isalpha()
            or not keys[i].islower()
            or word in _FUNCTION
            or word in table
            or word.endswith("ing")
            or passed == 2
        ):
            return ""
        passed += not (word.endswith("ed") or (i + 1 < hit.first and low[i + 1] in HYPHENS))
    return ""


@cache
def owners() -> frozenset[str]:
    """Nationalities and armed services, in lower case: they stand between an article and a name."""
    return words().nationalities | frozenset(tables()["other"]["owners"].split())


@cache
def teams() -> frozenset[str]:
    """Names of teams in lower case, and what else is called so in the plural: animals, peoples, people of a trade."""
    return frozenset(tables()["other"]["teams"].split())


def is_team_like(scan: Scan, hit: Found) -> bool:
    """Whether it stands like a team: after a bare "the", and teams are called so."""
    return hit.first > 0 and scan.low[hit.first - 1] == "the" and scan.low[hit.last - 1] in teams()


def _verb(scan: Scan, j: int, last: int, table: dict[str, frozenset[str]]) -> tuple[frozenset[str], str]:
    """The verb after token ``j``, with the classes that it speaks for; one that says little only where no better follows."""
    low, found = scan.low, _NOTHING
    if j + 1 < last and low[j] == "," and (low[j + 1] in ("which", "that") or low[j + 1] in table):
        j += 1
    while j + 2 < last and low[j] in ("and", "or") and scan.tokens.keys[j + 1][0].isupper():
        j += 2  # "Cobras and Hueys circled"
    for k in range(j, min(j + _REACH, last)):
        word = low[k]
        phrase = f"{word} {low[k + 1]}" if k + 1 < last else word
        read = phrase if phrase in table else word
        if read in table and read == word and k + 1 < last and low[k + 1] in _TURNING and word not in _FLYING:
            break  # "shelled out", "fired off"
        if read in table and "faint" not in table[read]:
            return table[read] | _of_word(table, word, read), read
        if read in table and not found[1]:
            found = table[read], read
        if read not in table and word not in _HELPING and not word.endswith("ly"):
            break
    return found


def _governor(scan: Scan, i: int, first: int, table: dict[str, frozenset[str]]) -> tuple[frozenset[str], str]:
    """The word that governs what begins at token ``i``, with the classes that it speaks for."""
    low, found = scan.low, _NOTHING
    for k in range(i - 1, max(i - 1 - _REACH, first - 1), -1):
        word = low[k]
        phrase = f"{low[k - 1]} {word}" if k > first else word
        read = phrase if phrase in table else word
        if read in table and "faint" not in table[read]:
            return table[read] | _of_word(table, word, read), read
        if read in table and not found[1]:
            found = table[read], read
        if read not in table and word not in _MODIFYING and not word[0].isdecimal() and word not in HYPHENS:
            break
    return found


def _of_word(table: dict[str, frozenset[str]], word: str, read: str) -> frozenset[str]:
    """The classes that the verb of a phrase speaks for by itself: "lost an" is said of aircraft, "lost" of all."""
    return table.get(word, frozenset()) - {"faint", "sure"} if read != word else frozenset()


def is_governed_plural(scan: Scan, hit: Found) -> bool:
    """Whether it is a plural without article that a word for machines of its class governs: "flew Phantoms"."""
    if not scan.low[hit.last - 1].endswith("s"):
        return False
    first = scan.document.sentences[hit.sentence].first
    return bool(_governor(scan, hit.first, first, frames()["before"])[0] & (_classes(hit) - {"faint"}))
