"""The grammar of designations: families of letters and numbers, ships with a prefix, classes of ships, and unknown shapes.

A member of a family that no list has is found all the same ("Su-76", "USS Nonesuch", "Nonesuch-class frigate").
"""

import re
from functools import cache

from postil.analysis.systems.lexicon import folder, rows_of
from postil.analysis.systems.scan import HYPHENS, Found, Scan
from postil.analysis.systems.words import words

#: Ships' prefixes and their countries.
SHIP_PREFIXES = {
    "USS": "US", "USNS": "US", "USCGC": "US", "HMS": "GB", "RFA": "GB", "HMAS": "AU", "HMCS": "CA", "HMNZS": "NZ",
    "INS": "IN", "ROKS": "KR", "JS": "JP", "JDS": "JP", "TCG": "TR", "KRI": "ID", "PNS": "PK", "BNS": "BD", "BRP": "PH",
    "HTMS": "TH", "HNLMS": "NL", "HDMS": "DK", "HSwMS": "SE", "HNoMS": "NO", "ARA": "AR", "SLNS": "LK", "SAS": "ZA",
    "LVNS": "LV", "ENS": "EE", "EML": "EE", "LNS": "LT", "NRP": "PT", "ITS": "IT", "KNM": "NO", "USAV": "US", "BAP": "PE",
    "IRIS": "IR", "IRINS": "IR", "NNS": "NG", "RSS": "SG", "CNS": "CN", "ORP": "PL", "KD": "MY", "HMCS.": "CA", "ROCS": "TW", "FGS": "DE", "FNS": "FR", "LÉ": "IE",
}  # fmt: skip
#: Prefixes that mean something else, too: only where the context is military.
_DOUBTFUL_SHIPS = frozenset(
    {
        "ENS",
        "EML",
        "LNS",
        "NRP",
        "ITS",
        "BAP",
        "IRIS",
        "NNS",
        "SAS",
        "KD",
        "ARA",
        "RSS",
        "CNS",
        "BNS",
        "RFA",
        "JS",
        "JDS",
        "FGS",
        "FNS",
        "ORP",
        "INS",
    }
)
#: The Soviet index of rocket and artillery equipment: 9K330, 2S19, 30N6, 1L219.
_GRAU_LETTERS = frozenset(
    ["a", "b", "e", "f", "g", "i", "k", "l", "m", "n", "p", "s", "t", "u", "v", "ya", "zh", "yu", "kh"]
)
_CLASS_NOUNS = frozenset(
    ["ship", "submarine", "frigate", "destroyer", "cruiser", "carrier", "corvette", "boat", "vessel", "minesweeper", "warship",
     "sub", "cutter", "battleship"]
)  # fmt: skip
_SLUG = re.compile(r"[^a-z0-9]+")
#: Airliners that look like designations: A-380, B-777, E-190.
_AIRLINERS = {"a": range(220, 400), "b": range(700, 800), "e": range(170, 196)}
#: How military the context must be for a guarded family, an unknown shape, and an unknown shape of one letter.
GUARDED, UNKNOWN, FAINT = 1.5, 1.4, 2.2


@cache
def families() -> dict[str, list[list[str]]]:
    """Families by prefix in lower case: prefix as written, numbers, class, origin, maker, guard."""
    table: dict[str, list[list[str]]] = {}
    for row in rows_of(folder() / "families.tsv"):
        table.setdefault(row[0].lower(), []).append(row)
    return table


def family_of(letters: str, number: str) -> list[str] | None:
    """The family that those letters (in lower case) and that number belong to, or None."""
    if len(number) < 6:
        for row in families().get(letters, ()):
            if any(int(number) in numbers for numbers in _ranges(row[1])):
                return row
    return None


@cache
def _ranges(numbers: str) -> tuple[range, ...]:
    parts = (part.partition("-") for part in numbers.split(","))
    return tuple(range(int(low), int(high or low) + 1) for low, _, high in parts)


def slug(name: str) -> str:
    """A name as part of an entity's key."""
    return _SLUG.sub("-", name.lower()).strip("-")


def find(scan: Scan, sentence: int, taken: set[int]) -> list[Found]:
    """Designations in that sentence that do not touch the tokens ``taken``."""
    low, keys, bounds, known = scan.low, scan.tokens.keys, scan.document.sentences[sentence], families()
    found = []
    for i in scan.beginnings_in(sentence):
        if i in taken:
            continue
        word, hit = low[i], None
        if word[0].isdecimal():
            hit = _numbered(scan, sentence, i, bounds.first) or _soviet_index(scan, sentence, i, bounds.last)
        elif word in known and len(word) > 2:
            hit = _lettered(scan, sentence, i, bounds.last)
        elif word == "class":
            hit = _ship_class(scan, sentence, i, bounds.first, bounds.last)
        elif keys[i] in SHIP_PREFIXES:
            hit = _ship(scan, sentence, i, bounds.last)
        if hit and taken.isdisjoint(range(hit.first, hit.last)):
            found.append(hit)
            taken.update(range(hit.first, hit.last))
    return found


def _numbered(scan: Scan, sentence: int, i: int, first: int) -> Found | None:
    """Letters, then the number at token ``i``."""
    low, keys = scan.low, scan.tokens.keys
    if not low[i].isdecimal() or i == first:
        return None
    hyphen = low[i - 1] in HYPHENS and scan.glued(i) and scan.glued(i - 1)
    p = i - 2 if hyphen else i - 1
    if p < first or not keys[p][0].isalpha() or not keys[p][0].isupper():
        return None
    if scan.glued(p) and low[p - 1].isdecimal():
        return None
    apart = not hyphen and not scan.glued(i)
    start = p - 2 if p - 2 >= first and keys[p - 2] == "AN" and low[p - 1] == "/" and scan.glued(p) else p
    family = family_of(low[p], low[i])
    if family is not None and (
        _may_stand_apart(family[0], keys[p], family[5]) if apart else alike(family[0], keys[p], True)
    ):
        prefix, _, class_id, origin, maker, guard = family
        known = f"{prefix}{' ' if prefix in _SPACED else '-'}{keys[i]}"
        return Found(
            start, i + 1, sentence, "designation", class_id,
            family=(known, origin, maker),
            need=GUARDED if guard else -0.5 if len(prefix) == 1 else -2.0,
            confidence=0.85 if guard else 0.93,
            rule="systems.family",
            why=f"“{prefix}” and a number like {keys[i]} name a {{class}}.",
        )  # fmt: skip
    return None if apart else _unknown(scan, sentence, start, p, i)


def _may_stand_apart(prefix: str, written: str, guard: str) -> bool:
    """Whether white space may stand between letters and number: "MiG 29", but not "An 88-year-old"."""
    if prefix in _SPACED:
        return True
    return len(prefix) > 1 and not guard and written == prefix and prefix.lower() not in ENGLISH


def alike(listed: str, written: str, figures: bool) -> bool:
    """Whether a word in the text is the word of a name, capital by capital.

    All capitals are as good, and so is the first alone of a word that is clearly a name: long, or before ``figures``
    ("Mig-29"), and not odd in its capitals as "LaWS" and "nEUROn" are.
    """
    if listed == written:
        return True
    capital = listed[0].isupper()
    if capital and not written[0].isupper():
        return written == "class"
    later = [c for c in listed[1:] if c.isupper()]
    if not later:
        return True
    odd = not capital or (len(later) > 1 and len(listed) < 6 and not listed.isupper())
    if odd:
        return written == listed.upper() and len(listed) > 4
    if all(c.isupper() for c, as_listed in zip(written, listed, strict=False) if as_listed.isupper()):
        return True
    return len(listed) > 4 or (figures and len(listed) == 3 and not listed.isupper())


#: Letters before the figure of a designation that are a word of their own when white space stands between.
ENGLISH = frozenset(
    """a air al all am an ap arm art as at bat be bill but by co da de del der do don du el em en era es et et far for fox
    gas go gnat ha had has he her his ho how i if il in is it its joe jump la le li link ma mar mars may me mo mr ms my
    na ne new no nor not of off oh ok on one or our out p pa per pm po pole ps pt ram rat red sa sad sap se sea see set she
    shadow so son sp spice spy ss st ta tab test tham that the they to too tt tv uk un up us use ur van via was we west when
    who with wo ya ye yo you""".split()
)


def _lettered(scan: Scan, sentence: int, i: int, last: int) -> Found | None:
    """The letters of a family at token ``i`` and a variant in capitals: BTR-MDM."""
    keys = scan.tokens.keys
    prefix, _, class_id, origin, maker, guard = families()[scan.low[i]][0]
    if guard or keys[i] != prefix or i + 2 >= last or scan.low[i + 1] not in HYPHENS:
        return None
    variant = keys[i + 2]
    if not (scan.glued(i + 1) and scan.glued(i + 2) and variant.isupper() and len(variant) < 5):
        return None
    return Found(
        i, i + 3, sentence, "designation", class_id,
        family=(f"{prefix}-{variant}", origin, maker), need=0.0, confidence=0.85,
        rule="systems.family", why=f"“{prefix}” begins the names of a family: {{class}}.",
    )  # fmt: skip


_SPACED = frozenset(
    {"Type", "Mk", "Mark", "Project", "Object", "Model", "Vz", "Hermes", "Leopard", "Challenger"}
)


def _unknown(scan: Scan, sentence: int, start: int, p: int, i: int) -> Found | None:
    """Letters and a number of no family we know: a designation where the talk is of arms."""
    low, keys = scan.low, scan.tokens.keys
    letters = keys[p]
    if (
        low[p] in words().civil_prefixes
        or (scan.glued(p) and keys[p - 1] not in ("/", "“", '"', "("))
        or len(low[i]) > 6
    ):
        return None
    if int(low[i]) in _AIRLINERS.get(low[p], ()):
        return None
    if start == p - 2:  # AN/XXX-N
        need, confidence = -99.0, 0.95
    elif letters.isupper() and len(letters) > 1:
        need, confidence = UNKNOWN, 0.8
    elif len(letters) == 1 or any(c.isupper() for c in letters[1:]) or low[i - 1] in HYPHENS:
        need, confidence = FAINT, 0.75
    else:
        return None
    return Found(
        start, i + 1, sentence, "designation", "weapon",
        family=(scan.text(start, i + 1), "", ""), need=need, confidence=confidence, rule="systems.shape",
        why="It has the shape of a designation, and the text around it speaks of arms.",
    )  # fmt: skip


def _soviet_index(scan: Scan, sentence: int, i: int, last: int) -> Found | None:
    """A number, letters and a number without white space: 9K330."""
    low, keys = scan.low, scan.tokens.keys
    if i + 2 >= last or not (scan.glued(i + 1) and scan.glued(i + 2)) or scan.glued(i):
        return None
    if low[i + 1] not in _GRAU_LETTERS or not keys[i + 1][0].isupper() or not low[i + 2].isdecimal():
        return None
    if len(low[i]) > 2 or len(low[i + 2]) > 4:
        return None
    return Found(
        i, i + 3, sentence, "designation", "weapon",
        family=(scan.text(i, i + 3), "SU", ""), need=-0.5, confidence=0.9, rule="systems.soviet-index",
        why="A number, a letter and a number make an index of Soviet and Russian arms.",
    )  # fmt: skip


def _ship(scan: Scan, sentence: int, i: int, last: int) -> Found | None:
    """A prefix and the capitalised words of the name: USS Gerald R. Ford."""
    keys, j = scan.tokens.keys, i + 1
    while j < last and j - i <= 6 and not _breaks(scan, j):
        word = keys[j]
        capital_next = j + 1 < last and keys[j + 1][0].isupper()
        joins = word in ("de", "la", "of", "the", "and") or (word in ("-", ".") and scan.glued(j))
        if word[0].isupper() or (joins and capital_next):
            j += 1
        else:
            break
    if j == i + 1 or not keys[i + 1][0].isupper() or len(keys[i + 1]) < 2:
        return None
    country = SHIP_PREFIXES[keys[i]]
    return Found(
        i, j, sentence, "designation", "ship",
        family=(scan.text(i, j), country, ""),
        need=GUARDED if keys[i] in _DOUBTFUL_SHIPS else -2.0, confidence=0.93,
        rule="systems.ship", why=f"“{keys[i]}” stands before the names of ships of {{origin}}.",
    )  # fmt: skip


def _ship_class(scan: Scan, sentence: int, i: int, first: int, last: int) -> Found | None:
    """A capitalised name, "class" and a kind of ship within three words: Halifax-class frigate."""
    low, keys = scan.low, scan.tokens.keys
    if not any(low[j].removesuffix("s") in _CLASS_NOUNS for j in range(i + 1, min(i + 5, last))):
        return None
    p = i - 2 if low[i - 1] in HYPHENS else i - 1
    start = p
    while start >= first and keys[start][0].isupper() and p - start < 4:
        start -= 1
    start += 1
    while start <= p and low[start] in ("the", "a", "an", "its", "their", "one", "two", "three", "four"):
        start += 1
    if start > p:
        return None
    return Found(
        start, i + 1, sentence, "designation", "ship",
        family=(scan.text(start, p + 1) + " class", "", ""), need=-2.0, confidence=0.93,
        rule="systems.ship-class", why="“Class” after a name and before a kind of ship names a class of ships.",
    )  # fmt: skip


def _breaks(scan: Scan, j: int) -> bool:
    """Whether token ``j`` cannot go on a ship's name."""
    key = scan.tokens.keys[j]
    return not (key[0].isalpha() or key in ("-", "."))
