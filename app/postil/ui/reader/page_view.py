"""The page: an article as a measured column of text with its marks, on top of the scrolling of ``PageScroller``."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from postil import styles
from postil.model.annotation import DEFAULT_KINDS, Annotation, Kind
from postil.model.article import Article
from postil.model.category import Category
from postil.model.inline import Inline
from postil.model.picture import Picture
from postil.model.span import Span
from postil.overriding import override
from postil.ui import sharp
from postil.ui.reader import margin
from postil.ui.reader.flow import Flow
from postil.ui.reader.handles import Handles
from postil.ui.reader.hits import Hits
from postil.ui.reader.laid import Laid
from postil.ui.reader.laid_picture import LaidPicture
from postil.ui.reader.laid_row import LaidRow
from postil.ui.reader.marked import Marked
from postil.ui.reader.page_scroller import EMPTY, PageScroller
from postil.ui.reader.painter import Look, PagePainter
from postil.ui.reader.palette import Palette
from postil.ui.reader.pictures import Pictures
from postil.ui.reader.pieces import Pieces
from postil.ui.reader.selection import Unit, unit_at
from postil.ui.reader.sliding import Sliding
from postil.ui.reader.strip import Strip
from postil.ui.reader.strip_lanes import WIDTH, StripLanes


class PageView(PageScroller):
    """Shows one article with its marks and never changes it.

    Signals:
        mark_stretched: a highlight whose end was dragged, and the ``Span`` that it is to cover.
        ends_moving: whether an end of a highlight is held by the mouse.
        set_otherwise: all lines are others now: the page is wider, or its letters larger.
        picture_activated: a ``Picture`` that the reader wants to see larger.
    """

    mark_stretched = Signal(object, object)
    ends_moving = Signal(bool)
    set_otherwise = Signal()
    picture_activated = Signal(object)

    def __init__(self, theme: styles.Theme, parent: QWidget | None = None) -> None:
        self._article = EMPTY
        self._pages = PagePainter(Palette(theme))
        self._categories: tuple[Category, ...] = ()
        self._look = Look(shown=DEFAULT_KINDS)
        super().__init__(parent)
        self.handles, self.sliding = Handles(self), Sliding(self)
        self._lanes = StripLanes()
        self.strip = Strip(self.row_bounds, lambda: self._lanes.lanes(self._look, self._pages.palette), self)
        self.setVerticalScrollBar(self.strip)
        # Always there, so that no line breaks elsewhere when it comes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.strip.setFixedWidth(WIDTH)
        self._colour_strip()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def set_theme(self, theme: styles.Theme) -> None:
        """Paints in other colours."""
        self._pages.palette = Palette(theme)
        self._pages.palette.set_categories(self._categories)
        self._pages.forget()
        self._colour_strip()
        self.viewport().update()

    def set_pictures(self, pictures: Pictures) -> None:
        """Says where pictures come from. The owner has the view painted anew when one arrives."""
        self._pages.pictures = pictures

    def _colour_strip(self) -> None:
        self.strip.set_colours(self._pages.palette.background, self._pages.palette.text)

    def set_article(self, article: Article, place: int = 0, pieces: Pieces | None = None) -> None:
        """Shows an article from the line with code point ``place`` on, without marks."""
        self.motion.stop()
        self.page_moved()
        self._article = article
        self._flow = Flow(article, self._typesetting, self._column(), pieces=pieces)
        self._pages.marked = Marked()
        self._lanes.set_marks(self._pages.marked)
        self.strip.change()
        self._pages.forget()
        self._look = Look(shown=self._look.shown)
        self.setAccessibleDescription(article.title)
        self.go_to(place)

    def clear(self) -> None:
        """Shows nothing."""
        self.set_article(EMPTY)

    def article(self) -> Article:
        """The article that is shown."""
        return self._article

    def set_marks(self, marks: Marked | Iterable[Annotation]) -> None:
        """Shows these marks, the engine's and the reader's, instead of those before. No letter moves."""
        marked = marks if isinstance(marks, Marked) else Marked.of(marks)
        if not marked.is_same(self._pages.marked):
            self._pages.marked = marked
            self._pages.forget()
            self._lanes.set_marks(marked)
            self.strip.change()
            self.viewport().update()

    def set_categories(self, categories: Sequence[Category]) -> None:
        """Takes the reader's own categories, whose marks have looks of their own."""
        if tuple(categories) != self._categories:
            self._categories = tuple(categories)
            self._pages.palette.set_categories(self._categories)
            self._pages.forget()
            self.strip.change()
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

    def set_hits(self, hits: Hits) -> None:
        """Marks what a search has found."""
        self.set_look(hits=hits)

    def set_hit(self, span: Span | None) -> None:
        """Marks one of the hits more strongly: the one that the reader is at."""
        self.set_look(hit=span)

    def look(self) -> Look:
        """What is to be seen besides the text."""
        return self._look

    def set_look(self, **changes: object) -> None:
        """Changes what is to be seen besides the text."""
        look = self._look.but(**changes)
        if look != self._look:
            if (look.shown, look.noted, look.hits) != (self._look.shown, self._look.noted, self._look.hits):
                self.strip.change()
            self._look = look
            self.viewport().update()

    # Places

    def reveal(self, span: Span, *, flash: bool = True) -> None:
        """Brings a stretch into sight, gliding when it is near, and lets it flash."""
        self.bring_into_sight(span)
        self.sliding.bring(span)
        if flash:
            self.set_look(flash=span)
            self.motion.flash()

    @override
    def flash_faded(self, strength: float) -> None:
        self.set_look(flash_strength=strength)

    def rect_of(self, span: Span) -> QRect:
        """The box around what is seen of ``span`` in the viewport; empty when nothing of it is."""
        united = QRectF()
        for box in self._boxes(span):
            united = united.united(box)
        return united.toAlignedRect()

    def lines_of(self, span: Span) -> list[QRect]:
        """What is seen of ``span`` in the viewport, as boxes line by line."""
        seen = (box.toAlignedRect() & self.viewport().rect() for box in self._boxes(span))
        return [box for box in seen if not box.isEmpty()]

    def edges_of(self, span: Span) -> list[QRectF | None]:
        """Where ``span`` begins and ends in the viewport: boxes as high as the line, without width; None for what is not seen."""
        ends = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
        edges: list[QRectF | None] = []
        for number, (end, boxes) in enumerate(zip(ends, map(self._boxes, ends), strict=True)):
            if not boxes:
                edges.append(None)
                continue
            laid = self._flow.laid(self._flow.index_of(end.start))
            edge = laid.leading_edge(end.start) if number == 0 else laid.trailing_edge(end.end)
            box = boxes[0 if number == 0 else -1]
            edges.append(QRectF(edge.x + self._origin().x(), box.top(), 0, box.height()))
        return edges

    def _boxes(self, span: Span) -> list[QRectF]:
        """The boxes of ``span`` in the viewport, as far as they reach into it from above or below."""
        boxes = self._flow.boxes(span, self._y() - self._above(), self.viewport().height())
        return [box.translated(self._origin()) for box in boxes]

    def marks_at(self, point: QPoint) -> list[Annotation]:
        """The shown marks at a point of the viewport, innermost first."""
        at = point - self._origin()
        character = self._flow.character_at(at.x(), at.y())
        return [] if character is None else self.marks_under(character)

    def marks_under(self, character: int) -> list[Annotation]:
        """The shown marks over a character, innermost first."""
        return [mark for mark in self._pages.marked.at(character) if mark.kind in self._look.shown]

    def inlines_at(self, character: int) -> Sequence[Inline]:
        """The styles and links over a character, the widest first."""
        return self._flow.wardrobe.at(character)

    def box_at(self, mark: Annotation, point: QPoint) -> QRect:
        """The box of a mark in the line at a point of the viewport."""
        for box in self._boxes(mark.span):
            seen = box.toAlignedRect()
            if seen.top() <= point.y() <= seen.bottom() and seen.left() - 2 <= point.x() <= seen.right() + 2:
                return seen
        return self.rect_of(mark.span)

    def link_at(self, point: QPoint) -> Inline | None:
        """The link or sign of a note at a point of the viewport."""
        at = point - self._origin()
        character = self._flow.character_at(at.x(), at.y())
        return None if character is None else self.link_under(character)

    def link_under(self, character: int) -> Inline | None:
        """The link or sign of a note over a code point, when it leads anywhere; the innermost of several."""
        over = self._flow.wardrobe.at(character)
        return next((one for one in reversed(over) if one.href or one.goal is not None), None)

    def block_at(self, point: int) -> Span:
        """The block that a code point is in."""
        return self._flow.block_span(self._flow.index_of(point)) if self._flow.pieces else Span(point, point)

    @property
    def colours(self) -> Palette:
        """The colours of the page and of all marks."""
        return self._pages.palette

    def word_around(self, point: int) -> Span:
        """The word, or what parts two words, around a code point."""
        return unit_at(self._flow, point, Unit.WORD)

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

    def _laid_at(self, point: QPoint) -> tuple[Laid | None, QPointF]:
        """What is laid out at the height of a point of the viewport, and where in it that is."""
        at, stack = point - self._origin(), self._flow.stack
        if not self._flow.pieces or not 0 <= at.y() < stack.total:
            return None, QPointF()
        index = stack.index_at(at.y())
        return self._flow.laid(index), QPointF(at.x(), at.y() - stack.top(index))

    def row_at(self, point: QPoint) -> tuple[LaidRow, QPointF] | None:
        """The row of a table at a point of the viewport, and where in it that is."""
        laid, inside = self._laid_at(point)
        return (laid, inside) if isinstance(laid, LaidRow) else None

    def picture_at(self, point: QPoint) -> Picture | None:
        """The picture at a point of the viewport."""
        laid, inside = self._laid_at(point)
        return laid.picture if isinstance(laid, LaidPicture) and laid.box.contains(inside) else None

    def picture_under(self, point: int) -> Picture | None:
        """The picture that stands at a code point."""
        laid = self._flow.laid(self._flow.index_of(point)) if self._flow.pieces else None
        return laid.picture if isinstance(laid, LaidPicture) else None

    def row_of(self, point: int) -> LaidRow | None:
        """The row of a table in which a code point stands."""
        laid = self._flow.laid(self._flow.index_of(point)) if self._flow.pieces else None
        return laid if isinstance(laid, LaidRow) else None

    def rows_in_sight(self) -> list[LaidRow]:
        """The rows of tables that are on the screen."""
        pieces = self._flow.between(self._y() - self._above(), self.viewport().height())
        return [laid for _, _, laid in pieces if isinstance(laid, LaidRow)]

    def line_height(self) -> int:
        """Distance of two lines of the body in pixels."""
        return self._line()

    def slid(self) -> None:
        """A table was slid: its words stand elsewhere."""
        self._pages.forget()
        self.page_moved()
        self.viewport().update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.sliding.wheel(event):
            event.accept()
        else:
            super().wheelEvent(event)

    def on_column(self, point: QPoint) -> bool:
        """Whether a point of the viewport is in the column of text."""
        return 0 <= (point - self._origin()).x() <= self._flow.width

    def _sign_scale(self) -> float:
        return min(1.5, max(1.0, self._scale()))

    def _signs(self) -> list[tuple[QRectF, Annotation]]:
        pieces = self._flow.between(self._y() - self._above(), self.viewport().height())
        return margin.signs(self._pages, pieces, self._look, self._flow.width, self._sign_scale())

    # Painting

    @override
    def set_anew(self) -> None:
        self._pages.forget()
        self.set_otherwise.emit()

    @override
    def prepared(self, number: int, laid: Laid) -> None:
        self._pages.shapes(number, laid, self._look)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.seen()
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
            self.handles.paint(painter)
        if self._focus_ring:
            sharp.draw_ring(painter, self._pages.palette.accent, QRectF(self.viewport().rect()), 2)
