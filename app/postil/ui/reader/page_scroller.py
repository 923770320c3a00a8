"""The page as an endless column under a window: where everything is on the screen, and how it scrolls.

Only what is on the screen is laid out; ``Flow`` knows where everything is. Coordinates: the *page* is the endless column with its
top at 0; the *viewport* is what is seen of it.
"""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from postil.model.article import Article
from postil.model.span import Span
from postil.overriding import override
from postil.ui.reader.flow import Flow
from postil.ui.reader.held import Held
from postil.ui.reader.laid import Laid
from postil.ui.reader.motion import Motion
from postil.ui.reader.stack import Stack
from postil.ui.reader.strip_rows import bounds_of
from postil.ui.reader.typesetting import Typesetting
from postil.ui.reader.typography import Typography
from postil.ui.reader.wheel import NOTCH, Wheel

#: White around the text at 100 %, in pixels: above and below the article, and at least so much beside it.
_ABOVE, _BELOW, _BESIDE = 48, 120, 40
#: Milliseconds without scrolling after which the next screen is laid out.
_IDLE = 8
#: Instead of a code point: the top of the page, whatever white there is above the article.
_TOP = -1
EMPTY = Article("", ())


class PageScroller(QAbstractScrollArea):
    """Holds the flow of one article and scrolls it; what is painted is the business of those who build on it.

    Signals:
        place_changed: the code point at the top of the page.
        zoom_requested: +1 or -1, from Ctrl+wheel.
    """

    place_changed = Signal(int)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One of Python's: for one of its own Qt goes through all kinds of widgets that there are, to tell what it is.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._typesetting = Typesetting()
        self._flow = Flow(EMPTY, self._typesetting, self._typesetting.measure)
        self._focus_ring = self._settling = False
        self._ahead = QTimer(self, singleShot=True, interval=_IDLE)
        self._ahead.timeout.connect(self._on_idle)
        self._anchor = (_TOP, 0)
        self._held = Held()
        self._bounds: tuple[tuple[Stack, int, int, int, int] | None, list[int]] = None, []
        self._seen = (0, 0)
        self._wheel = Wheel()
        self.motion = Motion(self, self._scroll_to, self.flash_faded, self._moves)

    def set_still(self, still: bool) -> None:
        """Whether nothing moves by itself; it never does where the desktop asks for no motion."""
        self.motion.enabled = not still

    def _moves(self) -> bool:
        """Whether things move on this desktop."""
        from PySide6.QtWidgets import (
            QStyle,
        )  # It takes many of Qt's classes: imported when something is to move.

        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

    def set_zoom(self, percent: int) -> None:
        """Sets the letters larger or smaller; the line at the top stays there."""
        if percent != self._typesetting.percent:
            self._typesetting = Typesetting(percent, self._typesetting.typography)
            self._let_white_go()
            self._set_anew()

    def typography(self) -> Typography:
        """How text is set."""
        return self._typesetting.typography

    def set_typography(self, typography: Typography) -> None:
        """Sets the article in another face, leading or measure; the line at the top stays there."""
        if typography != self._typesetting.typography:
            self._typesetting = Typesetting(self._typesetting.percent, typography)
            self._set_anew()

    def zoom(self) -> int:
        """The size of the letters in percent."""
        return self._typesetting.percent

    # Places

    def place(self) -> int:
        """The code point at which the first whole line on the screen begins; 0 at the top of the article."""
        y = self._y()
        return self._flow.first_point(y - self._above()) if y > 0 else 0

    def go_to(self, place: int) -> None:
        """Puts the line with code point ``place`` at the top."""
        self.motion.stop()
        self._anchor = (place, 4) if place > 0 else (_TOP, 0)
        self._held.let_go()
        self._restore()
        self.place_changed.emit(self.place())

    def bring_into_sight(self, span: Span) -> None:
        """Scrolls so far that a stretch is well in sight, gliding when it is near."""
        y = self._near(span)
        if y is not None:
            here = self._y()
            far = self.viewport().height()
            if abs(y - here) > far:
                self._scroll_to(y - far // 2 if y > here else y + far // 2)
                y = self._near(span) or y
            self.motion.glide(self._y(), y)

    def _near(self, span: Span) -> int | None:
        """Where to scroll so that ``span`` stands in the upper half; None when it is well in sight."""
        if not self._flow.pieces:
            return None
        top = self._flow.line_top(self._flow.clamp(span.start)) + self._above()
        bottom = self._flow.line_top(self._flow.clamp(span.end)) + self._above() + self._line()
        height = self.viewport().height()
        edge = min(2 * self._line(), height // 6)
        if self._y() + edge <= top and bottom <= self._y() + height - edge:
            return None
        return max(0, top - max(edge, min(height // 3, (height - (bottom - top)) // 2)))

    # Geometry

    def _scale(self) -> float:
        return self._typesetting.percent / 100

    def _above(self) -> int:
        return round(_ABOVE * self._scale())

    def _line(self) -> int:
        return self._typesetting.line

    def _column(self) -> int:
        """The width of the column."""
        return max(120, min(self._typesetting.measure, self.viewport().width() - 2 * _BESIDE))

    def _y(self) -> int:
        """The height of the page's stretch above the viewport."""
        return self.verticalScrollBar().value()

    def _origin(self) -> QPoint:
        """Where the column's top left corner is in the viewport."""
        return QPoint(max(0, (self.viewport().width() - self._flow.width) // 2), self._above() - self._y())

    def row_bounds(self, rows: int) -> list[int]:
        """The whole page in ``rows`` rows: the code points at which they begin, and where the last one ends."""
        pieces, stack = self._flow.pieces, self._flow.stack
        bar = self.verticalScrollBar()
        key = stack, stack.changes, self._above(), bar.maximum() + bar.pageStep(), rows
        if key != self._bounds[0]:
            # A search asks for them again and again while no line moves.
            self._bounds = key, bounds_of(stack.heights(), pieces.starts, pieces.ends, *key[2:])
        return self._bounds[1]

    # Scrolling

    def _set_anew(self) -> None:
        """Lays everything out again; the line at the top stays there."""
        self.motion.stop()
        self.page_moved()
        self._flow.set_measure(self._typesetting, self._column())
        self.set_anew()
        self._restore()

    def _restore(self) -> None:
        """Puts the anchored line where it was."""
        place, below = self._anchor
        self._fit()
        if place == _TOP or not self._flow.pieces:
            self._scroll_to(-below, anchored=True)
            return
        # What is laid out on the way may turn out higher than was thought: the second time nothing changes any more.
        for _ in range(2):
            y = self._flow.line_top(self._flow.clamp(place)) + self._above() - below
            self._scroll_to(y, anchored=True)

    def _remember(self) -> None:
        """Anchors the line at the top."""
        y = self._y()
        place = self.place()
        self._anchor = (
            (place, self._flow.line_top(place) + self._above() - y)
            if y > 0 and self._flow.pieces
            else (_TOP, -y)
        )

    def _fit(self) -> None:
        """Gives the scroll bar its range."""
        whole = self._flow.stack.total + self._above() + round(_BELOW * self._scale())
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        # A shorter range moves the bar: that is no wish of the reader's.
        before, self._settling = self._settling, True
        bar.setRange(self._held.above, max(0, whole - height, self._held.below))
        self._settling = before
        bar.setPageStep(height)
        bar.setSingleStep(self._line())

    def _scroll_to(self, y: int, *, anchored: bool = False) -> None:
        """Goes to a height; with ``anchored`` the anchor is what it was."""
        self._settling = True
        self._held.go_to(y, anchored=anchored)
        try:
            bar = self.verticalScrollBar()
            # Twice: what comes into sight at the first go can move what was wanted.
            for _ in range(2):
                y += self._flow.settle(y - self._above(), self.viewport().height())
                self._fit()
                bar.setValue(y)
                y = bar.value()
        finally:
            self._settling = False
        self._show_moved(anew=anchored)
        self._ahead.start()
        if not anchored:
            before = self._anchor[0]
            self._remember()
            if self._anchor[0] != before:
                self.place_changed.emit(max(0, self._anchor[0]))

    @Slot()
    def _on_idle(self) -> None:
        """Lays out the next screen of text while nothing else is to be done, a piece at a time, then what is left elsewhere."""
        height = self.viewport().height()
        prepared = self._flow.prepare(self._y() - self._above() + height, height)
        if prepared:
            self.prepared(*prepared)
            self._fit()
            self._ahead.start()
        elif self.motion.target is None and (laid := self._flow.lay_one_more()):
            self._make_room(*laid)
            self._ahead.start()

    def _make_room(self, index: int, grown: int) -> None:
        """A piece out of sight has grown: what is in sight stays where it is."""
        y = self._y()
        above = self._flow.stack.top(index) + self._above() < y
        self._fit()
        if grown and above:
            self._settling = True
            self.verticalScrollBar().setValue(y + grown)
            self._settling = False

    def _show_moved(self, *, anew: bool) -> None:
        """Moves what is on the screen already and has the rest painted, or with ``anew`` all of it."""
        index, before = self._seen
        moved = self._on_screen(index) - before if index < len(self._flow.pieces) else 0
        index = self._flow.stack.index_at(self._y() - self._above())
        self._seen = index, self._on_screen(index)
        viewport = self.viewport()
        # Parts of device pixels cannot be moved, and the ring of the focus stays where it is.
        whole_pixels = viewport.devicePixelRatioF().is_integer()
        if anew or self._focus_ring or not whole_pixels or abs(moved) >= viewport.height():
            viewport.update()
        elif moved:
            viewport.scroll(0, moved, viewport.rect())

    def _on_screen(self, index: int) -> int:
        """Where the top of a piece is in the viewport."""
        return self._flow.stack.top(index) + self._above() - self._y()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._settling:
            self.motion.stop()
            self.page_moved()
            self._scroll_to(self._y())

    def scroll_by(self, pixels: int) -> None:
        """Glides on by so many pixels."""
        start = self.motion.target if self.motion.target is not None else self._y()
        bar = self.verticalScrollBar()
        end = min(max(bar.minimum(), start + pixels), bar.maximum())
        self.page_moved()
        self.motion.glide(self._y(), end)

    def close_up(self) -> None:
        """Glides over the white above the article that a bar left which the reader sent away."""
        if self._y() < 0:
            self.motion.glide(self._y(), 0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            for step in self._wheel.zoom_steps(event):
                self.zoom_requested.emit(step)
        else:
            pixels = self._wheel.pixels(event, self._line())
            if abs(event.angleDelta().y()) >= NOTCH:
                self.scroll_by(pixels)
            else:
                self._scroll_to(self._y() + pixels)
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        moved = self._held.moved(self._top_in_window())
        if moved:
            # What comes and goes above the page takes or gives room, and no line moves under the reader's eye.
            place, below = self._anchor
            self._anchor = (place, below - moved)
        else:
            self._let_white_go()
        target = self.motion.target
        if self._column() != self._flow.width:
            self._set_anew()
        else:
            self._restore()
            if target is not None and moved:
                self.motion.glide(self._y(), max(0, target + moved))

    def _let_white_go(self) -> None:
        """Lines move anyhow: no white is left above the article that a bar has left there."""
        if self._y() < 0:
            self._anchor = (_TOP, 0)
            self._held.let_go()

    def _top_in_window(self) -> int:
        """Where the top of the viewport is in the window."""
        return self.viewport().mapTo(self.window(), QPoint()).y()

    def seen(self) -> None:
        """The reader sees the page where it is now."""
        self._held.see(self._top_in_window())

    # What a view makes of it

    def page_moved(self) -> None:
        """The text under the mouse is another one now: for those who watch it."""

    def set_anew(self) -> None:
        """Every line is another one now: for those who keep something about lines."""

    def prepared(self, number: int, laid: Laid) -> None:
        """A piece that comes next was laid out, while nothing else was to be done."""

    def flash_faded(self, strength: float) -> None:
        """What flashes, flashes so strongly now, 0–1."""
