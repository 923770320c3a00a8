"""Names that nobody listed, by the place they stand in: "a burned-out Nonesuch", "two Nonesuch were shot down".

Only a thing that can be counted and destroyed, received or manned stands there, and where the talk is of war that is equipment.
"""

from postil.analysis.systems.context import Context
from postil.analysis.systems.scan import HYPHENS, Found, Scan
from postil.analysis.systems.words import words

#: How military the context must be.
NEED = 1.5
_COUNTS = frozenset(
    ["a", "an", "another", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "several"]
)  # fmt: skip
_WRECKED = frozenset(
    ["destroyed", "damaged", "captured", "abandoned", "wrecked", "downed", "disabled", "upgraded", "modernised", "modernized",
     "refurbished", "trophy"]
)  # fmt: skip
_LOST = frozenset(
    ["destroyed", "damaged", "captured", "abandoned", "shot", "lost", "hit", "knocked", "downed", "disabled"]
)
_GOT = frozenset(
    [
        "received",
        "receive",
        "unveiled",
        "tested",
        "deployed",
        "delivered",
        "ordered",
        "operates",
        "fielded",
        "fired",
    ]
)
_HELPED = frozenset(["supported", "backed", "armed", "equipped"])
_MANNED = frozenset(["units", "crews", "batteries", "gunners", "operators", "launchers"])
_BE = frozenset(["was", "were", "been", "being"])
#: What stands before such a name, in any of these places.
_BEFORE = _COUNTS | _WRECKED | {"out", "first", "new", "by", "with"}


def find(scan: Scan, context: Context, sentence: int, taken: set[int]) -> list[Found]:
    """Unlisted names in that sentence that do not touch the tokens ``taken``."""
    if context.score(sentence) < NEED:
        return []
    bounds, found, low = scan.document.sentences[sentence], [], scan.low
    for i in [i for i in range(bounds.first + 1, bounds.last) if low[i - 1] in _BEFORE]:
        if scan.tokens.keys[i][0].isupper() and not scan.tokens.keys[i - 1][0].isupper():
            after = _run(scan, i, bounds.last)
            if (
                after
                and taken.isdisjoint(range(i, after))
                and _is_slot(scan, i, after, bounds.first, bounds.last)
            ):
                found.append(
                    Found(
                        i, after, sentence, "designation", "weapon", family=(scan.text(i, after), "", ""),
                        confidence=0.65, rule="systems.slot",
                        why="It stands where the name of a piece of equipment stands, in talk of war.",
                    )
                )  # fmt: skip
    return found


def _run(scan: Scan, i: int, last: int) -> int:
    """The end of the capitalised words and figures from token ``i`` on, or 0 when they are no name of a thing."""
    keys, known, j = scan.tokens.keys, words(), i
    while j < last and (
        keys[j][0].isupper() or (keys[j][0].isalnum() and scan.glued(j)) or keys[j][0].isdecimal()
    ):
        if scan.low[j] in known.nationalities or scan.low[j] in known.not_nicknames:
            return 0
        j += 1
        if j + 1 < last and scan.low[j] in HYPHENS and scan.glued(j) and scan.glued(j + 1):
            j += 1
    if j < last and scan.low[j] in known.not_systems:
        return 0
    return j if 0 < j - i <= 6 else 0


def _is_slot(scan: Scan, i: int, after: int, first: int, last: int) -> bool:
    low = scan.low
    before = low[i - 1]
    counted = i - 2 >= first and low[i - 2] in _COUNTS
    burned = before == "out" and i - 3 >= first and low[i - 3] in ("burned", "burnt")
    if burned or (before in _WRECKED and counted):
        return True
    following = set(low[after : min(after + 4, last)])
    if before in _COUNTS and low[after : after + 1] and low[after] in (*_BE, "had", "have"):
        return not following.isdisjoint(_LOST)
    if before in ("first", "new") and i - 3 >= first and low[i - 2] in ("its", "their", "the", "a"):
        return low[i - 3] in _GOT
    return (
        before in ("by", "with")
        and i - 2 >= first
        and low[i - 2] in _HELPED
        and after < last
        and low[after] in _MANNED
    )
