"""Saving the open article as a PDF and printing it, off the window's thread."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from postil.errors import PostilError
from postil.ui.article_files import ArticleFiles
from postil.ui.jobs import Job, Jobs, tell
from postil.ui.paper.manner import Manner
from postil.ui.paper.stopped import StoppedError
from postil.ui.reader.pictures import Pictures
from postil.ui.reading import Reading

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PaperFiles(QObject):
    """Asks where to, and has the pages made; one article at a time.

    Args:
        files: asks for the file.
        reading: the open article.
        jobs: where the work is done.
        manner: says what is printed, and how it is set.
        window: owns the dialogs.
        pictures: of any article; used in jobs.

    Signals:
        working: whether pages are being made, and a word about it for the reader.
        trouble: a sentence about what the world did wrong.
        done: a sentence about what was written.
        bug: an error of ours.
    """

    working = Signal(bool, str)
    trouble = Signal(str)
    done = Signal(str)
    bug = Signal(object)

    def __init__(
        self,
        files: ArticleFiles,
        reading: Reading,
        jobs: Jobs,
        manner: Callable[[], Manner],
        window: QWidget,
        pictures: Pictures | None = None,
    ) -> None:
        super().__init__(window)
        self._files, self._reading, self._jobs = files, reading, jobs
        self._manner, self._window, self._pictures = manner, window, pictures
        self._watch: Watch | None = None

    @Slot()
    def ask_pdf(self) -> None:
        """Asks for a file and writes the open article into it; asks before it writes over one."""
        if self._may_start():
            self._files.ask_target(self.tr("Save as PDF"), self.tr("PDF (*.pdf)"), "pdf", self.save_pdf)

    def save_pdf(self, target: Path) -> None:
        """Writes the open article into ``target``, whatever is there."""
        from postil.ui.paper.printing import write_pdf

        page = self._reading.page
        if page and self._may_start():
            watch = self._watch_over(self.tr("Writing the PDF"))
            job = self._jobs.start(
                write_pdf, page, target, self._manner(), pictures=self._pictures, tell=watch
            )
            said = self.tr("Written to %1.").replace("%1", str(target))
            self._follow(job, watch, said)

    @Slot()
    def ask_print(self) -> None:
        """Asks for a printer and prints the open article."""
        # Costs start-up time and memory that most sessions can save.
        from PySide6.QtCore import QSizeF
        from PySide6.QtGui import QPageSize
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
        from PySide6.QtWidgets import QCheckBox

        from postil.ui.paper.printing import usual_paper

        page = self._reading.page
        if page is None or not self._may_start():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(page.article.title or page.article.source)
        printer.setFullPage(True)
        if QPrinterInfo.defaultPrinter().isNull():
            printer.setPageSize(QPageSize(QSizeF(*usual_paper()), QPageSize.Unit.Point))
        dialog = QPrintDialog(printer, self._window)
        notes = QCheckBox(self.tr("Notes in the margin"))
        notes.setChecked(True)
        notes.setWindowTitle(self.tr("Article"))
        # Native dialogs of other systems leave this out; then the notes are printed.
        dialog.setOptionTabs([notes])

        def answer(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self.print_on(printer, notes=notes.isChecked())
            dialog.deleteLater()

        dialog.finished.connect(answer)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: "QPrinter", *, notes: bool = True) -> None:
        """Prints the open article, with the notes beside it or without."""
        from postil.ui.paper.printing import print_on

        page = self._reading.page
        if page and self._may_start():
            page = page if notes else replace(page, notes={}, tags={})
            watch = self._watch_over(self.tr("Printing"))
            copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
            job = self._jobs.start(
                print_on, printer, page, self._manner(), copies=copies, pictures=self._pictures, tell=watch
            )
            self._follow(job, watch, self.tr("Sent to the printer."))

    @Slot()
    def stop(self) -> None:
        """Lets what is under way end at the next page; a file is not written then."""
        if self._watch:
            self._watch.stop()
            self._watch = None
            self.working.emit(False, "")

    # Under way

    def _may_start(self) -> bool:
        if self._watch:
            self.trouble.emit(
                self.tr("The pages are still being made. Wait until they are, or stop it first.")
            )
        return self._watch is None

    def _watch_over(self, words: str) -> "Watch":
        watch = self._watch = Watch(words, self._window)
        watch.told.connect(self._on_told)
        self.working.emit(True, f"{words}…")
        return watch

    def _follow(self, job: Job, watch: "Watch", said: str) -> None:
        def finish(_value: object) -> None:
            self._end(watch)
            self.done.emit(said)

        def fail(error: PostilError) -> None:
            self._end(watch)
            if not isinstance(error, StoppedError):
                tell(error, self.trouble.emit, self.bug.emit)

        job.finished.connect(finish)
        job.failed.connect(fail)

    def _end(self, watch: "Watch") -> None:
        watch.close()
        if self._watch is watch:
            self._watch = None
            self.working.emit(False, "")

    @Slot(str)
    def _on_told(self, words: str) -> None:
        if self._watch:
            self.working.emit(True, words)


class Watch(QObject):
    """Carries how far the work is from its thread to the window, and the wish to stop back.

    Signals:
        told: a few words with the percent that are done.
        reached: from the work's own thread, percent; for itself alone.
    """

    told = Signal(str)
    reached = Signal(int)

    def __init__(self, words: str, owner: QObject) -> None:
        super().__init__(owner)
        self._words, self._stop, self._percent = words, False, 0
        self.reached.connect(self._on_reached)

    def __call__(self, done: float) -> None:
        """Takes note of how much is done, 0–1. Called by the work.

        Raises:
            StoppedError: when the reader wants it to stop.
        """
        if self._stop:
            raise StoppedError("Stopped.")
        percent = int(done * 100)
        if percent != self._percent:
            self._percent = percent
            self.reached.emit(percent)

    def stop(self) -> None:
        """Has the work stop the next time it says how far it is."""
        self._stop = True

    def close(self) -> None:
        """The work is over."""
        self.deleteLater()

    @Slot(int)
    def _on_reached(self, percent: int) -> None:
        if not self._stop:
            self.told.emit(f"{self._words}, {percent} %")
