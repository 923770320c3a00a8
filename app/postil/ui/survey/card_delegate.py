"""A system in a list as a card: its name, where it is named and how often, and below that what is known of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette
from typing_extensions import override

from postil.ui.survey.quote_delegate import QuoteDelegate
from postil.ui.survey.strip import PLACES, WIDTH, draw_strip

#: Pixels for the number, and between it and the strip.
_NUMBER = 32


class CardDelegate(QuoteDelegate):
    """Draws entries that take the whole row.

    Attributes:
        colour: of the marks in the strip.
    """

    colour = QColor("#888888")
    quiet = True

    @override
    def _width(self) -> int:
        return self._tree.viewport().width() - self._tree.indentation()

    @override
    def _draw_head(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, palette: QPalette
    ) -> None:
        row = index.model()
        number = str(row.data(index.sibling(index.row(), 2)) or "")
        places = row.data(index.sibling(index.row(), 1), PLACES)
        strip = QRectF(box.right() - _NUMBER - WIDTH, box.top(), WIDTH, box.height())
        super()._draw_head(painter, box.adjusted(0, 0, -_NUMBER - WIDTH - 4, 0), index, palette)
        draw_strip(painter, strip, places or (), self.colour, palette)
        metrics = QFontMetricsF(self._words)
        painter.setFont(self._words)
        place = QPointF(box.right() - metrics.horizontalAdvance(number), box.top() + metrics.ascent())
        painter.drawText(place, number)
