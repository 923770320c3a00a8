"""How the reader's Markdown is read, wherever a note is shown: GitHub's dialect, and never HTML."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlockFormat, QTextDocument

from postil.ui.theme import panel_font

#: Pixels to the left of an item in which its box stands.
_BOX = 26
DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


def document(body: str) -> QTextDocument:
    """A note laid out in the font of panels, without a margin."""
    made = QTextDocument()
    made.setDefaultFont(panel_font())
    made.setDocumentMargin(0)
    made.setIndentWidth(14)
    # Two spaces at the end of a line keep the break: who pressed Enter once wanted a new line.
    made.setMarkdown(body.replace("\n", "  \n"), DIALECT)
    return made


def box_at(document: QTextDocument, at: QPoint) -> int | None:
    """The number, from 0, of the check box at a place in a laid-out note; None when none is there."""
    number, layout, block = 0, document.documentLayout(), document.begin()
    while block.isValid():
        if block.blockFormat().marker() != QTextBlockFormat.MarkerType.NoMarker:
            box = layout.blockBoundingRect(block)
            text = block.layout().boundingRect().left() + block.layout().position().x()
            if box.top() <= at.y() <= box.bottom() and text - _BOX <= at.x() < text:
                return number
            number += 1
        block = block.next()
    return None
