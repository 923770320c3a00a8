"""The parts of the library at the side: shelf, archive, trash, collections, kept searches, tags."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from postil.model.card import Collection
from postil.model.query import Listing, Place

_LISTING, _COLLECTION = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
_ICONS = {
    Place.SHELF: "library",
    Place.STARRED: "star",
    Place.UNREAD: "unread",
    Place.NOTED: "note",
    Place.ARCHIVE: "archive",
    Place.TRASH: "delete",
}


class PartsList(QTreeWidget):
    """Shows what can be listed, with numbers.

    Signals:
        chosen: a ``Listing`` without query, and the words of a kept search.
        rename_wanted, remove_wanted, save_wanted: a ``Collection``.
        tag_rename_wanted: a tag.
        export_wanted: a ``Listing`` without query, the words of a kept search, and what it is called.
        empty_wanted: all articles of the trash are to be deleted for good.
    """

    chosen = Signal(object, str)
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)
    save_wanted = Signal(object)
    tag_rename_wanted = Signal(str)
    export_wanted = Signal(object, str, str)
    empty_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("survey")
        self.setAccessibleName(self.tr("Parts of the library"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.currentItemChanged.connect(self._on_current)
        #: A collection that is to be gone to as soon as it is there.
        self._wanted = ""
        self._icon: Callable[[str], QIcon] = lambda _name: QIcon()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Takes the icons in the colours of the theme."""
        self._icon = icon

    def fill(
        self, numbers: Mapping[Place, int], collections: Sequence[Collection], tags: Sequence[tuple[str, int]]
    ) -> None:
        """Shows the parts anew; the one that the reader is at stays, if it is still there."""
        at = self.current()
        self.blockSignals(True)
        self.clear()
        names = {
            Place.SHELF: self.tr("Shelf"),
            Place.STARRED: self.tr("Starred"),
            Place.UNREAD: self.tr("Unread"),
            Place.NOTED: self.tr("With Notes"),
            Place.ARCHIVE: self.tr("Archive"),
            Place.TRASH: self.tr("Trash"),
        }
        for place, name in names.items():
            self._add(name, numbers.get(place, 0), Listing(place), _ICONS[place])
        piles = [one for one in collections if not one.query]
        searches = [one for one in collections if one.query]
        self._head(self.tr("Collections"), piles)
        for one in piles:
            listing = Listing(Place.EVERYWHERE, collection=one.id)
            self._add(one.name, one.articles, listing, "collection", one)
        self._head(self.tr("Searches"), searches)
        for one in searches:
            self._add(one.name, None, Listing(Place.EVERYWHERE), "find", one)
        self._head(self.tr("Tags"), tags)
        for name, number in tags:
            self._add(f"#{name}", number, Listing(Place.EVERYWHERE, tag=name))
        self._return_to(at)
        self.blockSignals(False)
        if self._wanted:
            self.choose(self._wanted)
        elif at is not None and _place(self.current()) != _place(at):
            self._on_current()

    def choose(self, collection_id: str) -> None:
        """Goes to a collection or a kept search, once it is there."""
        self._wanted = collection_id
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            there = item.data(0, _COLLECTION) if item else None
            if item and there and there.id == collection_id:
                self._wanted = ""
                self.setCurrentItem(item)

    def current(self) -> tuple[Listing, Collection | None] | None:
        """The part that the reader is at, with its collection or kept search."""
        item = self.currentItem()
        if item is None or item.data(0, _LISTING) is None:
            return None
        return item.data(0, _LISTING), item.data(0, _COLLECTION)

    def name(self) -> str:
        """What the part is called that the reader is at; empty at none."""
        item = self.currentItem()
        return item.text(0) if item is not None else ""

    def _add(
        self,
        name: str,
        number: int | None,
        listing: Listing,
        icon: str = "",
        collection: Collection | None = None,
    ) -> None:
        item = QTreeWidgetItem([name, QLocale().toString(number) if number else ""])
        item.setData(0, _LISTING, listing)
        item.setData(0, _COLLECTION, collection)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(0, collection.query if collection and collection.query else name)
        if icon:
            item.setIcon(0, self._icon(icon))
        self.addTopLevelItem(item)

    def _head(self, words: str, below: Sequence[object]) -> None:
        """A headline, when there is something below it."""
        if below:
            item = QTreeWidgetItem([words])
            item.setFlags(Qt.ItemFlag.NoItemFlags)  # Nobody can be at it, neither by mouse nor by key.
            font = item.font(0)
            font.setPixelSize(12)
            font.setWeight(font.Weight.DemiBold)
            item.setFont(0, font)
            item.setForeground(0, self.palette().placeholderText())
            self.addTopLevelItem(item)

    def _return_to(self, at: tuple[Listing, Collection | None] | None) -> None:
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            there = item.data(0, _COLLECTION) if item else None
            if (
                item
                and at
                and item.data(0, _LISTING) == at[0]
                and (there and there.id) == (at[1] and at[1].id)
            ):
                self.setCurrentItem(item)
                return
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    @Slot()
    def _on_current(self) -> None:
        at = self.current()
        if at is not None:
            self.chosen.emit(at[0], at[1].query if at[1] else "")

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        item = self.itemAt(point)
        if item is not None and item.data(0, _LISTING) is not None:
            self.menu(item).exec(self.viewport().mapToGlobal(point))

    def menu(self, item: QTreeWidgetItem) -> QMenu:
        """What can be done with a part."""
        collection, listing = item.data(0, _COLLECTION), item.data(0, _LISTING)
        menu = QMenu(self)
        typed, name = (collection.query if collection else ""), item.text(0)
        menu.addAction(self.tr("Export…"), lambda: self.export_wanted.emit(listing, typed, name))
        if listing.place is Place.TRASH:
            empty = menu.addAction(self.tr("Empty Trash…"), self.empty_wanted.emit)
            empty.setEnabled(bool(item.text(1)))
        if listing.tag:
            menu.addAction(self.tr("Rename…"), lambda: self.tag_rename_wanted.emit(listing.tag))
        if collection is not None:
            menu.addAction(self.tr("Rename…"), lambda: self.rename_wanted.emit(collection))
            if not collection.query:
                menu.addAction(self.tr("Save as One File…"), lambda: self.save_wanted.emit(collection))
            menu.addAction(self.tr("Delete"), lambda: self.remove_wanted.emit(collection))
        return menu


def _place(at: tuple[Listing, Collection | None] | None) -> tuple[Listing, str] | None:
    return at and (at[0], at[1].id if at[1] else "")
