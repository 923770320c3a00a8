"""What exports for those who train models have in common: sentences, marks that do not overlap, names of what they say."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from postil.exporters.base import Option, OptionKind
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article, cells_apart
from postil.model.block import Role
from postil.model.entity import EntityType
from postil.model.picture import UNDESCRIBED
from postil.model.sentences import sentences_in
from postil.model.span import Span

#: What labels say: the kind (ACTOR), the finer type (PERSON, STATE, CLASS), or one of the four of CoNLL-2003.
LABELS = Option("labels", "Labels", OptionKind.CHOICE, "kind", ("kind", "type", "conll2003"))
_PLACES = frozenset({EntityType.STATE, EntityType.PLACE})
_BODIES = frozenset(
    {
        EntityType.GOVERNMENT_BODY,
        EntityType.ORGANISATION,
        EntityType.ALLIANCE,
        EntityType.ARMED_FORCE,
        EntityType.ARMED_GROUP,
        EntityType.PARTY,
        EntityType.COMPANY,
    }
)
_UNSAID = frozenset({Role.FURNITURE, Role.RULE})
_LINE = re.compile(r"[^\n]+")


def label(work: Work, mark: Annotation, naming: str) -> str:
    """What a mark says, in capitals and without white space, by a value of ``LABELS``."""
    said = ""
    if mark.kind is Kind.CATEGORY:
        said = work.meaning(mark)
    elif naming == "conll2003" and mark.kind in (Kind.ACTOR, Kind.PLACE):
        return _conll2003(mark.label if mark.kind is Kind.ACTOR else EntityType.PLACE)
    elif naming == "conll2003" and mark.kind is Kind.SYSTEM:
        return "MISC"
    elif naming == "type":
        said = work.colour_name(mark) if mark.kind is Kind.HIGHLIGHT else mark.label
    return "_".join((said or str(mark.kind)).upper().split())


def _conll2003(type_: str) -> str:
    if type_ == EntityType.PERSON:
        return "PER"
    return "LOC" if type_ in _PLACES else "ORG" if type_ in _BODIES else "MISC"


def flat(spans: Iterable[Span]) -> list[Span]:
    """Those of ``spans`` that do not overlap, in text order: of two the longer stays, of equal ones the first."""
    kept: list[tuple[int, int]] = []
    for one in sorted(set(spans), key=lambda span: (-len(span), span.start)):
        at = bisect_left(kept, (one.start, one.end))
        free = (at == 0 or kept[at - 1][1] <= one.start) and (at == len(kept) or kept[at][0] >= one.end)
        if free and len(one):
            insort(kept, (one.start, one.end))
    return [Span(*ends) for ends in kept]


def sentences(article: Article, marks: Iterable[Annotation] = ()) -> Iterator[Span]:
    """The sentences of an article in text order, none across two blocks or two cells of a table.

    Furniture, lines that part and pictures without words are left out, but where one of ``marks`` begins. What is in no block
    comes line by line.
    """
    text, at = article.text, 0
    marked = sorted(mark.span.start for mark in marks)
    for block in cells_apart(text, article.blocks, article.cells):
        yield from _lines(text, Span(at, max(at, block.span.start)))
        at = max(at, block.span.end)
        first = bisect_left(marked, block.span.start)
        seen = first < len(marked) and marked[first] < block.span.end
        if seen or (block.role not in _UNSAID and block.span.of(text) != UNDESCRIBED):
            yield from _split(text, block.span)
    yield from _lines(text, Span(at, len(text)))


def _lines(text: str, within: Span) -> Iterator[Span]:
    """What stands outside of all blocks; signs that part them are nothing."""
    for line in _LINE.finditer(text, within.start, within.end):
        if any(map(str.isalnum, line[0])):
            yield from _split(text, Span(*line.span()).stripped(text))


def _split(text: str, block: Span) -> Iterator[Span]:
    found = (span.stripped(text) for span in sentences_in(text, block))
    return (span for span in found if span.of(text).strip())
