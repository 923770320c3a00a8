"""Every control of the window has a name, and Tab reaches those that can be used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox, QLineEdit, QWidget

from gui.fake_desk import TEXT
from postil.desk.desk import Desk
from postil.paths import Folders
from postil.ui.dialogs.keys_dialog import KeysDialog
from postil.ui.dialogs.settings_dialog import SettingsDialog
from postil.ui.engine_client import EngineClient
from postil.ui.jobs import Jobs
from postil.ui.main_window import MainWindow
from postil.ui.theme import ThemeChoice, ThemeKeeper


@pytest.fixture
def window(qtbot, qapp, tmp_path, engine_command):
    """A window with an article in it."""
    folders = Folders(tmp_path / "data", tmp_path / "config")
    jobs, desk, themes = Jobs(), Desk(folders), ThemeKeeper(qapp, ThemeChoice.LIGHT)
    window = MainWindow(folders, lambda: desk, themes, lambda: EngineClient(jobs, engine_command()), jobs)
    window.resize(1280, 840)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_text(TEXT.replace("\n", "\n\n"))
    yield window
    themes.choose(ThemeChoice.AUTO)
    window.close()
    desk.close()
    window.deleteLater()
    themes.deleteLater()


def name(widget):
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def nameless(root):
    """Controls below ``root`` that have no name."""
    controls = (QAbstractButton, QLineEdit, QComboBox, QAbstractSlider)
    ours = [
        w
        for w in root.findChildren(QWidget)
        if isinstance(w, controls) and not w.objectName().startswith("qt_")
    ]
    # The field inside of a box that has a name, and what scrolls a part that has one, need none of their own.
    own = [
        w
        for w in ours
        if not isinstance(w.parent(), (QComboBox, QLineEdit)) and type(w).__name__ != "QScrollBar"
    ]
    return [widget for widget in own if not name(widget)]


def test_every_control_has_a_name(window, qtbot):
    """In the window, in the settings and in the list of keys; also those that are hidden now."""
    assert len(window.findChildren(QAbstractButton)) > 20
    assert nameless(window) == []
    for dialog in (SettingsDialog(window.preferences, window), KeysDialog(window.preferences, window)):
        dialog.show()
        assert nameless(dialog) == []
        dialog.close()


def test_tab_goes_round_and_misses_nothing(window, qtbot):
    """From the article through every control of the window that takes the focus by Tab, and back to the article."""
    window.view.setFocus()
    reached = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        if focus in reached:
            break
        reached.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is reached[0] is window.view
    takes = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [name(widget) for widget in takes if widget not in reached and widget.focusProxy() is None] == []
    assert all(name(widget) for widget in reached)
