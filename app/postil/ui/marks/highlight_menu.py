"""What the menu of a highlight offers: note, colour, form, its parts, its removal."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from postil.model.annotation import COLOURS, Annotation, Form
from postil.ui.actions import ActionSet
from postil.ui.menus import menu_title

_FORMS = {Form.UNDERLINE: "form-underline", Form.STRIKE: "form-strike"}


class HighlightMenu:
    """Puts what can be done with one highlight into menus, with the keys in force.

    Args:
        actions: of the window: what they do is done to the highlight that is chosen.
        choose: makes a highlight the chosen one.
    """

    def __init__(self, actions: ActionSet, choose: Callable[[Annotation], object]) -> None:
        self._actions, self._choose = actions, choose

    def fill(self, menu: QMenu, mark: Annotation) -> None:
        """Adds the entries for a highlight, without its removal."""
        colours = menu.addMenu(menu_title("mark/colour"))
        for colour in COLOURS:
            self._add(colours, mark, f"colour-{colour}", on=mark.colour == colour)
        for form, id_ in _FORMS.items():
            self._add(menu, mark, id_, on=mark.form is form)
        menu.addSeparator()
        split = self._add(menu, mark, "split")
        split.setText(QCoreApplication.translate("HighlightMenu", "S&plit Here"))
        self._add(menu, mark, "join")

    def fill_end(self, menu: QMenu, mark: Annotation) -> None:
        """Adds the removal of a highlight."""
        menu.addSeparator()
        self._add(menu, mark, "delete")

    def _add(self, menu: QMenu, mark: Annotation, id_: str, *, on: bool | None = None) -> QAction:
        action = self._actions[id_]
        entry = menu.addAction(action.icon(), action.text())
        entry.setShortcut(action.shortcut())
        entry.setIconVisibleInMenu(action.isIconVisibleInMenu())
        if on is not None:
            entry.setCheckable(True)
            entry.setChecked(on)
        entry.triggered.connect(partial(self._do, mark, id_))
        return entry

    def _do(self, mark: Annotation, id_: str, _checked: bool = False) -> None:
        self._choose(mark)
        self._actions[id_].trigger()
