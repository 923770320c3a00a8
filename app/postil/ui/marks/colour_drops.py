"""The colours of highlights as drops, for menus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from postil import styles

#: Pixels, and how many device pixels each is drawn with: enough for every screen.
_SIZE, _SCALE = 16, 3


def drop(colours: styles.MarkColours) -> QIcon:
    """A round drop of a colour, with its line around it."""
    pixmap = QPixmap(_SIZE * _SCALE, _SIZE * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.fill))
    painter.drawEllipse(QRectF(2, 2, _SIZE - 4, _SIZE - 4))
    painter.end()
    return QIcon(pixmap)
