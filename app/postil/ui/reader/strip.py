"""The strip along the page that scrolls it and shows where its marks lie.

What lies where is painted once into a picture, a moment after something has changed or the strip has grown; scrolling only moves
the handle over it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from postil.overriding import override
from postil.records import dataclass
from postil.ui import sharp
from postil.ui.reader.strip_rows import Stretches, runs_of

#: Milliseconds after a change until the picture is painted anew; the same where only the page turned out a little higher or lower, as
#: it does all the time while new text is scrolled through.
_SOON, _LATER = 60, 300
#: Pixels: how high a mark is at least, and how near to one a click counts as on it.
_LEAST, _NEAR = 2, 5
#: Pixels of the shortest handle, as in the style sheet with its margins; the longest range in which Qt rounds its place.
_SHORTEST, _ROUNDED = 42, 2**31 // 4096


@dataclass(frozen=True, slots=True)
class Lane:
    """Marks of one sort.

    Attributes:
        marks: where they are.
        colour: as painted.
        left, width: in pixels from the left edge of the strip.
        least: pixels that a mark is high at least.
    """

    marks: Stretches
    colour: QColor
    left: float
    width: float
    least: int = _LEAST


class Strip(QScrollBar):
    """A vertical scroll bar.

    Args:
        bounds: the code points at which so many pixel rows begin, and where the last one ends.
        lanes: what is to be seen, from the bottom up.

    Signals:
        place_chosen: the code point of the mark, or else of the place, that was clicked.
    """

    place_chosen = Signal(int)

    def __init__(
        self, bounds: Callable[[int], list[int]], lanes: Callable[[], Sequence[Lane]], parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Place in the article, and where the marks are"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._bounds, self._lanes = bounds, lanes
        self._ground, self._ink = QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black)
        self._picture, self._is_new = QPixmap(), True
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._on_soon)
        self.rangeChanged.connect(self._on_range_changed)

    def set_colours(self, ground: QColor, ink: QColor) -> None:
        """Takes the colours of the page and of its text."""
        self._ground, self._ink = ground, ink
        self.change()
        self.update()

    @Slot()
    def change(self) -> None:
        """What it shows has changed, or lies elsewhere now."""
        if not self._soon.isActive() or self._soon.interval() > _SOON:
            self._soon.start(_SOON)

    @Slot()
    def _on_range_changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start(_LATER)

    @Slot()
    def _on_soon(self) -> None:
        # In a turn of its own, so that no frame of the page waits for it.
        self._is_new = False
        self._picture = self._paint_picture() if self.isVisible() else QPixmap()
        self.update()

    def _paint_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ground)
        painter = QPainter(picture)
        bounds = self._bounds(self.height())
        for lane in self._lanes():
            for top, bottom in runs_of(lane.marks, bounds):
                height = max(bottom - top, lane.least)
                painter.fillRect(QRectF(lane.left, top, lane.width, height), lane.colour)
        painter.end()
        return picture

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull() and self._is_new:
            self._soon.start(0)  # The window's first frame does not wait for it, either (4 ms of the start).
        elif self._picture.isNull():
            self._picture = self._paint_picture()
        painter = QPainter(self)
        if self._picture.deviceIndependentSize().height() < self.height():
            painter.fillRect(event.rect(), self._ground)
        painter.drawPixmap(0, 0, self._picture)
        if self.maximum() > self.minimum():
            veil, edge = QColor(self._ink), QColor(self._ink)
            veil.setAlphaF(0.2 if self.isSliderDown() else 0.15 if self.underMouse() else 0.1)
            edge.setAlphaF(0.4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(veil)
            handle, width = sharp.frame(painter, QRectF(self._handle()), 1)
            painter.setPen(QPen(edge, width))
            painter.drawRoundedRect(handle, 4, 4)
        painter.end()

    def _handle(self) -> QRectF:
        """Where Qt has it, which the mouse goes by: reckoned, because it takes many of Qt's classes to ask the style."""
        room, span = self.height(), self.maximum() - self.minimum()
        if not span:
            return QRectF(0, 0, self.width(), room)
        length = min(room, max(_SHORTEST, self.pageStep() * room // (span + self.pageStep())))
        way = (self.sliderPosition() - self.minimum()) * (room - length)
        top = way // span if span > _ROUNDED else (2 * way + span) // (2 * span)
        return QRectF(0, top, self.width(), length)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.change()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.DevicePixelRatioChange):
            self._picture = QPixmap()
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        if event.button() == Qt.MouseButton.LeftButton and not self._handle().contains(event.position()):
            self.place_chosen.emit(self.point_at(y))
            event.accept()
        else:
            super().mousePressEvent(event)

    def point_at(self, y: float) -> int:
        """The code point that a click at a height means: the mark there that lies on top, else the place itself."""
        bounds = self._bounds(self.height())
        row = min(max(0, round(y)), self.height() - 1)
        point, low, high = (
            bounds[row],
            bounds[max(0, row - _NEAR)],
            bounds[min(row + _NEAR, len(bounds) - 1)],
        )
        for lane in reversed(self._lanes()):
            near = lane.marks.nearest(point)
            if near is not None and low <= near <= high:
                return near
        return point
