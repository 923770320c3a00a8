"""How far a designation reaches: variants, versions, nicknames, and the class that follows."""

from postil.analysis.systems.classes import fits_arms, head_at
from postil.analysis.systems.scan import HYPHENS, Found, Scan
from postil.analysis.systems.vouching import vouch
from postil.analysis.systems.words import words

#: Classes that a following class phrase makes more exact: "Halifax-class frigate".
_VAGUE = frozenset(["ship", "weapon", "vehicle", "missile", "drone"])
_QUOTES = frozenset("\"“”„«»'‘’")


def widen(scan: Scan, found: Found) -> None:
    """Take in what goes on the designation: "Su-35" → "Su-35S", "F-16" → "F-16C/D Block 52"."""
    last = scan.document.sentences[found.sentence].last
    digits = any(word[0].isdecimal() for word in scan.low[found.first : found.last])
    j = found.last
    if digits or (found.row >= 0 and j < last and scan.low[j] in HYPHENS):
        found.last = _variant(scan, j, last)
        digits = digits or scan.low[found.last - 1].isdecimal()
    if found.last < last and scan.low[found.last] == "class":
        found.last += 1
    elif found.last + 1 < last and scan.low[found.last] in HYPHENS and scan.low[found.last + 1] == "class":
        found.last += 2
    if found.row >= 0 and not digits and _capital_letter(scan, found.last, last):
        found.last += 1
    found.last = _version(scan, found.last, last)
    if digits:
        found.last = _calibre(scan, _nickname(scan, found.last, last), last)


def _capital_letter(scan: Scan, j: int, last: int) -> bool:
    """Whether a letter of a variant follows a name in capitals: SCAR L."""
    key = scan.tokens.keys[j] if j < last else ""
    return (
        len(key) == 1
        and key.isupper()
        and key not in "AI"
        and len(scan.tokens.keys[j - 1]) > 2
        and scan.tokens.keys[j - 1].isupper()
    )


def _variant(scan: Scan, j: int, last: int) -> int:
    """Letters and figures that follow without white space."""
    low, keys = scan.low, scan.tokens.keys
    while j < last and scan.glued(j):
        key = keys[j]
        if key[0].isalnum():
            if len(key) > 5:
                break
            j += 1
        elif j + 1 < last and scan.glued(j + 1) and (key == "/" or low[j] in HYPHENS):
            following = keys[j + 1]
            if not (
                following[0].isdecimal() or (following.removesuffix("s").isupper() and len(following) <= 4)
            ):
                break
            j += 2
        else:
            break
    return j


def _version(scan: Scan, j: int, last: int) -> int:
    """What begins with a word of version: "Block 52", "Mk 2", "Mod-5"."""
    while j + 1 < last and scan.low[j] in words().versions:
        k = j + 2 if scan.low[j + 1] in HYPHENS or scan.low[j + 1] == "." else j + 1
        if k >= last or not (scan.low[k][0].isdecimal() or set(scan.low[k]) <= set("ivx")):
            break
        j = _variant(scan, k + 1, last)
    return j


def _calibre(scan: Scan, j: int, last: int) -> int:
    """A calibre after a gun's designation: "M-198 155mm"."""
    if j + 1 < last and scan.low[j][0].isdecimal() and not scan.glued(j):
        k = j + 2 if scan.low[j + 1] in HYPHENS and j + 2 < last else j + 1
        if scan.low[k] == "mm":
            return k + 1
    return j


def _nickname(scan: Scan, j: int, last: int) -> int:
    """Up to three capitalised words after a designation, in quotation marks or not: Su-34 “Fullback”, T-72 Ural."""
    keys = scan.tokens.keys
    if j + 2 < last and keys[j] in _QUOTES and keys[j + 2] in _QUOTES and keys[j + 1][0].isupper():
        return j + 3
    k = j
    while k < last and k - j < 6 and keys[k][0].isupper() and not scan.glued(k):
        if scan.low[k] in words().not_nicknames or scan.low[k] in words().makers:
            return j
        k = _variant(scan, k + 1, last)
        if k + 1 < last and scan.low[k] in HYPHENS and scan.glued(k) and keys[k + 1][0].isupper():
            k = _variant(scan, k + 2, last)
        k = _version(scan, k, last)
    following = keys[k] if k < last else "."
    if k - j > 5 or following in ("'s", "'") or (k - j == 1 and len(keys[j]) < 2):
        return j
    return k


def reach_back(scan: Scan, found: Found) -> None:
    """Take in the maker before a designation, or the name before an unknown shape: Sukhoi Su-35, Terrier LT-79."""
    keys, known = scan.tokens.keys, words()
    floor, j = scan.document.sentences[found.sentence].first, found.first
    version = found.rule == "systems.family" and scan.low[j] in known.versions
    while j > floor and found.first - j < 2 and not scan.glued(j) and keys[j - 1][0].isupper():
        word = scan.low[j - 1]
        fits = word in known.makers or (
            (found.rule == "systems.shape" or version) and word.isalpha() and j - 1 > floor and len(word) > 2
        )
        if not fits or word in known.nationalities or word in known.not_nicknames:
            break
        j -= 1
    if j < found.first and (j == floor or not keys[j - 1][0].isupper() or j - 1 == floor):
        found.first = j
    calibre = found.first - 2
    if calibre >= floor and scan.low[calibre + 1] == "mm" and scan.low[calibre][0].isdecimal():
        found.first = calibre


def joined(scan: Scan, named: list[Found]) -> list[Found]:
    """The designations with a name and the designation that follows it made one: Harpoon RGM-84L."""
    result: list[Found] = []
    for hit in named:
        before = result[-1] if result else None
        if (
            before is not None
            and before.last == hit.first
            and before.rule != "systems.ship"
            and scan.low[hit.last - 1][0].isalnum()
            and not any(word[0].isdecimal() for word in scan.low[before.first : before.last])
            and any(word[0].isdecimal() for word in scan.low[hit.first : hit.last])
            and (hit.row < 0 or hit.row == before.row or hit.class_id == before.class_id)
        ):
            before.last, before.need = hit.last, min(before.need, hit.need)
        else:
            result.append(hit)
    return result


def _head_after(scan: Scan, j: int, last: int) -> tuple[int, str, str] | None:
    """The head of a class at token ``j`` or after modifiers: "[C-130] transport aircraft"."""
    known, low, start = words(), scan.low, j
    while j < last and j - start < _MODIFIERS:
        if (head := head_at(scan, j, last)) is not None:
            return head
        if (class_id := _FLYING.get(low[j].removesuffix("s"))) is not None:
            return j + 1, class_id, "plain"
        k = j + 1
        while k + 1 < last and low[k] in HYPHENS and scan.glued(k) and scan.glued(k + 1):
            k += 2
        parts = [word for word in low[j:k] if word not in HYPHENS]
        text = "-".join(parts)
        ending = len(parts) > 1 and parts[-1] in known.plain_endings
        if not (text in known.plain or ending or fits_arms(text, parts, known)):
            return None
        j = k
    return None


#: Words that are a class of aircraft after a designation alone: "L-39 trainers", "the FA-50 light fighter".
_FLYING = {
    "fighter": "fighter", "bomber": "bomber", "trainer": "trainer", "transport": "transport-aircraft", "tanker": "tanker-aircraft",
}  # fmt: skip
#: No more tokens of modifiers stand between a designation and its class.
_MODIFIERS = 6


def take_class(scan: Scan, found: Found, classes: list[Found]) -> Found | None:
    """The class phrase that directly follows the designation ("S-400 missile systems"), or None.

    The designation then reaches to its end, and needs no context any more.
    """
    last = scan.document.sentences[found.sentence].last
    j = found.last
    if j < last and scan.low[j] in HYPHENS and scan.glued(j):
        j += 1
    if j >= last or (j == found.last and scan.glued(j)):
        return None
    following = next((c for c in classes if c.first <= j < c.last and c.first >= found.last - 1), None)
    if following is None:
        head = _head_after(scan, j, last)
        if head is not None and scan.low[head[0] - 1] in ("battery", "batteries"):
            vouch(found, 0.5 if found.need > 0 else -1.0, "air-defence")  # a unit, but a unit of arms
            return None
        if head is not None and vouch(found, 1.5 if found.rows and head[2] == "modified" else -1.0, head[1]):
            found.last = head[0]
        return None
    if not vouch(found, 0.0 if found.rows else -1.0, following.class_id):
        return None
    found.last = following.last
    if found.row < 0 and found.class_id in _VAGUE:
        found.class_id = following.class_id
    return following
