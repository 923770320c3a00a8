"""The actions of the Edit menu: undo, copying, finding."""

from postil.ui.action_row import Action, Scope
from postil.ui.translatable import QT_TRANSLATE_NOOP

EDIT: tuple[Action, ...] = (
    Action("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit", ("Ctrl+Z",), "undo", toolbar=21),
    Action(
        "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", toolbar=22
    ),
    Action("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "edit", ("Ctrl+C",), "copy", 1, scope=Scope.VIEW),
    Action("copy-as-text", QT_TRANSLATE_NOOP("Actions", "&Plain Text"), "edit/copy-as", section=1),
    Action(
        "copy-as-rich", QT_TRANSLATE_NOOP("Actions", "&Formatted Text with Notes"), "edit/copy-as", section=1
    ),
    Action("copy-as-markdown", QT_TRANSLATE_NOOP("Actions", "&Markdown"), "edit/copy-as", section=2),
    Action(
        "copy-as-obsidian", QT_TRANSLATE_NOOP("Actions", "Markdown for &Obsidian"), "edit/copy-as", section=2
    ),
    Action("copy-as-logseq", QT_TRANSLATE_NOOP("Actions", "Markdown for &Logseq"), "edit/copy-as", section=2),
    Action("copy-as-html", QT_TRANSLATE_NOOP("Actions", "&HTML"), "edit/copy-as", section=3),
    Action("copy-as-latex", QT_TRANSLATE_NOOP("Actions", "La&TeX"), "edit/copy-as", section=3),
    Action(
        "cite",
        QT_TRANSLATE_NOOP("Actions", "Copy &Quote with Citation"),
        "edit",
        ("Ctrl+Shift+C",),
        section=1,
    ),
    Action("cite-apa", QT_TRANSLATE_NOOP("Actions", "In &APA Style"), "edit/cite", section=1),
    Action("cite-mla", QT_TRANSLATE_NOOP("Actions", "In &MLA Style"), "edit/cite", section=1),
    Action("cite-chicago", QT_TRANSLATE_NOOP("Actions", "In &Chicago Style"), "edit/cite", section=1),
    Action(
        "select-all",
        QT_TRANSLATE_NOOP("Actions", "Select &All"),
        "edit",
        ("Ctrl+A",),
        section=1,
        scope=Scope.VIEW,
    ),
    Action("find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "edit", ("Ctrl+F",), "find", 2, toolbar=31),
    Action("find-next", QT_TRANSLATE_NOOP("Actions", "Find &Next"), "edit", ("F3",), section=2),
    Action("find-previous", QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), "edit", ("Shift+F3",), section=2),
    Action(
        "settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "edit", ("Ctrl+,",), "settings", 3, toolbar=43
    ),
)
