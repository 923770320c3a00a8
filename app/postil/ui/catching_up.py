"""Bringing what was taught to all articles of the library, while the reader goes on."""

from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QObject, Slot

from postil.desk.desk import Desk
from postil.ui.jobs import Jobs


class CatchingUp(QObject):
    """Holds the marks of all articles against what is taught by now, so that searches find them so."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._working = self._again = self._closing = False

    def start(self) -> None:
        """Begins, or begins anew when something was taught meanwhile."""
        if self._working:
            self._again = True
            return
        self._working, self._again = True, False
        job = self._jobs.start(_catch_up, self._desk, lambda: self._closing or self._again)
        job.finished.connect(self._on_done)
        job.failed.connect(self._on_done)

    def close(self) -> None:
        """Ends at the next article: what is left is done when it is opened, or when something is taught again."""
        self._closing = True

    @Slot(object)
    def _on_done(self, _outcome: object) -> None:
        self._working = False
        if self._again and not self._closing:
            self.start()


def _catch_up(desk: Desk, stopped: Callable[[], bool]) -> None:
    with closing(desk.clone()) as own:
        own.lessons.catch_up(stopped)
