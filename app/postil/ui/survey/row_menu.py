"""What can be done with a row of the lists beside the page: go there, copy it, write about it, correct it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from postil.model.annotation import Annotation, Kind
from postil.model.entity import EntityType
from postil.ui.correcting.corrections import Correction
from postil.ui.correcting.words import NAMES, tr
from postil.ui.marks.page_menu import open_at
from postil.ui.survey.survey_tree import Row

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow

#: What can be said of an actor or system as a whole.
_OF_ALL = (Correction.SAME, Correction.SPLIT, Correction.NAME)
#: Styles of citation, with their names.
_STYLES = (("apa", "APA"), ("mla", "MLA"), ("chicago", "Chicago"))


class RowMenu(QObject):
    """The menus of one window's lists.

    Attributes:
        menu: the one that was opened last.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menu: QMenu | None = None
        window.side.menu_requested.connect(self.open)

    @Slot(object, QPoint)
    def open(self, row: Row, place: QPoint) -> None:
        """Opens the menu of a row."""
        if not row.marks:
            return
        window, first = self._window, row.marks[0]
        self.menu = menu = QMenu(window)
        go = self.tr("Go to the First Place") if row.key else self.tr("Go There")
        menu.addAction(go, partial(window.side.mark_chosen.emit, first))
        if row.key:
            self._fill_for_all(menu, row)
        else:
            self._fill_for_one(menu, row, first)
        for action in menu.actions():
            # The keys that stand there are those of the page: in a list, letters look for names.
            action.setText(action.text().partition("\t")[0])
        open_at(menu, place)

    def _fill_for_all(self, menu: QMenu, row: Row) -> None:
        """Of an actor or system: all its places are meant."""
        window = self._window
        page = window.reading.page
        entity = page.analysis.entity(row.key) if page else None
        menu.addAction(self.tr("Copy the Name"), partial(self._copy, row.copied))
        if entity is not None:
            system = entity.type is EntityType.SYSTEM
            show = partial(window.library.show_who, row.key, system=system)
            menu.addAction(self.tr("Show in the Library"), show)
        menu.addSeparator()
        for correction in _OF_ALL:
            ask = partial(window.correcting.corrector.ask, correction, self._mention(row))
            menu.addAction(tr(NAMES[correction]), ask)

    def _fill_for_one(self, menu: QMenu, row: Row, mark: Annotation) -> None:
        """Of a quote, or of one place."""
        window = self._window
        menu.addAction(self.tr("Copy"), partial(self._copy, row.copied))
        if mark.kind is Kind.QUOTE:
            cite = menu.addMenu(self.tr("Copy with Citation"))
            for style, name in _STYLES:
                cite.addAction(name, partial(window.quoting.copy_mark, mark, style))
        menu.addSeparator()
        window.tying.fill(menu, mark)
        menu.addSeparator()
        window.correcting.corrector.fill(menu, mark)

    def _mention(self, row: Row) -> Annotation:
        """A mark by which the actor or system is named; of somebody who is only quoted there is none."""
        named = (mark for mark in row.marks if mark.entity == row.key)
        return next(named, Annotation(row.marks[0].span, Kind.ACTOR, entity=row.key))

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
