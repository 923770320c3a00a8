"""Words laid out in a few lines, the last one ending in dots where there are more."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


@dataclass(frozen=True, slots=True)
class Laid:
    """Text laid out in a column; its height in pixels."""

    layout: QTextLayout
    height: float


def laid(text: str, width: int, lines: int, font: QFont) -> Laid:
    """``text`` in at most ``lines`` lines of ``width`` pixels, the last one elided."""
    shown = text
    while True:
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height, count, last = 0.0, 0, 0
        while (line := layout.createLine()).isValid():
            if count == lines:
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            count += 1
            last = line.textStart()
        overflows = line.isValid()
        layout.endLayout()
        if not overflows or shown != text:
            return Laid(layout, height)
        rest = QFontMetricsF(font).elidedText(text[last:], Qt.TextElideMode.ElideRight, width - 2)
        shown = text[:last] + rest
