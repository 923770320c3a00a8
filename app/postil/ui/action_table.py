"""Every action of the window in one table; menus, toolbar, the list of keys and the command palette are built from it."""

from collections.abc import Mapping

from postil.ui.action_row import Action
from postil.ui.action_rows.edit import EDIT
from postil.ui.action_rows.file import FILE
from postil.ui.action_rows.go import GO
from postil.ui.action_rows.help import HELP
from postil.ui.action_rows.mark import MARK
from postil.ui.action_rows.view import VIEW
from postil.ui.translatable import QT_TRANSLATE_NOOP

#: Menus in order; a sub-menu stands where its first action stands.
MENUS: Mapping[str, str] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "file/recent": QT_TRANSLATE_NOOP("Actions", "Open &Recent"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "edit/cite": QT_TRANSLATE_NOOP("Actions", "Copy Quote with C&itation"),
    "mark": QT_TRANSLATE_NOOP("Actions", "&Mark"),
    "mark/colour": QT_TRANSLATE_NOOP("Actions", "&Colour"),
    "mark/look": QT_TRANSLATE_NOOP("Actions", "&Form"),
    "mark/categories": QT_TRANSLATE_NOOP("Actions", "Cat&egories"),
    "mark/correct": QT_TRANSLATE_NOOP("Actions", "C&orrect"),
    "mark/shown": QT_TRANSLATE_NOOP("Actions", "&Shown"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "view/panels": QT_TRANSLATE_NOOP("Actions", "Pane&ls"),
    "view/beside": QT_TRANSLATE_NOOP("Actions", "A&bout the Article"),
    "view/theme": QT_TRANSLATE_NOOP("Actions", "&Theme"),
    "go": QT_TRANSLATE_NOOP("Actions", "&Go"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}

#: In the order of the menus.
ACTIONS: tuple[Action, ...] = (*FILE, *EDIT, *MARK, *VIEW, *GO, *HELP)

#: Actions that make no sense without an article.
NEEDS_ARTICLE: tuple[str, ...] = (
    *(
        action.id
        for action in ACTIONS
        if action.menu in ("mark", "mark/colour", "mark/look", "mark/correct") and action.id != "lessons"
    ),
    *("export", "save-pdf", "copy-link", "print", "copy", "cite-apa", "cite-mla", "cite-chicago"),
    *("select-all", "caret", "find", "find-next", "find-previous"),
    *("next-mark", "previous-mark", "next-mention", "previous-mention"),
    *("next-heading", "previous-heading", "headings", "next-link", "previous-link", "links"),
)


def plain(text: str) -> str:
    """A menu text without its mnemonic and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
