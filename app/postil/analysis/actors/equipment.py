"""Ships and weapons are no actors, though models take their names for organisations and persons."""

from collections.abc import Iterable

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.words import words
from postil.analysis.document import Document, ModelName
from postil.analysis.tokens import Tokens
from postil.model.annotation import Kind
from postil.model.entity import EntityType
from postil.model.span import Span


def without_systems(name: ModelName, systems: Iterable[Span]) -> ModelName:
    """The name without the system at its end or beginning ("Norwegian" of "Norwegian NSM"); empty when it is all system."""
    start, end = name.span.start, name.span.end
    for system in systems:
        if not system.overlaps(Span(start, end)):
            continue
        if end - start <= len(system):
            return ModelName(Span(start, start), name.label)
        if system.start <= start:
            start = system.end
        elif system.end >= end:
            end = system.start
    return ModelName(Span(start, max(start, end)), name.label)


def is_equipment(document: Document, c: Candidate) -> bool:
    """Whether it is the name of a ship, or letters that begin the name of a weapon: "RS-24", "Norwegian NSM missiles"."""
    tokens = document.tokens
    return names_ship(tokens, c) or (not c.readings and not c.key and _begins_designation(document, c))


def _begins_designation(document: Document, c: Candidate) -> bool:
    tokens, i = document.tokens, c.after
    letters = tokens.texts[c.after - 1]
    if i + 1 >= len(tokens) or not letters.isalpha() or not letters.isupper() or len(c) > 1:
        return False
    if (
        tokens.texts[i] in "-–"
        and tokens.glued(i)
        and tokens.glued(i + 1)
        and tokens.texts[i + 1][0].isdigit()
    ):
        return True
    before = tokens.texts[c.first - 1] if c.first else ""
    if not (tokens.texts[i].islower() and before[:1].isupper() and before.isalpha()):
        return False
    return any(m.kind is Kind.SYSTEM and m.span.start == tokens.starts[i] for m in document.marks)


def names_ship(tokens: Tokens, c: Candidate) -> bool:
    """Whether it is the name of a ship: behind "frigate", "tanker" …, or with a prefix such as "HMS"."""
    texts = tokens.texts
    if c.type is EntityType.STATE:
        return False
    if texts[c.first] in words("ship_prefixes") and len(c) > 1:
        return True
    before = texts[c.first - 1] if c.first else ""
    return before in words("ships") or before in words("ship_prefixes")
