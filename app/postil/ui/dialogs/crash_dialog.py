"""A bug, told in plain words, with its report."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from postil.ui.crash import report_text
from postil.ui.theme import panel_font


class CrashDialog(QDialog):
    """Says what happened, where the report lies, and shows it. It does not block the window."""

    def __init__(self, error: BaseException, path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something Went Wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report_text(error)
        title = QLabel(self.tr("Postil made a mistake."), self)
        title.setFont(panel_font(15, 600))
        words = QLabel(self._words(path), self)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        report = QPlainTextEdit(self._report, self)
        report.setObjectName("report")
        report.setReadOnly(True)
        copy = QPushButton(self.tr("Copy Report"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report))
        close = QPushButton(self.tr("Go On"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(report, 1)
        column.addLayout(buttons)
        self.resize(560, 400)

    def _words(self, path: Path | None) -> str:
        saved = self.tr(
            "Your articles and notes are in the library. You can go on reading; if it happens again, start Postil anew."
        )
        if path is None:
            return saved
        where = self.tr("The report lies in %1; look it over before you pass it on.").replace("%1", str(path))
        return f"{saved} {where}"
