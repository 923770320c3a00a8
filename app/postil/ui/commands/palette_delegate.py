"""Paints the rows of the command palette: the title, and at the right what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

#: Pixels: a row, the white beside its words, and between title and hint.
HEIGHT, _BESIDE, _BETWEEN = 32, 12, 16
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
        title, hint = str(index.data()), str(index.data(HINT))
        # The title gives up no more than what it has beyond three fifths of the row.
        kept = min(metrics.horizontalAdvance(title), words.width() * 3 // 5)
        hint = metrics.elidedText(hint, Qt.TextElideMode.ElideMiddle, words.width() - kept - _BETWEEN)
        painter.setPen(palette.placeholderText().color())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), hint)
        room = words.width() - metrics.horizontalAdvance(hint) - _BETWEEN
        title = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(palette.text().color())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)
        painter.restore()
