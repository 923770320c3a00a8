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
)
from postil.analysis.systems.other import in_another_sense, is_part_of_another_name, is_something_else, rebels
from postil.analysis.systems.scan import HYPHENS, Found, Scan, has_digits, spelled

#: Where something speaks against a class, more must speak for it.
_AGAINST = 0.25
#: What speaks for another sense of a class word, what its plural speaks for its own, and what a frame weighs for a bare name.
_ELSEWHERE, _MANY, _BARE = 2.5, 0.8, 0.5
#: What the frame of a plural without article weighs: teams are called so in headlines.
_PLURAL = 0.75
#: With more talk of sport, trade or the like the frame of a name says less, and with much more nothing.
_CIVIL, _SOME, _MUCH_CIVIL = 0.5, 0.6, 2.0
#: What another system in the same sentence adds to how military it is.
_COMPANY = 1.0
#: How military the context of a nickname must be that nothing beside it vouches for, and what its frame must weigh at least
#: when no number stands before it.
_NICKNAME, _LEAST = 1.8, 0.4
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
    groups = rebels(scan, found)
    for hit in sorted(found, key=lambda hit: hit.need > 0):
        if (groups and spelled(scan, hit) in groups) or is_part_of_another_name(scan, hit):
            continue
        score = context.score(hit.sentence, _own(scan, hit)) + company.get(hit.sentence, 0.0)
        if is_something_else(scan, hit, score):
            continue
        if (
            hit.rows
            and is_counted(scan, hit)
            and (is_numbered(scan, hit) or frame(scan, hit).weight > _LEAST)
        ):
            hit.need = _NICKNAME
        if hit.need <= score + _evidence(scan, context, hit, hit.need - score):
            passed.append(hit)
            if hit.need <= 0:
                company[hit.sentence] = min(_COMPANY + company.get(hit.sentence, 0.0), 2 * _COMPANY)
        else:
            doubtful.append(hit)
    return passed + _again(scan, passed, doubtful)


def _may_be_nickname(scan: Scan, hit: Found) -> bool:
    """Whether a nickname stands like a machine: a number before it, or an article and a frame, or what governs its plural."""
    if (
        is_governed_plural(scan, hit)
        or is_bare_plural(scan, hit)
        or (is_counted(scan, hit) and is_numbered(scan, hit))
    ):
        return True
    return is_counted(scan, hit) and frame(scan, hit).weight > _LEAST


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
        weight = -_AGAINST * civil
        if hit.need <= 0:
            return weight
        if in_another_sense(scan, hit):
            return weight - _ELSEWHERE
        weight += _MANY * scan.low[hit.last - 1].endswith("s")
        share = 1.0
    else:
        weight = _favour(scan, hit, civil)
        share = _SOME if is_team_like(scan, hit) else 1.0
        if is_bare_plural(scan, hit) and not is_governed_plural(scan, hit):
            share = _PLURAL
        elif not (is_counted(scan, hit) or is_governed_plural(scan, hit)):
            share = _BARE
    if weight >= missing or hit.need <= 0 or civil > _MUCH_CIVIL:
        return weight
    share *= 1.0 if civil <= _CIVIL else _SOME
    found = frame(scan, hit)
    if found.words and weight + share * found.weight >= missing:
        hit.why += f" The words beside it ({', '.join(found.words)}) speak for one here."
        hit.confidence = min(hit.confidence, _FRAMED)
    return weight + share * found.weight


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
