"""The layer of the reading view that knows a caret and a selection, and has screen readers follow them."""

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from postil import styles
from postil.model.article import Article
from postil.model.span import Span
from postil.overriding import override
from postil.ui.reader.accessibility import Twin
from postil.ui.reader.caret import Caret, Step
from postil.ui.reader.page_view import PageView
from postil.ui.reader.pieces import Pieces
from postil.ui.reader.rich_text import HEAD, LONGEST, rich_text
from postil.ui.reader.selection import Selection, Unit, plain_text
from postil.ui.screen_reader import say


class CaretView(PageView):
    """A page with a caret, which is seen only while the arrow keys move it, and with a selection.

    Signals:
        selection_changed: a ``Span`` of code points, or None.
        caret_moved: the code point at which the caret stands now, while there is one.
        caret_browsing_changed: whether the arrow keys move a caret (F7).
    """

    selection_changed = Signal(object)
    caret_moved = Signal(int)
    caret_browsing_changed = Signal(bool)

    def __init__(self, theme: styles.Theme, parent: QWidget | None = None) -> None:
        self._selection, self._caret = Selection(), Caret()
        self._browsing = False
        self._announced: Span | None = None
        self._told = -1
        self._twin: Twin | None = None
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Article"))
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._on_blink)
        QGuiApplication.styleHints().cursorFlashTimeChanged.connect(self._start_blinking)

    @override
    def set_article(self, article: Article, place: int = 0, pieces: Pieces | None = None) -> None:
        """Shows an article from the line with code point ``place`` on, without marks and with nothing selected."""
        self._selection.clear()
        self._caret.put(place)
        super().set_article(article, place, pieces)
        if self._twin:
            self._twin.read(self._flow, article.title)
        self._show_selection()

    # Selection

    def selection(self) -> Span | None:
        """The selected code points, or None."""
        return self._selection.span

    def selected_roughly(self) -> bool:
        """Whether the mouse drew the selection over letters, not by words or paragraphs, nor with Alt to the letter."""
        return self._selection.rough

    def select(self, span: Span | None) -> None:
        """Selects a stretch, or nothing."""
        if span:
            self._selection.take(span)
            self._caret.put(span.end)
        else:
            self._selection.clear(self._caret.point)
        self._show_selection()

    def put_caret(self, anchor: int, head: int) -> None:
        """Puts the caret at ``head`` and selects what lies between it and ``anchor``."""
        head = self._flow.caret_place(head)
        self._selection.clear(self._flow.caret_place(anchor))
        self._selection.move_head(head)
        self._follow_head()
        self.keep_in_sight(head)

    def select_unit(self, point: int, unit: Unit) -> None:
        """Begins a selection with the character position, word or paragraph at ``point``."""
        self._selection.begin(self._flow, point, unit)
        self._follow_head()

    def extend_selection(self, point: int, *, exact: bool = False) -> None:
        """Moves the selection's head to ``point``, by the unit that it began with; ``exact``: to the letter."""
        self._selection.extend(self._flow, point, exact=exact)
        self._follow_head()

    def _follow_head(self) -> None:
        self._caret.put(self._selection.head)
        self._show_selection()

    def _show_selection(self) -> None:
        """Paints what is selected and tells it, if it is another than before."""
        span = self._selection.span
        self.set_look(selection=span, caret=self._caret.point if self._browsing else None)
        self._start_blinking()
        if self._twin:
            self._twin.follow(self._selection.anchor if span else self._caret.point, self._caret.point)
        if self._browsing and self._caret.point != self._told:
            self._told = self._caret.point
            self.caret_moved.emit(self._told)
        if span != self._announced:
            self._announced = span
            self.selection_changed.emit(span)

    def selected_text(self) -> str:
        """What is selected, taken from the article's text."""
        span = self.selection()
        return plain_text(self._flow, span) if span else ""

    @Slot()
    def copy(self) -> None:
        """Puts the selected text on the clipboard, plain and with its colours."""
        span, text = self.selection(), self.selected_text()
        if span and text:
            mime = QMimeData()
            mime.setText(text)
            if len(span) <= LONGEST:
                mime.setHtml(HEAD + rich_text(self._flow, span, self._pages.marked, self._look.shown))
            QGuiApplication.clipboard().setMimeData(mime)

    @Slot()
    def select_all(self) -> None:
        """Selects the whole article."""
        if self._flow.pieces:
            self.select(Span(self._flow.pieces.starts[0], self._flow.pieces.ends[-1]))

    # Caret

    def caret_browsing(self) -> bool:
        """Whether the arrow keys move a caret."""
        return self._browsing

    @Slot(bool)
    def set_caret_browsing(self, on: bool) -> None:
        """Shows a caret that the arrow keys move, or lets them scroll the page."""
        if on == self._browsing:
            return
        self._browsing = on
        if on and not self._in_sight(self._caret.point):
            self._caret.put(self.place())
        self._show_selection()
        self.caret_browsing_changed.emit(on)

    @Slot()
    def _start_blinking(self) -> None:
        """Blinks as the desktop says, from now on; after each move the caret is there at first."""
        time = QGuiApplication.styleHints().cursorFlashTime() // 2
        if self._browsing and time > 0:
            self._blink.start(time)
        else:
            self._blink.stop()

    @Slot()
    def _on_blink(self) -> None:
        # Without the focus it stands still and is not seen.
        shown = self._look.caret is None and self.hasFocus()
        self.set_look(caret=self._caret.point if shown else None)

    def here(self) -> int:
        """Where the reader is: at the caret, where there is one to be seen, else at the top of the page."""
        seen = self._browsing and self._in_sight(self._caret.point)
        return self._caret.point if seen else self.place()

    def caret_point(self) -> int:
        """The code point at which the caret stands, or stood when it was seen last."""
        return self._caret.point

    def come_to(self, place: int) -> None:
        """The reader was led to a place: the caret goes along, where there is one."""
        if self._browsing:
            self._selection.clear(self._flow.caret_place(place))
            self._follow_head()

    def step(self, step: Step, *, selecting: bool) -> None:
        """Moves the caret, and with ``selecting`` the head of the selection with it."""
        if not self._browsing and not self.selection() and not self._in_sight(self._caret.point):
            self._caret.put(self.place())
        if selecting and not self.selection():
            self._selection.clear(self._caret.point)
        before = self._height_of(self._caret.point)
        point = self._caret.move(self._flow, step, self.viewport().height() - 2 * self._line())
        if selecting:
            self._selection.move_head(point)
        else:
            self._selection.clear(point)
        if step in (Step.PAGE_UP, Step.PAGE_DOWN) and before is not None:
            # The caret stays where it is on the screen, the page moves under it.
            self._scroll_to(max(0, self._y() + (self._height_of(point) or 0) - before))
        self._show_selection()
        self.keep_in_sight(point)

    # In sight

    def _height_of(self, point: int) -> int | None:
        """How far below the top of the viewport the line of a caret position is; None without text."""
        if not self._flow.pieces:
            return None
        return self._flow.line_top(self._flow.clamp(point)) + self._above() - self._y()

    def _in_sight(self, point: int) -> bool:
        """Whether the line of a caret position is on the screen."""
        y = self._height_of(point)
        return y is not None and 0 <= y <= self.viewport().height() - self._line()

    def keep_in_sight(self, point: int) -> None:
        """Scrolls just so far that the line of a caret position is on the screen."""
        self.sliding.bring(Span(point, point))
        if self._flow.pieces and not self._in_sight(point):
            y = self._flow.line_top(self._flow.clamp(point)) + self._above()
            below = self.viewport().height() - 2 * self._line()
            self._scroll_to(max(0, y - self._line() if y < self._y() else y - below))

    @override
    def _set_anew(self) -> None:
        # Letters are of the new size already; lines still stand where they did.
        seen = self._caret_was_seen(self.viewport().height())
        super()._set_anew()
        if seen:
            self.keep_in_sight(self._caret.point)

    def _caret_was_seen(self, height: int) -> bool:
        """Whether there is a caret, and stood on a screen of that height."""
        y = self._height_of(self._caret.point)
        return self._browsing and y is not None and 0 <= y <= height

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        seen = self._caret_was_seen(event.oldSize().height())
        super().resizeEvent(event)
        if seen:
            self.keep_in_sight(self._caret.point)
        if self._twin:
            self._twin.setGeometry(self.viewport().rect())

    # Screen readers

    def make_accessible(self) -> None:
        """Gives screen readers the article as text, with a caret that the arrow keys move. For the rest of the view's life."""
        if self._twin is None:
            self._twin = Twin(self)
            self._twin.read(self._flow, self._article.title)
            self._twin.show()
            self.set_caret_browsing(True)
            focused = self.hasFocus()
            self.setFocusProxy(self._twin)
            if focused:
                self._twin.setFocus()
            self._show_selection()

    def say(self, sentence: str) -> None:
        """Has a screen reader say a sentence about the article."""
        say(self._twin or self, sentence)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if QAccessible.isActive():
            self.make_accessible()
