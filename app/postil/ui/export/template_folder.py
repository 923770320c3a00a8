"""The folder with the reader's templates: opened for them, and watched while they write in an editor."""

from PySide6.QtCore import QFileSystemWatcher, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from postil.desk.desk import Desk
from postil.errors import UserError


class TemplateFolder(QObject):
    """Tells when a template has changed.

    Signals:
        changed: a template was written, came or went.
        trouble: a sentence about what the world did wrong.
    """

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen = QFileSystemWatcher(self)
        self._seen.fileChanged.connect(self._on_changed)
        self._seen.directoryChanged.connect(self._on_changed)

    @Slot()
    def open(self) -> None:
        """Opens the folder in the desktop's program for files; makes it when there is none."""
        try:
            folder = self._desk.out.template_folder()
        except UserError as error:
            self.trouble.emit(str(error))
            return
        self._on_changed()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def begin(self, starter: str) -> str:
        """Makes a template like a starter and opens it in the desktop's editor; its name, or empty when it could not be made."""
        try:
            path = self._desk.out.new_template(starter)
        except UserError as error:
            self.trouble.emit(str(error))
            return ""
        self.watch()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        return path.name

    def watch(self) -> None:
        """Watches the folder and all that is in it."""
        folder = self._desk.folders.data / "templates"
        # Editors that put a new file in the place of the old one take the watch along with that.
        wanted = [str(folder), *(str(folder / name) for name in self._desk.out.templates())]
        new = [path for path in wanted if path not in (*self._seen.files(), *self._seen.directories())]
        if folder.is_dir() and new:
            self._seen.addPaths(new)

    @Slot()
    def _on_changed(self) -> None:
        self.watch()
        self.changed.emit()
