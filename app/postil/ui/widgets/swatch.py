"""The sign of a kind: its fill and its line, as in the text."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

_PATTERNS = {"dotted": (0.1, 2.2), "dashed": (3.0, 2.0), "dash-dot": (3.5, 2.0, 0.1, 2.0)}


def draw_swatch(painter: QPainter, box: QRectF, fill: str, line: str, line_style: str) -> None:
    """Draws the sign of a kind into ``box``; colours are "#rrggbb", ``line_style`` as in the themes."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box.adjusted(0, 0, 0, -2), 3, 3)
    draw_line(painter, QPointF(box.left() + 1, box.bottom() - 1), box.width() - 2, line, line_style)
    painter.restore()


def draw_line(painter: QPainter, start: QPointF, length: float, colour: str, line_style: str) -> None:
    """Draws a line under text from ``start`` to the right."""
    pen = QPen(QColor(colour), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if line_style in _PATTERNS:
        pen.setDashPattern(list(_PATTERNS[line_style]))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    end = start + QPointF(length, 0)
    if line_style == "wave":
        painter.drawPath(_wave(start, length))
    elif line_style == "double":
        pen.setWidthF(1.1)
        painter.setPen(pen)
        painter.drawLine(start - QPointF(0, 1.4), end - QPointF(0, 1.4))
        painter.drawLine(start + QPointF(0, 1.1), end + QPointF(0, 1.1))
    else:
        painter.drawLine(start, end)


def _wave(start: QPointF, length: float) -> QPainterPath:
    path = QPainterPath(start)
    x, up = start.x(), True
    while x < start.x() + length - 1:
        path.quadTo(x + 1.75, start.y() + (-2.4 if up else 2.4), x + 3.5, start.y())
        x, up = x + 3.5, not up
    return path


class Swatch(QWidget):
    """The sign of a kind as a widget of 22 × 14 pixels."""

    def __init__(self, fill: str, line: str, line_style: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = (fill, line, line_style)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(22, 14)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_swatch(painter, QRectF(self.rect()), *self._colours)
        painter.end()
