"""The timeline: dates that the articles of the library talk about, in their order."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from postil.model.finding import Event
from postil.ui.shelf.shelf_model import day

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _WIDTH = 32, 150


class TimelineModel(QAbstractTableModel):
    """Dates as rows."""

    def __init__(self) -> None:
        super().__init__()
        self.events: Sequence[Event] = ()

    def set_events(self, events: Sequence[Event]) -> None:
        """Takes another list."""
        self.beginResetModel()
        self.events = events
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.events)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 3

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        event = self.events[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (when(event), event.words, event.title)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{when(event)}: {event.words}\n{event.title}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("When"), self.tr("What Is Said"), self.tr("Article"))[section]


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


class TimelinePage(QWidget):
    """The table of dates.

    Signals:
        place_wanted: id of an article, and the span of a date in it.
    """

    place_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TimelineModel()
        self.table = QTableView(self)
        self.table.setObjectName("ledger")
        self.table.setAccessibleName(self.tr("Timeline"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_HEIGHT)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, _WIDTH)
        header.resizeSection(2, 2 * _WIDTH)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.empty = QLabel(self.tr("No article talks about a date that fits."), self)
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(40, 80, 40, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)
        self.table.activated.connect(self._on_activated)
        self.table.doubleClicked.connect(self._on_activated)

    def show_events(self, events: Sequence[Event]) -> None:
        """Shows another list."""
        self.model.set_events(events)
        self.empty.setVisible(not events)
        self.table.setVisible(bool(events))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            event = self.model.events[index.row()]
            self.place_wanted.emit(event.article, event.span)
