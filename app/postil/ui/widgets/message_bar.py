"""One sentence for the reader at the top of the page, which waits to be dismissed and blocks nothing."""

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from postil.ui import translation
from postil.ui.screen_reader import say

#: Milliseconds after which good news goes by itself.
GOOD_NEWS = 6000


class MessageBar(QFrame):
    """Shows what went wrong, or what was done.

    Signals:
        dismissed: the reader closed it, or good news went by itself.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._picture = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.clicked.connect(self.dismiss)
        self._timer = QTimer(self, singleShot=True, interval=GOOD_NEWS)
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._text.text() if not self.isHidden() else ""

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Takes its icons in the colours of the theme."""
        self._close.setIcon(icon("close"))
        self._picture.setPixmap(icon("notice").pixmap(QSize(20, 20), self.devicePixelRatioF()))

    @Slot(str)
    def complain(self, sentence: str) -> None:
        """Shows what went wrong until the reader dismisses it or something else is said."""
        self._say(translation.sentence(sentence))

    @Slot(str)
    def announce(self, sentence: str) -> None:
        """Shows what was done, for a while."""
        self._say(sentence)
        self._timer.start()

    @Slot()
    def dismiss(self) -> None:
        """Goes away."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def _say(self, sentence: str) -> None:
        self._timer.stop()
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        say(self, sentence)
