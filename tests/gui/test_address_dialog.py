"""Asking for a web address."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from postil.paths import Folders
from postil.ui.dialogs.address_dialog import AddressDialog
from postil.ui.preferences import Preferences


@pytest.fixture
def preferences(tmp_path):
    """Settings as at first."""
    return Preferences(Folders(data=tmp_path, config=tmp_path))


@pytest.fixture
def make(qtbot, preferences):
    """Makes a dialog; the clipboard is empty."""
    QGuiApplication.clipboard().clear()

    def made(address=""):
        dialog = AddressDialog(preferences, address)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def test_nothing_is_fetched_before_the_reader_says_so(qtbot, make):
    """And then what stands in the line, with its scheme."""
    dialog = make()
    chosen = []
    dialog.chosen.connect(chosen.append)
    assert not dialog.fetch.isEnabled()
    qtbot.keyClicks(dialog.line, "news.example/a story")
    assert not dialog.fetch.isEnabled()
    assert "no web address" in dialog.told.text()
    dialog.line.setText(" news.example/a ")
    assert "pictures" in dialog.told.text()
    assert chosen == []
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert chosen == ["https://news.example/a"]
    assert not dialog.isVisible()


def test_an_address_on_the_clipboard_is_proposed(qtbot, make):
    """Anything else that was copied is none."""
    dialog = make()
    assert dialog.line.text() == ""
    QGuiApplication.clipboard().setText("https://news.example/b")
    other = AddressDialog(dialog._preferences)
    qtbot.addWidget(other)
    assert other.line.text() == other.line.selectedText() == "https://news.example/b"
    assert make("https://news.example/c").line.text() == "https://news.example/c"


def test_where_the_network_is_forbidden_it_can_be_allowed(make, preferences):
    """In one click, and for good."""
    preferences.set_network("never")
    dialog = make("https://news.example/c")
    assert not dialog.fetch.isEnabled()
    assert "switched off" in dialog.told.text()
    dialog.allow.click()
    assert dialog.fetch.isEnabled()
    assert not dialog.allow.isVisible()
    assert preferences.settings.network == "ask"


def _dropped(mime):
    return QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def _from_browser():
    """A link as browsers let it be dragged."""
    mime = QMimeData()
    mime.setUrls([QUrl("https://news.example/d")])
    mime.setHtml('<a href="https://news.example/d">A story</a>')
    mime.setText("https://news.example/d")
    return mime


def test_a_link_that_is_dropped_or_pasted_is_asked_about(start):
    """It is neither fetched unasked nor made an article of one line."""
    window = start()
    articles = len(window.files._desk.articles())
    mime = _from_browser()  # The event does not keep it.
    assert window.files.takes(mime)
    window.dropEvent(_dropped(mime))
    dialog = window.dialogs.open_one("address")
    assert dialog.line.text() == "https://news.example/d"
    QGuiApplication.clipboard().setText("https://news.example/e")
    window.actions_["paste-article"].trigger()
    assert window.dialogs.open_one("address") is dialog
    assert dialog.line.text() == "https://news.example/e"
    assert len(window.files._desk.articles()) == articles


def test_what_was_chosen_is_brought_in(qtbot, start, monkeypatch):
    """By the menu, from the line."""
    asked = []
    window = start()
    monkeypatch.setattr(window.reading, "_load", lambda find: asked.append(find))
    monkeypatch.setattr("postil.ui.reading.bring", lambda _desk, names: names)
    window.actions_["open-address"].trigger()
    dialog = window.dialogs.open_one("address")
    dialog.line.setText("news.example/f")
    dialog.fetch.click()
    (find,) = asked
    assert find(None) == ["https://news.example/f"]
