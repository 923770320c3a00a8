"""The second key for menus: Qt asks for one by the Menu key alone, which many keyboards have no more."""

from PySide6.QtCore import QRect, QRectF, Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

KEY = "Shift+F10"


class MenuKey(QShortcut):
    """Asks whatever has the keyboard for its menu, in every window of the program."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(QKeySequence(KEY), window)
        self.setContext(Qt.ShortcutContext.ApplicationShortcut)
        self.activated.connect(self._on_activated)

    @Slot()
    def _on_activated(self) -> None:
        widget = QApplication.focusWidget()
        if widget is None:
            return
        cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        box = QRectF(cursor) if isinstance(cursor, QRect | QRectF) else QRectF()
        place = (widget.rect() if box.isEmpty() else box.toRect()).center()
        # Qt hands it on to what the widget stands in, when it has no menu of its own.
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
