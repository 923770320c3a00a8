"""The application, which hears from a Mac's Finder what to open: it starts no second program, and gives no arguments."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override


class Application(QApplication):
    """Qt's, with ears for files and links.

    Signals:
        handed: what was opened with Postil outside: absolute files, and links.
    """

    handed = Signal(object)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.handed.emit([event.file() or event.url().toString()])
            return True
        return super().event(event)
