"""Spans of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.model.span import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_is_no_span_is_refused(start: int, end: int) -> None:
    """Before it can be saved."""
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_that_only_touch_do_not_overlap() -> None:
    """They are half-open."""
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 5).contains(Span(3, 5))
    assert not Span(0, 4).contains(Span(3, 5))


@given(st.text(alphabet=" \n\u00a0aé😀"), st.data())
def test_a_stripped_span_loses_white_space_alone(text: str, data: st.DataObject) -> None:
    """And covers the same words, at the same place."""
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    inner = span.stripped(text)
    assert span.contains(inner)
    assert inner.of(text).strip() == span.of(text).strip()
    assert inner == span or not inner.of(text)[0].isspace()
    assert inner == span or not inner.of(text)[-1].isspace()
    assert text[span.start : inner.start].strip() == text[inner.end : span.end].strip() == ""
