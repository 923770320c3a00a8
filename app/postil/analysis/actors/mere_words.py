"""Capitals that name nobody though the model reads a name there: slogans, signs, headings, a word in marks."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.headline import sentence_at
from postil.analysis.actors.scan import is_shouted
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.block import Role

#: So many words in capitals side by side are a slogan.
_SLOGAN = 3


def without_mere_words(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without those of the model alone that are loud, or heard, and no names."""
    texts = document.tokens.texts
    headings = {b.span for b in document.story if b.role in (Role.HEADING, Role.TITLE)}
    return [
        c
        for c in candidates
        if c.readings
        or c.evidence is not Evidence.MODEL
        or not (
            _is_heard(texts, c)
            or _is_slogan(document, c)
            or _is_in_marks(texts, c)
            or (c.span(document) in headings and texts.count(texts[c.after - 1]) < 2)
        )
    ]


def _is_heard(texts: list[str], c: Candidate) -> bool:
    """Whether it is what a transcript notes: "(Laughter.)", "[Applause]"."""
    return len(c) == 1 and texts[c.first] in words("heard") and texts[c.first - 1 : c.first] in (["("], ["["])


def _is_in_marks(texts: list[str], c: Candidate) -> bool:
    """Whether it is one word in quotation marks that stands nowhere else: "Moscow calls it “Russophobia”"."""
    before, behind = texts[c.first - 1 : c.first], texts[c.after : c.after + 2]
    closed = behind[:1] in (["”"], ['"'], ["’"], ["»"]) or behind[1:] in (["”"], ['"'], ["’"], ["»"])
    opened = before in (["“"], ['"'], ["‘"], ["«"])
    return opened and closed and len(c) == 1 and texts.count(texts[c.first]) < 2


def _is_slogan(document: Document, c: Candidate) -> bool:
    """Whether it belongs to words in capitals amid usual ones: "GOD BLESS AMERICA, a sign said"."""
    texts = document.tokens.texts
    if not all(_is_loud(t) for t in texts[c.first : c.after]) or max(map(len, texts[c.first : c.after])) < 4:
        return False
    at = sentence_at(document, c.first)
    if at < 0:
        return False
    sentence = document.sentences[at]
    if is_shouted(document.tokens, sentence.first, sentence.last):
        return False
    first, after = c.first, c.after
    while first > sentence.first and (_is_loud(texts[first - 1]) or texts[first - 1] in ",!"):
        first -= 1
    while after < sentence.last and (_is_loud(texts[after]) or texts[after] in ",!"):
        after += 1
    loud = [t for t in texts[first:after] if _is_loud(t) and len(t) > 1]
    return len(loud) >= _SLOGAN and any(
        not t.isupper() and t.isalpha() for t in texts[sentence.first : sentence.last]
    )


def _is_loud(text: str) -> bool:
    return text.isalpha() and text.isupper()
