"""A second start on the same data folder hands what it was given to the first."""

import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalServer

from postil.errors import UserError
from postil.ui.one_window import OneWindow, hand_over, meeting_place

_SECOND = """
import sys
from pathlib import Path
from postil.errors import UserError
from postil.ui.one_window import hand_over
try:
    sys.exit(10 if hand_over(Path(sys.argv[1]), sys.argv[3:], int(sys.argv[2])) else 11)
except UserError:
    sys.exit(12)
"""

_KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from postil.ui.one_window import OneWindow
application = QCoreApplication([])
window = OneWindow(Path(sys.argv[1]))
os._exit(0)
"""


def second(data, *wanted, patience=20_000):
    """A second start: 10 when it handed ``wanted`` over, 11 when nobody was there, 12 when nobody answered."""
    return subprocess.Popen([sys.executable, "-c", _SECOND, str(data), str(patience), *wanted])


def test_the_first_gets_what_the_second_was_given(qtbot, tmp_path):
    """Files and links, as they were given."""
    first = OneWindow(tmp_path / "data")
    with qtbot.waitSignal(first.wanted, timeout=20_000) as heard:
        process = second(tmp_path / "data", "/x/ä.txt", "postil:mark/1")
    assert heard.args == [["/x/ä.txt", "postil:mark/1"]]
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    assert process.returncode == 10
    first.close()


def test_windows_of_other_libraries_are_left_alone(qtbot, tmp_path):
    """Each data folder has its own."""
    first = OneWindow(tmp_path / "one")
    assert not hand_over(tmp_path / "two", [])
    first.close()
    assert not hand_over(tmp_path / "one", [])


def test_a_window_that_hangs_is_reported(qtbot, tmp_path):
    """Nobody answers: the second start says so, rather than wait for ever or open the library twice."""
    first = OneWindow(tmp_path)
    with pytest.raises(UserError, match="does not answer"):
        hand_over(tmp_path, [], patience=20)
    first.close()


def test_what_a_killed_program_left_behind_does_no_harm(qtbot, tmp_path):
    """The socket of a program that was killed is taken over."""
    subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path)], check=True)
    assert not hand_over(tmp_path, [])
    first = OneWindow(tmp_path)
    with qtbot.waitSignal(first.wanted, timeout=20_000):
        process = second(tmp_path)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    first.close()
    QLocalServer.removeServer(meeting_place(tmp_path))


@pytest.mark.parametrize("said", [b"nonsense\n", b"[]\n", b'{"wanted": [1], "token": ""}\n'])
def test_what_is_no_message_of_ours_opens_nothing(qtbot, tmp_path, said):
    """Whatever else may connect."""
    from PySide6.QtNetwork import QLocalSocket

    first, heard = OneWindow(tmp_path), []
    first.wanted.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(meeting_place(tmp_path))
    socket.write(said)
    qtbot.waitUntil(lambda: socket.bytesAvailable() > 0)
    assert heard == []
    socket.abort()
    first.close()
