"""What the window's tests share."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.fake_desk import FakeDesk
from postil.ui.jobs import Jobs
from postil.ui.theme import PANEL_FAMILY, load_fonts

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
