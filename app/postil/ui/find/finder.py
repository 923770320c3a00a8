"""Finding in the open article: searches a little whenever the window has nothing else to do, and walks through the hits."""

from array import array
from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from postil.errors import UserError
from postil.ui.find.find_bar import FindBar
from postil.ui.find.search import Wanted, search
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.hits import NO_HITS, Hits

#: Seconds that are searched at a stretch, and between two showings of what there is so far.
_STRETCH, _SHOWN_EVERY = 0.003, 0.15
#: Hits after which the search ends: more would help nobody.
MOST = 100_000
#: Code points of a selection that are taken as what is looked for.
_LONGEST_SELECTION = 100


class Finder(QObject):
    """Keeps the bar, the search and the marked hits of one view together.

    Signals:
        leaving: the first hit is about to be shown: for those who remember the way back.
        hits_changed: the ``Hits`` that are marked.
    """

    leaving = Signal()
    hits_changed = Signal(object)

    def __init__(self, bar: FindBar, view: ArticleView) -> None:
        super().__init__(bar)
        self._bar, self._view = bar, view
        self._hits, self._at = NO_HITS, -1
        self._wanted = Wanted()
        self._from = 0
        self._round = 0
        self._left = False
        self._focus: QWidget | None = None
        self._steps: Iterator[list[tuple[int, int]]] | None = None
        self._starts, self._ends = array("q"), array("q")
        self._shown_at = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        bar.wanted_changed.connect(self._on_wanted_changed)
        bar.step_requested.connect(self.step)
        bar.close_requested.connect(self.close)

    @property
    def hits(self) -> Hits:
        """What is marked now."""
        return self._hits

    @property
    def searching(self) -> bool:
        """Whether a search is under way."""
        return self._steps is not None

    @property
    def open(self) -> bool:
        """Whether the bar is there."""
        return not self._bar.isHidden()

    # What the reader does

    @Slot()
    def ask(self) -> None:
        """Brings the bar; a short selection is what is looked for."""
        if not self.open:
            self._focus = QApplication.focusWidget()
            self._left = False
        selection = self._view.selection()
        words = ""
        if selection and len(selection) <= _LONGEST_SELECTION:
            words = " ".join(self._view.selected_text().split())
        self._from = selection.start if selection else self._view.place()
        again = not words or words == self._bar.words.text()
        self._bar.ask(words)
        if again:
            self._search()

    @Slot(int)
    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) hit, round the ends; brings the bar when it is not there."""
        if not self.open:
            self.ask()
        elif self._hits:
            wanted = self._at + by if self._at >= 0 else 0
            index = wanted % len(self._hits)
            self._round = by if index != wanted else 0
            self._go(index)

    @Slot()
    def close(self) -> None:
        """Puts bar and hits away; the focus goes where it came from, the caret to the hit."""
        if not self.open:
            return
        self._stop()
        hit = self._view.look().hit
        focus = QApplication.focusWidget()
        focused = focus is not None and self._bar.isAncestorOf(focus)
        self._bar.hide()
        self._show(NO_HITS)
        self._view.set_hit(None)
        if hit:
            self._view.put_caret(hit.start, hit.start)
        if focused:
            (self._focus if self._focus and self._focus.isVisible() else self._view).setFocus()

    @Slot()
    def start_anew(self) -> None:
        """Another article is on the page."""
        self._left = False
        self._from = self._view.place()
        if self.open:
            self._search()

    # Searching

    @Slot()
    def _on_wanted_changed(self) -> None:
        if self.open and self._bar.wanted != self._wanted:
            self._search()

    def _search(self) -> None:
        self._stop()
        self._wanted = self._bar.wanted
        self._starts, self._ends = array("q"), array("q")
        self._at, self._round = -1, 0
        if not self._wanted.words.strip():
            self._show(NO_HITS)
            self._view.set_hit(None)
            self._bar.tell("")
            return
        try:
            self._steps = search(self._view.article(), self._wanted)
        except UserError as error:
            self._give_up(error)
            return
        self._shown_at = perf_counter()
        self._on_turn()
        if self.searching:
            self._timer.start()

    def _stop(self) -> None:
        self._timer.stop()
        self._steps = None

    @Slot()
    def _on_turn(self) -> None:
        """Searches for a few milliseconds."""
        if self._steps is None:
            return
        until = perf_counter() + _STRETCH
        try:
            while self._take(next(self._steps, None)) and perf_counter() < until:
                pass
        except UserError as error:
            self._give_up(error)
            return
        if not self.searching or perf_counter() - self._shown_at > _SHOWN_EVERY:
            self._show_found()

    def _take(self, found: list[tuple[int, int]] | None) -> bool:
        """Adds what one step has found, None when there are no more; gives whether the search goes on."""
        if found is None or len(self._starts) >= MOST:
            self._stop()
            return False
        self._starts.extend(start for start, _ in found)
        self._ends.extend(end for _, end in found)
        return True

    def _show_found(self) -> None:
        """Marks what there is so far, and goes to the first hit from where the reader was."""
        self._shown_at = perf_counter()
        self._show(Hits(self._starts[:], self._ends[:]))
        if self._at < 0:
            first = self._hits.index_after(self._from)
            if first < len(self._hits):
                self._go(first)
            elif self._hits and not self.searching:
                self._go(0)
            else:
                self._view.set_hit(None)
        self._tell()

    def _give_up(self, error: UserError) -> None:
        self._stop()
        self._show(NO_HITS)
        self._view.set_hit(None)
        self._bar.complain(str(error))

    # Showing

    def _go(self, index: int) -> None:
        self._at = index
        hit = self._hits[index]
        if not self._left:
            self._left = True
            self.leaving.emit()
        self._from = hit.start
        self._view.set_hit(hit)
        self._view.reveal(hit, flash=False)
        self._tell()

    def _show(self, hits: Hits) -> None:
        if hits is not self._hits:
            self._hits = hits
            self._view.set_hits(hits)
            self.hits_changed.emit(hits)

    def _tell(self) -> None:
        number = self._bar.locale().toString
        if not self._hits:
            self._bar.tell(
                self.tr("Looking…") if self.searching else self.tr("Not found"), found=self.searching
            )
            return
        words = self.tr("%1 of %2")
        if self._round:
            # Round the end of the article.
            again = self.tr("%1 of %2, again from the start"), self.tr("%1 of %2, again from the end")
            words = again[self._round < 0]
        elif self.searching:
            words = self.tr("%1 of %2 so far")
        elif len(self._hits) >= MOST:
            words = self.tr("%1 of %2 and more")
        at = number(self._at + 1) if self._at >= 0 else "–"
        self._bar.tell(words.replace("%1", at).replace("%2", number(len(self._hits))))
