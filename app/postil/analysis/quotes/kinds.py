"""Whether words in quotation marks are somebody's words or a term: a title, a nickname, a so-called thing."""

import math
import re

from postil.analysis.quotes.leads import headline_lead, lead, plain_kinds
from postil.analysis.quotes.ranking import likelihood, score, weights
from postil.analysis.quotes.stretches import Stretch
from postil.analysis.quotes.words import speech
from postil.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LAST_WORDS = re.compile(r"[^\W\d_]+(?:['’]s)?")
_NEXT_WORDS = re.compile(r"\s*([,:;—–)\-.?!]?)\s*([^\W\d_]+)?(?:\s+([^\W\d_]+))?")
_SAYING = frozenset(["say", "tell", "call", "write", "act", "doc", "sound"])
_SENTENCE = re.compile(r"[.!?][”’\"']*\s")
_ARTICLES = frozenset(
    ["the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those", "our", "my"]
)
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
    ]
    features += [f"headline {size}"] if title else []
    return features + _leads(text, stretch, block, kinds, case, title=title)


def is_said(features: list[str]) -> float:
    """The probability (0–1) that the stretch with these features is a quote and no term."""
    return likelihood(score(features, weights("terms")))


def still_said(said: float, inner: str, speaker: float, *, double: bool) -> float:
    """The probability (0–1) that short words in marks are a quote, once it is known how sure their best speaker is.

    Words that nobody around can have said are a term. The steps were read off the development texts.

    Args:
        said: the probability before.
        inner: the words.
        speaker: the probability of the best speaker, 0 when there is none or no verb that says it.
        double: whether the marks are double: between single ones stands more that is no quote.
    """
    words = len(_WORD.findall(inner))
    if speaker >= 0.6 or (words > 9 and double):
        return said
    doubt = 3.0 if not double else (2.5 if speaker < 0.3 else 0.7) / (1 if words < 5 else 2)
    odds = math.log(max(said, 1e-6) / max(1 - said, 1e-6))
    return likelihood(odds - doubt)


def _leads(text: str, stretch: Stretch, block: Span, kinds: set[str], case: str, *, title: bool) -> list[str]:
    """What gives the words as somebody's own beyond the words next to them."""
    before = text[block.start : stretch.start]
    after = text[stretch.end : min(block.end, stretch.end + 80)]
    sentence = _SENTENCE.split(before[-200:])[-1]
    found = ["lead phrase"] if lead(sentence, after) else []
    if (title or _is_line(block.of(text))) and case != "title" and headline_lead(before, after):
        found.append("lead headline")
    if not stretch.closing and kinds & _SAYING:
        found.append("lead open" if before.rstrip()[-1:] in (",", ":") else "lead open low")
    elif not kinds and plain_kinds(sentence):
        found.append("lead base")
    return found


def _is_line(paragraph: str) -> bool:
    """Whether a paragraph looks like a headline, though the article has another: short and without a stop."""
    return len(paragraph) <= 100 and paragraph.rstrip("'’\"”»")[-1:] not in ".!?…:;,"


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
    features = [f"before {kind}{mark}", f"before {other} {kind}"]
    if size in "12345-6":
        features.append(f"before {kind} {min(size, '3')}")
    kinds = _verb_kinds(_SENTENCE.split(window)[-1])
    return features + [f"verb before {k}" for k in sorted(kinds)], kinds


def _after(text: str, end: int, block: Span, size: str) -> tuple[list[str], set[str]]:
    rest = text[end : min(block.end, end + 80)]
    match = _NEXT_WORDS.match(rest)
    mark, first, second = match.groups() if match else (None, None, None)
    if not first:
        return [f"after end{mark or ''}", f"after end {size}"], set()
    kind, other = _class(first), _class(second)
    kinds = _verb_kinds(_SENTENCE.split(rest)[0])
    features = [f"after {mark}{kind}", f"after {kind} {other}", f"after {kind} {size}"]
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
