"""The panels beside the page: moved, floated, hidden, put back, kept; and how they give way."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from postil.paths import Folders
from postil.ui.panels import LEFT, PAGE, RIGHT, PanelPlan, Panels
from postil.ui.window_shape import restore_shape, save_shape


@pytest.fixture
def folders(tmp_path):
    """Folders of a new reader."""
    return Folders(tmp_path / "data", tmp_path / "config")


@pytest.fixture
def make(qtbot, folders):
    """Makes windows with two panels on the same folders."""

    def make(width=1280, height=700):
        window = QMainWindow()
        qtbot.addWidget(window)
        window.setCentralWidget(QWidget())
        plans = (
            PanelPlan("marks", "Marks", LEFT, 216),
            PanelPlan("notes", "Notes", RIGHT, 312),
        )
        window.panels = Panels(window, plans)
        window.panels.fill({"marks": QWidget(), "notes": QWidget()})
        fresh = not (folders.config / "state.toml").exists()
        restore_shape(window, window.panels, folders)
        window.show()
        if fresh:
            window.resize(width, height)
            window.panels.set_widths()
        return window

    return make


def shown(window):
    """Names of the panels that are to be seen."""
    return {name for name in window.panels.docks if window.panels.is_shown(name)}


def width(window, name):
    """Pixels that a panel has."""
    window.layout().activate()
    return window.panels.docks[name].width()


def page(window):
    """Pixels that the page has."""
    window.layout().activate()
    return window.centralWidget().width()


def test_a_new_window_leaves_room_for_its_title_bar(qtbot, folders):
    """Else its last line would stand below the screen."""
    window = QMainWindow()
    qtbot.addWidget(window)
    restore_shape(window, Panels(window, ()), folders)
    assert window.height() <= window.screen().availableSize().height() - 40


def test_a_panel_that_floats_is_on_the_screen(make):
    """Though its place beside the page is at the right edge."""
    window = make()
    room = window.screen().availableGeometry()
    window.move(room.right() - window.width(), room.top())
    window.panels.float("notes")
    assert room.contains(window.panels.docks["notes"].geometry())


def test_a_floating_panel_comes_before_its_window(make, monkeypatch):
    """It is shown first when the program starts."""
    window = make()
    window.panels.float("notes")
    raised = []
    for name, dock in window.panels.docks.items():
        monkeypatch.setattr(dock, "raise_", lambda name=name: raised.append(name))
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert raised == ["notes"]


def test_a_narrow_window_folds_the_marks_then_the_notes(make):
    """The page keeps its room, and the panels come back in the other order as wide as they were."""
    window = make()
    assert shown(window) == {"marks", "notes"}
    for wide, wanted in ((800, {"notes"}), (600, set()), (360, set())):
        window.resize(wide, 600)
        assert shown(window) == wanted
        assert page(window) >= min(PAGE, wide)
    for wide, wanted in ((820, {"notes"}), (1200, {"marks", "notes"})):
        window.resize(wide, 600)
        assert shown(window) == wanted
    assert width(window, "notes") == 312
    assert width(window, "marks") == 216


def test_in_a_narrow_window_one_panel_takes_the_place_of_the_other(make):
    """The one that is asked for comes; the other comes back when there is room."""
    window = make()
    window.resize(800, 600)
    window.panels.show("marks")
    assert shown(window) == {"marks"}
    window.resize(420, 600)
    assert shown(window) == {"marks"}  # It was asked for.
    window.resize(1280, 600)
    assert shown(window) == {"marks", "notes"}


def test_a_panel_that_the_reader_hid_does_not_come_back(make):
    """However wide the window gets."""
    window = make()
    window.panels.show("notes", False)
    window.resize(600, 600)
    window.resize(1280, 600)
    assert shown(window) == {"marks"}


def test_a_panel_moves_to_the_other_side_and_back(make):
    """With its width."""
    window = make()
    window.panels.change_side("notes")
    assert window.dockWidgetArea(window.panels.docks["notes"]) == LEFT
    window.panels.change_side("notes")
    assert window.dockWidgetArea(window.panels.docks["notes"]) == RIGHT
    assert width(window, "notes") == 312


def test_a_panel_floats_and_takes_no_room_then(make):
    """Its head has no other side to go to; it does not give way."""
    window = make()
    window.panels.float("notes")
    title = window.panels.docks["notes"].titleBarWidget()
    assert window.panels.is_floating("notes")
    assert title.side.isHidden()
    window.resize(700, 600)
    assert shown(window) == {"marks", "notes"} - ({"marks"} if PAGE > 700 - 221 else set())
    title.float_.click()
    assert not window.panels.is_floating("notes")
    assert not title.side.isHidden()


def test_reset_puts_all_back(make):
    """Whatever was done."""
    window = make()
    window.panels.change_side("marks")
    window.panels.float("notes")
    window.panels.show("marks", False)
    window.panels.reset()
    assert shown(window) == {"marks", "notes"}
    areas = [window.dockWidgetArea(dock) for dock in window.panels.docks.values()]
    assert areas == [LEFT, RIGHT]
    assert not window.panels.is_floating("notes")
    assert width(window, "notes") == 312


def test_everything_is_kept(make, folders):
    """Sides, widths, what floats, and what was folded only for want of room."""
    window = make()
    window.panels.change_side("notes")
    window.resizeDocks([window.panels.docks["notes"]], [400], Qt.Orientation.Horizontal)
    window.resize(700, 600)
    assert shown(window) == set()
    save_shape(window, window.panels, folders)
    window.close()
    again = make()
    assert shown(again) == set()
    again.resize(1280, 700)
    assert shown(again) == {"marks", "notes"}
    assert again.dockWidgetArea(again.panels.docks["notes"]) == LEFT
    assert width(again, "notes") == 400


def test_a_floating_panel_floats_again(make, folders):
    """With the head of a panel that has a window of its own."""
    window = make()
    window.panels.float("notes")
    save_shape(window, window.panels, folders)
    window.close()
    again = make()
    title = again.panels.docks["notes"].titleBarWidget()
    assert again.panels.is_floating("notes")
    assert title.side.isHidden()
    assert again.panels.docks["notes"].contentsMargins().left() == 1
    again.panels.float("notes", False)
    assert again.panels.docks["notes"].contentsMargins().left() == 0
