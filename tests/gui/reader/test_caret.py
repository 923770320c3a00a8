"""The caret and the selection walk through blocks and pieces."""

from itertools import accumulate

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.reader.sample import MIXED, PARAGRAPHS, flow_of
from postil.model.block import Role
from postil.model.span import Span
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.caret import Caret, Step
from postil.ui.reader.selection import Selection, Unit, plain_text


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(PARAGRAPHS)
def test_right_to_the_end_and_left_to_the_start_passes_the_same_places(paragraphs: list[str]) -> None:
    """No place between two blocks is lost or passed twice."""
    flow = flow_of(paragraphs)
    caret, there = Caret(0), [0]
    while (point := caret.move(flow, Step.RIGHT, 100)) != there[-1]:
        there.append(point)
    back = [caret.point]
    while (point := caret.move(flow, Step.LEFT, 100)) != back[-1]:
        back.append(point)
    assert there == sorted(set(there))
    assert there[-1] == flow.pieces.ends[-1]
    assert back[::-1] == there


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(PARAGRAPHS)
def test_down_reaches_the_end_line_by_line_and_up_the_start(paragraphs: list[str]) -> None:
    """Each step down stands lower; the last one ends the article."""
    flow = flow_of(paragraphs)
    lines = sum(flow.laid(index).line_count() for index in range(len(flow.pieces)))
    caret, tops = Caret(0), [flow.caret(0).top()]
    for _ in range(lines - 1):
        tops.append(flow.caret(caret.move(flow, Step.DOWN, 100)).top())
    assert tops == sorted(set(tops))
    assert caret.move(flow, Step.DOWN, 100) == flow.pieces.ends[-1]
    for _ in range(lines):
        caret.move(flow, Step.UP, 100)
    assert caret.point == 0


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(PARAGRAPHS | MIXED, st.integers(0, 300), st.integers(0, 300), st.sampled_from(Unit))
def test_a_dragged_selection_holds_where_it_began_and_where_it_is(
    paragraphs: list[str], start: int, end: int, unit: Unit
) -> None:
    """Whatever the unit and the direction, both places lie in it, and what is copied is the article's own text."""
    flow = flow_of(paragraphs)
    start, end = flow.clamp(start), flow.clamp(end)
    selection = Selection()
    selection.begin(flow, start, unit)
    selection.extend(flow, end)
    span = selection.span
    if span is None:
        assert unit is not Unit.PARAGRAPH
        return
    assert span.start <= min(start, end)
    assert max(start, end) <= span.end
    inside = [flow.text[max(p.start, span.start) : min(p.end, span.end)] for p in flow.pieces]
    assert plain_text(flow, span) == "\n\n".join(part for part in inside if part)


@pytest.mark.usefixtures("fonts")
def test_paragraphs_and_ends_of_lines() -> None:
    """Ctrl+arrows go from paragraph to paragraph, Home and End to the ends of the line."""
    flow = flow_of(["one two three four five six seven eight nine ten"] * 3, "Share")
    caret = Caret(3)
    assert caret.move(flow, Step.PARAGRAPH_DOWN, 100) == flow.pieces[1].start
    assert caret.move(flow, Step.PARAGRAPH_DOWN, 100) == flow.pieces[2].start
    assert caret.move(flow, Step.PARAGRAPH_DOWN, 100) == flow.pieces[2].end
    assert caret.move(flow, Step.PARAGRAPH_UP, 100) == flow.pieces[2].start
    assert caret.move(flow, Step.PARAGRAPH_UP, 100) == flow.pieces[1].start
    end = caret.move(flow, Step.LINE_END, 100)
    assert flow.text[end] == " "
    assert flow.laid(1).line_of(end) == 0
    assert caret.move(flow, Step.LINE_START, 100) == flow.pieces[1].start


@pytest.mark.usefixtures("fonts")
def test_words_are_walked_across_a_cut_in_a_long_paragraph() -> None:
    """Where a long paragraph was cut nothing stops and no place is there twice."""
    flow = flow_of(["The minister said no. " * 300])
    cut = flow.pieces[1].start
    caret = Caret(cut)
    assert caret.move(flow, Step.LEFT, 100) == cut - 1
    assert caret.move(flow, Step.RIGHT, 100) == cut
    assert caret.move(flow, Step.WORD_LEFT, 100) < cut
    assert flow.block_span(1) == Span(0, len("The minister said no. " * 300))


def test_enter_asks_about_the_place_of_the_caret(view: ArticleView, qtbot: QtBot) -> None:
    """Not about a mark that was walked to before: the caret has gone on."""
    mark = view.marks_under(view.article().text.index("Beijing"))[0]
    view.set_current(mark)
    view.set_caret_browsing(True)
    plain = next(i for i in range(len(view.article().text)) if not view.marks_under(i))
    view.select(Span(plain, plain))
    with qtbot.assertNotEmitted(view.mark_activated):
        QTest.keyClick(view, Qt.Key.Key_Return)
    view.set_caret_browsing(False)
    with qtbot.waitSignal(view.mark_activated):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_caret_browsing_moves_a_caret_and_selects_with_shift(view: ArticleView, qtbot: QtBot) -> None:
    """F7 turns it on and off; while it is on the arrows do not scroll, and Enter activates the mark at the caret."""
    QTest.keyClick(view, Qt.Key.Key_F7)
    assert view.caret_browsing()
    start = view.article().text.index("Beijing")
    view.select(Span(start, start))
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.mark_activated) as activated:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert activated.args[0][0].span.start == start
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text().startswith("eijing and")
    assert view.verticalScrollBar().value() == 0
    QTest.keyClick(view, Qt.Key.Key_F7)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > 0


def test_the_page_follows_the_caret(view: ArticleView) -> None:
    """Walking to the end of the article brings it into sight."""
    view.set_caret_browsing(True)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    end = view.article().blocks[-2].span.end
    assert view.viewport().rect().contains(view.rect_of(Span(end - 1, end)))
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.verticalScrollBar().value() < 60


def test_holding_the_mouse_below_the_edge_scrolls_and_selects(view: ArticleView, qtbot: QtBot) -> None:
    """The selection grows while the page moves; letting go ends it."""
    inside, below = QPoint(400, 300), QPoint(400, view.viewport().height() + 60)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    QTest.mouseMove(view.viewport(), QPoint(400, 350))
    QTest.mouseMove(view.viewport(), below)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    stopped = view.verticalScrollBar().value()
    qtbot.wait(80)
    assert view.verticalScrollBar().value() == stopped
    assert len(view.selected_text()) > 700


@pytest.mark.usefixtures("fonts")
def test_sentences_are_walked_one_by_one() -> None:
    """Across paragraphs; an initial or an abbreviation ends none."""
    flow = flow_of(["Mr. Biden met Gen. J. Smith. “Is that so?” he asked. 他说不。我们走。", "Next one."])
    starts = [flow.text.index(words) for words in ("Mr", "“Is", "他", "我", "Next")]
    caret = Caret(0)
    there = [0]
    while (point := caret.move(flow, Step.SENTENCE_DOWN, 100)) != there[-1]:
        there.append(point)
    assert there == [*starts, flow.pieces.ends[-1]]
    back = [caret.move(flow, Step.SENTENCE_UP, 100) for _ in starts]
    assert back == starts[::-1]


@pytest.mark.usefixtures("fonts")
def test_arrows_follow_the_lines_where_they_begin_at_the_right() -> None:
    """Left goes on in Hebrew, by letters and by words, and from the end of a paragraph into the next."""
    flow = flow_of(["שלום עולם", "plain"])
    assert Caret(0).move(flow, Step.LEFT, 100) == 1
    assert Caret(0).move(flow, Step.RIGHT, 100) == 0
    assert Caret(0).move(flow, Step.WORD_LEFT, 100) == 5
    assert Caret(9).move(flow, Step.LEFT, 100) == flow.pieces[1].start
    assert Caret(9).move(flow, Step.WORD_RIGHT, 100) == 5


#: What readers take for one character, though it is made of several.
CLUSTERS = ["e\u0301", "👩\u200d🚀", "🇺🇦", "👍🏽", "क्षि", "각", "שָׁ", "بِ", "a", "中", " ", "한", "❤️", "1️⃣"]


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(CLUSTERS), min_size=1, max_size=60), st.data())
def test_the_caret_never_stands_inside_a_character(clusters: list[str], data: st.DataObject) -> None:
    """Wherever keys, mouse or a screen reader put it; and it reaches all places between characters."""
    text = "".join(clusters)
    flow = flow_of([text])
    ends = [0, *accumulate(map(len, clusters))]
    caret, there = Caret(0), [0]
    step = Step.LEFT if flow.laid(0).right_to_left else Step.RIGHT
    while (point := caret.move(flow, step, 100)) != there[-1]:
        there.append(point)
    assert there == ends
    assert flow.caret_place(data.draw(st.integers(0, len(text)))) in ends
    at = data.draw(st.tuples(st.integers(-20, 220), st.integers(0, flow.stack.total)))
    assert flow.point_at(*at) in ends
    for step in (Step.UP, Step.DOWN, Step.LINE_START, Step.LINE_END, Step.WORD_LEFT, Step.WORD_RIGHT):
        assert Caret(data.draw(st.sampled_from(ends))).move(flow, step, 100) in ends


@pytest.mark.usefixtures("fonts")
def test_a_block_without_spaces_is_cut_between_characters() -> None:
    """Flags are two code points each: none is torn, wherever a cut falls."""
    for before in ("", "x"):
        pieces = flow_of([before + "🇺🇦" * 4000]).pieces
        assert len(pieces) > 3
        assert {(start - len(before)) % 2 for start in pieces.starts[1:]} == {0}


def test_a_screen_edge_scrolls_too(view: ArticleView, qtbot: QtBot) -> None:
    """In full screen the mouse cannot get beyond the last row of pixels."""
    bottom = view.viewport().height() - 1
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    QTest.mouseMove(view.viewport(), QPoint(400, 350))
    QTest.mouseMove(view.viewport(), QPoint(400, bottom))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 20)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, bottom))


def test_dragging_after_a_double_press_takes_whole_words(view: ArticleView) -> None:
    """And after a triple press whole paragraphs."""
    text = view.article().text
    first, second = text.index("dominated"), text.index("cordial")
    view.reveal(Span(first, second), flash=False)
    start, end = (view.rect_of(Span(at + 2, at + 3)).center() for at in (first, second))
    view._pointer.double_click(_press(start, QEvent.Type.MouseButtonDblClick))
    view._pointer.move(_press(end, QEvent.Type.MouseMove))
    assert view.selection() == Span(first, second + len("cordial"))
    view._pointer.press(_press(start, QEvent.Type.MouseButtonPress))
    view._pointer.double_click(_press(start, QEvent.Type.MouseButtonDblClick))
    view._pointer.press(_press(start, QEvent.Type.MouseButtonPress))
    view._pointer.move(_press(end, QEvent.Type.MouseMove))
    blocks = [block for block in view.article().blocks if block.role is Role.PARAGRAPH]
    inside = [block.span for block in blocks if block.span.end > first and block.span.start <= second]
    assert view.selection() == Span(inside[0].start, inside[-1].end)


def _press(at: QPoint, kind: QEvent.Type) -> QMouseEvent:
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(kind, QPointF(at), QPointF(at), left, left, Qt.KeyboardModifier.NoModifier)


def test_the_caret_is_there_at_once_after_each_move(
    view: ArticleView, qtbot: QtBot, qapp: QApplication
) -> None:
    """However it blinks; without a flash time of the desktop's it does not blink at all."""
    view.setFocus()
    view.set_caret_browsing(True)
    view._on_blink()
    assert view.look().caret is None
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.look().caret == view._caret.point
    hints, before = qapp.styleHints(), qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    assert not view._blink.isActive()
    qapp.setCursorFlashTime(before)
    assert view._blink.interval() == hints.cursorFlashTime() // 2


def test_the_page_moves_under_the_caret_page_by_page(view: ArticleView) -> None:
    """It stays at its height on the screen; Space does the same, and comes back with Shift."""
    view.set_caret_browsing(True)
    at = view.article().text.index("Chinese presidents")
    view.put_caret(at, at)
    height, top = view._height_of(at), view.verticalScrollBar().value()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        before = view.verticalScrollBar().value()
        QTest.keyClick(view, key)
        assert abs((view._height_of(view._caret.point) or 0) - (height or 0)) < 2 * view._line()
        assert view.verticalScrollBar().value() > before + view.viewport().height() // 2
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert abs(view.verticalScrollBar().value() - top) < 3 * view._line()
    assert view._in_sight(view._caret.point)


def test_the_caret_stays_in_sight_whatever_becomes_of_the_lines(view: ArticleView) -> None:
    """Larger letters and narrow columns push it down, and the page goes after it."""
    view.set_caret_browsing(True)
    at = view.article().text.index("predicts the formation")
    view.put_caret(at, at)
    assert view._in_sight(at)
    view.set_zoom(220)
    assert view._in_sight(at)
    view.resize(500, 500)
    assert view._in_sight(at)


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(MIXED, st.lists(st.sampled_from(Step), max_size=12), st.data())
def test_whatever_keys_are_pressed_the_selection_is_text_between_two_places(
    paragraphs: list[str], steps: list[Step], data: st.DataObject
) -> None:
    """In any mixture of scripts and directions: both ends are places of the caret, and what is copied lies between them."""
    flow = flow_of(paragraphs, "Share this")
    places = set()
    for index, piece in enumerate(flow.pieces):
        point = piece.start
        while point not in places:
            places.add(point)
            point = flow.laid(index).next_point(point)
    start = data.draw(st.sampled_from(sorted(places)))
    caret, selection = Caret(start), Selection()
    selection.clear(start)
    for step in steps:
        selection.move_head(caret.move(flow, step, 60))
        assert caret.point in places
    span = selection.span or Span(start, start)
    assert {span.start, span.end} == {start, caret.point}
    inside = [flow.text[max(p.start, span.start) : min(p.end, span.end)] for p in flow.pieces]
    assert plain_text(flow, span) == "\n\n".join(part for part in inside if part)
