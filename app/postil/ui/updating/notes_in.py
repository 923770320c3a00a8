"""Notes and highlights that other programs made, brought in from a file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from postil.desk.desk import Desk
from postil.errors import PostilError
from postil.model.changes import Changes
from postil.ui.jobs import Jobs, tell
from postil.ui.translation import written

if TYPE_CHECKING:
    from postil.desk.noting import NotesReport
    from postil.ui.main_window import MainWindow

_PATTERNS = "*.json *.jsonld *.jsonl *.csv *.qdpx *.calibre_highlights *.calibre_annotation_collection"


class NotesIn(QObject):
    """Asks for a file of notes, takes it in, and says what became of them.

    Signals:
        trouble: a sentence about what the world did wrong.
        done: a sentence about what was done.
        bug: an error of ours.
        review_wanted: marks of the open article moved or have no place.
    """

    trouble = Signal(str)
    done = Signal(str)
    bug = Signal(object)
    review_wanted = Signal()

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._reading = window.reading
        self._told: tuple[str, bool] | None = None
        self._reading.opened.connect(self._on_opened)
        window.actions_.on("import-notes", self.ask)

    @Slot()
    def ask(self) -> None:
        """Asks for a file."""
        dialog = QFileDialog(self._window, self.tr("Import Notes"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Notes and highlights") + f" ({_PATTERNS})", self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, path: Path) -> None:
        """Takes a file in; notes that name no article go onto the open one when they fit it."""
        self._window.notes.save()
        job = self._jobs.start(take_in, self._desk, path, self._reading.id)
        job.finished.connect(self._on_taken)
        job.failed.connect(self._on_failed)

    def _on_taken(self, outcome: tuple[list[NotesReport], Changes]) -> None:
        reports, changes = outcome
        self._reading.apply(changes)
        found = [one for one in reports if one.article]
        told, review = self._sentence(reports), any(one.moved or one.unplaced for one in found)
        if found and self._reading.id not in {one.article for one in found}:
            self._told = (told, review)
            self._reading.open(found[0].article)
        else:
            self._tell(told, review)

    @Slot()
    def _on_opened(self) -> None:
        if self._told is not None:
            told, self._told = self._told, None
            self._tell(*told)

    def _tell(self, sentence: str, review: bool) -> None:
        self.done.emit(sentence)
        if review:
            self.review_wanted.emit()

    def _sentence(self, reports: list[NotesReport]) -> str:
        found = [one for one in reports if one.article]
        new, known = sum(one.new for one in found), sum(one.known for one in found)
        loose = sum(len(one.unplaced) for one in found)
        parts = [self.tr("Highlights that came in: %1.").replace("%1", written(new))] if found else []
        if loose:
            parts.append(self.tr("Without a place in the text: %1.").replace("%1", written(loose)))
        if known:
            parts.append(self.tr("There already: %1.").replace("%1", written(known)))
        for one in reports:
            if not one.article:
                words = self.tr("“%1” is not in the library: import the article first, then its notes.")
                parts.append(words.replace("%1", one.title or self.tr("Without a title")))
        return " ".join(parts)

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        tell(error, self.trouble.emit, self.bug.emit)


def take_in(desk: Desk, path: Path, likely: str) -> tuple[list[NotesReport], Changes]:
    """Takes a file of notes in. Runs in a job."""
    with closing(desk.clone()) as own:
        return own.import_notes(path, likely=likely or None)
