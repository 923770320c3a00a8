"""What was taught so far: to be looked at, edited, carried elsewhere, and forgotten one by one."""

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTreeWidgetItem, QVBoxLayout, QWidget

from postil.desk.desk import Desk
from postil.model.changes import Changes
from postil.model.lesson import Lesson, Says, Scope
from postil.ui.correcting.words import said, where
from postil.ui.dialogs.carrier import Carried, Carrier
from postil.ui.widgets.dialog_list import Deed, DialogList, button_row
from postil.ui.widgets.filter_line import FilterLine

_WIDTH, _HEIGHT = 760, 520


class LessonsDialog(QDialog):
    """Lists lessons, the latest first.

    Args:
        desk: knows them.
        change: does something to them and has the page show it.
        here: gives the id of the open article, or empty.

    Signals:
        place_chosen: article and the ``Span`` to go to in it, or empty where the lesson holds in all of it.
        edit_requested: a lesson that the reader wants to change.
    """

    place_chosen = Signal(str, object)
    edit_requested = Signal(object)

    def __init__(
        self,
        desk: Desk,
        change: Callable[[Callable[[], Changes]], None],
        here: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._change, self._here = desk, change, here
        self._lessons: dict[str, Lesson] = {}
        self.setWindowTitle(self.tr("What Was Taught"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self.filter = FilterLine(self.tr("Filter"), self.tr("Filter what was taught"), self)
        columns = ((self.tr("Correction"), None), (self.tr("Holds"), 220), (self.tr("Since"), 92))
        self.list = DialogList(self.tr("What was taught"), columns, self)
        self.empty = QLabel(
            self.tr(
                "Nothing was taught yet. Right-click a mark to say what is wrong with it: what holds everywhere helps in every article."
            ),
            self,
        )
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.hide()
        carried = Carried(
            self.tr("Corrections"),
            self.tr("Export Corrections"),
            self.tr("Import Corrections"),
            self._written,
            lambda text: desk.lessons.bring_in(text),
        )
        self.carrier = Carrier(carried, change, self._tell, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        for widget in (self.filter, self.list, self.empty, self.told):
            column.addWidget(widget, 1 if widget in (self.list, self.empty) else 0)
        column.addLayout(self._buttons())
        self.filter.textChanged.connect(self._on_filter)
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.list.itemActivated.connect(self._on_go)
        context = Qt.ShortcutContext.WidgetShortcut
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self._on_forget, context=context)
        QShortcut(QKeySequence(Qt.Key.Key_F2), self.list, self._on_edit, context=context)
        self.refresh()

    def _buttons(self) -> QHBoxLayout:
        row, self.buttons = button_row(
            self,
            Deed("go", self.tr("Go There"), self._on_go),
            Deed("edit", self.tr("Edit…"), self._on_edit),
            Deed("forget", self.tr("Forget"), self._on_forget),
            None,
            Deed("bring", self.tr("Import…"), self.carrier.ask),
            Deed("export", self.tr("Export…"), self.carrier.export),
            Deed("close", self.tr("Close"), self.accept),
        )
        return row

    @Slot()
    def refresh(self) -> None:
        """Shows what is taught by now."""
        self.list.clear()
        taught = self._desk.lessons.all()
        self._lessons = {one.id: one for one in taught}
        titles = self._desk.out.names()
        keys = [key for one in taught for key in (one.entity, one.to_entity) if key]
        names, found = self._desk.lessons.names(keys), self._desk.lessons.names(keys, as_found=True)
        for one in reversed(taught):
            since = QDateTime.fromString(one.created, Qt.DateFormat.ISODateWithMs).toLocalTime().date()
            texts = [
                said(one, lambda key: names.get(key, ""), lambda key: found.get(key, "")),
                where(one, titles.get(one.article, ""), open_=one.article == self._here()),
                QLocale().toString(since, QLocale.FormatType.ShortFormat),
            ]
            item = QTreeWidgetItem(texts)
            item.setData(0, Qt.ItemDataRole.UserRole, one.id)
            for column in (0, 1):
                item.setToolTip(column, texts[column])
            self.list.addTopLevelItem(item)
        self._on_filter()
        self.list.setVisible(bool(taught))
        self.filter.setVisible(bool(taught))
        self.empty.setVisible(not taught)
        self.buttons["export"].setEnabled(any(one.scope is Scope.EVERYWHERE for one in taught))
        self._on_selection()

    def chosen(self) -> list[Lesson]:
        """The lessons that are selected."""
        return [self._lessons[item.data(0, Qt.ItemDataRole.UserRole)] for item in self.list.selectedItems()]

    @Slot()
    def _on_filter(self) -> None:
        words = self.filter.text().casefold().split()
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            assert item is not None, "counted"
            text = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(not all(word in text for word in words))

    @Slot()
    def _on_selection(self) -> None:
        chosen = self.chosen()
        self.buttons["forget"].setEnabled(bool(chosen))
        self.buttons["go"].setEnabled(len(chosen) == 1 and bool(chosen[0].article))
        self.buttons["edit"].setEnabled(len(chosen) == 1 and chosen[0].says is not Says.RIGHT)

    @Slot()
    def _on_go(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1 and chosen[0].article:
            self.place_chosen.emit(chosen[0].article, chosen[0].span or "")

    @Slot()
    def _on_edit(self) -> None:
        if self.buttons["edit"].isEnabled():
            self.edit_requested.emit(self.chosen()[0])

    @Slot()
    def _on_forget(self) -> None:
        ids = [one.id for one in self.chosen()]
        if not ids:
            return
        self.told.hide()
        self._change(lambda: self._desk.lessons.forget(*ids))
        self.refresh()

    def _written(self) -> str:
        """The chosen ones that hold everywhere, or all of these: what holds in one article is of no use where that is not."""
        chosen = [one.id for one in self.chosen() if one.scope is Scope.EVERYWHERE]
        return self._desk.lessons.export(chosen or None)

    def _tell(self, sentence: str, wrong: bool) -> None:
        self.refresh()
        self.told.setText(sentence)
        self.told.setObjectName("error" if wrong else "muted")
        self.told.style().polish(self.told)
        self.told.show()
