"""Where in the text the marks of an entry are: the beginning at the left, the end at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

#: Parts of the text, 0–1, at which the marks begin.
PLACES = int(Qt.ItemDataRole.UserRole) + 3
#: Pixels of a strip, and of the white beside it.
WIDTH, _BESIDE = 64, 4


class StripDelegate(QStyledItemDelegate):
    """Draws a column of strips.

    Attributes:
        colour: of the marks.
    """

    colour = QColor("#888888")

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        draw_strip(painter, QRectF(option.rect), index.data(PLACES) or (), self.colour, option.palette)


def draw_strip(
    painter: QPainter, box: QRectF, places: Sequence[float], colour: QColor, palette: QPalette
) -> None:
    """One strip in the middle of ``box``; nothing where there are no places."""
    if not places:
        return
    box = box.adjusted(_BESIDE, 0, -_BESIDE, 0)
    middle = box.center().y()
    painter.fillRect(QRectF(box.left(), middle - 0.5, box.width(), 1), palette.mid())
    for place in places:
        painter.fillRect(QRectF(box.left() + place * (box.width() - 2), middle - 4, 2, 8), colour)
