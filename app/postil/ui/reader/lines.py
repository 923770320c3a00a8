"""The lines under marks: solid, dotted, dashed, double, dash-dot and wave, sharp at every scale."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from postil.ui import sharp
from postil.ui.reader.palette import LineStyle

#: Dash patterns in widths of the pen, and how wide that is compared with the plain line.
_PATTERNS = {
    LineStyle.DOTTED: ((0.01, 2.3), 1.5, Qt.PenCapStyle.RoundCap),
    LineStyle.DASHED: ((4.5, 3.0), 1.0, Qt.PenCapStyle.FlatCap),
    LineStyle.DASH_DOT: ((5.0, 2.5, 1.2, 2.5), 1.0, Qt.PenCapStyle.FlatCap),
}


def draw_line(
    painter: QPainter, style: LineStyle, colour: QColor, left: float, right: float, y: float, width: float
) -> None:
    """Draws a line of that style from ``left`` to ``right`` at height ``y``; ``width`` is that of a plain line."""
    if style is LineStyle.NONE:
        return
    if style is LineStyle.STRIKE:
        style, width = LineStyle.SOLID, width * 1.3
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if style is LineStyle.WAVE:
        painter.setPen(QPen(colour, width))
        painter.drawPath(_wave(left, right, y, width))
        return
    if style is LineStyle.DOUBLE:
        top, height = sharp.band(painter, y - width, width)
        for line in (top, top + 2 * height):
            painter.fillRect(QRectF(left, line, right - left, height), colour)
        return
    if style not in _PATTERNS:
        sharp.line(painter, colour, left, right, y, width)
        return
    pattern, factor, cap = _PATTERNS[style]
    top, height = sharp.band(painter, y, width * factor)
    pen = QPen(colour, height, Qt.PenStyle.CustomDashLine, cap)
    pen.setDashPattern(list(pattern))
    painter.setPen(pen)
    middle = top + height / 2
    painter.drawLine(QLineF(left, middle, right, middle))


def _wave(left: float, right: float, y: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    step, x, up = 3.0 * width, left, True
    while x < right:
        end = min(x + step, right)
        path.quadTo(QPointF((x + end) / 2, y + (-2.4 if up else 2.4) * width), QPointF(end, y))
        x, up = end, not up
    return path
