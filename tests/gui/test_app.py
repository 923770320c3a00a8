"""Starting and ending: the log, signals of the system, the first article, the smoke test."""

import logging
import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import qWarning

from gui.conftest import ENGINE
from postil.desk.desk import Desk
from postil.paths import Folders
from postil.ui import app
from postil.ui.interrupts import Interrupts
from postil.ui.logs import drop_log, keep_log
from postil.ui.theme import ThemeChoice

#: What the first article must not wait for.
_HEAVY = {
    *("postil.analysis", "postil.importers.registry", "postil.exporters.registry"),
    *("postil.ui.paper.printing", "postil.ui.dialogs.settings_dialog", "postil.ui.export.export_dialog"),
    *("spacy", "numpy", "lxml", "importlib.metadata", "pygments.lexer"),
}
#: Opens the window with the engine that stands in, says when the article is there, and waits.
_RUN = """
import sys
from pathlib import Path
from postil.paths import Folders
from postil.ui import app, engine_client
engine_client.engine_command = lambda: tuple(sys.argv[2:])
before = app.open_first
def open_first(window, *rest):
    window.reading.saved.connect(lambda: print("saved", window.reading.page.article.title, flush=True))
    before(window, *rest)
app.open_first = open_first
folder = Path(sys.argv[1])
sys.exit(app.run_window(Folders(folder, folder / "config"), [], smoke="--smoke" in sys.argv))
"""


@pytest.fixture
def folders(tmp_path):
    """Folders of a new reader."""
    return Folders(tmp_path / "data", tmp_path / "config")


def test_the_log_holds_our_lines_and_qts(qapp, folders):
    """In a file of the data folder, until it is dropped."""
    handler = keep_log(folders.logs)
    logging.getLogger("postil.ui.test").warning("ours")
    qWarning("theirs")
    drop_log(handler)
    logging.getLogger("postil.ui.test").warning("too late")
    text = (folders.logs / "postil.log").read_text(encoding="utf-8")
    assert "postil.ui.test: ours" in text
    assert "postil.qt: theirs" in text
    assert "too late" not in text


def test_a_folder_that_takes_no_log_stops_nothing(folders, caplog):
    """The window opens without a log."""
    folders.data.parent.mkdir(parents=True, exist_ok=True)
    folders.data.write_text("in the way", encoding="utf-8")
    assert keep_log(folders.logs) is None


def test_signals_of_the_system_arrive_and_are_given_back(qtbot):
    """SIGTERM is heard while it is listened to; afterwards the former handler is there again."""
    before = signal.getsignal(signal.SIGTERM)
    interrupts = Interrupts()
    with qtbot.waitSignal(interrupts.interrupted):
        os.kill(os.getpid(), signal.SIGTERM)
    interrupts.close()
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_new_reader_gets_the_founding_article_and_a_terminated_window_ends_well(tmp_path):
    """Started anew without a file, ended by the system: exit code 0, and the article is the last one."""
    command = [sys.executable, "-c", _RUN, str(tmp_path), *ENGINE, "well"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "saved Beijing and Moscow unite to confront Washington\n"
        program.terminate()
        assert program.wait() == 0
    desk = Desk(Folders(tmp_path, tmp_path / "config"))
    last = desk.last_article()
    assert desk.page(last).article.title == "Beijing and Moscow unite to confront Washington"
    assert (tmp_path / "config" / "state.toml").exists()
    desk.close()


def test_the_smoke_test_says_what_was_saved(tmp_path):
    """One line and 0 when all kinds are in the library."""
    command = [sys.executable, "-c", _RUN, str(tmp_path), *ENGINE, "well", "--smoke"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "postil: saved " in done.stdout
    assert done.returncode == 0


def test_the_smoke_test_fails_without_marks(tmp_path):
    """An engine that finds nothing is not good enough."""
    command = [sys.executable, "-c", _RUN, str(tmp_path), *ENGINE, "refuse", "--smoke"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1


def test_a_broken_library_is_one_sentence(qtbot, qapp, folders, monkeypatch):
    """The window opens, says it, and nothing crashes."""
    monkeypatch.setattr("postil.ui.engine_client.engine_command", lambda: (*ENGINE, "well"))
    folders.data.mkdir(parents=True)
    folders.database.write_bytes(b"this is no database" * 100)
    desk = Desk(folders)
    window = app.build_window(folders, lambda: desk, qapp)
    app.open_first(window, desk, [])
    assert window.area.messages.sentence
    window.close()
    desk.close()
    window.themes.choose(ThemeChoice.AUTO)
    window.deleteLater()


def test_nothing_heavy_is_imported_before_the_article_is_on_the_page(folders):
    """Neither the engine nor its model, nor what brings articles in and out, nor dialogs."""
    desk = Desk(folders)
    desk.import_text("Russia said so.")
    desk.close()
    script = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from postil.desk import Desk
from postil.paths import Folders
from postil.ui import app
folders = Folders(Path({str(folders.data)!r}), Path({str(folders.config)!r}))
desk = Desk(folders)
application = QApplication([])
app.load_fonts()
window = app.build_window(folders, lambda: desk, application)
heavy = {_HEAVY!r}
def tell():
    print(sorted(heavy & set(sys.modules)), window.view.article().text)
    window.close()
window.reading.opened.connect(tell)
window.show()
app.open_first(window, desk, ())
application.exec()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[] Russia said so.\n"
