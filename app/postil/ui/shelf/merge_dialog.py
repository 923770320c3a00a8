"""What taking another library in changes: asked before, told after."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from postil.model.merging import Merged


class MergeDialog(QDialog):
    """A line for everything of which there is some.

    Signals:
        put_back_wanted: the library is to be again what it was.

    Args:
        report: what changes, or changed; the latter when it names a copy of the library as it was.
        parent: the window.
    """

    put_back_wanted = Signal()

    def __init__(self, report: Merged, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Take In a Library"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        head = QLabel(self._head(report), self)
        head.setWordWrap(True)
        column.addWidget(head)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(6)
        for words, number in self.lines(report):
            form.addRow(QLabel(words, self), QLabel(number, self))
        column.addLayout(form)
        self.setMinimumWidth(max(440, form.sizeHint().width() + 64))
        below = QLabel(self._below(report), self)
        below.setObjectName("muted")
        below.setWordWrap(True)
        below.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(below)
        buttons = QDialogButtonBox(self)
        if report.copy or report.nothing:
            close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
            close.setDefault(True)
            close.setFocus()  # And not the one that puts everything back.
            if report.copy:
                back = QPushButton(self.tr("Put Everything Back"), self)
                buttons.addButton(back, QDialogButtonBox.ButtonRole.ResetRole)
                back.setAutoDefault(False)
                back.clicked.connect(self._on_back)
        else:
            take = QPushButton(self.tr("Take In"), self)
            buttons.addButton(take, QDialogButtonBox.ButtonRole.AcceptRole)
            buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
            take.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setAccessibleDescription(
            " ".join((head.text(), *map(": ".join, self.lines(report)), below.text()))
        )

    @Slot()
    def _on_back(self) -> None:
        self.put_back_wanted.emit()
        self.reject()

    def lines(self, report: Merged) -> list[tuple[str, str]]:
        """What is counted, and how many there are."""
        number = QLocale().toString
        counted = [
            (self.tr("New articles"), report.new),
            (self.tr("Brought in on both sides, one from now on"), report.same),
            (self.tr("Articles put or described otherwise"), report.changed),
            (self.tr("Articles deleted for good there"), report.gone),
        ]
        found = [(words, number(many)) for words, many in counted if many]
        for words, (added, changed, removed) in (
            (self.tr("Marks"), report.marks),
            (self.tr("Notes"), report.notes),
            (self.tr("Tags"), report.tags),
            (self.tr("Links, lessons, categories, collections"), report.rest),
        ):
            parts = (
                (self.tr("%1 new"), added),
                (self.tr("%1 changed"), changed),
                (self.tr("%1 deleted"), removed),
            )
            said = ", ".join(part.replace("%1", number(many)) for part, many in parts if many)
            if said:
                found.append((words, said))
        if report.both_notes:
            found.append((self.tr("Earlier notes kept as versions"), number(report.both_notes)))
        if report.ahead:
            found.append((self.tr("Dated in the future by a wrong clock, set right"), number(report.ahead)))
        return found

    def _head(self, report: Merged) -> str:
        when = QDateTime.fromString(report.made, Qt.DateFormat.ISODateWithMs).toLocalTime()
        saved = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        if report.name:
            words = self.tr("The collection “%1” with %2 articles, saved on %3.").replace("%1", report.name)
        else:
            words = self.tr("A library with %2 articles, saved on %3.")
        return words.replace("%2", QLocale().toString(report.articles)).replace("%3", saved)

    def _below(self, report: Merged) -> str:
        if report.nothing:
            return self.tr("Nothing in it is different from this library.")
        if report.copy:
            return self.tr("The library as it was before is kept: %1").replace("%1", report.copy)
        return self.tr(
            "Of everything the later edit counts; what was deleted stays deleted; the notes of both sides are kept. The library is"
            " copied first. What was done before cannot be undone afterwards."
        )
