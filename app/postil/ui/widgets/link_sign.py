"""The small card that says where a link leads, or what a note says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from postil.ui.widgets.bubble import Bubble

#: Logical pixels of its text at most, and characters of an address from which on its middle is left out.
_WIDTH, _LONGEST = 360, 140


class LinkSign(Bubble):
    """Floats over the window; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words, self._hint = QLabel(self), QLabel(self)
        self._hint.setObjectName("small")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for label in (self._words, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)

    def tell(self, words: str, hint: str) -> None:
        """Takes what it says, and smaller what can be done."""
        if len(words) > _LONGEST and " " not in words:
            words = f"{words[: _LONGEST * 2 // 3]}…{words[-_LONGEST // 3 :]}"
        self._words.setWordWrap(False)
        self._words.setText(words)
        wide = self._words.sizeHint().width() > _WIDTH
        self._words.setWordWrap(wide)
        self._words.setFixedWidth(_WIDTH if wide else self._words.sizeHint().width())
        if wide:
            self._words.setFixedHeight(self._words.heightForWidth(_WIDTH))
        else:
            self._words.setMinimumHeight(0)
            self._words.setMaximumHeight(16_777_215)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(words)
        self._column.activate()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()
