"""What one export dialog sets going: its preview, its files. What comes late touches no other dialog."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from postil.desk.desk import Desk
from postil.desk.publish import TakenError
from postil.errors import PostilError, UserError
from postil.ui.export.sample import Sample, sample
from postil.ui.export.where import Where
from postil.ui.export.words import said
from postil.ui.export.writing import Order, made, write_articles, write_one
from postil.ui.jobs import Jobs, Latest
from postil.ui.paper.manner import Manner
from postil.ui.paper.paper_files import Watch
from postil.ui.paper.stopped import StoppedError
from postil.ui.translation import counted, sentence

if TYPE_CHECKING:
    from postil.exporters.base import Written
    from postil.ui.export.export_dialog import ExportDialog


class Errand(QObject):
    """Has previews made and files written in jobs, and asks before it writes over anything.

    Args:
        dialog: says what; the errand outlives it as long as a job of its is under way.
        desk: the library.
        jobs: where the work is done.
        where: asks for files and folders.
        manner: how a PDF is set.

    Signals:
        trouble: a sentence about what the world did wrong, when there is no dialog any more to show it.
        done: a sentence about what was written.
        bug: an error of ours.
    """

    trouble = Signal(str)
    done = Signal(str)
    bug = Signal(object)

    def __init__(
        self,
        dialog: "ExportDialog",
        desk: Desk,
        jobs: Jobs,
        where: Where,
        manner: Callable[[], Manner],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.dialog: ExportDialog | None = dialog
        self._desk, self._jobs, self._where, self._manner = desk, jobs, where, manner
        self._sampling = Latest(jobs)
        self.watch: Watch | None = None
        dialog.sample_wanted.connect(self._on_sample_wanted)
        dialog.export_wanted.connect(self._on_export_wanted)
        dialog.copy_wanted.connect(self._on_copy_wanted)
        dialog.stop_wanted.connect(self.stop)
        dialog.finished.connect(self._on_closed)

    @Slot()
    def stop(self) -> None:
        """Lets what is being written end with the file at hand."""
        if self.watch:
            self.watch.stop()

    # Preview

    @Slot()
    def _on_sample_wanted(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        wide = dialog.preview.room.width()
        job = self._sampling.start(
            sample, self._desk, dialog.going, dialog.format.name, dialog.options, self._manner(), wide
        )
        job.finished.connect(self._on_sampled)
        job.failed.connect(self._on_not_sampled)

    @Slot(object)
    def _on_sampled(self, made_: Sample) -> None:
        if self.dialog:
            self.dialog.show_sample(made_)

    @Slot(object)
    def _on_not_sampled(self, error: PostilError) -> None:
        if not isinstance(error, UserError):
            self.bug.emit(error)
        elif self.dialog:
            self.dialog.show_trouble(sentence(str(error)))

    # Writing

    @Slot()
    def _on_export_wanted(self) -> None:
        dialog = self.dialog
        if dialog is None or self.watch:
            return
        asking = self._where.asking(self.tr("Export"), dialog, folder=dialog.apart)
        if not dialog.apart:
            asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            asking.setNameFilters([f"{said(dialog.format.title)} (*{dialog.suffix})"])
            asking.setDefaultSuffix(dialog.suffix[1:])
            asking.selectFile(self.proposed(dialog))
        asking.fileSelected.connect(lambda name: self.write(Path(name)))
        asking.open()

    def proposed(self, dialog: "ExportDialog") -> str:
        """What the file is called unless the reader says otherwise."""
        from postil.exporters.file_names import file_name

        ids = dialog.ids
        title = self._desk.out.names().get(ids[0], "") if len(ids) == 1 else dialog.going.title
        return file_name(title, dialog.suffix, self.tr("articles"))

    def write(self, target: Path, *, overwrite: bool = False) -> None:
        """Writes what is chosen into ``target``: a file, which was asked about; or a folder, for several files."""
        dialog = self.dialog
        if dialog is None:
            return
        watch = self._watch_over(dialog)
        if dialog.apart:
            job = self._jobs.start(write_articles, self._desk, self._order(dialog), target, overwrite, watch)
        else:
            job = self._jobs.start(write_one, self._desk, self._order(dialog), target, watch)
        job.finished.connect(lambda count: self._on_written(count, target))
        job.failed.connect(lambda error: self._on_failed(error, target))

    @Slot()
    def _on_copy_wanted(self) -> None:
        dialog = self.dialog
        if dialog is None or self.watch:
            return
        job = self._jobs.start(made, self._desk, self._order(dialog), self._watch_over(dialog))
        job.finished.connect(self._on_made)
        job.failed.connect(lambda error: self._on_failed(error, Path()))

    @Slot(object)
    def _on_made(self, written: "Written") -> None:
        if self.dialog and isinstance(written.content, str):
            self.dialog.put_on_clipboard(written.content)
        self._end()

    def _order(self, dialog: "ExportDialog") -> Order:
        return Order(dialog.going, dialog.format.name, dialog.options, self._manner())

    def _watch_over(self, dialog: "ExportDialog") -> Watch:
        watch = self.watch = Watch(self.tr("Writing"), self)
        watch.told.connect(dialog.show_work)
        dialog.show_work(self.tr("Writing") + "…")
        return watch

    def _on_written(self, count: int, target: Path) -> None:
        words = counted(count, self.tr("Written to %2."), self.tr("%1 files written to %2."))
        self.done.emit(words.replace("%2", str(target)))
        self._end()
        if self.dialog:
            self.dialog.close()

    def _on_failed(self, error: PostilError, target: Path) -> None:
        self._end()
        if isinstance(error, TakenError):
            if self.dialog:
                self._ask_to_replace(self.dialog, error, target)
        elif isinstance(error, StoppedError):
            pass
        elif not isinstance(error, UserError):
            self.bug.emit(error)
        elif self.dialog:
            self.dialog.show_trouble(sentence(str(error)))
        else:
            self.trouble.emit(str(error))

    def _ask_to_replace(self, dialog: "ExportDialog", error: TakenError, target: Path) -> None:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Export"), sentence(str(error)), parent=dialog)
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        replace.clicked.connect(lambda: self.write(target, overwrite=True))
        box.finished.connect(box.deleteLater)
        box.open()

    def _end(self) -> None:
        if self.watch:
            self.watch.close()
            self.watch = None
        if self.dialog:
            self.dialog.show_work("")
        else:
            self.deleteLater()

    @Slot()
    def _on_closed(self) -> None:
        self.stop()
        self._sampling.drop()
        self.dialog = None
        if not self.watch:
            self.deleteLater()
