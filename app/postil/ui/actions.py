"""Every action of the window in one table; menus, toolbar and the list of keys are built from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QWidget

from postil.model.annotation import ENGINE_KINDS, Kind
from postil.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "Actions"


class Scope(StrEnum):
    """Where the keys of an action work."""

    WINDOW = "window"
    #: Only while the article has the focus, so that Enter and Delete stay themselves elsewhere.
    ARTICLE = "article"
    #: The article view answers these keys by itself; the menu only names them.
    VIEW = "view"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the reader can do.

    Attributes:
        id: as in ``ActionSet.on``.
        text: English, with the mnemonic; translated when the action is built.
        menu: key of ``MENUS``; sub-menus as "view/theme".
        keys: portable key sequences; the first is shown.
        icon: name of a file in resources/icons, or empty.
        section: a line in the menu separates different sections.
        toolbar: place in the toolbar from 1, 0 is not there; a change of tens separates.
        scope: where its keys work.
        group: of exclusive actions, or empty.
        checkable: whether it is on or off; every action of a group is.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    section: int = 0
    toolbar: int = 0
    scope: Scope = Scope.WINDOW
    group: str = ""
    checkable: bool = False


#: Menus in order; a sub-menu stands where its first action stands.
MENUS: Mapping[str, str] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "file/recent": QT_TRANSLATE_NOOP("Actions", "Open &Recent"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "mark": QT_TRANSLATE_NOOP("Actions", "&Mark"),
    "mark/colour": QT_TRANSLATE_NOOP("Actions", "&Colour"),
    "mark/shown": QT_TRANSLATE_NOOP("Actions", "&Shown"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "view/theme": QT_TRANSLATE_NOOP("Actions", "&Theme"),
    "go": QT_TRANSLATE_NOOP("Actions", "&Go"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}

#: Plural names of the kinds, as in the legend.
KIND_NAMES: Mapping[Kind, str] = {
    Kind.ACTOR: QT_TRANSLATE_NOOP("Actions", "Actors"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Actions", "Quotes"),
    Kind.SYSTEM: QT_TRANSLATE_NOOP("Actions", "Systems"),
    Kind.PLACE: QT_TRANSLATE_NOOP("Actions", "Places"),
    Kind.TERM: QT_TRANSLATE_NOOP("Actions", "Terms"),
    Kind.STATEMENT: QT_TRANSLATE_NOOP("Actions", "Statements"),
}


def kind_action(kind: Kind) -> str:
    """The id of the action that shows and hides ``kind``."""
    return f"show-{kind}"


_KINDS = tuple(
    Action(kind_action(kind), KIND_NAMES[kind], "mark/shown", (str(number),), section=1, checkable=True)
    for number, kind in enumerate(ENGINE_KINDS, start=1)
)

ACTIONS: tuple[Action, ...] = (
    Action("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "file", ("Ctrl+O",), "open", toolbar=1),
    Action(
        "paste-article",
        QT_TRANSLATE_NOOP("Actions", "&New from Clipboard"),
        "file",
        ("Ctrl+Shift+V",),
        "paste",
    ),
    Action(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        "file",
        ("Ctrl+E",),
        "export",
        section=1,
        toolbar=2,
    ),
    Action("save-pdf", QT_TRANSLATE_NOOP("Actions", "Save as P&DF…"), "file", section=1),
    Action("print", QT_TRANSLATE_NOOP("Actions", "&Print…"), "file", ("Ctrl+P",), section=1),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", ("Ctrl+Q", "Ctrl+W"), section=2),
    Action("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit", ("Ctrl+Z",), "undo", toolbar=21),
    Action(
        "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", toolbar=22
    ),
    Action("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "edit", ("Ctrl+C",), "copy", 1, scope=Scope.VIEW),
    Action(
        "select-all",
        QT_TRANSLATE_NOOP("Actions", "Select &All"),
        "edit",
        ("Ctrl+A",),
        section=1,
        scope=Scope.VIEW,
    ),
    Action("highlight", QT_TRANSLATE_NOOP("Actions", "&Highlight"), "mark", ("H",), "highlight"),
    Action("note", QT_TRANSLATE_NOOP("Actions", "Highlight with &Note"), "mark", ("N",), "note"),
    Action("colour-yellow", QT_TRANSLATE_NOOP("Actions", "&Yellow"), "mark/colour", ("Alt+1",)),
    Action("colour-green", QT_TRANSLATE_NOOP("Actions", "&Green"), "mark/colour", ("Alt+2",)),
    Action("colour-blue", QT_TRANSLATE_NOOP("Actions", "&Blue"), "mark/colour", ("Alt+3",)),
    Action("colour-magenta", QT_TRANSLATE_NOOP("Actions", "&Magenta"), "mark/colour", ("Alt+4",)),
    Action(
        "delete",
        QT_TRANSLATE_NOOP("Actions", "&Delete Highlight"),
        "mark",
        ("Del",),
        "delete",
        scope=Scope.ARTICLE,
    ),
    Action("dismiss", QT_TRANSLATE_NOOP("Actions", "&Let Go"), "mark", ("Esc",), scope=Scope.ARTICLE),
    Action(
        "article-note",
        QT_TRANSLATE_NOOP("Actions", "Note on the &Article"),
        "mark",
        ("Ctrl+Shift+N",),
        section=1,
    ),
    Action(
        "card",
        QT_TRANSLATE_NOOP("Actions", "&What Is This?"),
        "mark",
        ("Return",),
        section=2,
        scope=Scope.VIEW,
    ),
    *_KINDS,
    Action(
        "zoom-in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &In"),
        "view",
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        toolbar=32,
    ),
    Action(
        "zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "view", ("Ctrl+-",), "zoom-out", toolbar=31
    ),
    Action("zoom-reset", QT_TRANSLATE_NOOP("Actions", "&Actual Size"), "view", ("Ctrl+0",)),
    Action(
        "theme-auto", QT_TRANSLATE_NOOP("Actions", "&As the Desktop"), "view/theme", section=1, group="theme"
    ),
    Action("theme-light", QT_TRANSLATE_NOOP("Actions", "&Light"), "view/theme", section=1, group="theme"),
    Action("theme-dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "view/theme", section=1, group="theme"),
    Action(
        "panel-marks",
        QT_TRANSLATE_NOOP("Actions", "&Marks Panel"),
        "view",
        ("F8",),
        "panel-left",
        2,
        41,
        checkable=True,
    ),
    Action(
        "panel-notes",
        QT_TRANSLATE_NOOP("Actions", "&Notes Panel"),
        "view",
        ("F9",),
        "panel-right",
        2,
        42,
        checkable=True,
    ),
    Action(
        "caret",
        QT_TRANSLATE_NOOP("Actions", "&Caret in the Text"),
        "view",
        ("F7",),
        section=3,
        scope=Scope.VIEW,
        checkable=True,
    ),
    Action(
        "full-screen",
        QT_TRANSLATE_NOOP("Actions", "&Full Screen"),
        "view",
        ("F11",),
        section=3,
        checkable=True,
    ),
    Action("back", QT_TRANSLATE_NOOP("Actions", "&Back"), "go", ("Alt+Left",), "back", toolbar=11),
    Action("forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), "go", ("Alt+Right",), "forward", toolbar=12),
    Action("next-mark", QT_TRANSLATE_NOOP("Actions", "Next &Mark"), "go", (".",), section=1),
    Action("previous-mark", QT_TRANSLATE_NOOP("Actions", "&Previous Mark"), "go", (",",), section=1),
    Action(
        "next-mention", QT_TRANSLATE_NOOP("Actions", "&Next Mention of the Same"), "go", ("]",), "next", 1
    ),
    Action(
        "previous-mention",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious Mention of the Same"),
        "go",
        ("[",),
        "previous",
        1,
    ),
    Action("next-pane", QT_TRANSLATE_NOOP("Actions", "Next Pan&e"), "go", ("F6",), section=2),
    Action("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "help", ("?", "F1")),
    Action("about", QT_TRANSLATE_NOOP("Actions", "&About Postil"), "help"),
)

#: Actions that make no sense without an article.
NEEDS_ARTICLE: tuple[str, ...] = (
    *(action.id for action in ACTIONS if action.menu in ("mark", "mark/colour")),
    *("export", "save-pdf", "print", "copy", "select-all", "caret"),
    *("next-mark", "previous-mark", "next-mention", "previous-mention"),
)


def plain(text: str) -> str:
    """A menu text without its mnemonic and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


class ActionSet:
    """The actions of ``ACTIONS`` as ``QAction``s of one window.

    Args:
        window: owns them; keys of the scope WINDOW work all over it.
        article: keys of the scope ARTICLE work in it only.
    """

    def __init__(self, window: QWidget, article: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        groups: dict[str, QActionGroup] = {}
        for row in ACTIONS:
            action = QAction(QCoreApplication.translate(CONTEXT, row.text), window)
            action.setObjectName(row.id)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
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
            self._set_tip(row.id)

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
        """Names what an undo or redo would do: "Undo Highlight"; an empty ``step`` leaves the bare word."""
        row = next(row for row in ACTIONS if row.id == id_)
        text = QCoreApplication.translate(CONTEXT, row.text)
        self._actions[id_].setText(f"{text} {step}" if step else text)
        self._actions[id_].setEnabled(bool(step))
        self._set_tip(id_)

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives every action its icon, in the colours of the theme."""
        for row in ACTIONS:
            if row.icon:
                self._actions[row.id].setIcon(icon(row.icon))
                self._actions[row.id].setIconVisibleInMenu(False)

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Builds all menus; ``menu`` gives them afterwards."""
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
            title = QCoreApplication.translate(CONTEXT, MENUS[key])
            above, _, below = key.rpartition("/")
            self._menus[key] = (
                self._menu(bar, above).addMenu(title) if below and above else bar.addMenu(title)
            )
        return self._menus[key]

    def _set_tip(self, id_: str) -> None:
        action = self._actions[id_]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain(action.text())}  ({keys})" if keys else plain(action.text()))


def _gap(parent: QWidget, *, stretch: bool) -> QWidget:
    """Empty room in a toolbar: 16 px, or all there is."""
    gap = QWidget(parent)
    if stretch:
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    else:
        gap.setFixedWidth(16)
    return gap
