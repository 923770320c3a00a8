"""What comes late from one export dialog touches no other."""

import threading

import pytest
from PySide6.QtGui import QGuiApplication

from postil.desk.outgoing import Articles
from postil.errors import UserError
from postil.ui.export import errand


@pytest.fixture
def gate(monkeypatch):
    """Holds the writing of a file up until it is opened, and then fails if it is told to."""
    gate = threading.Event()
    gate.error = None

    def held(_desk, _order, target, _tell):
        gate.wait()
        if gate.error:
            raise gate.error
        target.write_text("late")
        return 1

    monkeypatch.setattr(errand, "write_one", held)
    yield gate
    gate.set()


def test_what_ends_late_closes_no_other_dialog(exporting, qtbot, gate, tmp_path) -> None:
    """It says that it is done, all the same."""
    exporting.errand.write(tmp_path / "a.md")
    exporting.dialog.close()
    exporting.ask()
    second = exporting.dialog
    with qtbot.waitSignal(exporting.done) as told:
        gate.set()
    assert "a.md" in told.args[0]
    assert exporting.dialog is second
    assert second.isVisible()


def test_what_fails_late_is_not_said_in_another_dialog(exporting, qtbot, gate, tmp_path) -> None:
    """But in the window."""
    gate.error = UserError("The disk is full.")
    exporting.errand.write(tmp_path / "a.md")
    exporting.dialog.close()
    exporting.ask()
    with qtbot.waitSignal(exporting.trouble) as told:
        gate.set()
    assert told.args == ["The disk is full."]
    assert "full" not in exporting.dialog.preview.told.text()


def test_a_new_dialog_need_not_wait_for_the_old_one(exporting, qtbot, gate, tmp_path) -> None:
    """Both files are written."""
    exporting.errand.write(tmp_path / "a.md")
    exporting.dialog.close()
    exporting.ask()
    exporting.errand.write(tmp_path / "b.md")
    with qtbot.waitSignals([exporting.done, exporting.done]):
        gate.set()
    assert sorted(path.name for path in tmp_path.glob("*.md")) == ["a.md", "b.md"]
    assert exporting.dialog is None


def test_what_is_too_long_to_be_shown_is_copied_all_the_same(
    exporting, qtbot, choose, desk, monkeypatch
) -> None:
    """It is made for that, whole."""
    monkeypatch.setattr("postil.ui.export.sample._ARTICLES", 1)
    ids = tuple(one.id for one in desk.articles())
    exporting.ask_articles(Articles(ids), "", exporting._window)
    choose(exporting.dialog, "ris")
    qtbot.waitUntil(lambda: "TY" in exporting.dialog.preview.text.toPlainText())
    exporting.dialog.copy.click()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().count("TY  -") == 2)


def test_a_window_that_closes_does_not_wait_for_files(exporting, qtbot, choose, tmp_path) -> None:
    """They stay as they were."""
    target = tmp_path / "a.md"
    target.write_text("mine")
    choose(exporting.dialog, "markdown")
    exporting.errand.write(target)
    exporting.close()
    qtbot.waitUntil(lambda: exporting.errand.watch is None)
    assert target.read_text() == "mine"
