"""Heights on top of each other."""

from hypothesis import given
from hypothesis import strategies as st

from postil.ui.reader.stack import Stack

HEIGHTS = st.lists(st.integers(1, 50), min_size=1, max_size=60)


@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 59), st.integers(1, 90)), max_size=20))
def test_tops_and_places_stay_right_while_heights_change(
    heights: list[int], changes: list[tuple[int, int]]
) -> None:
    """After any changes tops are the sums of what is above, and every height is covered by the right one."""
    stack = Stack(heights)
    for index, height in changes:
        if index < len(heights):
            assert stack.change(index, height) == height - heights[index]
            heights[index] = height
    tops = [sum(heights[:i]) for i in range(len(heights) + 1)]
    assert [stack.top(i) for i in range(len(heights) + 1)] == tops
    assert stack.total == tops[-1]
    for index, height in enumerate(heights):
        assert stack.index_at(tops[index]) == stack.index_at(tops[index] + height - 1) == index
    assert (stack.index_at(-5), stack.index_at(tops[-1] + 5)) == (0, len(heights) - 1)


def test_an_empty_stack_has_no_height() -> None:
    """Nothing is no height, and looking it up does no harm."""
    assert (Stack().total, Stack().index_at(3)) == (0, 0)
