"""Other names that the article itself gives: "the Free Homeland Front, known as the FHF", "Ruiz, alias El Zorro"."""

from postil.analysis.actors.acronyms import is_short
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.places import is_placelike
from postil.analysis.document import Document
from postil.model.annotation import Evidence

#: Words that may stand before "known as" and between it and the other name.
_BEFORE = frozenset(
    {
        ",",
        "(",
        "also",
        "better",
        "commonly",
        "widely",
        "locally",
        "often",
        "sometimes",
        "which",
        "who",
        "is",
        "was",
        "are",
    }
)
_BETWEEN = frozenset({"the", "as", "by", "its", "initials", "acronym", "simply", "“", '"', "‘", "'"})


def aliases(document: Document, candidates: list[Candidate], hits: list[int]) -> list[Candidate]:
    """Joins names that the words at ``hits`` say are one; returns free short names of capitals that they give so."""
    if not hits:
        return []
    by_start = {c.first: c for c in candidates}
    by_end = {c.after: c for c in candidates if not is_placelike(c)}
    owned = {i for c in candidates for i in range(c.first, c.after)}
    texts, told = document.tokens.texts, dict[str, Candidate]()
    for i in hits:
        before = i
        while before and texts[before - 1] in _BEFORE:
            before -= 1
        whole, at = by_end.get(before), i + 1
        while at < len(texts) and texts[at] in _BETWEEN:
            at += 1
        if whole is None or at >= len(texts):
            continue
        other = by_start.get(at)
        if other is not None and not other.readings and not is_placelike(other):
            told[other.text(document)] = whole
        elif other is None and is_short(texts[at]):
            told[texts[at]] = whole
    return _rename(document, candidates, told, owned) if told else []


def _rename(
    document: Document, candidates: list[Candidate], told: dict[str, Candidate], owned: set[int]
) -> list[Candidate]:
    """Give all mentions of the other names their key."""
    for c in candidates:
        whole = told.get(c.text(document)) if not c.readings else None
        if whole is not None:
            c.key, c.name, c.type, c.place = whole.key, whole.name, whole.type, False
    return [
        Candidate(
            i,
            i + 1,
            told[text].type,
            key=told[text].key,
            name=told[text].name,
            evidence=Evidence.RULE,
            rule="name.alias",
            why=f"The article says that “{text}” is {told[text].name}.",
            confidence=0.9,
        )
        for i, text in enumerate(document.tokens.texts)
        if text in told and i not in owned
    ]
