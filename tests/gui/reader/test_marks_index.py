"""Marks are found by place."""

from hypothesis import given
from hypothesis import strategies as st

from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.ui.reader.marks_index import MarksIndex

SPANS = st.tuples(st.integers(0, 300), st.integers(1, 300) | st.integers(1, 4)).map(
    lambda p: Span(p[0], p[0] + p[1])
)
MARKS = st.lists(st.builds(Annotation, span=SPANS, kind=st.sampled_from(Kind)), max_size=40)


@given(MARKS, SPANS)
def test_within_finds_what_looking_at_all_marks_finds(marks: list[Annotation], span: Span) -> None:
    """The index gives exactly the marks that overlap, outermost first."""
    expected = sorted(
        (m for m in marks if m.span.overlaps(span)), key=lambda m: (m.span.start, -m.span.end, m.kind)
    )
    assert MarksIndex(marks).within(span) == expected


@given(MARKS, st.integers(0, 700))
def test_at_gives_the_shortest_first(marks: list[Annotation], offset: int) -> None:
    """Of nested marks the innermost comes first."""
    found = MarksIndex(marks).at(offset)
    assert [len(m.span) for m in found] == sorted(
        len(m.span) for m in marks if m.span.start <= offset < m.span.end
    )


def test_a_mark_over_everything_is_found_with_those_in_it() -> None:
    """A quote over the whole article and a name in it are both there."""
    quote = Annotation(Span(0, 100_000), Kind.QUOTE)
    name = Annotation(Span(5_000, 5_010), Kind.ACTOR)
    assert MarksIndex([quote, name]).at(5_003) == [name, quote]
