"""The articles of a list, read when they come into sight."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from postil.model.card import Card
from postil.model.finding import Hit, Quotation
from postil.model.web_address import host_of
from postil.ui.shelf import signs

Index = QModelIndex | QPersistentModelIndex
HIT = int(Qt.ItemDataRole.UserRole)
#: Articles that are read at a time; hits that are kept before they are read anew.
_AT_ONCE, _KEPT = 24, 3_000


class ShelfModel(QAbstractListModel):
    """Holds the numbers of articles; what is shown of them is read in small parts."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: Sequence[int] = ()
        self._hits: dict[int, Hit] = {}
        self._fetch: Callable[[Sequence[int]], Sequence[Hit]] = lambda _numbers: ()

    def set_numbers(self, numbers: Sequence[int], fetch: Callable[[Sequence[int]], Sequence[Hit]]) -> None:
        """Takes another list; ``fetch`` gives hits for some of its numbers, in their order."""
        self.beginResetModel()
        self._numbers, self._fetch = numbers, fetch
        self._hits.clear()
        self.endResetModel()

    def read_again(self, numbers: Sequence[int], fetch: Callable[[Sequence[int]], Sequence[Hit]]) -> bool:
        """Has what is shown read anew when the list is the same one; False when it is another."""
        if not numbers or list(numbers) != list(self._numbers):
            return False
        self._fetch = fetch
        self._hits.clear()
        self.dataChanged.emit(self.index(0, 0), self.index(len(numbers) - 1, 0))
        return True

    def hit(self, row: int) -> Hit | None:
        """What is shown in a row; None when its article is gone."""
        number = self._numbers[row]
        if number not in self._hits:
            if len(self._hits) > _KEPT:
                self._hits.clear()
            part = self._numbers[row // _AT_ONCE * _AT_ONCE :][:_AT_ONCE]
            self._hits.update(zip(part, self._fetch(part), strict=False))
        return self._hits.get(number)

    def number(self, row: int) -> int:
        """The number of the article in a row."""
        return self._numbers[row]

    def ids(self, rows: Sequence[int]) -> list[str]:
        """Ids of the articles in some rows."""
        return [hit.card.id for row in rows if (hit := self.hit(row)) is not None]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(hit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return signs.told(hit.card)
        return None

    def _spoken(self, hit: Hit) -> str:
        """Everything that the row shows, for those who do not see it."""
        card = hit.card
        parts = [card.title or self.tr("Without a title"), source_of(hit), dated(card)]
        parts.append(self.tr("%1 min to read").replace("%1", str(card.minutes)))
        if card.starred:
            parts.append(self.tr("starred"))
        parts.append(signs.told(card))
        parts += [snippet.text for snippet in hit.snippets[:2]]
        return ", ".join(filter(None, parts))


def source_of(hit: Hit) -> str:
    """The publication that an article is from, else the host of its address; nothing for a file, whose name says neither."""
    return hit.card.site or host_of(hit.card.source)


def dated(one: Card | Quotation) -> str:
    """When an article was published; if nobody knows that, when it was added."""
    if not one.added:
        return day(one.date)
    return QCoreApplication.translate("Shelf", "added %1").replace("%1", day(one.date))


def day(date: str) -> str:
    """An ISO 8601 date as readers of the window's language write it; "2024" and "2024-05" stay."""
    parsed = QDate.fromString(date, Qt.DateFormat.ISODate)
    return QLocale().toString(parsed, "d MMM yyyy") if parsed.isValid() else date
