"""Tables that are wider than the column: slid by wheel and touchpad, by their bar, by key, and along with the caret."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QWheelEvent

from postil.model.span import Span
from postil.ui.reader.laid_row import LaidRow
from postil.ui.reader.wheel import Wheel

if TYPE_CHECKING:
    from postil.ui.reader.page_view import PageView

#: Sizes of letters that stay between the caret and the edge at which the table goes on, and those that a key slides.
_KEEPS_OFF, _BY_KEY = 3, 6


class Sliding:
    """Slides the tables of one view."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._wheel = Wheel()
        self._held: tuple[LaidRow, int] | None = None

    # Wheel and touchpad

    def wheel(self, event: QWheelEvent) -> bool:
        """Slides the table under the mouse; False when there is none or the wheel means something else."""
        row = self._view.row_at(event.position().toPoint())
        if row is None or not row[0].grid.overflow:
            return False
        by = self._wheel.across(event, self._view.line_height())
        if by:
            self._slide(row[0], by)
        return bool(by)

    # The bar

    @property
    def dragging(self) -> bool:
        """Whether the bar is being moved."""
        return self._held is not None

    def near(self, at: QPoint) -> bool:
        """Whether there is a bar at a point of the viewport."""
        return self._bar_at(at) is not None

    def take(self, at: QPoint) -> bool:
        """Takes hold of the bar at a point of the viewport; beside its handle the table is slid there first."""
        row = self._bar_at(at)
        if row is None:
            return False
        laid, x = row
        handle = laid.handle
        if handle is not None and not handle.left() <= x <= handle.right():
            self._slide(laid, round((x - handle.center().x()) * _scale(laid)))
        self._held = laid, at.x()
        return True

    def drag(self, at: QPoint) -> None:
        """Moves the bar along."""
        if self._held:
            laid, x = self._held
            if self._slide(laid, round((at.x() - x) * _scale(laid))):
                self._held = laid, at.x()

    def drop(self) -> None:
        """Lets go."""
        self._held = None

    def _bar_at(self, at: QPoint) -> tuple[LaidRow, float] | None:
        row = self._view.row_at(at)
        if row is None:
            return None
        laid, inside = row
        bar = laid.bar
        return (laid, inside.x()) if bar is not None and bar.contains(inside) else None

    # Keys and caret

    def by_key(self, direction: int) -> bool:
        """Slides the first such table in sight to the right (1) or left (-1); False when there is none."""
        for laid in self._view.rows_in_sight():
            if laid.grid.overflow:
                self._slide(laid, round(direction * _BY_KEY * laid.face.body))
                return True
        return False

    def bring(self, span: Span) -> None:
        """Slides a table so far that the beginning of a stretch is to be seen, and its end where there is room for both."""
        laid = self._view.row_of(span.start)
        window = laid.window if laid else None
        if laid is None or window is None:
            return
        edges = [laid.caret(point).x() for point in (span.start, min(span.end, laid.piece.end))]
        off = min(_KEEPS_OFF * laid.face.size, window.width() / 4)
        low, high = window.left() + off, window.right() - off
        start, left, right = edges[0], min(edges), max(edges)
        by = min(0.0, left - low) or max(0.0, right - high)
        if not low - 1 <= start - by <= high + 1:
            by = start - low if start - by < low else start - high
        if round(by):
            self._slide(laid, round(by))

    def _slide(self, laid: LaidRow, by: int) -> bool:
        slid = laid.slide(by)
        if slid:
            self._view.slid()
        return slid


def _scale(laid: LaidRow) -> float:
    """Pixels of the table for one of its bar."""
    return (laid.grid.room + laid.grid.overflow) / laid.grid.room
