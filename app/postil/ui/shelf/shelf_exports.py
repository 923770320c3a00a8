"""What leaves the library's window: articles, the ledger, dossiers, and quotes on the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from postil.desk.citing import Quoted
from postil.desk.desk import Desk
from postil.desk.outgoing import Articles, OneDossier, Quotes, of_listing
from postil.errors import UserError
from postil.model.finding import Ledger, Quotation
from postil.model.query import EVERYWHERE, Listing, Query
from postil.ui.jobs import Job, Jobs
from postil.ui.shelf.library_window import LibraryWindow
from postil.ui.shelf.tabs import ACTORS, ARTICLES, QUOTES, SYSTEMS
from postil.ui.translation import counted

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow


class ShelfExports(QObject):
    """Opens the export dialog for what is looked at or chosen in the library.

    Args:
        library: that window.
        window: the reading window, which owns the dialog.
        desk: the library.
        jobs: finds out which articles are meant.
        query: what is looked for now; None when it makes no sense.
        shown: the articles that are listed for a query, and what the ledger shows.

    Signals:
        failed: an error.
    """

    failed = Signal(object)

    def __init__(
        self,
        library: LibraryWindow,
        window: MainWindow,
        desk: Desk,
        jobs: Jobs,
        query: Callable[[], Query | None],
        shown: tuple[Callable[[Query], Listing], Callable[[Query], Ledger]],
    ) -> None:
        super().__init__(library)
        self._library, self._window, self._desk, self._jobs = library, window, desk, jobs
        self._query, (self._listing, self._ledger) = query, shown
        library.export_wanted.connect(self.export)
        # The reading window, which says so too, lies behind this one.
        window.exporting.done.connect(library.count.setText)
        library.articles.export_wanted.connect(self.export_articles)
        library.parts.export_wanted.connect(self.export_part)
        library.quotes.export_wanted.connect(self.export_quotes)
        library.quotes.cite_wanted.connect(self.cite)
        for page in (library.actors, library.systems):
            page.export_wanted.connect(self.export_dossier)

    @Slot()
    def export(self) -> None:
        """What the tab in front shows: several chosen articles or else all that are listed; the ledger; the dossier."""
        library = self._library
        if library.tab == QUOTES:
            self.export_quotes(None)
        elif library.tab in (ACTORS, SYSTEMS):
            page = library.actors if library.tab == ACTORS else library.systems
            if page.key:
                self.export_dossier(page.key, page.title.text())
        elif library.tab == ARTICLES:
            chosen = library.articles.chosen()
            if len(chosen) > 1:
                self.export_articles(chosen)
            else:
                self._export_list()

    @Slot(list)
    def export_articles(self, ids: Sequence[str]) -> None:
        """Articles, by their ids."""
        self._ask(Articles(tuple(ids)))

    @Slot(object, str, str)
    def export_part(self, listing: Listing, typed: str, name: str) -> None:
        """All of a part at the side: a collection, a kept search, a tag, the shelf."""
        try:
            query = self._desk.shelf.query(typed)
        except UserError as error:
            self.failed.emit(error)
            return
        self._find(Listing(listing.place, listing.collection, listing.tag, query, self._library.order), name)

    def _export_list(self) -> None:
        at, query = self._library.parts.current(), self._query()
        if at is None or query is None:
            return
        _, collection = at
        typed = self._library.line.text().strip()
        name = collection.name if collection and typed in ("", collection.query) else typed
        self._find(self._listing(query), name)

    @Slot(object)
    def export_quotes(self, marks: Sequence[str] | None) -> None:
        """Quotes by the ids of their marks; None: all that the ledger finds."""
        query = self._query()
        if query is None:
            return
        typed = self._library.line.text().strip()
        ledger = self._ledger(query)
        about = typed or (self._library.parts.name() if ledger.part != EVERYWHERE else "")
        title = self.tr("Quotes: %1").replace("%1", about) if about else self.tr("Quotes")
        if marks is None:
            going = Quotes(ledger, title)
            what = self.tr("All quotes of the list")
        else:
            going = Quotes(ledger, title, frozenset(marks))
            what = counted(len(marks), self.tr("One quote"), self.tr("%1 quotes"))
        self._window.exporting.ask_whole(going, what, self._library)

    @Slot(str, str)
    def export_dossier(self, key: str, name: str) -> None:
        """What the library says about somebody."""
        what = self.tr("Dossier of %1").replace("%1", name)
        self._window.exporting.ask_whole(OneDossier(key, name), what, self._library)

    @Slot(list)
    def cite(self, quotes: Sequence[Quotation]) -> None:
        """Puts quotes onto the clipboard, each with its citation."""
        style = self._window.preferences.settings.citation
        job = self._jobs.start(cited, self._desk, list(quotes), style)
        job.finished.connect(self._on_cited)
        job.failed.connect(self.failed)

    @Slot(object)
    def _on_cited(self, found: Quoted) -> None:
        mime = QMimeData()
        mime.setText(found.text)
        mime.setHtml(found.html)
        QGuiApplication.clipboard().setMimeData(mime)

    def _find(self, listing: Listing, name: str) -> None:
        job: Job = self._jobs.start(found_articles, self._desk, listing, name)
        job.finished.connect(self._ask)
        job.failed.connect(self.failed)

    @Slot(object)
    def _ask(self, going: Articles) -> None:
        if not going.ids:
            self._library.say_trouble(self.tr("There is no article to export here."))
            return
        there = self._library.tried(self._desk.out.names)
        if there is None:
            return
        if not set(there) & set(going.ids):
            self._library.say_trouble(self.tr("What lies in the trash is not exported. Put it back first."))
            return
        what = counted(len(going.ids), self.tr("One article"), self.tr("%1 articles"))
        self._window.exporting.ask_articles(
            going, f"{going.title}: {what}" if going.title else what, self._library
        )


def found_articles(desk: Desk, listing: Listing, title: str) -> Articles:
    """The articles of a list. Runs in a job."""
    with closing(desk.clone()) as own:
        return of_listing(own, listing, title)


def cited(desk: Desk, quotes: Sequence[Quotation], style: str) -> Quoted:
    """Quotes with their citations, each checked against its article. Runs in a job.

    Raises:
        UserError: when one is not what its article says.
    """
    with closing(desk.clone()) as own:
        found = [own.out.quoted(one.article, one.span, one.words, style) for one in quotes]
    return Quoted("\n".join(one.text for one in found), "".join(one.html for one in found))
