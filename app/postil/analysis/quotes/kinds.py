"""Whether words in quotation marks are somebody's words or a term: a title, a nickname, a so-called thing."""

import re

from postil.analysis.quotes.headlines import headline_lead, is_line, is_stance, told
from postil.analysis.quotes.leads import lead, plain_kinds
from postil.analysis.quotes.ranking import likelihood, score, weights
from postil.analysis.quotes.stretches import Stretch
from postil.analysis.quotes.words import speech
from postil.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LAST_WORDS = re.compile(r"[^\W\d_]+(?:['’]s)?")
_NEXT_WORDS = re.compile(r"\s*([,:;—–)\-.?!]?)\s*([^\W\d_]+)?(?:\s+([^\W\d_]+))?")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]+\s\Z")
_NICKNAME = re.compile(r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?")
#: So many words between marks are sooner said than named.
_SEVERAL = 3
_SAYING = frozenset(["say", "tell", "call", "write", "act", "doc", "sound"])
#: How far behind a quote a verb can attribute it, in characters: after a comma, and without one.
_ATTRIBUTION, _NEXT = 80, 24
_SENTENCE = re.compile(r"[.!?][”’\"']*\s")
#: How many words before and behind the marks may tell that a work's title stands in them.
_WORK_BEFORE, _WORK_AFTER = 8, 4
_ARTICLES = frozenset(
    ["the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those", "our", "my"]
)
_ENDINGS = ("ing", "ed", "ly", "ion", "ous", "ful", "ive", "ble", "ism", "ist", "al", "er", "ic", "y", "s")
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who"])


def quote_features(text: str, stretch: Stretch, block: Span, *, title: bool, others: int) -> list[str]:
    """What speaks for a quote and what for a term, as the names of features.

    Args:
        text: the whole text.
        stretch: what stands in quotation marks.
        block: the paragraph that it begins in.
        title: whether that is a headline.
        others: how many other stretches there are in the paragraph.
    """
    inner = stretch.inner(text)
    words = _WORD.findall(inner)
    size = _size(len(words))
    last = inner.rstrip()[-1:]
    stop = last if last in ",.?!" else "none"
    small = speech().small
    big = [w for w in words if w.lower() not in small]
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in big)
    case = "title" if big and capitals == len(big) else "first" if words and words[0][0].isupper() else "low"
    before, kinds = _before(text, stretch.start, block, size)
    after, more = _after(text, stretch.end, block, size)
    kinds |= more
    features = [
        "bias",
        f"size {size}",
        f"stop {stop} {size}",
        f"others {min(others, 3)}",
        f"case {case} {size}",
        f"closed {bool(stretch.closing)}",
        f"mine {not speech().mine.isdisjoint(w.lower() for w in words)}",
        f"{'said' if kinds & _SAYING else 'done' if kinds else 'no verb'} {case} {size}",
        f"{'said' if kinds & _SAYING else 'done' if kinds else 'no verb'} {stop}",
        *before,
        *after,
        *_inside(words, size),
    ]
    features += [f"headline {size}"] if title else []
    features += _whole(text, stretch, block, case, last)
    features += ["nickname"] if _is_nickname(text, stretch, inner) else []
    features += _works(text, stretch, block, case)
    return features + _leads(text, stretch, block, kinds, case, title=title)


def _whole(text: str, stretch: Stretch, block: Span, case: str, last: str) -> list[str]:
    """Whether whole sentences stand in the marks where people speak: as a paragraph of their own, or behind a colon."""
    if case == "low" or last not in (".", "!", "?") or not stretch.closing or last == "":
        return []
    if stretch.start == block.start and stretch.end == block.end:
        return ["lead whole alone"]
    return ["lead whole colon"] if text[block.start : stretch.start].rstrip().endswith(":") else []


def _is_nickname(text: str, stretch: Stretch, inner: str) -> bool:
    """Whether the words stand inside a name: "Frank “Mitch” Bradley"."""
    before = _NAME_BEFORE.search(text, max(0, stretch.start - 30), stretch.start)
    after = text[stretch.end : stretch.end + 3]
    inside = before is not None and _NICKNAME.fullmatch(inner) is not None
    return inside and after[:1] == " " and after[1:].istitle() and after[1:].isalpha()


def is_said(features: list[str]) -> float:
    """The probability (0–1) that the stretch with these features is a quote and no term."""
    return likelihood(score(features, weights("terms")))


def said_abroad(inner: str) -> float:
    """The same in a language whose words say nothing here: by their number, and by a stop at their end."""
    several = len(inner.split()) >= _SEVERAL
    return 0.85 if several or inner.rstrip()[-1:] in (".", "!", "?", ",") else 0.4


def size_of(inner: str) -> str:
    """How many words ``inner`` has, in short."""
    return _size(len(_WORD.findall(inner)))


def _leads(text: str, stretch: Stretch, block: Span, kinds: set[str], case: str, *, title: bool) -> list[str]:
    """What gives the words as somebody's own beyond the words next to them."""
    before = text[block.start : stretch.start]
    after = text[stretch.end : min(block.end, stretch.end + 80)]
    sentence = _SENTENCE.split(before[-200:])[-1]
    found = ["lead phrase"] if lead(sentence, after) else []
    if (
        before[-8:].rstrip()[-1:] in '.!?”"’'
        and before[-1:].isspace()
        and _stands_alone(stretch, text, after, case)
    ):
        found.append("lead sentence")
    if title or is_line(block.of(text)):
        found += _headline_leads(before, stretch.inner(text), text[stretch.end : block.end], case)
    if not stretch.closing and kinds & _SAYING:
        found.append("lead open" if before.rstrip()[-1:] in (",", ":") else "lead open low")
    elif not kinds and plain_kinds(sentence):
        found.append("lead base")
    return found


def _stands_alone(stretch: Stretch, text: str, after: str, case: str) -> bool:
    """Whether the words are a sentence of their own behind another one: "…,” he went on. “Others have none.”"."""
    inner = stretch.inner(text)
    closed = inner[-1:] in (".", "!", "?") and (
        not after.strip() or after.lstrip()[:1] in '“"‘«' or after[:1].isspace()
    )
    return (
        closed
        and case != "low"
        and inner[:1].isupper()
        and inner.count(" ") > 0
        and not after.lstrip()[:1].islower()
    )


def _headline_leads(before: str, inner: str, after: str, case: str) -> list[str]:
    """What a headline shows of the words ``inner``: that one is named before a colon, that a verb or a stance gives them."""
    if case != "title" and headline_lead(before, after):
        return ["lead headline"]
    return ["lead headline said"] if told(before, inner, after) or is_stance(before, inner, after) else []


def _works(text: str, stretch: Stretch, block: Span, case: str) -> list[str]:
    """Whether something whose title might stand in the marks is spoken of next to them: "on the MSNBC show “…”"."""
    sentence = _SENTENCE.split(text[max(block.start, stretch.start - 200) : stretch.start])[-1]
    near = _WORD.findall(sentence)[-_WORK_BEFORE:]
    near += _WORD.findall(text[stretch.end : min(block.end, stretch.end + 60)])[:_WORK_AFTER]
    spoken_of = {word.lower().removesuffix("'s").removesuffix("’s") for word in near}
    return [] if speech().works.isdisjoint(spoken_of) else [f"work {case}"]


def _inside(words: list[str], size: str) -> list[str]:
    """What the words themselves show: how they begin and end, and whether they hold a verb."""
    if not words:
        return []
    first, last = words[0].lower(), words[-1].lower()
    found = [
        f"first {_class(first)}",
        f"last {_shape(last)}",
        f"first {_class(first)} {size}",
        f"holds {_shape(first)} {_shape(last)} {size}",
    ]
    finite = not speech().finite.isdisjoint(w.lower() for w in words)
    return [*found, f"finite {finite} {size}"]


def _shape(word: str) -> str:
    """A word by its ending: "ly", "ed", "s", "tion"; little words as they are."""
    if word in speech().small or word in _ARTICLES or word in _PRONOUNS:
        return word
    return next((end for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), "other")


def _size(n: int) -> str:
    return str(n) if n < 5 else "5-6" if n < 7 else "7-9" if n < 10 else "10+"


def _before(text: str, start: int, block: Span, size: str) -> tuple[list[str], set[str]]:
    if start == block.start:
        return ["before start", f"before start {size}"], set()
    window = text[max(block.start, start - 200) : start]
    near = window[-60:].rstrip()
    mark = near[-1:] if near[-1:] in ",:;—–(-" else ""
    second, first = (["", "", *_LAST_WORDS.findall(near)])[-2:]
    kind, other = _class(first), _class(second)
    features = [
        f"before {kind}{mark}",
        f"before {other} {kind}",
        f"word before {first.lower()}",
        f"words before {second.lower()} {first.lower()}",
    ]
    if size in "12345-6":
        features.append(f"before {kind} {min(size, '3')}")
    kinds = _verb_kinds(_SENTENCE.split(window)[-1])
    return features + [f"verb before {k}" for k in sorted(kinds)], kinds


def _after(text: str, end: int, block: Span, size: str) -> tuple[list[str], set[str]]:
    rest = text[end : min(block.end, end + _ATTRIBUTION)]
    match = _NEXT_WORDS.match(rest)
    mark, first, second = match.groups() if match else (None, None, None)
    if not first:
        return [f"after end{mark or ''}", f"after end {size}"], set()
    kind, other = _class(first), _class(second)
    reach = _ATTRIBUTION if mark == "," or text[end - 2 : end - 1] in (",", ".", "?", "!") else _NEXT
    kinds = _verb_kinds(_SENTENCE.split(rest[:reach])[0])
    features = [
        f"word after {mark}{first.lower()}",
        f"after {mark}{kind}",
        f"after {kind} {other}",
        f"after {kind} {size}",
    ]
    return features + [f"verb after {k}" for k in sorted(kinds)], kinds


def _verb_kinds(sentence: str) -> set[str]:
    """The kinds of attributing verbs in it, base forms left out: most are nouns."""
    verbs = speech().verbs
    return {verbs[w].kind for w in _WORD.findall(sentence.lower()) if w in verbs and verbs[w].tense != "base"}


def _class(word: str | None) -> str:
    """A word as the features see it."""
    if not word:
        return "nothing"
    if word.endswith(("'s", "’s")):
        return "owner"
    low = word.lower()
    lexicon = speech()
    verb = lexicon.verbs.get(low)
    if verb:
        return f"{verb.kind}-{verb.tense}"
    if low in lexicon.naming:
        return "naming"
    if low in _ARTICLES:
        return "the" if low == "the" else "a" if low in ("a", "an") else "his"
    if low in _PRONOUNS:
        return "pronoun"
    if low in speech().small or low in ("that", "about", "into"):
        return low
    return "name" if word[0].isupper() else "ed" if low.endswith("ed") else "word"
