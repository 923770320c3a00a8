"""One piece laid out: places and offsets agree, whatever the script."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postil.model.block import Role
from postil.model.span import Span
from postil.ui.reader.direction import runs_right_to_left
from postil.ui.reader.laid import Laid
from postil.ui.reader.pieces import Piece
from postil.ui.reader.typesetting import Typesetting

ALPHABET = "ab i é\u0301😀👩\u200d🚀\u00a0\u2028\n中文 שלום عربي"
TEXTS = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=120)
_BEFORE = "not shown 😀 "


def lay(text: str, role: Role = Role.PARAGRAPH, width: int = 300) -> Laid:
    """A block of ``text`` behind some other text."""
    piece = Piece(len(_BEFORE), len(_BEFORE) + len(text), role, 1, True, True)
    backwards = runs_right_to_left(text, 0, len(text))
    face = Typesetting().face(role, 1)
    return Laid(_BEFORE + text, piece, face, width, 10, joined=False, right_to_left=backwards)


def _places(laid: Laid) -> list[int]:
    point, found = laid.piece.start, [laid.piece.start]
    while (point := laid.next_point(point)) != found[-1]:
        found.append(point)
    return found


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS)
def test_the_caret_reaches_every_place_and_comes_back(text: str) -> None:
    """Right from start to end and left back again passes the same places, all inside the piece."""
    laid = lay(text)
    places = _places(laid)
    assert places[-1] == laid.piece.end
    back = [places[-1]]
    while (point := laid.previous_point(back[-1])) != back[-1]:
        back.append(point)
    assert back[::-1] == places


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS)
def test_lines_hold_every_character_once(text: str) -> None:
    """The spans of the lines join from start to end, and every character is in the line that says so."""
    laid = lay(text)
    spans = [laid.line_span(line) for line in range(laid.line_count())]
    assert spans[0].start == laid.piece.start
    assert spans[-1].end == laid.piece.end
    assert all(a.end == b.start for a, b in pairwise(spans))
    for line, span in enumerate(spans):
        assert all(laid.line_of(point) == line for point in range(span.start, span.end))


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS)
def test_the_character_in_the_middle_of_its_box_is_that_character(text: str) -> None:
    """Hit testing inverts the boxes, also from right to left and for what is joined."""
    laid = lay(text)
    places = _places(laid)
    for start, end in pairwise(places):
        boxes = laid.boxes(Span(start, end))
        if len(boxes) == 1 and boxes[0].width() > 2:
            hit = laid.character_at(boxes[0].center().x(), boxes[0].center().y())
            assert hit is not None
            assert start <= hit < end


@pytest.mark.usefixtures("fonts")
def test_a_mark_in_mixed_directions_is_where_its_letters_are() -> None:
    """A span over the border of an English and a Hebrew word is in two places on the line."""
    laid = lay("abc שלום xyz")
    start = laid.piece.start
    whole = laid.boxes(Span(start, start + 12))
    split = laid.boxes(Span(start + 1, start + 6))
    assert len(whole) == 1
    assert len(split) == 2
    assert sum(box.width() for box in split) < whole[0].width()


@pytest.mark.usefixtures("fonts")
def test_lines_keep_their_distance_whatever_the_face() -> None:
    """Chinese words from another face do not push a line out of its place."""
    laid = lay("plain words 中文 and more plain words " * 4)
    assert {b - a for a, b in pairwise(laid.baselines)} == {laid.face.pitch}


@pytest.mark.usefixtures("fonts")
def test_line_breaks_are_kept_where_they_mean_something() -> None:
    """A byline of two lines has two, and so has a verse; other white space takes no room."""
    assert lay("By A\nBerlin", Role.BYLINE).line_count() == 2
    assert lay("By A \n Berlin").line_count() == 2
    assert lay("By A \t Berlin").line_count() == 1


@pytest.mark.usefixtures("fonts")
def test_a_caption_knows_its_credit() -> None:
    """What follows the last sentence is the agency's."""
    text = "Two presidents look on in Moscow, Russia, June 5, 2019. REUTERS/Evgenia Novozhenina"
    assert text[lay(text, Role.CAPTION).credit :] == "REUTERS/Evgenia Novozhenina"
    assert lay("Reuters reporters in Kyiv.", Role.CAPTION).credit == len("Reuters reporters in Kyiv.")


@pytest.mark.usefixtures("fonts")
def test_a_list_items_own_number_hangs_in_the_indent() -> None:
    """The words of all lines begin at the same edge."""
    laid = lay("1. " + "word " * 40, Role.LIST_ITEM)
    start = laid.piece.start
    first = laid.boxes(Span(start + 3, start + 7))[0].left()
    second = laid.boxes(laid.line_span(1))[0].left()
    assert abs(first - second) < 1.0
    assert laid.own_bullet == 3


@pytest.mark.usefixtures("fonts")
def test_the_word_at_an_emoji_is_the_emoji(qapp: object) -> None:
    """A word never ends between two surrogates."""
    laid = lay("so 👩\u200d🚀 far")
    start = laid.piece.start
    assert laid.word_at(start + 3) == Span(start + 3, start + 6)
    assert laid.word_at(start + 8) == Span(start + 7, start + 10)


@pytest.mark.usefixtures("fonts")
def test_lines_from_right_to_left_begin_at_the_right() -> None:
    """All of them, with what is beside them: the number of a list item hangs in the indent at the right."""
    laid = lay("1. " + "שלום עולם " * 20, Role.LIST_ITEM)
    boxes = [laid.boxes(laid.line_span(line))[-1] for line in range(1, laid.line_count())]
    assert {round(box.right()) for box in boxes} == {300 - laid.face.indent}
    words = laid.boxes(Span(laid.piece.start + 3, laid.piece.start + 7))[0]
    assert abs(words.right() - boxes[0].right()) < 1.0
    assert laid.boxes(Span(laid.piece.start, laid.piece.start + 1))[0].left() > words.right()


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS, st.data())
def test_what_a_click_finds_is_what_is_drawn_there(text: str, data: st.DataObject) -> None:
    """Boxes lie in the column, and the caret that a click puts stands in the line that was clicked."""
    laid = lay(text)
    start, end = sorted(data.draw(st.integers(0, len(text))) + laid.piece.start for _ in range(2))
    for box in laid.boxes(Span(start, end)):
        assert -1 <= box.left() < box.right() <= laid.width + 1
    line = data.draw(st.integers(0, laid.line_count() - 1))
    point = laid.point_at(data.draw(st.integers(-20, 320)), laid.tops[line] + 1)
    span = laid.line_span(line)
    assert span.start <= point <= span.end
    assert laid.place_before(point) == point
