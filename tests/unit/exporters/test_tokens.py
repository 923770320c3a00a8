"""Stretches and tokens cover the text once, and show every mark."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from pygments.token import Token

from made_up import TEXT, made_up, reader_mark
from postil.exporters.tokens import Layers, stretches, token_type, tokens
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, list[Annotation]]:
    """Any text with any marks on it."""
    text = draw(st.text(max_size=60))
    spots = st.integers(0, len(text))
    kinds = st.sampled_from([kind for kind in Kind if kind is not Kind.HIGHLIGHT])
    spans = st.tuples(spots, spots).map(lambda ends: Span(*sorted(ends)))
    return text, draw(st.lists(st.builds(Annotation, spans, kinds), max_size=8))


@given(texts_with_marks())
def test_stretches_are_the_text_and_carry_the_right_marks(drawn: tuple[str, list[Annotation]]) -> None:
    """In order, without gaps; every code point lies under exactly the marks whose spans hold it."""
    text, marks = drawn
    at = 0
    for stretch in stretches(marks, Span(0, len(text))):
        assert stretch.span.start == at
        at = stretch.span.end
        for i in range(stretch.span.start, stretch.span.end):
            assert {id(m) for m in stretch.marks} == {id(m) for m in marks if m.span.start <= i < m.span.end}
    assert at == len(text)


@given(texts_with_marks())
def test_token_values_together_are_the_text(drawn: tuple[str, list[Annotation]]) -> None:
    """Each begins where it says; neighbours differ."""
    text, marks = drawn
    found = list(tokens(text, marks))
    assert "".join(value for _, _, value in found) == text
    assert all(text.startswith(value, at) and value for at, _, value in found)
    assert all(one[1] is not other[1] for one, other in itertools.pairwise(found))


def test_overlaps_have_token_types_of_their_own() -> None:
    """An actor and a system in a quote, and a highlight that begins in it."""
    found = [(value, token) for _, token, value in tokens(TEXT, made_up().marks)]
    assert ("S-400", Token.Quote.System) in found
    assert ("from ", Token.Highlight.Yellow.Quote) in found
    assert ("Russia", Token.Highlight.Yellow.Quote.Actor) in found
    assert (",”", Token.Highlight.Yellow.Quote) in found
    assert ("Moscow", Token.Actor) in found


def test_of_two_highlights_the_inner_one_gives_the_colour() -> None:
    """Marks come wide ones first."""
    wide, narrow = reader_mark("a", Span(0, 9), "yellow"), reader_mark("b", Span(2, 4), "blue")
    assert token_type([wide, narrow]) is Token.Highlight.Blue


@given(
    st.lists(st.tuples(st.integers(0, 9000), st.one_of(st.integers(0, 60), st.integers(1900, 2100)))),
    st.integers(0, 9000),
    st.integers(1, 3000),
)
def test_layers_find_every_mark_over_a_part(places: list[tuple[int, int]], start: int, size: int) -> None:
    """Short and wide ones, without looking at all of them."""
    marks = [Annotation(Span(at, at + length), Kind.TERM) for at, length in places]
    within = Span(start, start + size)
    found = Layers(marks).over(within)
    assert sorted(mark.span for mark in found) == sorted(
        mark.span for mark in marks if mark.span.overlaps(within)
    )
