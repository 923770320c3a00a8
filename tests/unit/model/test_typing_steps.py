"""Typing is taken back word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.model.typing_steps import change, goes_on


@pytest.mark.parametrize(
    ("first", "before", "after", "joined"),
    [
        pytest.param("", "hel", "hello", True, id="on in the word"),
        pytest.param("", "hello", "hello, ", True, id="the signs behind it"),
        pytest.param("", "hello ", "hello w", False, id="the next word"),
        pytest.param("hello", "hello w", "hello wo", True, id="on in the next word"),
        pytest.param("a  c", "a b c", "a bb c", True, id="in the middle"),
        pytest.param("one two", "one twos", "ones twos", False, id="elsewhere"),
        pytest.param("", "a", "a pasted text", False, id="pasted"),
        pytest.param("", "a pasted text", "a pasted texts", False, id="typed behind what was pasted"),
        pytest.param("", "helo", "hel", False, id="deleted after typing"),
        pytest.param("helo", "hel", "hell", False, id="typed after deleting"),
        pytest.param("one two", "one tw", "one t", True, id="deleted backwards"),
        pytest.param("one two", "one wo", "one o", True, id="deleted forwards"),
        pytest.param("one two", "one ", "on", False, id="deleted into the next word"),
        pytest.param("one two", "one", "", False, id="all deleted"),
        pytest.param("one", "two", "twos", False, id="typed after replacing"),
        pytest.param("- [ ] x", "- [x] x", "- [ ] x", False, id="a box"),
    ],
)
def test_a_change_belongs_to_the_one_before_it_within_a_word(
    first: str, before: str, after: str, joined: bool
) -> None:
    """And nowhere else."""
    assert goes_on(first, before, after) is joined


@given(st.text("ab \n", max_size=8), st.text("ab \n", max_size=8))
def test_a_change_leads_from_one_text_to_the_next(before: str, after: str) -> None:
    """Exactly, and shares nothing at either end."""
    made = change(before, after)
    assert before[: made.at] + made.inserted + before[made.at + len(made.removed) :] == after
    assert before[made.at :].startswith(made.removed)
    assert not (made.removed and made.inserted and made.removed[0] == made.inserted[0])
