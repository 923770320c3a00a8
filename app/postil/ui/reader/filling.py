"""How the lines of a piece are filled: at which edge they begin, which words are divided, and which lines stay ragged."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from postil.model.table import Align
from postil.ui.reader.division import Measure, divisions
from postil.ui.reader.softened import Softened
from postil.ui.reader.typesetting import Face

#: White at the end of a line, or in all its spaces, in sizes of the letters, from which on a word is divided.
_RAGGED, _WIDE = 2.6, 0.16
#: White in a space of a justified line from which on it is a hole.
_RIVER = 0.6


def text_option(face: Face, align: Align, *, right_to_left: bool) -> QTextOption:
    """How Qt breaks and aligns the lines of a piece."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(face.size * 4)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    if align is Align.CENTRE:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    elif right_to_left is not (align is Align.END):
        # Qt stretches the space at the end of lines from the right, too, and others twice: they stay ragged.
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    elif right_to_left:
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    elif face.justified:
        option.setAlignment(Qt.AlignmentFlag.AlignJustify)
    return option


def hyphens(
    layout: QTextLayout, offsets: Softened, face: Face, width: int, bullet: int, places: Sequence[int]
) -> list[int]:
    """The code points of a text at which lines end with a hyphen.

    Args:
        layout: of the text, with its fonts and without lines.
        offsets: of the text as it is.
        face: how it is set.
        width: of the column.
        bullet: code points of the bullet or number that hangs before the first line.
        places: code points before which a word may be divided.
    """
    layout.beginLayout()
    line = layout.createLine()
    if not places or not line.isValid():
        return []
    line.setNumColumns(offsets.units)
    layout.endLayout()

    def x(point: int) -> float:
        return cast(tuple[float, int], line.cursorToX(offsets.to_units(point)))[0]

    room = float(width - face.indent - face.right)
    white = (_WIDE if face.justified else _RAGGED) * face.size
    first = room + min(x(bullet), face.indent)
    return divisions(layout.text(), places, x, Measure(first, room, face.hyphen, white, face.justified))


def spare_rivers(line: QTextLine, text: str, face: Face) -> None:
    """Leaves a justified line of ``text`` ragged, when its spaces would become as wide as words."""
    if face.justified:
        natural = line.naturalTextWidth()
        spaces = text[line.textStart() : line.textStart() + line.textLength()].rstrip().count(" ")
        if line.width() - natural > _RIVER * face.size * max(1, spaces):
            line.setLineWidth(natural + 0.01)
