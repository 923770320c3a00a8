"""A run that had no end is told of in the next start, and what may be the cause is not opened again unasked."""

import subprocess
import sys

import pytest

from gui.conftest import ENGINE
from postil.paths import Folders
from postil.ui.last_run import Watch, fall

#: Opens the window with the engine that stands in, tells what it shows, and then waits, ends, or goes on with what was offered.
_RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton
from postil.paths import Folders
from postil.ui import app, engine_client
from postil.ui.dialogs.crash_dialog import ReportDialog
engine_client.engine_command = lambda: tuple(sys.argv[3:])
folder, manner = Path(sys.argv[1]), sys.argv[2]
before = app._Start._on_completed
def completed(self):
    before(self)
    window = self._window
    dialog = window.findChild(ReportDialog)
    said = dialog.findChildren(QLabel)[0].text() if dialog else "nothing"
    offered = [button for button in dialog.findChildren(QPushButton) if "Again" in button.text()] if dialog else []
    print(said, len(offered), flush=True)
    def tell():
        print("open", flush=True)
        if manner in ("end", "again"):
            QTimer.singleShot(0, window.close)
    if window.reading.page:
        tell()
    else:
        window.reading.opened.connect(tell)
    if manner == "again":
        offered[0].click()
    if manner == "look":
        QTimer.singleShot(0, window.close)
app._Start._on_completed = completed
sys.exit(app.run_window(Folders(folder, folder / "config"), []))
"""


def started(folder, manner):
    """What a start of the program says, line by line; the program."""
    command = [sys.executable, "-c", _RUN, str(folder), manner, *ENGINE, "well"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def ended(folder, manner):
    """All that a start says until it ends."""
    with started(folder, manner) as program:
        return program.stdout.read().splitlines()


def killed(folder):
    """What a start says first; it is killed once the article is open."""
    with started(folder, "stay") as program:
        said = program.stdout.readline().strip()
        assert program.stdout.readline() == "open\n"
        program.kill()
        return said


def test_what_was_open_is_opened_again_after_one_fall_and_offered_after_two(tmp_path):
    """And forgotten once a run ended as it should."""
    assert killed(tmp_path) == "nothing 0"
    assert killed(tmp_path) == "Postil ended unexpectedly. 0"
    assert ended(tmp_path, "again") == ["Postil ended unexpectedly 2 times in a row. 1", "open"]
    assert ended(tmp_path, "end") == ["nothing 0", "open"]


def test_an_article_that_is_not_opened_unasked_stays_the_last_one(tmp_path):
    """The reader can think about it until the next start."""
    for _ in range(2):
        killed(tmp_path)
    assert ended(tmp_path, "look") == ["Postil ended unexpectedly 2 times in a row. 1"]
    assert ended(tmp_path, "end") == ["nothing 0", "open"]


def test_where_the_program_was_when_the_system_stopped_it_is_in_the_report(tmp_path):
    """As a file that can be read before it is passed on, and once only."""
    script = (
        "import os, sys; from pathlib import Path; from postil.ui.last_run import Watch\n"
        "def here(): os.abort()\n"
        "watch = Watch(Path(sys.argv[1])); here()"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "logs")], check=False)
    found = fall(tmp_path / "logs")
    assert (found.number, found.is_one_too_many) == (1, False)
    assert "Fatal Python error: Aborted" in found.report
    assert "in here" in found.report
    assert found.report.startswith("Postil ")
    assert found.path.read_text(encoding="utf-8") == found.report


def test_a_run_that_ends_leaves_nothing_behind(tmp_path, monkeypatch):
    """Neither a trace nor a count."""
    monkeypatch.setattr("postil.ui.last_run.faulthandler.is_enabled", lambda: False)
    monkeypatch.setattr("postil.ui.last_run.faulthandler.enable", lambda _file: None)
    monkeypatch.setattr("postil.ui.last_run.faulthandler.disable", lambda: None)
    assert fall(tmp_path).number == 1
    assert fall(tmp_path).is_one_too_many
    watch = Watch(tmp_path)
    assert list(tmp_path.iterdir()) != []
    watch.end()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("said", ["", "many", "-1", "99999999999"])
def test_a_count_that_is_none_is_the_first(tmp_path, said):
    """Whatever somebody wrote there."""
    (tmp_path / "falls.txt").write_text(said, encoding="utf-8")
    assert fall(tmp_path).number == 1


def test_what_keeps_the_window_from_opening_is_shown(tmp_path):
    """With its report, for whoever started from a menu sees no terminal."""
    script = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QDialog, QPlainTextEdit
from postil.paths import Folders
from postil.ui import app
from postil.ui.dialogs.crash_dialog import StartDialog
app._WITHOUT_SCREEN = ()
def fails(*_args, **_named):
    raise RuntimeError("a bolt came loose")
app.build_window = fails
def shown(self):
    print("a bolt came loose" in self.findChild(QPlainTextEdit).toPlainText(), flush=True)
QDialog.exec = shown
folder = Path({str(tmp_path)!r})
app.run_window(Folders(folder, folder / "config"), [])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout == "True\n", done.stderr
    assert "RuntimeError: a bolt came loose" in done.stderr
    (report,) = Folders(tmp_path, tmp_path / "config").logs.glob("crash-*.txt")
    assert "a bolt came loose" in report.read_text(encoding="utf-8")
