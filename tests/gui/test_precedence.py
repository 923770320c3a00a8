"""The window's thread comes first."""

import os
import sys

import pytest
from PySide6.QtCore import QProcess

from postil.ui.precedence import put_behind, put_window_first


@pytest.fixture
def sleeper(qapp):
    """A process that waits to be ended."""
    process = QProcess()
    process.start(sys.executable, ["-c", "import sys; sys.stdin.read()"])
    assert process.waitForStarted()
    yield process
    process.kill()
    process.waitForFinished()


@pytest.fixture
def interval():
    """Python's own interval comes back."""
    before = sys.getswitchinterval()
    yield before
    sys.setswitchinterval(before)


def test_jobs_let_the_window_in_at_once_and_qt_paints_without_helpers(monkeypatch, interval):
    """Both are set before anything is painted."""
    monkeypatch.delenv("QT_NO_GUI_THREADPOOL", raising=False)
    put_window_first()
    assert os.environ["QT_NO_GUI_THREADPOOL"]
    assert sys.getswitchinterval() < interval


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such numbers")
def test_what_works_for_the_window_is_nicer_than_it(sleeper):
    """By the system's own number."""
    put_behind(sleeper.processId())
    of_sleeper = os.getpriority(os.PRIO_PROCESS, sleeper.processId())
    assert of_sleeper > os.getpriority(os.PRIO_PROCESS, 0)


def test_a_process_that_has_ended_is_no_trouble(sleeper):
    """It may end between its start and that."""
    number = sleeper.processId()
    sleeper.kill()
    sleeper.waitForFinished()
    put_behind(number)
