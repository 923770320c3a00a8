"""Where pages end: plain numbers."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from postil.ui.paper.breaks import Slice, Strip, pages

STRIPS = st.lists(
    st.builds(
        Strip,
        gap=st.integers(0, 30),
        lines=st.lists(st.integers(1, 40), min_size=1, max_size=12).map(tuple),
        stays=st.booleans(),
        joined=st.booleans(),
    ),
    max_size=12,
)


def paragraph(lines, gap=10, **more):
    """A paragraph of lines that are ten high."""
    return Strip(gap, (10,) * lines, **more)


def cut(strips, height):
    """What stands on each page, as (strip, first, end)."""
    return [[part[:3] for part in page] for page in pages(strips, height)]


def test_nothing_is_one_empty_page():
    """An article without text is printed as a sheet with head and foot."""
    assert pages([], 100) == [[]]


def test_lines_that_fit_stand_on_one_page():
    """To the last unit; the white above the first does not count."""
    assert pages([paragraph(3), paragraph(6)], 100) == [[Slice(0, 0, 3, 0, 30), Slice(1, 0, 6, 40, 100)]]


def test_a_page_ends_between_lines():
    """And the white between two paragraphs is left out at the top of a page."""
    assert cut([paragraph(6), paragraph(6)], 100) == [[(0, 0, 6), (1, 0, 3)], [(1, 3, 6)]]
    assert pages([paragraph(10), paragraph(2)], 100)[1] == [Slice(1, 0, 2, 0, 20)]


def test_no_line_is_left_alone():
    """Neither the first at the foot of a page nor the last at the head of one."""
    assert cut([paragraph(8), paragraph(4)], 100) == [[(0, 0, 8)], [(1, 0, 4)]]
    assert cut([paragraph(11)], 100) == [[(0, 0, 9)], [(0, 9, 11)]]


def test_three_lines_stay_together():
    """Because wherever they are cut one is alone."""
    assert cut([paragraph(6), paragraph(3)], 90) == [[(0, 0, 6)], [(1, 0, 3)]]


def test_a_heading_stays_with_two_lines_of_what_follows():
    """It goes to the next page with them, and headings under it too."""
    heading = paragraph(1, stays=True)
    assert cut([paragraph(6), heading, paragraph(5)], 100) == [[(0, 0, 6)], [(1, 0, 1), (2, 0, 5)]]
    assert cut([paragraph(6), heading, paragraph(5)], 110) == [[(0, 0, 6), (1, 0, 1), (2, 0, 2)], [(2, 2, 5)]]
    both = [paragraph(5), heading, heading, paragraph(5)]
    assert cut(both, 100) == [[(0, 0, 5)], [(1, 0, 1), (2, 0, 1), (3, 0, 5)]]


def test_parts_of_a_long_paragraph_are_one():
    """A cut between two pieces of it is as good as any between lines, and leaves no line alone either."""
    strips = [paragraph(9), paragraph(4, gap=0, joined=True)]
    assert cut(strips, 90) == [[(0, 0, 9)], [(1, 0, 4)]]
    assert cut(strips, 120) == [[(0, 0, 9), (1, 0, 2)], [(1, 2, 4)]]


def test_a_page_is_not_left_half_empty_to_save_a_line():
    """Where everything costs something, the page is filled."""
    headings = [paragraph(1, gap=0, stays=True) for _ in range(30)]
    assert all(len(page) == 10 for page in pages(headings, 100))


@given(STRIPS, st.integers(20, 200))
def test_every_line_is_printed_once_and_in_order(strips, height):
    """Nothing is lost, nothing overlaps, and nothing stands below the page unless it is higher than one."""
    cut = pages(strips, height)
    lines = [(part.strip, line) for page in cut for part in page for line in range(part.first, part.end)]
    assert lines == [
        (number, line) for number, strip in enumerate(strips) for line in range(len(strip.lines))
    ]
    for page in cut:
        assert page or not strips
        for above, below in pairwise(page):
            assert below.y >= above.bottom
        for part in page:
            assert part.bottom - part.y == sum(strips[part.strip].lines[part.first : part.end])
            assert part.bottom <= height or (len(page) == 1 and part.end - part.first == 1)
