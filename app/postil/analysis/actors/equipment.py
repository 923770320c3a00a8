"""Ships and weapons are no actors, though models take their names for organisations and persons."""

from collections.abc import Iterable, Iterator

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.words import words
from postil.analysis.document import Document, ModelName
from postil.analysis.tokens import Tokens
from postil.model.annotation import Kind
from postil.model.entity import EntityType
from postil.model.span import Span

_LISTING = frozenset({"and", ",", "the"})
#: How many tokens a list of ships may have before the last.
_LONGEST_LIST = 12


def without_systems(name: ModelName, systems: Iterable[Span]) -> Iterator[ModelName]:
    """The parts of the name that are no systems: "Norwegian" of "Norwegian NSM", both yards of "Daewon the KSS-9, Kuhn Marine"."""
    start, end = name.span.start, name.span.end
    for system in sorted(s for s in systems if s.overlaps(name.span)):
        if len(name.span) <= len(system):
            return
        if start < system.start:
            yield ModelName(Span(start, system.start), name.label)
        start = max(start, system.end)
    if start < end:
        yield ModelName(Span(start, end), name.label)


def is_equipment(document: Document, c: Candidate) -> bool:
    """Whether it is the name of a ship, or letters that begin the name of a weapon: "RS-24", "Norwegian NSM missiles"."""
    tokens = document.tokens
    return (
        names_ship(tokens, c)
        or (not c.readings and not c.key and _begins_designation(document, c))
        or _is_bureau_of(document, c)
    )


def _is_bureau_of(document: Document, c: Candidate) -> bool:
    """Whether a bureau's name is the beginning of an aircraft's: "Antonov An-26"."""
    if document.tokens.texts[c.first] not in words("bureaus"):
        return False
    own = c.span(document)
    return any(
        m.kind is Kind.SYSTEM and m.span.start == own.start and m.span.end > own.end for m in document.marks
    )


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
    """Whether it is the name of a ship: behind "frigate", "tanker" …, in a list behind "frigates", or with a prefix such as "HMS"."""
    texts = tokens.texts
    if c.type is EntityType.STATE:
        return False
    if texts[c.first] in words("ship_prefixes") and len(c) > 1:
        return True
    before = texts[c.first - 1] if c.first else ""
    return before in words("ships") or before in words("ship_prefixes") or _in_list_of_ships(tokens, c)


def _in_list_of_ships(tokens: Tokens, c: Candidate) -> bool:
    """The first or a later one of several: "the tankers Kestrel and Bonny Dawn", "two tankers, Kestrel and Bonny Dawn,"."""
    if c.readings:
        return False
    texts, i = tokens.texts, c.first
    behind = texts[c.after : c.after + 1]
    listed = behind in (["and"], [","]) or behind == []
    while i > 0 and c.first - i < _LONGEST_LIST and (texts[i - 1] in _LISTING or texts[i - 1][:1].isupper()):
        i -= 1
        listed = listed or texts[i] in _LISTING
    return (
        listed
        and i > 0
        and texts[i - 1].endswith("s")
        and texts[i - 1].removesuffix("s") in words("ships")
        and "and"
        in (
            *texts[i : c.first],
            *behind,
        )
    )
