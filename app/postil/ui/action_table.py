"""Every action of the window in one table; menus, toolbar, the list of keys and the command palette are built from it."""

from postil.ui.action_row import Action
from postil.ui.action_rows.edit import EDIT
from postil.ui.action_rows.file import FILE
from postil.ui.action_rows.go import GO
from postil.ui.action_rows.help import HELP
from postil.ui.action_rows.mark import MARK
from postil.ui.action_rows.view import VIEW

#: In the order of the menus.
ACTIONS: tuple[Action, ...] = (*FILE, *EDIT, *MARK, *VIEW, *GO, *HELP)

#: Actions that make no sense without an article.
NEEDS_ARTICLE: tuple[str, ...] = (
    *(
        action.id
        for action in ACTIONS
        if action.menu in ("mark", "mark/colour", "mark/look", "mark/correct") and action.id != "lessons"
    ),
    *("export", "save-pdf", "copy-link", "print", "copy", "cite", "cite-apa", "cite-mla", "cite-chicago"),
    *(action.id for action in ACTIONS if action.menu == "edit/copy-as"),
    *("select-all", "caret", "find", "find-next", "find-previous"),
    *("next-mark", "previous-mark", "next-mention", "previous-mention"),
    *("next-heading", "previous-heading", "headings", "next-link", "previous-link", "links"),
)


def plain(text: str) -> str:
    """A menu text without its mnemonic and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
