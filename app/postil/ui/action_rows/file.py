"""The actions of the File menu: bringing articles in and out."""

from postil.ui.action_row import Action
from postil.ui.translatable import QT_TRANSLATE_NOOP

FILE: tuple[Action, ...] = (
    Action("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "file", ("Ctrl+O",), "open", toolbar=1),
    Action("library", QT_TRANSLATE_NOOP("Actions", "Li&brary"), "file", ("Ctrl+B",), "library", toolbar=3),
    Action("open-folder", QT_TRANSLATE_NOOP("Actions", "Open &Folder…"), "file"),
    Action("open-address", QT_TRANSLATE_NOOP("Actions", "Open &Web Address…"), "file", ("Ctrl+L",), "web"),
    Action(
        "paste-article",
        QT_TRANSLATE_NOOP("Actions", "&New from Clipboard"),
        "file",
        ("Ctrl+Shift+V",),
        "paste",
    ),
    Action("import-notes", QT_TRANSLATE_NOOP("Actions", "Import No&tes…"), "file"),
    Action("merge-library", QT_TRANSLATE_NOOP("Actions", "Take &In a Library…"), "file"),
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
    Action("copy-link", QT_TRANSLATE_NOOP("Actions", "Copy &Link to Article"), "file", section=1),
    Action("save-library", QT_TRANSLATE_NOOP("Actions", "&Save Library as One File…"), "file", section=1),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", ("Ctrl+Q", "Ctrl+W"), section=2),
)
