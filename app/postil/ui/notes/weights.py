"""Bold words in notes, set by the axis of the variable font: a bold made by Qt smears them, or is none."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextDocument

from postil.ui.notes.laid_parts import blocks, lay_over, parts

_WEIGHT = QFont.Tag("wght")
#: Of words that stand out, and of headings, on the font's scale from 100 to 900.
BOLD = 600


def bold(look: QTextCharFormat) -> None:
    """Makes a look bold."""
    look.setFontWeight(QFont.Weight.Normal)
    look.setFontVariableAxes({_WEIGHT: float(BOLD)})


def set_weights(document: QTextDocument) -> None:
    """Sets all bold words of a note so; what they look like else stays."""
    look = QTextCharFormat()
    bold(look)
    for block in blocks(document):
        heavy = [part for part in parts(block) if part.charFormat().fontWeight() > QFont.Weight.Normal]
        lay_over(document, heavy, look)
