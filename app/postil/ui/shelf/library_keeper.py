"""Fills the window of the library, and does what is asked for in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from typing_extensions import override

from postil.desk.desk import Desk
from postil.errors import PostilError, UserError
from postil.model.card import Collection
from postil.model.entity import Entity
from postil.model.finding import Column, Event, Hit, Ledger, Quotation
from postil.model.query import EVERYWHERE, Listing, Place, Query
from postil.model.span import Span
from postil.ui.jobs import Job, Jobs, Latest, tell
from postil.ui.shelf.library_jobs import FOUND, INDEXED, LISTED, graph, index, listed, parts, quotes, timeline
from postil.ui.shelf.tabs import ACTORS, ARTICLES, GRAPH, QUOTES, SYSTEMS, TIMELINE
from postil.ui.translation import counted

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow
    from postil.ui.shelf.library_window import LibraryWindow
    from postil.ui.shelf.who_keeper import WhoKeeper

#: Milliseconds of rest after which what was typed is looked for; between parts of the indexing.
_SOON, _BETWEEN = 90, 20


class LibraryKeeper(QObject):
    """Makes the window when it is first wanted.

    Args:
        window: the reading window; articles open there.
        desk: the library.
        jobs: runs what takes time.

    Signals:
        trouble: a sentence.
        bug: an error of ours.
    """

    trouble = Signal(str)
    bug = Signal(object)

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._library: LibraryWindow | None = None
        self._looking, self._counting = Latest(jobs), Latest(jobs)
        self._who: dict[int, WhoKeeper] = {}
        self._column, self._backwards = Column.DATE, False
        #: Whether something was indexed that is not shown yet.
        self._indexed = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._look)
        self._index_timer = QTimer(self, singleShot=True, interval=_BETWEEN)
        self._index_timer.timeout.connect(self._index)
        window.actions_.on("library", self.show)

    @property
    def library(self) -> LibraryWindow:
        """The window; made now if it was not."""
        if self._library is None:
            self._library = self._made()
        return self._library

    @property
    def busy(self) -> bool:
        """Whether something that is wanted is not shown yet."""
        return self._soon.isActive() or self._looking.under_way or self._counting.under_way

    @Slot()
    def show(self) -> None:
        """Brings the window to the front, with the cursor in its search line."""
        library = self.library
        self.refresh()
        library.show()
        library.raise_()
        library.activateWindow()
        library.line.setFocus()

    def show_who(self, key: str, *, system: bool) -> None:
        """Brings the window to the front with the dossier of an actor or system."""
        self.show()
        tab = SYSTEMS if system else ACTORS
        self.library.tabs.setCurrentIndex(tab)
        self._who[tab].show(key)

    def refresh_if_shown(self) -> None:
        """Reads all again, when somebody looks at it."""
        if self._library is not None and self._library.isVisible():
            self.refresh()

    def close(self) -> None:
        """With the reading window."""
        self._index_timer.stop()
        self._soon.stop()
        if self._library is not None:
            self._library.close()

    def _made(self) -> LibraryWindow:
        # Only now: the reading window has to be there first.
        from postil.ui.shelf import library_shape
        from postil.ui.shelf.covers import Covers
        from postil.ui.shelf.library_window import LibraryWindow
        from postil.ui.shelf.shelf_deeds import ShelfDeeds
        from postil.ui.shelf.shelf_exports import ShelfExports
        from postil.ui.shelf.who_keeper import WhoKeeper

        library = LibraryWindow(self._window, Covers(self._desk, self._jobs, self))
        library.parts.fill({}, (), ())
        library_shape.restore(library, self._window, self._desk.folders)
        library.set_theme(self._window.themes.theme, self._window.themes.icon)
        self._window.themes.changed.connect(lambda theme: library.set_theme(theme, self._window.themes.icon))
        library.changed.connect(self._soon.start)
        library.undo_wanted.connect(lambda: self._replay(self._window.reading.undo))
        library.redo_wanted.connect(lambda: self._replay(self._window.reading.redo))
        library.installEventFilter(self)
        deeds = ShelfDeeds(library, self._window, self._desk)
        library.parts.save_wanted.connect(lambda one: self._window.merging.ask_target(one.id, one.name))
        exports = ShelfExports(
            library, self._window, self._desk, self._jobs, self._query, (self._listing, self._ledger)
        )
        exports.failed.connect(self._on_failed)
        deeds.changed.connect(self.refresh)
        deeds.place_wanted.connect(self._go)
        library.articles.open_wanted.connect(self._open)
        library.quotes.place_wanted.connect(self._go)
        library.timeline.place_wanted.connect(self._visit)
        library.graph.who_wanted.connect(lambda key: self.show_who(key, system=False))
        library.quotes.sort_wanted.connect(self._sort_quotes)
        for tab, who in ((ACTORS, library.actors), (SYSTEMS, library.systems)):
            keeper = WhoKeeper(who, self._desk, self._jobs, deeds.do, systems=tab == SYSTEMS)
            keeper.open_wanted.connect(self._open)
            keeper.place_wanted.connect(self._go)
            keeper.failed.connect(self._on_failed)
            self._who[tab] = keeper
        return library

    # Looking

    @Slot()
    def refresh(self) -> None:
        """Reads the parts and the list again; and indexes what changed."""
        self._count_parts()
        self._look()
        self._index_timer.start()

    def _count_parts(self) -> None:
        job = self._counting.start(parts, self._desk)
        job.finished.connect(self._on_counted)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_counted(self, found: tuple[dict[Place, int], list[Collection], list[tuple[str, int]]]) -> None:
        self.library.parts.fill(*found)
        self.library.articles.set_piles(found[1])

    @Slot()
    def _look(self) -> None:
        """Lists what is wanted now; only the last answer counts."""
        library = self.library
        if library.tab in (ACTORS, SYSTEMS):
            library.say_trouble("")
            library.count.clear()
            self._who[library.tab].look(library.line.text())
            return
        if library.tab == GRAPH:
            library.say_trouble("")
            library.count.clear()
            self._start(graph, self._desk, library.line.text()).finished.connect(self._on_graph)
            return
        query = self._query()
        if query is None or library.parts.current() is None:
            return
        listing = self._listing(query)
        if library.tab == TIMELINE:
            self._start(timeline, self._desk, query, self._part()).finished.connect(self._on_timeline)
        elif library.tab == QUOTES:
            self._start(quotes, self._desk, self._ledger(query)).finished.connect(self._on_quotes)
        else:
            job = self._start(listed, self._desk, listing)
            job.finished.connect(lambda numbers: self._on_listed(listing, numbers))

    def _part(self) -> Listing:
        """The part at the side that narrows what is looked at; the shelf, where everybody begins, does not."""
        at = self.library.parts.current()
        part = at[0] if at else Listing()
        return replace(part, place=Place.EVERYWHERE) if part.place is Place.SHELF else part

    def _listing(self, query: Query) -> Listing:
        """The articles that are listed; who looks for some while at the shelf looks through all, also what was put away."""
        at = self.library.parts.current()
        part = at[0] if at and not query else self._part()
        return replace(part, query=query, sort=self.library.order)

    def _ledger(self, query: Query) -> Ledger:
        return Ledger(query, part=self._part(), sort=self._column, backwards=self._backwards)

    def _start(self, work: Callable[..., object], *arguments: object) -> Job:
        """Looks something up in a job, in the place of what was looked up before."""
        job = self._looking.start(work, *arguments)
        job.failed.connect(self._on_failed)
        return job

    @Slot(object)
    def _on_graph(self, found: tuple[list[tuple[Entity, int]], list[tuple[str, str, int]]]) -> None:
        self.library.graph.show_graph(*found)

    def _query(self) -> Query | None:
        library = self.library
        try:
            query = self._desk.shelf.query(library.line.text(), typing=library.line.hasFocus())
        except UserError as error:
            library.say_trouble(str(error))
            return None
        library.say_trouble("")
        return query

    def _on_listed(self, listing: Listing, numbers: Sequence[int]) -> None:
        library = self.library

        def fetch(part: Sequence[int]) -> Sequence[Hit]:
            return self.library.tried(lambda: self._desk.across.hits(listing.query, part)) or ()

        library.articles.show_list(numbers, listing, fetch)
        most = listing.query.terms and len(numbers) == FOUND
        self._count(
            len(numbers),
            self.tr("one article"),
            self.tr("the first %1 articles") if most else self.tr("%1 articles"),
        )

    @Slot(object)
    def _on_quotes(self, found: list[Quotation]) -> None:
        self.library.quotes.show_quotes(found)
        most = len(found) == LISTED
        self._count(
            len(found), self.tr("one quote"), self.tr("the first %1 quotes") if most else self.tr("%1 quotes")
        )

    @Slot(object)
    def _on_timeline(self, found: list[Event]) -> None:
        self.library.timeline.show_events(found)
        most = len(found) == LISTED
        self._count(
            len(found), self.tr("one date"), self.tr("the first %1 dates") if most else self.tr("%1 dates")
        )

    def _count(self, number: int, one: str, many: str) -> None:
        words = counted(number, one, many)
        if self.library.tab != ARTICLES and self._part() != EVERYWHERE:
            inside = self.tr("%1 in “%2”").replace("%2", self.library.parts.name())
            words = inside.replace("%1", words)
        self.library.count.setText(words)

    @Slot(object, bool)
    def _sort_quotes(self, column: Column, backwards: bool) -> None:
        self._column, self._backwards = column, backwards
        self._look()

    @Slot()
    def _index(self) -> None:
        job = self._jobs.start(index, self._desk)
        job.finished.connect(self._on_indexed)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_indexed(self, number: int) -> None:
        """Goes on as long as there is something to index and somebody looks; then the numbers and the list may be others."""
        self._indexed = self._indexed or bool(number)
        if self._indexed and self._library is not None and self._library.isVisible():
            if number == INDEXED:
                self._index_timer.start()
            else:
                self._indexed = False
                self._count_parts()
                self._soon.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._library and event.type() == QEvent.Type.WindowActivate:
            self.refresh()
        elif watched is self._library and event.type() == QEvent.Type.Hide:
            from postil.ui.shelf import library_shape

            library_shape.save(self._library, self._desk.folders)
        return False

    # Going, and taking back

    @Slot(str)
    def _open(self, article: str) -> None:
        self._window.reading.open(article)
        self._to_front()

    @Slot(str, str)
    def _go(self, article: str, mark: str) -> None:
        self._window.arrivals.go(article, mark)
        self._to_front()

    @Slot(str, object)
    def _visit(self, article: str, span: Span) -> None:
        self._window.arrivals.go(article, span)
        self._to_front()

    def _to_front(self) -> None:
        self._window.raise_()
        self._window.activateWindow()

    def _replay(self, do: Callable[[], None]) -> None:
        do()
        self.refresh()

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        tell(error, self.library.say_trouble, self.bug.emit)
