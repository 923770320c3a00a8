"""The one table of actions."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from postil.ui.action_table import ACTIONS, plain
from postil.ui.actions import ActionSet
from postil.ui.keymap import Keymap
from postil.ui.menus import MENUS


@pytest.fixture
def window(qtbot):
    """A window with all menus."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.set = ActionSet(window, QWidget(window))
    window.set.fill_menu_bar(window.menuBar())
    return window


@pytest.mark.parametrize("holding", [False, True])
def test_no_two_actions_share_an_id_or_a_key(holding):
    """A key means one thing at a time."""
    assert [i for i, n in Counter(a.id for a in ACTIONS).items() if n > 1] == []
    working = [key for a in ACTIONS for key in Keymap({}).working(a.id, holding=holding)]
    keys = Counter(QKeySequence(key).toString() for key in working)
    assert [key for key, n in keys.items() if n > 1 or not key] == []
    assert {"1", "H", "Alt+1"} <= set(keys)


def test_colours_have_the_digits_while_there_are_words_to_colour(window):
    """Else the kinds have them; a reader's keys are theirs at once, and a letter is no key of a colour's without words."""
    assert window.set["colour-yellow"].shortcut() == QKeySequence("Alt+1")
    assert window.set["show-actor"].shortcut() == QKeySequence("1")
    window.set.set_holding(True)
    assert window.set["colour-yellow"].shortcut() == QKeySequence("1")
    assert window.set["show-actor"].shortcuts() == []
    window.set.set_keys(Keymap({"show-actor": ("8", "F4"), "colour-yellow": ("A",)}))
    assert window.set["show-actor"].shortcuts() == [QKeySequence("F4")]
    assert window.set["colour-yellow"].shortcuts() == [QKeySequence("A")]
    assert window.set["colour-grey"].shortcut() == QKeySequence("8")
    window.set.set_holding(False)
    assert window.set["show-actor"].shortcut() == QKeySequence("8")
    assert window.set["colour-yellow"].shortcuts() == []
    assert window.set["colour-grey"].shortcuts() == [QKeySequence("Alt+8")]


def test_the_key_shown_is_not_one_of_the_desktop():
    """Ctrl+Alt with an arrow goes to another workspace in GNOME, Xfce and Openbox: the window never sees it."""
    shown = {a.id: a.keys[0] for a in ACTIONS if a.keys}
    assert [i for i, key in shown.items() if key.startswith("Ctrl+Alt+")] == []


def test_mnemonics_differ_within_a_menu():
    """Each letter opens one entry."""
    for menu in MENUS:
        letters = [a.text[a.text.index("&") + 1].lower() for a in ACTIONS if a.menu == menu and "&" in a.text]
        letters += [
            text[text.index("&") + 1].lower()
            for key, text in MENUS.items()
            if key.rpartition("/")[0] == menu and "/" in key
        ]
        assert [letter for letter, n in Counter(letters).items() if n > 1] == [], menu


def test_every_action_stands_in_a_menu(window):
    """Nothing can be done by key alone."""
    shown = set()
    for key in MENUS:
        shown |= {action.objectName() for action in window.set.menu(key).actions()}
    assert {action.id for action in ACTIONS} <= shown


def test_undo_is_named_after_what_it_takes_back(window):
    """And cannot be chosen when there is nothing."""
    window.set.name("undo", "highlight “Salt & Pepper”")
    assert plain(window.set["undo"].text()) == "Undo highlight “Salt & Pepper”"
    assert window.set["undo"].isEnabled()
    window.set.name("undo", "")
    assert plain(window.set["undo"].text()) == "Undo"
    assert not window.set["undo"].isEnabled()


def test_tool_tips_name_the_key(window):
    """Every button of the toolbar says what it does and how else."""
    bar = QToolBar(window)
    window.set.fill_toolbar(bar)
    tips = [action.toolTip() for action in bar.actions() if action.objectName()]
    assert "Open  (Ctrl+O)" in tips
    assert all("(" in tip for tip in tips)


def test_changed_keys_are_named_at_once(window):
    """In the menu, in the tool tip, and without a key there is none."""
    window.set.set_keys(Keymap({"open": ("Ctrl+Shift+O", "F2"), "find": ()}))
    assert [key.toString() for key in window.set["open"].shortcuts()] == ["Ctrl+Shift+O", "F2"]
    assert window.set["open"].toolTip() == "Open  (Ctrl+Shift+O)"
    assert window.set["find"].toolTip() == "Find"
    window.set.set_keys(Keymap({}))
    assert window.set["find"].toolTip() == "Find  (Ctrl+F)"
