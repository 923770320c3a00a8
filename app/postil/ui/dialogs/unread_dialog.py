"""Lists the files that could not be read, and why."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class UnreadDialog(QDialog):
    """One paragraph for each file; it does not block the window.

    Args:
        counted: the sentence above them.
        lines: the files and their sentences.
    """

    def __init__(self, counted: str, lines: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Files That Could Not Be Read"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QPlainTextEdit(lines, self)
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(counted)
        self.copy = QPushButton(self.tr("&Copy"), self)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(QLabel(counted, self))
        column.addWidget(self.list, 1)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.resize(640, 400)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.list.toPlainText())
