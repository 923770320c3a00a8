"""The menus of the window, without what is in them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from postil.ui.translatable import QT_TRANSLATE_NOOP

#: Menus in order; a sub-menu stands where its first action stands.
MENUS: Mapping[str, str] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "file/recent": QT_TRANSLATE_NOOP("Actions", "Open &Recent"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "edit/copy-as": QT_TRANSLATE_NOOP("Actions", "Cop&y As"),
    "edit/cite": QT_TRANSLATE_NOOP("Actions", "C&ite in Another Style"),
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


def menu_title(key: str) -> str:
    """The title of a menu of ``MENUS`` in the language of the window, with its mnemonic."""
    return QCoreApplication.translate("Actions", MENUS[key])
