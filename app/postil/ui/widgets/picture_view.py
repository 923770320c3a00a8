"""A picture of the article as large as the window, to look at closely."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from postil.model.picture import Picture
from postil.ui.reader.pictures import Pictures
from postil.ui.reader.wheel import Wheel
from postil.ui.screen_reader import say
from postil.ui.theme import panel_font

#: Logical pixels around the picture, and for its description under it.
_AROUND, _WORDS = 24, 44
#: How far a picture is enlarged at first, in its own pixels; by how much a step enlarges it further, and how far that goes.
_AT_FIRST, _STEP, _MOST = 2.0, 1.25, 8.0


class PictureView(QWidget):
    """Lies over the whole window until a click, Escape or Enter takes it away. Wheel and + and - enlarge, dragging moves.

    Args:
        window: over which it lies.
        pictures: where they come from; the owner has it painted anew when one arrives.
    """

    def __init__(self, window: QWidget, pictures: Pictures) -> None:
        super().__init__(window)
        self._window, self._pictures = window, pictures
        window.installEventFilter(self)
        self._picture: Picture | None = None
        self._words = ""
        self._zoom, self._middle = 1.0, QPointF()
        self._wheel = Wheel()
        self._held: QPointF | None = None
        self._moved = False
        self._focus: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def look_at(self, picture: Picture, words: str) -> None:
        """Shows a picture with its description."""
        self._picture, self._words = picture, " ".join(words.split())
        self._zoom, self._middle = 1.0, QPointF()
        self._focus = QApplication.focusWidget()
        self.setAccessibleName(self._words or self.tr("Picture"))
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        say(
            self,
            self.tr("Picture: %1. Escape closes it.").replace(
                "%1", self._words or self.tr("without a description")
            ),
        )

    def close_(self) -> None:
        """Goes away, and gives the focus back."""
        if self.isVisible():
            self.hide()
            if self._focus is not None and self._focus.isVisible():
                self._focus.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def box(self) -> QRectF:
        """Where the picture stands in the window."""
        if self._picture is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_WORDS)
        own = QSize(max(1, self._picture.width), max(1, self._picture.height))
        fit = min(room.width() / own.width(), room.height() / own.height(), _AT_FIRST) * self._zoom
        box = QRectF(0, 0, own.width() * fit, own.height() * fit)
        box.moveCenter(room.center() + self._middle)
        return box

    def zoom(self, steps: int) -> None:
        """Enlarges it so many steps, or makes it smaller, down to the size that it had at first."""
        before = self._zoom
        self._zoom = min(_MOST, max(1.0, self._zoom * _STEP**steps))
        self._middle *= self._zoom / before if self._zoom > 1 else 0
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self.palette().base().color()
        painter.fillRect(self.rect(), ground)
        box, ratio = self.box, self.devicePixelRatioF()
        if self._picture is not None:
            pixels = QSize(round(box.width() * ratio), round(box.height() * ratio))
            image = self._pictures.image(self._picture, pixels)
            if image is None:
                painter.fillRect(box, self.palette().alternateBase())
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(box, image)
        painter.setFont(panel_font(13))
        foot = QRectF(_AROUND, self.height() - _WORDS, self.width() - 2 * _AROUND, _WORDS)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, int(foot.width()))
        painter.fillRect(QRectF(0, foot.top(), self.width(), _WORDS), ground)
        painter.setPen(self.palette().text().color())
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(-1)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close_()
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        for step in self._wheel.zoom_steps(event):
            self.zoom(step)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held, self._moved = event.position(), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and self._zoom > 1:
            self._middle += event.position() - self._held
            self._held, self._moved = event.position(), True
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        if not self._moved:
            self.close_()
