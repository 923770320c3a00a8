"""Articles to choose from: any number of them, found by their titles."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from postil.ui.widgets.filter_line import FilterLine

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class ChoiceModel(QAbstractListModel):
    """Titles with boxes to tick; only those are rows in which the words stand that are looked for.

    Signals:
        chosen_changed: others are ticked.
    """

    chosen_changed = Signal()

    def __init__(self, articles: Sequence[tuple[str, str]], chosen: Collection[str]) -> None:
        super().__init__()
        self._all = tuple(articles)
        self._rows = list(self._all)
        self._chosen = set(chosen)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of those that are ticked, seen or not, in the order of the list."""
        return tuple(id_ for id_, _ in self._all if id_ in self._chosen)

    def look_for(self, words: str) -> None:
        """Shows those with ``words`` in their titles."""
        wanted = words.strip().casefold()
        self.beginResetModel()
        self._rows = [one for one in self._all if wanted in one[1].casefold()]
        self.endResetModel()

    def choose_seen(self) -> None:
        """Ticks all that are seen; unticks them where all are ticked."""
        seen = {id_ for id_, _ in self._rows}
        self._chosen = self._chosen - seen if seen <= self._chosen else self._chosen | seen
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.chosen_changed.emit()

    @override
    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        id_, title = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return title
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if id_ in self._chosen else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        id_, _ = self._rows[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(id_)
        else:
            self._chosen.discard(id_)
        self.dataChanged.emit(index, index)
        self.chosen_changed.emit()
        return True


class ArticleChoice(QWidget):
    """The list with a line to find articles, and a button for all.

    Args:
        articles: ids and titles.
        chosen: ids of those that are ticked at first.

    Signals:
        changed: others are ticked.
    """

    changed = Signal()

    def __init__(self, articles: Sequence[tuple[str, str]], chosen: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.model = ChoiceModel(articles, chosen)
        self.filter = FilterLine(self.tr("Find an article"), self.tr("Find an article"), self)
        self.list = QListView(self)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setMinimumHeight(110)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self.all = QPushButton(self.tr("Choose All"), self)
        self.all.setAutoDefault(False)
        line = QHBoxLayout()
        line.addWidget(self.filter, 1)
        line.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        self.filter.textChanged.connect(self.model.look_for)
        self.all.clicked.connect(self._on_all)
        self.model.chosen_changed.connect(self.changed)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of those that are ticked, in the order of the list."""
        return self.model.chosen

    @Slot()
    def _on_all(self) -> None:
        self.model.choose_seen()
