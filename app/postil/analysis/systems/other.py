"""What a stretch is when it is no system: a person, a room, a road, a team, a pub, a group of rebels, a figure of speech.

The words stand in resources/lexicons/systems/context.toml, tables ``other`` and ``elsewhere``.
"""

import re
from functools import cache

from postil.analysis.actors.words import words as given
from postil.analysis.systems.context import tables
from postil.analysis.systems.figures import is_figure, is_idiom, is_named, is_named_unit
from postil.analysis.systems.frames import owners
from postil.analysis.systems.labels import is_known, is_label, is_road
from postil.analysis.systems.lists import other
from postil.analysis.systems.scan import HYPHENS, Found, Scan, has_digits, spelled, word_after, word_before
from postil.analysis.systems.words import Words, words


@cache
def _elsewhere() -> dict[str, frozenset[str]]:
    return {head: frozenset(text.split()) for head, text in tables()["elsewhere"].items()}


def rebels(scan: Scan, found: list[Found]) -> set[str]:
    """The spellings of those stretches that a word for rebels follows somewhere: "the M23 rebels"."""
    return {
        spelled(scan, hit)
        for hit in found
        if hit.label == "designation" and word_after(scan, hit) in other().rebels
    }


def otherwise(scan: Scan, found: list[Found]) -> set[str]:
    """The spellings of those bare names that somewhere are a car's, a brand's or a person's: "a Ford Ranger … the Ranger"."""
    makers = words().carmakers | other().brands
    return {
        spelled(scan, hit)
        for hit in found
        if hit.label == "designation"
        and hit.rule != "systems.name"
        and (word_before(scan, hit) in makers or _is_person(scan, hit))
    }


def is_something_else(scan: Scan, hit: Found, score: float) -> bool:
    """Whether a person, room, road, team, pub, unit or figure of speech is called so; ``score`` is the context's."""
    if _is_person(scan, hit):
        return True
    if _is_called(scan, hit):
        return True
    if hit.label == "class":
        return (
            is_idiom(scan, hit)
            or is_named(scan, hit)
            or is_named_unit(scan, hit)
            or is_figure(scan, hit, score)
        )
    if has_digits(scan, hit):
        return is_label(scan, hit) or is_road(scan, hit) or is_known(scan, hit)
    if hit.rows and (scan.low[hit.first] in other().common or word_after(scan, hit) == "of"):
        return True
    if hit.rows and scan.low[hit.first] in other().towns and word_before(scan, hit) != "the":
        return True
    if (hit.rule == "systems.doubtful-name" and _is_figure_of(scan, hit)) or _is_of_old(scan, hit):
        return True
    return _is_business(scan, hit) or _is_team(scan, hit) or (score < _AT_WAR and _is_match(scan, hit))


def in_another_sense(scan: Scan, hit: Found) -> bool:
    """Whether a word of the sentence shows another sense of a class word: "mines" and "coal"."""
    word = scan.low[hit.last - 1]
    against = _elsewhere().get(word) or _elsewhere().get(word.removesuffix("s"))
    if against is None:
        return False
    bounds = scan.document.sentences[hit.sentence]
    beside = scan.low[bounds.first : hit.last - 1] + scan.low[hit.last : bounds.last]
    return not against.isdisjoint(beside)


def is_part_of_another_name(scan: Scan, hit: Found) -> bool:
    """Whether a name is another thing's: "S-400 phone"; without figures also "New England Patriots", "in Virginia"."""
    if hit.label == "class":
        return False
    low, known = scan.low, words()
    before, following = word_before(scan, hit), word_after(scan, hit)
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


def _is_person(scan: Scan, hit: Found) -> bool:
    """Whether a title stands before it, or a rank and a first name: "Ms Kinzhal", "Major Anna Howitzer"."""
    low, keys, known = scan.low, scan.tokens.keys, other()
    first = scan.document.sentences[hit.sentence].first
    k = hit.first - 1
    if hit.label != "class" and not has_digits(scan, hit) and not (k >= first and keys[k].islower()):
        following = word_after(scan, hit)
        if following in known.lives or following in known.performs:
            return True
    if k > first and keys[k] == ".":
        k -= 1
    if k < first or not keys[hit.first][0].isupper():
        return False
    if low[k] in known.titles:
        return keys[k][0].isupper()
    if hit.label != "class" and not has_digits(scan, hit) and keys[k] in given("first_names"):
        return True
    return k - 1 >= first and keys[k][0].isupper() and low[k].isalpha() and low[k - 1] in known.ranks


#: Years of a time whose arms are not listed.
_OLD = re.compile(r"1[0-8]\d\d")


def _is_of_old(scan: Scan, hit: Found) -> bool:
    """Whether the sentence is of a year before all arms that the lexicon lists: "the Cossacks crossed the river in 1648"."""
    low, bounds = scan.low, scan.document.sentences[hit.sentence]
    return any(
        _OLD.fullmatch(low[i]) and low[i - 1] in ("in", "of", "since", "until", "from", "by", "to", "about")
        for i in range(bounds.first + 1, bounds.last)
    )


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
    if word_after(scan, hit) not in ("'", "’", "'s", "’s"):
        return False
    return not other().sporting.isdisjoint(scan.low[hit.last + 1 : min(hit.last + 4, last)])


#: From so much talk of war on two names of teams in one sentence are arms.
_AT_WAR = 1.8


def _is_match(scan: Scan, hit: Found) -> bool:
    """Whether the sentence names two teams, this one of them: "the Lightning met the Panthers", "Leicester Tigers sank the Wasps"."""
    low, keys, bounds = scan.low, scan.tokens.keys, scan.document.sentences[hit.sentence]
    if low[hit.last - 1] not in other().teams:
        return False
    named = [
        i
        for i in range(bounds.first + 1, bounds.last)
        if low[i] in other().teams
        and keys[i][0].isupper()
        and (low[i - 1] == "the" or (i - 1 > bounds.first and keys[i - 1][0].isupper()))
    ]
    return len(named) > 1 and hit.last - 1 in named


def _is_called(scan: Scan, hit: Found) -> bool:
    """Whether what bears the name is no machine: "a group called the Katyushas"."""
    low, first = scan.low, scan.document.sentences[hit.sentence].first
    k = hit.first - 1
    k -= k > first and low[k] == "the"
    return k - 1 >= first and low[k] in words().naming and low[k - 1] in other().groups


def _is_figure_of(scan: Scan, hit: Found) -> bool:
    """Whether a name follows with "of the": "the Phantom of the Opera"; owners of arms are none."""
    last, j = scan.document.sentences[hit.sentence].last, hit.last
    if j + 2 >= last or scan.low[j] != "of" or scan.low[j + 1] != "the":
        return False
    return scan.tokens.keys[j + 2][0].isupper() and scan.low[j + 2] not in owners()
