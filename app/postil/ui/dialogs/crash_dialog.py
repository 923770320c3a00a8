"""What went wrong by our fault, told in plain words, with its report."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from postil.ui.theme import panel_font


class ReportDialog(QDialog):
    """Says what happened, where the report lies, and shows it. It does not block the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something Went Wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self.go_on = self.add_button(self.tr("Go On"))
        self.go_on.setDefault(True)

    def tell(self, happened: str, words: str, report: str, path: Path | None) -> None:
        """Once.

        Args:
            happened: in a few words.
            words: what that means for the reader.
            report: shown, unless it is empty.
            path: of the report's file.
        """
        title = QLabel(happened, self)
        title.setFont(panel_font(15, 600))
        title.setWordWrap(True)
        if path is not None:
            where = self.tr("The report lies in %1; look it over before you pass it on.")
            words = f"{words} {where.replace('%1', str(path))}"
        text = QLabel(words, self)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(text)
        if report:
            column.addWidget(self._shown(report), 1)
        column.addLayout(self._buttons)
        self.resize(560, 400 if report else 160)

    def add_button(self, text: str) -> QPushButton:
        """A button that closes the dialog, to the right of the others."""
        button = QPushButton(text, self)
        button.clicked.connect(self.accept)
        self._buttons.addWidget(button)
        return button

    def _shown(self, report: str) -> QPlainTextEdit:
        shown = QPlainTextEdit(report, self)
        shown.setObjectName("report")
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        copy = QPushButton(self.tr("Copy Report"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self._buttons.insertWidget(0, copy)
        return shown


class CrashDialog(ReportDialog):
    """A bug that was caught: the program goes on."""

    def __init__(self, report: str, path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        saved = self.tr(
            "Your articles and notes are in the library. You can go on reading; if it happens again, start Postil anew."
        )
        self.tell(self.tr("Postil made a mistake."), saved, report, path)


class StartDialog(ReportDialog):
    """A bug that kept the window from opening."""

    def __init__(self, report: str, path: Path | None) -> None:
        super().__init__()
        self.tell(
            self.tr("Postil could not start."),
            self.tr("Your articles and notes are untouched."),
            report,
            path,
        )
        self.go_on.setText(self.tr("Close"))
