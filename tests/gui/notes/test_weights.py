"""Bold words in notes are bold, and not smeared."""

from PySide6.QtGui import QFont, QImage, QPainter, QTextCursor

from postil.styles import theme
from postil.ui.notes.markdown import document
from postil.ui.notes.markdown_highlighter import MarkdownHighlighter


def looks(made):
    """The weight on the font's axis of each stretch of a note, and whether Qt makes one more of its own."""
    found, block = [], made.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            look = at.fragment().charFormat()
            axes = look.fontVariableAxes() or {}
            found.append((at.fragment().text(), sorted(axes.values()), look.fontWeight()))
            at += 1
        block = block.next()
    return found


def test_finished_notes_take_bold_words_and_headings_from_the_font(qapp):
    """The rest is as it was."""
    assert looks(document("# Plan\n\nSome **firm** words.")) == [
        ("Plan", [600.0], QFont.Weight.Normal),
        ("Some ", [], QFont.Weight.Normal),
        ("firm", [600.0], QFont.Weight.Normal),
        (" words.", [], QFont.Weight.Normal),
    ]


def ink(made):
    """How dark a note is as drawn."""
    made.setTextWidth(300)
    image = QImage(300, 60, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    made.drawContents(painter)
    painter.end()
    return sum(255 - value for value in bytes(image.constBits()))


def test_bold_words_are_darker_as_drawn(qapp):
    """Qt's own demibold of a variable font is none."""
    assert ink(document("**mmmmmmmm**")) > 1.15 * ink(document("mmmmmmmm"))


def test_bold_words_are_bold_while_they_are_written(qapp):
    """As they will be."""
    made = document("")
    QTextCursor(made).insertText("**firm**")
    highlighter = MarkdownHighlighter(made, theme("postil-light"))
    highlighter.rehighlight()
    marked = [one.format.fontVariableAxes() for one in made.firstBlock().layout().formats()]
    assert any(axes and list(axes.values()) == [600.0] for axes in marked)
