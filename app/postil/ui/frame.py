"""What stands around the page: menus, toolbar and panels, and how much of it is to be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QMainWindow, QToolBar, QToolButton, QWidget

from postil.paths import Folders
from postil.ui.menus import MENUS, menu_title
from postil.ui.panels import LEFT, RIGHT, PanelPlan, Panels
from postil.ui.window_shape import restore_shape, save_shape

if TYPE_CHECKING:
    from postil.ui.actions import ActionSet

#: Pixels of an icon in the toolbar.
_ICON = 20


class Frame(QObject):
    """Builds the frame of a window, and hides and shows it. At first menus, toolbar and panels are empty; ``fill`` fills them.

    Args:
        window: gets menus, toolbar and docks.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: ActionSet | None = None
        self._others: Sequence[QWidget] = ()
        self._toolbar = QToolBar(self.tr("Toolbar"), window)
        self._toolbar.setObjectName("toolbar")
        self._toolbar.setMovable(False)
        self._toolbar.setIconSize(QSize(_ICON, _ICON))
        # A button that nobody sees: the toolbar is as high from the start as with all its buttons, whatever style they have.
        blank = QPixmap(_ICON, _ICON)
        blank.fill(Qt.GlobalColor.transparent)
        self._room = self._toolbar.addAction(QIcon(blank), "")
        self._room.setEnabled(False)
        self._toolbar.toggleViewAction().setEnabled(False)
        window.addToolBar(self._toolbar)
        self._bar = window.menuBar()
        self._menus = {key: self._bar.addMenu(menu_title(key)) for key in MENUS if "/" not in key}
        self.panels = Panels(
            window,
            (
                PanelPlan("marks", self.tr("Marks"), LEFT, 216),
                PanelPlan("notes", self.tr("About the Article"), RIGHT, 312),
            ),
        )
        #: What was to be seen before everything but the page was put away; None while it is there.
        self._put_away: list[QWidget] | None = None
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks
        )
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.panels.changed.connect(self._on_panels_changed)

    @property
    def widgets(self) -> list[QWidget]:
        """What it is made of while it is empty."""
        return [self._bar, self._toolbar, *self.panels.widgets]

    def fill(
        self, actions: ActionSet, marks: QWidget, notes: QWidget, others: Sequence[QWidget] = ()
    ) -> None:
        """Fills menus, toolbar and panels.

        Args:
            actions: fill the menus and the toolbar.
            marks: the one panel.
            notes: the other one.
            others: go with them when everything but the page is put away.
        """
        self._actions, self._others = actions, others
        actions.fill_menu_bar(self._bar, self._menus)
        self._toolbar.setMinimumHeight(self._toolbar.height())  # Without their icons its buttons are lower.
        self._toolbar.removeAction(self._room)
        actions.fill_toolbar(self._toolbar)
        # Shown all at once, when everything has its icon and its place.
        for widget in (self._toolbar, *self.panels.docks.values()):
            widget.setUpdatesEnabled(False)
        self.panels.fill({"marks": marks, "notes": notes})
        actions["full-screen"].setChecked(self._window.isFullScreen())
        self._on_panels_changed()

    def reveal(self) -> None:
        """Shows what it was filled with: the window is complete."""
        self._toolbar.setMinimumHeight(0)
        for widget in (self._toolbar, *self.panels.docks.values()):
            widget.setUpdatesEnabled(True)

    def set_icons(self, icon: Callable[[str], QIcon], quiet: Callable[[str], QIcon]) -> None:
        """Takes the icons that Qt does not ask the actions for, in the colours of the theme; ``quiet`` in the heads of panels."""
        self.panels.set_icons(quiet)
        more = self._toolbar.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setIcon(icon("more"))
            more.setToolTip(self.tr("More buttons"))

    @property
    def distraction_free(self) -> bool:
        """Whether nothing but the page is there."""
        return self._put_away is not None

    @Slot(bool)
    def set_distraction_free(self, on: bool) -> None:
        """Puts away everything but the page, or brings it all back."""
        if on and self._put_away is None:
            parts = [self._bar, self._toolbar, *self.panels.docks.values(), *self._others]
            self.panels.giving_way = False
            self._put_away = [part for part in parts if not part.isHidden()]
            for part in self._put_away:
                part.hide()
        elif not on and self._put_away is not None:
            parts, self._put_away = self._put_away, None
            for part in parts:
                part.show()
            self.panels.giving_way = True
        if self._actions:
            self._actions["distraction-free"].setChecked(on)

    @Slot(bool)
    def set_full_screen(self, on: bool) -> None:
        """Gives the window the whole screen, or takes it back."""
        state = self._window.windowState()
        full = Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | full if on else state & ~full)

    @staticmethod
    def focus_next(panes: Sequence[QWidget]) -> None:
        """Gives the focus to the next of ``panes`` that is to be seen."""
        shown = [pane for pane in panes if pane.isVisible()]
        at = next((i for i, pane in enumerate(shown) if pane.hasFocus()), -1)
        if shown:
            shown[(at + 1) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restore(self, folders: Folders) -> None:
        """Gives the window the shape that it had when it was last closed."""
        restore_shape(self._window, self.panels, folders)

    def save(self, folders: Folders) -> None:
        """Remembers the shape of the window, with everything that was put away."""
        self.set_distraction_free(False)
        save_shape(self._window, self.panels, folders)

    @Slot()
    def _on_panels_changed(self) -> None:
        if self._actions is None:
            return
        for name in self.panels.docks:
            shown = self.panels.is_shown(name)
            self._actions[f"panel-{name}"].setChecked(shown)
            self._actions[f"panel-{name}-float"].setChecked(shown and self.panels.is_floating(name))
