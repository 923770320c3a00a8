"""Names that nobody listed, directly before the word for their class: "the Nonesuch missile", "three Nonesuch drones".

What stands there in capitals is the name of the thing, unless it is an owner, a place or a day.
"""

from postil.analysis.actors.gazetteer import gazetteer
from postil.analysis.systems.context import Context
from postil.analysis.systems.scan import HYPHENS, Found, Scan
from postil.analysis.systems.words import Words, words

#: How military the context must be.
NEED = 1.0
#: Classes whose kinds have proper names, by the beginning of their ids; bombs and mines are named after places and people.
_NAMED = frozenset(
    ["missile", "ballistic-missile", "intercontinental-missile", "cruise-missile", "hypersonic-missile", "anti-ship-missile",
     "anti-tank-missile", "surface-to-air-missile", "air-defence", "missile-defence", "rocket", "rocket-artillery", "rocket-launcher",
     "drone", "combat-drone", "loitering-munition", "naval-drone", "reconnaissance-drone", "howitzer", "tank", "torpedo", "missile-boat",
     "infantry-fighting-vehicle", "armoured-carrier", "vehicle", "fighter", "attack-helicopter", "guided-bomb", "submarine"]
)  # fmt: skip
#: Words before the name when it is one of a kind.
_DETERMINERS = frozenset(
    ["the", "a", "an", "its", "their", "his", "our", "this", "these", "those", "two", "three", "four", "five", "six", "seven", "eight",
     "nine", "ten", "dozen", "several", "many", "some", "more", "new", "additional", "of", "and", "with", "or", "'s", "called", "first",
     "fired", "launched", "used", "using", "built", "homegrown", "indigenous", "domestic", "locally-made", "made"]
)  # fmt: skip
#: After the class: then the words before it tell where or by whom it was done.
_ACTS = frozenset(
    ["attack", "attacks", "strike", "strikes", "raid", "raids", "barrage", "barrages", "crisis", "war", "wars", "threat", "threats", "fire",
     "crews", "crew", "units", "unit", "forces", "force", "command", "commander", "operators", "operator", "factory", "plant", "maker"]
)  # fmt: skip


def find(scan: Scan, context: Context, classes: list[Found], taken: set[int]) -> list[Found]:
    """The class phrases of ``classes`` with such a name before them, as designations."""
    return [
        Found(
            first, hit.last, hit.sentence, "designation", hit.class_id,
            family=(scan.text(first, hit.first), "", ""), confidence=0.8, rule="systems.before-class",
            why="It stands in capitals before the words for {class}, where its name stands.",
        )
        for hit in classes
        if hit.class_id in _NAMED
        and (first := _name(scan, hit, taken, words())) < hit.first
        and context.score(hit.sentence) >= NEED
    ]  # fmt: skip


def _name(scan: Scan, hit: Found, taken: set[int], known: Words) -> int:
    """The first token of the name before ``hit``, or its own first one."""
    low, keys, floor = scan.low, scan.tokens.keys, scan.document.sentences[hit.sentence].first
    first = hit.first
    while first > floor + 1 and hit.first - first < 2 and _may_name(scan, first - 1, known, taken):
        first -= 1
    if first == hit.first or keys[hit.first][0].isupper() or scan.glued(hit.first) or scan.glued(first):
        return hit.first
    following = low[hit.last] if hit.last < len(low) else ""
    if low[first - 1] not in _DETERMINERS or following in _ACTS:
        return hit.first
    actors = gazetteer().phrases
    owned = any(actors.longest(scan.tokens, i) for i in range(first, hit.first))
    return hit.first if owned else first


def _may_name(scan: Scan, i: int, known: Words, taken: set[int]) -> bool:
    key, word = scan.tokens.keys[i], scan.low[i]
    if i in taken or not key.isalpha() or not key[0].isupper() or key.isupper() or len(key) < 3:
        return False
    if word.endswith(("ian", "ean", "ese", "ish")) or word in HYPHENS:
        return False
    return not (
        word in known.not_nicknames
        or word in known.nationalities
        or word in known.plain
        or word in known.arms
    )
