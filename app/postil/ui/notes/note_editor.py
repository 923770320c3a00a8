"""The field in which a note is written, as Markdown that is dressed while it is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QStringListModel, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QCompleter, QPlainTextEdit, QWidget
from typing_extensions import override

from postil import styles
from postil.model.typing_steps import change
from postil.ui.notes.fences import in_program
from postil.ui.notes.laid_parts import blocks
from postil.ui.notes.list_lines import opening_of_next, opening_within
from postil.ui.notes.markdown import PICTURE
from postil.ui.notes.markdown_highlighter import MarkdownHighlighter
from postil.ui.reader.offsets import Offsets

#: Letters back from the caret in which "[[" is looked for.
_FAR = 80


@dataclass(frozen=True, slots=True)
class Help:
    """What helps with writing.

    Attributes:
        suggest: gives names and the Markdown that stands for each, for what was typed after "[[".
        templates: gives names and texts of templates.
        keep: keeps a picture and gives its SHA-256; empty when it could not be kept.
        load: gives the bytes of a picture by its SHA-256.
        history: the window's undo and redo.
    """

    suggest: Callable[[str], Sequence[tuple[str, str]]] = lambda _words: ()
    templates: Callable[[], Sequence[tuple[str, str]]] = lambda: ()
    keep: Callable[[bytes], str] = lambda _content: ""
    load: Callable[[str], bytes] | None = None
    history: Sequence[QAction] = ()


class NoteEditor(QPlainTextEdit):
    """Grows with its text; the panel scrolls, not the field.

    Undo is the window's, with all else that was done, in the order in which it was: each word that was typed is a step.
    """

    def __init__(
        self, parent: QWidget | None = None, theme: styles.Theme | None = None, helps: Help | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("note-editor")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText(self.tr("Write a note…"))
        self.setAccessibleName(self.tr("Note"))
        self.document().setDocumentMargin(5)
        self.setUndoRedoEnabled(False)
        self._help = helps or Help()
        self._highlighter = MarkdownHighlighter(self.document(), theme) if theme else None
        self._offered: dict[str, str] = {}
        self._names = QStringListModel(self)
        self.completer = QCompleter(self._names, self)
        self.completer.setWidget(self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.activated.connect(self._on_chosen)
        if popup := self.completer.popup():
            popup.setObjectName("offers")
        self.textChanged.connect(self._offer_links)

    def show_text(self, text: str) -> None:
        """Takes ``text`` unless it has it already: the caret goes behind what is new in it, or where something was taken away."""
        there = self.toPlainText()
        if there == text:
            return
        changed = change(there, text)
        offsets, cursor = Offsets(there), QTextCursor(self.document())
        cursor.setPosition(offsets.to_units(changed.at))
        end = offsets.to_units(changed.at + len(changed.removed))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(changed.inserted)
        self.setTextCursor(cursor)

    def words_height(self) -> float:
        """Pixels that all lines take: those of programs are higher than others."""
        return sum(self.blockBoundingRect(block).height() for block in blocks(self.document()))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on with a list, with Shift within its item; the strong and the slanted keys put stars around what is selected."""
        popup = self.completer.popup()
        choosing = popup is not None and popup.isVisible()
        if choosing and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Escape,
            Qt.Key.Key_Tab,
        ):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        ):
            self._break_line(within=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.Bold):
            self._wrap("**")
        elif event.matches(QKeySequence.StandardKey.Italic):
            self._wrap("*")
        else:
            super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """A picture is kept and shown; an address that is pasted over words becomes their link."""
        if source.hasImage() and not source.text().strip():
            if kept := self._help.keep(_png(QImage(source.imageData()))):
                # Without words Qt leaves a picture out.
                self.insertPlainText(f"![{self.tr('picture')}]({PICTURE}{kept})")
            return
        text, cursor = source.text().strip(), self.textCursor()
        if (
            cursor.hasSelection()
            and text.lower().startswith(("http://", "https://", "postil:"))
            and " " not in text
        ):
            cursor.insertText(f"[{cursor.selectedText()}]({text})")
        else:
            self.insertPlainText(source.text())

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        theirs = [action for action in menu.actions() if action.objectName() in ("edit-undo", "edit-redo")]
        for action, own in zip(theirs, self._help.history, strict=False):
            menu.insertAction(action, own)
        for action in theirs:
            menu.removeAction(action)
        inner = menu.addMenu(self.tr("Insert Template"))
        for name, text in self._help.templates():
            inner.addAction(name.replace("&", "&&"), partial(self.insertPlainText, text))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # It scrolled for the new line before it grew; now that all lines have room the first one has to be back.
        self.verticalScrollBar().setValue(0)

    def _break_line(self, *, within: bool = False) -> None:
        """A new line at the caret: in a program as far in as the last one, in a list the next item, or ``within`` the same item."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        line, rest = _beside(cursor)
        ends = False
        if in_program([*self._lines_before(cursor.blockNumber()), line]):
            opening: str | None = line[: len(line) - len(line.lstrip())]
        elif within:
            opening = opening_within(line)
        else:
            opening = opening_of_next(line, rest)
            ends = opening == ""
            if opening and rest:
                self._close_gap(cursor)
        if ends:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        else:
            cursor.insertBlock()
            cursor.insertText(opening or "")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _lines_before(self, number: int) -> list[str]:
        """The lines before that of a number, from 0."""
        lines, block = [], self.document().begin()
        while block.blockNumber() < number:
            lines.append(block.text())
            block = block.next()
        return lines

    def _close_gap(self, cursor: QTextCursor) -> None:
        """Takes away the spaces around the caret, in its line and no farther back than the item begins."""
        words = cursor.block().text()
        while self.document().characterAt(cursor.position()) == " ":
            cursor.deleteChar()
        line, _ = _beside(cursor)
        begins = len(opening_of_next(line, words) or "")
        while len(line) > begins and line.endswith(" "):
            cursor.deletePreviousChar()
            line = line[:-1]

    def _wrap(self, marks: str) -> None:
        cursor = self.textCursor()
        words = cursor.selectedText()
        cursor.insertText(f"{marks}{words}{marks}")
        if not words:
            cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(marks))
            self.setTextCursor(cursor)

    # Links

    def _begun_link(self) -> str | None:
        """What stands between "[[" and the caret, or None."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()][-_FAR:]
        _head, sign, words = before.rpartition("[[")
        return words if sign and "]]" not in words else None

    @Slot()
    def _offer_links(self) -> None:
        words, popup = self._begun_link(), self.completer.popup()
        if words is None or not self.hasFocus():
            if popup is not None:
                popup.hide()
            return
        self._offered = dict(self._help.suggest(words))
        self._names.setStringList(list(self._offered))
        if self._offered and popup is not None:
            box = self.cursorRect()
            box.setWidth(280)
            self.completer.complete(box)
            popup.setCurrentIndex(self._names.index(0))
        elif popup is not None:
            popup.hide()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        words = self._begun_link()
        if words is None or name not in self._offered:
            return
        cursor = self.textCursor()
        back = QTextCursor.MoveOperation.Left
        cursor.movePosition(back, QTextCursor.MoveMode.KeepAnchor, len(words) + 2)
        cursor.insertText(self._offered[name])
        self.setTextCursor(cursor)


def _beside(cursor: QTextCursor) -> tuple[str, str]:
    """What stands in the caret's line before it, and after it."""
    sides = []
    for end in (QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveOperation.EndOfBlock):
        side = QTextCursor(cursor)
        side.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
        sides.append(side.selectedText())
    return sides[0], sides[1]


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(content.data())
