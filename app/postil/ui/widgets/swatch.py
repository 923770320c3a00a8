"""The sign of a kind: its fill and its line, as in the text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from postil.ui import sharp
from postil.ui.reader.lines import draw_line
from postil.ui.reader.palette import LineStyle


def draw_swatch(painter: QPainter, box: QRectF, fill: str, line: str, line_style: str) -> None:
    """Draws the sign of a kind into ``box``; colours are "#rrggbb", ``line_style`` as in the themes."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(sharp.box(painter, box.adjusted(0, 0, 0, -2)), 3, 3)
    draw_line(
        painter, LineStyle(line_style), QColor(line), box.left() + 1, box.right() - 1, box.bottom() - 1.5, 1.4
    )
    painter.restore()


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
