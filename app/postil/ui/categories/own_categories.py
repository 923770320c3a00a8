"""Everything about the reader's own categories in one window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from typing_extensions import override

from postil.desk.desk import Desk
from postil.errors import UserError
from postil.model.annotation import Annotation
from postil.model.category import Category
from postil.model.changes import Changes
from postil.ui.categories.category_rows import CategoryRows
from postil.ui.categories.examples import examples
from postil.ui.dialogs.carrier import Carried, Carrier
from postil.ui.jobs import Jobs

if TYPE_CHECKING:
    from postil.ui.categories.category_dialog import CategoryDialog
    from postil.ui.main_window import MainWindow


class OwnCategories(QObject):
    """Rows in the legend, the dialog, examples, and files of categories."""

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self.rows = CategoryRows(window.legend)
        window.legend.put_below_kinds(self.rows)
        self.dialog: CategoryDialog | None = None
        on, rows = window.actions_.on, self.rows
        on("category-new", self.make)
        on("category-examples", self.add_examples)
        self.carrier = self._carrier()
        on("category-import", self.carrier.ask)
        on("category-export", self.carrier.export)
        rows.new_requested.connect(self.make)
        rows.edit_requested.connect(self.change)
        rows.remove_requested.connect(self._on_remove)
        rows.move_requested.connect(self._on_move)
        rows.switched.connect(self._on_switched)
        window.reading.marks_changed.connect(self.refresh)
        window.reading.opened.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Shows the categories that there are by now."""
        reading = self._window.reading
        self.rows.set_categories(reading.categories, reading.category_numbers)

    @Slot()
    def make(self) -> None:
        """Opens the dialog for a new category."""
        self.change(Category(""))

    @Slot(object)
    def change(self, category: Category) -> None:
        """Opens the dialog on a category."""
        from postil.ui.categories.category_dialog import CategoryDialog

        if self.dialog is not None and not self.dialog.close():
            self.dialog.raise_()  # It asks whether what is written in it is to be kept.
            return
        window = self._window
        dialog = CategoryDialog(category, window.reading.text, self._jobs, window)
        dialog.tried.connect(self._on_tried)
        dialog.saved.connect(self._on_saved)
        dialog.place_chosen.connect(window.walker.visit)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        window.installEventFilter(self)
        dialog.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window stays while it is asked whether what is being written is to be kept."""
        if event.type() == QEvent.Type.Close and self.dialog is not None and not self.dialog.close():
            self.dialog.raise_()
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def add_examples(self) -> None:
        """Adds the shipped categories that are not there yet by name."""
        there = {one.name.casefold() for one in self._desk.categories.all()}
        for one in examples():
            if one.name.casefold() not in there:
                self._window.reading.do(partial(self._save, one))
        self.refresh()

    def _save(self, category: Category) -> Changes:
        return self._desk.categories.save(category)[1]

    @Slot(object, object)
    def _on_tried(self, category: Category | None, marks: tuple[Annotation, ...]) -> None:
        self._window.reading.set_trial(category, marks)
        self.refresh()

    @Slot(object)
    def _on_saved(self, category: Category) -> None:
        try:
            changes = self._save(category)
        except UserError as error:
            if self.dialog is not None:
                self.dialog.say(str(error))
            return
        if self.dialog is not None:
            self.dialog.accept()
        self._window.reading.apply(changes)
        self.refresh()

    @Slot(object)
    def _on_remove(self, category: Category) -> None:
        self._window.reading.do(lambda: self._desk.categories.remove(category.id))
        self.refresh()

    @Slot(object, int)
    def _on_move(self, category: Category, by: int) -> None:
        ids = [one.id for one in self._desk.categories.all()]
        at = ids.index(category.id)
        to = min(max(0, at + by), len(ids) - 1)
        ids.insert(to, ids.pop(at))
        self._window.reading.do(lambda: self._desk.categories.put_in_order(ids))
        self.refresh()

    @Slot(object, bool)
    def _on_switched(self, category: Category, on: bool) -> None:
        self._window.reading.do(partial(self._save, replace(category, shown=on)))
        self.refresh()

    def _carrier(self) -> Carrier:
        window, desk = self._window, self._desk
        carried = Carried(
            self.tr("Categories"),
            self.tr("Export Categories"),
            self.tr("Import Categories"),
            lambda: desk.categories.export(),
            lambda text: desk.categories.bring_in(text),
        )
        return Carrier(carried, self._change, self._tell, window)

    def _change(self, do: Callable[[], Changes]) -> None:
        self._window.reading.apply(do())
        self.refresh()

    def _tell(self, sentence: str, wrong: bool) -> None:
        messages = self._window.area.messages
        (messages.complain if wrong else messages.announce)(sentence)

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None
        self._window.removeEventFilter(self)
