"""What a stretch is when it is no system: a person, a room, a road, a team, a pub, a group of rebels, a figure of speech.

The words stand in resources/lexicons/systems/context.toml, tables ``other`` and ``elsewhere``.
"""

from dataclasses import dataclass
from functools import cache

from postil.analysis.systems.context import tables
from postil.analysis.systems.frames import owners
from postil.analysis.systems.scan import HYPHENS, Found, Scan, has_digits, spelled
from postil.analysis.systems.words import Words, words


@dataclass(frozen=True, slots=True)
class Other:
    """Word lists of context.toml's table ``other``, in lower case; what each is for stands there."""

    labels: frozenset[str]
    labelled: frozenset[str]
    shut: frozenset[str]
    roads: frozenset[str]
    brands: frozenset[str]
    titles: frozenset[str]
    ranks: frozenset[str]
    before_names: frozenset[str]
    where: frozenset[str]
    speaks: frozenset[str]
    business: frozenset[str]
    sporting: frozenset[str]
    figures: frozenset[str]
    rebels: frozenset[str]
    common: frozenset[str]
    owners: frozenset[str]


@cache
def other() -> Other:
    """The lists as shipped."""
    return Other(**{name: frozenset(text.split()) for name, text in tables()["other"].items()})


@cache
def _elsewhere() -> dict[str, frozenset[str]]:
    return {head: frozenset(text.split()) for head, text in tables()["elsewhere"].items()}


def rebels(scan: Scan, found: list[Found]) -> set[str]:
    """The spellings of those stretches that a word for rebels follows somewhere: "the M23 rebels"."""
    return {
        spelled(scan, hit)
        for hit in found
        if hit.label == "designation" and _after(scan, hit) in other().rebels
    }


def is_something_else(scan: Scan, hit: Found, score: float) -> bool:
    """Whether a person, room, road, team, pub, unit or figure of speech is called so; ``score`` is the context's."""
    if _is_person(scan, hit):
        return True
    if hit.label == "class":
        return _is_named_unit(scan, hit) or _is_figure(scan, hit, score)
    if has_digits(scan, hit):
        return _is_label(scan, hit) or _is_road(scan, hit)
    if hit.rows and (scan.low[hit.first] in other().common or _after(scan, hit) == "of"):
        return True
    return _is_business(scan, hit) or _is_team(scan, hit)


def in_another_sense(scan: Scan, hit: Found) -> bool:
    """Whether a word of the sentence shows another sense of a class word: "mines" and "coal"."""
    word = scan.low[hit.last - 1]
    against = _elsewhere().get(word) or _elsewhere().get(word.removesuffix("s"))
    if against is None:
        return False
    bounds = scan.document.sentences[hit.sentence]
    beside = scan.low[bounds.first : hit.first] + scan.low[hit.last : bounds.last]
    return not against.isdisjoint(beside)


def is_part_of_another_name(scan: Scan, hit: Found) -> bool:
    """Whether a name is another thing's: "S-400 phone"; without figures also "New England Patriots", "in Virginia"."""
    if hit.label == "class":
        return False
    low, known = scan.low, words()
    before, following = _before(scan, hit), _after(scan, hit)
    makers = known.carmakers | other().brands
    if before in makers or low[hit.first] in makers or _is_group(scan, hit, known) or _is_compared(scan, hit):
        return True
    if following and scan.glued(hit.last) and following.isalpha() and len(following) > 3:
        return True  # the name of a company: K2Systems
    if hit.rule == "systems.shape" and _is_practised(scan, hit, following):
        return True
    digits = has_digits(scan, hit)
    if following in known.not_systems and not scan.glued(hit.last) and not (digits and following in _SERIES):
        return True
    return hit.row >= 0 and not digits and _is_longer_name(scan, hit, known)


#: After figures a series of arms ("the Su-30/35 family"), after a name people ("the Colt family").
_SERIES = frozenset(["family", "families"])


def _is_longer_name(scan: Scan, hit: Found, known: Words) -> bool:
    """Whether the words beside a name without figures are part of it, or say that it is a place's or person's."""
    low, keys, i = scan.low, scan.tokens.keys, hit.first
    bounds = scan.document.sentences[hit.sentence]
    if hit.rule != "systems.name" and i > bounds.first and not scan.glued(i):
        before = low[i - 1]
        if before in other().before_names or before in other().where:
            return True
        name_before = keys[i - 1][0].isupper() and before.isalpha() and i - 1 > bounds.first
        if name_before and before not in owners() and before not in known.makers:
            return True
    if hit.last >= bounds.last or scan.glued(hit.last):
        return False
    if keys[hit.last - 1].islower():
        return False  # its class stands between: "the Kilo-class submarine Nonesuch"
    key = keys[hit.last]
    if key in other().speaks:
        return True
    capital = key[0].isupper() and len(key) > 1 and not key.isupper()
    return capital and low[hit.last] not in known.not_nicknames


def _before(scan: Scan, hit: Found) -> str:
    return scan.low[hit.first - 1] if hit.first > scan.document.sentences[hit.sentence].first else ""


def _after(scan: Scan, hit: Found) -> str:
    return scan.low[hit.last] if hit.last < scan.document.sentences[hit.sentence].last else ""


def _is_group(scan: Scan, hit: Found, known: Words) -> bool:
    """Whether it is named like a group of rebels or states, and no class of arms follows."""
    number = next((j for j in range(hit.first, hit.last) if scan.low[j].isdecimal()), -1)
    if number < 0 or scan.text(hit.first, number + 1).lower() not in known.groups:
        return False
    return scan.low[hit.last - 1] not in known.heads


def _is_compared(scan: Scan, hit: Found) -> bool:
    """Whether something else is only like it: "an Iron Dome-like shield"."""
    j = hit.last
    if j + 1 >= len(scan.low) or scan.low[j] not in HYPHENS or not scan.glued(j):
        return False
    return scan.low[j + 1] in ("like", "esque", "inspired")


def _is_practised(scan: Scan, hit: Found, following: str) -> bool:
    """Whether an unknown shape is an exercise: "exercise Sea Breeze-2024"."""
    low, keys, known = scan.low, scan.tokens.keys, words()
    if following in known.practised or not known.practised.isdisjoint(low[max(hit.first - 2, 0) : hit.first]):
        return True
    number = low[hit.last - 1]
    return len(number) == 4 and "1990" <= number < "2050" and not keys[hit.first].isupper()


def _is_label(scan: Scan, hit: Found) -> bool:
    """Whether letters and a number label a room, form, gene or product: "seat C-130", "an A3 sheet"."""
    if _before(scan, hit) in other().labels:
        return True
    return _after(scan, hit) in other().labelled and not scan.tokens.keys[hit.last][0].isupper()


def _is_road(scan: Scan, hit: Found) -> bool:
    """Whether letters and a number are a road here: "the M-60 was closed to traffic", "the M4 between Swindon and Bath"."""
    known = other()
    following = scan.low[hit.last : min(hit.last + 3, scan.document.sentences[hit.sentence].last)]
    if not known.shut.isdisjoint(following):
        return True
    return scan.low[hit.first] in ("a", "b", "m", "e", "n") and not known.roads.isdisjoint(following)


def _is_person(scan: Scan, hit: Found) -> bool:
    """Whether a title stands before it, or a rank and a first name: "Ms Kinzhal", "Major Anna Howitzer"."""
    low, keys, known = scan.low, scan.tokens.keys, other()
    first = scan.document.sentences[hit.sentence].first
    k = hit.first - 1
    if k > first and keys[k] == ".":
        k -= 1
    if k < first or not keys[hit.first][0].isupper():
        return False
    if low[k] in known.titles:
        return keys[k][0].isupper()
    return k - 1 >= first and keys[k][0].isupper() and low[k].isalpha() and low[k - 1] in known.ranks


def _is_business(scan: Scan, hit: Found) -> bool:
    """Whether an apposition says so: "Polaris, an inn by the docks"."""
    low, last, j = scan.low, scan.document.sentences[hit.sentence].last, hit.last
    if (
        j + 2 >= last
        or low[j] not in (",", "(", "–", "—")
        or low[j + 1] not in ("a", "an", "the", "his", "her")
    ):
        return False
    for word in low[j + 2 : min(j + 6, last)]:
        if word in other().business:
            return True
        if not word[0].isalpha() or word in ("of", "in", "by", "that", "which", "with", "for"):
            break
    return False


def _is_team(scan: Scan, hit: Found) -> bool:
    """Whether a team's people or things follow in its possessive: "the Hornets' centre"."""
    last = scan.document.sentences[hit.sentence].last
    if _after(scan, hit) not in ("'", "’", "'s", "’s"):
        return False
    return not other().sporting.isdisjoint(scan.low[hit.last + 1 : min(hit.last + 4, last)])


def _is_named_unit(scan: Scan, hit: Found) -> bool:
    """Whether a class word in capitals is part of a name: "Honourable Artillery Company"."""
    keys = scan.tokens.keys
    if hit.last - hit.first > 1 or not keys[hit.first][0].isupper() or _after(scan, hit) != "company":
        return False
    return keys[hit.last][0].isupper()


def _is_figure(scan: Scan, hit: Found, score: float) -> bool:
    """Whether something else is called so: "the tax law is a minefield"."""
    if scan.low[hit.last - 1] not in other().figures or score > 1.0 or _before(scan, hit) not in ("a", "an"):
        return False
    k = hit.first - 2
    if k < scan.document.sentences[hit.sentence].first:
        return False
    return scan.low[k] in (
        "is",
        "was",
        "be",
        "are",
        "become",
        "became",
        "'s",
        "remains",
        "into",
        "call",
        "called",
    )
