"""The two ends of the chosen highlight, which can be taken hold of and moved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from postil.model.annotation import Annotation
from postil.model.span import Span
from postil.ui import sharp

if TYPE_CHECKING:
    from postil.ui.reader.page_view import PageView

#: Pixels: how big a handle is, and how near the mouse must come to it.
_RADIUS, _NEAR = 4.5, 11


class Handles(QObject):
    """Shows a handle at each end of one highlight, and moves that end with the mouse: by words, or with Alt by letters."""

    def __init__(self, view: "PageView") -> None:
        super().__init__(view)
        self._view = view
        self._mark: Annotation | None = None
        self._span = Span(0, 0)
        self._fixed: int | None = None

    @property
    def dragging(self) -> bool:
        """Whether an end is being moved."""
        return self._fixed is not None

    def put_on(self, mark: Annotation | None) -> None:
        """Shows the handles of ``mark``, or none."""
        if mark != self._mark:
            self._mark, self._fixed = mark, None
            self._span = mark.span if mark else Span(0, 0)
            self._view.viewport().update()

    def take(self, at: QPoint) -> bool:
        """Takes hold of the end at a point of the viewport; False when none is there."""
        places = self._places()
        for number, place in enumerate(places):
            if (place - QPointF(at)).manhattanLength() <= _NEAR:
                self._fixed = self._span.start if number == 1 else self._span.end
                return True
        return False

    def near(self, at: QPoint) -> bool:
        """Whether an end could be taken hold of at a point of the viewport."""
        return any((place - QPointF(at)).manhattanLength() <= _NEAR for place in self._places())

    def drag(self, at: QPoint, *, letters: bool) -> None:
        """Moves the end along."""
        if self._fixed is None or self._mark is None:
            return
        point = self._view.point_at(at)
        if not letters:
            point = self._snapped(point)
        if point != self._fixed:
            self._span = Span(min(point, self._fixed), max(point, self._fixed))
            self._view.set_look(flash=self._span, flash_strength=0.7)

    def drop(self) -> None:
        """Lets go: the highlight covers what lies between its ends now."""
        mark, span, self._fixed = self._mark, self._span, None
        self._view.set_look(flash=None, flash_strength=0.0)
        if mark is not None and span != mark.span:
            self._view.mark_stretched.emit(mark, span)

    def paint(self, painter: QPainter) -> None:
        """Paints both handles, in coordinates of the viewport."""
        if self._mark is None:
            return
        palette = self._view.colours
        painter.setPen(QPen(palette.background, 1.5))
        painter.setBrush(palette.accent)
        for number, (place, box) in enumerate(zip(self._places(), self._boxes(), strict=False)):
            x = box.left() if number == 0 else box.right()
            stem = QRectF(x - 0.75, box.top(), 1.5, box.height())
            painter.fillRect(sharp.box(painter, stem), palette.accent)
            painter.drawEllipse(place, _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _snapped(self, point: int) -> int:
        """The nearer edge of the word that a point lies in."""
        word = self._view.word_around(point)
        if not word.start < point < word.end:
            return point
        return word.start if point - word.start < word.end - point else word.end

    def _places(self) -> list[QPointF]:
        """The middles of the handles: above the beginning and below the end, as far as they are seen."""
        return [
            QPointF(box.left(), box.top() - 2) if number == 0 else QPointF(box.right(), box.bottom() + 2)
            for number, box in enumerate(self._boxes())
        ]

    def _boxes(self) -> list[QRectF]:
        if self._mark is None:
            return []
        ends = (Span(self._span.start, self._span.start + 1), Span(self._span.end - 1, self._span.end))
        boxes = [QRectF(self._view.rect_of(end)) for end in ends]
        # An end that is not seen has no handle; off the page it is in nobody's reach.
        return [box if not box.isEmpty() else QRectF(-1000, -1000, 1, 1) for box in boxes]
