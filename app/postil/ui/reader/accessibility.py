"""The article for screen readers: a plain text widget of the same words that nobody sees.

A text interface written in Python does not reach Qt's C++ side (PySide6 6.11), so a read-only ``QPlainTextEdit`` gives it natively.
It is made only once something asks for accessibility, takes the keyboard focus in the view's place, and hands every key to the
view; caret and selection are kept the same on both sides.
"""

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from postil.overriding import override
from postil.ui.reader.flow import Flow
from postil.ui.reader.offsets import Offsets
from postil.ui.reader.pieces import shown

if TYPE_CHECKING:
    from postil.ui.reader.caret_view import CaretView


class SpokenText:
    """The words that are shown, a line for each block, and where in them each place of the article is."""

    def __init__(self, flow: Flow) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._spoken: list[int] = []
        at = 0
        for index, piece in enumerate(flow.pieces):
            # Blocks and the rows of a table are lines.
            if parts and (piece.first or flow.pieces.start_with_break(index) < piece.start):
                parts.append("\n")
                at += 1
            self._starts.append(piece.start)
            self._spoken.append(at)
            # A plain text widget would break the line at U+2028.
            parts.append(shown(flow.text[piece.start : piece.end], verbatim=False).replace("\u2028", " "))
            at += piece.end - piece.start
        self._ends = flow.pieces.ends
        self.text = "".join(parts)
        self._offsets = Offsets(self.text)

    def to_position(self, point: int) -> int:
        """The UTF-16 position in the text for a code point of the article."""
        if not self._starts:
            return 0
        index = max(0, bisect_right(self._starts, point) - 1)
        inside = min(max(point, self._starts[index]), self._ends[index]) - self._starts[index]
        return self._offsets.to_units(self._spoken[index] + inside)

    def to_point(self, position: int) -> int:
        """The code point of the article for a UTF-16 position in the text."""
        if not self._starts:
            return 0
        at = self._offsets.to_points(position)
        index = max(0, bisect_right(self._spoken, at) - 1)
        return min(self._starts[index] + at - self._spoken[index], self._ends[index])


class Twin(QPlainTextEdit):
    """The unseen text widget of one view. Lies in the viewport, lets the mouse through and paints nothing."""

    def __init__(self, view: "CaretView") -> None:
        super().__init__(view.viewport())
        self._view, self._following = view, False
        self._spoken: SpokenText | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.setStyleSheet("background: transparent; border: none")
        self.setAccessibleName(view.accessibleName())
        self.setGeometry(view.viewport().rect())
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.selectionChanged.connect(self._on_cursor_moved)

    def read(self, flow: Flow, title: str) -> None:
        """Takes the words of an article."""
        self._spoken = SpokenText(flow)
        self._following = True
        self.setPlainText(self._spoken.text)
        self._following = False
        self.setAccessibleDescription(title)

    def follow(self, anchor: int, head: int) -> None:
        """Puts caret and selection where the view has them."""
        if self._spoken is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(self._spoken.to_position(anchor))
        cursor.setPosition(self._spoken.to_position(head), QTextCursor.MoveMode.KeepAnchor)
        self._following = True
        self.setTextCursor(cursor)
        self._following = False

    @Slot()
    def _on_cursor_moved(self) -> None:
        """A screen reader has moved the caret or selected something."""
        if self._following or self._spoken is None:
            return
        cursor = self.textCursor()
        anchor = self._spoken.to_point(cursor.anchor())
        self._view.put_caret(anchor, self._spoken.to_point(cursor.position()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._view.keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._view.focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._view.focusOutEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the view paints the article."""
