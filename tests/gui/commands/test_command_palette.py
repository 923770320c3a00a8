"""The command palette, alone and in the window's terms."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from postil.ui.commands.command_palette import CommandPalette
from postil.ui.commands.entry import Entry


@pytest.fixture
def window(qtbot):
    """A window with a field that has the focus, and a palette."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.field = QLineEdit(window)
    window.palette_ = CommandPalette(window)
    window.done = []
    window.show()
    window.field.setFocus()
    return window


def entries(window, *titles):
    """Entries that remember that they were chosen."""
    return [Entry(title, "Edit", lambda title=title: window.done.append(title)) for title in titles]


def test_it_is_worked_by_keys_alone(qtbot, window):
    """Type, go down, Enter; the focus is back where it was."""
    window.palette_.ask(entries(window, "Zoom In", "Zoom Out", "Export"))
    qtbot.keyClicks(window.palette_.field, "zoom")
    assert window.palette_.titles == ["Zoom In", "Zoom Out"]
    qtbot.keyClick(window.palette_.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.palette_.field, Qt.Key.Key_Return)
    assert window.done == ["Zoom Out"]
    assert not window.palette_.isVisible()
    assert window.field.hasFocus()


def test_escape_and_looking_elsewhere_put_it_away(qtbot, window):
    """Nothing is done."""
    window.palette_.ask(entries(window, "Export"))
    qtbot.keyClick(window.palette_.field, Qt.Key.Key_Escape)
    assert not window.palette_.isVisible()
    window.palette_.ask(entries(window, "Export"))
    window.field.setFocus()
    assert not window.palette_.isVisible()
    assert window.field.hasFocus()
    assert window.done == []


def test_what_comes_later_is_offered_too(qtbot, window):
    """Articles, while the letters stay; and when nothing fits it says so."""
    window.palette_.ask(entries(window, "Export"))
    qtbot.keyClicks(window.palette_.field, "war")
    assert window.palette_.titles == []
    assert window.palette_._nothing.isVisible()
    window.palette_.add(entries(window, "War and Peace"))
    qtbot.waitUntil(lambda: window.palette_.titles == ["War and Peace"])
    item = window.palette_.list.item(0)
    qtbot.mouseClick(
        window.palette_.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=window.palette_.list.visualItemRect(item).center(),
    )
    assert window.done == ["War and Peace"]
