"""The second key for menus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from postil.ui.menu_key import MenuKey


class Asked(QWidget):
    """Keeps what it was asked for a menu by."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def contextMenuEvent(self, event):
        self.heard.append((event.reason(), event.pos()))


@pytest.fixture
def asked(qtbot):
    """A shown window with the key, and in it something that has no menu of its own."""
    window = Asked()
    inner = QLabel("words", window)
    inner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(window).addWidget(inner)
    window.key = MenuKey(window)
    qtbot.addWidget(window)
    window.resize(200, 100)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    inner.setFocus()
    return window


def test_it_asks_what_has_the_keyboard_or_what_that_stands_in(qtbot, asked):
    """Once; in its middle, when it has no caret."""
    qtbot.keyClick(asked, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert [reason for reason, _ in asked.heard] == [QContextMenuEvent.Reason.Keyboard]


def test_notes_open_their_menu_by_it(qtbot, window):
    """At the current row."""
    window.notes.list.setFocus()
    window.notes.list.setCurrentIndex(window.notes.filter.index(0, 0))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.notes.menu_requested) as heard:
        window.deeds.menu_key.activated.emit()
    row = window.notes.list.visualRect(window.notes.list.currentIndex())
    place = window.notes.list.viewport().mapFromGlobal(heard.args[1])
    assert heard.args[0] == [None]
    assert row.contains(place)
    window.note_deeds.menu.close()
