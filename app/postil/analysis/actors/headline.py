"""Lines in which capitals say nothing."""

from bisect import bisect_right

from postil.analysis.document import Document
from postil.analysis.sentences import Sentence


def sentence_at(document: Document, i: int) -> int:
    """The index of the sentence that token ``i`` stands in, or -1 when it stands in none."""
    k = bisect_right(document.sentences, i, key=_first) - 1
    return k if k >= 0 and i < document.sentences[k].last else -1


def in_headline(document: Document, i: int) -> bool:
    """Whether the sentence of token ``i`` writes Most of Its Words With Capitals, so that capitals say nothing."""
    at = sentence_at(document, i)
    if at < 0:
        return False
    sentence = document.sentences[at]
    if sentence.last - sentence.first > 25:
        return False
    long = [t for t in document.tokens.texts[sentence.first : sentence.last] if len(t) > 3 and t.isalpha()]
    return len(long) > 3 and sum(t[0].isupper() for t in long) >= 0.75 * len(long)


def _first(sentence: Sentence) -> int:
    return sentence.first
