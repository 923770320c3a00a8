"""The small card that says where a link leads, or what a note says."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from postil.ui.widgets.bubble import Bubble

#: Logical pixels of its text at most, and of an address.
_WIDTH, _ADDRESS = 360, 560


class LinkSign(Bubble):
    """Floats over the window; the mouse goes through it.

    Attributes:
        words: what it says, in full.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = ""
        self._words, self._hint = QLabel(self), QLabel(self)
        self._hint.setObjectName("small")
        self._words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for label in (self._words, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)

    def tell(self, words: str, hint: str) -> None:
        """Takes what it says, and smaller what can be done. Of a long address the middle is left out."""
        self.words = words
        metrics = QFontMetrics(self._words.font())
        shown = words if " " in words else metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _ADDRESS)
        width = _WIDTH if " " in words else _ADDRESS
        room = metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, shown)
        self._words.setText(shown)
        self._words.setFixedSize(room.width() + 2, room.height())
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(words)
        self.adjustSize()
