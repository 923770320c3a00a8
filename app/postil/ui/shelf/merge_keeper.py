"""Saves the library as one file, and takes others in, beside all that the window does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from postil.desk.desk import Desk
from postil.errors import PostilError, UserError
from postil.model.address import Address
from postil.model.changes import Changes
from postil.model.merging import Merged, Saved
from postil.ui.article_files import SUFFIX
from postil.ui.documents_folder import documents_folder
from postil.ui.jobs import Job, Jobs, tell

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow
    from postil.ui.shelf.merge_dialog import MergeDialog

#: Says how much is done, of how much.
Tell = Callable[[int, int], None]
#: Milliseconds after which it is worth showing how far the work is; articles between two words about it.
_LONG, _EVERY = 400, 20


class MergeKeeper(QObject):
    """One at a time.

    Args:
        window: the reading window.
        desk: the library.
        jobs: runs the work.

    Attributes:
        dialog: the question, or what came of it, while it is shown.

    Signals:
        trouble: a sentence about what the world did wrong.
        done: a sentence about what was done.
        bug: an error of ours.
        told: from the job's own thread: how much is done, of how much; for this class alone.
    """

    trouble = Signal(str)
    done = Signal(str)
    bug = Signal(object)
    told = Signal(int, int)

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._progress: QProgressDialog | None = None
        self._stopped = False
        self._folder = str(documents_folder())
        self.dialog: MergeDialog | None = None
        self.told.connect(self._on_told)
        window.actions_.on("save-library", self.ask_target)
        window.actions_.on("merge-library", self.ask_source)

    @Slot()
    def ask_target(self, collection: str = "", name: str = "") -> None:
        """Asks where the library, or a collection, is to be saved, and saves it."""
        dialog = self._asked(self.tr("Save as One File"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile((name or self.tr("Library")).replace("/", "-"))
        dialog.fileSelected.connect(lambda file: self.save(Path(file), collection))
        dialog.open()

    @Slot()
    def ask_source(self) -> None:
        """Asks which library is to be taken in."""
        dialog = self._asked(self.tr("Take In a Library"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_in(Path(file)))
        dialog.open()

    def save(self, target: Path, collection: str = "") -> None:
        """Saves the library, or a collection, as one file."""
        if self._progress is None:
            self._window.notes.save()
            job = self._start(self.tr("Saving…"), _saved, target, collection)
            job.finished.connect(self._on_saved)

    @Slot(object)
    def take_in(self, file: Path) -> None:
        """Looks what a library that was saved would change, and asks."""
        if self._progress is None:
            self._window.notes.save()
            job = self._start(self.tr("Looking through “%1”…").replace("%1", file.name), _foreseen, file)
            job.finished.connect(lambda report: self._ask(file, report))

    def stop(self) -> None:
        """Leaves off; nothing is changed then."""
        self._stopped = True

    def _asked(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setNameFilters([self.tr("Libraries") + f" (*{SUFFIX})"])
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _start(self, words: str, work: Callable[..., object], *arguments: object) -> Job:
        """Starts the one job that there is; nothing else may be changed as long as it writes."""
        self._stopped = False
        progress = self._progress = QProgressDialog(words, self.tr("Stop"), 0, 0, self._window)
        progress.setWindowTitle(self.tr("Library"))
        progress.setWindowModality(Qt.WindowModality.ApplicationModal)
        progress.setMinimumDuration(_LONG)
        progress.setMinimumWidth(360)
        progress.setAutoReset(False)
        progress.canceled.connect(self.stop)
        job = self._jobs.start(work, self._desk, *arguments, self._tell)
        job.finished.connect(self._end)
        job.failed.connect(self._on_failed)
        return job

    def _tell(self, done: int, total: int) -> None:
        """From the job's thread: says how far it is, and leaves off when it is to."""
        if self._stopped:
            raise UserError(_STOPPED)
        if done % _EVERY == 0 or done == total:
            self.told.emit(done, total)

    @Slot(int, int)
    def _on_told(self, done: int, total: int) -> None:
        if self._progress is not None and not self._progress.wasCanceled():
            self._progress.setMaximum(total)
            self._progress.setValue(done)

    @Slot()
    def _end(self) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect(self.stop)
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        words = (
            self.tr("Saved: %1, %2 articles.") if saved.articles != 1 else self.tr("Saved: %1, one article.")
        )
        words = words.replace("%1", Path(saved.path).name).replace("%2", self.locale_number(saved.articles))
        if saved.missing:
            lost = self.tr("%1 pictures or originals are missing from the library, and so from the file.")
            words = f"{words} {lost.replace('%1', self.locale_number(saved.missing))}"
        self.done.emit(words)

    def locale_number(self, number: int) -> str:
        """A number as the window's language writes it."""
        return self._window.locale().toString(number)

    def _ask(self, file: Path, report: Merged) -> None:
        if self._stopped:  # At the last moment.
            self._say_stopped()
            return
        self.show_report(report)
        if not report.nothing:
            assert self.dialog is not None, "just made"
            self.dialog.accepted.connect(lambda: self._merge(file))

    def show_report(self, report: Merged) -> None:
        """Shows what taking a library in changes, or changed."""
        from postil.ui.shelf.merge_dialog import MergeDialog  # Few ever need it.

        self.dialog = MergeDialog(report, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.put_back_wanted.connect(lambda: self._put_back(Path(report.copy)))
        self.dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self.dialog = None

    def _merge(self, file: Path) -> None:
        self._window.reading.leave(self._window.view.place())
        job = self._start(self.tr("Taking in “%1”…").replace("%1", file.name), _merged, file)
        job.finished.connect(self._on_merged)

    @Slot(object)
    def _on_merged(self, outcome: tuple[Merged, Changes]) -> None:
        report, changes = outcome
        reading = self._window.reading
        reading.apply(changes)
        if reading.page and reading.id in changes.articles:
            self._open_again(reading.id)
        self._window.library.refresh_if_shown()
        self.show_report(report)

    def _put_back(self, copy: Path) -> None:
        """Makes the library what it was before another one was taken in."""
        self._window.notes.save()
        job = self._start(self.tr("Putting everything back…"), _restored, copy)
        job.finished.connect(self._on_put_back)

    @Slot()
    def _on_put_back(self) -> None:
        reading = self._window.reading
        reading.apply(Changes(colours=True, collections=True))
        shown = (reading.id, self._desk.last_article()) if reading.page else ()
        there = self._desk.out.names()
        article = next((one for one in shown if one in there), None)
        if article:
            reading.open(article)
        self._window.library.refresh_if_shown()
        self.done.emit(self.tr("The library is what it was before."))

    def _open_again(self, article: str) -> None:
        """What is on the page may be called otherwise, or be another one's now."""
        try:
            self._window.reading.open(self._desk.article_at(Address("article", article)))
        except UserError as error:
            self.trouble.emit(str(error))

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        self._end()
        if str(error) == _STOPPED:
            self._say_stopped()
        else:
            tell(error, self.trouble.emit, self.bug.emit)

    def _say_stopped(self) -> None:
        self.done.emit(self.tr("Stopped. Nothing was changed."))


_STOPPED = "stopped"


def _saved(desk: Desk, target: Path, collection: str, tell: Tell) -> Saved:
    with closing(desk.clone()) as own:
        return own.merging.save(target, collection, tell)


def _foreseen(desk: Desk, file: Path, tell: Tell) -> Merged:
    with closing(desk.clone()) as own:
        return own.merging.foresee(file, tell)


def _merged(desk: Desk, file: Path, tell: Tell) -> tuple[Merged, Changes]:
    with closing(desk.clone()) as own:
        return own.merging.merge(file, tell)


def _restored(desk: Desk, copy: Path, _tell: Tell) -> None:
    with closing(desk.clone()) as own:
        own.restore(copy)
