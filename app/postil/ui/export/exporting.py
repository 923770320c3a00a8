"""Lets the reader choose what is written out, and sees that it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from postil import styles
from postil.desk.desk import Desk
from postil.desk.outgoing import Articles, OneDossier, Quotes
from postil.errors import UserError
from postil.ui.export.offer import Offer
from postil.ui.export.template_folder import TemplateFolder
from postil.ui.export.vault_keeper import VaultKeeper
from postil.ui.export.where import Where
from postil.ui.jobs import Jobs
from postil.ui.paper.manner import Manner
from postil.ui.preferences import Preferences
from postil.ui.reading import Reading

if TYPE_CHECKING:
    from postil.exporters.pdf import PdfExporter
    from postil.ui.export.errand import Errand
    from postil.ui.export.export_dialog import ExportDialog


class Exporting(QObject):
    """Owns the dialog, the errand that it sends, the folder that is kept up to date, and the reader's templates.

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
        self._where = Where(self)
        self.errand: Errand | None = None
        self.vault = VaultKeeper(desk, reading, jobs, preferences, self)
        self.vault.done.connect(self.done)
        self.vault.trouble.connect(self.trouble)
        self.vault.bug.connect(self.bug)
        self.templates = TemplateFolder(desk, self)
        self.templates.changed.connect(self._on_templates_changed)
        self.templates.trouble.connect(self.trouble)

    @property
    def dialog(self) -> "ExportDialog | None":
        """The one that is open."""
        return self.errand.dialog if self.errand else None

    def close(self) -> None:
        """The window goes: what is being written ends with the file at hand, what is to be kept is written."""
        if self.errand:
            self.errand.stop()
        self.vault.close()

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
        from postil.ui.export.errand import Errand
        from postil.ui.export.export_dialog import ExportDialog

        if self.dialog:
            self.dialog.close()
        out = self._desk.out
        dialog = ExportDialog(
            offer, self._preferences, self._theme(), parent, out.templates(), out.starters()
        )
        errand = self.errand = Errand(dialog, self._desk, self._jobs, self._where, self._manner, self)
        errand.trouble.connect(self.trouble)
        errand.done.connect(self.done)
        errand.bug.connect(self.bug)
        dialog.vault_wanted.connect(self._on_vault_wanted)
        dialog.templates_wanted.connect(self.templates.open)
        dialog.template_wanted.connect(self._on_template_wanted)
        self.templates.watch()
        dialog.show()

    @Slot()
    def _on_templates_changed(self) -> None:
        """Whoever writes a template in an editor sees at once what comes of it."""
        if self.dialog:
            self.dialog.renew(self._desk.out.templates())

    @Slot(str)
    def _on_template_wanted(self, starter: str) -> None:
        name = self.templates.begin(starter)
        if name and self.dialog:
            self.dialog.renew(self._desk.out.templates(), name)

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
        asking = self._where.asking(dialog.vault.text(), dialog, folder=True)
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


def _pdf() -> "PdfExporter":
    """Only to be chosen: jobs know how to print."""
    from postil.exporters.pdf import PdfExporter

    return PdfExporter(lambda _work, _wanted: b"")
