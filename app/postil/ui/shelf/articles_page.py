"""The articles of the library: a list to look through, to search, and to put in order."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QListView, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from postil import styles
from postil.model.card import Card, Collection
from postil.model.finding import Hit
from postil.model.query import Listing, Place
from postil.ui.shelf.card_delegate import CardDelegate
from postil.ui.shelf.covers import Covers
from postil.ui.shelf.shelf_model import ShelfModel
from postil.ui.shelf.signs import SignsLegend

#: What keys do with what is chosen.
_STAR, _ARCHIVE, _DETAILS, _AWAY = Qt.Key.Key_S, Qt.Key.Key_E, Qt.Key.Key_D, Qt.Key.Key_Delete


def _with_key(words: str, key: Qt.Key) -> str:
    """An entry of a menu with the key that does the same."""
    return f"{words}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}"


class ArticlesPage(QWidget):
    """The list, and what can be done with what is chosen in it.

    Signals:
        open_wanted: id of an article.
        star_wanted, archive_wanted: ids, and whether to or not to.
        trash_wanted, restore_wanted, purge_wanted, new_pile_wanted, details_wanted: ids.
        collect_wanted: id of a collection, ids, and whether to put them in or take them out.
        compare_wanted: ids of two articles.
        export_wanted: ids of articles.
    """

    open_wanted = Signal(str)
    star_wanted = Signal(list, bool)
    archive_wanted = Signal(list, bool)
    trash_wanted = Signal(list)
    restore_wanted = Signal(list)
    purge_wanted = Signal(list)
    new_pile_wanted = Signal(list)
    collect_wanted = Signal(str, list, bool)
    details_wanted = Signal(list)
    compare_wanted = Signal(str, str)
    export_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None, covers: Covers | None = None) -> None:
        super().__init__(parent)
        self.model = ShelfModel()
        self.list = QListView(self)
        self.list.setObjectName("shelf")
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setModel(self.model)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.delegate = CardDelegate(self.list, covers)
        if covers is not None:
            covers.arrived.connect(self.list.viewport().update)
        self.list.setItemDelegate(self.delegate)
        self.empty = QLabel(self)
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(40, 80, 40, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        self.legend = SignsLegend(self)
        column.addWidget(self.legend)
        self._listing, self._piles = Listing(), list[Collection]()
        self.list.installEventFilter(self)
        self.list.activated.connect(self._on_activated)
        self.list.customContextMenuRequested.connect(self._on_menu)

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self.delegate.set_theme(theme)
        self.legend.set_theme(theme)
        self.list.viewport().update()

    def set_piles(self, collections: Sequence[Collection]) -> None:
        """Takes the collections that articles can be put into."""
        self._piles = [one for one in collections if not one.query]

    def show_list(
        self, numbers: Sequence[int], listing: Listing, fetch: Callable[[Sequence[int]], Sequence[Hit]]
    ) -> None:
        """Shows a list; what was chosen stays so where it is in this one, too."""
        if listing == self._listing and self.model.read_again(numbers, fetch):
            return
        chosen, at = self._chosen_numbers(), self.list.currentIndex().row()
        same = listing == self._listing
        self._listing = listing
        self.delegate.searching = bool(listing.query.terms)
        self.model.set_numbers(numbers, fetch)
        self.empty.setVisible(not numbers)
        self.list.setVisible(bool(numbers))
        self.legend.setVisible(bool(numbers))
        self.empty.setText(self._nothing())
        self.list.doItemsLayout()
        if same and chosen and numbers:
            self.list.setCurrentIndex(self.model.index(min(max(at, 0), len(numbers) - 1), 0))
        self._choose_again(chosen, numbers)
        if not same and numbers:
            self.list.scrollToTop()

    def _chosen_numbers(self) -> set[int]:
        return {self.model.number(index.row()) for index in self.list.selectionModel().selectedIndexes()}

    def _choose_again(self, chosen: set[int], numbers: Sequence[int]) -> None:
        """What was chosen is so again, as far as it is in the list; else what stands where it stood."""
        rows = [row for row, number in enumerate(numbers) if number in chosen] if chosen else []
        if not rows:
            return
        picked = QItemSelection()
        for row in rows:
            picked.select(self.model.index(row, 0), self.model.index(row, 0))
        model, flags = self.list.selectionModel(), QItemSelectionModel.SelectionFlag
        model.setCurrentIndex(self.model.index(rows[0], 0), flags.NoUpdate)
        model.select(picked, flags.ClearAndSelect)

    def chosen(self) -> list[str]:
        """Ids of the articles that are chosen."""
        return self.model.ids(self._rows())

    def _cards(self) -> list[Card]:
        return [hit.card for row in self._rows() if (hit := self.model.hit(row)) is not None]

    def _rows(self) -> list[int]:
        """Rows that are chosen; without any the one that the keyboard is at."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        at = self.list.currentIndex().row()
        return rows or ([at] if at >= 0 and self.list.hasFocus() else [])

    def _nothing(self) -> str:
        """What an empty list says, with what could be done."""
        if self._listing.query:
            examples = "speaker:putin   actor:china   system:s-400   source:reuters   tag:energy   before:2026-11   is:starred"
            words = self.tr("Nothing fits. Fewer words find more; * lets a word go on: sanction*.")
            return f"{words}\n\n{examples}"
        if self._listing.collection:
            return self.tr(
                "Nothing lies in this collection. Choose articles, then “Put into Collection” in their menu."
            )
        return {
            Place.SHELF: self.tr("The shelf is empty. Articles that are opened in Postil stand here."),
            Place.STARRED: self.tr("No article has a star. S gives one to what is chosen."),
            Place.UNREAD: self.tr("Nothing is unread."),
            Place.NOTED: self.tr("No article has a note or a highlight yet."),
            Place.ARCHIVE: self.tr(
                "The archive is empty. E puts away what is done with; search still finds it."
            ),
            Place.TRASH: self.tr("The trash is empty."),
        }.get(self._listing.place, self.tr("Nothing here."))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the list takes letters for the beginning of a title."""
        return watched is self.list and isinstance(event, QKeyEvent) and self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.type() is not QEvent.Type.KeyPress or not plain:
            return False
        deeds = {_STAR: self._star, _ARCHIVE: self._archive, _DETAILS: self._details, _AWAY: self._throw_away}
        deed = deeds.get(Qt.Key(event.key()))
        chosen = self.chosen() if deed else []
        if deed and chosen:
            deed(chosen)
        return bool(deed)

    def _star(self, chosen: list[str]) -> None:
        self.star_wanted.emit(chosen, not all(card.starred for card in self._cards()))

    def _archive(self, chosen: list[str]) -> None:
        self.archive_wanted.emit(chosen, not all(card.archived for card in self._cards()))

    def _details(self, chosen: list[str]) -> None:
        self.details_wanted.emit(chosen)

    def _throw_away(self, chosen: list[str]) -> None:
        (self.purge_wanted if self._listing.place is Place.TRASH else self.trash_wanted).emit(chosen)

    @Slot()
    def _on_activated(self) -> None:
        chosen = self.chosen()
        if chosen and self._listing.place is not Place.TRASH:
            self.open_wanted.emit(chosen[0])

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        chosen, cards = self.chosen(), self._cards()
        if chosen:
            menu = (
                self._trash_menu(chosen) if self._listing.place is Place.TRASH else self._menu(chosen, cards)
            )
            menu.exec(self.list.viewport().mapToGlobal(point))

    def _trash_menu(self, chosen: list[str]) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Restore"), lambda: self.restore_wanted.emit(chosen))
        menu.addAction(_with_key(self.tr("Delete for Good…"), _AWAY), lambda: self.purge_wanted.emit(chosen))
        return menu

    def _menu(self, chosen: list[str], cards: list[Card]) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self.open_wanted.emit(chosen[0]))
        starred, archived = all(card.starred for card in cards), all(card.archived for card in cards)
        menu.addAction(
            _with_key(self.tr("Remove Star") if starred else self.tr("Star"), _STAR),
            lambda: self.star_wanted.emit(chosen, not starred),
        )
        menu.addAction(
            _with_key(self.tr("Put Back on the Shelf") if archived else self.tr("Archive"), _ARCHIVE),
            lambda: self.archive_wanted.emit(chosen, not archived),
        )
        into = menu.addMenu(self.tr("Put into Collection"))
        for pile in self._piles:
            put = partial(self.collect_wanted.emit, pile.id, chosen, True)
            into.addAction(pile.name.replace("&", "&&"), put)
        if self._piles:
            into.addSeparator()
        into.addAction(self.tr("New Collection…"), lambda: self.new_pile_wanted.emit(chosen))
        if self._listing.collection:
            pile_id = self._listing.collection
            menu.addAction(
                self.tr("Take out of This Collection"),
                lambda: self.collect_wanted.emit(pile_id, chosen, False),
            )
        menu.addSeparator()
        if len(chosen) == 2:
            menu.addAction(self.tr("Compare"), lambda: self.compare_wanted.emit(*chosen))
        menu.addAction(self.tr("Export…"), lambda: self.export_wanted.emit(chosen))
        menu.addAction(_with_key(self.tr("Details…"), _DETAILS), lambda: self.details_wanted.emit(chosen))
        menu.addAction(_with_key(self.tr("Move to Trash"), _AWAY), lambda: self.trash_wanted.emit(chosen))
        return menu
