"""What screen readers are given."""

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from gui.reader.sample import PARAGRAPHS, flow_of
from postil.model.span import Span
from postil.ui.reader.accessibility import SpokenText, Twin
from postil.ui.reader.article_view import ArticleView


@pytest.fixture
def twin(view: ArticleView) -> Twin:
    """The unseen text of the view."""
    view.make_accessible()
    twin = view.findChild(QPlainTextEdit)
    assert isinstance(twin, Twin)
    return twin


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(PARAGRAPHS)
def test_every_shown_place_is_found_in_the_spoken_text_and_back(paragraphs: list[str]) -> None:
    """Also behind emoji and behind furniture, which is not spoken."""
    flow = flow_of(paragraphs, "Share this")
    spoken = SpokenText(flow)
    assert "Share" not in spoken.text
    for piece in flow.pieces:
        for point in range(piece.start, piece.end):
            position = spoken.to_position(point)
            before = spoken.text.encode("utf-16-le")[: 2 * position].decode("utf-16-le")
            assert flow.text[point] in (spoken.text[len(before)], " ")
            assert spoken.to_point(position) == point


def test_the_text_is_there_and_the_selection_goes_along(view: ArticleView, twin: Twin) -> None:
    """What is selected in the view is selected in the text, caret at the same end."""
    assert twin.toPlainText().startswith("Opinion\nBeijing and Moscow unite to confront Washington\n")
    assert "Min Read" not in twin.toPlainText()
    start = view.article().text.index("Wang Yi")
    view.select(Span(start, start + 7))
    assert twin.textCursor().selectedText() == "Wang Yi"
    assert twin.textCursor().position() > twin.textCursor().anchor()


def test_a_screen_reader_moves_the_caret_and_the_page_follows(view: ArticleView, twin: Twin) -> None:
    """A cursor set from outside is where the view's caret is."""
    cursor = twin.textCursor()
    cursor.setPosition(twin.toPlainText().index("Chinese dragon"))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    twin.setTextCursor(cursor)
    start = view.article().text.index("Chinese dragon")
    assert view.selection() == Span(start, start + len("Chinese"))
    assert view.viewport().rect().contains(view.rect_of(Span(start, start + 7)))


def test_keys_reach_the_view_and_the_caret_the_text(view: ArticleView, twin: Twin) -> None:
    """With a screen reader the arrow keys move the caret from the start."""
    QTest.keyClick(twin, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(twin, Qt.Key.Key_Right)
    QTest.keyClick(twin, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text() == "p"
    assert twin.textCursor().selectedText() == "p"


def test_nothing_of_it_is_seen(view: ArticleView) -> None:
    """The page looks the same with and without it, but for the caret."""
    view.set_caret_browsing(True)
    view.set_look(caret=None)
    before = view.grab().toImage()
    view.make_accessible()
    view.set_look(caret=None)
    assert view.grab().toImage() == before
