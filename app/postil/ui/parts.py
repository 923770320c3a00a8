"""The parts of the reading window that it can be seen without: imported and built step by step, after the page is there.

Each step takes a few milliseconds, so that the event loop comes round between two of them. ``MainWindow.complete`` does all that
are left at once: whatever asks for a part that is not there yet gets it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow
    from postil.ui.paper.manner import Manner

Step = Callable[["MainWindow"], object]


def steps() -> list[Step]:
    """What is to be done, in order."""
    loading: list[Step] = [partial(_load, name) for name in _MODULES]
    return [*loading, *_BUILDING]


def _load(name: str, _window: MainWindow) -> None:
    import_module(name)


def _library(window: MainWindow) -> None:
    from postil.ui.article_files import ArticleFiles
    from postil.ui.folder_keeper import FolderKeeper
    from postil.ui.reader.pictures import Gallery
    from postil.ui.reading import Reading
    from postil.ui.widgets.picture_view import PictureView

    desk = window.open_library()
    window.reading = Reading(desk, window.make_engine(), window.jobs, window)
    window.files = ArticleFiles(desk, window.reading, window)
    window.folder_keeper = FolderKeeper(desk, window.jobs, window)
    window.gallery = Gallery(window.jobs, desk.picture, window)
    window.view.set_pictures(window.gallery)
    window.picture = PictureView(window, window.gallery)


def _paper(window: MainWindow) -> None:
    from postil.ui.paper.paper_files import PaperFiles
    from postil.ui.reader.pictures import Plates

    plates = Plates(window.desk.picture)
    manner = partial(_manner, window)
    window.paper = PaperFiles(window.files, window.reading, window.jobs, manner, window, plates)


def _manner(window: MainWindow) -> Manner:
    """How the article is printed: as it is shown."""
    from postil.ui.paper.manner import Manner

    preferences = window.preferences
    return Manner(preferences.kinds, window.view.typography(), preferences.settings.palette)


def _exporting(window: MainWindow) -> None:
    from postil.ui.export.exporting import Exporting

    desk, preferences, themes = window.desk, window.preferences, window.themes
    manner = partial(_manner, window)
    window.exporting = Exporting(
        desk, window.reading, window.jobs, preferences, lambda: themes.theme, window, manner
    )


def _area(window: MainWindow) -> None:
    window.area = window.first_area
    window.area.complete()


def _legend(window: MainWindow) -> None:
    from postil.ui.marks.legend_panel import LegendPanel

    window.legend = LegendPanel()


def _notes(window: MainWindow) -> None:
    from postil.ui.notes.notes_panel import NotesPanel

    window.notes = NotesPanel()


def _side(window: MainWindow) -> None:
    from postil.ui.survey.side_panel import SidePanel

    window.side = SidePanel(window.notes)


def _actions(window: MainWindow) -> None:
    from postil.ui.action_table import NEEDS_ARTICLE
    from postil.ui.actions import ActionSet

    window.actions_ = ActionSet(window, window.view)
    window.actions_.enable(False, "back", "forward", "undo", "redo", *NEEDS_ARTICLE)


def _frame(window: MainWindow) -> None:
    window.frame = window.first_frame
    window.frame.fill(window.actions_, window.legend, window.side, (window.area.welcome,))


def _cards(window: MainWindow) -> None:
    from postil.ui.marks.card import Card
    from postil.ui.marks.card_keeper import CardKeeper
    from postil.ui.marks.selection_toolbar import SelectionToolbar

    window.card = Card(window)
    window.selection_toolbar = toolbar = SelectionToolbar(window)
    view, describe = window.view, window.reading.describe
    knobs = view.handles.zones
    window.cards = CardKeeper(window.card, view.viewport(), describe, toolbar.isVisible, knobs)


def _marks(window: MainWindow) -> None:
    from postil.ui.links import Links
    from postil.ui.marks.announcer import Announcer
    from postil.ui.marks.marker import Marker
    from postil.ui.marks.meanings import Meanings
    from postil.ui.marks.tying import Tying
    from postil.ui.marks.walker import Walker
    from postil.ui.structure import Structure

    reading, view, desk = window.reading, window.view, window.desk
    window.marker = Marker(reading, view, window.selection_toolbar)
    window.tying = Tying(reading, view, desk, window)
    window.meanings = Meanings(reading, desk, window.themes, window.actions_, window)
    window.walker = Walker(reading, view, window.cards)
    window.links = Links(view, window.walker, window)
    window.announcer = Announcer(view, reading.describe, view.say)
    window.structure = Structure(view, reading)


def _deeds(window: MainWindow) -> None:
    from postil.ui.arrivals import Arrivals
    from postil.ui.notes.note_deeds import NoteDeeds
    from postil.ui.quoting import Quoting
    from postil.ui.survey.surveying import Surveying

    desk, walker = window.desk, window.walker
    window.surveying = Surveying(window, window.jobs)
    window.note_deeds = NoteDeeds(window, desk, window.folders.config / "templates")
    window.arrivals = Arrivals(window.reading, walker, desk, window)
    window.quoting = Quoting(desk, window.reading, window.view, walker, window)


def _finding(window: MainWindow) -> None:
    from postil.ui.commands.command_palette import CommandPalette
    from postil.ui.commands.offers import Offers
    from postil.ui.find.finder import Finder
    from postil.ui.landmarks import Landmarks

    window.finder = Finder(window.area.find_bar, window.view)
    window.palette_ = CommandPalette(window)
    window.offers = Offers(
        window.palette_,
        window.actions_,
        window.reading,
        window.desk,
        window.jobs,
        lambda mark: window.walker.go_to(mark),
        window.arrivals.go,
        lambda key, system: window.library.show_who(key, system=system),
        window.walker.visit,
    )
    window.landmarks = Landmarks(window.view, window.walker, window.palette_)


def _correcting(window: MainWindow) -> None:
    from postil.ui.correcting.correcting import Correcting

    window.correcting = Correcting(window, window.desk, window.jobs)


def _categories(window: MainWindow) -> None:
    from postil.ui.categories.own_categories import OwnCategories

    window.categories = OwnCategories(window, window.desk, window.jobs)


def _keepers(window: MainWindow) -> None:
    from postil.ui.dialogs.dialogs import Dialogs
    from postil.ui.shelf.library_keeper import LibraryKeeper
    from postil.ui.shelf.merge_keeper import MergeKeeper
    from postil.ui.updating.notes_in import NotesIn
    from postil.ui.updating.updater import Updater
    from postil.ui.work_keeper import WorkKeeper

    desk, jobs = window.desk, window.jobs
    window.updater = Updater(window, desk, jobs)
    window.notes_in = NotesIn(window, desk, jobs)
    window.library = LibraryKeeper(window, desk, jobs)
    window.merging = MergeKeeper(window, desk, jobs)
    window.work = WorkKeeper(
        window.area,
        window.legend,
        window.reading,
        window.paper,
        window.folder_keeper,
        window.exporting.vault,
    )
    window.dialogs = Dialogs(window.preferences, str(window.folders.data), window)


def _page(window: MainWindow) -> None:
    from postil.ui.page_keeper import PageKeeper

    window.page_keeper = PageKeeper(window)


def _wiring(window: MainWindow) -> None:
    from postil.ui import wiring

    wiring.connect(window)


def _table(window: MainWindow) -> None:
    from postil.ui.deeds import Deeds

    window.deeds = Deeds(window)


def _looks(window: MainWindow) -> None:
    from postil.ui.looks import Looks

    window.looks = Looks(window)


def _show(window: MainWindow) -> None:
    window.page_keeper.show()


_BUILDING: tuple[Step, ...] = (
    *(_library, _paper, _exporting, _area, _legend, _notes, _side, _actions, _frame, _cards, _marks, _deeds),
    *(_finding, _correcting, _categories, _keepers, _page, _wiring, _table, _looks, _show),
)
#: Modules that take long to import, or bring many others along: one in each turn.
_MODULES: tuple[str, ...] = (
    *("postil.model.matching", "postil.library.history", "postil.library.lessons", "postil.library.store"),
    *("postil.model.name_fit", "postil.desk.correcting", "postil.desk.analysing", "postil.desk.whereabouts"),
    *("postil.model.finding", "postil.desk.searching", "postil.model.dossier", "postil.desk.across"),
    *("postil.model.alignment", "postil.model.update", "postil.model.likeness", "postil.desk.updating"),
    *("postil.desk.marking", "postil.desk.shelving", "postil.desk.teaching", "postil.desk.desk"),
    *(
        "postil.ui.engine_client",
        "postil.ui.bringing",
        "postil.ui.marks.card_content",
        "postil.ui.open_article",
    ),
    *(
        "postil.ui.reading",
        "postil.ui.article_files",
        "postil.ui.widgets.picture_view",
        "postil.ui.folder_keeper",
    ),
    *(
        "postil.exporters.base",
        "postil.ui.export.offer",
        "postil.ui.export.exporting",
        "postil.ui.find.find_bar",
    ),
    *(
        "postil.ui.correcting.review_bar",
        "postil.ui.action_table",
        "postil.ui.notes.fences",
        "postil.ui.notes.markdown",
    ),
    *("postil.ui.notes.note_delegate", "postil.ui.notes.notes_panel", "postil.ui.survey.survey_tree"),
    *(
        "postil.ui.survey.side_panel",
        "postil.ui.marks.card",
        "postil.ui.marks.meanings",
        "postil.ui.marks.tying",
    ),
    *("postil.ui.marks.walker", "postil.ui.commands.command_palette", "postil.ui.commands.offers"),
    *("postil.ui.notes.note_deeds", "postil.ui.find.folding", "postil.ui.correcting.who_field"),
    *("postil.ui.correcting.correcting", "postil.ui.categories.own_categories", "postil.ui.updating.updater"),
    *(
        "postil.ui.shelf.merge_keeper",
        "postil.ui.shelf.library_keeper",
        "postil.ui.page_keeper",
        "postil.ui.icons",
    ),
)
