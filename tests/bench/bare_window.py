"""A window of Qt's with nothing in it, which ends as soon as it is shown: what Postil's start is measured against.

It says when that was, in seconds of the monotonic clock, as Postil does with POSTIL_LEAVE_WHEN_OPEN.
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("Nothing"))
window.resize(1000, 700)
window.show()


def leave() -> None:
    """Says when the window is there, and closes it."""
    sys.stdout.write(f"{time.monotonic()}\n")
    window.close()


QTimer.singleShot(0, leave)
sys.exit(application.exec())
