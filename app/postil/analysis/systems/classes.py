"""The grammar of classes: a head ("missiles") with the words before it that say which ("anti-ship missiles")."""

from postil.analysis.systems.scan import HYPHENS, Found, Scan
from postil.analysis.systems.words import Words, words

#: How military the context must be for each sense of a head. A modifier that fits arms alone makes it a plain one.
NEED = {"plain": -1.0, "likely": 0.0, "cautious": 0.8, "unlikely": 1.6, "doubtful": 2.4, "modified": 99.0}
_CONFIDENCE = {
    "plain": 0.95,
    "likely": 0.88,
    "cautious": 0.88,
    "unlikely": 0.85,
    "doubtful": 0.85,
    "modified": 0.88,
}
_UNITS = frozenset(
    ["mm", "cm", "inch", "kg", "lb", "pound", "ton", "tonne", "kilogram", "kilogramme", "millimetre", "millimeter", "kilometre",
     "kilometer", "km", "mile", "caliber", "calibre"]
)  # fmt: skip
_CALIBRES = frozenset(["mm", "cm", "inch", "caliber", "calibre", "millimetre", "millimeter"])
#: Heads that are verbs, too.
_VERBS = frozenset(["bomb", "shell", "mine", "torpedo", "rocket", "tank", "weapon", "rifle"])
_DETERMINERS = frozenset(
    ["a", "an", "the", "this", "that", "one", "any", "each", "every", "no", "another", "of", "'s"]
)
#: Heads whose bare form means people as well.
_FLYERS = {"fighter": "fighter", "fighters": "fighter", "bomber": "bomber", "bombers": "bomber"}
_AIR_MODIFIERS = frozenset(
    ["stealth", "jet", "supersonic", "strategic", "nuclear-capable", "interceptor", "multirole", "multi-role", "long-range",
     "fifth-generation", "fourth-generation", "sixth-generation", "carrier-based", "naval", "tactical"]
)  # fmt: skip


def find(scan: Scan, sentence: int) -> list[Found]:
    """The classes named in that sentence, from left to right, not overlapping."""
    known, low = words(), scan.low
    bounds = scan.document.sentences[sentence]
    found: list[Found] = []
    floor, heads = bounds.first, known.lengths
    for i in [i for i in range(bounds.first, bounds.last) if low[i] in heads or low[i] in _FLYERS]:
        if i < floor:
            continue
        hit = _phrase(scan, sentence, i, floor, bounds.last) if low[i] in heads else None
        if hit is None and low[i] in _FLYERS:
            hit = _flyers(scan, sentence, i, floor, bounds.last)
        if hit is not None:
            found.append(hit)
            floor = hit.last
    return found


def head_at(scan: Scan, i: int, last: int) -> tuple[int, str, str] | None:
    """The longest head that begins at token ``i``: (index after it, class id, sense), or None."""
    known = words()
    lengths = known.lengths.get(scan.low[i])
    if lengths is None:
        return None
    pieces, ends = scan.pieces(i, last, lengths[0])
    for n in lengths:
        if n > len(pieces):
            continue
        phrase = " ".join(pieces[:n])
        if (entry := known.heads.get(phrase)) and (
            phrase.removesuffix("s") not in known.abbreviations or _in_capitals(scan, i, ends[n - 1])
        ):
            return ends[n - 1], *entry
    return None


def _in_capitals(scan: Scan, first: int, after: int) -> bool:
    return scan.text(first, after).removesuffix("s").isupper()


def _phrase(scan: Scan, sentence: int, i: int, floor: int, last: int) -> Found | None:
    known, low = words(), scan.low
    head = head_at(scan, i, last)
    if head is None:
        return None
    after, class_id, sense = head
    head_first = i
    strong = sense == "plain" or low[i] in known.arms
    while after < last and _joined(scan, after) and (more := head_at(scan, _step(scan, after), last)):
        head_first = _step(scan, after)
        after, class_id, sense = more
        if sense == "modified" and strong:
            sense = "plain"
        strong = strong or sense == "plain"
    first, fits = modifiers(scan, i, floor, known)
    if fits or (strong and head_first != i):
        sense = "plain" if sense != "likely" or fits else sense
    if sense == "modified" or _other_sense(scan, sentence, head_first, first, after, known):
        return None
    if _figure_of_speech(scan, first, after, last, fits):
        return None
    if _names_a_unit(scan, first, after, last, known) or _verb(scan, first, after, last, known):
        return None
    if first >= 2 and low[first - 1] in HYPHENS and low[first - 2] in ("anti", "counter"):
        return None  # what it is against, not what it is
    if _is_compound(scan, after, last):
        return None
    own = scan.text(head_first, after)
    return Found(
        first, after, sentence, "class", class_id, need=NEED[sense], confidence=_CONFIDENCE[sense],
        rule=f"systems.class-{sense}", why=f"“{own}” is a word for a {{class}}.",
    )  # fmt: skip


def _is_compound(scan: Scan, after: int, last: int) -> bool:
    """Whether a hyphen joins the head to what makes a quality of it: "mine-resistant", "submarine-launched"."""
    if (
        after + 1 >= last
        or scan.low[after] not in HYPHENS
        or not scan.glued(after)
        or not scan.glued(after + 1)
    ):
        return False
    word = scan.low[after + 1]
    return word in _QUALITIES or (word.endswith(("ed", "ing")) and word not in ("testing", "making"))


#: After a hyphen: what makes a quality of a weapon, besides participles.
_QUALITIES = frozenset(
    [
        "resistant",
        "proof",
        "like",
        "style",
        "free",
        "shaped",
        "borne",
        "sized",
        "shock",
        "capable",
        "style",
        "esque",
    ]
)


def _joined(scan: Scan, j: int) -> bool:
    """Whether token ``j`` goes on the compound: a word, or a hyphen between words."""
    if scan.low[j] in HYPHENS:
        return scan.glued(j) and j + 1 < len(scan.low) and scan.glued(j + 1)
    return scan.low[j][0].isalpha()


def _step(scan: Scan, j: int) -> int:
    return j + 1 if scan.low[j] in HYPHENS else j


def modifiers(scan: Scan, head: int, floor: int, known: Words) -> tuple[int, bool]:
    """The first token of the modifiers before token ``head``, and whether one of them fits arms alone."""
    first, fits, j = head, False, head
    while j > floor:
        begin, text = _word_before(scan, j, floor)
        if j == head and scan.low[j - 1] in HYPHENS:  # "laser-[guided bombs]"
            if text in ("anti", "counter"):
                break
            text += "-" + scan.low[head]
        parts = text.split("-")
        if fits_arms(text, parts, known):
            fits = True
        elif parts[-1] in _UNITS and (parts[0][0].isdecimal() or _measure(begin, floor, scan)):
            fits = fits or parts[-1] in _CALIBRES
            begin -= not parts[0][0].isdecimal()
        elif text not in known.plain and not (len(parts) > 1 and parts[-1] in known.plain_endings):
            break
        first = j = begin
    return first, fits


def fits_arms(text: str, parts: list[str], known: Words) -> bool:
    """Whether a modifier fits arms alone; ``parts`` are what its hyphens join."""
    if text in known.arms:
        return True
    if len(parts) < 2:
        return False
    if parts[0] in ("anti", "counter"):
        return parts[-1] in known.anti_targets
    between = len(parts) == 3 and parts[1] == "to" and parts[2] in ("air", "surface", "ground", "sea")
    return between or parts[-1] in known.arms_endings or parts[0] in known.arms_beginnings


def _measure(begin: int, floor: int, scan: Scan) -> bool:
    """Whether a number stands before token ``begin``: "155 mm"."""
    return begin > floor and scan.low[begin - 1][0].isdecimal()


def _word_before(scan: Scan, j: int, floor: int) -> tuple[int, str]:
    """The word before token ``j``, with all parts that hyphens join: (its first token, its text)."""
    k = j - 1
    if scan.low[k] in HYPHENS and scan.glued(j) and k > floor:  # "anti-[tank]"
        k -= 1
    while k - 2 >= floor and scan.low[k - 1] in HYPHENS and scan.glued(k) and scan.glued(k - 1):
        k -= 2
    end = j if scan.low[j - 1] not in HYPHENS else j - 1
    return k, "-".join(w for w in scan.low[k:end] if w not in HYPHENS) or "-"


def _other_sense(scan: Scan, sentence: int, head: int, first: int, after: int, known: Words) -> bool:
    """Whether the words beside the head, or others of its sentence, show another sense: "think tank"."""
    low, bounds = scan.low, scan.document.sentences[sentence]
    last = bounds.last
    word = low[head].removesuffix("s") if low[head] not in known.before else low[head]
    if head == first and head > 0:
        k = head - 2 if low[head - 1] in HYPHENS and head > 1 else head - 1
        if low[k] in known.before.get(word, ()):
            return True
    ends = low[head] if low[head] in known.after else word
    if after < last and low[after] in known.after.get(ends, ()):
        return True
    if word == "shell" and scan.tokens.keys[head] == "Shell":
        return not (after < last and low[after] in _OF_SHELLS)  # the company
    around = known.around.get(word)
    if around is None or after - first > 1:
        return False
    return not around.isdisjoint(low[bounds.first : bounds.last])


#: After "Shell" at the beginning of a sentence when it is no company.
_OF_SHELLS = frozenset(
    ["fragments", "fragment", "fire", "casings", "holes", "craters", "shortages", "production"]
)


def _names_a_unit(scan: Scan, first: int, after: int, last: int, known: Words) -> bool:
    """Whether the phrase is part of the name of a unit: "Field Artillery Regiment", "tank brigade"."""
    if after >= last:
        return False
    following = scan.low[after].removesuffix("s")
    if following in known.units:
        return True
    keys = scan.tokens.keys
    capital = keys[after - 1][0].isupper() and keys[after][0].isupper() and not keys[after - 1].isupper()
    inside = after - 1 > scan.document.sentences[0].first and first > 0
    return (
        capital
        and inside
        and following in ("force", "army", "command", "school", "museum", "corp", "troop", "agency", "group")
    )


def _figure_of_speech(scan: Scan, first: int, after: int, last: int, fits: bool) -> bool:
    """Whether something else is only called a weapon: "a political bomb", "is a missile aimed at", "like a grenade".

    Where a modifier ``fits`` arms alone, only a comparison says so.
    """
    low = scan.low
    before = low[first - 1] if first else ""
    if not fits and before in words().figurative:
        return True
    k = first - 2 if before in ("a", "an", "the") else first - 1
    if k < 0 or low[after - 1].endswith("s"):
        return False
    following = low[after] if after < last else ""
    if low[k] in ("is", "'s", "are"):
        return not fits and following in ("aimed", "at", "against", "into", "under", "fire")
    if low[k] == "like" and before in ("a", "an"):
        return k == 0 or low[k - 1] not in _SEEMING
    return low[k] == "as" and before == "a" and low[after - 1] == "weapon" and after - first == 1


#: Before "like" and what is seen, not what is compared.
_SEEMING = frozenset(
    ["look", "looks", "looked", "looking", "something", "appears", "appeared", "seems", "seemed", "weapon", "weapons", "things", "systems"]
)  # fmt: skip


def _verb(scan: Scan, first: int, after: int, last: int, known: Words) -> bool:
    """Whether a head of one word is a verb here: "will bomb", "Turkey shells the city"."""
    low, keys = scan.low, scan.tokens.keys
    if after - first > 1 or low[first].removesuffix("es").removesuffix("s") not in _VERBS:
        return False
    before = first - 1
    while before > 0 and not low[before][0].isalpha() and low[before] not in (",", ".", ";", ":"):
        before -= 1
    if not low[first].endswith("s"):
        objects = after < last and low[after] in known.verb_after
        return before >= 0 and (
            low[before] in known.verb_before or (objects and low[before] not in _DETERMINERS)
        )
    if after >= last or first == 0 or not low[first - 1][0].isalpha() or low[first - 1] in known.plain:
        return False
    return low[after] in known.verb_after or (keys[after][0].isupper() and keys[first - 1][0].isupper())


def _flyers(scan: Scan, sentence: int, i: int, floor: int, last: int) -> Found | None:
    """Fighters and bombers, when they are aircraft."""
    known, low = words(), scan.low
    bounds = scan.document.sentences[sentence]
    first, _ = modifiers(scan, i, floor, known)
    flying = any(
        w in _AIR_MODIFIERS or w.endswith("-generation") for w in scan.text(first, i).lower().split()
    )
    if i + 1 < last and low[i + 1] in ("jet", "jets", "plane", "planes", "aircraft"):
        return None  # a head of its own
    nation = i - 1 if first == i and i > floor and low[i - 1] in known.nationalities else None
    if not flying:
        if first == i and i > floor and low[i - 1] in known.people | known.before[_FLYERS[low[i]]]:
            return None
        around = set(low[bounds.first : bounds.last])
        if around & known.people:
            return None
        fresh = nation is not None and nation > floor and low[nation - 1] in known.new
        if not fresh and len(around & known.flying) < (1 if nation is not None or low[i][0] == "b" else 2):
            return None
    return Found(
        first if nation is None else nation, i + 1, sentence, "class", _FLYERS[low[i]],
        need=-1.0, confidence=0.85, rule="systems.class-flyers",
        why=f"“{scan.text(i, i + 1)}” are aircraft here, not people: the words around it say so.",
    )  # fmt: skip
