"""Asks about an article that is in the library already, and brings the notes over when that is wanted."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from postil.desk.desk import Desk
from postil.errors import PostilError, UserError
from postil.model.changes import Changes
from postil.model.update import Again, Report
from postil.ui.jobs import Jobs, tell
from postil.ui.translation import written
from postil.ui.updating.moved_dialog import MovedDialog

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow

#: Pixels between the list and the edges of the window.
_EDGE = 24


class Updater(QObject):
    """The question over the page, and the list of marks that moved, for one window.

    Attributes:
        list: of the marks that moved, while it is open.

    Signals:
        trouble: a sentence about what the world did wrong.
        done: a sentence about what was done.
        bug: an error of ours.
    """

    trouble = Signal(str)
    done = Signal(str)
    bug = Signal(object)

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._reading, self._bar = window.reading, window.area.again_bar
        self._again: tuple[str, Again] | None = None
        self._told = ""
        self.list: MovedDialog | None = None
        self._reading.opened.connect(self._on_opened)
        self._reading.undo_changed.connect(self._refresh)
        self._bar.update_chosen.connect(self.update)
        self._bar.both_chosen.connect(self._let_be)
        self._bar.cancel_chosen.connect(self.cancel)
        window.notes.unplaced_requested.connect(self.show_list)
        window.actions_.on("moved-marks", self.show_list)

    # The question

    @Slot()
    def _on_opened(self) -> None:
        self._let_be()
        key, told, self._told = self._reading.id, self._told, ""
        if told:
            self.done.emit(told)
        try:
            new = self._desk.updates.is_new(key)
        except UserError as error:
            self.trouble.emit(str(error))
            return
        if new:
            job = self._jobs.start(again, self._desk, key)
            job.finished.connect(lambda found: self._on_looked(key, found))
            job.failed.connect(self._on_failed)
        self._refresh()

    def _on_looked(self, key: str, found: Again | None) -> None:
        if found is not None and key == self._reading.id:
            self._again = (key, found)
            self._bar.ask(found)

    @Slot()
    def _let_be(self) -> None:
        self._again = None
        self._bar.hide()

    @Slot()
    def update(self) -> None:
        """Lets the new text take the place of the old one."""
        if self._again is None:
            return
        newer, found = self._again
        self._let_be()
        self._window.notes.save()
        job = self._jobs.start(updated, self._desk, found.older, newer)
        job.finished.connect(self._on_updated)
        job.failed.connect(self._on_failed)

    @Slot()
    def cancel(self) -> None:
        """Throws the new one away and opens the old one."""
        if self._again is None:
            return
        newer, found = self._again
        self._let_be()
        if self._reading.do(lambda: self._desk.updates.discard(newer)):
            self._reading.open(found.older)

    def _on_updated(self, outcome: tuple[Report, Changes]) -> None:
        report, changes = outcome
        self._reading.apply(changes)
        self._reading.open(report.article)
        if report.moved or report.unplaced:
            self.show_list()
            assert self.list is not None, "just opened"
            self.list.show_report(report)
        else:
            told = self.tr("Updated. Marks where they were: %1.").replace("%1", written(report.kept))
            self._told = told

    # The list

    @Slot()
    def show_list(self) -> None:
        """Opens the list of marks that moved or have no place."""
        if self.list is None:
            self.list = MovedDialog(self._desk, self._reading.do, self._window.view.selection, self._window)
            self.list.mark_chosen.connect(self._window.arrivals.go)
            self.list.finished.connect(self._on_list_closed)
            self._refresh()
            _put_aside(self.list, self._window)
        self.list.show()
        self.list.raise_()
        self.list.activateWindow()

    @Slot()
    def _on_list_closed(self) -> None:
        self.list = None

    @Slot()
    def _refresh(self) -> None:
        """Shows what there is to look at in the open article."""
        if not self._reading.id:
            return
        try:
            report = self._desk.updates.report(self._reading.id)
        except UserError as error:
            self.trouble.emit(str(error))
            return
        self._window.notes.set_unplaced(len(report.moved), len(report.unplaced))
        if self.list is not None:
            self.list.show_report(report)

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        tell(error, self.trouble.emit, self.bug.emit)


def _put_aside(dialog: MovedDialog, window: MainWindow) -> None:
    """Puts the list into the lower right corner of the window: what it leads to stands higher."""
    corner = window.frameGeometry().bottomRight() - QPoint(_EDGE, _EDGE)
    dialog.move(corner - QPoint(dialog.width(), dialog.height()))


def again(desk: Desk, article_id: str) -> Again | None:
    """What an article is the same as again. Runs in a job."""
    with closing(desk.clone()) as own:
        return own.updates.again(article_id)


def updated(desk: Desk, older: str, newer: str) -> tuple[Report, Changes]:
    """Lets one article take the place of another. Runs in a job."""
    with closing(desk.clone()) as own:
        return own.updates.update(older, newer)
