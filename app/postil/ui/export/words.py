"""What formats say of themselves, in the language of the window. What is not listed here is shown as it is."""

from PySide6.QtCore import QCoreApplication

from postil.ui.translatable import QT_TRANSLATE_NOOP

#: Values of choices.
_VALUES = {
    "whole": QT_TRANSLATE_NOOP("Export", "Whole text with marks"),
    "notes": QT_TRANSLATE_NOOP("Export", "Highlights and notes"),
    "quotes": QT_TRANSLATE_NOOP("Export", "Quotes"),
    "notes-and-quotes": QT_TRANSLATE_NOOP("Export", "Highlights, notes and quotes"),
    "actor": QT_TRANSLATE_NOOP("Export", "Actors"),
    "quote": QT_TRANSLATE_NOOP("Export", "Quotes"),
    "system": QT_TRANSLATE_NOOP("Export", "Military systems"),
    "place": QT_TRANSLATE_NOOP("Export", "Places"),
    "term": QT_TRANSLATE_NOOP("Export", "Terms in quotation marks"),
    "statement": QT_TRANSLATE_NOOP("Export", "Reported statements"),
    "highlight": QT_TRANSLATE_NOOP("Export", "Highlights"),
    "category": QT_TRANSLATE_NOOP("Export", "Your categories"),
}
#: Titles of formats and options, for the translators.
TITLES = (
    QT_TRANSLATE_NOOP("Export", "Contents"),
    QT_TRANSLATE_NOOP("Export", "Marks shown"),
    QT_TRANSLATE_NOOP("Export", "Links back to Postil"),
    QT_TRANSLATE_NOOP("Export", "People as links to pages"),
    QT_TRANSLATE_NOOP("Export", "*Signs* around marked words"),
    QT_TRANSLATE_NOOP("Export", "Columns (0: do not wrap)"),
    QT_TRANSLATE_NOOP("Export", "Style"),
    QT_TRANSLATE_NOOP("Export", "Colours"),
    QT_TRANSLATE_NOOP("Export", "Indented"),
    QT_TRANSLATE_NOOP("Export", "Markdown for Obsidian"),
    QT_TRANSLATE_NOOP("Export", "Markdown for Logseq"),
    QT_TRANSLATE_NOOP("Export", "Web page (HTML)"),
    QT_TRANSLATE_NOOP("Export", "Plain text"),
    QT_TRANSLATE_NOOP("Export", "Rich text (RTF)"),
    QT_TRANSLATE_NOOP("Export", "Your own template"),
    QT_TRANSLATE_NOOP("Export", "Template"),
)


def said(title: str) -> str:
    """A title of a format or an option."""
    return QCoreApplication.translate("Export", title)


def value_said(value: str) -> str:
    """A value of a choice, or a kind of marks."""
    return QCoreApplication.translate("Export", _VALUES[value]) if value in _VALUES else value
