"""The caret and the selection walk through blocks and pieces."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.reader.sample import PARAGRAPHS, flow_of
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
@given(PARAGRAPHS, st.integers(0, 300), st.integers(0, 300), st.sampled_from(Unit))
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
