"""The parts of a note that is laid out: its lines, and in them the stretches of one look."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFragment


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The lines of a note, in Qt's sense: paragraphs, items, headings, lines of a program."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def parts(block: QTextBlock) -> list[QTextFragment]:
    """The stretches of one look in a line; a list, for who changes a look changes the stretches."""
    found, at = [], block.begin()
    while not at.atEnd():
        found.append(at.fragment())
        at += 1
    return found


def select(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """A cursor over the characters ``[start, end)``, counted as Qt does."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def lay_over(document: QTextDocument, found: list[QTextFragment], look: QTextCharFormat) -> None:
    """Lays a look over stretches; what they look like else stays."""
    for start, end in [(part.position(), part.position() + part.length()) for part in found]:
        select(document, start, end).mergeCharFormat(look)
