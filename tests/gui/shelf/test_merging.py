"""The library saved as one file, and another one taken in."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QPushButton

from postil.desk.desk import Desk
from postil.model.span import Span
from postil.paths import Folders

TEXT = "Summit in Moscow\n\nVladimir Putin met Xi Jinping in Moscow, and nobody knew why, nor what would come of it.\n"


@pytest.fixture
def other(tmp_path):
    """The library of another machine, with one article and a highlight."""
    desk = Desk(Folders(tmp_path / "other", tmp_path / "other-config"))
    id_, _ = desk.import_text(TEXT, "summit.txt")
    desk.highlight(id_, Span(0, 6), "green")
    yield desk
    desk.close()


@pytest.fixture
def file(tmp_path, other):
    """It as one file."""
    other.merging.save(tmp_path / "other.postil")
    return tmp_path / "other.postil"


def said(dialog):
    """All words of a dialog."""
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_library_is_taken_in_when_the_reader_agrees(qtbot, start, file):
    """Dropped on the window; what will change is told before, what did after; the second time there is nothing."""
    window = start()
    window.library.show()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    assert window.files.takes(dropped)
    window.files.drop(dropped)
    qtbot.waitUntil(lambda: window.merging.dialog is not None)
    first = window.merging.dialog
    assert "New articles 1" in said(first) and "Marks 1 new" in said(first)
    assert "copied first" in first.accessibleDescription()
    assert window._desk.articles() == []
    first.accept()
    qtbot.waitUntil(lambda: window.merging.dialog not in (None, first))
    assert "is kept: " in said(window.merging.dialog)
    assert [one.title for one in window._desk.articles()] == ["Summit in Moscow"]
    qtbot.waitUntil(lambda: window.library.library.articles.model.rowCount() == 1)
    window.merging.dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()
    qtbot.waitUntil(lambda: window.merging.dialog is None)
    window.merging.take_in(file)
    qtbot.waitUntil(lambda: window.merging.dialog is not None)
    assert "Nothing in it is different" in said(window.merging.dialog)
    window.merging.dialog.reject()


def test_what_is_on_the_page_is_read_again(qtbot, start, file, tmp_path, other):
    """A highlight of another machine is there at once."""
    window = start()
    window._desk.merging.merge(file)
    article = window._desk.articles()[0].id
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open(article)
    other.highlight(article, Span(7, 9), "blue")
    other.merging.save(file)
    window.merging.take_in(file)
    qtbot.waitUntil(lambda: window.merging.dialog is not None)
    window.merging.dialog.accept()
    qtbot.waitUntil(lambda: len(window.reading.highlights) == 2)
    qtbot.waitUntil(lambda: window.merging.dialog is not None)
    window.merging.dialog.reject()


def test_a_damaged_file_is_told_in_a_sentence(qtbot, start, file):
    """And the window goes on."""
    file.write_bytes(file.read_bytes()[:-100])
    window = start()
    with qtbot.waitSignal(window.merging.trouble) as told:
        window.files.open_paths([file])
    assert "no library" in told.args[0]
    assert window.merging._progress is None


def test_the_library_and_a_collection_are_saved(qtbot, start, file, tmp_path, monkeypatch):
    """The reader chooses where; it says what was saved."""
    window = start()
    window._desk.merging.merge(file)
    asked = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.append(dialog))
    window.actions_["save-library"].trigger()
    [dialog] = asked
    assert dialog.selectedFiles()[0].endswith("Library.postil") or dialog.defaultSuffix() == "postil"
    with qtbot.waitSignal(window.merging.done) as told:
        dialog.fileSelected.emit(str(tmp_path / "mine.postil"))
    assert told.args[0] == "Saved: mine.postil, one article."
    window._desk.shelf.make_collection("Food")
    window.library.show()
    food = window._desk.shelf.collections()[0]
    window.library.library.parts.save_wanted.emit(food)
    with qtbot.waitSignal(window.merging.done) as told:
        asked[1].fileSelected.emit(str(tmp_path / "food.postil"))
    assert told.args[0] == "Saved: food.postil, 0 articles."
    assert zipfile.is_zipfile(tmp_path / "food.postil")


def test_it_stops_when_that_is_wanted(qtbot, start, file):
    """Nothing is changed then."""
    window = start()
    window.merging.take_in(file)
    with qtbot.waitSignal(window.merging.done) as told:
        window.merging._progress.canceled.emit()
    assert told.args[0] == "Stopped. Nothing was changed."
    assert window._desk.articles() == []
    assert not list(Path(window._desk.folders.data).rglob("before-merging*"))


def test_everything_can_be_put_back(qtbot, start, file):
    """The library is what it was, and so is what is on the page."""
    window = start()
    own, _ = window._desk.import_text(
        "Own article\n\nNobody else has it, and nobody else needs it.", "own.txt"
    )
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open(own)
    window.merging.take_in(file)
    qtbot.waitUntil(lambda: window.merging.dialog is not None)
    window.merging.dialog.accept()
    qtbot.waitUntil(lambda: len(window._desk.articles()) == 2)
    qtbot.waitUntil(lambda: window.merging.dialog is not None)
    back = next(one for one in window.merging.dialog.findChildren(QPushButton) if "Back" in one.text())
    close = window.merging.dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    assert window.merging.dialog.focusWidget() is close
    with qtbot.waitSignal(window.merging.done) as told:
        back.click()
    assert told.args[0] == "The library is what it was before."
    assert [one.id for one in window._desk.articles()] == [own]
    window._desk.highlight(own, Span(0, 3), "blue")
    assert window._desk.check() == []
