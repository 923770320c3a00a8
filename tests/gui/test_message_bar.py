"""Sentences for the reader, and the sign of progress."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from postil.ui.widgets.message_bar import MessageBar
from postil.ui.widgets.progress_line import ProgressLine


def test_trouble_stays_until_it_is_dismissed(qtbot):
    """The button takes it away, and it is not there before anything is said."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    assert bar.sentence == ""
    bar.complain("The file is empty. Choose another one.")
    assert bar.sentence == "The file is empty. Choose another one."
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bar.sentence == ""


def test_good_news_go_by_themselves(qtbot, monkeypatch):
    """But trouble that comes meanwhile stays."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar._timer.setInterval(20)
    bar.announce("Written.")
    with qtbot.waitSignal(bar.dismissed):
        pass
    bar.announce("Written.")
    bar.complain("The disk is full.")
    qtbot.wait(60)
    assert bar.sentence == "The disk is full."


def test_the_sign_of_progress_takes_the_same_room_at_rest(qtbot):
    """Nothing moves on the page when it starts or ends."""
    line = ProgressLine()
    qtbot.addWidget(line)
    at_rest = line.sizeHint()
    line.set_running(True)
    assert (line.running, line.sizeHint()) == (True, at_rest)
    line.set_running(False)
    assert not line.running
