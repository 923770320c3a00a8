"""Which of the stretches found are military systems after all: evidence for and against, weighed against what each needs.

The talk around it (context.py), the form and the grammatical frame of the stretch itself (frames.py) and other systems beside it
speak for it; what is plainly something else (other.py) is out whatever the talk.
"""

from postil.analysis.systems.context import Context, cues
from postil.analysis.systems.frames import (
    frame,
    is_bare_plural,
    is_counted,
    is_governed_plural,
    is_numbered,
    is_team_like,
    teams,
)
from postil.analysis.systems.lists import other
from postil.analysis.systems.other import (
    in_another_sense,
    is_part_of_another_name,
    is_something_else,
    otherwise,
    rebels,
)
from postil.analysis.systems.scan import HYPHENS, Found, Scan, has_digits, spelled
from postil.analysis.systems.vouching import akin

#: Where something speaks against a class, more must speak for it.
_AGAINST = 0.25
#: What speaks for another sense of a class word, what its plural speaks for its own, and what a frame weighs for a bare name.
_ELSEWHERE, _MANY, _BARE = 2.5, 0.8, 0.5
#: What the frame of a plural without article weighs: teams are called so in headlines.
_PLURAL = 0.75
#: What the frame of the name of a people of old weighs, and how much more military the talk must be.
_OLD, _PEOPLE = 0.3, 1.5
#: What a number before the plural of a class word adds, and what is taken from a plain word that opens a sentence.
_COUNTED, _OPENING = 0.3, 1.2
#: From such a weight of the frame on it is not.
_ENOUGH = 1.8
#: With so much talk of war a name after "a" is a machine.
_WARLIKE = 3.0
#: With more talk of sport, trade or the like the frame of a name says less, and with much more nothing.
_CIVIL, _SOME, _MUCH_CIVIL = 0.5, 0.6, 2.0
#: What another system in the same sentence adds to how military it is.
_COMPANY = 1.0
#: How military the context of a nickname must be that nothing beside it vouches for, and what its frame must weigh at least
#: when no number stands before it.
_NICKNAME, _LEAST = 1.8, 0.5
#: How much less military the context of what is counted or has an article may be.
_FAVOUR, _FAVOURS = 1.1, {"systems.shape": 1.5, "systems.doubtful-name": 1.0}
#: The same of one letter and one figure: too many things have such names.
_SHORT = 0.6
#: What a number before a plural adds.
_NUMBERED = 0.4
#: How much more military the context of an everyday name must be that stands by itself.
_BY_ITSELF = 1.5


def admitted(scan: Scan, context: Context, found: list[Found]) -> list[Found]:
    """Those of ``found`` whose context is military enough.

    What needs little context goes first and counts as context for the rest; a guarded name that is admitted once is so in the
    whole text.
    """
    passed: list[Found] = []
    doubtful: list[Found] = []
    company: dict[int, float] = {}
    groups = rebels(scan, found) | otherwise(scan, found)
    for hit in sorted(found, key=lambda hit: hit.need > 0):
        if (groups and spelled(scan, hit) in groups) or is_part_of_another_name(scan, hit):
            continue
        score = context.score(hit.sentence, _own(scan, hit)) + company.get(hit.sentence, 0.0)
        if is_something_else(scan, hit, score):
            continue
        if hit.rows and _may_be_nickname(scan, hit, score):
            hit.need = _NICKNAME
        if hit.need <= score + _evidence(scan, context, hit, hit.need - score):
            passed.append(hit)
            if hit.need <= 0:
                company[hit.sentence] = min(_COMPANY + company.get(hit.sentence, 0.0), 2 * _COMPANY)
        else:
            doubtful.append(hit)
    passed += _joined(scan, passed, doubtful)
    return passed + _again(scan, passed, doubtful)


def _may_be_nickname(scan: Scan, hit: Found, score: float) -> bool:
    """Whether a nickname stands like a machine: a number before it, or an article or nothing before a plural, and a frame."""
    if is_counted(scan, hit):
        one = hit.first > 0 and scan.low[hit.first - 1] in ("a", "an") and score >= _WARLIKE
        return one or is_numbered(scan, hit) or frame(scan, hit).weight > _LEAST
    found, word = frame(scan, hit), scan.low[hit.last - 1]
    if not is_bare_plural(scan, hit) or found.weight <= _LEAST:
        return False
    if not _opens(scan, hit):
        return True
    return not _is_shared(scan, hit) or ((found.sure or score >= _COMPANY) and word in teams())


def _opens(scan: Scan, hit: Found) -> bool:
    """Whether it opens a sentence, quotation or headline."""
    first = scan.document.sentences[hit.sentence].first
    return hit.first == first or (
        not scan.tokens.keys[hit.first - 1][0].isalnum() and scan.low[hit.first - 1] != ","
    )


def _is_people_like(scan: Scan, hit: Found) -> bool:
    """Whether a people of old may be meant: "the Apaches", "Vikings"."""
    if scan.low[hit.last - 1] not in other().peoples:
        return False
    return not is_numbered(scan, hit) and (hit.first == 0 or scan.low[hit.first - 1] not in ("a", "an"))


def _joined(scan: Scan, passed: list[Found], doubtful: list[Found]) -> list[Found]:
    """Those of ``doubtful`` that stand in a list with a name of ``passed`` for a like machine: "Cobras and Hueys circled"."""
    named = [hit for hit in passed if hit.label == "designation" and not has_digits(scan, hit)]
    found = []
    for hit in doubtful:
        if hit.label == "class" or has_digits(scan, hit):
            continue
        beside = (one for one in named if _in_list(scan, one, hit) and akin(hit.class_id, one.class_id))
        if next(beside, None) is not None:
            hit.row = hit.rows[0] if hit.rows else hit.row
            found.append(hit)
    return found


#: Between the names of a list.
_LISTING = frozenset(
    ["and", "or", ",", "a", "an", "one", "two", "three", "four", "five", "six", "its", "their"]
)


def _in_list(scan: Scan, one: Found, other_one: Found) -> bool:
    first, last = (one, other_one) if one.first < other_one.first else (other_one, one)
    between = scan.low[first.last : last.first]
    return 0 < len(between) <= 3 and between[0] in ("and", "or", ",") and _LISTING.issuperset(between)


def _again(scan: Scan, passed: list[Found], doubtful: list[Found]) -> list[Found]:
    """Those of ``doubtful`` that name what one of ``passed`` names."""
    sure = {_identity(hit) for hit in passed if hit.label == "designation"}
    for hit in doubtful:
        hit.row = next((row for row in hit.rows if (row, "") in sure), hit.row)
    again = (hit for hit in doubtful if hit.row >= 0 and hit.rule != "systems.doubtful-name")
    return [
        hit
        for hit in again
        if _identity(hit) in sure and (not hit.rows or is_counted(scan, hit, alone=False))
    ]


def _identity(hit: Found) -> tuple[int, str]:
    return hit.row, hit.family[0] if hit.family else ""


def _own(scan: Scan, hit: Found) -> float:
    """What the words of the stretch themselves weigh in the balance."""
    weights = cues()
    return sum(weights.get(word, 0.0) for word in set(scan.low[hit.first : hit.last]))


def _evidence(scan: Scan, context: Context, hit: Found, missing: float) -> float:
    """What the stretch and its frame weigh beside the talk around them; ``missing`` is what is needed of it."""
    civil = context.civil[hit.sentence]
    if hit.label == "class":
        weight, share = -_AGAINST * civil, 1.0
        if hit.need < 0:
            return weight
        if in_another_sense(scan, hit):
            return weight - _ELSEWHERE
        weight += (_MANY + _COUNTED * is_numbered(scan, hit)) * scan.low[hit.last - 1].endswith("s")
    else:
        weight = _favour(scan, hit, civil) - _PEOPLE * _is_people_like(scan, hit)
        share = _share(scan, hit)
    if hit.need < 0 or civil > _MUCH_CIVIL:
        return weight
    opens = _opens(scan, hit) and _is_shared(scan, hit)
    if weight >= missing and not opens:
        return weight
    share *= 1.0 if civil <= _CIVIL else _SOME
    found = frame(scan, hit)
    if found.sure:
        share = max(share, _PLURAL)
    elif opens and is_bare_plural(scan, hit) and found.weight < _ENOUGH and hit.need - missing < _WARLIKE:
        weight -= _OPENING
    if found.words and weight + share * found.weight >= missing > weight:
        hit.why += f" The words beside it ({', '.join(found.words)}) speak for one here."
        hit.confidence = min(hit.confidence, _FRAMED)
    return weight + share * found.weight


def _share(scan: Scan, hit: Found) -> float:
    """How much of its weight the frame of a name keeps."""
    if _is_people_like(scan, hit):
        return _OLD
    if is_bare_plural(scan, hit) and not is_governed_plural(scan, hit):
        return _PLURAL if scan.low[hit.last - 1] in teams() else 1.0
    if not (is_counted(scan, hit) or is_governed_plural(scan, hit)):
        return _BARE
    return _SOME if is_team_like(scan, hit) else 1.0


def _is_shared(scan: Scan, hit: Found) -> bool:
    """Whether a name is a plain word or a team's, too: at the beginning of a sentence its capital tells nothing."""
    word = scan.low[hit.last - 1]
    written = scan.tokens.keys[hit.last - 1]
    return (
        hit.label != "class"
        and not written[:2].isupper()
        and (word in teams() or word.removesuffix("s") in other().ordinary)
    )


#: How sure a mark is at most that only its frame lets through.
_FRAMED = 0.8


def _favour(scan: Scan, hit: Found, civil: float) -> float:
    """How much less military the context may be, by the words beside a guarded name or an unknown shape.

    "The Javelin" is a thing, and so are "two Javelin" and "its first Javelin"; "Javelin" alone may be anybody.
    """
    article = is_counted(scan, hit, alone=False)
    thing = article and civil <= _CIVIL
    if hit.rule == "systems.doubtful-name" and not thing:
        plural = is_governed_plural(scan, hit) or is_bare_plural(scan, hit)
        return 0.0 if article or plural else -_BY_ITSELF
    if not thing or hit.need < 0:
        return 0.0
    numbered = is_numbered(scan, hit)
    if hit.rule != "systems.guarded-name" and _is_short(scan, hit) and not numbered:
        return _SHORT * is_counted(scan, hit)
    hyphen = hit.row >= 0 or any(word in HYPHENS for word in scan.low[hit.first : hit.last])
    return (_FAVOURS.get(hit.rule, _FAVOUR) + _NUMBERED * numbered) if hyphen else 0.0


def _is_short(scan: Scan, hit: Found) -> bool:
    """Whether it is one letter and one figure."""
    parts = [word for word in scan.low[hit.first : hit.last] if word not in HYPHENS]
    return has_digits(scan, hit) and len(parts) == 2 and all(len(word) == 1 for word in parts)
