"""How sure a mark must be to be shown, and what that hides."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QSlider, QVBoxLayout, QWidget

from postil.settings import SURENESS_MAX

#: Hidden marks that are named.
NAMED = 8


class SurenessSlider(QWidget):
    """A slider, and below it at once which marks of the article it hides.

    Signals:
        changed: percent below which marks are hidden; 0 hides none.
    """

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._told = QLabel(self), QLabel(self)
        self._title.setObjectName("small")
        self._told.setObjectName("small")
        self._title.setWordWrap(True)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, SURENESS_MAX)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("Hide marks less sure than, in percent"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(4)
        for widget in (self._title, self.slider, self._told):
            column.addWidget(widget)
        self.slider.valueChanged.connect(self._on_moved)
        self.set_percent(0)
        self.set_hidden(())

    def set_percent(self, percent: int) -> None:
        """Shows how sure marks must be, without a signal."""
        blocker = QSignalBlocker(self.slider)
        self.slider.setValue(percent)
        blocker.unblock()
        none, some = self.tr("Unsure marks are shown, too"), self.tr("Hidden: less sure than %1 %")
        self._title.setText(some.replace("%1", str(percent)) if percent else none)

    def set_hidden(self, words: Sequence[str], total: int = 0) -> None:
        """Takes the words of the first ``NAMED`` marks that are hidden, and how many there are."""
        self._told.setText(self._named(words, max(total, len(words))))
        self._told.setVisible(bool(words))

    @property
    def told(self) -> str:
        """What it says about hidden marks, or empty."""
        return self._told.text()

    def _named(self, words: Sequence[str], total: int) -> str:
        if not words:
            return ""
        listed = ", ".join(f"“{word}”" for word in dict.fromkeys(words))
        more = total - len(words)
        if not more:
            return listed
        return self.tr("%1 and %2 more").replace("%1", listed).replace("%2", self.locale().toString(more))

    def _on_moved(self, percent: int) -> None:
        self.set_percent(percent)
        self.changed.emit(percent)
