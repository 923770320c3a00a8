"""Lines in which capitals say nothing."""

from postil.analysis.document import Document


def in_headline(document: Document, i: int) -> bool:
    """Whether the sentence of token ``i`` writes Most of Its Words With Capitals, so that capitals say nothing."""
    sentence = next((s for s in document.sentences if s.first <= i < s.last), None)
    if sentence is None or sentence.last - sentence.first > 25:
        return False
    long = [t for t in document.tokens.texts[sentence.first : sentence.last] if len(t) > 3 and t.isalpha()]
    return len(long) > 3 and sum(t[0].isupper() for t in long) >= 0.75 * len(long)
