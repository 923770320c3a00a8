"""What the reader does with the articles and collections of the library's window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox

from postil.desk.desk import Desk
from postil.model.card import Collection
from postil.model.changes import Changes
from postil.model.details import Edit
from postil.model.query import Listing, Place
from postil.ui.shelf.library_window import LibraryWindow
from postil.ui.translation import counted

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow


class ShelfDeeds(QObject):
    """Does what the window of the library asks for.

    Args:
        library: that window.
        window: the reading window, through which everything is changed, so that it can be taken back there.
        desk: the library.

    Signals:
        changed: something was done.
        place_wanted: an article's id and a mark's.
    """

    changed = Signal()
    place_wanted = Signal(str, str)

    def __init__(self, library: LibraryWindow, window: MainWindow, desk: Desk) -> None:
        super().__init__(library)
        self._library, self._window, self._desk = library, window, desk
        page, parts, shelf = library.articles, library.parts, desk.shelf
        page.star_wanted.connect(lambda ids, on: self.do(lambda: shelf.star(ids, on)))
        page.archive_wanted.connect(lambda ids, on: self.do(lambda: shelf.archive(ids, on)))
        page.trash_wanted.connect(lambda ids: self.do(lambda: shelf.trash(ids)))
        page.restore_wanted.connect(lambda ids: self.do(lambda: shelf.restore(ids)))
        page.purge_wanted.connect(self.purge)
        page.new_pile_wanted.connect(self.new_pile)
        page.collect_wanted.connect(self.collect)
        page.details_wanted.connect(self.details)
        page.compare_wanted.connect(self.compare)
        library.keep_wanted.connect(self.keep_search)
        parts.empty_wanted.connect(self.empty_trash)
        parts.rename_wanted.connect(self.rename)
        parts.tag_rename_wanted.connect(self.rename_tag)
        parts.remove_wanted.connect(lambda one: self.do(lambda: shelf.remove_collection(one.id)))

    def do(self, change: Callable[[], Changes]) -> None:
        """Makes a change to the library, as one step that can be taken back."""
        self._window.reading.do(change)
        self.changed.emit()

    @Slot(list)
    def purge(self, ids: list[str]) -> None:
        """Deletes articles for good, when the reader says so again."""
        asked = QMessageBox(self._library)
        asked.setWindowTitle(self.tr("Delete for Good"))
        many = self.tr("Delete %1 articles for good, with all marks and notes on them?")
        one = self.tr("Delete this article for good, with all marks and notes on it?")
        asked.setText(counted(len(ids), one, many))
        asked.setInformativeText(
            self.tr(
                "This cannot be undone. Earlier copies of the library keep it until newer ones take their place."
            )
        )
        delete = asked.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        asked.setDefaultButton(asked.addButton(QMessageBox.StandardButton.Cancel))
        asked.exec()
        if asked.clickedButton() is delete:
            self.do(lambda: self._desk.shelf.purge(ids))

    @Slot()
    def empty_trash(self) -> None:
        """Deletes all that was thrown away, when the reader says so again."""
        shelf = self._desk.shelf
        ids = self._library.tried(lambda: shelf.ids(shelf.listed(Listing(Place.TRASH))))
        if ids:
            self.purge(ids)

    @Slot(list)
    def new_pile(self, ids: list[str]) -> None:
        """Makes a collection of articles."""
        name = self._asked_name(self.tr("New Collection"), "")
        if name:
            self.do(lambda: self._desk.shelf.make_collection(name, article_ids=ids)[1])

    @Slot()
    def keep_search(self) -> None:
        """Keeps what is looked for, as a collection that fills itself."""
        words = self._library.line.text().strip()
        name = self._asked_name(self.tr("Keep Search"), words)
        if not name:
            return
        made: list[str] = []

        def make() -> Changes:
            id_, changes = self._desk.shelf.make_collection(name, words)
            made.append(id_)
            return changes

        self.do(make)
        for id_ in made:
            self._library.parts.choose(id_)

    @Slot(object)
    def rename(self, collection: Collection) -> None:
        """Gives a collection another name."""
        name = self._asked_name(self.tr("Rename"), collection.name)
        if name:
            self.do(lambda: self._desk.shelf.change_collection(collection.id, name, collection.query))

    @Slot(str)
    def rename_tag(self, tag: str) -> None:
        """Calls a tag otherwise in the whole library, on marks, too; two that get the same name become one."""
        name = self._asked_name(self.tr("Rename"), tag)
        if name:
            self.do(lambda: self._desk.rename_tag(tag, name))

    @Slot(str, list, bool)
    def collect(self, collection: str, ids: list[str], put_in: bool) -> None:
        """Puts articles in a collection, or takes them out."""
        shelf = self._desk.shelf
        self.do(lambda: (shelf.collect if put_in else shelf.take_out)(collection, ids))

    @Slot(list)
    def details(self, ids: list[str]) -> None:
        """Lets the reader put right what is known of articles."""
        from postil.ui.shelf.details_dialog import DetailsDialog

        shelf = self._desk.shelf
        found = self._library.tried(lambda: (shelf.details(ids), shelf.collections()))
        if found is None:
            return

        def save(edit: Edit) -> None:
            self._window.reading.apply(shelf.edit(ids, edit))

        DetailsDialog(*found, save, self._library).exec()
        self.changed.emit()

    @Slot(str, str)
    def compare(self, first: str, second: str) -> None:
        """Shows two articles side by side."""
        from postil.desk.comparing import compared
        from postil.ui.shelf.comparison_dialog import ComparisonDialog

        pages = self._library.tried(lambda: (self._desk.page(first), self._desk.page(second)))
        if pages is not None:
            dialog = ComparisonDialog(*pages, compared(*pages), self._window.themes.theme, self._library)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.place_wanted.connect(self.place_wanted)
            dialog.show()

    def _asked_name(self, title: str, name: str) -> str:
        words, given = QInputDialog.getText(
            self._library, title, self.tr("Name"), QLineEdit.EchoMode.Normal, name
        )
        return words.strip() if given else ""
