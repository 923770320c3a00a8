"""What colours of highlights are called: by the reader, else by what they look like."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from postil.ui.translatable import QT_TRANSLATE_NOOP

#: The usual names.
USUAL: Mapping[str, str] = {
    "yellow": QT_TRANSLATE_NOOP("Colours", "Yellow"),
    "green": QT_TRANSLATE_NOOP("Colours", "Green"),
    "blue": QT_TRANSLATE_NOOP("Colours", "Blue"),
    "magenta": QT_TRANSLATE_NOOP("Colours", "Magenta"),
    "red": QT_TRANSLATE_NOOP("Colours", "Red"),
    "purple": QT_TRANSLATE_NOOP("Colours", "Purple"),
    "orange": QT_TRANSLATE_NOOP("Colours", "Orange"),
    "grey": QT_TRANSLATE_NOOP("Colours", "Grey"),
}


def usual(colour: str) -> str:
    """What a colour looks like, in the reader's language."""
    return QCoreApplication.translate("Colours", USUAL[colour])


def named(colour: str, meanings: Mapping[str, str]) -> str:
    """The reader's name of a colour with what it looks like: "to check (green)"; without one only the latter."""
    meaning = meanings.get(colour, "")
    return f"{meaning} ({usual(colour)})" if meaning else usual(colour)
