"""The first moments of a window: the page is there before the rest, and whatever the reader does finds all of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.conftest import ENGINE
from postil.desk.desk import Desk
from postil.desk.first_look import first_look
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.settings import Settings
from postil.ui import app
from postil.ui.first_moments import FirstMoments
from postil.ui.theme import ThemeChoice

TEXT = "Russia said so.\n\n" + "\n\n".join(
    f"Paragraph {n} goes on about nothing at all for a while." for n in range(90)
)
#: The modules of ours, and those of others that take long, which are there when the first page is: nothing else may be.
FIRST = (Path(__file__).parent / "first_modules.txt").read_text(encoding="utf-8").split()
#: Packages of which every module counts.
_COUNTED = (
    "postil",
    "PySide6",
    "shiboken6",
    "pygments",
    "lxml",
    "xml",
    "email",
    "http",
    "urllib",
    "json",
    "numpy",
    "spacy",
)


@pytest.fixture
def left(folders):
    """The folders of a reader who has left an article with a mark, a highlight and a note."""
    desk = Desk(folders)
    id_, _ = desk.import_text(TEXT)
    desk.save_analysis(id_, Analysis((Annotation(Span(0, 6), Kind.ACTOR, label="state"),), final=True))
    highlight, _ = desk.highlight(id_, Span(7, 11), "yellow")
    desk.write_note(id_, highlight, "Said where?")
    desk.leave(id_, 0)
    desk.close()
    Settings(welcomed=True, still=True).save(folders)
    return folders


@pytest.fixture
def window(qapp, qtbot, left, monkeypatch):
    """A window that was just shown: nothing but its page is there."""
    monkeypatch.setattr("postil.ui.engine_client.engine_command", lambda: (*ENGINE, "well"))
    made = []

    def desk():
        made.append(Desk(left))
        return made[0]

    window = app.build_window(left, desk, qapp, later=True)
    window.resize(1280, 840)
    window.moments = FirstMoments(window)
    window.completed.connect(lambda: app.open_first(window, made[0], ()))
    window.show()
    window.show_first(first_look(left))
    yield window
    window.close()
    for desk in made:
        desk.close()
    window.themes.choose(ThemeChoice.AUTO)
    window.themes.deleteLater()
    window.deleteLater()


def test_the_page_is_there_before_the_rest(window, qtbot, monkeypatch):
    """The article with its marks, as it was left, from the first picture on; no mark goes and comes back."""
    assert not window.is_complete
    assert window.view.article().text.startswith("Russia said so.")
    assert [mark.kind for mark in window.view._pages.marked] == [Kind.ACTOR, Kind.HIGHLIGHT]
    assert window.windowTitle() == "Without a title — Postil"
    flow, size, shown = window.view._flow, window.view.viewport().size(), []
    take = window.view.set_marks
    monkeypatch.setattr(window.view, "set_marks", lambda marks: shown.append(list(marks)) or take(marks))
    before = list(window.view._pages.marked)
    with qtbot.waitSignal(window.completed):
        pass
    assert window.reading.page.article.text == window.view.article().text
    assert window.view._flow is flow
    assert shown == [before]
    qtbot.waitUntil(lambda: window.legend.isVisible() and window.notes.isVisible())
    assert window.view.viewport().size() == size


def test_a_key_pressed_at_once_is_not_lost(window):
    """Find, with the first key after the window is shown: before anything else is built."""
    assert not window.is_complete
    QTest.keyClick(window.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.is_complete
    assert window.area.find_bar.isVisible()


def test_a_key_of_the_page_works_at_once(window):
    """N writes a note on what is selected: the article is open, not only to be seen."""
    window.view.select(Span(0, 6))
    QTest.keyClick(window.view, Qt.Key.Key_H)
    assert len(window.reading.highlights) == 2


def test_scrolling_waits_for_nothing(window):
    """The page goes on while everything else is still missing."""
    QTest.keyClick(window.view, Qt.Key.Key_PageDown)
    assert not window.is_complete
    place = window.view.place()
    assert place > 0
    window.complete()
    assert window.view.place() == place


def test_a_click_on_an_empty_panel_is_passed_on(window, qapp):
    """To what stands there a moment later."""
    pressed = []

    class Spy(QObject):
        def eventFilter(self, watched, event):
            if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
                pressed.append(watched)
            return False

    spy = Spy()
    empty, legend_place = window.first_frame.panels.docks["marks"].widget(), QPoint(40, 60)
    window.completed.connect(lambda: qapp.installEventFilter(spy))
    QTest.mousePress(empty, Qt.MouseButton.LeftButton, pos=legend_place)
    qapp.removeEventFilter(spy)
    QTest.mouseRelease(pressed[0], Qt.MouseButton.LeftButton)
    assert window.legend.isAncestorOf(pressed[0])
    assert empty not in pressed


def test_a_menu_is_full_when_it_opens(window):
    """Alt+F, or a click on its title, opens a menu with all that is in it."""
    bar = window.menuBar()
    place = bar.actionGeometry(bar.actions()[0]).center()
    shown = []

    def look():
        menu = QApplication.activePopupWidget()
        shown.append(len(menu.actions()) if isinstance(menu, QMenu) else 0)
        if menu is not None:
            menu.close()

    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=place)
    look()
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=place)
    assert shown[0] > 5


def test_the_menu_of_a_mark_opens_at_once(window):
    """A right click on the page asks for all that can be done with what is there."""
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), window.view.mapToGlobal(QPoint(5, 5))
    )
    window.moments.eventFilter(window.view, event)
    assert window.is_complete


def test_a_window_closed_at_once_opens_no_library(window):
    """Nothing was done: there is nothing to save but its shape."""
    window.close()
    assert not hasattr(window, "_desk")
    assert (window.folders.config / "state.toml").exists()


def test_a_place_that_was_scrolled_to_is_kept(window, left):
    """Also by a window that is closed before it is complete."""
    QTest.keyClick(window.view, Qt.Key.Key_PageDown)
    place = window.view.place()
    window.close()
    desk = Desk(left)
    assert desk.page(desk.last_article()).place == place > 0
    desk.close()


def test_a_part_that_is_asked_for_is_built(window):
    """With all that comes before it and after it; what no window has is not there."""
    assert window.legend.isEnabled()
    assert window.is_complete
    with pytest.raises(AttributeError):
        _ = window.no_such_part


def test_no_more_is_imported_before_the_first_page(left):
    """Counted by name. A module that is missing here should be imported where it is used, once the window is there."""
    script = (
        "import sys; from postil.__main__ import main; sys.argv = ['postil', '--data-dir', sys.argv[1]]; main();"
        f"print(*sorted(n for n in sys.modules if n.partition('.')[0] in {_COUNTED!r}))"
    )
    folder = left.data
    (folder / "config").mkdir(exist_ok=True)
    for file in left.config.iterdir():
        (folder / "config" / file.name).write_bytes(file.read_bytes())
    environment = os.environ | {"POSTIL_LEAVE_WHEN_OPEN": "1", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert set(done.stdout.splitlines()[-1].split()) - set(FIRST) == set(), (
        "import them later, or add them to first_modules.txt"
    )


def test_nothing_of_the_frame_moves(window, qtbot):
    """The page stays where it is while panels and toolbar are filled, in every turn until then and afterwards."""
    places = set()

    def look():
        window.layout().activate()
        places.add(window.view.viewport().mapTo(window, QPoint()).toTuple())

    look()
    while not window.is_complete:
        window._step()
        look()
    qtbot.waitUntil(lambda: window.legend.isVisible())
    look()
    assert len(places) == 1
