"""The line above the notes: words to filter by, colour, and order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from postil.model.annotation import COLOURS, Kind
from postil.ui.action_row import CONTEXT
from postil.ui.action_rows.mark import KIND_NAMES
from postil.ui.marks.colour_names import named
from postil.ui.notes.notes_filter import Wanted
from postil.ui.translatable import QT_TRANSLATE_NOOP
from postil.ui.widgets.filter_line import FilterLine

#: Gives the kinds of marks, and the tags, that there are to choose from.
Present = Callable[[], tuple[frozenset[Kind], Sequence[str]]]
_OWN = QT_TRANSLATE_NOOP("NotesHead", "Your Categories")
#: Tags that are offered.
_TAGS = 20


class NotesHead(QWidget):
    """Asks what is to be shown.

    Args:
        present: gives what there is to choose from.

    Signals:
        changed: a ``Wanted``.
    """

    changed = Signal(object)

    def __init__(self, present: Present, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted, self._present = Wanted(), present
        self._meanings: Mapping[str, str] = {}
        name = self.tr("Filter notes by words or #tags")
        self.words = FilterLine(self.tr("Filter notes, #tag"), name, self)
        self.words.textChanged.connect(lambda text: self._want(replace(self.wanted, words=text)))
        self.more = QToolButton(self)
        self.more.setObjectName("panel-button")
        self.more.setIconSize(QSize(16, 16))
        self.more.setToolTip(self.tr("Order, colours, kinds and tags"))
        self.more.setAccessibleName(self.tr("Order, colours, kinds and tags"))
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
        anything = replace(wanted, colour="", kinds=frozenset())
        self._entry(self.tr("All Colours and Kinds"), anything, anything == wanted)
        for colour in COLOURS:
            one = replace(wanted, colour=colour, kinds=frozenset())
            self._entry(named(colour, self._meanings), one, wanted.colour == colour)
        present, tags = self._present()
        self._add_kinds(present - {Kind.HIGHLIGHT})
        self._add_tags(tags)

    def _add_kinds(self, present: frozenset[Kind]) -> None:
        """Those of the engine's marks that carry a note or tag."""
        if present:
            self.menu.addSeparator()
        sorts = {self.tr("Marks with a Note or Tag"): present} if len(present) > 1 else {}
        sorts |= {_name(kind): frozenset({kind}) for kind in Kind if kind in present}
        for name, kinds in sorts.items():
            one = replace(self.wanted, colour="", kinds=kinds)
            self._entry(name, one, self.wanted.kinds == kinds)

    def _add_tags(self, tags: Sequence[str]) -> None:
        if tags:
            self.menu.addSeparator()
        for tag in tags[:_TAGS]:
            action = self.menu.addAction(f"#{tag}".replace("&", "&&"), partial(self.words.setText, f"#{tag}"))
            action.setCheckable(True)
            action.setChecked(self.words.text() == f"#{tag}")

    def _entry(self, text: str, wanted: Wanted, on: bool) -> None:
        action = self.menu.addAction(text.replace("&", "&&"), partial(self._want, wanted))
        action.setCheckable(True)
        action.setChecked(on)

    def _want(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit(wanted)


def _name(kind: Kind) -> str:
    if kind not in KIND_NAMES:
        return QCoreApplication.translate("NotesHead", _OWN)
    return QCoreApplication.translate(CONTEXT, KIND_NAMES[kind])
