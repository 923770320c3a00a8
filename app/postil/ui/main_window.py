"""The main window: builds its parts, then lists every connection in one block."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from postil.desk.desk import Desk
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.model.step import Step
from postil.paths import Folders
from postil.ui import wiring
from postil.ui.action_table import NEEDS_ARTICLE
from postil.ui.actions import ActionSet
from postil.ui.arrivals import Arrivals
from postil.ui.article_files import ArticleFiles
from postil.ui.categories.own_categories import OwnCategories
from postil.ui.commands.command_palette import CommandPalette
from postil.ui.commands.offers import Offers
from postil.ui.correcting.correcting import Correcting
from postil.ui.correcting.words import shortened
from postil.ui.deeds import Deeds
from postil.ui.dialogs.dialogs import Dialogs
from postil.ui.engine_client import EngineClient
from postil.ui.export.exporting import Exporting
from postil.ui.find.finder import Finder
from postil.ui.folder_keeper import FolderKeeper
from postil.ui.frame import Frame
from postil.ui.jobs import Jobs
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
from postil.ui.marks.sureness_slider import NAMED
from postil.ui.marks.tying import Tying
from postil.ui.marks.walker import Walker
from postil.ui.notes.note_deeds import NoteDeeds
from postil.ui.notes.notes_model import NoteRow, rows_of
from postil.ui.notes.notes_panel import NotesPanel
from postil.ui.page_area import PageArea
from postil.ui.paper.manner import Manner
from postil.ui.paper.paper_files import PaperFiles
from postil.ui.preferences import Preferences
from postil.ui.quoting import Quoting
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.pictures import Gallery, Plates
from postil.ui.reading import Reading
from postil.ui.shelf.library_keeper import LibraryKeeper
from postil.ui.shelf.merge_keeper import MergeKeeper
from postil.ui.step_names import phrase
from postil.ui.structure import Structure
from postil.ui.survey.side_panel import NOTES, SidePanel
from postil.ui.survey.surveying import Surveying
from postil.ui.theme import ThemeKeeper
from postil.ui.updating.notes_in import NotesIn
from postil.ui.updating.updater import Updater
from postil.ui.widgets.picture_view import PictureView
from postil.ui.work_keeper import WorkKeeper

#: Milliseconds of rest after which the place in the article is remembered.
_PLACE_KEPT_AFTER = 800


class MainWindow(QMainWindow):
    """The reading window. It owns its parts; desk, theme and engine are handed in.

    Args:
        folders: where settings and the window's shape lie.
        desk: the library, used from this thread.
        themes: the theme in force.
        engine: finds the marks; closed with the window.
        jobs: closed with the window.

    Attributes:
        comes_back: it was closed to be made anew.

    Signals:
        bug: an error of ours that something here met.
    """

    bug = Signal(object)

    def __init__(
        self, folders: Folders, desk: Desk, themes: ThemeKeeper, engine: EngineClient, jobs: Jobs
    ) -> None:
        super().__init__()
        self._folders, self._desk, self.themes, self._engine, self._jobs = (
            folders,
            desk,
            themes,
            engine,
            jobs,
        )
        self.preferences = Preferences(folders, self)
        self.reading = Reading(desk, engine, jobs, self)
        self.files = ArticleFiles(desk, self.reading, self)
        self.folder_keeper = FolderKeeper(desk, jobs, self)
        self.view = ArticleView(themes.theme)
        self.gallery = Gallery(jobs, desk.picture, self)
        self.view.set_pictures(self.gallery)
        self.picture = PictureView(self, self.gallery)
        self.paper = PaperFiles(self.files, self.reading, jobs, self._manner, self, Plates(desk.picture))
        self.exporting = Exporting(
            desk, self.reading, jobs, self.preferences, lambda: themes.theme, self, self._manner
        )
        self.area = PageArea(self.view, self)
        self.legend = LegendPanel()
        self.notes = NotesPanel()
        self.side = SidePanel(self.notes)
        self.actions_ = ActionSet(self, self.view)
        self.frame = Frame(self, self.actions_, self.legend, self.side, (self.area.welcome,))
        self.card = Card(self)
        self.selection_toolbar = SelectionToolbar(self)
        self.cards = CardKeeper(
            self.card, self.view.viewport(), self.reading.describe, self.selection_toolbar.isVisible
        )
        self.marker = Marker(self.reading, self.view, self.selection_toolbar)
        self.tying = Tying(self.reading, self.view, desk, self)
        self.meanings = Meanings(self.reading, desk, themes, self)
        self.walker = Walker(self.reading, self.view, self.cards)
        self.links = Links(self.view, self.walker, self)
        self.surveying = Surveying(self, jobs)
        self.note_deeds = NoteDeeds(self, desk, folders.config / "templates")
        self.arrivals = Arrivals(self.reading, self.walker, desk, self)
        self.quoting = Quoting(desk, self.reading, self.view, self.walker, self)
        self.announcer = Announcer(self.view, self.reading.describe, self.view.say)
        self.structure = Structure(self.view, self.reading)
        self.finder = Finder(self.area.find_bar, self.view)
        self.palette_ = CommandPalette(self)
        self.offers = Offers(
            self.palette_,
            self.actions_,
            self.reading,
            desk,
            jobs,
            lambda mark: self.walker.go_to(mark),
            self.arrivals.go,
            lambda key, system: self.library.show_who(key, system=system),
            self.walker.visit,
        )
        self.landmarks = Landmarks(self.view, self.walker, self.palette_)
        self.correcting = Correcting(self, desk, jobs)
        self.categories = OwnCategories(self, desk, jobs)
        self.updater = Updater(self, desk, jobs)
        self.notes_in = NotesIn(self, desk, jobs)
        self.library = LibraryKeeper(self, desk, jobs)
        self.merging = MergeKeeper(self, desk, jobs)
        self.work = WorkKeeper(self.area, self.legend, self.reading, self.paper, self.folder_keeper)
        self.comes_back = False
        self._wanted = ""
        self.dialogs = Dialogs(self.preferences, str(folders.data), self)
        self._place_timer = QTimer(self, singleShot=True, interval=_PLACE_KEPT_AFTER)
        self._build()
        self._connect()
        self.deeds = Deeds(self)
        self.looks = Looks(self)
        self._on_marks_changed()
        self.frame.restore(folders)

    # Assembly

    def _build(self) -> None:
        self.setWindowTitle("Postil")
        self.setAcceptDrops(True)
        self.setCentralWidget(self.area)
        self.actions_.enable(False, "back", "forward", "undo", "redo", *NEEDS_ARTICLE)

    def _connect(self) -> None:
        """The connections to the window itself; its parts are connected by ``wiring``."""
        reading, view, walker = self.reading, self.view, self.walker
        reading.closing.connect(self._on_article_closing)
        reading.opened.connect(self._on_opened)
        reading.marks_changed.connect(self._on_marks_changed)
        reading.notes_changed.connect(self._on_notes_changed)
        wiring.connect(self)
        reading.undo_changed.connect(self._on_undo_changed)
        view.mark_activated.connect(self._on_mark_activated)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        view.place_changed.connect(self._place_timer.start)
        view.strip.place_chosen.connect(self._on_strip_clicked)
        self._place_timer.timeout.connect(lambda: reading.leave(view.place()))
        walker.trail_changed.connect(self._on_trail_changed)
        self.marker.note_wanted.connect(self.edit_note)
        self.tying.note_wanted.connect(self.edit_note)
        self.notes.place_chosen.connect(self._on_place_chosen)
        self.folder_keeper.brought.connect(self._on_folder_brought)

    # The open article

    @Slot()
    def _on_article_closing(self) -> None:
        self.notes.save()
        self.cards.hide()
        self.marker.dismiss()
        if self.reading.page:
            self.reading.leave(self.view.place())

    @Slot()
    def _on_opened(self) -> None:
        page = self.reading.page
        if page is None:
            return
        self.area.messages.dismiss()
        # First the page, which then has its width: nothing need be set twice.
        self.area.show_article()
        self.view.set_article(page.article, page.place, self.reading.pieces)
        self.looks.welcome()
        self.notes.set_rows(self._note_rows(), anew=True)
        self.setWindowTitle(
            f"{page.article.title or page.article.source or self.tr('Without a title')} — Postil"
        )
        self.actions_.enable(True, *NEEDS_ARTICLE)
        self._on_marks_changed()
        self._show_noted()
        if not self.notes.isAncestorOf(self.focusWidget()):
            self.view.setFocus()

    @Slot(str)
    def _on_folder_brought(self, article: str) -> None:
        if self.reading.page is None:
            self.reading.open(article)

    @Slot()
    def _on_marks_changed(self) -> None:
        self.view.set_categories(self.reading.categories)
        self.card.set_categories(self.reading.categories)
        self.view.set_marks(self.reading.marked)
        unsure = self.reading.unsure
        words = [shortened(mark.span.of(self.reading.text)) for mark in unsure[:NAMED]]
        self.legend.set_numbers(self.reading.marked.numbers, words, len(unsure))

    @Slot()
    def _on_notes_changed(self) -> None:
        self.notes.set_rows(self._note_rows())
        self._show_noted()

    def _note_rows(self) -> tuple[NoteRow, ...]:
        """The highlights, the marks that were noted or tagged, and the one that a note is wanted on."""
        reading = self.reading
        marks = {mark.id: mark for mark in (*reading.highlights, *reading.tied)}
        wanted = reading.mark(self._wanted) if self._wanted and self._wanted not in marks else None
        rows = (*marks.values(), wanted) if wanted else tuple(marks.values())
        return rows_of(reading.text, rows, reading.notes, reading.tags)

    def _manner(self) -> Manner:
        """How the article is printed: as it is shown."""
        return Manner(self.preferences.kinds, self.view.typography(), self.preferences.settings.palette)

    def _show_noted(self) -> None:
        self.view.set_noted(frozenset(id_ for id_, note in self.reading.notes.items() if id_ and note.body))

    # Marks

    @Slot(object)
    def edit_note(self, id_: str | None) -> None:
        """Opens the note on a mark, or (None) on the article."""
        self._wanted = id_ or ""
        self.notes.set_rows(self._note_rows())
        self.frame.panels.show("notes")
        self.side.show_tab(NOTES)
        self.notes.edit(id_)

    @Slot(object)
    def _on_mark_activated(self, marks: list[Annotation]) -> None:
        mark = self.walker.choose(marks)
        # With the first click a highlight of the reader's has precedence, whatever lies over it.
        chosen = marks if mark is marks[0] else [mark]
        self.marker.choose(chosen)
        if any(mark.kind is Kind.HIGHLIGHT for mark in chosen):
            self.cards.hide()
        else:
            self.walker.show_card(marks)

    @Slot(str)
    def _on_place_chosen(self, id_: str) -> None:
        mark = self.reading.mark(id_)
        if mark is not None:
            self.cards.hide()
            self.walker.go_to(mark)

    @Slot(int)
    def _on_strip_clicked(self, point: int) -> None:
        self.walker.remember()
        self.view.reveal(Span(point, point), flash=False)

    @Slot()
    def _on_scrolled(self) -> None:
        self.cards.hide()
        self.marker.hide_toolbar()

    # Showing states

    @Slot(object, object)
    def _on_undo_changed(self, undo: Step, redo: Step) -> None:
        self.actions_.name("undo", phrase(undo))
        self.actions_.name("redo", phrase(redo))

    @Slot(bool, bool)
    def _on_trail_changed(self, back: bool, forward: bool) -> None:
        self.actions_.enable(back, "back")
        self.actions_.enable(forward, "forward")

    # Coming and going

    @Slot()
    def come_back(self) -> None:
        """Closes the window, to be made anew in another language; everything is where it was."""
        self.comes_back = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._on_article_closing()
        self._place_timer.stop()
        self.library.close()
        self.frame.save(self._folders)
        self.paper.stop()
        self.exporting.vault.close()
        self.folder_keeper.stop()
        self.merging.stop()
        self.reading.close()
        self._engine.close()
        self._jobs.close()
        super().closeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.files.takes(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files.drop(event.mimeData())
