"""Which of the stretches found are military systems after all, by what stands around them."""

from postil.analysis.systems.context import Context, cues
from postil.analysis.systems.scan import HYPHENS, Found, Scan
from postil.analysis.systems.words import Words, words

#: Capitalised words before a guarded name that make it another thing: "Hurricane Harpoon", "Operation Leopard", "Mr Javelin".
_TITLES = frozenset(
    ["mr", "mrs", "ms", "dr", "hurricane", "typhoon", "operation", "exercise", "mount", "lake", "fort", "camp", "san", "st", "cape",
     "new", "saint", "port", "hotel", "storm", "planet", "real", "fc", "ford", "team", "cyclone", "spokesman", "spokeswoman",
     "minister", "president", "general", "commander", "analyst", "expert", "leader", "gen", "col", "sgt", "lt", "senator", "captain"]
)  # fmt: skip
#: Before or at the beginning of a number of theirs that arms have, too.
_CIVIL_MAKERS = frozenset(
    ["airbus", "nvidia", "intel", "amd", "qualcomm", "canon", "nikon", "huawei", "xiaomi", "oppo"]
)
#: Before letters and a figure that tell a place: "gate B-52".
_PLACES = frozenset(["gate", "room", "seat", "platform", "terminal", "row", "exit", "route", "highway", "motorway", "flight", "bus",
                     "page", "form", "section", "visa", "aisle", "pier", "stand", "locker", "junction", "track", "tram", "line"])  # fmt: skip
#: Words after a person.
_SPEAKS = frozenset(["said", "says", "told", "added", "adds", "tweeted", "who", "wrote", "whose"])
#: Words before a place, not before a thing.
_WHERE = frozenset(
    ["in", "at", "from", "near", "across", "throughout", "around", "outside", "northern", "southern", "mr"]
)
#: Words before a thing that can be counted.
_THINGS = frozenset(
    ["the", "a", "an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "dozens", "first",
     "second", "new", "more", "additional", "its", "their", "another", "destroyed", "captured", "damaged", "out", "'s", "his", "our", "these", "those"]
)  # fmt: skip


def admitted(scan: Scan, context: Context, found: list[Found]) -> list[Found]:
    """Those of ``found`` whose context is military enough.

    What needs little context goes first and counts as context for the rest; a guarded name that is admitted once is so in the
    whole text.
    """
    passed: list[Found] = []
    doubtful: list[Found] = []
    company: dict[int, float] = {}
    rebels = {_spelled(scan, hit) for hit in found if _rebels_follow(scan, hit)}
    for hit in sorted(found, key=lambda hit: hit.need > 0):
        if (rebels and _spelled(scan, hit) in rebels) or _is_part_of_another_name(scan, hit):
            continue
        score = context.score(hit.sentence, _own(scan, hit)) + company.get(hit.sentence, 0.0)
        if hit.label == "class":
            score -= _AGAINST * context.civil[hit.sentence]
        if score >= hit.need - _favour(scan, context, hit):
            passed.append(hit)
            if hit.need <= 0:
                company[hit.sentence] = min(_COMPANY + company.get(hit.sentence, 0.0), 2 * _COMPANY)
        else:
            doubtful.append(hit)
    sure = {_identity(hit) for hit in passed if hit.label == "designation"}
    for hit in doubtful:
        hit.row = next((row for row in hit.rows if (row, "") in sure), hit.row)
    again = (hit for hit in doubtful if hit.row >= 0 and hit.rule != "systems.doubtful-name")
    return passed + [hit for hit in again if _identity(hit) in sure]


#: After figures a series of arms ("the Su-30/35 family"), after a name people ("the Colt family").
_SERIES = frozenset(["family", "families"])
_REBELS = frozenset("movement movements rebel rebels militia insurgents guerrilla guerrillas".split())


def _rebels_follow(scan: Scan, hit: Found) -> bool:
    return hit.label == "designation" and hit.last < len(scan.low) and scan.low[hit.last] in _REBELS


def _spelled(scan: Scan, hit: Found) -> str:
    """The stretch without hyphens."""
    return "".join(word for word in scan.low[hit.first : hit.last] if word not in HYPHENS)


def _is_group(scan: Scan, hit: Found, known: Words) -> bool:
    """Whether it is named like a group of rebels or states, and no class of arms follows."""
    number = next((j for j in range(hit.first, hit.last) if scan.low[j].isdecimal()), -1)
    if number < 0 or scan.text(hit.first, number + 1).lower() not in known.groups:
        return False
    return scan.low[hit.last - 1] not in known.heads


def _is_road(scan: Scan, hit: Found) -> bool:
    """Whether a letter and a figure are a road here: "the A40 is closed", "the M4 between Swindon and Bath"."""
    low = scan.low
    if hit.last - hit.first > 2 or len(low[hit.first]) > 1 or low[hit.first] not in "abmen":
        return False
    return not _ROADS.isdisjoint(low[hit.last : hit.last + 3])


#: Soon after the name of a road.
_ROADS = frozenset(["closed", "blocked", "between", "motorway", "junction", "corridor", "northbound", "southbound", "eastbound",
                    "westbound", "traffic", "outside", "jammed", "bypass", "shut", "reopened"])  # fmt: skip


def _is_compared(scan: Scan, hit: Found) -> bool:
    """Whether something else is only like it: "an Iron Dome-like shield"."""
    j = hit.last
    return (
        j + 1 < len(scan.low)
        and scan.low[j] in HYPHENS
        and scan.glued(j)
        and scan.low[j + 1] in ("like", "esque", "inspired")
    )


def _is_practised(scan: Scan, hit: Found, following: str) -> bool:
    """Whether an unknown shape is an exercise: "exercise Sea Breeze-2024"."""
    low, keys, known = scan.low, scan.tokens.keys, words()
    if following in known.practised or not known.practised.isdisjoint(low[max(hit.first - 2, 0) : hit.first]):
        return True
    number = low[hit.last - 1]
    return len(number) == 4 and "1990" <= number < "2050" and not keys[hit.first].isupper()


#: Where something speaks against a class, more must speak for it.
_AGAINST = 0.25
#: What another system in the same sentence adds to how military it is.
_COMPANY = 1.0


def _identity(hit: Found) -> tuple[int, str]:
    return hit.row, hit.family[0] if hit.family else ""


def _own(scan: Scan, hit: Found) -> float:
    """What the words of the stretch themselves weigh in the balance."""
    weights = cues()
    return sum(weights.get(word, 0.0) for word in set(scan.low[hit.first : hit.last]))


def _favour(scan: Scan, context: Context, hit: Found) -> float:
    """How much less military the context may be, by the word directly before a guarded name or an unknown shape.

    "The Javelin" is a thing, and so are "two Javelin" and "its first Javelin"; "Javelin" alone may be anybody.
    """
    before = scan.low[hit.first - 1] if hit.first > scan.document.sentences[hit.sentence].first else ""
    thing = before in _THINGS and context.civil[hit.sentence] <= 0.5
    if hit.rule == "systems.doubtful-name":
        return 0.0 if before in _THINGS else -1.5
    if not thing or hit.need < 0 or hit.label == "class":
        return 0.0
    if hit.rule != "systems.guarded-name" and _short(scan, hit):
        return 0.0
    hyphen = hit.row >= 0 or any(word in HYPHENS for word in scan.low[hit.first : hit.last])
    return _FAVOUR.get(hit.rule, 1.1) if hyphen else 0.0


def _short(scan: Scan, hit: Found) -> bool:
    """Whether it is one letter and one figure: too many things have such names."""
    words_ = [word for word in scan.low[hit.first : hit.last] if word not in HYPHENS]
    return len(words_) == 2 and all(len(word) == 1 for word in words_)


_FAVOUR = {"systems.shape": 1.5}


def _is_part_of_another_name(scan: Scan, hit: Found) -> bool:
    """Whether a name is another thing's: "S-400 phone"; without figures also "New England Patriots", "in Virginia"."""
    low, keys, known = scan.low, scan.tokens.keys, words()
    sentence, i = scan.document.sentences[hit.sentence], hit.first
    if hit.label == "class":
        return False
    before = low[i - 1] if i > sentence.first else ""
    following = low[hit.last] if hit.last < sentence.last else ""
    if (
        before in _CIVIL_MAKERS
        or low[i] in _CIVIL_MAKERS
        or before in _PLACES
        or _is_compared(scan, hit)
        or _is_road(scan, hit)
    ):
        return True
    if before in known.carmakers or low[i] in known.carmakers or _is_group(scan, hit, known):
        return True
    if following and scan.glued(hit.last) and following.isalpha() and len(following) > 3:
        return True  # the name of a company: K2Systems
    if hit.rule == "systems.shape" and _is_practised(scan, hit, following):
        return True
    digits = any(word[0].isdecimal() for word in low[hit.first : hit.last])
    if following in known.not_systems and not scan.glued(hit.last) and not (digits and following in _SERIES):
        return True
    if hit.row < 0 or digits:
        return False
    guarded = hit.rule != "systems.name"
    if guarded and i > sentence.first and not scan.glued(i):
        if before in _TITLES or before in _WHERE:
            return True
        name_before = keys[i - 1][0].isupper() and before.isalpha() and i - 1 > sentence.first
        if name_before and before not in known.nationalities and before not in known.makers:
            return True
    if hit.last >= sentence.last or scan.glued(hit.last):
        return False
    key = keys[hit.last]
    if key in _SPEAKS:
        return True
    capital = key[0].isupper() and len(key) > 1 and not key.isupper()
    return capital and low[hit.last] not in known.not_nicknames
