"""Bold words in notes, set by the axis of the variable font: a bold made by Qt smears them, or is none."""

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

_WEIGHT = QFont.Tag("wght")
#: Of words that stand out, and of headings, on the font's scale from 100 to 900.
BOLD = 600


def bold(look: QTextCharFormat) -> None:
    """Makes a look bold."""
    look.setFontWeight(QFont.Weight.Normal)
    look.setFontVariableAxes({_WEIGHT: float(BOLD)})


def set_weights(document: QTextDocument) -> None:
    """Sets all bold words of a note so; what they look like else stays."""
    block = document.begin()
    while block.isValid():
        for start, end in _bold_stretches(block):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            bold(look)
            cursor.mergeCharFormat(look)
        block = block.next()


def _bold_stretches(block: QTextBlock) -> list[tuple[int, int]]:
    found, at = [], block.begin()
    while not at.atEnd():
        part = at.fragment()
        if part.charFormat().fontWeight() > QFont.Weight.Normal:
            found.append((part.position(), part.position() + part.length()))
        at += 1
    return found
