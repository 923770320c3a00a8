"""The list of all actions by menu, each with its keys."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget
from typing_extensions import override

from postil.ui.action_row import CONTEXT, Action
from postil.ui.action_table import ACTIONS, plain
from postil.ui.keymap import Keymap, native
from postil.ui.menus import MENUS
from postil.ui.theme import panel_font
from postil.ui.translatable import QT_TRANSLATE_NOOP

_ID = int(Qt.ItemDataRole.UserRole)
#: What the keys of a text field do in the article, too, and stay: they are named here, not changed.
_IN_THE_TEXT = (
    (QT_TRANSLATE_NOOP("Keys", "Character or line"), ("Left", "Right", "Up", "Down")),
    (QT_TRANSLATE_NOOP("Keys", "Word"), ("Ctrl+Left", "Ctrl+Right")),
    (QT_TRANSLATE_NOOP("Keys", "Sentence"), ("Alt+Up", "Alt+Down")),
    (QT_TRANSLATE_NOOP("Keys", "Paragraph"), ("Ctrl+Up", "Ctrl+Down")),
    (QT_TRANSLATE_NOOP("Keys", "Ends of the line"), ("Home", "End")),
    (QT_TRANSLATE_NOOP("Keys", "Ends of the article"), ("Ctrl+Home", "Ctrl+End")),
    (QT_TRANSLATE_NOOP("Keys", "Screen"), ("PgUp", "PgDown", "Space")),
    (QT_TRANSLATE_NOOP("Keys", "Select while moving"), ("Shift",)),
    (QT_TRANSLATE_NOOP("Keys", "Menu of what has the keyboard"), ("Menu", "Shift+F10")),
    (QT_TRANSLATE_NOOP("Keys", "Slide a wide table, without the caret"), ("Left", "Right")),
)


class KeysList(QTreeWidget):
    """Enter on an action changes its keys, Delete takes them away.

    Signals:
        action_chosen: another action is the current one.
        change_requested, clear_requested: the keys.
    """

    action_chosen = Signal()
    change_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._fixed: list[QTreeWidgetItem] = []
        self._menus: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._empty = QTreeWidgetItem(self, [self.tr("Nothing is called that."), ""])
        self._empty.setFlags(Qt.ItemFlag.NoItemFlags)
        for menu in dict.fromkeys(_top(action) for action in ACTIONS):
            self._add_menu(menu)
        self._add_text_keys()
        self.expandAll()
        self.show_only("")
        self.currentItemChanged.connect(self.action_chosen)
        self.itemDoubleClicked.connect(self.change_requested)

    def _add_menu(self, menu: str) -> None:
        head = QTreeWidgetItem(self, [plain(QCoreApplication.translate(CONTEXT, MENUS[menu])), ""])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFont(0, panel_font(13, 600))
        rows = []
        for action in ACTIONS:
            if _top(action) == menu:
                row = QTreeWidgetItem(head, [name_of(action), ""])
                row.setData(0, _ID, action.id)
                row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._rows[action.id] = row
                rows.append(row)
        self._menus.append((head, rows))

    def _add_text_keys(self) -> None:
        head = QTreeWidgetItem(self, [self.tr("In the text"), ""])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFont(0, panel_font(13, 600))
        rows = []
        for name, keys in _IN_THE_TEXT:
            shown = ",  ".join(native(key) for key in keys)
            row = QTreeWidgetItem(head, [QCoreApplication.translate("Keys", name), shown])
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.text(0)}, {shown}")
            rows.append(row)
        self._menus.append((head, rows))
        self._fixed = rows

    @property
    def chosen(self) -> Action | None:
        """The action that is chosen."""
        item = self.currentItem()
        id_ = item.data(0, _ID) if item else None
        return next((action for action in ACTIONS if action.id == id_), None)

    def choose(self, id_: str) -> None:
        """Makes an action the current one."""
        self.setCurrentItem(self._rows[id_])

    def keys_shown(self, id_: str) -> str:
        """What the list says about an action's keys."""
        return self._rows[id_].text(1)

    def set_keymap(self, keymap: Keymap) -> None:
        """Shows these keys; a dot stands at those that the reader changed."""
        for id_, row in self._rows.items():
            keys = ",  ".join(self._told(keymap, id_, key) for key in keymap.keys(id_))
            row.setText(1, f"{keys or '–'}  •" if keymap.is_changed(id_) else keys)
            changed = self.tr("changed") if keymap.is_changed(id_) else ""
            told = ", ".join(part for part in (row.text(0), keys or self.tr("no key"), changed) if part)
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)

    def _told(self, keymap: Keymap, id_: str, key: str) -> str:
        if keymap.on_words_only(id_, key):
            return self.tr("%1 on a selection").replace("%1", native(key))
        return native(key)

    @Slot(str)
    def show_only(self, typed: str) -> None:
        """Shows the actions whose name, menu or key has every word that was typed."""
        words = typed.casefold().split()
        for head, rows in self._menus:
            for row in rows:
                told = f"{head.text(0)} {row.text(0)} {row.text(1)}".casefold()
                row.setHidden(not all(word in told for word in words))
            head.setHidden(all(row.isHidden() for row in rows))
        found = [row for row in (*self._rows.values(), *self._fixed) if not row.isHidden()]
        self._empty.setHidden(bool(found))
        current = self.currentItem()
        if typed and found and (current is None or current.isHidden()):
            self.setCurrentItem(found[0])
        elif not found:
            self.selectionModel().clearCurrentIndex()
            self.clearSelection()
            self.action_chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.change_requested.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.clear_requested.emit()
        else:
            super().keyPressEvent(event)


def name_of(action: Action) -> str:
    """The action's text, with its sub-menu in front: "Colour: Yellow"."""
    name = plain(QCoreApplication.translate(CONTEXT, action.text))
    if "/" not in action.menu:
        return name
    return f"{plain(QCoreApplication.translate(CONTEXT, MENUS[action.menu]))}: {name}"


def _top(action: Action) -> str:
    return action.menu.partition("/")[0]
