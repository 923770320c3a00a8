"""The timeline: dates that the articles of the library talk about, in their order."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from postil.model.finding import Event
from postil.ui.shelf.rows_table import RowsModel, RowsTable, laid_out
from postil.ui.shelf.shelf_model import day


class TimelinePage(QWidget):
    """The table of dates.

    Signals:
        place_wanted: id of an article, and the span of a date in it.
    """

    place_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heads = (self.tr("When"), self.tr("What Is Said"), self.tr("Article"))
        self.model = RowsModel(heads, _words, _tip)
        self.table = RowsTable(self.tr("Timeline"), self.model, 1, {0: 150, 2: 300}, self)
        self.empty = laid_out(self.tr("No article talks about a date that fits."), self.table, self)
        self.table.activated.connect(self._on_activated)

    def show_events(self, events: Sequence[Event]) -> None:
        """Shows another list."""
        self.model.set_rows(events)
        self.empty.setVisible(not events)
        self.table.setVisible(bool(events))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            event = self.model.rows[index.row()]
            self.place_wanted.emit(event.article, event.span)


def when(event: Event) -> str:
    """The day, month or year that is meant, or the days from which to which."""
    first, last = event.first, event.last
    if first == last:
        return day(first)
    if first.endswith("-01-01") and last == f"{first[:4]}-12-31":
        return first[:4]
    if first.endswith("-01") and last[:7] == first[:7] and last[8:] >= "28":
        return first[:7]
    return f"{day(first)} – {day(last)}"


def _words(event: Event) -> tuple[str, ...]:
    return when(event), event.words, event.title


def _tip(event: Event) -> str:
    return f"{when(event)}: {event.words}\n{event.title}"
