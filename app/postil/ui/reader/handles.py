"""The two ends of the chosen highlight, which can be taken hold of and moved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from postil.model.annotation import Annotation
from postil.model.span import Span
from postil.ui import sharp
from postil.ui.reader.word_edges import nearer_edge

if TYPE_CHECKING:
    from postil.ui.reader.page_view import PageView

#: Pixels: how big a handle is, and how near the mouse must come to it.
_RADIUS, _NEAR = 4.5, 11
#: Where an end is that is not seen.
_NOWHERE = -1000.0


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
            if self.dragging:
                self._view.set_look(flash=None, flash_strength=0.0)
            self._mark, self._fixed = mark, None
            self._span = mark.span if mark else Span(0, 0)
            self._view.viewport().update()

    def take(self, at: QPoint) -> bool:
        """Takes hold of the end at a point of the viewport; False when none is there."""
        places = self._places()
        for number, place in enumerate(places):
            if (place - QPointF(at)).manhattanLength() <= _NEAR:
                self._fixed = self._span.start if number == 1 else self._span.end
                self._view.ends_moving.emit(True)
                return True
        return False

    def near(self, at: QPoint) -> bool:
        """Whether an end could be taken hold of at a point of the viewport."""
        return any((place - QPointF(at)).manhattanLength() <= _NEAR for place in self._places())

    def zones(self) -> list[QRect]:
        """What the mouse needs to take hold of the ends that are seen, as boxes in the viewport: cards keep off them."""
        reach = QPointF(_NEAR, _NEAR)
        seen = [
            place for place, box in zip(self._places(), self._boxes(), strict=True) if box.top() > _NOWHERE
        ]
        return [QRectF(place - reach, place + reach).toAlignedRect() for place in seen]

    def drag(self, at: QPoint, *, letters: bool) -> None:
        """Moves the end along."""
        if self._fixed is None or self._mark is None:
            return
        point = self._view.point_at(at)
        if not letters:
            text = self._view.article().text
            point = nearer_edge(text, self._view.word_around, point, end=point > self._fixed)
        if point != self._fixed:
            self._span = Span(min(point, self._fixed), max(point, self._fixed))
            self._view.set_look(flash=self._span, flash_strength=0.7)

    def drop(self) -> None:
        """Lets go: the highlight covers what lies between its ends now."""
        mark, span, self._fixed = self._mark, self._span, None
        self._view.set_look(flash=None, flash_strength=0.0)
        if mark is not None and span != mark.span:
            self._view.mark_stretched.emit(mark, span)
        self._view.ends_moving.emit(False)

    def paint(self, painter: QPainter) -> None:
        """Paints both handles, in coordinates of the viewport."""
        if self._mark is None:
            return
        palette = self._view.colours
        painter.setPen(QPen(palette.background, 1.5))
        painter.setBrush(palette.accent)
        for place, box in zip(self._places(), self._boxes(), strict=True):
            x = box.left()
            stem = QRectF(x - 0.75, box.top(), 1.5, box.height())
            painter.fillRect(sharp.box(painter, stem), palette.accent)
            painter.drawEllipse(place, _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _places(self) -> list[QPointF]:
        """The middles of the handles: above the beginning and below the end, as far as they are seen."""
        return [
            box.topLeft() - QPointF(0, 2) if number == 0 else box.bottomLeft() + QPointF(0, 2)
            for number, box in enumerate(self._boxes())
        ]

    def _boxes(self) -> list[QRectF]:
        """The two ends as boxes without width; one that is not seen is off the page, in nobody's reach."""
        if self._mark is None:
            return []
        nowhere = QRectF(_NOWHERE, _NOWHERE, 0, 1)
        return [nowhere if edge is None else edge for edge in self._view.edges_of(self._span)]
