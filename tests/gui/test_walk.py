"""From mark to mark, and back through jumps."""

from gui.fake_desk import TEXT
from gui.fake_engine import analyse
from postil.model.annotation import Annotation, Kind, Origin
from postil.model.span import Span
from postil.ui.marks.trail import Trail
from postil.ui.marks.walk import in_text_order, is_same_mark, same_as, step

MARKS = in_text_order(analyse(TEXT, final=True).annotations)


def words(marks):
    """What the marks cover."""
    return [mark.span.of(TEXT) for mark in marks]


def test_mentions_of_one_entity_belong_together():
    """Moscow is mentioned three times, and a quote in between does not count."""
    moscow = next(m for m in MARKS if m.span.of(TEXT) == "Moscow")
    assert words(same_as(moscow, MARKS)) == ["Moscow"] * 3


def test_quotes_of_one_speaker_belong_together():
    """Not quotes of somebody else, and not the speaker's mentions."""
    quote = next(m for m in MARKS if m.kind is Kind.QUOTE)
    assert same_as(quote, MARKS) == [quote]


def test_a_mark_without_entity_is_alone():
    """Two highlights are never the same thing."""
    one, two = (Annotation(Span(n, n + 2), Kind.HIGHLIGHT, Origin.READER, id=str(n)) for n in (1, 5))
    assert same_as(one, [one, two]) == [one]
    assert not is_same_mark(one, two)


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
