"""What happens to bugs."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from postil.ui.crash import CrashKeeper, report_text, save_report
from postil.ui.dialogs.crash_dialog import CrashDialog


def fail():
    """Raises, with a traceback."""
    raise RuntimeError("a bolt came loose")


@pytest.fixture
def keeper(qapp, tmp_path):
    """An installed keeper, uninstalled afterwards."""
    keeper = CrashKeeper(tmp_path / "logs")
    keeper.install()
    yield keeper
    keeper.uninstall()


def caught():
    """The error of ``fail``."""
    try:
        fail()
    except RuntimeError as error:
        return error


def test_the_report_says_where_and_with_what(tmp_path):
    """Versions and traceback are saved as a file."""
    path = save_report(tmp_path / "logs", report_text(caught()))
    text = path.read_text(encoding="utf-8")
    assert "a bolt came loose" in text
    assert "in fail" in text
    assert text.startswith("Postil ")


def test_a_report_that_cannot_be_saved_is_not_another_crash(tmp_path, caplog):
    """Where the folder cannot be made there is no path, and no error."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert save_report(tmp_path / "file", "anything") is None


def test_uncaught_errors_are_announced_once(qtbot, keeper, caplog):
    """The same error a second time opens no second dialog."""
    heard = []
    keeper.crashed.connect(lambda _report, path: heard.append(path))
    for _ in range(2):
        error = caught()
        sys.excepthook(type(error), error, error.__traceback__)
    assert len(heard) == 1
    assert heard[0].exists()


def test_errors_of_other_threads_are_announced_too(qtbot, keeper, caplog):
    """They arrive in the window's thread."""
    with qtbot.waitSignal(keeper.crashed) as heard:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert "a bolt came loose" in heard.args[0]


def test_the_dialog_is_readable_and_does_not_block(qtbot, tmp_path):
    """It says where the report lies, and shows it."""
    dialog = CrashDialog(report_text(caught()), tmp_path / "crash.txt")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.isModal()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert str(tmp_path / "crash.txt") in said
    assert "a bolt came loose" in dialog.findChild(QPlainTextEdit).toPlainText()
