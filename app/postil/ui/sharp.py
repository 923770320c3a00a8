"""Lines and edges on whole device pixels: at one and a quarter or one and a half times the size they would be smeared over two.

Everything is given and returned in the painter's own coordinates; its transformation may move and stretch, not turn.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def band(painter: QPainter, middle: float, width: float) -> tuple[float, float]:
    """Top and height of a level line of ``width`` around the height ``middle``, on whole rows of pixels and at least one."""
    device = painter.deviceTransform()
    scale, offset = device.m22(), device.dy()
    rows = max(1, round(width * scale))
    top = round(middle * scale + offset - rows / 2 + 0.001)
    return (top - offset) / scale, rows / scale


def box(painter: QPainter, rect: QRectF) -> QRectF:
    """A box whose edges lie between pixels; one that is not empty has at least one pixel each way."""
    device = painter.deviceTransform()
    left, width = _stretch(rect.left(), rect.right(), device.m11(), device.dx())
    top, height = _stretch(rect.top(), rect.bottom(), device.m22(), device.dy())
    return QRectF(left, top, width, height)


def rows(painter: QPainter, rect: QRectF) -> QRectF:
    """A box whose upper and lower edge lie between pixels."""
    device = painter.deviceTransform()
    top, height = _stretch(rect.top(), rect.bottom(), device.m22(), device.dy())
    return QRectF(rect.left(), top, rect.width(), height)


def frame(painter: QPainter, rect: QRectF, width: float) -> tuple[QRectF, float]:
    """Where a pen has to go, and how wide it is, to frame ``rect`` on the inside with whole pixels."""
    scale = painter.deviceTransform().m22()
    pen = max(1, round(width * scale)) / scale
    half = pen / 2
    return box(painter, rect).adjusted(half, half, -half, -half), pen


def draw_ring(painter: QPainter, ink: QColor, rect: QRectF, width: float, radius: float = 0) -> None:
    """Draws a frame on the inside of ``rect``, its corners rounded."""
    path, pen = frame(painter, rect, width)
    painter.setPen(QPen(ink, pen))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(path, radius, radius)


def line(painter: QPainter, ink: QColor, left: float, right: float, middle: float, width: float) -> None:
    """Draws a level line from ``left`` to ``right`` around the height ``middle``."""
    top, height = band(painter, middle, width)
    painter.fillRect(QRectF(left, top, right - left, height), ink)


def _stretch(start: float, end: float, scale: float, offset: float) -> tuple[float, float]:
    """Where a stretch begins, and how long it is, on whole pixels."""
    first, last = round(start * scale + offset), round(end * scale + offset)
    if last <= first and end > start:
        last = first + 1
    return (first - offset) / scale, (last - first) / scale
