"""From one mark to the next: pure functions over the marks of an article."""

from collections.abc import Iterable, Sequence

from postil.model.annotation import Annotation, Kind

#: Kinds whose mark is a mention of its entity.
MENTIONS = frozenset({Kind.ACTOR, Kind.SYSTEM, Kind.PLACE})
#: Kinds that belong together by who speaks.
SPOKEN = frozenset({Kind.QUOTE, Kind.STATEMENT})


def in_text_order(marks: Iterable[Annotation]) -> list[Annotation]:
    """The marks as they stand in the text, the wider one first."""
    return sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.kind))


def same_as(mark: Annotation, marks: Iterable[Annotation]) -> list[Annotation]:
    """Everything that is the same as ``mark``, itself included, in text order.

    Of an actor, system or place: the mentions of the same entity. Of a quote or statement: what the same speaker says. Of
    anything else, or where the entity is not known: the mark alone.
    """
    marks = tuple(marks)
    found: Iterable[Annotation] = ()
    if mark.kind in MENTIONS and mark.entity:
        found = (m for m in marks if m.kind in MENTIONS and m.entity == mark.entity)
    elif mark.kind in SPOKEN and speaker_of(mark):
        found = (m for m in marks if m.kind in SPOKEN and speaker_of(m) == speaker_of(mark))
    return in_text_order(found) or [mark]


def speaker_of(mark: Annotation) -> str | None:
    """The key of the entity that speaks, where it is known."""
    return mark.speaker.entity if mark.speaker else None


def is_same_mark(one: Annotation | None, other: Annotation | None) -> bool:
    """Whether two are the same mark, also when one of them has not been saved or was found again."""
    if one is None or other is None:
        return one is other
    if one.kind is Kind.HIGHLIGHT:
        return one.id == other.id
    return (one.span, one.kind) == (other.span, other.kind)


def step(marks: Sequence[Annotation], current: Annotation | None, place: int, by: int) -> Annotation | None:
    """The mark that comes after (``by`` = 1) or before (-1) the current one, round the ends; None when there are none.

    Args:
        marks: in text order.
        current: where the reader is, or None: then the first mark at or after ``place``, or the last one before it.
        place: code point.
        by: 1 or -1.
    """
    if not marks:
        return None
    at = next((i for i, mark in enumerate(marks) if is_same_mark(mark, current)), None)
    if at is not None:
        return marks[(at + by) % len(marks)]
    after = next((i for i, mark in enumerate(marks) if mark.span.start >= place), len(marks))
    return marks[(after if by > 0 else after - 1) % len(marks)]
