"""Walking through the article: from mark to mark, to places and back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.ui.marks.card_keeper import CardKeeper
from postil.ui.marks.trail import Trail
from postil.ui.marks.walk import next_of, step
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.marked import is_same_mark
from postil.ui.reading import Reading

#: Milliseconds between two looks whether the page still glides.
_LOOKS_EVERY = 30


class Walker(QObject):
    """Knows the mark that the reader is at, and where the reader came from.

    Signals:
        arrived: the mark that the reader came to.
        trail_changed: whether there is a way back, and one forward.
    """

    arrived = Signal(object)
    trail_changed = Signal(bool, bool)

    def __init__(self, reading: Reading, view: ArticleView, cards: CardKeeper) -> None:
        super().__init__(view)
        self._reading, self._view, self._cards = reading, view, cards
        self._trail = Trail()
        self._kinds: frozenset[Kind] = frozenset()
        self._current: Annotation | None = None
        self._clicked: tuple[Annotation, ...] = ()
        self._arrives = QTimer(self, interval=_LOOKS_EVERY)
        self._arrives.timeout.connect(self._on_arrives)

    @property
    def current(self) -> Annotation | None:
        """The mark that the reader is at: walked to, or clicked."""
        return self._current

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Takes the kinds that are shown: only they are walked through."""
        self._kinds = kinds

    @Slot()
    def start_anew(self) -> None:
        """Another article is open."""
        self._trail.clear()
        self._current = None
        self._tell()

    @Slot()
    def follow_marks(self) -> None:
        """The marks have changed: the current one may be gone, or have its id now."""
        self._set_current(self._reading.marked.again(self._current))

    def step_mark(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) mark of any shown kind."""
        # What begins right at the caret is where the reader is already.
        place = self._view.here() + (by > 0 and self._view.caret_browsing())
        self._walk(self._reading.marked.step(self._kinds, self._current, place, by))

    def step_mention(self, by: int) -> None:
        """Goes to the next or previous mention of the same actor, system or place, or quote of the same speaker."""
        if self._current is None:
            self.step_mark(by)
        else:
            self.step_same(self._current, by)

    def step_same(self, mark: Annotation, by: int) -> None:
        """Goes from ``mark`` to the next or previous one that is the same."""
        same = [m for m in self._reading.marked.same_as(mark) if m.kind in self._kinds or m == mark]
        self._walk(step(same, mark, mark.span.start, by))

    def go_to(self, mark: Annotation) -> None:
        """Shows the place of ``mark`` and makes it the current one."""
        self._trail.jumped(self._view.place())
        self._set_current(mark)
        self._view.reveal(mark.span)
        self.arrived.emit(mark)
        self._tell()

    @Slot()
    def remember(self) -> None:
        """The reader is about to be led elsewhere: here is a place to come back to."""
        self._trail.jumped(self._view.place())
        self._tell()

    @Slot(object)
    def visit(self, span: Span) -> None:
        """Goes to a stretch of the text, whatever is marked there; the way back is remembered."""
        self.remember()
        self._view.reveal(span)

    def visit_unseen(self, span: Span) -> None:
        """Goes to a stretch of the text unless some of it is on the screen."""
        if not self._view.lines_of(span):
            self.visit(span)

    def choose(self, marks: Sequence[Annotation]) -> Annotation:
        """Marks over each other were clicked, the innermost first: it is the current one now, after another click there the next."""
        again = len(marks) == len(self._clicked) and all(map(is_same_mark, marks, self._clicked))
        self._clicked = tuple(marks)
        mark = next_of(marks, self._current if again else None)
        self._set_current(mark)
        return mark

    def leave_mark(self) -> None:
        """Is at no mark any more."""
        self._arrives.stop()
        self._set_current(None)

    def show_card(self, marks: Sequence[Annotation] = ()) -> None:
        """Shows the card of ``marks``; without them that of the current one and all that reach over its beginning."""
        current = self._current
        if current is not None:
            around = self._view.marks_under(current.span.start)
            wide = [m for m in around if len(m.span) >= len(current.span) and not is_same_mark(m, current)]
            self._cards.show_now(marks or [current, *wide], self._view.rect_of(current.span))

    def back(self) -> None:
        """Goes back to where the last jump started."""
        self._return(self._trail.back(self._view.place()))

    def forward(self) -> None:
        """Goes forward again."""
        self._return(self._trail.forward(self._view.place()))

    def _walk(self, mark: Annotation | None) -> None:
        if mark is None:
            return
        self.go_to(mark)
        if self._view.motion.target is None:
            self.show_card()
        else:
            self._arrives.start()

    @Slot()
    def _on_arrives(self) -> None:
        """Shows the card once the page has come to rest: beside a moving mark it could not stand."""
        if self._view.motion.target is None:
            self._arrives.stop()
            self.show_card()

    def _return(self, place: int | None) -> None:
        if place is not None:
            self._cards.hide()
            self._view.go_to(place)
        self._tell()

    def _set_current(self, mark: Annotation | None) -> None:
        if mark is None:
            self._clicked = ()
        self._current = mark
        self._view.set_current(mark)

    def _tell(self) -> None:
        self.trail_changed.emit(self._trail.can_go_back, self._trail.can_go_forward)
