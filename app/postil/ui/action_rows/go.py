"""The actions of the Go menu: moving about in the article."""

from postil.ui.action_row import Action
from postil.ui.translatable import QT_TRANSLATE_NOOP

GO: tuple[Action, ...] = (
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
    Action("next-heading", QT_TRANSLATE_NOOP("Actions", "Next &Heading"), "go", ("}",), section=2),
    Action("previous-heading", QT_TRANSLATE_NOOP("Actions", "Previ&ous Heading"), "go", ("{",), section=2),
    Action("headings", QT_TRANSLATE_NOOP("Actions", "Headin&gs…"), "go", ("Ctrl+Shift+H",), section=2),
    Action("next-link", QT_TRANSLATE_NOOP("Actions", "Next &Link"), "go", (">",), section=2),
    Action("previous-link", QT_TRANSLATE_NOOP("Actions", "Previous Lin&k"), "go", ("<",), section=2),
    Action("links", QT_TRANSLATE_NOOP("Actions", "L&inks…"), "go", ("Ctrl+Shift+L",), section=2),
    Action("next-pane", QT_TRANSLATE_NOOP("Actions", "Next Pan&e"), "go", ("F6",), section=3),
)
