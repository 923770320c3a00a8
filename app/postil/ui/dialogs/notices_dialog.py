"""The licences of all that comes with the program."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget


class NoticesDialog(QDialog):
    """Shows the notice that was made when the program was built. It does not block the window.

    Args:
        notices: the file it lies in.
        parent: it stands over it.
    """

    def __init__(self, notices: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QPlainTextEdit(notices.read_text(encoding="utf-8"), self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(buttons)
        self.resize(760, 560)
