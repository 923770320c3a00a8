"""The reading view: a page that can be pointed at, selected from and walked about in with mouse and keyboard."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from postil import styles
from postil.overriding import override
from postil.ui.reader import keys
from postil.ui.reader.caret import Step
from postil.ui.reader.caret_view import CaretView
from postil.ui.reader.pointer import Pointer


class ArticleView(CaretView):
    """Shows one article. The owner connects the signals and hands in what is to be seen; the view never changes any of it.

    Signals:
        mark_hovered: the marks under the mouse, innermost first, and the box of the innermost in the viewport.
        mark_left: the mouse has left the marks that were hovered.
        link_pointed: the link that the mouse is over, or None, and its box in the viewport.
        link_activated: the link that the reader wants to follow.
        mark_activated: the marks that were clicked, or walked to and entered; innermost first, none where there are none.
        menu_requested: marks at the place for which a menu is wanted (none where there are none), and where on the screen.
        leaping: the reader is about to go to the beginning or the end.
    """

    mark_hovered = Signal(object, QRect)
    mark_left = Signal()
    link_pointed = Signal(object, QRect)
    link_activated = Signal(object)
    mark_activated = Signal(object)
    menu_requested = Signal(object, QPoint)
    leaping = Signal()

    def __init__(self, theme: styles.Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.viewport().setMouseTracking(True)
        self._pointer = Pointer(self)

    @override
    def page_moved(self) -> None:
        self._pointer.leave()

    # Keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._edit_key(event) or self._caret_key(event) or self._scroll_key(event)):
            event.ignore()

    def _edit_key(self, event: QKeyEvent) -> bool:
        """Copy, select all, enter, escape, F7."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_F7 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.set_caret_browsing(not self._browsing)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter()
        elif event.key() == Qt.Key.Key_Escape and self.selection():
            self.select(None)
        else:
            return False
        return True

    def _enter(self) -> bool:
        """Follows the link at the caret, shows the picture or activates the marks there; else the mark that was walked to."""
        if self._browsing and (link := self.link_under(self._caret.point)):
            self.link_activated.emit(link)
            return True
        if self._browsing and (picture := self.picture_under(self._caret.point)):
            self.picture_activated.emit(picture)
            return True
        marks = self.marks_under(self._caret.point) if self._browsing else []
        if not self._browsing and self._look.current:
            marks = [self._look.current]
        if marks:
            self.mark_activated.emit(marks)
        return bool(marks)

    def _caret_key(self, event: QKeyEvent) -> bool:
        selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = keys.caret_step(event.key(), event.modifiers())
        if step is None or not (selecting or self._browsing):
            return False
        if step in (Step.START, Step.END):
            self.leaping.emit()
        self.step(step, selecting=selecting)
        return True

    def _scroll_key(self, event: QKeyEvent) -> bool:
        if self._browsing and event.key() == Qt.Key.Key_Space:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(Step.PAGE_UP if shift else Step.PAGE_DOWN, selecting=False)
            return True
        across = keys.slide_direction(event.key(), event.modifiers())
        if across:
            return self.sliding.by_key(across)
        bar = self.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        distance = keys.scroll_distance(
            event.key(), event.modifiers(), self._line(), self.viewport().height(), whole
        )
        if distance is None:
            return False
        if abs(distance) == whole:
            self.leaping.emit()
        self.scroll_by(distance)
        return True

    # Focus

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if QAccessible.isActive():
            self.make_accessible()
        self._focus_ring = event.reason() in keys.RING_REASONS
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._focus_ring = False
        self.viewport().update()

    # Mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._pointer.menu(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)
