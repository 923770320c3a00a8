"""A line beside a mark in which its tags are typed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from postil.ui.widgets.bubble import Bubble


class TagField(Bubble):
    """Tags with commas between them; known ones are offered while they are typed.

    Signals:
        finished: the tags, as a tuple: the reader pressed Enter or went elsewhere.
    """

    finished = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Tags, with commas between them"))
        self.line.setPlaceholderText(self.tr("arms, to check"))
        self.line.setMinimumWidth(220)
        label = QLabel(self.tr("Tags"), self)
        label.setObjectName("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.line)
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setWidget(self.line)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._on_chosen)
        popup = self._completer.popup()
        assert popup is not None, "made with the completer"
        self._popup = popup
        popup.setObjectName("offers")
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self._finish)
        self.line.editingFinished.connect(self._finish)

    def ask(self, tags: Sequence[str], known: Sequence[str], place: QRect, page: QWidget) -> None:
        """Comes up beside ``place`` with the tags that are there."""
        self._known.setStringList(list(known))
        self.line.setText("".join(f"{tag}, " for tag in tags))
        self.show_beside(place, page)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.end(False)

    @property
    def tags(self) -> tuple[str, ...]:
        """What is typed."""
        return tuple(part.strip() for part in self.line.text().split(",") if part.strip())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the tags as they were."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        begun = text[: self.line.cursorPosition()].rpartition(",")[2].strip()
        self._completer.setCompletionPrefix(begun)
        if begun and self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup.hide()

    @Slot(str)
    def _on_chosen(self, tag: str) -> None:
        before, comma, _begun = self.line.text().rpartition(",")
        self.line.setText(f"{before}{comma} {tag}, ".lstrip())

    def _finish(self) -> None:
        if self.isVisible() and not self._popup.isVisible():
            self.hide()
            self.finished.emit(self.tags)
