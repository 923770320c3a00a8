"""Companies with the form of law behind their names: "Rosneft PJSC", "Rolls-Royce Holdings PLC", "Thales SA"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.entity import EntityType

_FIRMS = frozenset({EntityType.COMPANY, EntityType.ORGANISATION, EntityType.UNKNOWN})


def with_legal_forms(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, each company with the form behind its name, and none that is such a form alone."""
    texts, forms = document.tokens.texts, words("legal_forms")
    kept: list[Candidate] = []
    for c in candidates:
        alone = len(c) == 1 and texts[c.first] in forms
        if alone and c.first > 0 and texts[c.first - 1][:1].isupper():
            continue
        follows = c.after < len(texts) and texts[c.after] in forms
        if follows and c.type in _FIRMS and texts[c.after - 1] not in forms:
            c.after += 1
            c.type = EntityType.COMPANY
        kept.append(c)
    return kept
