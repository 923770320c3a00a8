"""The slim bar in which the reader types what to find."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from postil.ui.find.search import Wanted
from postil.ui.keymap import native, with_key
from postil.ui.screen_reader import say


class FindBar(QFrame):
    """Words, four switches, and what was found. It finds nothing by itself.

    Signals:
        wanted_changed: what the reader looks for is something else.
        step_requested: to the next hit (1) or the one before (-1).
        close_requested: the reader is done.
    """

    wanted_changed = Signal()
    step_requested = Signal(int)
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setAccessibleName(self.tr("Find"))
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find in this article"))
        self.words.setAccessibleName(self.tr("Words to find"))
        self.words.setMinimumWidth(120)
        self.words.setMaximumWidth(340)
        self.words.textChanged.connect(self.wanted_changed)
        self._told = QLabel(self)
        self._told.setObjectName("small")
        self._told.setMinimumWidth(96)
        self._trouble = QLabel(self)
        self._trouble.setObjectName("error")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 5, 8, 5)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._trouble)
        row.addWidget(self.words, 2)
        self.whole_words = self._switch(row, "W", self.tr("Whole words only"))
        self.case = self._switch(row, "Aa", self.tr("Capital and small letters differ"))
        self.accents = self._switch(row, "éè", self.tr("Accents count"))
        self.pattern = self._switch(row, ".*", self.tr("Regular expression"))
        row.addSpacing(8)
        self._previous = self._button(row, self.tr("Previous hit"))
        self._next = self._button(row, self.tr("Next hit"))
        row.addSpacing(8)
        row.addWidget(self._told, 3)
        self._close = self._button(row, self.tr("Close the search"))
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._close.clicked.connect(self.close_requested)
        self.hide()

    def set_keys(self, previous: str, next_: str) -> None:
        """Takes the keys that step from hit to hit, as the desktop writes them."""
        for button, key in ((self._previous, previous), (self._next, next_), (self._close, native("Esc"))):
            button.setToolTip(with_key(button.accessibleName(), key))

    @property
    def wanted(self) -> Wanted:
        """What the reader looks for now."""
        return Wanted(
            words=self.words.text(),
            whole_words=self.whole_words.isChecked(),
            case=self.case.isChecked(),
            accents=self.accents.isChecked(),
            pattern=self.pattern.isChecked(),
        )

    @property
    def sentence(self) -> str:
        """What it says was found, or is wrong."""
        return self._told.text() or self._trouble.text()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Takes its icons in the colours of the theme."""
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name))

    def ask(self, words: str = "") -> None:
        """Comes up with ``words``, or what was looked for last, ready to be typed over."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, sentence: str, *, found: bool = True) -> None:
        """Says what was found; without ``found`` so that nobody overlooks it."""
        before = self.sentence
        self._show_trouble("")
        self._told.setObjectName("small" if found else "error")
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)
        self._told.setText(sentence)
        self._told.setToolTip(sentence)
        self._told.setAccessibleName(sentence)
        if sentence and sentence != before:
            say(self._told, sentence)

    def complain(self, sentence: str) -> None:
        """Says what is wrong with the words, on a line of its own: a sentence is too long to stand beside them."""
        before = self.sentence
        self.tell("")
        self._show_trouble(sentence)
        if sentence != before:
            say(self._trouble, sentence)

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setAccessibleName(sentence)
        self._trouble.setVisible(bool(sentence))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _switch(self, row: QHBoxLayout, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("switch")
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self.wanted_changed)
        row.addWidget(button)
        return button

    def _button(self, row: QHBoxLayout, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(button)
        return button
