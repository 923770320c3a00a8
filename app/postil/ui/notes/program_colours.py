"""Programs in a note that is laid out: coloured by Pygments, on a ground of their own."""

from itertools import groupby

from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from postil import styles
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.notes.laid_parts import blocks, lay_over, parts, select
from postil.ui.reader.code_words import words_of
from postil.ui.reader.offsets import Offsets

#: Faces of programs, the best first.
FACES = ("JetBrains Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace")
_LANGUAGE, _FENCE = QTextFormat.Property.BlockCodeLanguage, QTextFormat.Property.BlockCodeFence
#: Pixels around a program.
_ROOM = 4


def colour_programs(document: QTextDocument, theme: styles.Theme) -> None:
    """Dresses programs, those between fences and single words of one, in the colours of ``theme``."""
    for _, group in groupby(blocks(document), key=_language):
        program = list(group)
        if is_program(program[0]):
            _dress(program, theme)
        else:
            for block in program:
                _dress_words(block, theme)


def is_program(block: QTextBlock) -> bool:
    """Whether a line belongs to a program."""
    return block.blockFormat().hasProperty(_LANGUAGE)


def _language(block: QTextBlock) -> tuple[str, str] | None:
    """What tells the lines of a program from others: its language and fence."""
    look = block.blockFormat()
    return (str(look.property(_LANGUAGE)), str(look.property(_FENCE))) if is_program(block) else None


def _dress(program: list[QTextBlock], theme: styles.Theme) -> None:
    for number, block in enumerate(program):
        ground = QTextBlockFormat()
        ground.setBackground(QColor(theme.code.ground))
        # Qt gives lines of a program below a box another one.
        ground.setMarker(QTextBlockFormat.MarkerType.NoMarker)
        ground.setNonBreakableLines(False)
        if number == len(program) - 1:
            ground.setBottomMargin(_ROOM)
        cursor = QTextCursor(block)
        cursor.mergeBlockFormat(ground)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        face = QTextCharFormat()
        face.setFontFamilies(list(FACES))
        cursor.mergeCharFormat(face)
    lines = [block.text() for block in program]
    text, language = "\n".join(lines), str(program[0].blockFormat().property(_LANGUAGE))
    at = program[0].position()
    units = Offsets(text)
    for span, name in words_of(text, Block(Role.CODE, Span(0, len(text)), language=language)):
        ink = QTextCharFormat()
        ink.setForeground(QColor(getattr(theme.code, name)))
        start, end = at + units.to_units(span.start), at + units.to_units(span.end)
        select(program[0].document(), start, end).mergeCharFormat(ink)


def _dress_words(block: QTextBlock, theme: styles.Theme) -> None:
    """Words in the face of programs get its ground."""
    look = QTextCharFormat()
    look.setFontFamilies(list(FACES))
    look.setBackground(QColor(theme.code.ground))
    words = [part for part in parts(block) if "monospace" in (part.charFormat().fontFamilies() or ())]
    lay_over(block.document(), words, look)
