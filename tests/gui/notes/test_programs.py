"""Programs in notes: where they begin and end, and what they look like once the note is written."""

import pytest
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextFormat

from postil import styles
from postil.ui.notes import markdown
from postil.ui.notes.fences import in_program

THEME = styles.theme("postil-light")
NOTE = "Look:\n\n```python\ndef f():\n    return 1\n```\n\nthen `x`"


def look(document, words):
    """What the first letter of ``words`` looks like."""
    cursor = QTextCursor(document)
    cursor.setPosition(document.toPlainText().index(words) + 1)
    return cursor.charFormat()


@pytest.mark.parametrize("name", ["postil-light", "postil-dark"])
def test_programs_of_a_shown_note_are_coloured(qapp, name):
    """In the colours of the theme, on their ground; the words around them are not."""
    theme = styles.theme(name)
    document = markdown.document(NOTE, theme=theme)
    assert look(document, "def").foreground().color().name() == theme.code.keyword
    assert look(document, "1").foreground().color().name() == theme.code.number
    assert look(document, "f()").foreground().color().name() == theme.code.name
    assert look(document, "x").background().color().name() == theme.code.ground
    assert not look(document, "Look").hasProperty(QTextFormat.Property.ForegroundBrush)
    ground = document.findBlock(document.toPlainText().index("return")).blockFormat().background()
    assert ground.color().name() == theme.code.ground


def test_strings_over_several_lines_are_one(qapp):
    """A program is read as a whole."""
    document = markdown.document('```python\na = """one\ntwo"""\n```', theme=THEME)
    assert look(document, "two").foreground().color().name() == THEME.code.string


def test_no_spaces_come_into_a_program(qapp):
    """Line breaks of the prose are kept by them; those of a program are there anyway."""
    document = markdown.document(NOTE, theme=THEME)
    assert "def f():\n    return 1\n" in document.toPlainText().replace("\u2028", "\n")


@pytest.mark.parametrize(
    ("before", "inside"),
    [
        ("text", False),
        ("```", True),
        ("```py\nx\n```", False),
        ("````\n```", True),
        ("~~~\n```", True),
        ("- item\n  ```\n  x", True),
        ("``` a ` b", False),
        ("```py\n``` no end", True),
    ],
)
def test_where_programs_are(before, inside):
    """As Markdown says: what closes is like what opened, as long at least, and alone on its line."""
    assert in_program(before.split("\n")) is inside


def test_a_program_under_a_box_has_no_box(qapp):
    """Qt gives it one; then the boxes that follow would be another one's."""
    body = "- [ ] a\n\n```py\nx = 1\n```\n\n- [ ] b"
    document = markdown.document(body, theme=THEME)
    marker = document.findBlock(document.toPlainText().index("x =")).blockFormat().marker()
    assert marker == QTextBlockFormat.MarkerType.NoMarker
