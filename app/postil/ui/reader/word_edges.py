"""Where stretches of text begin and end when they are to hold whole words. Offsets are code points of the text.

``word_at`` gives the word around a character, or what parts two words (``PageView.word_around``).
"""

import re
import unicodedata
from collections.abc import Callable

from postil.model.span import Span

WordAt = Callable[[int], Span]

#: Brackets and quotation marks of all kinds, by general category, and the straight ones.
_ENCLOSING = {"Ps", "Pe", "Pi", "Pf"}
_STRAIGHT = "\"'"
#: Scripts that put no space between words: without a dictionary nobody knows where these end.
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"


def word_edge(text: str, word_at: WordAt, point: int, by: int) -> int:
    """The end of the word after a code point (``by`` = 1), or the beginning of the one before it (-1)."""
    if by > 0:
        while point < len(text) and not text[point].isalnum():
            point += 1
        return max(point, word_at(min(point, len(text) - 1)).end)
    while point > 0 and not text[point - 1].isalnum():
        point -= 1
    return min(point, word_at(point - 1).start) if point else 0


def nearer_edge(text: str, word_at: WordAt, point: int, *, end: bool) -> int:
    """The nearer edge of the word that a point lies in, for an ``end`` or a beginning that is moved there.

    An end does not rest behind an opening quotation mark, nor a beginning before a closing one.
    """
    word = word_at(point) if point < len(text) else Span(point, point)
    if word.start < point < word.end:
        point = word.start if point - word.start < word.end - point else word.end
    return _end(text, point) if end else _start(text, point)


def whole_words(text: str, word_at: WordAt, span: Span) -> Span:
    """``span`` with all of the words in which it begins and ends.

    A part of one single word stays that: whoever takes so little means it. Scripts without spaces stay as they are, too.
    """
    span = span.stripped(text)
    first, last = word_at(span.start), word_at(max(span.start, span.end - 1))
    if first == last or re.search(_UNSPACED, first.of(text)) or re.search(_UNSPACED, last.of(text)):
        return span
    start, end = min(first.start, span.start), max(last.end, span.end)
    trimmed = _start(text, start), _end(text, end)
    return Span(*trimmed) if trimmed[0] < trimmed[1] else Span(start, end)


def _end(text: str, end: int) -> int:
    """``end``, or where the words before it end, when only marks that open what follows lie between."""
    if end >= len(text) or text[end].isspace():
        return end
    at = end
    while at > 0 and _encloses(text[at - 1]):
        at -= 1
    if at == end or (at > 0 and not text[at - 1].isspace()):
        return end
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


def _start(text: str, start: int) -> int:
    """``start``, or where the words after it begin, when only marks that close what is before it lie between."""
    if start <= 0 or text[start - 1].isspace():
        return start
    at = start
    while at < len(text) and (_encloses(text[at]) or text[at] in ".,;:!?…"):
        at += 1
    if at == start or (at < len(text) and not text[at].isspace()):
        return start
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _encloses(letter: str) -> bool:
    return letter in _STRAIGHT or unicodedata.category(letter) in _ENCLOSING
