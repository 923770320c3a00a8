"""The page: an article as a measured column of text with its marks, that can be scrolled, zoomed and gone about in.

Only what is on the screen is laid out; ``Flow`` knows where everything is, ``PagePainter`` paints it. Coordinates: the *page* is
the endless column with its top at 0; the *viewport* is what is seen of it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QStyle, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import DEFAULT_KINDS, Annotation, Kind
from postil.model.article import Article
from postil.model.span import Span
from postil.ui.reader import margin
from postil.ui.reader.flow import Flow
from postil.ui.reader.marks_index import MarksIndex
from postil.ui.reader.motion import Motion
from postil.ui.reader.painter import Look, PagePainter
from postil.ui.reader.palette import Palette
from postil.ui.reader.typesetting import Typesetting
from postil.ui.reader.wheel import NOTCH, Wheel

#: White around the text at 100 %, in pixels: above and below the article, and at least so much beside it.
_ABOVE, _BELOW, _BESIDE = 48, 120, 40
#: Milliseconds without scrolling after which the next screen is laid out.
_IDLE = 8
_EMPTY = Article("", ())


class PageView(QAbstractScrollArea):
    """Shows one article and never changes it.

    Signals:
        place_changed: the code point at the top of the page.
        zoom_requested: +1 or -1, from Ctrl+wheel.
    """

    place_changed = Signal(int)
    zoom_requested = Signal(int)

    def __init__(self, theme: styles.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._typesetting = Typesetting()
        self._article = _EMPTY
        self._flow = Flow(_EMPTY, self._typesetting, self._typesetting.measure)
        self._pages = PagePainter(Palette(theme))
        self._look = Look(shown=DEFAULT_KINDS)
        self._focus_ring = self._settling = False
        self._ahead = QTimer(self, singleShot=True, interval=_IDLE)
        self._ahead.timeout.connect(self._on_idle)
        self._anchor = (0, 0)
        self._seen = (0, 0)
        self._wheel = Wheel()
        self.motion = Motion(self, self._scroll_to, lambda strength: self.set_look(flash_strength=strength))
        self.motion.enabled = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

    # What is shown

    def set_theme(self, theme: styles.Theme) -> None:
        """Paints in other colours."""
        self._pages.palette = Palette(theme)
        self._pages.forget()
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Sets the letters larger or smaller; the line at the top stays there."""
        if percent != self._typesetting.percent:
            self._typesetting = Typesetting(percent)
            self._set_anew()

    def zoom(self) -> int:
        """The size of the letters in percent."""
        return self._typesetting.percent

    def set_article(self, article: Article, place: int = 0) -> None:
        """Shows an article from the line with code point ``place`` on, without marks."""
        self.motion.stop()
        self.page_moved()
        self._article = article
        self._flow = Flow(article, self._typesetting, self._column())
        self._pages.index = MarksIndex()
        self._pages.forget()
        self._look = Look(shown=self._look.shown)
        self.setAccessibleDescription(article.title)
        self.go_to(place)

    def clear(self) -> None:
        """Shows nothing."""
        self.set_article(_EMPTY)

    def article(self) -> Article:
        """The article that is shown."""
        return self._article

    def set_marks(self, marks: Sequence[Annotation]) -> None:
        """Shows these marks, the engine's and the reader's, instead of those before. No letter moves."""
        if self._pages.index.marks != tuple(marks):
            self._pages.index = MarksIndex(marks)
            self._pages.forget()
            self.viewport().update()

    def set_noted(self, ids: frozenset[str]) -> None:
        """Says which highlights carry a note; they get a sign in the margin."""
        self.set_look(noted=ids)

    def set_shown_kinds(self, kinds: frozenset[Kind]) -> None:
        """Shows marks of these kinds only."""
        if kinds != self._look.shown:
            self._pages.forget()
            self.set_look(shown=kinds)

    def set_current(self, mark: Annotation | None) -> None:
        """Rings the mark that was walked to."""
        self.set_look(current=mark)

    def look(self) -> Look:
        """What is to be seen besides the text."""
        return self._look

    def set_look(self, **changes: object) -> None:
        """Changes what is to be seen besides the text."""
        look = self._look.but(**changes)
        if look != self._look:
            self._look = look
            self.viewport().update()

    # Places

    def place(self) -> int:
        """The code point at which the first whole line on the screen begins; 0 at the top of the article."""
        y = self._y()
        return self._flow.first_point(y - self._above()) if y > 0 else 0

    def go_to(self, place: int) -> None:
        """Puts the line with code point ``place`` at the top."""
        self.motion.stop()
        self._anchor = (place, 4 if place > 0 else 0)
        self._restore()
        self.place_changed.emit(self.place())

    def reveal(self, span: Span, *, flash: bool = True) -> None:
        """Brings a stretch into sight, gliding when it is near, and lets it flash."""
        y = self._near(span)
        if y is not None:
            here = self._y()
            far = self.viewport().height()
            if abs(y - here) > far:
                self._scroll_to(y - far // 2 if y > here else y + far // 2)
                y = self._near(span) or y
            self.motion.glide(self._y(), y)
        if flash:
            self.set_look(flash=span)
            self.motion.flash()

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

    def rect_of(self, span: Span) -> QRect:
        """The box around what is seen of ``span`` in the viewport; empty when nothing of it is."""
        boxes = self._flow.boxes(span, self._y() - self._above(), self.viewport().height())
        united = QRectF()
        for box in boxes:
            united = united.united(box)
        return united.translated(self._origin()).toAlignedRect() if boxes else QRect()

    def marks_at(self, point: QPoint) -> list[Annotation]:
        """The shown marks at a point of the viewport, innermost first."""
        at = point - self._origin()
        character = self._flow.character_at(at.x(), at.y())
        return [] if character is None else self._marks_under(character)

    def _marks_under(self, character: int) -> list[Annotation]:
        return [mark for mark in self._pages.index.at(character) if mark.kind in self._look.shown]

    def box_at(self, mark: Annotation, point: QPoint) -> QRect:
        """The box of a mark in the line at a point of the viewport."""
        for box in self._flow.boxes(mark.span, self._y() - self._above(), self.viewport().height()):
            seen = box.translated(self._origin()).toAlignedRect()
            if seen.top() <= point.y() <= seen.bottom() and seen.left() - 2 <= point.x() <= seen.right() + 2:
                return seen
        return self.rect_of(mark.span)

    def sign_at(self, point: QPoint) -> Annotation | None:
        """The highlight whose sign in the margin is at a point of the viewport."""
        at = (point - self._origin()).toPointF()
        return next((mark for box, mark in self._signs() if box.adjusted(-4, -4, 4, 4).contains(at)), None)

    def point_at(self, point: QPoint) -> int:
        """The caret position, in code points, nearest to a point of the viewport."""
        at = point - self._origin()
        return self._flow.point_at(at.x(), at.y())

    def character_near(self, point: QPoint) -> int:
        """The character at a point of the viewport, else the caret position nearest to it."""
        at = point - self._origin()
        character = self._flow.character_at(at.x(), at.y())
        return self._flow.point_at(at.x(), at.y()) if character is None else character

    def on_column(self, point: QPoint) -> bool:
        """Whether a point of the viewport is in the column of text."""
        return 0 <= (point - self._origin()).x() <= self._flow.width

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

    def _sign_scale(self) -> float:
        return min(1.5, max(1.0, self._scale()))

    def _signs(self) -> list[tuple[QRectF, Annotation]]:
        pieces = self._flow.between(self._y() - self._above(), self.viewport().height())
        return margin.signs(self._pages, pieces, self._look, self._flow.width, self._sign_scale())

    # Scrolling

    def _set_anew(self) -> None:
        """Lays everything out again; the line at the top stays there."""
        self.motion.stop()
        self.page_moved()
        self._flow.set_measure(self._typesetting, self._column())
        self._pages.forget()
        self._restore()

    def _restore(self) -> None:
        """Puts the anchored line where it was."""
        place, below = self._anchor
        self._fit()
        if place <= 0 or not self._flow.pieces:
            self._scroll_to(0, anchored=True)
            return
        # What is laid out on the way may turn out higher than was thought: the second time nothing changes any more.
        for _ in range(2):
            y = self._flow.line_top(self._flow.clamp(place)) + self._above() - below
            self._scroll_to(max(0, y), anchored=True)

    def _remember(self) -> None:
        """Anchors the line at the top."""
        y = self._y()
        place = self.place()
        self._anchor = (
            (place, self._flow.line_top(place) + self._above() - y) if y > 0 and self._flow.pieces else (0, 0)
        )

    def _fit(self) -> None:
        """Gives the scroll bar its range."""
        whole = self._flow.stack.total + self._above() + round(_BELOW * self._scale())
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        # A shorter range moves the bar: that is no wish of the reader's.
        before, self._settling = self._settling, True
        bar.setRange(0, max(0, whole - height))
        self._settling = before
        bar.setPageStep(height)
        bar.setSingleStep(self._line())

    def _scroll_to(self, y: int, *, anchored: bool = False) -> None:
        """Goes to a height; with ``anchored`` the anchor is what it was."""
        self._settling = True
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
                self.place_changed.emit(self._anchor[0])

    @Slot()
    def _on_idle(self) -> None:
        """Lays out the next screen of text while nothing else is to be done, a piece at a time."""
        height = self.viewport().height()
        prepared = self._flow.prepare(self._y() - self._above() + height, height)
        if prepared:
            self._pages.shapes(*prepared, self._look)
            self._fit()
            self._ahead.start()

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
        end = min(max(0, start + pixels), self.verticalScrollBar().maximum())
        self.page_moved()
        self.motion.glide(self._y(), end)

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
        if self._column() != self._flow.width:
            self._set_anew()
        else:
            self._restore()

    def page_moved(self) -> None:
        """The text under the mouse is another one now: for those who watch it."""

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._pages.palette.background)
        if self._flow.pieces:
            origin = self._origin()
            painter.translate(origin)
            shown = event.rect().translated(-origin)
            pieces = self._flow.between(shown.top(), shown.height() + 1)
            self._pages.paint(painter, pieces, self._look, QRectF(shown))
            margin.paint_signs(painter, self._pages, self._signs(), self._sign_scale())
            painter.resetTransform()
        if self._focus_ring:
            painter.setPen(QPen(self._pages.palette.accent, 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
