"""The main window: the page and its frame at once, everything else over the first turns of the event loop (``parts``)."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from postil.model.annotation import Origin
from postil.model.article import Article
from postil.overriding import override
from postil.paths import Folders
from postil.ui import parts
from postil.ui.frame import Frame
from postil.ui.jobs import Jobs
from postil.ui.page_area import PageArea
from postil.ui.preferences import Preferences
from postil.ui.reader.article_view import ArticleView
from postil.ui.sieve import Sieve
from postil.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from postil.desk.desk import Desk
    from postil.desk.first_look import Glance
    from postil.ui.actions import ActionSet
    from postil.ui.arrivals import Arrivals
    from postil.ui.article_files import ArticleFiles
    from postil.ui.categories.own_categories import OwnCategories
    from postil.ui.commands.command_palette import CommandPalette
    from postil.ui.commands.offers import Offers
    from postil.ui.correcting.correcting import Correcting
    from postil.ui.deeds import Deeds
    from postil.ui.dialogs.dialogs import Dialogs
    from postil.ui.engine_client import EngineClient
    from postil.ui.export.exporting import Exporting
    from postil.ui.find.finder import Finder
    from postil.ui.folder_keeper import FolderKeeper
    from postil.ui.landmarks import Landmarks
    from postil.ui.links import Links
    from postil.ui.looks import Looks
    from postil.ui.marks.announcer import Announcer
    from postil.ui.marks.card import Card
    from postil.ui.marks.card_keeper import CardKeeper
    from postil.ui.marks.legend_panel import LegendPanel
    from postil.ui.marks.marker import Marker
    from postil.ui.marks.meanings import Meanings
    from postil.ui.marks.selection_toolbar import SelectionToolbar
    from postil.ui.marks.tying import Tying
    from postil.ui.marks.walker import Walker
    from postil.ui.notes.note_deeds import NoteDeeds
    from postil.ui.notes.notes_panel import NotesPanel
    from postil.ui.page_keeper import PageKeeper
    from postil.ui.paper.paper_files import PaperFiles
    from postil.ui.quoting import Quoting
    from postil.ui.reader.pictures import Gallery
    from postil.ui.reading import Reading
    from postil.ui.shelf.library_keeper import LibraryKeeper
    from postil.ui.shelf.merge_keeper import MergeKeeper
    from postil.ui.structure import Structure
    from postil.ui.survey.side_panel import SidePanel
    from postil.ui.survey.surveying import Surveying
    from postil.ui.updating.notes_in import NotesIn
    from postil.ui.updating.updater import Updater
    from postil.ui.widgets.picture_view import PictureView
    from postil.ui.work_keeper import WorkKeeper

#: Seconds that the parts may take in one turn of the event loop: what is begun is done, so that a turn can take somewhat longer.
_TURN = 0.004


class MainWindow(QMainWindow):
    """The reading window. It owns its parts; desk, theme and engine are handed in.

    The page, the panels' room and the titles of the menus are there at once. All other parts, the attributes listed below, are
    built as soon as somebody asks for one of them or the reader does something that may need them, at the latest when
    ``complete_slowly`` comes to them.

    Args:
        folders: where settings and the window's shape lie.
        desk: gives the library, used from this thread.
        themes: the theme in force.
        engine: gives what finds the marks; closed with the window.
        jobs: closed with the window.
        later: leave the parts for later.

    Attributes:
        comes_back: it was closed to be made anew.

    Signals:
        bug: an error of ours that something here met.
        completed: all parts are there.
    """

    bug = Signal(object)
    completed = Signal()

    reading: Reading
    files: ArticleFiles
    folder_keeper: FolderKeeper
    gallery: Gallery
    picture: PictureView
    paper: PaperFiles
    exporting: Exporting
    area: PageArea
    legend: LegendPanel
    notes: NotesPanel
    side: SidePanel
    actions_: ActionSet
    frame: Frame
    card: Card
    selection_toolbar: SelectionToolbar
    cards: CardKeeper
    marker: Marker
    tying: Tying
    meanings: Meanings
    walker: Walker
    links: Links
    surveying: Surveying
    note_deeds: NoteDeeds
    arrivals: Arrivals
    quoting: Quoting
    announcer: Announcer
    structure: Structure
    finder: Finder
    palette_: CommandPalette
    offers: Offers
    landmarks: Landmarks
    correcting: Correcting
    categories: OwnCategories
    updater: Updater
    notes_in: NotesIn
    library: LibraryKeeper
    merging: MergeKeeper
    work: WorkKeeper
    dialogs: Dialogs
    page_keeper: PageKeeper
    deeds: Deeds
    looks: Looks

    def __init__(
        self,
        folders: Folders,
        desk: Callable[[], Desk],
        themes: ThemeKeeper,
        engine: Callable[[], EngineClient],
        jobs: Jobs,
        *,
        later: bool = False,
    ) -> None:
        super().__init__()
        self.folders, self.themes, self.jobs = folders, themes, jobs
        self._make_desk, self._make_engine = desk, engine
        self._steps = parts.steps()
        self._building = self.comes_back = False
        #: The article that the page shows before it is open, and the place that it was shown from.
        self.looked_at, self._place = "", 0
        self.preferences = Preferences(folders, self)
        self.view = ArticleView(themes.theme)
        self.first_area = PageArea(self.view, self)
        self.first_frame = Frame(self)
        self.setWindowTitle("Postil")
        self.setAcceptDrops(True)
        self.setCentralWidget(self.first_area)
        self._look()
        self.first_frame.restore(folders)
        if not later:
            self.complete()

    def _look(self) -> None:
        """How the page looks, as far as nothing but settings says it."""
        settings = self.preferences.settings
        self.themes.choose_palette(settings.palette)
        self.view.set_theme(self.themes.theme)
        self.view.set_still(settings.still)
        self.view.set_zoom(settings.zoom)
        self.view.set_typography(self.preferences.typography)
        self.view.set_shown_kinds(self.preferences.kinds)

    def show_first(self, look: Glance) -> None:
        """Shows an article before the library is open; ``complete`` opens it."""
        article, least = look.article, self.preferences.settings.sureness / 100
        sieve = Sieve(least, frozenset(one.id for one in look.categories if not one.shown))
        shown = (mark for mark in look.marks if mark.origin is Origin.READER or sieve.passes(mark))
        self.looked_at = article.id
        self.show_title(article)
        self.first_area.show_article()
        self.view.set_categories(look.categories)
        self.view.set_article(article, look.place)
        self.view.set_marks(shown)
        self.view.set_noted(look.noted)
        self._place = self.view.place()
        self.view.setFocus()

    def show_title(self, article: Article) -> None:
        """Says in the title of the window what is open."""
        self.setWindowTitle(f"{article.title or article.source or self.tr('Without a title')} — Postil")

    # The parts

    @property
    def desk(self) -> Desk:
        """The library, for use in this thread."""
        return self._desk

    @property
    def is_complete(self) -> bool:
        """Whether all parts are there."""
        return not self._steps

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not there.
        if (
            name.startswith("_")
            or name not in type(self).__annotations__
            or self._building
            or self.is_complete
        ):
            raise AttributeError(f"{type(self).__name__} has no {name}")
        self.complete()
        return getattr(self, name)

    def complete(self) -> None:
        """Builds the parts that are not there yet."""
        while self._steps:
            self._step()

    @Slot()
    def complete_slowly(self) -> None:
        """Builds them over the next turns of the event loop."""
        until = perf_counter() + _TURN
        while self._steps and perf_counter() < until:
            self._step()
        if self._steps:
            QTimer.singleShot(0, self, self.complete_slowly)

    def _step(self) -> None:
        self._building = True
        try:
            self._steps[0](self)
            del self._steps[0]
        finally:
            self._building = False
        if not self._steps:
            self.completed.emit()
            self.first_frame.reveal()

    @property
    def engine(self) -> EngineClient:
        """What finds the marks."""
        return self._engine

    def open_library(self) -> Desk:
        """The library, from now on open."""
        self._desk = self._make_desk()
        return self._desk

    def make_engine(self) -> EngineClient:
        """What finds the marks, closed with the window."""
        self._engine = self._make_engine()
        return self._engine

    def edit_note(self, id_: str | None) -> None:
        """Opens the note on a mark, or (None) on the article."""
        self.page_keeper.edit_note(id_)

    # Coming and going

    def _is_used(self) -> bool:
        """Whether there is more to be closed than a window that was shown, and closed at once."""
        return "reading" in vars(self) or self.view.place() != self._place

    @Slot()
    def come_back(self) -> None:
        """Closes the window, to be made anew in another language; everything is where it was."""
        self.comes_back = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_used():
            self.complete()
            self.page_keeper.stop()
            self.library.close()
            self.paper.stop()
            self.exporting.close()
            self.folder_keeper.stop()
            self.merging.stop()
            self.reading.close()
            self._engine.close()
        self._steps.clear()
        self.first_frame.save(self.folders)
        self.jobs.close()
        super().closeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.files.takes(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files.drop(event.mimeData())
