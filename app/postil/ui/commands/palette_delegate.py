"""Paints the rows of the command palette: the title, and at the right what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

#: Pixels: a row, and the white beside its words.
HEIGHT, _BESIDE = 32, 12
HINT = int(Qt.ItemDataRole.UserRole)


class PaletteDelegate(QStyledItemDelegate):
    """Rows without icons, the chosen one on a quiet ground."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: QRect = option.rect
        palette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(row.adjusted(4, 1, -4, -1), 5, 5)
        words = row.adjusted(_BESIDE, 0, -_BESIDE, 0)
        metrics = painter.fontMetrics()
        hint = str(index.data(HINT))
        painter.setPen(palette.placeholderText().color())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), hint)
        room = words.width() - metrics.horizontalAdvance(hint) - 16
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.setPen(palette.text().color())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)
        painter.restore()
