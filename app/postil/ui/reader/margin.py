"""Signs in the margin, beside the lines where highlights with a note begin."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from postil.model.annotation import Annotation
from postil.ui import sharp
from postil.ui.reader.laid import Laid
from postil.ui.reader.painter import Look, PagePainter

#: From the edge of the column to the first sign, and from sign to sign, in pixels at 100 %.
GAP, STEP = 14, 18
_WIDTH, _HEIGHT = 13, 12


def signs(
    pages: PagePainter, pieces: Iterable[tuple[int, int, Laid]], look: Look, right: int, scale: float
) -> list[tuple[QRectF, Annotation]]:
    """The boxes of the signs with their marks, in coordinates of the column, whose right edge is ``right``."""
    found: list[tuple[QRectF, Annotation]] = []
    if not look.noted:
        return found
    beside: dict[int, int] = {}
    for number, top, laid in pieces:
        for shape in sorted(pages.shapes(number, laid, look), key=lambda shape: shape.mark.span):
            if shape.begins and shape.mark.id in look.noted:
                baseline = top + laid.baselines[shape.parts[0].line]
                x = right + (GAP + STEP * beside.get(baseline, 0)) * scale
                beside[baseline] = beside.get(baseline, 0) + 1
                y = baseline - 0.3 * laid.face.size - _HEIGHT * scale / 2
                found.append((QRectF(round(x), round(y), _WIDTH * scale, _HEIGHT * scale), shape.mark))
    return found


def paint_signs(
    painter: QPainter, pages: PagePainter, found: Iterable[tuple[QRectF, Annotation]], scale: float
) -> None:
    """Paints small sheets with two lines of writing, in the colours of their highlights."""
    for box, mark in found:
        colours = pages.palette.colours(mark)
        sheet, width = sharp.frame(painter, box, max(1.0, round(scale)))
        painter.setPen(QPen(colours.line, width))
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(sheet, 2.5 * scale, 2.5 * scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for part, length in ((0.36, 0.52), (0.66, 0.34)):
            y = round(sheet.top() + sheet.height() * part) + 0.5
            x = sheet.left() + sheet.width() * 0.24
            sharp.line(painter, colours.line, x, x + sheet.width() * length, y, width)
