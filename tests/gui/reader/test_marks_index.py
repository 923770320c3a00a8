"""Marks are found by place."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from postil.model.annotation import Annotation, Kind, Origin, Speaker
from postil.model.span import Span
from postil.ui.reader.marked import Marked
from postil.ui.reader.marks_index import MarksIndex, order_of

SPANS = st.tuples(st.integers(0, 300), st.integers(1, 300) | st.integers(1, 4)).map(
    lambda p: Span(p[0], p[0] + p[1])
)
KINDS = [Kind.ACTOR, Kind.QUOTE, Kind.SYSTEM]
ENGINES = st.builds(Annotation, span=SPANS, kind=st.sampled_from(KINDS), entity=st.sampled_from(["a", "b"]))
READERS = st.builds(
    Annotation,
    span=SPANS,
    kind=st.just(Kind.HIGHLIGHT),
    origin=st.just(Origin.READER),
    id=st.uuids().map(str),
)
MARKS = st.lists(ENGINES | READERS, max_size=40, unique_by=lambda m: (m.span, m.kind, m.id))


@given(MARKS, SPANS)
def test_within_finds_what_looking_at_all_marks_finds(marks: list[Annotation], span: Span) -> None:
    """The index gives exactly the marks that overlap, outermost first."""
    expected = sorted(
        (m for m in marks if m.span.overlaps(span)), key=lambda m: (m.span.start, -m.span.end, m.kind)
    )
    assert MarksIndex(marks).within(span) == expected


@given(MARKS, st.data())
def test_unsure_marks_are_what_looking_at_all_marks_finds(
    marks: list[Annotation], data: st.DataObject
) -> None:
    """Of quotes the less sure part counts: that they are there, or who speaks."""
    sure, least = st.sampled_from([0.2, 0.5, 0.8, 1.0]), data.draw(st.sampled_from([0.0, 0.5, 0.9]))
    marks = [
        replace(mark, confidence=data.draw(sure), speaker=Speaker(Span(0, 1), None, data.draw(sure)))
        if mark.kind is Kind.QUOTE
        else replace(mark, confidence=data.draw(sure))
        for mark in marks
    ]
    index = MarksIndex(marks)
    expected = [
        m for m in index.ordered if m.confidence < least or (m.speaker and m.speaker.confidence < least)
    ]
    assert index.less_sure_than(least) == expected


@given(MARKS, st.integers(0, 700))
def test_at_gives_the_shortest_first(marks: list[Annotation], offset: int) -> None:
    """Of nested marks the innermost comes first."""
    found = Marked.of(marks).at(offset)
    assert [len(m.span) for m in found] == sorted(
        len(m.span) for m in marks if m.span.start <= offset < m.span.end
    )


def test_a_mark_over_everything_is_found_with_those_in_it() -> None:
    """A quote over the whole article and a name in it are both there."""
    quote = Annotation(Span(0, 100_000), Kind.QUOTE)
    name = Annotation(Span(5_000, 5_010), Kind.ACTOR)
    assert Marked.of([quote, name]).at(5_003) == [name, quote]


@given(MARKS, SPANS)
def test_both_layers_together_are_as_one(marks: list[Annotation], span: Span) -> None:
    """The reader's marks stand among the engine's as if all were in one index, and are counted with them."""
    marked = Marked.of(marks)
    assert [order_of(m) for m in marked.within(span)] == [order_of(m) for m in MarksIndex(marks).within(span)]
    assert sum(marked.numbers.values()) == len(marks) == len(list(marked))


@given(MARKS.filter(len), st.sampled_from([1, -1]), st.integers(0, 600))
def test_steps_come_to_every_mark_once_and_round(marks: list[Annotation], by: int, place: int) -> None:
    """From any place, in either direction, also over highlights of just the same stretch."""
    marked, seen = Marked.of(marks), []
    current = marked.step(frozenset(Kind), None, place, by)
    first = current
    while current is not None and (not seen or current is not first):
        seen.append(current)
        current = marked.step(frozenset(Kind), current, place, by)
    assert len(seen) == len(marks)
    orders = [order_of(mark)[0] for mark in seen]
    turns = sum((after - before) * by < 0 for before, after in pairwise(orders))
    assert turns <= 1
    assert first is None or turns == 0 or (order_of(first)[0] - place) * by >= 0


def test_only_kinds_that_are_shown_are_stepped_to() -> None:
    """None when there is none of them; the only one leads to itself."""
    name, quote = Annotation(Span(5, 9), Kind.ACTOR), Annotation(Span(0, 20), Kind.QUOTE)
    marked = Marked.of([name, quote])
    assert marked.step({Kind.ACTOR}, name, 0, 1) == name
    assert marked.step({Kind.ACTOR}, quote, 0, 1) == name
    assert marked.step({Kind.SYSTEM}, name, 0, -1) is None


def test_mentions_of_one_entity_and_quotes_of_one_speaker_belong_together() -> None:
    """A quote is no mention of its speaker; a mark without an entity is alone."""
    one, two = (Annotation(Span(at, at + 3), Kind.ACTOR, entity="a") for at in (0, 40))
    said = Annotation(Span(10, 20), Kind.QUOTE, speaker=Speaker(Span(0, 3), "a"))
    alone = Annotation(Span(60, 63), Kind.TERM)
    marked = Marked.of([two, said, alone, one])
    assert list(marked.same_as(two)) == [one, two]
    assert list(marked.same_as(said)) == [said]
    assert list(marked.same_as(alone)) == [alone]


def test_a_mark_that_was_saved_is_known_again() -> None:
    """By place and kind the engine's, by its id the reader's; None when it is gone."""
    found = Annotation(Span(0, 3), Kind.ACTOR)
    own = Annotation(Span(0, 3), Kind.HIGHLIGHT, Origin.READER, id="h")
    marked = Marked.of([found, own])
    assert marked.again(Annotation(Span(0, 3), Kind.ACTOR, id="saved")) is found
    assert marked.again(Annotation(Span(0, 3), Kind.HIGHLIGHT, Origin.READER, id="other")) is None
    assert marked.again(None) is None
