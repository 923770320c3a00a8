"""Draws every theme, panel, empty state and dialog of the window into a folder, with a page that shows them all.

    python tests/gallery.py [FOLDER] [--language de] [--only WORD]

`make gallery` draws into build/gallery, without a screen. QT_SCALE_FACTOR draws for a screen of more pixels.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QPoint, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from postil import styles
from postil.analysis import engine
from postil.desk.desk import Desk
from postil.errors import BugError
from postil.model.annotation import DEFAULT_KINDS, Kind
from postil.model.lesson import Lesson, Says, Scope
from postil.model.merging import Merged
from postil.model.span import Span
from postil.paths import Folders, seeds
from postil.ui.categories.examples import examples
from postil.ui.correcting.corrections import Correction
from postil.ui.crash import report_text
from postil.ui.dialogs.crash_dialog import CrashDialog, ReportDialog
from postil.ui.dialogs.fall_dialog import FallDialog
from postil.ui.dialogs.keys_dialog import KeysDialog
from postil.ui.dialogs.settings_dialog import SettingsDialog
from postil.ui.engine_client import EngineClient
from postil.ui.jobs import Jobs
from postil.ui.last_run import Fall
from postil.ui.main_window import MainWindow
from postil.ui.shelf.same_dialog import SameDialog
from postil.ui.theme import PANEL_FAMILY, ThemeKeeper, load_fonts
from postil.ui.translation import LANGUAGES, Languages

ROOT = Path(__file__).resolve().parents[1]
#: Pixels of the window, and of one on a small screen.
WIDE, NARROW = QSize(1280, 840), QSize(800, 600)
#: Milliseconds after which all is painted, also what is painted a moment later: the strip beside the page.
_A_MOMENT = 100
#: The engine is never asked: what it would find is in the library already.
_NO_ENGINE = (sys.executable, "-c", "import sys; sys.stdin.read()")


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture.

    Attributes:
        name: of its file.
        words: what it shows.
        set_up: brings the window there and gives what to draw.
        take_down: brings it back.
        themes: names of themes; empty: all.
    """

    name: str
    words: str
    set_up: Callable[[MainWindow], QWidget]
    take_down: Callable[[MainWindow], object] = lambda _window: None
    themes: tuple[str, ...] = ()


#: Pages that are pasted: one with headings, and one with a table that no page is wide enough for.
_CHAPTERS = "<h1>The long road</h1>" + "".join(
    f"<h{2 + number % 2}>{words}</h{2 + number % 2}><p>{'Nobody knew what was to come of it. ' * 12}</p>"
    for number, words in enumerate(
        ("How it began", "The first meeting", "Who gains", "And who does not", "What now")
    )
)
_WIDE_TABLE = (
    "<h1>Who buys what</h1><p>A table of many columns follows, as ministries like to publish them.</p><table><tr>"
    + "".join(
        f"<th>{head}</th>"
        for head in ("Country", "Ministry", *range(2012, 2022), "Representative", "Programme")
    )
    + "</tr>"
    + "".join(
        f"<tr><td>{country}</td><td>Ministry of Defence</td>"
        + "".join(f"<td>{1200 + number * 37}</td>" for number in range(10))
        + "<td>Undersecretary</td><td>Modernisation of the fleet</td></tr>"
        for country in ("Egypt", "Turkey", "India")
    )
    + "</table><p>Nobody asked how the numbers had been put together, and nobody was told.</p>"
)
_CHART = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 320'><path d='M40 280h560' stroke='#333'/>"
    + "".join(
        f"<rect x='{80 + n * 90}' y='{280 - high}' width='50' height='{high}' fill='#2e6e60'/>"
        for n, high in enumerate((60, 120, 90, 180, 220))
    )
    + "</svg>"
)
_DRAWING = (
    "<h1>Exports by year</h1><p>They have risen ever since, said the institute.</p>"
    f"<img alt='Exports by year' src='data:image/svg+xml,{quote(_CHART)}'><p>Nobody knows how long that will last.</p>"
)


class Scenes:
    """What can be shown, in the order of the page."""

    _first = ""

    def all(self) -> Iterator[Scene]:
        """Every scene."""
        one = (styles.LIGHT,)
        yield Scene("window", "The founding article with notes", self._window)
        yield Scene("welcome", "What a new reader sees", self._welcome, lambda w: w.area.welcome.hide())
        yield Scene("kinds", "All kinds of marks", self._kinds, self._default_kinds)
        yield Scene("safe", "Colours for colour-blind readers", self._safe, self._usual)
        yield Scene("card", "The card of a mark", self._card, _dismiss)
        yield Scene("card-quote", "The card of a quote", self._card_quote, _dismiss)
        yield Scene("toolbar", "A selection and its toolbar", self._selection, _dismiss)
        yield Scene("find", "What a search found", self._find("Moscow"), _close_find)
        yield Scene("find-none", "A search without a hit", self._find("Atlantis"), _close_find, one)
        yield Scene("palette", "The command palette", self._palette(""), _close_palette)
        yield Scene("headings", "The headings of the article", self._headings, self._first_article, one)
        yield Scene("wide-table", "A table wider than the page", self._wide_table, self._first_article)
        yield Scene("picture", "A picture as large as the window", self._picture, self._first_article, one)
        yield Scene("palette-none", "Nothing fits", self._palette("xyzzy"), _close_palette, one)
        yield Scene("message", "Something to say", self._message, lambda w: w.area.messages.dismiss())
        yield Scene("menu", "A menu", self._menu, lambda w: w.actions_.menu("view").close())
        for tab in ("actors", "quotes", "systems", "overview"):
            yield Scene(f"side-{tab}", f"Beside the page: {tab}", self._beside(tab), _show_notes)
        yield Scene(
            "menu-mark", "The menu of a mark", self._menu_of_mark, lambda w: w.correcting.menu.close()
        )
        yield Scene(
            "correct", "Saying who is meant", self._correct, lambda w: w.correcting.corrector.dialog.close()
        )
        yield Scene("review", "A review of unsure marks", self._review, lambda w: w.correcting.reviewer.end())
        yield Scene("lessons", "What was taught", self._lessons, self._unteach)
        yield Scene("category", "A category of one's own", self._category, self._no_category)
        yield Scene(
            "colour-names", "Names of colours", self._colour_names, lambda w: w.meanings.dialog.close()
        )
        yield Scene("panels-swapped", "The panels on the other sides", self._swapped, _reset_panels, one)
        yield Scene("panel-floating", "A panel in its own window", self._floating, _reset_panels)
        yield Scene("distraction-free", "Nothing but the page", self._alone, self._not_alone, one)
        yield Scene("narrow", "A small screen", self._narrow(NARROW), self._widen)
        yield Scene("narrower", "A smaller window", self._narrow(QSize(480, 600)), self._widen, one)
        yield Scene("library", "The library", self._library(""), self._no_library)
        yield Scene(
            "library-found", "What was found in the library", self._library("russia"), self._no_library
        )
        yield Scene(
            "library-none", "Nothing in the library fits", self._library("xyzzy"), self._no_library, one
        )
        yield Scene(
            "library-narrow", "The library in a small window", self._small_library, self._no_library, one
        )
        for number, name in enumerate(("quotes", "actors", "systems", "timeline", "together"), 1):
            yield Scene(
                f"library-{name}", f"The library: {name}", self._library("", number), self._no_library
            )
        yield Scene("library-same", "Which actor is the same", self._same, self._not_same)
        yield Scene("library-merge", "What taking a library in changes", self._merge, _close_merge, one)
        yield Scene("settings", "The settings", self._settings, _close_dialogs)
        yield Scene("keys", "The keys", self._keys(taken=False), _close_dialogs)
        yield Scene("keys-taken", "A key that is taken", self._keys(taken=True), _close_dialogs)
        yield Scene("about", "About Postil", self._about, _close_dialogs)
        yield Scene("crash", "A mistake of ours", self._crash, _close_dialogs)
        yield Scene("fall", "Two runs without an end", self._fall, _close_dialogs)

    def _beside(self, tab: str) -> Callable[[MainWindow], QWidget]:
        def show(window: MainWindow) -> QWidget:
            window.actions_[f"side-{tab}"].trigger()
            _wait_for(lambda: window.side.actors.tree.topLevelItemCount() > 0)
            return window

        return show

    def _menu_of_mark(self, window: MainWindow) -> QWidget:
        mark = next(mark for mark in window.reading.page.analysis.annotations if mark.kind is Kind.ACTOR)
        window.correcting.open_menu([mark], window.mapToGlobal(window.rect().center()))
        return window.correcting.menu

    def _correct(self, window: MainWindow) -> QWidget:
        mark = next(mark for mark in window.reading.page.analysis.annotations if mark.kind is Kind.ACTOR)
        window.correcting.corrector.ask(Correction.WHO, mark)
        dialog = window.correcting.corrector.dialog
        dialog.who.line.setText("Russ")
        _wait_for(lambda: dialog.foresight.topLevelItemCount() > 0)
        return dialog

    def _review(self, window: MainWindow) -> QWidget:
        window.correcting.reviewer.begin()
        return window

    def _lessons(self, window: MainWindow) -> QWidget:
        window.correcting.corrector.teach(
            Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Georgia")
        )
        window.correcting.show_lessons()
        return window.correcting.lessons

    def _unteach(self, window: MainWindow) -> None:
        window.correcting.lessons.close()
        window.reading.undo()

    def _category(self, window: MainWindow) -> QWidget:
        window.categories.change(examples()[0])
        _wait_for(lambda: window.categories.dialog.hits.count() > 0)
        return window.categories.dialog

    def _no_category(self, window: MainWindow) -> None:
        window.categories.dialog.close()

    def _colour_names(self, window: MainWindow) -> QWidget:
        window.meanings.ask()
        return window.meanings.dialog

    def _library(self, words: str, tab: int = 0) -> Callable[[MainWindow], QWidget]:
        def set_up(window: MainWindow) -> QWidget:
            window.library.show()
            library = window.library.library
            library.resize(QSize(1100, 750))
            library.tabs.setCurrentIndex(tab)
            library.line.setText(words)
            _wait_for(lambda: not window.library.busy)
            QTest.qWait(50)
            if tab in (2, 3):
                shown = library.actors if tab == 2 else library.systems
                _wait_for(lambda: shown.list.model().rowCount() > 0)
                shown.list.setCurrentIndex(shown.list.model().index(0, 0))
                QTest.qWait(400)
            return library

        return set_up

    def _small_library(self, window: MainWindow) -> QWidget:
        library = window.library.library
        self._library("")(window)
        library.resize(QSize(560, 420))
        return library

    def _no_library(self, window: MainWindow) -> None:
        library = window.library.library
        library.line.clear()
        library.tabs.setCurrentIndex(0)
        _wait_for(lambda: not window.library.busy)
        library.hide()

    def _same(self, window: MainWindow) -> QWidget:
        self._library("", 2)(window)
        page = window.library.library.actors
        _wait_for(lambda: page.entity is not None)
        page.same.click()
        _wait_for(lambda: bool(page.findChildren(SameDialog)))
        dialog = page.findChildren(SameDialog)[-1]
        QTest.keyClicks(dialog.who.line, "ru")
        _wait_for(lambda: dialog.who.chosen is not None)
        QTest.qWait(300)
        return dialog

    def _not_same(self, window: MainWindow) -> None:
        window.library.library.actors.findChildren(SameDialog)[-1].close()
        self._no_library(window)

    def _merge(self, window: MainWindow) -> QWidget:
        report = Merged(
            "", "2026-11-24T18:03:00.000Z", 214, 12, 3, 1, 0, (48, 5, 2), (17, 4, 0), (9, 0, 1), both_notes=2
        )
        window.merging.show_report(report)
        assert window.merging.dialog is not None, "just shown"
        return window.merging.dialog

    def _window(self, window: MainWindow) -> QWidget:
        return window

    def _welcome(self, window: MainWindow) -> QWidget:
        window.area.welcome.show()
        QTest.qWait(30)
        window.view.go_to(0)
        return window

    def _kinds(self, window: MainWindow) -> QWidget:
        for kind in Kind:
            window.preferences.show_kind(kind, True)
        return window

    def _default_kinds(self, window: MainWindow) -> None:
        for kind in Kind:
            window.preferences.show_kind(kind, kind in DEFAULT_KINDS)

    def _safe(self, window: MainWindow) -> QWidget:
        window.preferences.choose_palette("safe")
        return self._kinds(window)

    def _usual(self, window: MainWindow) -> None:
        window.preferences.choose_palette("usual")
        self._default_kinds(window)

    def _card(self, window: MainWindow) -> QWidget:
        return self._at(window, Kind.ACTOR)

    def _card_quote(self, window: MainWindow) -> QWidget:
        return self._at(window, Kind.QUOTE)

    def _at(self, window: MainWindow, kind: Kind) -> QWidget:
        window.walker.go_to(
            next(mark for mark in window.reading.page.analysis.annotations if mark.kind is kind)
        )
        QTest.qWait(30)
        window.walker.show_card()
        _wait_for(window.card.isVisible)
        return window

    def _selection(self, window: MainWindow) -> QWidget:
        at = window.reading.text.index("dominated by")
        window.view.setFocus()
        window.view.select(Span(at, at + 12))
        _wait_for(window.selection_toolbar.isVisible)
        return window

    def _find(self, words: str) -> Callable[[MainWindow], QWidget]:
        def set_up(window: MainWindow) -> QWidget:
            window.finder.ask()
            window.area.find_bar.words.setText(words)
            QTest.qWait(400)
            return window

        return set_up

    def _palette(self, typed: str) -> Callable[[MainWindow], QWidget]:
        def set_up(window: MainWindow) -> QWidget:
            window.offers.ask()
            window.palette_.field.setText(typed)
            QTest.qWait(150)
            return window

        return set_up

    def _headings(self, window: MainWindow) -> QWidget:
        self._show(window, _CHAPTERS)
        window.actions_["headings"].trigger()
        return window

    def _wide_table(self, window: MainWindow) -> QWidget:
        self._show(window, _WIDE_TABLE)
        window.view.sliding.by_key(1)
        return window

    def _picture(self, window: MainWindow) -> QWidget:
        self._show(window, _DRAWING)
        window.picture.look_at(window.view.article().pictures[0], "Exports by year")
        _wait_for(lambda: window.gallery.image(window.view.article().pictures[0], QSize(1, 1)) is not None)
        QTest.qWait(200)
        return window

    def _show(self, window: MainWindow, html: str) -> None:
        self._first = self._first or window.reading.id
        window.reading.open_html(html, "")
        _wait_for(lambda: window.reading.id != self._first)
        QTest.qWait(50)

    def _first_article(self, window: MainWindow) -> None:
        window.palette_.close_()
        window.picture.close_()
        window.reading.open(self._first)
        _wait_for(lambda: window.reading.id == self._first)
        QTest.qWait(50)

    def _message(self, window: MainWindow) -> QWidget:
        window.area.messages.complain("There is no file “the-article-that-was-moved-somewhere-else.txt”.")
        return window

    def _menu(self, window: MainWindow) -> QWidget:
        menu = window.actions_.menu("view")
        menu.popup(window.mapToGlobal(QPoint(0, 0)))
        return menu

    def _swapped(self, window: MainWindow) -> QWidget:
        for name in ("marks", "notes"):
            window.frame.panels.change_side(name)
        return window

    def _floating(self, window: MainWindow) -> QWidget:
        window.frame.panels.float("notes")
        return window.frame.panels.docks["notes"]

    def _alone(self, window: MainWindow) -> QWidget:
        window.frame.set_distraction_free(True)
        return window

    def _not_alone(self, window: MainWindow) -> None:
        window.frame.set_distraction_free(False)

    def _narrow(self, size: QSize) -> Callable[[MainWindow], QWidget]:
        def set_up(window: MainWindow) -> QWidget:
            window.resize(size)
            return window

        return set_up

    def _widen(self, window: MainWindow) -> None:
        window.resize(WIDE)

    def _settings(self, window: MainWindow) -> QWidget:
        window.preferences.set_sureness(60)
        window.dialogs.show_settings()
        dialog = window.findChild(SettingsDialog)
        dialog.hyphenation.setChecked(True)
        dialog.theme.setFocus()
        return dialog

    def _keys(self, *, taken: bool) -> Callable[[MainWindow], QWidget]:
        def set_up(window: MainWindow) -> QWidget:
            window.dialogs.show_keys()
            dialog = window.findChild(KeysDialog)
            dialog.list.choose("redo")
            if taken:
                dialog.record.key_pressed.emit("Ctrl+O")
            return dialog

        return set_up

    def _about(self, window: MainWindow) -> QWidget:
        window.dialogs.show_about()
        return window.dialogs.open_one("about")

    def _crash(self, window: MainWindow) -> QWidget:
        report = report_text(BugError("The 7 is missing."))
        window.dialogs.show_crash(report, Path("/home/reader/postil/logs/crash.txt"))
        return window.findChild(CrashDialog)

    def _fall(self, window: MainWindow) -> QWidget:
        dialog = FallDialog(Fall(2), window.reading.page.article.title, window)
        dialog.show()
        return dialog


def empty_scenes() -> Iterator[Scene]:
    """A window in which nothing is open."""
    yield Scene("empty", "Nothing open", lambda window: window)
    yield Scene(
        "library-empty",
        "A library without articles",
        _empty_library,
        lambda window: window.library.library.hide(),
    )


def _empty_library(window: MainWindow) -> QWidget:
    window.library.show()
    _wait_for(lambda: not window.library.busy)
    return window.library.library


def _close_merge(window: MainWindow) -> None:
    if window.merging.dialog is not None:
        window.merging.dialog.reject()


def _dismiss(window: MainWindow) -> None:
    window.actions_["dismiss"].trigger()
    window.cards.hide()
    window.view.go_to(0)


def _close_find(window: MainWindow) -> None:
    window.finder.close()


def _close_palette(window: MainWindow) -> None:
    window.palette_.close_()


def _show_notes(window: MainWindow) -> None:
    window.actions_["side-notes"].trigger()


def _reset_panels(window: MainWindow) -> None:
    window.frame.panels.reset()


def _close_dialogs(window: MainWindow) -> None:
    window.preferences.set_sureness(0)
    for kind in (SettingsDialog, KeysDialog, ReportDialog):
        for dialog in window.findChildren(kind):
            dialog.close()
    window.dialogs.close_all()
    QTest.qWait(1)


def _wait_for(there: Callable[[], bool]) -> None:
    for _ in range(200):
        if there():
            return
        QTest.qWait(10)


@contextmanager
def a_window(application: QApplication, folder: Path) -> Iterator[tuple[MainWindow, Desk]]:
    """A window on a library of its own."""
    folders = Folders(folder / "data", folder / "config")
    desk, jobs, themes = Desk(folders), Jobs(application), ThemeKeeper(application)
    window = MainWindow(folders, lambda: desk, themes, lambda: EngineClient(jobs, _NO_ENGINE), jobs)
    window.preferences.set_still(True)
    window.preferences.set_welcomed()
    window.resize(WIDE)
    window.show()
    QTest.qWait(50)
    try:
        yield window, desk
    finally:
        window.close()
        desk.close()
        window.deleteLater()
        themes.deleteLater()
        QTest.qWait(1)


def open_founding_article(window: MainWindow, desk: Desk) -> None:
    """Opens it marked, with a highlight of each colour and notes."""
    id_, _ = desk.import_file(next(iter(sorted(seeds().glob("*.txt")))))
    article = desk.page(id_).article
    desk.save_analysis(id_, engine().analyse(*article.for_analysis()))
    desk.write_note(id_, None, "Who gains from this alliance, and **who says so**?")
    for words, colour, note in (
        ("atmosphere of tension", "yellow", ""),
        ("new cold war", "green", "Since when? Compare 2014."),
        ("a very cordial video meeting", "blue", "- their third this year\n- see *Reuters*"),
        ("strategic partnership", "magenta", ""),
    ):
        at = article.text.index(words)
        mark, _ = desk.highlight(id_, Span(at, at + len(words)), colour)
        if note:
            desk.write_note(id_, mark, note)
    window.reading.open(id_)
    _wait_for(lambda: window.area.shows_article)
    QTest.qWait(50)


def draw(
    window: MainWindow, scenes: Iterator[Scene], folder: Path, only: str = ""
) -> list[tuple[str, str, str]]:
    """Draws the scenes in every theme; gives theme, words and file of each picture."""
    drawn = []
    for scene in scenes:
        for name in scene.themes or styles.THEMES:
            if only not in f"{scene.name}-{name.removeprefix('postil-')}":
                continue
            window.preferences.choose_theme(name.removeprefix("postil-"))
            shown = scene.set_up(window)
            QTest.qWait(_A_MOMENT)
            file = f"{scene.name}-{name.removeprefix('postil-')}.png"
            if not shown.grab().save(str(folder / file)):
                raise BugError(f"{folder / file} could not be written.")
            drawn.append((scene.words, name, file))
            scene.take_down(window)
            QTest.qWait(10)
    return drawn


def write_page(folder: Path, drawn: list[tuple[str, str, str]]) -> None:
    """Writes index.html: all pictures, one row for each scene."""
    rows: dict[str, list[str]] = {}
    for words, name, file in drawn:
        picture = f'<a href="{file}"><img src="{file}" alt="{escape(f"{words}, {name}")}" loading="lazy"></a>'
        rows.setdefault(words, []).append(picture)
    body = "\n".join(f"<h2>{escape(words)}</h2><div>{''.join(row)}</div>" for words, row in rows.items())
    look = "body{font:16px sans-serif;margin:24px;background:#888}img{max-width:46%;margin:8px;vertical-align:top}"
    page = f'<!doctype html><meta charset="utf-8"><title>Postil</title><style>{look}</style>{body}\n'
    (folder / "index.html").write_text(page, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Draws the gallery; 0 when every picture was drawn."""
    parser = argparse.ArgumentParser(
        description="Draws every theme, panel, empty state and dialog of the window."
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "gallery")
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--only", default="", help="a part of the names of pictures: no others are drawn")
    chosen = parser.parse_args(arguments)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([])
    if PANEL_FAMILY not in application.font().family():
        load_fonts()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    Languages(application).choose(chosen.language)
    drawn = []
    with tempfile.TemporaryDirectory(prefix="postil-gallery-") as temporary:
        with a_window(application, Path(temporary) / "empty") as (window, _desk):
            drawn += draw(window, empty_scenes(), chosen.folder, chosen.only)
        with a_window(application, Path(temporary) / "full") as (window, desk):
            open_founding_article(window, desk)
            drawn += draw(window, Scenes().all(), chosen.folder, chosen.only)
    write_page(chosen.folder, drawn)
    print(f"{len(drawn)} pictures in {chosen.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
