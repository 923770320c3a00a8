"""The first moments of a window: it is shown with the page alone, and completed behind the reader's back.

Whatever the reader does meanwhile finds a window that is complete: before a key, a click or a drop arrives, all that is missing is built.
Only what the page does by itself, scrolling, goes on as if nothing were missing.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from postil.overriding import override
from postil.ui.main_window import MainWindow

#: Milliseconds after which a window is completed that is never painted, such as one that starts minimised.
_PATIENCE = 400
#: What the reader does that may need any part of the window.
_WISHES = frozenset(
    {
        *(
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
            QEvent.Type.InputMethod,
            QEvent.Type.ContextMenu,
        ),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin),
        *(QEvent.Type.DragEnter, QEvent.Type.Drop),
    }
)
#: Keys with which the page scrolls.
_SCROLLING = frozenset(
    {
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Space),
    }
)


class FirstMoments(QObject):
    """Watches over a window until it is complete.

    Args:
        window: about to be shown.

    Signals:
        painted: the page has been on the screen for the first time.
    """

    painted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_painted = self._has_begun = False
        page, empty = window.view.viewport(), window.first_area
        # Not on the application: for each thing that it sees Qt would have to find out what it is, among all that there are.
        self._pages = (page, empty)
        for widget in (window, *self._pages, window.view, window.view.strip, *window.first_frame.widgets):
            widget.installEventFilter(self)
        window.completed.connect(self._end)
        QTimer.singleShot(_PATIENCE, self, self._begin)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._window.is_complete:
            return False
        if kind is QEvent.Type.Paint:
            if not self._is_painted and watched in self._pages:
                self._is_painted = True
                QTimer.singleShot(0, self, self._begin)
        elif kind in _WISHES and not _scrolls(event):
            self._window.complete()
            if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
                return self._passed_on(watched, event)
        return False

    def _passed_on(self, watched: QWidget, event: QMouseEvent) -> bool:
        """Gives a click to what stands by now where the reader clicked; False when that is what was clicked."""
        # What was put into the panels has its place once they are laid out.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        place = event.globalPosition()
        under = self._window.childAt(self._window.mapFromGlobal(place.toPoint()))
        if under is None or under is watched or watched.window() is not self._window:
            return False
        local = under.mapFromGlobal(place)
        again = QMouseEvent(
            event.type(),
            local,
            place,
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
        QApplication.sendEvent(under, again)
        return True

    @Slot()
    def _begin(self) -> None:
        if not self._has_begun and not self._window.is_complete:
            self._has_begun = True
            self.painted.emit()
            self._window.complete_slowly()

    @Slot()
    def _end(self) -> None:
        self.deleteLater()


def _scrolls(event: QEvent) -> bool:
    """Whether it is a key that the page answers by itself."""
    if not isinstance(event, QKeyEvent):
        return False
    shifted = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    plain = shifted == Qt.KeyboardModifier.NoModifier
    return plain and event.key() in _SCROLLING
