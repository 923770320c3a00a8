"""The last run had no end: what is known of it, and what was open then."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postil.ui.dialogs.crash_dialog import ReportDialog
from postil.ui.last_run import Fall


class FallDialog(ReportDialog):
    """Says so; offers to open the article that was not opened because it may be the cause.

    Args:
        fall: the last run.
        title: of the article that was open; empty: none was.

    Signals:
        open_wanted: the article is to be opened all the same.
    """

    open_wanted = Signal()

    def __init__(self, fall: Fall, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tell(self._happened(fall), self._meaning(fall, title), fall.report, fall.path)
        if fall.is_one_too_many and title:
            open_ = self.add_button(self.tr("Open It Again"))
            open_.clicked.connect(self.open_wanted)

    def _happened(self, fall: Fall) -> str:
        if fall.number == 1:
            return self.tr("Postil ended unexpectedly.")
        return self.tr("Postil ended unexpectedly %1 times in a row.").replace("%1", str(fall.number))

    def _meaning(self, fall: Fall, title: str) -> str:
        saved = self.tr("Everything that was saved is in the library.")
        if not title:
            return saved
        was = (
            self.tr("“%1” was open, which may be the cause, so it was not opened now.")
            if fall.is_one_too_many
            else self.tr("“%1” is open where you left it.")
        )
        return f"{saved} {was.replace('%1', title)}"
