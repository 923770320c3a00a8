"""Earlier versions of a note, to be looked at and brought back."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class VersionsDialog(QDialog):
    """Times at the left, what the note said then at the right.

    Signals:
        chosen: the body of the version that is to be the note again.
    """

    chosen = Signal(str)

    def __init__(self, versions: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions = versions
        self.setWindowTitle(self.tr("Earlier Versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 400)
        self.list = QListWidget(self)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Times of earlier versions"))
        self.list.setFixedWidth(190)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("report")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What the note said then"))
        words = self.tr(
            "There is no earlier version yet: one is kept each time the note is opened and changed."
        )
        empty = QLabel(words, self)
        empty.setWordWrap(True)
        empty.setObjectName("muted")
        empty.setVisible(not versions)
        for _, modified in versions:
            time = QDateTime.fromString(modified, Qt.DateFormat.ISODateWithMs).toLocalTime()
            day = QLocale().toString(time.date(), QLocale.FormatType.ShortFormat)
            # Seconds, too: one can come soon after the other.
            self.list.addItem(f"{day} {time.toString('HH:mm:ss')}")
        column, row, buttons = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(empty)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        column.addLayout(row, 1)
        self.restore = QPushButton(self.tr("Bring Back"), self)
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self._on_restore)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.restore)
        column.addLayout(buttons)
        self.list.currentRowChanged.connect(self._on_row)
        if versions:
            self.list.setCurrentRow(0)

    def _on_row(self, row: int) -> None:
        self.restore.setEnabled(row >= 0)
        self.text.setPlainText(self._versions[row][0] if row >= 0 else "")

    def _on_restore(self) -> None:
        self.chosen.emit(self._versions[self.list.currentRow()][0])
        self.accept()
