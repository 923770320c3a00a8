"""Names whose parts a small particle joins with hyphens: "Sipah-i-Sahaba", "Anas-ul-Haq Khan"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.persons import name_run
from postil.analysis.actors.triggers import OF_BODIES
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens
from postil.model.annotation import Evidence
from postil.model.entity import EntityType


def hyphened(document: Document, hits: list[int]) -> list[Candidate]:
    """Such names around the particles at ``hits``, persons with what follows."""
    tokens, found = document.tokens, []
    texts = tokens.texts
    for i in hits:
        if not _joins(tokens, i):
            continue
        if texts[i] in OF_BODIES:
            found.append(_candidate(i - 2, i + 3, EntityType.ORGANISATION, "name.hyphened"))
        else:
            after = name_run(tokens, i + 2, len(texts))
            found.append(_candidate(i - 2, max(after, i + 3), EntityType.PERSON, "person.hyphened"))
    return found


def _joins(tokens: Tokens, i: int) -> bool:
    """Whether the particle at ``i`` stands between two capitalised words and their hyphens."""
    texts = tokens.texts
    if i < 2 or i + 2 >= len(texts) or texts[i - 1] not in "-–" or texts[i + 1] not in "-–":
        return False
    glued = all(tokens.glued(k) for k in range(i - 1, i + 3))
    return glued and texts[i - 2][0].isupper() and texts[i + 2][0].isupper()


def _candidate(first: int, after: int, type_: EntityType, rule: str) -> Candidate:
    return Candidate(
        first,
        after,
        type_,
        evidence=Evidence.RULE,
        rule=rule,
        why="A small particle between hyphens joins the parts of a name.",
        confidence=0.88,
    )
