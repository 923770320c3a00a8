"""What stands in the place of the page while nothing is open: how to get an article."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from postil.ui.theme import panel_font


class EmptyPage(QWidget):
    """Says it in words, with two buttons.

    Signals:
        open_requested, paste_requested: the buttons.
    """

    open_requested = Signal()
    paste_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        title = QLabel(self.tr("Nothing open"), self)
        title.setFont(panel_font(20, 600))
        words = QLabel(
            self.tr("Open a text file, drop one here, or copy an article anywhere and make a new one of it."),
            self,
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(360)
        words.setMinimumHeight(words.heightForWidth(360))
        buttons = QHBoxLayout()
        for text, signal in (
            (self.tr("Open…"), self.open_requested),
            (self.tr("New from Clipboard"), self.paste_requested),
        ):
            button = QPushButton(text, self)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
