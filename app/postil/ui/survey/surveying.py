"""Keeps what stands beside the notes true to the open article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from postil.desk.survey import Survey, survey
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation
from postil.ui.jobs import Jobs, Latest
from postil.ui.survey.row_menu import RowMenu
from postil.ui.survey.side_panel import ACTORS, NOTES, OVERVIEW, QUOTES, SYSTEMS

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow


class Surveying(QObject):
    """Has it worked out in a job when somebody looks, and leads to what is chosen."""

    def __init__(self, window: MainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._latest = Latest(jobs)
        self._shown: Analysis | None = None
        self._waiting: QWidget | None = None
        self.menus = RowMenu(window)
        window.side.survey_wanted.connect(self.refresh)
        window.side.mark_chosen.connect(self._on_mark_chosen)
        window.reading.marks_changed.connect(self.refresh)
        window.reading.opened.connect(self.refresh)
        for name, tab in (
            ("notes", NOTES),
            ("actors", ACTORS),
            ("quotes", QUOTES),
            ("systems", SYSTEMS),
            ("overview", OVERVIEW),
        ):
            window.actions_.on(f"side-{name}", partial(self.show, tab))

    def show(self, tab: int) -> None:
        """Brings a list to the front, and the focus into it."""
        side = self._window.side
        self._window.frame.panels.show("notes")
        side.show_tab(tab)
        widgets: dict[int, QWidget] = {
            NOTES: self._window.notes.list,
            ACTORS: side.actors.tree,
            QUOTES: side.quotes.tree,
            SYSTEMS: side.systems.tree,
            OVERVIEW: side.overview,
        }
        widgets[tab].setFocus()
        # While it is not known yet what the article amounts to, the lists are away: the focus waits for them.
        self._waiting = widgets[tab] if widgets[tab].isHidden() else None

    @Slot()
    def refresh(self) -> None:
        """Works out anew what the article amounts to, if somebody looks and it is another one."""
        page = self._window.reading.page
        if page is None or not self._window.side.wants_survey or page.analysis is self._shown:
            return
        analysis = page.analysis
        job = self._latest.start(survey, page.article.text, analysis)
        job.finished.connect(lambda found: self._on_found(analysis, found))

    def _on_found(self, analysis: Analysis, found: Survey) -> None:
        page = self._window.reading.page
        if page is not None and page.analysis is analysis:
            self._shown = analysis
            # A list that has the focus loses it while it is empty.
            focus = self._waiting or QApplication.focusWidget()
            self._window.side.set_survey(found, self._window.reading)
            if focus is not None and self._window.side.isAncestorOf(focus):
                focus.setFocus()
            self._waiting = None

    @Slot(object)
    def _on_mark_chosen(self, mark: Annotation) -> None:
        self._window.cards.hide()
        self._window.walker.go_to(mark)
