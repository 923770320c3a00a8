"""The field in which a note is written, as plain Markdown."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override


class NoteEditor(QPlainTextEdit):
    """Grows with its text; the panel scrolls, not the field.

    Undo belongs to the typing while there is typing to undo; afterwards, and from the menu, it is the window's: then the
    last saved step goes back, whatever it was.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-editor")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText(self.tr("Write a note…"))
        self.setAccessibleName(self.tr("Note"))
        self.document().setDocumentMargin(5)

    def show_text(self, text: str) -> None:
        """Takes ``text`` unless it has it already: the caret stays where it is, at first after the last word."""
        if self.toPlainText() != text:
            begun = not self.document().isEmpty()
            self.setPlainText(text)
            if not begun:
                self.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (redo and not document.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # It scrolled for the new line before it grew; now that all lines have room the first one has to be back.
        self.verticalScrollBar().setValue(0)
