"""A window of Qt's with nothing in it, which ends as soon as it is shown: what Postil's start is measured against."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("Nothing"))
window.resize(1000, 700)
window.show()
QTimer.singleShot(0, window.close)
sys.exit(application.exec())
