"""Writes out what the reader chose in the dialog."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from postil import styles
from postil.desk.desk import Desk
from postil.desk.outgoing import Articles, OneDossier, Quotes
from postil.desk.publish import TakenError
from postil.errors import PostilError, UserError
from postil.ui.documents_folder import documents_folder
from postil.ui.export.offer import Offer
from postil.ui.export.sample import Sample, sample
from postil.ui.export.template_folder import TemplateFolder
from postil.ui.export.vault_keeper import VaultKeeper
from postil.ui.export.words import said
from postil.ui.export.writing import Order, made, write_articles, write_one
from postil.ui.jobs import Job, Jobs
from postil.ui.paper.manner import Manner
from postil.ui.paper.paper_files import Watch
from postil.ui.paper.stopped import StoppedError
from postil.ui.preferences import Preferences
from postil.ui.reading import Reading
from postil.ui.translation import sentence

if TYPE_CHECKING:
    from postil.exporters.pdf import PdfExporter
    from postil.ui.export.export_dialog import ExportDialog


class Exporting(QObject):
    """Owns the dialog, has previews made and files written in jobs, and asks before it writes over anything.

    Args:
        desk: the library.
        reading: the open article.
        jobs: where the work is done.
        preferences: remember what was chosen.
        theme: the one in force.
        window: owns the dialog, unless it is asked for elsewhere.
        manner: how a PDF is set.

    Signals:
        trouble: a sentence about what the world did wrong.
        done: a sentence about what was written.
        bug: an error of ours.
    """

    trouble = Signal(str)
    done = Signal(str)
    bug = Signal(object)

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        jobs: Jobs,
        preferences: Preferences,
        theme: Callable[[], styles.Theme],
        window: QWidget,
        manner: Callable[[], Manner] = Manner,
    ) -> None:
        super().__init__(window)
        self._desk, self._reading, self._jobs = desk, reading, jobs
        self._preferences, self._theme, self._window, self._manner = preferences, theme, window, manner
        self._sampling: Job | None = None
        self._watch: Watch | None = None
        self._folder = documents_folder()
        self.dialog: ExportDialog | None = None
        self.vault = VaultKeeper(desk, reading, jobs, preferences, self)
        self.vault.trouble.connect(self.trouble)
        self.vault.bug.connect(self.bug)
        self.templates = TemplateFolder(desk, self)
        self.templates.changed.connect(self._on_templates_changed)
        self.templates.trouble.connect(self.trouble)

    # What is asked for

    @Slot()
    def ask(self) -> None:
        """Asks what is to be written of all articles, and how; the open one is ticked."""
        if self.dialog:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        names = self._names()
        if names is None:
            return
        if not names:
            self.trouble.emit(self.tr("There is no article to export yet. Open one first."))
            return
        first = self._reading.id if self._reading.page else next(iter(names))
        ordered = sorted(names, key=lambda id_: id_ != first)
        self._ask_articles(Articles(tuple(ordered)), names, frozenset({first}), "", self._window)

    def ask_articles(self, going: Articles, what: str, parent: QWidget) -> None:
        """Asks how articles are to be written: all of them, unless the reader leaves some out.

        Args:
            going: which.
            what: in a few words.
            parent: the window in which they were chosen.
        """
        names = self._names()
        if names is not None:
            self._ask_articles(going, names, frozenset(going.ids), what, parent)

    def ask_whole(self, going: Quotes | OneDossier, what: str, parent: QWidget) -> None:
        """The same for quotes or a dossier, which go out as a whole."""
        try:
            formats = going.formats(self._desk, (_pdf(),))
        except UserError as error:
            self.trouble.emit(str(error))
            return
        self._show(Offer(formats, lambda _ids: going, what=what), parent)

    def _ask_articles(
        self, going: Articles, names: dict[str, str], chosen: frozenset[str], what: str, parent: QWidget
    ) -> None:
        untitled = self.tr("Without a title")
        listed = tuple((id_, names[id_] or untitled) for id_ in going.ids if id_ in names)
        formats = going.formats(self._desk, (_pdf(),))
        self._show(Offer(formats, lambda ids: Articles(ids, going.title), listed, chosen, what), parent)

    def _names(self) -> dict[str, str] | None:
        try:
            return self._desk.out.names()
        except UserError as error:
            self.trouble.emit(str(error))
            return None

    def _show(self, offer: Offer, parent: QWidget) -> None:
        from postil.ui.export.export_dialog import ExportDialog

        if self.dialog:
            self.dialog.close()
        dialog = self.dialog = ExportDialog(
            offer, self._preferences, self._theme(), parent, self._desk.out.templates()
        )
        dialog.sample_wanted.connect(self._on_sample_wanted)
        dialog.export_wanted.connect(self._on_export_wanted)
        dialog.copy_wanted.connect(self._on_copy_wanted)
        dialog.stop_wanted.connect(self.stop)
        dialog.vault_wanted.connect(self._on_vault_wanted)
        dialog.templates_wanted.connect(self.templates.open)
        self.templates.watch()
        dialog.finished.connect(self._on_closed)
        dialog.show()

    @Slot()
    def stop(self) -> None:
        """Lets what is being written end with the file at hand."""
        if self._watch:
            self._watch.stop()

    # Preview

    @Slot()
    def _on_sample_wanted(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        if self._sampling:
            self._sampling.cancel()
        wide = dialog.preview.room.width()
        job = self._jobs.start(
            sample, self._desk, dialog.going, dialog.format.name, dialog.options, self._manner(), wide
        )
        self._sampling = job
        job.finished.connect(self._on_sampled)
        job.failed.connect(self._on_not_sampled)

    @Slot(object)
    def _on_sampled(self, made_: Sample) -> None:
        self._sampling = None
        if self.dialog:
            self.dialog.show_sample(made_)

    @Slot(object)
    def _on_not_sampled(self, error: PostilError) -> None:
        self._sampling = None
        if not isinstance(error, UserError):
            self.bug.emit(error)
        elif self.dialog:
            self.dialog.show_trouble(sentence(str(error)))

    @Slot()
    def _on_templates_changed(self) -> None:
        """Whoever writes a template in an editor sees at once what comes of it."""
        if self.dialog:
            self.dialog.renew(self._desk.out.templates())

    # A folder that is kept up to date

    @Slot()
    def _on_vault_wanted(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        if self._preferences.settings.vault:
            self._preferences.set_vault("")
            dialog.refresh()
            return
        asking = self._asking(dialog.vault.text())
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.fileSelected.connect(self.keep_folder)
        asking.open()

    def keep_folder(self, folder: str) -> None:
        """From now on ``folder`` is written anew at every change, in the chosen format."""
        if self.dialog:
            self._preferences.keep_export(self.dialog.format.name, self.dialog.options)
            self._preferences.set_vault(folder, self.dialog.format.name)
            self.dialog.refresh()
            words = self.tr("%1 is kept up to date from now on.")
            self.done.emit(words.replace("%1", folder))

    # Writing

    @Slot()
    def _on_export_wanted(self) -> None:
        dialog = self.dialog
        if dialog is None or self._watch:
            return
        asking = self._asking(self.tr("Export"))
        if dialog.apart:
            asking.setFileMode(QFileDialog.FileMode.Directory)
            asking.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            asking.setNameFilters([f"{said(dialog.format.title)} (*{dialog.suffix})"])
            asking.setDefaultSuffix(dialog.suffix[1:])
            asking.selectFile(self._proposed(dialog))
        asking.fileSelected.connect(lambda name: self.write(Path(name)))
        asking.open()

    def _asking(self, title: str) -> QFileDialog:
        asking = QFileDialog(self.dialog, title, str(self._folder))
        asking.directoryEntered.connect(self._on_folder_entered)
        asking.finished.connect(asking.deleteLater)
        asking.setWindowModality(Qt.WindowModality.WindowModal)
        return asking

    def _proposed(self, dialog: "ExportDialog") -> str:
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
        if dialog is None or self._watch:
            return
        job = self._jobs.start(made, self._desk, self._order(dialog), self._watch_over(dialog))
        job.finished.connect(self._on_made)
        job.failed.connect(lambda error: self._on_failed(error, Path()))

    @Slot(object)
    def _on_made(self, text: object) -> None:
        self._end()
        if self.dialog and isinstance(text, str):
            self.dialog.put_on_clipboard(text)

    def _order(self, dialog: "ExportDialog") -> Order:
        return Order(dialog.going, dialog.format.name, dialog.options, self._manner())

    def _watch_over(self, dialog: "ExportDialog") -> Watch:
        watch = self._watch = Watch(self.tr("Writing"), self._window)
        watch.told.connect(dialog.show_work)
        dialog.show_work(self.tr("Writing") + "…")
        return watch

    def _on_written(self, count: int, target: Path) -> None:
        self._end()
        words = self.tr("Written to %1.") if count == 1 else self.tr("%2 files written to %1.")
        self.done.emit(words.replace("%1", str(target)).replace("%2", str(count)))
        if self.dialog:
            self.dialog.close()

    def _on_failed(self, error: PostilError, target: Path) -> None:
        self._end()
        if isinstance(error, TakenError):
            self._ask_to_replace(error, target)
        elif isinstance(error, StoppedError):
            if self.dialog:
                self.dialog.show_work("")
        elif not isinstance(error, UserError):
            self.bug.emit(error)
        elif self.dialog:
            self.dialog.show_trouble(sentence(str(error)))
        else:
            self.trouble.emit(str(error))

    def _ask_to_replace(self, error: TakenError, target: Path) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question, self.tr("Export"), sentence(str(error)), parent=self.dialog
        )
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        replace.clicked.connect(lambda: self.write(target, overwrite=True))
        box.finished.connect(box.deleteLater)
        box.open()

    def _end(self) -> None:
        if self._watch:
            self._watch.close()
            self._watch = None
        if self.dialog:
            self.dialog.show_work("")

    @Slot(str)
    def _on_folder_entered(self, folder: str) -> None:
        self._folder = Path(folder)

    @Slot()
    def _on_closed(self) -> None:
        self.stop()
        if self._sampling:
            self._sampling.cancel()
            self._sampling = None
        self.dialog = None


def _pdf() -> "PdfExporter":
    """Only to be chosen: jobs know how to print."""
    from postil.exporters.pdf import PdfExporter

    return PdfExporter(lambda _work, _wanted: b"")
