"""From mark to mark, and back through jumps."""

from gui.fake_desk import TEXT
from gui.fake_engine import analyse
from postil.model.annotation import Annotation
from postil.ui.marks.trail import Trail
from postil.ui.marks.walk import next_of, step
from postil.ui.reader.marked import is_same_mark
from postil.ui.reader.marks_index import order_of

MARKS = sorted(analyse(TEXT, final=True).annotations, key=order_of)


def test_steps_go_round_in_both_directions():
    """After the last comes the first, before the first the last."""
    assert step(MARKS, MARKS[-1], 0, 1) == MARKS[0]
    assert step(MARKS, MARKS[0], 0, -1) == MARKS[-1]
    assert step(MARKS, MARKS[0], 0, 1) == MARKS[1]


def test_without_a_current_mark_steps_start_at_the_place():
    """The next one is the first from the place on, the previous one the last before it."""
    place = MARKS[2].span.start
    assert step(MARKS, None, place, 1) == MARKS[2]
    assert step(MARKS, None, place, -1) == MARKS[1]
    assert step(MARKS, None, len(TEXT), 1) == MARKS[0]
    assert step([], None, 0, 1) is None


def test_a_saved_mark_is_the_same_as_before():
    """The id that saving gives does not lose the reader's place."""
    saved = Annotation(MARKS[0].span, MARKS[0].kind, id="e1")
    assert is_same_mark(saved, MARKS[0])
    assert step(MARKS, saved, 0, 1) == MARKS[1]


def test_the_trail_leads_back_and_forth():
    """Back to where a jump started, forward to where back was called; a new jump forgets what lay ahead."""
    trail = Trail()
    trail.jumped(10)
    trail.jumped(50)
    assert trail.back(90) == 50
    assert trail.back(50) == 10
    assert trail.back(10) is None
    assert trail.forward(10) == 50
    assert trail.can_go_forward
    trail.jumped(50)
    assert not trail.can_go_forward


def test_another_click_goes_one_mark_further():
    """Round the end; from elsewhere to the first."""
    one, two, three = MARKS[:3]
    assert next_of([one, two], None) is one
    assert next_of([one, two], one) is two
    assert next_of([one, two], two) is one
    assert next_of([one, two], three) is one
