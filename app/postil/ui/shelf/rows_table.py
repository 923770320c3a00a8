"""A table of what was found: a row each, some columns of words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
#: Pixels of a row.
_HEIGHT = 32
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel, Generic[T]):
    """Holds the rows.

    Args:
        heads: of the columns.
        words: what stands in the columns of a row.
        tip: says all of a row.
    """

    def __init__(
        self, heads: Sequence[str], words: Callable[[T], Sequence[str]], tip: Callable[[T], str]
    ) -> None:
        super().__init__()
        self._heads, self._words, self._tip = heads, words, tip
        self.rows: Sequence[T] = ()

    def set_rows(self, rows: Sequence[T]) -> None:
        """Takes another list."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        return int(_LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if shown else None


class RowsTable(QTableView):
    """Shows a ``RowsModel``: whole rows are chosen, one column takes the room that is left.

    Args:
        name: for those who do not see it.
        model: what it shows.
        wide: the column that takes the room.
        widths: pixels of the others.
    """

    def __init__(
        self, name: str, model: QAbstractTableModel, wide: int, widths: Mapping[int, int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ledger")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            header.resizeSection(column, width)
        header.setDefaultAlignment(_LEFT)


def laid_out(words: str, table: QTableView, page: QWidget) -> QLabel:
    """Lays a table out on a page, and what stands there when nothing was found; gives the latter."""
    empty = QLabel(words, page)
    empty.setObjectName("muted")
    empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    empty.setContentsMargins(40, 80, 40, 0)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(empty, 1)
    column.addWidget(table, 1)
    empty.hide()  # As long as nobody has looked there is nothing to say.
    return empty
