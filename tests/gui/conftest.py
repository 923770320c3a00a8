"""What the window's tests share."""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.fake_desk import TEXT, FakeDesk
from postil.desk.desk import Desk
from postil.paths import Folders
from postil.ui.engine_client import EngineClient
from postil.ui.garbage import GarbageKeeper
from postil.ui.jobs import Jobs
from postil.ui.main_window import MainWindow
from postil.ui.theme import PANEL_FAMILY, ThemeChoice, ThemeKeeper, load_fonts

ENGINE = (sys.executable, str(Path(__file__).parent / "fake_engine.py"))

#: Milliseconds to wait for what must come: a test fails when it does not, not when the machine is busy.
PATIENCE = 30_000


@pytest.fixture(scope="session", autouse=True)
def _patience() -> None:
    """Waiting is as long as a slow machine needs wherever a test does not say otherwise."""
    for wait in (QtBot.waitSignal, QtBot.waitSignals, QtBot.waitUntil, QtBot.waitCallback):
        wait.__kwdefaults__["timeout"] = PATIENCE


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: QApplication) -> None:
    """The shipped fonts are there, as in the program."""
    if PANEL_FAMILY not in QFontDatabase.families():
        load_fonts()


@pytest.fixture(scope="session", autouse=True)
def _garbage(qapp: QApplication) -> Iterator[None]:
    """Collected in the window's thread alone, as in the program: in a job's it would take the process down."""
    keeper = GarbageKeeper(qapp)
    yield
    keeper.release()


@pytest.fixture(autouse=True)
def _no_collection(_garbage: None) -> None:
    """Also after tests that read what spaCy wrote, which leaves the collector switched on."""
    gc.disable()


@pytest.fixture(autouse=True)
def _nothing_held(qapp: QApplication) -> Iterator[None]:
    """No test leaves a mouse button pressed: the cards of those behind it would not come."""
    yield
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton, "let the mouse button go"


@pytest.fixture(scope="session", autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Empty at the end: what the screenless platform still holds when Python is gone takes the process down."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Jobs that are waited for at the end."""
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def engine_command() -> Callable[..., tuple[str, ...]]:
    """The command of the engine that stands in, behaving in some way."""
    return lambda *way: (*ENGINE, *(way or ("well",)))


@pytest.fixture
def desk() -> FakeDesk:
    """A desk in memory."""
    return FakeDesk()


@pytest.fixture
def folders(tmp_path):
    """Folders of a new reader."""
    return Folders(tmp_path / "data", tmp_path / "config")


@pytest.fixture
def file(tmp_path):
    """The article as a file."""
    path = tmp_path / "unite.txt"
    path.write_text(TEXT.replace("\n", "\n\n"), encoding="utf-8")
    return path


@pytest.fixture
def start(qtbot, qapp, folders, engine_command):
    """Starts windows on the same folders, one after the other."""
    made = []

    def start():
        jobs = Jobs()
        desk = Desk(folders)
        themes = ThemeKeeper(qapp, ThemeChoice.LIGHT)
        window = MainWindow(folders, lambda: desk, themes, lambda: EngineClient(jobs, engine_command()), jobs)
        window.show()
        qtbot.waitExposed(window)
        if not (folders.config / "state.toml").exists():
            window.resize(1280, 840)  # As on a screen that has as much.
        made.append((window, desk, themes))
        return window

    yield start
    for window, desk, themes in made:
        # Before the window closes: a new theme moves the page, and its place would be kept in a library closed already.
        themes.choose(ThemeChoice.AUTO)
        window.close()
        desk.close()
        window.deleteLater()
        themes.deleteLater()


@pytest.fixture
def window(qtbot, start, file):
    """A window with an open and marked article."""
    window = start()
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_files([file])
    return window
