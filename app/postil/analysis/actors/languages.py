"""Nationality words that name a language: "translated from the Spanish", "he speaks Arabic and French"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.entity import EntityType

#: Between the word that speaks of a language and its name.
_BETWEEN = frozenset(
    {"the", "and", "or", ",", "both", "broken", "fluent", "perfect", "good", "in", "from", "into"}
)


def without_languages(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates but those that name a language."""
    return [c for c in candidates if not _is_language(document.tokens.texts, c)]


def _is_language(texts: list[str], c: Candidate) -> bool:
    if len(c) != 1 or c.form is not Form.ADJECTIVE or c.type is EntityType.PERSON or c.first == 0:
        return False
    following = texts[c.after] if c.after < len(texts) else "."
    if (
        following[:1].isupper()
        or (following.isalpha() and following not in words("after_names"))
        or following in "-–/"
    ):
        return False
    if following == "for" and texts[c.after + 1 : c.after + 2] in (["“"], ['"'], ["‘"], ["«"]):
        return True
    if texts[c.first - 1] == "in" and following not in ("'s", "’s"):
        return True
    for i in range(c.first - 1, max(-1, c.first - 5), -1):
        if texts[i].lower() in words("spoken"):
            return True
        if texts[i] not in _BETWEEN and not texts[i][0].isupper():
            return False
    return False
