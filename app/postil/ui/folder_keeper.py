"""Whole folders, or several files, coming into the library beside what is read: how far it is, how to stop it, what could not be read."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from postil.desk.crew import MOST, Crew, Progress
from postil.desk.desk import Desk
from postil.desk.folders import readable_files
from postil.desk.program import program
from postil.errors import PostilError
from postil.ui import translation
from postil.ui.jobs import Jobs, tell

_MINUTE = 60


class FolderKeeper(QObject):
    """Brings folders in, one after the other, by processes of their own; articles are marked at once.

    Args:
        desk: knows where the library lies.
        jobs: runs what waits for the processes.
        parent: its owner; ``stop`` must be called before the jobs are closed.
        command: starts a process of the crew; None: the program itself.

    Signals:
        working: whether folders are under way, and how far.
        brought: the first article of a folder, by its id, as soon as it is there; from the job's own thread.
        done: a sentence about what came in.
        trouble: a sentence about what the world did wrong.
        unread: a sentence about how many files could not be read, and a line for each.
        bug: an error of ours.
        told: from the job's own thread: how far it is; for this class alone.
    """

    working = Signal(bool, str)
    brought = Signal(str)
    done = Signal(str)
    trouble = Signal(str)
    unread = Signal(str, str)
    bug = Signal(object)
    told = Signal(int, int, object)

    def __init__(
        self, desk: Desk, jobs: Jobs, parent: QObject | None = None, command: Sequence[str] | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        data = str(desk.folders.data)
        self._command = tuple(command or program("import", "--data-dir", data, "--jsonl"))
        self._waiting: list[list[Path]] = []
        self._crew: Crew | None = None
        self._stopped = False
        self.told.connect(self._on_told)

    def bring(self, paths: Sequence[Path]) -> None:
        """Brings folders in, one after the other, and all files together; after what is under way."""
        self._waiting += [[path] for path in paths if path.is_dir()]
        if files := [path for path in paths if not path.is_dir()]:
            self._waiting.append(files)
        if self._crew is None:
            self._start()

    @Slot()
    def stop(self) -> None:
        """Leaves what is not in the library yet; what is stays there."""
        self._waiting.clear()
        if self._crew:
            self._stopped = True
            self._crew.stop()

    def _start(self) -> None:
        paths = self._waiting.pop(0)
        # One core is left to the window.
        crew = self._crew = Crew(self._command, max(1, min((os.cpu_count() or 1) - 1, MOST)))
        self._stopped = False
        self.working.emit(
            True, self.tr("Looking through the folder…") if paths[0].is_dir() else self.tr("Bringing in…")
        )
        job = self._jobs.start(self._bring, crew, paths)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)

    def _bring(self, crew: Crew, paths: list[Path]) -> Progress:
        """Brings one folder in, or several files; gives how it went. Runs in a job."""
        files = readable_files(paths[0]) if paths[0].is_dir() else paths
        progress, first = Progress(len(files)), ""
        for brought in crew.bring(files):
            progress.add(brought)
            if not first and (first := str(brought.told.get("id", ""))):
                self.brought.emit(first)
            self.told.emit(progress.done, progress.total, progress.seconds_left)
        return progress

    @Slot(int, int, object)
    def _on_told(self, done: int, total: int, seconds: float | None) -> None:
        if self._crew is None:
            return
        words = (
            self.tr("Bringing in %1 of %2")
            .replace("%1", translation.written(done))
            .replace("%2", translation.written(total))
        )
        if seconds is not None and seconds >= _MINUTE:
            words += self.tr(", about %1 min left").replace("%1", str(round(seconds / _MINUTE)))
        elif seconds is not None:
            words += self.tr(", less than a minute left")
        self.working.emit(True, words + "…")

    @Slot(object)
    def _on_finished(self, progress: Progress) -> None:
        self._leave()
        words = (
            self.tr("%1 new articles, %2 already there.") if progress.there else self.tr("%1 new articles.")
        )
        if progress.new == 1 and not progress.there:
            words = self.tr("One new article.")
        words = words.replace("%1", translation.written(progress.new)).replace(
            "%2", translation.written(progress.there)
        )
        if self._stopped:
            words = f"{self.tr('Stopped.')} {words} {self.tr('The same folder again goes on from here.')}"
        self.done.emit(words)
        if progress.troubles:
            counted = self.tr("%1 of %2 files could not be read.")
            lines = (f"{one.file}\n{translation.sentence(one.trouble)}" for one in progress.troubles)
            self.unread.emit(
                counted.replace("%1", translation.written(len(progress.troubles))).replace(
                    "%2", translation.written(progress.total)
                ),
                "\n\n".join(lines),
            )
        self._go_on()

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        self._leave()
        tell(error, self.trouble.emit, self.bug.emit)
        self._go_on()

    def _leave(self) -> None:
        self._crew = None
        self.working.emit(False, "")

    def _go_on(self) -> None:
        if self._waiting:
            self._start()
