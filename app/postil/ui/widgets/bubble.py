"""A small card that floats over the window beside a place, and never takes the focus."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from postil.ui import sharp

#: Pixels around the card that its shadow takes.
SHADOW = 12
#: Pixels between the card and what it belongs to.
GAP = 4
_RADIUS = 9


class Bubble(QWidget):
    """A rounded card with a soft shadow, drawn inside its window so that it works on every desktop.

    Children lie inside the contents margins, which hold the shadow.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        self.hide()

    def show_beside(self, place: QRect, widget: QWidget) -> None:
        """Shows it below ``place`` (in the coordinates of ``widget``), or above where there is no room below."""
        self.adjustSize()
        corner = widget.mapTo(self._window, place.topLeft())
        self.move(beside(QRect(corner, place.size()), self.size(), self._window.size()))
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(SHADOW - 2, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 5))
            halo = card.adjusted(-spread, -spread + 2, spread, spread + 2)
            painter.drawRoundedRect(halo, _RADIUS + spread, _RADIUS + spread)
        painter.setBrush(self.palette().base())
        edge, width = sharp.frame(painter, card, 1)
        painter.setPen(QPen(self.palette().mid().color(), width))
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
        painter.end()


def beside(place: QRect, size: QSize, room: QSize) -> QPoint:
    """Where a bubble of ``size`` (with its shadow) stands beside ``place`` inside ``room``.

    Below if it fits there, else above if it fits there, else wherever there is more room; never over the edges.
    """
    below = place.bottom() + 1 + GAP - SHADOW
    above = place.top() - GAP - size.height() + SHADOW
    fits_below = below + size.height() - SHADOW <= room.height()
    fits_above = above + SHADOW >= 0
    top = below if fits_below or (not fits_above and place.top() < room.height() - place.bottom()) else above
    left = place.left() - SHADOW
    return QPoint(
        max(-SHADOW, min(left, room.width() - size.width())),
        max(-SHADOW, min(top, room.height() - size.height() + SHADOW)),
    )
