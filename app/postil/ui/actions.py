"""The actions of the table as Qt's, and the menus and the toolbar made of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QWidget

from postil.ui.action_row import CONTEXT, Layer, Scope
from postil.ui.action_table import ACTIONS, plain
from postil.ui.keymap import Keymap, with_key
from postil.ui.menus import menu_title

#: What a Mac keeps in the menu of the program.
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
}


class ActionSet:
    """The actions of ``ACTIONS`` as ``QAction``s of one window.

    Args:
        window: owns them; keys of the scope WINDOW work all over it.
        article: keys of the scope ARTICLE work in it only.
    """

    def __init__(self, window: QWidget, article: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._article = article
        self._extra: list[QShortcut] = []
        self._holding = False
        groups: dict[str, QActionGroup] = {}
        for row in ACTIONS:
            action = QAction(QCoreApplication.translate(CONTEXT, row.text), window)
            action.setObjectName(row.id)
            # Said outright: else a Mac guesses from the English words.
            action.setMenuRole(_ROLES.get(row.id, QAction.MenuRole.NoRole))
            action.setCheckable(row.checkable or bool(row.group))
            if row.group:
                groups.setdefault(row.group, QActionGroup(window)).addAction(action)
            if row.scope is Scope.WINDOW:
                window.addAction(action)
            else:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            if row.scope is Scope.ARTICLE:
                article.addAction(action)
            self._actions[row.id] = action
        self.set_keys(Keymap({}))

    def __getitem__(self, id_: str) -> QAction:
        return self._actions[id_]

    def on(self, id_: str, do: Callable[[], object]) -> None:
        """Does ``do`` when the reader triggers the action."""
        self._actions[id_].triggered.connect(lambda _checked=False: do())

    def on_toggle(self, id_: str, do: Callable[[bool], object]) -> None:
        """Calls ``do`` with the new state when the reader switches the action on or off."""
        self._actions[id_].triggered.connect(lambda on: do(on))

    def enable(self, on: bool, *ids: str) -> None:
        """Switches actions on or off."""
        for id_ in ids:
            self._actions[id_].setEnabled(on)

    def name(self, id_: str, step: str) -> None:
        """Names what an undo or redo would do: "Undo recolour of highlight “summit”"; an empty ``step`` leaves the bare word."""
        row = next(row for row in ACTIONS if row.id == id_)
        text = QCoreApplication.translate(CONTEXT, row.text)
        if step:
            named = QCoreApplication.translate(CONTEXT, "%1 %2").replace("%1", text)
            text = named.replace("%2", step.replace("&", "&&"))
        self._actions[id_].setText(text)
        self._actions[id_].setEnabled(bool(step))
        self._set_tip(id_)

    def rename(self, id_: str, text: str = "") -> None:
        """Calls an action ``text``, or (empty) what it is called in the table."""
        row = next(row for row in ACTIONS if row.id == id_)
        self._actions[id_].setText(text.replace("&", "&&") or QCoreApplication.translate(CONTEXT, row.text))
        self._set_tip(id_)

    def set_keys(self, keymap: Keymap) -> None:
        """Gives every action its keys; menus and tool tips name them at once."""
        for shortcut in self._extra:
            shortcut.setEnabled(
                False
            )  # Until it is gone there would be two with the same key, and none would work.
            shortcut.deleteLater()
        self._extra.clear()
        self._keymap = keymap
        for row in ACTIONS:
            self._set_working(row.id)
            self._set_tip(row.id)
            if row.scope is Scope.VIEW:
                self._add_extra(row.id, set(keymap.keys(row.id)) - set(keymap.fixed(row.id)))

    def set_holding(self, on: bool) -> None:
        """Says whether words are selected, or a highlight is chosen: some keys then belong to other actions."""
        if on != self._holding:
            self._holding = on
            # Those that lose a key first: while two have it, it does nothing.
            losing, gaining = (Layer.BELOW, Layer.ABOVE) if on else (Layer.ABOVE, Layer.BELOW)
            for layer in (losing, gaining):
                for row in ACTIONS:
                    if row.layer is layer:
                        self._set_working(row.id)

    def _set_working(self, id_: str) -> None:
        keys = self._keymap.working(id_, holding=self._holding)
        self._actions[id_].setShortcuts([QKeySequence(key) for key in keys])

    def _add_extra(self, id_: str, keys: set[str]) -> None:
        """Keys that the article view does not know by itself."""
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self._article)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._actions[id_].trigger)
            self._extra.append(shortcut)

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives every action its icon, in the colours of the theme."""
        for row in ACTIONS:
            if row.icon:
                self._actions[row.id].setIcon(icon(row.icon))
                self._actions[row.id].setIconVisibleInMenu(False)

    def fill_menu_bar(self, bar: QMenuBar, menus: Mapping[str, QMenu] | None = None) -> None:
        """Builds all menus, or fills those that are there; ``menu`` gives them afterwards."""
        self._menus.update(menus or {})
        for row in ACTIONS:
            if row.id == "export":
                self._menu(bar, "file/recent")
            menu = self._menu(bar, row.menu)
            if row.section and menu.actions() and menu.property("section") != row.section:
                menu.addSeparator()
            menu.setProperty("section", row.section)
            menu.addAction(self._actions[row.id])

    def menu(self, key: str) -> QMenu:
        """A menu of ``MENUS`` that has been built."""
        return self._menus[key]

    def fill_toolbar(self, bar: QToolBar) -> None:
        """Builds the toolbar; what comes from place 31 on stands at its right end."""
        shown = sorted((row for row in ACTIONS if row.toolbar), key=lambda row: row.toolbar)
        for number, row in enumerate(shown):
            before = shown[number - 1].toolbar // 10 if number else row.toolbar // 10
            if before != row.toolbar // 10:
                bar.addWidget(_gap(bar, stretch=before < 3 <= row.toolbar // 10))
            bar.addAction(self._actions[row.id])

    def _menu(self, bar: QMenuBar, key: str) -> QMenu:
        if key not in self._menus:
            title = menu_title(key)
            above, _, below = key.rpartition("/")
            self._menus[key] = (
                self._menu(bar, above).addMenu(title) if below and above else bar.addMenu(title)
            )
        return self._menus[key]

    def _set_tip(self, id_: str) -> None:
        action = self._actions[id_]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(with_key(plain(action.text()), keys))


def _gap(parent: QWidget, *, stretch: bool) -> QWidget:
    """Empty room in a toolbar: 16 px, or all there is."""
    gap = QWidget(parent)
    if stretch:
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    else:
        gap.setFixedWidth(16)
    return gap
