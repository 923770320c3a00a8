"""All marks of an open article: the engine's, and over them the reader's.

The engine's can be many and seldom change; the reader's are few and change with every key. Each has an index of its own, so that a
highlight costs the same in every article.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import chain, islice, takewhile

from postil.model.annotation import Annotation, Kind, Origin
from postil.model.span import Span
from postil.ui.reader.marks_index import MarksIndex, Order, group_of, order_of

#: Asked of every mark: a name of the module is found three times as quickly as a member of an enumeration.
_READER, _HIGHLIGHT = Origin.READER, Kind.HIGHLIGHT
#: Further than any text reaches.
_FAR = 1 << 62


class Marked:
    """Finds marks by place, by kind, and the next ones, without looking at all of them.

    Args:
        engine: the engine's marks.
        reader: the reader's.
    """

    def __init__(self, engine: MarksIndex | None = None, reader: MarksIndex | None = None) -> None:
        self.engine, self.reader = engine or MarksIndex(), reader or MarksIndex()
        self._layers = (self.engine, self.reader)

    @classmethod
    def of(cls, marks: Iterable[Annotation]) -> "Marked":
        """Any marks, told apart by who made them."""
        marks = tuple(marks)
        own = [mark for mark in marks if mark.origin is _READER or mark.kind is _HIGHLIGHT]
        if not own:
            return cls(MarksIndex(marks))
        mine = set(map(id, own))
        return cls(MarksIndex(mark for mark in marks if id(mark) not in mine), MarksIndex(own))

    def is_same(self, other: "Marked") -> bool:
        """Whether the other has the same marks: of the engine's, which can be many, the very same ones."""
        return self.engine.marks is other.engine.marks and self.reader.marks == other.reader.marks

    def __iter__(self) -> Iterator[Annotation]:
        return chain(self.engine.ordered, self.reader.ordered)

    @property
    def numbers(self) -> Mapping[Kind, int]:
        """How many marks of each kind there are."""
        found: Counter[Kind] = Counter()
        for layer in self._layers:
            found.update({kind: len(marks) for kind, marks in layer.kinds.items()})
        return found

    def within(self, span: Span) -> list[Annotation]:
        """Marks that share a code point with ``span``, outermost first: sorted by (start, -end, kind)."""
        own = self.reader.within(span)
        return list(merge(self.engine.within(span), own, key=order_of)) if own else self.engine.within(span)

    def at(self, offset: int) -> list[Annotation]:
        """Marks that cover the code point at ``offset``, innermost (shortest) first."""
        return sorted(self.within(Span(offset, offset + 1)), key=lambda mark: (len(mark.span), mark.kind))

    def again(self, mark: Annotation | None) -> Annotation | None:
        """The mark that ``mark`` is now: it may have been saved or found again since; None when it is gone."""
        if mark is None:
            return None
        return next((one for one in self.within(mark.span) if is_same_mark(one, mark)), None)

    def same_as(self, mark: Annotation) -> Sequence[Annotation]:
        """Everything that is the same as ``mark``, itself included, in text order.

        Of an actor, system or place: the mentions of the same entity. Of a quote or statement: what the same speaker says. Of
        anything else, or where the entity is not known: the mark alone.
        """
        group = group_of(mark)
        return (self.engine.groups.get(group) if group else None) or [mark]

    def step(
        self, kinds: Collection[Kind], current: Annotation | None, place: int, by: int
    ) -> Annotation | None:
        """The mark after (``by`` = 1) or before (-1) the current one, round the ends; None when there is none of ``kinds``.

        Args:
            kinds: which marks count.
            current: where the reader is, or None: then the first mark at or after ``place``, or the last one before it.
            place: code point.
            by: 1 or -1.
        """
        here = order_of(current) if current else (place, -_FAR, Kind.ACTOR)
        near = self._beyond(kinds, current, here, by)
        if not near:
            near = self._beyond(kinds, None, (-1, 0, Kind.ACTOR) if by > 0 else (_FAR, 0, Kind.ACTOR), by)
        return (min if by > 0 else max)(near, key=order_of, default=None)

    def _beyond(
        self, kinds: Collection[Kind], current: Annotation | None, here: Order, by: int
    ) -> list[Annotation]:
        """The nearest mark of each layer beyond ``here``."""
        found = []
        for layer in self._layers:
            at = layer.place(here)
            # Several can stand in just the same place: those before the current one are behind, the others ahead.
            equal = takewhile(lambda mark: order_of(mark) == here, islice(layer.ordered, at, None))
            at += next((i + (by > 0) for i, mark in enumerate(equal) if is_same_mark(mark, current)), 0)
            way = range(at, len(layer.ordered)) if by > 0 else range(at - 1, -1, -1)
            found.append(next((layer.ordered[i] for i in way if layer.ordered[i].kind in kinds), None))
        return [mark for mark in found if mark]


def is_same_mark(one: Annotation | None, other: Annotation | None) -> bool:
    """Whether two are the same mark, also when one of them has not been saved or was found again."""
    if one is None or other is None:
        return one is other
    if one.kind is Kind.HIGHLIGHT:
        return one.id == other.id
    return (one.span, one.kind) == (other.span, other.kind)
