"""Writes articles out as the reader chose it in the dialog."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from postil import styles
from postil.desk.desk import Desk
from postil.desk.publish import TakenError, Tell, write_each, write_to
from postil.errors import PostilError, UserError
from postil.ui.export.sample import Sample, sample
from postil.ui.export.vault_keeper import VaultKeeper
from postil.ui.export.words import said
from postil.ui.jobs import Job, Jobs
from postil.ui.paper.paper_files import Watch
from postil.ui.paper.stopped import StoppedError
from postil.ui.preferences import Preferences
from postil.ui.reading import Reading
from postil.ui.translation import sentence

if TYPE_CHECKING:
    from postil.ui.export.export_dialog import ExportDialog


class Exporting(QObject):
    """Owns the dialog, has previews made and files written in jobs, and asks before it writes over anything.

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
    ) -> None:
        super().__init__(window)
        self._desk, self._reading, self._jobs = desk, reading, jobs
        self._preferences, self._theme, self._window = preferences, theme, window
        self._sampling: Job | None = None
        self._watch: Watch | None = None
        self._folder = _first_folder()
        self.dialog: ExportDialog | None = None
        self.vault = VaultKeeper(desk, reading, jobs, preferences, self)
        self.vault.trouble.connect(self.trouble)
        self.vault.bug.connect(self.bug)
        self._seen = QFileSystemWatcher(self)
        self._seen.fileChanged.connect(self._on_templates_changed)
        self._seen.directoryChanged.connect(self._on_templates_changed)

    @Slot()
    def ask(self) -> None:
        """Asks what is to be written, and how."""
        from postil.ui.export.export_dialog import ExportDialog

        if self.dialog:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        try:
            shelf = self._desk.articles()
        except UserError as error:
            self.trouble.emit(str(error))
            return
        if not shelf:
            self.trouble.emit(self.tr("There is no article to export yet. Open one first."))
            return
        first = self._reading.id if self._reading.page else shelf[0].id
        dialog = self.dialog = ExportDialog(
            self._desk.out.formats(),
            shelf,
            first,
            self._preferences,
            self._theme(),
            self._window,
            self._desk.out.templates(),
        )
        dialog.sample_wanted.connect(self._on_sample_wanted)
        dialog.export_wanted.connect(self._on_export_wanted)
        dialog.stop_wanted.connect(self.stop)
        dialog.vault_wanted.connect(self._on_vault_wanted)
        dialog.templates_wanted.connect(self._on_templates_wanted)
        self._watch_templates()
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
        job = self._jobs.start(sample, self._desk, dialog.articles, dialog.format.name, dialog.options)
        self._sampling = job
        job.finished.connect(self._on_sampled)
        job.failed.connect(self._on_not_sampled)

    @Slot(object)
    def _on_sampled(self, made: Sample) -> None:
        self._sampling = None
        if self.dialog:
            self.dialog.show_sample(made)

    @Slot(object)
    def _on_not_sampled(self, error: PostilError) -> None:
        self._sampling = None
        if not isinstance(error, UserError):
            self.bug.emit(error)
        elif self.dialog:
            self.dialog.show_trouble(sentence(str(error)))

    # Templates

    @Slot()
    def _on_templates_wanted(self) -> None:
        try:
            folder = self._desk.out.template_folder()
        except UserError as error:
            self.trouble.emit(str(error))
            return
        self._on_templates_changed()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot()
    def _on_templates_changed(self) -> None:
        """Whoever writes a template in an editor sees at once what comes of it."""
        self._watch_templates()
        if self.dialog:
            self.dialog.renew(self._desk.out.templates())

    def _watch_templates(self) -> None:
        folder = self._desk.folders.data / "templates"
        # Editors that put a new file in the place of the old one take the watch along with that.
        wanted = [str(folder), *(str(folder / name) for name in self._desk.out.templates())]
        new = [path for path in wanted if path not in (*self._seen.files(), *self._seen.directories())]
        if folder.is_dir() and new:
            self._seen.addPaths(new)

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
        asking = QFileDialog(dialog, dialog.vault.text(), str(self._folder))
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.fileSelected.connect(self.keep_folder)
        asking.finished.connect(asking.deleteLater)
        asking.setWindowModality(Qt.WindowModality.WindowModal)
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
        several = len(dialog.articles) > 1 and not dialog.format.gathers
        asking = QFileDialog(dialog, self.tr("Export"), str(self._folder))
        if several:
            asking.setFileMode(QFileDialog.FileMode.Directory)
            asking.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            suffix = dialog.format.suffix_for(dialog.options)
            asking.setNameFilters([f"{said(dialog.format.title)} (*{suffix})"])
            asking.setDefaultSuffix(suffix[1:])
            asking.selectFile(self._proposed(dialog))
        asking.directoryEntered.connect(self._on_folder_entered)
        asking.fileSelected.connect(lambda name: self.write(Path(name)))
        asking.finished.connect(asking.deleteLater)
        asking.setWindowModality(Qt.WindowModality.WindowModal)
        asking.open()

    def _proposed(self, dialog: "ExportDialog") -> str:
        from postil.exporters.file_names import file_name

        first = next(one for one in self._desk.articles() if one.id == dialog.articles[0])
        return file_name(first.title or first.source, dialog.format.suffix_for(dialog.options))

    def write(self, target: Path, *, overwrite: bool = False) -> None:
        """Writes what is chosen into ``target``: a file, which was asked about; or a folder, for several files."""
        dialog = self.dialog
        if dialog is None:
            return
        several = len(dialog.articles) > 1 and not dialog.format.gathers
        watch = self._watch = Watch(self.tr("Writing"), self._window)
        watch.told.connect(dialog.show_work)
        dialog.show_work(self.tr("Writing") + "…")
        name, options = dialog.format.name, dialog.options
        if several:
            job = self._jobs.start(
                write_articles, self._desk, dialog.articles, name, target, options, overwrite, watch
            )
        else:
            job = self._jobs.start(write_one, self._desk, dialog.articles, name, target, options)
        job.finished.connect(lambda count: self._on_written(count, target))
        job.failed.connect(lambda error: self._on_failed(error, target))

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
        box.addButton(QMessageBox.StandardButton.Cancel)
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


def write_one(
    desk: Desk, articles: tuple[str, ...], format_name: str, target: Path, options: Mapping[str, str]
) -> int:
    """Writes articles into one file; gives 1. Runs in a job."""
    with closing(desk.clone()) as own:
        chosen = next(one for one in own.out.formats() if one.name == format_name)
        write_to(target, chosen.write_all(own.out.works(*articles), options))
    return 1


def write_articles(
    desk: Desk,
    articles: tuple[str, ...],
    format_name: str,
    folder: Path,
    options: Mapping[str, str],
    overwrite: bool,
    tell: Callable[[float], None],
) -> int:
    """Writes each article into a file of its own in ``folder``; gives how many. Runs in a job."""
    count: Tell = lambda done, of: tell(done / of)  # noqa: E731 - one line says it
    with closing(desk.clone()) as own:
        chosen = next(one for one in own.out.formats() if one.name == format_name)
        works, titles = own.out.shelf(articles), own.out.titles(articles)
        return len(write_each(works, chosen, folder, options, overwrite=overwrite, tell=count, titles=titles))


def _first_folder() -> Path:
    """Where the first dialog starts: the reader's documents, where there is such a folder."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if Path(documents).is_dir() else Path.home()
