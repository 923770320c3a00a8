"""The application, which hears from a Mac's Finder what to open: it starts no second program, and gives no arguments."""

from PySide6.QtCore import QEvent, QMetaMethod, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from postil.overriding import override


class Application(QApplication):
    """Qt's, with ears for files and links.

    Signals:
        handed: what was opened with Postil outside: absolute files, and links.
    """

    handed = Signal(object)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._kept: list[str] = []

    def deliver(self) -> None:
        """Hands over what came before anybody listened."""
        kept, self._kept = self._kept, []
        if kept:
            self.handed.emit(kept)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self._kept.append(event.file() or event.url().toString())
            if self.isSignalConnected(QMetaMethod.fromSignal(self.handed)):
                self.deliver()
            return True
        return super().event(event)
