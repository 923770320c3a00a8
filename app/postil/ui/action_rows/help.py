"""The actions of the Help menu: help."""

from postil.ui.action_row import Action
from postil.ui.translatable import QT_TRANSLATE_NOOP

HELP: tuple[Action, ...] = (
    Action("commands", QT_TRANSLATE_NOOP("Actions", "&Commands…"), "help", ("Ctrl+K", "Ctrl+Shift+P")),
    Action("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "help", ("?", "F1")),
    Action("about", QT_TRANSLATE_NOOP("Actions", "&About Postil"), "help"),
)
