"""The ledger: every quote of the library, with who says it, when and where."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from postil.model.finding import Column, Quotation
from postil.ui.shelf.shelf_model import day

Index = QModelIndex | QPersistentModelIndex
#: Columns, by what they are sorted.
_COLUMNS = (Column.DATE, Column.SPEAKER, Column.LENGTH, Column.ARTICLE, Column.SITE)


class QuotesModel(QAbstractTableModel):
    """Quotes as rows."""

    def __init__(self) -> None:
        super().__init__()
        self.quotes: Sequence[Quotation] = ()

    def set_quotes(self, quotes: Sequence[Quotation]) -> None:
        """Takes another list."""
        self.beginResetModel()
        self.quotes = quotes
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.quotes)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        quote = self.quotes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(quote)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{' '.join(quote.words.split())}\n— {quote.speaker or self.tr('nobody named')}, {quote.title}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _shown(self, quote: Quotation) -> tuple[str, ...]:
        words = " ".join(quote.words.split())
        return day(quote.date), quote.speaker or self.tr("nobody named"), words, quote.title, quote.site

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Date"),
            self.tr("Speaker"),
            self.tr("Quote"),
            self.tr("Article"),
            self.tr("Publication"),
        )
        return names[section]


class QuotesPage(QWidget):
    """The table of quotes.

    Signals:
        place_wanted: id of an article, and of the mark in it.
        sort_wanted: a ``Column``, and whether backwards.
    """

    place_wanted = Signal(str, str)
    sort_wanted = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QuotesModel()
        self.table = QTableView(self)
        self.table.setObjectName("ledger")
        self.table.setAccessibleName(self.tr("Quotes"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(32)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 96), (1, 150), (3, 180), (4, 110)):
            header.resizeSection(column, width)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._on_sort)
        self.empty = QLabel(self.tr("No quote fits."), self)
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(40, 80, 40, 0)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.addWidget(self.empty, 1)
        column_.addWidget(self.table, 1)
        self.table.activated.connect(self._on_activated)
        self.table.doubleClicked.connect(self._on_activated)

    def show_quotes(self, quotes: Sequence[Quotation]) -> None:
        """Shows another list."""
        self.model.set_quotes(quotes)
        self.empty.setVisible(not quotes)
        self.table.setVisible(bool(quotes))

    def copied(self) -> str:
        """The chosen quotes as text, each with who says it and where."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        quotes = [self.model.quotes[row] for row in rows]
        return "\n\n".join(
            f"{' '.join(one.words.split())}\n— {', '.join(filter(None, (one.speaker, one.title, one.site, one.date)))}"
            for one in quotes
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            quote = self.model.quotes[index.row()]
            self.place_wanted.emit(quote.article, quote.mark)

    @Slot(int, Qt.SortOrder)
    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        column = _COLUMNS[section]
        falling = order is Qt.SortOrder.DescendingOrder
        # The newest and the longest come first by themselves, names from A to Z.
        usual = falling if column in (Column.DATE, Column.LENGTH) else not falling
        self.sort_wanted.emit(column, not usual)
