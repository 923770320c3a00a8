"""What to try first: five quiet lines over the first article, until the reader says that it is enough."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from postil.ui.theme import panel_font


class WelcomeBar(QFrame):
    """Says it in words, with the key in force; blocks nothing.

    Signals:
        understood: the reader needs it no more, ever.
    """

    understood = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        title = QLabel(self.tr("Welcome to Postil. Five things to try:"), self)
        title.setFont(panel_font(13, 600))
        self._lines = [QLabel(self) for _ in range(5)]
        lines = QGridLayout()
        lines.setHorizontalSpacing(8)
        lines.setVerticalSpacing(4)
        lines.setColumnStretch(1, 1)
        for number, line in enumerate(self._lines):
            line.setWordWrap(True)
            dot = QLabel("·", self)
            dot.setObjectName("muted")
            lines.addWidget(dot, number, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(line, number, 1)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(title)
        words.addLayout(lines)
        button = QPushButton(self.tr("Got It"), self)
        button.setAccessibleName(self.tr("Got it: do not show this again"))
        button.clicked.connect(self.understood)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 16, 14)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.set_keys("", "", "", "", "")
        self.hide()

    def set_keys(self, commands: str, library: str, wrong: str, who: str, missed: str) -> None:
        """Takes the keys of the command palette, of the library and of three corrections, as the desktop writes them; empty: none."""
        shelf = (
            self.tr(
                "Every article stays in the library: %1 opens it, to search all of them, their quotes and who is in them."
            ).replace("%1", library)
            if library
            else self.tr(
                "Every article stays in the library, which the File menu opens: search all of them there."
            )
        )
        everything = (
            self.tr("Press %1 and type: whatever Postil can do, and every article, is found there.").replace(
                "%1", commands
            )
            if commands
            else self.tr("Whatever Postil can do is in the menus, each with its key.")
        )
        correct = (
            self.tr(
                "Correct a mark: click it, then %1 takes it away and %2 says who is meant. %3 marks what was missed."
            )
            .replace("%1", wrong)
            .replace("%2", who)
            .replace("%3", missed)
            if wrong and who and missed
            else self.tr("Is a mark wrong, or one missing? Right-click it, or select the words, and say so.")
        )
        texts = (
            self.tr(
                "Point at a coloured name: a card says who it is, where else it stands, and why it is marked."
            ),
            correct,
            self.tr("Select some words: give them a colour, or write a note beside them."),
            shelf,
            everything,
        )
        for line, text in zip(self._lines, texts, strict=True):
            line.setText(text)
        self.setAccessibleName(" ".join(texts))
