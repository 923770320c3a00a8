"""The colours of highlights as drops, for menus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from postil import styles

#: Pixels, and how many device pixels each is drawn with: enough for every screen.
_SIZE, _SCALE = 16, 3


def drop(colours: styles.MarkColours) -> QIcon:
    """A round drop of a colour with its line around it; one that is ticked has a ring, as in the toolbar."""
    icon = QIcon(_drawn(colours, ring=False))
    icon.addPixmap(_drawn(colours, ring=True), QIcon.Mode.Normal, QIcon.State.On)
    return icon


def _drawn(colours: styles.MarkColours, *, ring: bool) -> QPixmap:
    pixmap = QPixmap(_SIZE * _SCALE, _SIZE * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.fill))
    whole = QRectF(0, 0, _SIZE, _SIZE)
    painter.drawEllipse(whole.adjusted(3, 3, -3, -3))
    if ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.line), 1.6))
        painter.drawEllipse(whole.adjusted(1, 1, -1, -1))
    painter.end()
    return pixmap
