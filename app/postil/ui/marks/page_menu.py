"""The menu of the page: what can be done with what was clicked, or selected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from postil.model.annotation import COLOURS, Annotation, Kind
from postil.model.span import Span
from postil.ui.actions import ActionSet
from postil.ui.correcting.words import bare
from postil.ui.marks.card_content import NAMES
from postil.ui.menus import menu_title

#: Puts into a menu what can be done with a mark.
Filler = Callable[[QMenu, Annotation], None]


def page_menu(
    parent: QWidget,
    actions: ActionSet,
    text: str,
    marks: Sequence[Annotation],
    selection: Span | None,
    fill: Filler,
) -> QMenu:
    """The menu for marks or a selection; the first mark's own entries stand in it, those of others open out.

    Args:
        parent: owns it.
        actions: of the window.
        text: of the article.
        marks: what was clicked; the first is what the menu is about.
        selection: what is selected, or None.
        fill: puts into a menu what can be done with a mark.
    """
    menu = QMenu(parent)
    if selection is not None and selection.start < selection.end:
        _add(menu, actions, "highlight")
        menu.addMenu(menu_title("mark/colour")).addActions([actions[f"colour-{one}"] for one in COLOURS])
        _add(menu, actions, "form-underline", "form-strike", "note", "", "mark-missed", "", "copy")
        _add_copies(menu, actions)
    elif marks:
        first, *others = marks
        head = menu.addAction(_called(first, text))
        head.setEnabled(False)
        fill(menu, first)
        menu.addSeparator()
        for mark in others:
            inner = menu.addMenu(_called(mark, text))
            fill(inner, mark)
        if first.kind in (Kind.QUOTE, Kind.HIGHLIGHT):
            _add_copies(menu, actions)
        menu.addSeparator()
        _add(menu, actions, "card", "next-mention", "previous-mention")
    else:
        _add(menu, actions, "back", "forward", "", "select-all", "find", "", "article-note", "copy-link")
    return menu


def open_at(menu: QMenu, place: QPoint) -> None:
    """Opens the menu there; it goes when it is left."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def _add_copies(menu: QMenu, actions: ActionSet) -> None:
    """The forms of copies and the ways of citing, in menus of their own: those of the menu bar would go with this one."""
    copies = actions.menu("edit/copy-as")
    menu.addMenu(copies.title()).addActions(copies.actions())
    menu.addAction(actions["cite"])
    cite = actions.menu("edit/cite")
    menu.addMenu(cite.title()).addActions(cite.actions())


def _add(menu: QMenu, actions: ActionSet, *ids: str) -> None:
    for id_ in ids:
        if id_:
            menu.addAction(actions[id_])
        else:
            menu.addSeparator()


def _called(mark: Annotation, text: str) -> str:
    words = bare(mark.span.of(text))
    kind = QCoreApplication.translate("Card", NAMES[mark.kind])
    return f"{kind}: {words}".replace("&", "&&")
