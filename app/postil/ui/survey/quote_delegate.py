"""A quote in a list: who says it, and under that what is said."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeWidget
from typing_extensions import override

from postil.ui.theme import panel_font
from postil.ui.widgets.excerpt_delegate import ExcerptDelegate

#: Who says it, and what is said; given together as a tuple.
SAID = int(Qt.ItemDataRole.UserRole) + 20
#: Pixels around and between.
_BESIDE, _ABOVE, _BETWEEN = 8, 5, 2
#: Lines of what is said at most; and of each where there are more quotes than that: then all are equally high, and none is measured.
_LINES, _FEW_LINES, MANY = 12, 3, 300


class QuoteDelegate(ExcerptDelegate):
    """Draws the first column of a list of quotes; its rows are as high as their words need. Rows without ``SAID`` are excerpts.

    Attributes:
        quiet: whether what stands below is drawn as small print.
        many: whether there are so many that all are equally high.
    """

    quiet = False

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree, self.many = tree, False
        self._speaker, self._words = panel_font(13, 600), panel_font(13)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if index.data(SAID) is None:
            return super().sizeHint(option, index)
        _, words = index.data(SAID)
        width = self._width()
        lines = _FEW_LINES if self.many else len(self._lines(words, width - 2 * _BESIDE))
        high = _line(self._speaker) + _BETWEEN + lines * _line(self._words)
        return QSize(width, round(2 * _ABOVE + high))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(SAID) is None:
            super().paint(painter, option, index)
            return
        _, words = index.data(SAID)
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        self._tree.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, self._tree)
        box = option.rect.adjusted(_BESIDE, _ABOVE, -_BESIDE, -_ABOVE)
        painter.save()
        painter.setPen(option.palette.text().color())
        head = QRectF(box.left(), box.top(), box.width(), _line(self._speaker))
        self._draw_head(painter, head, index, option.palette)
        painter.setFont(self._words)
        if self.quiet:
            painter.setPen(option.palette.placeholderText().color())
        y = box.top() + _line(self._speaker) + _BETWEEN + QFontMetricsF(self._words).ascent()
        for line in self._lines(words, box.width()):
            painter.drawText(QPointF(box.left(), y), line)
            y += _line(self._words)
        painter.restore()

    def _width(self) -> int:
        """Pixels that a row has for its words, and for what is beside them."""
        return self._tree.columnWidth(0)

    def _draw_head(
        self,
        painter: QPainter,
        box: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        palette: QPalette,  # noqa: ARG002 - those that draw more need it
    ) -> None:
        """The first line."""
        speaker, _ = index.data(SAID)
        metrics = QFontMetricsF(self._speaker)
        painter.setFont(self._speaker)
        name = metrics.elidedText(speaker, Qt.TextElideMode.ElideMiddle, box.width())
        painter.drawText(QPointF(box.left(), box.top() + metrics.ascent()), name)

    def _lines(self, words: str, width: float) -> list[str]:
        """The words in lines of that width; the last one ends in dots where there are more."""
        words = words.replace("\n", "\u2028")
        layout = QTextLayout(words, self._words)
        layout.beginLayout()
        ends: list[tuple[int, int]] = []
        most = _FEW_LINES if self.many else _LINES
        while len(ends) < most and (line := layout.createLine()).isValid():
            line.setLineWidth(max(40.0, width))
            ends.append((line.textStart(), line.textStart() + line.textLength()))
        layout.endLayout()
        encoded = words.encode("utf-16-le")
        lines = [encoded[2 * start : 2 * end].decode("utf-16-le", "replace").rstrip() for start, end in ends]
        if ends and 2 * ends[-1][1] < len(encoded):
            rest = encoded[2 * ends[-1][0] :].decode("utf-16-le", "replace")
            lines[-1] = QFontMetricsF(self._words).elidedText(
                rest, Qt.TextElideMode.ElideRight, max(40.0, width)
            )
        return lines


def _line(font: QFont) -> float:
    return QFontMetricsF(font).height()
