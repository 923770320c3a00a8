"""The line above the notes: words to filter by, colour, and order."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from postil.model.annotation import COLOURS
from postil.ui.marks.colour_names import named
from postil.ui.notes.notes_filter import Wanted
from postil.ui.widgets.filter_line import FilterLine


class NotesHead(QWidget):
    """Asks what is to be shown.

    Signals:
        changed: a ``Wanted``.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self._meanings: Mapping[str, str] = {}
        name = self.tr("Filter notes by words or #tags")
        self.words = FilterLine(self.tr("Filter notes, #tag"), name, self)
        self.words.textChanged.connect(lambda text: self._want(replace(self.wanted, words=text)))
        self.more = QToolButton(self)
        self.more.setObjectName("panel-button")
        self.more.setIconSize(QSize(16, 16))
        self.more.setToolTip(self.tr("Colour and order"))
        self.more.setAccessibleName(self.tr("Colour and order"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.more)

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Takes its icons in the colours of the theme."""
        self.more.setIcon(icon("more"))

    def set_meanings(self, meanings: Mapping[str, str]) -> None:
        """Takes the reader's names of the colours."""
        self._meanings = meanings

    def reset(self) -> None:
        """Shows everything, in the order that was chosen."""
        self.words.clear()
        self._want(Wanted(by_time=self.wanted.by_time))

    def _fill(self) -> None:
        menu, wanted = self.menu, self.wanted
        menu.clear()
        self._entry(self.tr("In the Order of the Text"), replace(wanted, by_time=False), not wanted.by_time)
        self._entry(self.tr("Last Changed First"), replace(wanted, by_time=True), wanted.by_time)
        menu.addSeparator()
        anything = replace(wanted, colour="", others=False)
        self._entry(self.tr("All Colours"), anything, anything == wanted)
        for colour in COLOURS:
            one = replace(wanted, colour=colour, others=False)
            self._entry(named(colour, self._meanings), one, wanted.colour == colour)
        others = replace(wanted, colour="", others=True)
        self._entry(self.tr("Marks with a Note or Tag"), others, wanted.others)

    def _entry(self, text: str, wanted: Wanted, on: bool) -> None:
        action = self.menu.addAction(text.replace("&", "&&"), partial(self._want, wanted))
        action.setCheckable(True)
        action.setChecked(on)

    def _want(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit(wanted)
