"""Names of treaties, laws, programmes and plans, which begin with those of actors or are taken for one: "the Indus Waters Treaty"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.headline import in_headline
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.entity import EntityType

#: Behind an unknown name in small letters: "the Orka programme".
_LOWER = frozenset({"programme", "program", "scheme", "treaty", "accord", "accords", "pact", "doctrine"})
_BEFORE = frozenset({"Plan", "Operation", "Project"})


def without_papers(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that are no paper's name, nor a part of it."""
    return [c for c in candidates if not _is_paper(document, c)]


def _is_paper(document: Document, c: Candidate) -> bool:
    texts = document.tokens.texts
    unknown = not c.readings and not c.key
    if unknown and len(c) > 1 and texts[c.after - 1] in words("papers"):
        return True
    if c.type is EntityType.PERSON and not unknown:
        return False
    before = texts[c.first - 1] if c.first else ""
    if before in _BEFORE and c.type is not EntityType.PERSON and c.form is Form.NAME:
        return not in_headline(document, c.first)
    following = texts[c.after] if c.after < len(texts) else ""
    if unknown and following in _LOWER:
        return True
    named = following in words("papers") and (unknown or c.type in (EntityType.PLACE, EntityType.STATE))
    return named and c.form is not Form.ADJECTIVE
