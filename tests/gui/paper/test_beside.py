"""Where notes stand beside the text: plain numbers."""

from hypothesis import given
from hypothesis import strategies as st

from postil.ui.paper.beside import Placed, Wanted, place

NOTES = st.lists(
    st.builds(
        Wanted,
        st.integers(0, 3),
        st.integers(0, 99),
        st.lists(st.integers(1, 30), min_size=1, max_size=9).map(tuple),
    ),
    max_size=12,
).map(sorted)


def note(column, y, lines):
    """A note of lines that are ten high."""
    return Wanted(column, y, (10,) * lines)


def test_a_note_stands_beside_its_line():
    """On its own page, at its own height."""
    assert place([note(1, 40, 2)], 3, 100, 5) == [[], [Placed(0, 0, 2, 40)], []]


def test_a_note_makes_room_for_the_one_above():
    """It moves down, so that they do not touch."""
    assert place([note(0, 10, 3), note(0, 20, 2)], 1, 100, 5) == [[Placed(0, 0, 3, 10), Placed(1, 0, 2, 45)]]


def test_notes_at_the_foot_move_up():
    """The page's end is nearer than the next page."""
    assert place([note(0, 60, 2), note(0, 90, 4)], 1, 100, 5) == [[Placed(0, 0, 2, 35), Placed(1, 0, 4, 60)]]


def test_what_does_not_fit_goes_on_at_the_top_of_the_next_column():
    """Before the notes that belong there; at least two lines stay together."""
    assert place([note(0, 50, 12), note(1, 0, 2)], 2, 100, 5) == [
        [Placed(0, 0, 10, 0)],
        [Placed(0, 10, 12, 0), Placed(1, 0, 2, 25)],
    ]
    assert place([note(0, 0, 11)], 2, 100, 5) == [[Placed(0, 0, 9, 0)], [Placed(0, 9, 11, 0)]]


def test_columns_are_added_for_what_is_left():
    """Nothing that the reader wrote is left out."""
    assert [len(column) for column in place([note(0, 0, 25)], 1, 100, 5)] == [1, 1, 1]


@given(NOTES, st.integers(1, 4))
def test_every_line_of_every_note_is_placed_once(notes, columns):
    """In order, without overlaps, and inside the column unless a single line is higher than that."""
    found = place(notes, columns, 100, 5)
    assert len(found) >= columns
    lines = [(part.note, line) for column in found for part in column for line in range(part.first, part.end)]
    assert lines == [(number, line) for number, one in enumerate(notes) for line in range(len(one.lines))]
    for column in found:
        bottoms = [part.y + sum(notes[part.note].lines[part.first : part.end]) for part in column]
        assert all(below.y >= bottom + 5 for bottom, below in zip(bottoms, column[1:], strict=False))
        assert all(part.y >= 0 for part in column) and all(bottom <= 100 for bottom in bottoms)
