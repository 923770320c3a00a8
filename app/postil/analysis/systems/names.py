"""Finds the names that the lexicon lists."""

import re

from postil.analysis.systems.designations import ENGLISH, SHIP_PREFIXES, alike, family_of
from postil.analysis.systems.lexicon import Name, lexicon
from postil.analysis.systems.scan import HYPHENS, Found, Scan
from postil.analysis.systems.words import words
from postil.model.annotation import Evidence

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
#: How military the context of a name must be, by its guard.
NEED = (-2.0, 1.5, 2.5)
_CONFIDENCE = (0.97, 0.9, 0.85)
_RULES = ("systems.name", "systems.guarded-name", "systems.doubtful-name")
#: No name is longer than this, in words and figures.
_MOST = 9


def find(scan: Scan, sentence: int) -> list[Found]:
    """The names of the lexicon in that sentence, from left to right, not overlapping."""
    lex, low = lexicon(), scan.low
    bounds = scan.document.sentences[sentence]
    found, after = [], 0
    firsts, called = lex.rows_by_first, lex.rows_by_word
    for i in scan.beginnings_in(sentence):
        if i < after:
            continue
        word = low[i]
        single = word[:-1] if word[-1] == "s" else word
        match = _longest(scan, i, bounds.last) if word in firsts or single in firsts else None
        if match is not None and i > bounds.first and scan.tokens.keys[i - 1] in SHIP_PREFIXES:
            match = None  # "USS [Virginia]": the grammar of ships takes both
        if match is None:
            if (word in called or single in called) and (hit := _nickname(scan, sentence, i, bounds.last)):
                found.append(hit)
                after = hit.last
            continue
        after, name, guard = match
        cells = lex.cells(name.row)
        guard = max(guard, _letter_and_number(scan, i, after))
        found.append(
            Found(
                i,
                after,
                sentence,
                "designation",
                cells[4],
                row=name.row,
                need=NEED[guard],
                confidence=_CONFIDENCE[guard],
                evidence=Evidence.LEXICON,
                rule=_RULES[guard] if not name.digits else "systems.name",
                why=f"“{name.text}” is a known name."
                if name.text == cells[1]
                else f"“{name.text}” is a name of {cells[1]}.",
            )
        )
    return found


def _nickname(scan: Scan, sentence: int, i: int, last: int) -> Found | None:
    """The last words of a name like "CH-47 Chinook" at token ``i``: they count only where the words beside them vouch."""
    lex, keys, known = lexicon(), scan.tokens.keys, words()
    word = scan.low[i]
    if not keys[i][0].isupper() or (keys[i].isupper() and keys[i - 1].islower()):
        return None
    if (
        word in known.no_nickname
        or word in known.not_nicknames
        or word in known.lengths
        or word in known.makers
    ):
        return None
    pieces, ends = scan.pieces(i, last, 3)
    for n in range(len(pieces), 0, -1):
        key = " ".join(pieces[:n])
        rows = lex.nicknamed(key) or (lex.nicknamed(key[:-1]) if key[-1] == "s" else None)
        if rows is None or not keys[ends[n - 1] - 1][0].isupper() or not _whole(scan, i, ends[n - 1]):
            continue
        cells = lex.cells(rows[0])
        return Found(
            i, ends[n - 1], sentence, "designation", cells[4], row=rows[0], rows=rows, need=99.0, confidence=0.88,
            evidence=Evidence.LEXICON, rule="systems.nickname", why=f"“{scan.text(i, ends[n - 1])}” is a name of {cells[1]}.",
        )  # fmt: skip
    return None


def _letter_and_number(scan: Scan, first: int, after: int) -> int:
    """The guard of one letter and a short number: roads, visas and pages look so, too."""
    low = scan.low
    if after - first > 3 or len(low[first]) > 1 or not low[first].isalpha() or not low[after - 1].isdecimal():
        return 0
    if not scan.glued(first + 1):
        return 2
    if after - first == 2:
        return int(len(low[after - 1]) < 3)
    family = family_of(low[first], low[after - 1])
    return int(family is None or bool(family[5]))


def _longest(scan: Scan, i: int, last: int) -> tuple[int, Name, int] | None:
    lex = lexicon()
    lengths = lex.lengths_of(scan.low[i]) or [1]
    most = min(lengths[0], _MOST)
    if most > 1 and not _goes_on(scan, i, last):
        if lengths[-1] > 1:
            return None
        most = 1
    pieces, ends = scan.pieces(i, last, most)
    for n in lengths:
        if n > len(pieces):
            continue
        key = " ".join(pieces[:n])
        name = lex.name(key)
        if name is None and key[-1] == "s" and len(pieces[n - 1]) > 2:  # a plural
            name = lex.name(key[:-1]) or (lex.name(key[:-2]) if key.endswith("oes") else None)
        if name is None or not _whole(scan, i, ends[n - 1]):
            continue
        if (guard := _written(name, scan, i, ends[n - 1])) is not None:
            return ends[n - 1], name, max(name.guard, guard)
    return None


def _goes_on(scan: Scan, i: int, last: int) -> bool:
    """Whether a name, or its plural, begins with the two words from token ``i`` on. Most words that begin names begin none here."""
    pair = " ".join(scan.pieces(i, last, 2)[0])
    return not lexicon().pairs.isdisjoint((pair, pair.removesuffix("s"), pair.removesuffix("es")))


def _written(name: Name, scan: Scan, first: int, after: int) -> int | None:
    """The guard that the spelling asks for, or None when the words in the text are not the name's.

    Capitals are compared letter by letter ("LaWS" is not "laws", "AT-6" is not "At 6"): only what is written in capitals
    throughout, or with the first letter alone ("Himars", "Brahmos"), may differ.
    """
    written = scan.text(first, after)
    if name.capitals:
        bare = written.removesuffix("s")
        if bare.isupper():
            return None if name.guard and _shouted(scan, first, after) else 0
        return 1 if len(bare) > 4 and bare[0].isupper() and " " not in bare else None
    if name.digits and written.islower() and not HYPHENS.isdisjoint(written):
        return 1  # "ak-47"
    shown = _WORDS.findall(written.replace("’", "'"))
    if not all(
        listed == word or alike(listed, word, name.digits)
        for listed, word in zip(_WORDS.findall(name.text), shown, strict=False)
    ):
        return None
    apart = name.digits and after - first > 1 and shown[0].isalpha() and not scan.glued(first + 1)
    if apart and shown[0].lower() in ENGLISH and not name.text.startswith(shown[0] + " "):
        return None
    return 0


def _shouted(scan: Scan, first: int, after: int) -> bool:
    """Whether the words beside are in capitals, too: then capitals tell nothing."""
    keys = scan.tokens.keys
    beside = [keys[i] for i in (first - 1, after) if 0 <= i < len(keys)]
    return any(len(key) > 2 and key.isupper() and key.isalpha() for key in beside)


def _whole(scan: Scan, first: int, after: int) -> bool:
    """Whether the match is no part of a longer word or number ("S-30" of "S-300", "MiG" of "MiG-29")."""
    low, tokens = scan.low, scan.tokens
    if scan.glued(first) and low[first - 1][0].isalnum():
        return False
    return (
        low[after - 1].isdecimal()
        or after >= len(tokens)
        or not (scan.glued(after) and low[after].isdecimal())
    )
