"""What was taught so far: to be looked at, edited, carried elsewhere, and forgotten one by one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from postil import files
from postil.desk.desk import Desk
from postil.errors import UserError
from postil.model.changes import Changes
from postil.model.lesson import Lesson, Says, Scope
from postil.ui.correcting.words import said, where
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
        self.list = QTreeWidget(self)
        self.list.setObjectName("keys")
        self.list.setAccessibleName(self.tr("What was taught"))
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.list.setHeaderLabels([self.tr("Correction"), self.tr("Holds"), self.tr("Since")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for number, width in ((1, 220), (2, 92)):
            self.list.header().resizeSection(number, width)
        self.list.header().setStretchLastSection(False)
        self.empty = QLabel(
            self.tr(
                "Nothing was taught yet. Right-click a mark to say what is wrong with it: what holds everywhere helps in every article."
            ),
            self,
        )
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.trouble = QLabel(self)
        self.trouble.setObjectName("error")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        for widget in (self.filter, self.list, self.empty, self.trouble):
            column.addWidget(widget, 1 if widget in (self.list, self.empty) else 0)
        column.addLayout(self._buttons())
        self.filter.textChanged.connect(self._on_filter)
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.list.itemActivated.connect(self._on_go)
        self.refresh()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        made: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("go", self.tr("Go There"), self._on_go),
            ("edit", self.tr("Edit…"), self._on_edit),
            ("forget", self.tr("Forget"), self._on_forget),
            ("", "", lambda: None),
            ("bring", self.tr("Import…"), self._on_bring_in),
            ("export", self.tr("Export…"), self._on_export),
            ("close", self.tr("Close"), self.accept),
        )
        self.buttons: dict[str, QPushButton] = {}
        for name, text, do in made:
            if not name:
                row.addStretch(1)
                continue
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, do=do: do())
            self.buttons[name] = button
            row.addWidget(button)
        return row

    @Slot()
    def refresh(self) -> None:
        """Shows what is taught by now."""
        self.list.clear()
        taught = self._desk.lessons.all()
        self._lessons = {one.id: one for one in taught}
        titles = {shelved.id: shelved.title or shelved.source for shelved in self._desk.articles()}
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
        for one in self.chosen()[:1]:
            self.edit_requested.emit(one)

    @Slot()
    def _on_forget(self) -> None:
        ids = [one.id for one in self.chosen()]
        self._change(lambda: self._desk.lessons.forget(*ids))
        self.refresh()

    @Slot()
    def _on_export(self) -> None:
        name = self.tr("Corrections") + ".json"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export Corrections"), name, "JSON (*.json)")
        if path:
            self._try(lambda: files.replace(Path(path), self._desk.lessons.export().encode()))

    @Slot()
    def _on_bring_in(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import Corrections"), "", "JSON (*.json)")
        if path:
            self.bring_in(Path(path))

    def bring_in(self, path: Path) -> None:
        """Takes in a file of corrections."""

        def do() -> None:
            number, changes = self._desk.lessons.bring_in(files.read_text(path))
            self._change(lambda: changes)
            self.refresh()
            told = self.tr("All of them were known.") if not number else self.tr("%1 are new.")
            self._tell(told.replace("%1", str(number)))

        self._try(do)

    def _try(self, do: Callable[[], object]) -> None:
        self._tell("")
        try:
            do()
        except UserError as error:
            self._tell(str(error))

    def _tell(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
