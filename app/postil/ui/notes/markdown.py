"""How the reader's Markdown is read, wherever a note is shown: GitHub's dialect, and never HTML."""

from PySide6.QtGui import QTextDocument

from postil.ui.theme import panel_font

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
