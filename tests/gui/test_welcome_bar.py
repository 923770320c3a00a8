"""What a new reader is told first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from postil.ui.widgets.welcome_bar import WelcomeBar


def test_it_names_the_key_in_force(qtbot):
    """And without one the menus."""
    bar = WelcomeBar()
    qtbot.addWidget(bar)
    bar.set_keys("Ctrl+J", "Ctrl+L", "9", "8", "7")
    said = " ".join(label.text() for label in bar.findChildren(QLabel))
    assert "Press Ctrl+J" in said
    assert "in the library: Ctrl+L opens it" in said
    assert all(key in said for key in ("9 takes it away", "8 says who", "7 marks what was missed"))
    bar.set_keys("", "", "", "", "")
    assert not any("press" in label.text().lower() for label in bar.findChildren(QLabel))


def test_it_goes_for_good_when_the_reader_says_so(qtbot):
    """By one button, which a key reaches."""
    bar = WelcomeBar()
    qtbot.addWidget(bar)
    bar.show()
    button = bar.findChild(QPushButton)
    with qtbot.waitSignal(bar.understood):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
