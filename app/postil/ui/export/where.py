"""Asks where something is to be written, and remembers the folder."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from postil.ui.documents_folder import documents_folder


class Where(QObject):
    """Begins in the folder that was chosen last; at first in that of the reader's documents."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = documents_folder()

    def asking(self, title: str, parent: QWidget, *, folder: bool = False) -> QFileDialog:
        """A dialog over ``parent`` that asks for a file, or for a folder; it goes when it is closed."""
        asking = QFileDialog(parent, title, str(self._folder))
        if folder:
            asking.setFileMode(QFileDialog.FileMode.Directory)
            asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.directoryEntered.connect(self._on_folder_entered)
        asking.finished.connect(asking.deleteLater)
        asking.setWindowModality(Qt.WindowModality.WindowModal)
        return asking

    @Slot(str)
    def _on_folder_entered(self, folder: str) -> None:
        self._folder = Path(folder)
