"""A small card that floats over the window beside a place, and never takes the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from postil.ui import sharp

#: Pixels around the card that its shadow takes.
SHADOW = 12
#: Pixels between the card and what it belongs to.
GAP = 4
_RADIUS = 9


class Bubble(QWidget):
    """A rounded card with a soft shadow, drawn inside its window so that it works on every desktop.

    Children lie inside the contents margins, which hold the shadow.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        self.hide()

    def show_beside(self, place: QRect, widget: QWidget, keep: Sequence[QRect] = ()) -> None:
        """Shows it below ``place`` (in the coordinates of ``widget``), or above where there is no room below.

        Where it would cover what it is to ``keep`` in reach it stands clear of that.
        """
        self.adjustSize()
        corner = widget.mapTo(self._window, place.topLeft())
        at = beside(QRect(corner, place.size()), self.size(), self._window.size())
        seen = QRect(widget.mapFrom(self._window, at), self.size()).marginsRemoved(self.contentsMargins())
        covered = [box for box in keep if box.intersects(seen)]
        if covered:
            self.show_clear_of([place], covered, widget)
            return
        self.move(at)
        self.raise_()
        self.show()

    def show_clear_of(self, lines: Sequence[QRect], keep: Sequence[QRect], page: QWidget) -> None:
        """Shows it near words on ``page``, covering neither them nor what has to stay in reach, as far as there is room.

        Args:
            lines: what is seen of the words, line by line, in the coordinates of ``page``.
            keep: what must stay in reach, such as the knobs at the ends of a highlight.
            page: outside of it nothing is covered above and below.
        """
        self.adjustSize()
        corner = page.mapTo(self._window, page.rect().topLeft())
        room = QRect(QPoint(0, corner.y()), QSize(self._window.width(), page.height()))
        column = QRect(corner, page.size())
        moved = [[box.translated(corner) for box in boxes] for boxes in (lines, keep)]
        card = self.size().shrunkBy(self.contentsMargins())
        self.move(clear_of(moved[0], moved[1], card, room, column) - QPoint(SHADOW, SHADOW))
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(SHADOW - 2, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 5))
            halo = card.adjusted(-spread, -spread + 2, spread, spread + 2)
            painter.drawRoundedRect(halo, _RADIUS + spread, _RADIUS + spread)
        painter.setBrush(self.palette().base())
        edge, width = sharp.frame(painter, card, 1)
        painter.setPen(QPen(self.palette().mid().color(), width))
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
        painter.end()


def beside(place: QRect, size: QSize, room: QSize) -> QPoint:
    """Where a bubble of ``size`` (with its shadow) stands beside ``place`` inside ``room``.

    Below if it fits there, else above if it fits there, else wherever there is more room; never over the edges.
    """
    below = place.bottom() + 1 + GAP - SHADOW
    above = place.top() - GAP - size.height() + SHADOW
    fits_below = below + size.height() - SHADOW <= room.height()
    fits_above = above + SHADOW >= 0
    top = below if fits_below or (not fits_above and place.top() < room.height() - place.bottom()) else above
    left = place.left() - SHADOW
    return QPoint(
        max(-SHADOW, min(left, room.width() - size.width())),
        max(-SHADOW, min(top, room.height() - size.height() + SHADOW)),
    )


def clear_of(
    lines: Sequence[QRect], keep: Sequence[QRect], size: QSize, room: QRect, page: QRect | None = None
) -> QPoint:
    """Where a card of ``size`` (without its shadow) stands in ``room`` so that it covers neither ``lines`` nor ``keep``.

    Below them if it fits there, else above, else at a side. Words that fill the room are covered, but not what is to be kept.
    Below and above it stands on the ``page`` (the room, when None), if that is wide enough.
    """
    column = room if page is None or page.width() < size.width() + 2 * GAP else page
    top, bottom = (
        min(box.top() for box in (*lines, *keep)),
        max(box.bottom() for box in (*lines, *keep)) + 1,
    )
    first, last = (
        min(lines, key=lambda box: (box.top(), box.left())),
        max(lines, key=lambda box: (box.top(), box.left())),
    )
    below, above = bottom + GAP, top - GAP - size.height()
    if below + size.height() <= room.bottom() + 1:
        return QPoint(_centred(last, size, column), below)
    if above >= room.top():
        return QPoint(_centred(first, size, column), above)
    lowest = room.bottom() + 1 - GAP - size.height()
    right, left = (
        max(box.right() for box in (*lines, *keep)) + 1 + GAP,
        min(box.left() for box in (*lines, *keep)) - GAP - size.width(),
    )
    beside_last = max(room.top() + GAP, min(last.top(), lowest))
    if right + size.width() <= room.right() + 1:
        return QPoint(right, beside_last)
    if left >= room.left():
        return QPoint(left, beside_last)
    x = _centred(last, size, column)
    heights = (lowest, room.top() + GAP, *(box.bottom() + 1 + GAP for box in keep), *_aboves(keep, size))
    return next((at for y in heights if _free(at := QPoint(x, y), keep, size, room)), QPoint(x, lowest))


def _aboves(keep: Sequence[QRect], size: QSize) -> list[int]:
    return [box.top() - GAP - size.height() for box in keep]


def _free(at: QPoint, keep: Sequence[QRect], size: QSize, room: QRect) -> bool:
    """Whether a card there covers nothing that is to be kept, and lies in the room."""
    card = QRect(at, size)
    return room.top() <= card.top() and card.bottom() <= room.bottom() and not any(map(card.intersects, keep))


def _centred(line: QRect, size: QSize, room: QRect) -> int:
    """Its left edge when it stands in the middle under a line, or as near to that as the room lets it."""
    left = line.center().x() - size.width() // 2
    return max(room.left() + GAP, min(left, room.right() + 1 - GAP - size.width()))
