"""Folders come in beside what is read; what could not be read is listed."""

import sys

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from postil.desk.desk import Desk
from postil.ui.dialogs.unread_dialog import UnreadDialog
from postil.ui.folder_keeper import FolderKeeper
from postil.ui.jobs import Jobs

#: Answers as ``postil import --jsonl`` does: "bad" cannot be read, "slow" never ends.
WORKER = """
import json, sys, time
for line in sys.stdin:
    file = json.loads(line)["file"]
    if "slow" in file: time.sleep(600)
    told = {"error": "There is no file “x”."} if "bad" in file else {"id": file, "new": not file.endswith("old.txt")}
    print(json.dumps({"file": file, **told}), flush=True)
"""


@pytest.fixture
def keeper(qtbot, folders):
    """A keeper whose crew is made up."""
    jobs, desk = Jobs(), Desk(folders)
    keeper = FolderKeeper(desk, jobs, command=(sys.executable, "-c", WORKER))
    keeper.said, keeper.heard = [], {}
    for name in ("brought", "done", "unread", "trouble", "bug"):
        getattr(keeper, name).connect(lambda *args, name=name: keeper.heard.setdefault(name, args))
    keeper.working.connect(lambda on, words: keeper.said.append(words if on else "."))
    yield keeper
    keeper.stop()
    jobs.close()
    desk.close()


@pytest.fixture
def folder(tmp_path):
    """A folder with five files, one of which cannot be read and one of which was there."""
    where = tmp_path / "folder"
    where.mkdir()
    for name in ("a", "bad", "c", "d", "old"):
        (where / f"{name}.txt").write_text("x")
    return where


def test_a_folder_comes_in_and_says_how_far_it_is(qtbot, keeper, folder):
    """The first new article is named; what could not be read is told with its reason."""
    keeper.bring([folder])
    qtbot.waitUntil(lambda: "unread" in keeper.heard)
    assert keeper.heard["brought"] == (str(folder / "a.txt"),)
    assert keeper.heard["done"] == ("3 new articles, 1 already there.",)
    counted, lines = keeper.heard["unread"]
    assert counted == "1 of 5 files could not be read."
    assert lines == f"{folder / 'bad.txt'}\nThere is no file “x”."
    assert keeper.said[0] == "Looking through the folder…"
    assert "Bringing in 5 of 5…" in keeper.said
    assert keeper.said[-1] == "."


def test_several_files_come_in_together(qtbot, keeper, folder):
    """As one lot, and only these."""
    keeper.bring([folder / "a.txt", folder / "c.txt"])
    qtbot.waitUntil(lambda: "done" in keeper.heard)
    assert keeper.heard["done"] == ("2 new articles.",)
    assert keeper.said[0] == "Bringing in…"
    assert "Bringing in 2 of 2…" in keeper.said


def test_one_new_article_is_told_as_one(qtbot, keeper, folder):
    """Not as several."""
    keeper.bring([folder / "a.txt"])
    qtbot.waitUntil(lambda: "done" in keeper.heard)
    assert keeper.heard["done"] == ("One new article.",)


def test_of_several_files_the_first_is_opened_and_all_are_marked(qtbot, start, folder, monkeypatch):
    """What is not opened would have no marks in the library until somebody opens it."""
    window = start()
    brought, opened = [], []
    window.files.many_met.disconnect()
    window.files.many_met.connect(brought.append)
    monkeypatch.setattr(window.reading, "open_files", lambda *args: opened.append(args))
    window.files.open_paths([folder / "a.txt", folder, folder / "c.txt"], ["https://example.org/a"])
    assert opened == [([folder / "a.txt"], ["https://example.org/a"])]
    assert brought == [[folder, folder / "c.txt"]]


def test_folders_wait_for_each_other(qtbot, keeper, folder, tmp_path):
    """One that holds nothing is told of, and the next one comes."""
    (tmp_path / "empty").mkdir()
    keeper.bring([tmp_path / "empty", folder])
    qtbot.waitUntil(lambda: "done" in keeper.heard)
    assert "nothing in" in keeper.heard["trouble"][0]


def test_a_folder_can_be_stopped(qtbot, keeper, folder):
    """What is there stays, and it is said how to go on."""
    (folder / "b_slow.txt").write_text("x")
    with qtbot.waitSignal(keeper.told):
        keeper.bring([folder])
    with qtbot.waitSignal(keeper.done) as heard:
        keeper.stop()
    assert heard.args[0].startswith("Stopped. ")


def test_the_window_takes_folders(qtbot, window, folder, monkeypatch):
    """Dropped, chosen, or named when it is started again; the bar says what is under way and stops it."""
    brought = []
    monkeypatch.setattr(FolderKeeper, "bring", lambda _self, folders: brought.append(folders))
    window.files.many_met.disconnect()
    window.files.many_met.connect(lambda folders: brought.append(folders))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    assert window.files.takes(mime)
    window.files.drop(mime)
    window.arrivals.open([str(folder)])
    window.actions_["open-folder"].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.filesSelected.emit([str(folder)])
    dialog.reject()
    assert brought == [[folder]] * 3
    stopped = []
    monkeypatch.setattr(window.folder_keeper, "stop", lambda: stopped.append(True))
    window.folder_keeper.working.emit(True, "Bringing in 1 of 9…")
    qtbot.waitUntil(lambda: window.area.work.words == "Bringing in 1 of 9…")
    window.area.work.stop.click()
    assert stopped == [True]
    window.folder_keeper.working.emit(False, "")


def test_the_first_article_of_a_folder_is_opened_where_none_is(qtbot, start, window):
    """But one that is being read stays."""
    reading = window.reading
    before = reading.id
    with qtbot.waitSignal(reading.saved):
        reading.open_text("Another article.\n\nMoscow said nothing.")
    window.folder_keeper.brought.emit(before)
    assert reading.id != before
    fresh = start()
    with qtbot.waitSignal(fresh.reading.opened):
        fresh.folder_keeper.brought.emit(before)


def test_unread_files_can_be_copied(qtbot, window):
    """The list is one text."""
    window.dialogs.show_unread("1 of 2 files could not be read.", "a.txt\nIt is empty.")
    window.dialogs.show_unread("1 of 3 files could not be read.", "b.txt\nIt is empty.")
    dialog = window.dialogs.open_one("unread")
    assert isinstance(dialog, UnreadDialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "b.txt\nIt is empty."
    dialog.close()
