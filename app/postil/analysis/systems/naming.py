"""Names that the words for a class introduce: "the frigate Nonesuch", "a missile called Nonesuch", "the “Nonesuch” drone".

A ship's name after the kind of ship, any system's after "called" or between quotation marks; then "the Nonesuch", too.
"""

from functools import cache

from postil.analysis.systems.scan import Found, Scan
from postil.analysis.systems.vouching import vouch
from postil.analysis.systems.words import Words, countries, plural, words

_OPENING = frozenset("\"“„«‘'")
_CLOSING = frozenset("\"”“»’'")
_PARTICLES = frozenset(["de", "of", "la", "el", "al", "the", "del", "di", "du", "von"])
#: Kinds of ships that are so only in a military context, and words before them that speak of business.
_DOUBTFUL = frozenset(["carrier", "flagship", "sub"])
_BUSINESS = frozenset(
    ["bulk", "ore", "gas", "container", "cable", "livestock", "car", "low-cost", "flag", "budget", "national", "air", "telecoms", "mobile", "discount", "cost", "gulf", "wireless", "legacy"]
)  # fmt: skip
#: Kinds of ships that are military only as part of a longer phrase.
_CIVIL = frozenset(["ship", "vessel", "boat", "craft", "cutter"])
_MOST = 4


def find(scan: Scan, sentence: int, phrases: list[Found], named: list[Found]) -> list[Found]:
    """The names that class phrases of that sentence introduce.

    A phrase that introduces a name needs less context, and so does a name already found among ``named``; none is found twice.
    """
    known, bounds, found = words(), scan.document.sentences[sentence], []
    low = scan.low[bounds.first : bounds.last]
    ships = _kinds_of_ships()
    if not phrases and ships.isdisjoint(low):
        return []
    kinds = {phrase.last: phrase for phrase in phrases}
    taken = {i: hit for hit in named for i in range(hit.first, hit.last)}
    after_ships = [bounds.first + i + 1 for i, word in enumerate(low) if word in ships]
    for j in sorted({*kinds, *after_ships}):
        phrase = kinds.get(j)
        ship = _kind_of_ship(scan, j - 1, bounds.first, phrase, known)
        if phrase is None and not ship:
            continue
        names = _introduced(scan, j, bounds.last, known, ship=bool(ship and scan.low[j - 1] == ship))
        need = 0.0 if phrase is None else max(phrase.need, 0.0)
        if not names and ship and not _headline(scan, bounds.first, bounds.last):
            names = _ships(scan, j, bounds.last, ship, known)
            need = 1.5 if ship in _DOUBTFUL and (phrase is None or phrase.need > 0) else 0.0
            if names and phrase is not None:
                phrase.need = min(phrase.need, 1.0)
        for first, after in names:
            if first in taken:
                vouch(taken[first], need, phrase.class_id if phrase else "ship")
            elif not any(i in taken for i in range(first, after)):
                found.append(_name(scan, first, after, sentence, phrase.class_id if phrase else "ship", need))
    return found


def again(scan: Scan, kept: list[Found], taken: set[int]) -> list[Found]:
    """Later mentions of the names that a class introduced, after "the"."""
    names = {
        tuple(scan.tokens.keys[hit.first : hit.first + len(hit.family[0].split())]): hit
        for hit in kept
        if hit.family and hit.rule in ("systems.named", "systems.before-class")
    }
    if not names:
        return []
    keys, low, found = scan.tokens.keys, scan.low, []
    firsts = {name[0] for name in names}
    for number, sentence in enumerate(scan.document.sentences):
        for i in range(sentence.first + 1, sentence.last):
            if keys[i] not in firsts or low[i - 1] != "the" or i in taken:
                continue
            for name, hit in names.items():
                after = i + len(name)
                if tuple(keys[i:after]) == name and not (after < sentence.last and keys[after][0].isupper()):
                    found.append(_name(scan, i, after, number, hit.class_id, 0.0))
                    break
    return found


def _name(scan: Scan, first: int, after: int, sentence: int, class_id: str, need: float) -> Found:
    return Found(
        first, after, sentence, "designation", class_id,
        family=(scan.text(first, after), "", ""), need=need, confidence=0.85, rule="systems.named",
        why="The words before it introduce it as the name of {class}.",
    )  # fmt: skip


def _kind_of_ship(scan: Scan, i: int, floor: int, phrase: Found | None, known: Words) -> str:
    """The kind of ship that token ``i`` is, in lower case and singular as listed, or empty."""
    word = scan.low[i]
    kind = word if word in known.ships else word.removesuffix("s")
    if kind not in known.ships or (kind in _CIVIL and phrase is None):
        return ""
    if i > floor and (scan.tokens.keys[i][0].isupper() or scan.low[i - 1] in _BUSINESS):
        return ""
    return kind


def _introduced(scan: Scan, j: int, last: int, known: Words, *, ship: bool) -> list[tuple[int, int]]:
    """What "called" or quotation marks introduce at token ``j``; after a ``ship`` also a comma: "the carrier, the Nonesuch,"."""
    low, keys = scan.low, scan.tokens.keys
    if ship and j + 2 < last and low[j] == "," and low[j + 1] == "the":
        after = _run(scan, j + 2, last, known)
        return [(j + 2, after)] if after > j + 2 and after < last and low[after] in (",", ")") else []
    naming = False
    if j + 1 < last and low[j] in known.naming:
        j, naming = j + 1, True
    elif j + 2 < last and low[j] == "known" and low[j + 1] == "as":
        j, naming = j + 2, True
    if j < last and naming and low[j] == "the":
        j += 1
    quoted = j < last and keys[j] in _OPENING
    if not (quoted or naming):
        return []
    first = j + quoted
    after = _run(scan, first, last, known)
    if after == first or (quoted and not (after < last and keys[after] in _CLOSING)):
        return []
    return [(first, after)]


def _ships(scan: Scan, j: int, last: int, kind: str, known: Words) -> list[tuple[int, int]]:
    """The names of ships from token ``j`` on; several kinds of ships need several names ("the frigates Nonesuch and Nemo")."""
    low, names = scan.low, []
    plural = low[j - 1] != kind
    while (after := _run(scan, j, last, known)) > j:
        names.append((j, after))
        j = after
        if plural and j < last and low[j] == ",":
            j += 1
        if plural and j < last and low[j] == "and":
            j += 1
        if j == after:
            break
    return [] if plural and len(names) < 2 else names


def _run(scan: Scan, j: int, last: int, known: Words) -> int:
    """The end of the name from token ``j`` on, or ``j`` when none begins there."""
    keys, low, k = scan.tokens.keys, scan.low, j
    while k < last and k - j < _MOST:
        if keys[k][0].isupper() and keys[k][0].isalpha():
            if low[k] in known.no_ship or low[k] in known.not_nicknames or low[k] in known.nationalities:
                break
            k += 1
        elif k > j and low[k] in _PARTICLES and k + 1 < last and keys[k + 1][0].isupper():
            k += 1
        else:
            break
    if k > j and low[k - 1] in _PARTICLES:
        k -= 1
    alone = k == j + 1 and (len(keys[j]) < 3 or keys[j] in _countries() or low[j] in known.heads)
    joined = k < last and (scan.glued(k) and (low[k] in "-–/'" or low[k] == "'s"))
    return j if alone or (joined and low[k] != "'s") else k


@cache
def _kinds_of_ships() -> frozenset[str]:
    ships = words().ships
    return ships | {plural(ship) for ship in ships}


@cache
def _countries() -> frozenset[str]:
    return frozenset(countries().values())


def _headline(scan: Scan, first: int, last: int) -> bool:
    """Whether most words of those tokens begin with a capital: then capitals tell nothing."""
    kinds = [key[0].isupper() for key in scan.tokens.keys[first:last] if key[0].isalpha() and len(key) > 3]
    return sum(kinds) > 0.6 * len(kinds) and len(kinds) > 3
