"""What the mouse does in the reading view: pointing at marks, selecting, clicking."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent

from postil.model.annotation import Annotation
from postil.model.inline import Inline
from postil.model.span import Span
from postil.ui.reader.selection import Unit

if TYPE_CHECKING:
    from postil.ui.reader.article_view import ArticleView

#: Milliseconds between two steps while the mouse is held beyond the edge.
_SCROLL_EVERY = 30
#: Pixels at an edge that count as beyond it: where a window ends with the screen the mouse gets no further.
_EDGE = 2
#: Pixels of one step: at least and at most.
_SLOWEST, _FASTEST = 2, 160


class Pointer(QObject):
    """The mouse in one view; the view hands its events on."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._hovered: list[Annotation] = []
        self._link: Inline | None = None
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self._exact = False
        self._at = QPoint()
        self._since_double = QElapsedTimer()
        self._scroll = QTimer(self, interval=_SCROLL_EVERY)
        self._scroll.timeout.connect(self._on_scroll)

    # Selecting and clicking

    def press(self, event: QMouseEvent) -> None:
        """Begins a selection, or with Shift extends it; the third click selects the paragraph."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        at = event.position().toPoint()
        if self._view.handles.take(at) or self._view.sliding.take(at):
            self.leave()
            return
        point = self._view.point_at(at)
        self._pressed_at, self._dragging = at, False
        if self._is_third(at):
            self._view.select_unit(point, Unit.PARAGRAPH)
            self._pressed_at, self._dragging = at, True
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._view.extend_selection(point, exact=_exact(event))
            self._dragging = True
        else:
            self._view.select_unit(point, Unit.CHARACTER)
        self._at = at

    def menu(self, event: QContextMenuEvent) -> None:
        """Asks for a menu: by the mouse for what is under it, by key for the mark or the words that the reader is at."""
        view, at = self._view, event.pos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            current = view.look().current
            span = current.span if current else view.selection()
            at = view.rect_of(span).center() if span else view.viewport().rect().center()
        elif view.selection() is None:
            view.select_unit(view.point_at(at), Unit.CHARACTER)  # What is done "here" is done at the mouse.
        self.leave()
        view.menu_requested.emit(view.marks_at(at), view.viewport().mapToGlobal(at))
        event.accept()

    def _is_third(self, at: QPoint) -> bool:
        hints = QGuiApplication.styleHints()
        soon = (
            self._since_double.isValid() and self._since_double.elapsed() < hints.mouseDoubleClickInterval()
        )
        self._since_double.invalidate()
        return soon and (at - self._at).manhattanLength() < hints.startDragDistance()

    def double_click(self, event: QMouseEvent) -> None:
        """Selects the word; dragging on selects by words."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._at = self._pressed_at = event.position().toPoint()
            self._dragging = True
            character = self._view.character_near(self._at)
            self._view.select_unit(character, Unit.WORD)
            self._since_double.start()

    def move(self, event: QMouseEvent) -> None:
        """Points, or drags."""
        at = event.position().toPoint()
        if self._view.handles.dragging:
            self._at, self._exact = at, _exact(event)
            self._view.handles.drag(at, letters=self._exact)
            self._scroll_beyond()
            return
        if self._view.sliding.dragging:
            self._view.sliding.drag(at)
            return
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.point(at)
            return
        far = (at - self._pressed_at).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()
        if self._dragging or far:
            self.leave()
            self._dragging = True
            self._at, self._exact = at, _exact(event)
            point = self._view.point_at(at)
            self._view.extend_selection(point, exact=self._exact)
            self._view.sliding.bring(Span(point, point))
            self._scroll_beyond()

    def release(self, event: QMouseEvent) -> None:
        """Ends a selection, or activates what was clicked."""
        if self._view.handles.dragging:
            self._scroll.stop()
            self._view.handles.drop()
            return
        if self._view.sliding.dragging:
            self._view.sliding.drop()
            return
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        self._scroll.stop()
        at, self._pressed_at = event.position().toPoint(), None
        if self._dragging:
            self._offer_selection()
            return
        link = self._view.link_at(at)
        if link and (link.goal is not None or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self._view.link_activated.emit(link)
            return
        sign = self._view.sign_at(at)
        marks = [sign] if sign else self._view.marks_at(at)
        picture = self._view.picture_at(at)
        if picture:
            self._view.picture_activated.emit(picture)
        else:
            self._view.mark_activated.emit(marks)

    def _offer_selection(self) -> None:
        """Under X11 what is selected can be pasted with the middle button."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and (text := self._view.selected_text()):
            clipboard.setText(text, clipboard.Mode.Selection)

    def _beyond(self) -> int:
        """How far below (or, negative, above) the edges of the page the mouse is held; 0 on it."""
        height, y = self._view.viewport().height(), self._at.y()
        if y < _EDGE:
            return y - _EDGE
        return max(0, y - (height - 1 - _EDGE))

    def _scroll_beyond(self) -> None:
        if not self._beyond():
            self._scroll.stop()
        elif not self._scroll.isActive():
            self._scroll.start()

    @Slot()
    def _on_scroll(self) -> None:
        """The further beyond the edge, the faster; also while the mouse rests there."""
        view, beyond = self._view, self._beyond()
        step = min(_FASTEST, max(_SLOWEST, abs(beyond) // 2))
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + (step if beyond > 0 else -step))
        inside = QPoint(self._at.x(), min(max(0, self._at.y()), view.viewport().height() - 1))
        if view.handles.dragging:
            view.handles.drag(inside, letters=self._exact)
        else:
            view.extend_selection(view.point_at(inside), exact=self._exact)

    # Pointing

    def point(self, at: QPoint) -> None:
        """Finds the marks under the mouse and tells when they are others than before."""
        view = self._view
        sign = view.sign_at(at)
        marks = [sign] if sign else view.marks_at(at)
        link = view.link_at(at)
        if link != self._link:
            self._link = link
            view.link_pointed.emit(link, view.rect_of(link.span) if link else QRect())
        hand = sign is not None or link is not None or view.picture_at(at) is not None
        view.viewport().setCursor(self._shape(at, hand=hand))
        if marks == self._hovered:
            return
        if not marks:
            self._unhover()
            return
        self._hovered = marks
        view.set_look(hovered=tuple(marks))
        view.mark_hovered.emit(marks, view.box_at(marks[0], at))

    def _shape(self, at: QPoint, *, hand: bool) -> Qt.CursorShape:
        if self._view.handles.near(at):
            return Qt.CursorShape.SizeHorCursor
        if self._view.sliding.near(at):
            return Qt.CursorShape.ArrowCursor
        if hand:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.IBeamCursor if self._view.on_column(at) else Qt.CursorShape.ArrowCursor

    def leave(self) -> None:
        """The mouse points at nothing any more."""
        if self._link:
            self._link = None
            self._view.link_pointed.emit(None, QRect())
        self._unhover()

    def _unhover(self) -> None:
        if self._hovered:
            self._hovered = []
            self._view.set_look(hovered=())
            self._view.mark_left.emit()


def _exact(event: QMouseEvent) -> bool:
    """Whether the reader wants letters, not words: Alt is held."""
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
