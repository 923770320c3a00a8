"""What became of the marks of an article that came again: each to be looked at, accepted, set loose or given a place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTreeWidgetItem, QVBoxLayout, QWidget

from postil.desk.desk import Desk
from postil.model.changes import Changes
from postil.model.span import Span
from postil.model.update import Moved, Report, Unplaced
from postil.ui.widgets.dialog_list import Deed, DialogList, button_row

_WIDTH, _HEIGHT, _STATE = 620, 340, 120
_ROLE = Qt.ItemDataRole.UserRole


class MovedDialog(QDialog):
    """Lists the marks that moved since the reader looked at them last, and those without a place.

    Args:
        desk: knows them.
        change: does something to them and has the page show it.
        selection: what is selected in the article, or None.

    Signals:
        mark_chosen: article and id of a mark to go to.
    """

    mark_chosen = Signal(str, object)

    def __init__(
        self,
        desk: Desk,
        change: Callable[[Callable[[], Changes]], object],
        selection: Callable[[], Span | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._change, self._selection = desk, change, selection
        self._article = ""
        self._rows: dict[str, Moved | Unplaced] = {}
        self.setWindowTitle(self.tr("Moved and Unplaced Marks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        columns = ((self.tr("Place"), _STATE), (self.tr("Words"), None), (self.tr("Note"), _STATE))
        self.list = DialogList(self.windowTitle(), columns, self)
        self.hint = QLabel(self)
        self.hint.setObjectName("small")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addLayout(self._buttons())
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.list.itemActivated.connect(self._on_go)

    def _buttons(self) -> QHBoxLayout:
        row, self.buttons = button_row(
            self,
            Deed("go", self.tr("Go There"), self._on_go),
            Deed("accept", self.tr("Right"), self._on_accept, self.tr("These marks are where they belong")),
            Deed("loose", self.tr("Set Loose"), self._on_loose, self.tr("It does not belong there: keeps words and note, without a place")),
            Deed("place", self.tr("Place Here"), self._on_place, self.tr("Puts it onto the words that are selected in the article")),
            Deed("drop", self.tr("Delete"), self._on_drop, self.tr("Removes a mark without a place, with its note")),
            None,
            Deed("close", self.tr("Close"), self.accept),
        )  # fmt: skip
        return row

    def show_report(self, report: Report) -> None:
        """Shows what became of the marks of an article; what is selected stays so."""
        chosen = {item.data(0, _ROLE) for item in self.list.selectedItems()}
        self._article = report.article
        listed: tuple[Moved | Unplaced, ...] = (*report.moved, *report.unplaced)
        self._rows = {one.id: one for one in listed}
        self.told.setText(self._told(report))
        self.list.clear()
        for one in self._rows.values():
            item = QTreeWidgetItem(self._texts(one))
            item.setData(0, _ROLE, one.id)
            for column in (1, 2):
                item.setToolTip(column, item.text(column))
            self.list.addTopLevelItem(item)
            item.setSelected(one.id in chosen)
        self._on_selection()

    def _texts(self, one: Moved | Unplaced) -> list[str]:
        if isinstance(one, Unplaced):
            return [self.tr("no place"), _line(one.words), _line(one.note) or ", ".join(one.tags)]
        alike = self.tr("%1 % alike").replace("%1", str(round(one.score * 100)))
        changed = f"{_line(one.former)} → {_line(one.words)}"
        return [alike, _line(one.words) if _line(one.former) == _line(one.words) else changed, ""]

    def _told(self, report: Report) -> str:
        if not report.moved and not report.unplaced:
            return self.tr("Every mark of this article is where it belongs.")
        said = self.tr("Where they were: %1. Moved: %2. Without a place: %3.")
        numbers = (report.kept, len(report.moved), len(report.unplaced))
        for at, number in enumerate(numbers, start=1):
            said = said.replace(f"%{at}", str(number))
        return said

    def chosen(self) -> list[Moved | Unplaced]:
        """The marks that are selected."""
        return [self._rows[item.data(0, _ROLE)] for item in self.list.selectedItems()]

    @Slot()
    def _on_selection(self) -> None:
        chosen = self.chosen()
        moved = [one for one in chosen if isinstance(one, Moved)]
        unplaced = [one for one in chosen if isinstance(one, Unplaced)]
        single = len(chosen) == 1
        self.buttons["go"].setEnabled(single and bool(moved))
        self.buttons["accept"].setEnabled(bool(moved) and not unplaced)
        self.buttons["loose"].setEnabled(single and bool(moved))
        self.buttons["place"].setEnabled(single)
        self.buttons["drop"].setEnabled(single and bool(unplaced))
        hint = self.tr("Select the words in the article that it belongs to, then press “Place Here”.")
        self.hint.setText(hint if single and unplaced else "")
        if single and moved:
            self._on_go()

    @Slot()
    def _on_go(self) -> None:
        for one in self.chosen()[:1]:
            if isinstance(one, Moved):
                self.mark_chosen.emit(self._article, one.id)

    @Slot()
    def _on_accept(self) -> None:
        ids = [one.id for one in self.chosen()]
        self._do(lambda: self._desk.updates.accept(*ids))

    @Slot()
    def _on_loose(self) -> None:
        for one in self.chosen()[:1]:
            self._do(partial(self._desk.updates.set_loose, one.id))

    @Slot()
    def _on_place(self) -> None:
        span = self._selection()
        if span is None:
            self.hint.setText(
                self.tr("Nothing is selected in the article. Select the words that it belongs to first.")
            )
            return
        for one in self.chosen()[:1]:
            self._do(partial(self._desk.updates.place, one.id, span))

    @Slot()
    def _on_drop(self) -> None:
        for one in self.chosen()[:1]:
            self._do(partial(self._desk.updates.drop, one.id))

    def _do(self, change: Callable[[], Changes]) -> None:
        self._change(change)
        self.show_report(self._desk.updates.report(self._article))


def _line(words: str) -> str:
    return " ".join(words.split())
