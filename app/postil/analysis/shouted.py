"""Paragraphs IN CAPITALS, as telegrams and some agencies write them, read as if they were written as usual.

Only the working copy of the text changes, letter for letter, so that every place in it stays what it was.
"""

import re
from collections.abc import Sequence

from postil.analysis.actors.gazetteer import gazetteer
from postil.analysis.quotes.words import speech
from postil.analysis.shouted_names import shouted_names
from postil.analysis.systems.lexicon import lexicon
from postil.analysis.tokens import Tokens, tokenise
from postil.model.block import STORY_ROLES, Block

#: So many letters and such a share of capitals make a paragraph of capitals; shorter lines are read as headlines elsewhere.
_LETTERS, _SHARE = 80, 0.9
_SENTENCE = re.compile(r"(?:^|[–—-]\s+(?=[\"“])|[.!?:][\"”’']?\s+)[\"“‘'(]?(\w)")
#: Longer words in capitals are seldom short forms.
_SHORT = 5

#: No system's name that begins with a word has more of them.
_LONGEST_NAME = 5
#: Words that a name has in small letters.
_INNER = frozenset(
    "of and the for in on au aux de des du del la le les da do dos al el bin ibn von van und y e".split()
)
_SHIPS = frozenset(["USS", "HMS", "HMCS", "HMAS", "INS", "TCG", "ROKS", "JS", "USNS"])
_DAYS = frozenset(
    "jan feb apr jun jul aug sep sept oct nov dec mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december".split()
)


def unshouted(text: str, blocks: Sequence[Block]) -> str:
    """``text`` with its paragraphs of capitals in small letters, names apart; as long as it was."""
    loud = [b for b in blocks if b.role in STORY_ROLES and _is_shouted(text[b.span.start : b.span.end])]
    if not loud:
        return text
    names = set[str]().union(*(shouted_names(tokenise(block.span.of(text))) for block in loud))
    parts, end = [], 0
    for block in loud:
        parts += [text[end : block.span.start], _calmed(block.span.of(text), names)]
        end = block.span.end
    return "".join([*parts, text[end:]])


def _is_shouted(paragraph: str) -> bool:
    if paragraph[:40].upper() != paragraph[:40]:
        return False
    letters = [c for c in paragraph if c.isalpha()]
    return len(letters) >= _LETTERS and sum(map(str.isupper, letters)) >= _SHARE * len(letters)


def _calmed(paragraph: str, names: set[str]) -> str:
    """The paragraph in small letters; ``names`` are words, in small letters, that are nothing but names in this text."""
    tokens = tokenise(paragraph)
    titled = Tokens(tokens.starts, tokens.ends, tokens.texts, [_title(k) for k in tokens.keys])
    joined = Tokens(tokens.starts, tokens.ends, tokens.texts, [_inner(k) for k in titled.keys])
    letters, known, i = list(paragraph), gazetteer().phrases, 0
    while i < len(tokens):
        looked = (known.longest(some, i) for some in (titled, joined, tokens))
        after = max((found[0] for found in looked if found), default=i)
        after = i if _is_plain(tokens, i) and after == i + 1 else after
        while after == i and i < len(tokens) and tokens.texts[i].lower() in names:
            _write(letters, tokens, i, _title(tokens.texts[i]))
            i, after = i + 1, i + 1
        if i == len(tokens):
            break
        if _opens_name(tokens, i):
            after = max(after, i + 2)
        for k in range(i, after):
            small = i < k < after - 1 and tokens.texts[k].lower() in _INNER
            _write(letters, tokens, k, tokens.texts[k].lower() if small else _named(tokens, k))
        if after == i:
            _write(letters, tokens, i, _running(tokens, i))
        i = max(after, i + 1)
    for begin in _SENTENCE.finditer(paragraph):
        letters[begin.start(1)] = paragraph[begin.start(1)]
    return "".join(letters)


def _is_plain(tokens: Tokens, i: int) -> bool:
    """Whether the word is one of the little words, or a verb of saying, whatever else it may name."""
    low, names = tokens.keys[i].lower(), speech()
    return low != "us" and (low in names.small or low in names.not_names or low in names.verbs)


def _opens_name(tokens: Tokens, i: int) -> bool:
    """Whether a given name or a title and the word of a name behind it begin here."""
    low, names = tokens.keys[i].lower(), speech()
    if low not in names.he_names | names.she_names | names.titles or i + 1 >= len(tokens):
        return False
    if low in names.between | names.finite or (_is_plain(tokens, i) and low not in names.titles):
        return False
    following = tokens.keys[i + 1].lower()
    if low in names.titles and (following.endswith(("ed", "ing", "s")) or following in names.vessels):
        return False  # "MINISTER VETOED A BILL": names behind titles are found by more (shouted_names)
    return following.isalpha() and not _is_plain(tokens, i + 1) and following not in names.finite


def _named(tokens: Tokens, k: int) -> str:
    """A word of a name as it is usually written."""
    return tokens.texts[k] if _is_short_form(tokens, k) else tokens.texts[k].title()


def _is_short_form(tokens: Tokens, i: int) -> bool:
    """Whether a word of a name stays in capitals: "NATO", "U.S."."""
    key = tokens.keys[i]
    known = gazetteer().phrases.longest(Tokens([0], [len(key)], [key], [key]), 0)
    return "." in key or (known is not None and len(key) <= _SHORT)


def _running(tokens: Tokens, i: int) -> str:
    """A word that belongs to no known name as it stands in running text; designations and ships keep their capitals."""
    text, low = tokens.texts[i], tokens.texts[i].lower()
    if text in _SHIPS or _is_designation(tokens, i):
        return text
    if low in _DAYS or (low.isalpha() and not _is_plain(tokens, i) and _names_system(tokens, i)):
        return _title(text)
    return low


def _names_system(tokens: Tokens, i: int) -> bool:
    """Whether a listed system's name begins with the word: "PATRIOT", "IRON DOME"."""
    low = [text.lower() for text in tokens.texts[i : i + _LONGEST_NAME]]
    known = lexicon()
    return any(
        known.name(" ".join([*low[: n - 1], last])) is not None
        for n in known.lengths_of(low[0])
        if n <= len(low)
        for last in (low[n - 1], low[n - 1].removesuffix("s"))
    )


def _is_designation(tokens: Tokens, i: int) -> bool:
    """Whether the word is glued to a figure, over hyphens and strokes: "SU-35", "F/A-18E"."""
    first, last = i, i + 1
    while tokens.glued(first):
        first -= 1
    while last < len(tokens) and tokens.glued(last):
        last += 1
    return len(tokens.texts[i]) < _SHORT and any(t[0].isdigit() for t in tokens.texts[first:last])


def _title(word: str) -> str:
    return word[:1] + word[1:].lower() if word.isupper() and len(word) > 1 and "." not in word else word


def _inner(key: str) -> str:
    """A word as it stands inside a name: "of" of "Bank of England"."""
    return key.lower() if key.lower() in _INNER else key


def _write(letters: list[str], tokens: Tokens, i: int, word: str) -> None:
    if len(word) == len(tokens.texts[i]):
        letters[tokens.starts[i] : tokens.ends[i]] = word
