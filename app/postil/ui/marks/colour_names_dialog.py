"""Giving the colours of highlights names of one's own."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from postil import styles
from postil.model.annotation import COLOURS
from postil.ui.marks.colour_names import usual
from postil.ui.widgets.swatch import Swatch

_WIDTH = 380


class ColourNamesDialog(QDialog):
    """One line for each colour; a name counts as soon as its line is left.

    Signals:
        named: a colour, and what the reader calls it now.
    """

    named = Signal(str, str)

    def __init__(
        self, meanings: Mapping[str, str], theme: styles.Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names of Colours"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        words = QLabel(
            self.tr("What each colour means to you. The names stand in menus, notes and exports."), self
        )
        words.setWordWrap(True)
        words.setObjectName("muted")
        column.addWidget(words)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        self.lines: dict[str, QLineEdit] = {}
        for row, colour in enumerate(COLOURS):
            look = theme.highlights[colour]
            grid.addWidget(Swatch(look.fill, look.line, look.line_style, self), row, 0)
            line = QLineEdit(meanings.get(colour, ""), self)
            line.setPlaceholderText(usual(colour))
            line.setAccessibleName(usual(colour))
            line.editingFinished.connect(partial(self._on_finished, colour))
            grid.addWidget(line, row, 1)
            self.lines[colour] = line
        column.addLayout(grid)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(_WIDTH)

    def _on_finished(self, colour: str) -> None:
        self.named.emit(colour, self.lines[colour].text())
