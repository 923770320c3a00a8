"""What a Mac's Finder hands over; a program of its own, for there can be but one application in one."""

import subprocess
import sys

_RUN = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from postil.ui.application import Application
application = Application(["postil"])
application.handed.connect(print)
QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile("/news/Ä b.txt")))
QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl("postil:article/1f")))
"""


def test_files_and_links_that_are_opened_with_it_arrive():
    """As a later start would hand them over."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert done.stdout.splitlines() == ["['/news/Ä b.txt']", "['postil:article/1f']"], done.stderr
