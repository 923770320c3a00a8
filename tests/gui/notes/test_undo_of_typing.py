"""Typing in a note is taken back word by word, in one order with all else that was done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from postil.model.span import Span
from postil.ui.notes.note_editor import NoteEditor

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def noting(qtbot, window):
    """A window in which the note on a new highlight is open; with its field."""
    window.activateWindow()
    at = window.reading.text.index("summit")
    window.view.select(Span(at, at + 6))
    window.actions_["note"].trigger()
    (editor,) = window.notes.findChildren(NoteEditor)
    qtbot.waitUntil(editor.hasFocus)
    return window, editor


def note(window):
    """What the library says."""
    (mark,) = window.reading.highlights
    notes = window._desk.page(window.reading.id).notes
    return notes[mark.id].body if mark.id in notes else ""


def test_words_typed_quickly_are_taken_back_one_by_one(qtbot, noting):
    """By the key, in the field, which shows it; and done again."""
    window, editor = noting
    qtbot.keyClicks(editor, "when will it be?")
    seen = []
    for _ in range(4):
        qtbot.keyClick(editor, Qt.Key.Key_Z, CONTROL)
        seen.append(editor.toPlainText())
        assert note(window) == seen[-1]
    assert seen == ["when will it ", "when will ", "when ", ""]
    assert window.actions_["undo"].text() == "&Undo highlight “summit”"
    for _ in range(3):
        qtbot.keyClick(editor, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert editor.toPlainText() == note(window) == "when will it "
    assert editor.textCursor().position() == len("when will it ")


def test_steps_go_back_in_the_order_in_which_they_were_done(qtbot, noting):
    """Typing, then a colour, then typing again: wherever the caret is."""
    window, editor = noting
    qtbot.keyClicks(editor, "when")
    window.notes.save()
    window.reading.recolour(window.reading.highlights[0].id, "red")
    qtbot.keyClicks(editor, "ever")
    states = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CONTROL)
        states.append((editor.toPlainText(), window.reading.highlights[0].colour))
    assert states == [("when", "red"), ("when", "yellow"), ("", "yellow")]


def test_the_menu_of_the_field_has_the_windows_undo(qtbot, noting, monkeypatch):
    """By its name."""
    window, editor = noting
    qtbot.keyClicks(editor, "when")
    window.notes.save()
    shown = []
    monkeypatch.setattr("PySide6.QtWidgets.QMenu.popup", lambda menu, *_: shown.extend(menu.actions()))
    middle = editor.rect().center()
    editor.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, editor.mapToGlobal(middle))
    )
    assert shown[0].text() == "&Undo note on “summit”"
    assert shown[1] is window.actions_["redo"]
