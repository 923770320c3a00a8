"""The reader's names of colours, in force wherever they are shown."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from postil.desk.desk import Desk
from postil.errors import UserError
from postil.model.annotation import COLOURS
from postil.ui.actions import ActionSet
from postil.ui.marks.colour_names import named
from postil.ui.marks.colour_names_dialog import ColourNamesDialog
from postil.ui.reading import Reading
from postil.ui.theme import ThemeKeeper


class Meanings(QObject):
    """Knows what the reader calls the colours, and asks for it.

    Signals:
        changed: the names by colour; colours without one are missing.
    """

    changed = Signal(object)

    def __init__(
        self, reading: Reading, desk: Desk, themes: ThemeKeeper, actions: ActionSet, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._reading, self._desk, self._themes, self._window = reading, desk, themes, window
        self.dialog: ColourNamesDialog | None = None
        reading.colours_changed.connect(self._tell)
        reading.opened.connect(self._tell)

    @property
    def now(self) -> Mapping[str, str]:
        """The names in force."""
        try:
            return self._desk.colour_meanings()
        except UserError:  # whoever reads the library next says why
            return {}

    def ask(self) -> None:
        """Opens the list of colours."""
        if self.dialog is not None:
            self.dialog.close()
        self.dialog = ColourNamesDialog(self.now, self._themes.theme, self._window)
        self.dialog.named.connect(self._on_named)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.show()

    @Slot(str, str)
    def _on_named(self, colour: str, meaning: str) -> None:
        self._reading.do(lambda: self._desk.mean(colour, meaning))

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None

    @Slot()
    def _tell(self) -> None:
        now = self.now
        for colour in COLOURS:
            self._actions.rename(f"colour-{colour}", named(colour, now) if colour in now else "")
        self.changed.emit(now)
