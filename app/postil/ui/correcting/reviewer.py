"""Going through the marks that the engine is not sure of, one by one."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from postil.model.annotation import Annotation, Kind
from postil.ui.correcting.corrections import OF_KIND, Correction
from postil.ui.correcting.corrector import Corrector
from postil.ui.correcting.review_bar import ReviewBar
from postil.ui.correcting.words import KINDS, bare, tr
from postil.ui.marks.card_content import sureness
from postil.ui.marks.walker import Walker
from postil.ui.preferences import Preferences
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.marked import is_same_mark
from postil.ui.reader.marks_index import MarksIndex, order_of
from postil.ui.reading import Reading

#: Percent below which a mark counts as unsure at first.
BOUND = 80


class Reviewer(QObject):
    """Keeps a place in the text, and asks about the next unsure mark from there on.

    Args:
        reading: the open article.
        view: shows it.
        walker: leads to the marks.
        corrector: is told what the reader says.
        bar: says and asks.
        preferences: which kinds are shown: only they are reviewed.
    """

    def __init__(
        self,
        reading: Reading,
        view: ArticleView,
        walker: Walker,
        corrector: Corrector,
        bar: ReviewBar,
        preferences: Preferences,
    ) -> None:
        super().__init__(bar)
        self._reading, self._view, self._walker, self._corrector, self._bar = (
            reading,
            view,
            walker,
            corrector,
            bar,
        )
        self._preferences = preferences
        self._least = BOUND / 100
        self._place = 0
        self._current: Annotation | None = None
        self._asked: list[Annotation] = []
        self._left: list[Annotation] = []
        self._left_of: tuple[MarksIndex, frozenset[Kind], float] | None = None
        self._done = 0
        bar.set_bound(BOUND)
        bar.accepted.connect(self.accept)
        bar.rejected.connect(self.reject)
        bar.skipped.connect(self.skip)
        bar.change_requested.connect(self.change)
        bar.close_requested.connect(self.end)
        bar.bound_changed.connect(self._on_bound_changed)
        reading.marks_changed.connect(self._on_marks_changed)

    @property
    def on(self) -> bool:
        """Whether a review is under way."""
        return not self._bar.isHidden()

    @property
    def current(self) -> Annotation | None:
        """The mark that is asked about."""
        return self._current

    def begin(self) -> None:
        """Begins with the first unsure mark from where the reader is, or ends when a review is under way."""
        if self.on:
            self.end()
            return
        self._begin_anew(self._view.here())
        self._bar.show()
        self._ask()

    @Slot()
    def end(self) -> None:
        """Ends the review; the reader is back on the page."""
        self._bar.hide()
        self._current = None
        self._view.setFocus()

    @Slot()
    def accept(self) -> None:
        """The mark is right."""
        if self._current is not None:
            mark = self._step(self._current)
            self._corrector.accept(mark)
            self._go_on(mark)

    @Slot()
    def reject(self) -> None:
        """The mark is none, here."""
        if self._current is not None:
            mark = self._step(self._current)
            self._corrector.reject(mark, quietly=True)
            self._go_on(mark)

    @Slot()
    def skip(self) -> None:
        """Neither; the mark is not asked about again in this review."""
        if self._current is not None:
            self._step(self._current)
            self._ask()

    @Slot()
    def change(self) -> None:
        """Asks what is right instead."""
        mark = self._current
        if mark is not None:
            offered = OF_KIND[mark.kind]
            wanted = next(
                (c for c in (Correction.WHO, Correction.SPEAKER, Correction.KIND) if c in offered), None
            )
            if wanted:
                self._corrector.ask(wanted, mark)

    def unsure(self) -> Sequence[Annotation]:
        """The marks that are still to be asked about, in text order."""
        index, kinds = self._reading.marked.engine, self._preferences.kinds - {Kind.CATEGORY}
        if self._left_of != (index, kinds, self._least):
            self._left_of = index, kinds, self._least
            self._left = index.less_sure_than(self._least)
            if index.kinds.keys() - kinds:
                self._left = [mark for mark in self._left if mark.kind in kinds]
            for mark in self._asked:
                self._leave_out(mark)
        return self._left

    def _leave_out(self, asked: Annotation) -> None:
        """Does not ask about a mark again."""
        at = bisect_left(self._left, order_of(asked), key=order_of)
        while at < len(self._left) and is_same_mark(self._left[at], asked):
            del self._left[at]

    def _step(self, mark: Annotation) -> Annotation:
        self._done += 1
        self._place = mark.span.start
        self._asked.append(mark)
        self._leave_out(mark)
        return mark

    def _go_on(self, mark: Annotation) -> None:
        """Asks about the next mark, where it takes long until what was said of ``mark`` is on the page."""
        if self._current is mark:
            self._ask()

    def _begin_anew(self, place: int) -> None:
        self._place, self._done, self._asked, self._left_of = place, 0, [], None

    def _ask(self) -> None:
        left = self.unsure()
        at = bisect_left(left, self._place, key=lambda mark: mark.span.start)
        self._current = left[at if at < len(left) else 0] if left else None
        mark = self._current
        if mark is None:
            done = self.tr("No unsure mark is left.") if self._done else self.tr("No mark is unsure.")
            self._bar.tell(done, self.tr("Raise the bound to review more."), asking=False)
            return
        words = self.tr("%1 left: is “%2” %3?").replace("%1", str(len(left)))
        words = words.replace("%2", bare(mark.span.of(self._reading.text)))
        self._bar.tell(words.replace("%3", tr(KINDS[mark.kind])), self._why(mark), asking=True)
        self._walker.go_to(mark)
        self._view.setFocus()

    def _why(self, mark: Annotation) -> str:
        (section, *_) = self._reading.describe([mark])
        return " · ".join(part for part in (section.title, section.reason, sureness(mark)) if part)

    @Slot()
    def _on_marks_changed(self) -> None:
        if self.on:
            self._ask()

    @Slot()
    def start_anew(self) -> None:
        """Another article is on the page: a review goes on there."""
        if self.on:
            self._begin_anew(0)
            self._ask()

    @Slot(int)
    def _on_bound_changed(self, percent: int) -> None:
        self._least = percent / 100
        if self.on:
            self._ask()
