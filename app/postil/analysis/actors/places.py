"""Whether the name of a place says where, or stands for those who act there.

Cues from the words around it, after the analysis of location metonymy by Markert and Nissim (2002, 2007) and Gritta et al.
(ReLocaR, 2017): prepositions of place, apposition and coordinates against subjects of verbs and partners of relations.
"""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.entity import EntityType


def tell_places(document: Document, candidates: list[Candidate]) -> None:
    """Set ``place`` on the names of states, capitals and towns that only say where."""
    by_end = {c.after: c for c in candidates}
    by_start = {c.first: c for c in candidates}
    for c in candidates:
        if is_placelike(c):
            c.place = _says_where(document, c, by_start, by_end)


def is_placelike(c: Candidate) -> bool:
    """Whether it is the name of a place at all."""
    if c.readings:
        return c.type is EntityType.STATE and c.form in (Form.NAME, Form.CAPITAL)
    return c.type is EntityType.PLACE


def _says_where(
    document: Document, c: Candidate, by_start: dict[int, Candidate], by_end: dict[int, Candidate]
) -> bool:
    texts = document.tokens.texts
    i = c.first - 1
    if i >= 0 and texts[i] in ("the", "The"):
        i -= 1
    while i >= 0 and texts[i] in words("directions"):
        i -= 1
    before = texts[i].lower() if i >= 0 else ""
    after = texts[c.after].lower() if c.after < len(texts) else ""
    if before in words("where"):
        return True
    if (
        before == ","
        and c.first - 1 in by_end
        and is_placelike(by_end[c.first - 1])
        and by_end[c.first - 1].place
    ):
        return True
    if (
        after == ","
        and c.after + 1 in by_start
        and is_placelike(by_start[c.after + 1])
        and c.type is EntityType.PLACE
    ):
        return True
    if c.type is EntityType.PLACE:
        return after not in words("said")
    return False
