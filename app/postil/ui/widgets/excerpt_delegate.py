"""Words with what stands around them, in one line: they themselves stand out, and stay when there is no room for the rest."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

#: What stands before the words, the words, and what stands after them: a tuple of three. Rows without it look as usual.
AROUND = int(Qt.ItemDataRole.UserRole) + 30
_LEFT, _RIGHT = 4, 8


class ExcerptDelegate(QStyledItemDelegate):
    """Paints such rows."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        around = index.data(AROUND)
        if around is None:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        bold = QFont(option.font)
        bold.setVariableAxis(QFont.Tag("wght"), 600)
        quiet, loud = option.palette.placeholderText().color(), option.palette.text().color()
        room: QRect = option.rect.adjusted(_LEFT, 0, -_RIGHT, 0)
        painter.save()
        for part, font, colour in zip(
            parts(around, option.font, bold, room.width()),
            (option.font, bold, option.font),
            (quiet, loud, quiet),
            strict=True,
        ):
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), part)
            room.setLeft(room.left() + QFontMetrics(font).horizontalAdvance(part))
        painter.restore()


def parts(around: tuple[str, str, str], font: QFont, bold: QFont, width: int) -> tuple[str, str, str]:
    """What of the three is shown in so many pixels: the words in the middle, dots where something is left out."""
    before, words, after = around
    plain, strong = QFontMetrics(font), QFontMetrics(bold)
    words = strong.elidedText(words, Qt.TextElideMode.ElideMiddle, width)
    left = width - strong.horizontalAdvance(words)
    # What one side does not need is the other one's.
    half = max(left // 2, left - plain.horizontalAdvance(after))
    before = plain.elidedText(before, Qt.TextElideMode.ElideLeft, half)
    after = plain.elidedText(after, Qt.TextElideMode.ElideRight, left - plain.horizontalAdvance(before))
    return before, words, after
