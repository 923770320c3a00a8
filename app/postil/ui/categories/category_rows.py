"""The reader's own categories below the kinds of the legend: sign, name, number, switch."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import Kind
from postil.model.category import Category
from postil.ui.marks.legend_panel import LegendRow


class CategoryRow(LegendRow):
    """One category. A double click or F2 changes it, the menu key offers what else can be done.

    Signals:
        edit_requested, remove_requested: the reader wants to change it, or be rid of it.
        move_requested: one place up (-1) or down (1).
    """

    edit_requested = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, category: Category, parent: QWidget | None = None) -> None:
        super().__init__(Kind.CATEGORY, parent, name=category.name or _unnamed())
        self.category = category
        self.setChecked(category.shown)

    @override
    def look(self, theme: styles.Theme) -> styles.MarkColours:
        return styles.tinted(theme, self.category.colour, self.category.line)

    def menu(self) -> QMenu:
        """What can be done with the category."""
        menu = QMenu(self)
        menu.addAction(self.tr("Change…") + "\tF2", self.edit_requested.emit)
        menu.addAction(self.tr("Move Up"), partial(self.move_requested.emit, -1))
        menu.addAction(self.tr("Move Down"), partial(self.move_requested.emit, 1))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self.remove_requested.emit)
        return menu

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit_requested.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


def _unnamed() -> str:
    """What a category is called while it is still being thought of."""
    return QCoreApplication.translate("CategoryRows", "New category")


class CategoryRows(QWidget):
    """All categories, and a button for one more.

    Signals:
        switched: a category, and whether its marks are to be shown.
        edit_requested, remove_requested: a category.
        move_requested: a category, and -1 or 1.
        new_requested: the reader wants one more.
    """

    switched = Signal(object, bool)
    edit_requested = Signal(object)
    remove_requested = Signal(object)
    move_requested = Signal(object, int)
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
        self.rows: list[CategoryRow] = []
        title = QLabel(self.tr("Your categories"), self)
        title.setObjectName("small")
        self.add = QToolButton(self)
        self.add.setIconSize(QSize(16, 16))
        self.add.setObjectName("panel-button")
        self.add.setToolTip(self.tr("New category"))
        self.add.setAccessibleName(self.tr("New category"))
        self.add.clicked.connect(self.new_requested)
        head = QHBoxLayout()
        head.setContentsMargins(8, 12, 4, 2)
        head.addWidget(title, 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)

    def set_theme(self, theme: styles.Theme, icon: Callable[[str], QIcon]) -> None:
        """Takes colours and icons."""
        self._theme = theme
        self.add.setIcon(icon("add"))
        for row in self.rows:
            row.set_theme(theme)

    def set_categories(self, categories: Sequence[Category], numbers: Mapping[str, int]) -> None:
        """Shows ``categories`` with how many marks each makes; rows that stay keep the focus."""
        if [row.category for row in self.rows] != list(categories):
            focused = next((row.category.id for row in self.rows if row.hasFocus()), "")
            for row in self.rows:
                row.hide()
                row.deleteLater()
            self.rows = [self._row(one) for one in categories]
            for row in self.rows:
                if row.category.id == focused:
                    row.setFocus()
        for row in self.rows:
            row.set_number(numbers.get(row.category.id, 0))

    def _row(self, category: Category) -> CategoryRow:
        row = CategoryRow(category, self)
        if self._theme is not None:
            row.set_theme(self._theme)
        row.clicked.connect(lambda on: self.switched.emit(category, on))
        row.edit_requested.connect(lambda: self.edit_requested.emit(category))
        row.remove_requested.connect(lambda: self.remove_requested.emit(category))
        row.move_requested.connect(lambda by: self.move_requested.emit(category, by))
        self._column.addWidget(row)
        row.show()
        return row
