"""All keys at a glance."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from postil.ui.action_table import ACTIONS, CONTEXT, MENUS, Action, plain
from postil.ui.theme import panel_font

#: Menus in the columns of the dialog.
_COLUMNS = (("file", "edit", "view"), ("mark", "go", "help"))


class KeysDialog(QDialog):
    """Lists the actions that have keys, by menu. It does not block the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(24, 16, 24, 24)
        columns.setSpacing(48)
        for menus in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(0)
            for menu in menus:
                self._add_menu(column, menu)
            column.addStretch(1)
            columns.addLayout(column)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.resize(page.sizeHint().width() + 24, min(640, page.sizeHint().height() + 8))

    def _add_menu(self, column: QVBoxLayout, menu: str) -> None:
        rows = [a for a in ACTIONS if a.keys and a.menu.partition("/")[0] == menu]
        title = QLabel(plain(QCoreApplication.translate(CONTEXT, MENUS[menu])), self)
        title.setFont(panel_font(13, 600))
        title.setContentsMargins(0, 16, 0, 6)
        column.addWidget(title)
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        for number, action in enumerate(rows):
            grid.addWidget(QLabel(_name(action), self), number, 0)
            keys = QLabel(_keys(action), self)
            keys.setObjectName("muted")
            grid.addWidget(keys, number, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)


def _name(action: Action) -> str:
    """The action's text, with its sub-menu in front: "Colour: Yellow"."""
    name = plain(QCoreApplication.translate(CONTEXT, action.text))
    if "/" not in action.menu:
        return name
    return f"{plain(QCoreApplication.translate(CONTEXT, MENUS[action.menu]))}: {name}"


def _keys(action: Action) -> str:
    shown = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in action.keys)
    return ",  ".join(shown)
