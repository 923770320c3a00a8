"""Taking something of the reader's to a file, and in from one, when the reader asks for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from postil import files
from postil.errors import UserError
from postil.model.changes import Changes
from postil.ui.translation import counted

_JSON = "JSON (*.json)"


@dataclass(frozen=True, slots=True)
class Carried:
    """What is carried.

    Attributes:
        name: of the file, without its suffix, as it is offered.
        export_title, import_title: of the dialogs that ask for a file.
        written: gives the text of the file.
        bring_in: takes the text of one in; gives how many rows were new or others.
    """

    name: str
    export_title: str
    import_title: str
    written: Callable[[], str]
    bring_in: Callable[[str], tuple[int, Changes]]


class Carrier(QObject):
    """Asks for a file, and says what came of it.

    Args:
        carried: what goes out and comes in.
        change: does something to the library and has the page show it.
        told: says a sentence: what was done, or (True) what is wrong.
        window: the dialogs stand over it.
    """

    def __init__(
        self,
        carried: Carried,
        change: Callable[[Callable[[], Changes]], object],
        told: Callable[[str, bool], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._carried, self._change, self._told, self._window = carried, change, told, window

    @Slot()
    def export(self) -> None:
        """Asks where to, and writes the file."""
        carried = self._carried
        path, _ = QFileDialog.getSaveFileName(
            self._window, carried.export_title, f"{carried.name}.json", _JSON
        )
        if path:
            self._try(lambda: self._write(Path(path)))

    @Slot()
    def ask(self) -> None:
        """Asks for a file, and takes it in."""
        path, _ = QFileDialog.getOpenFileName(self._window, self._carried.import_title, "", _JSON)
        if path:
            self.bring_in(Path(path))

    def bring_in(self, path: Path) -> None:
        """Takes a file in."""
        self._try(lambda: self._read(path))

    def _write(self, path: Path) -> None:
        files.replace(path, self._carried.written().encode())
        self._told(self.tr("Written to %1.").replace("%1", path.name), False)

    def _read(self, path: Path) -> None:
        number, changes = self._carried.bring_in(files.read_text(path))
        self._change(lambda: changes)
        if number:
            sentence = counted(number, self.tr("One is new or changed."), self.tr("%1 are new or changed."))
        else:
            sentence = self.tr("All of them were known.")
        self._told(sentence, False)

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except UserError as error:
            self._told(str(error), True)
