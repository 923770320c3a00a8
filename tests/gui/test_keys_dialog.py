"""The keys: shown, found, changed, given back, kept."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize, Qt

from postil.paths import Folders
from postil.settings import Settings
from postil.ui.action_table import ACTIONS, plain
from postil.ui.dialogs.keys_dialog import KeysDialog
from postil.ui.keymap import Keymap
from postil.ui.preferences import Preferences

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def folders(tmp_path):
    """Folders of a new reader."""
    return Folders(tmp_path / "data", tmp_path / "config")


@pytest.fixture
def dialog(qtbot, folders):
    """The dialog on fresh settings."""
    dialog = KeysDialog(Preferences(folders))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(qtbot, dialog, id_, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Chooses an action and gives it a key."""
    dialog.list.choose(id_)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.record.isChecked()
    qtbot.keyClick(dialog.record, key, modifiers)


def kept(folders):
    """The keys as the next start of the program finds them."""
    return Keymap(Settings.load(folders).keys)


def test_every_action_is_listed_with_its_keys(dialog):
    """By menu, also those without a key."""
    assert not dialog.isModal()
    assert dialog.list.keys_shown("open") == "Ctrl+O"
    assert dialog.list.keys_shown("redo") == "Ctrl+Shift+Z,  Ctrl+Y"
    assert dialog.list.keys_shown("save-pdf") == ""
    for action in ACTIONS:
        dialog.list.choose(action.id)
        assert plain(action.text) in dialog._name.text()


def test_its_buttons_are_on_the_screen(qtbot, folders, monkeypatch):
    """On a small one, or one that enlarges everything, the list is shorter."""
    small = SimpleNamespace(availableSize=lambda: QSize(933, 560))
    monkeypatch.setattr(KeysDialog, "screen", lambda self: small)
    dialog = KeysDialog(Preferences(folders))
    qtbot.addWidget(dialog)
    assert dialog.height() <= 480


def test_a_key_is_added_taken_away_and_given_back(qtbot, dialog, folders):
    """By keyboard, kept at once."""
    press(qtbot, dialog, "save-pdf", Qt.Key.Key_D, CONTROL)
    assert kept(folders).keys("save-pdf") == ("Ctrl+D",)
    assert dialog.list.keys_shown("save-pdf") == "Ctrl+D  •"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert kept(folders).keys("save-pdf") == ()
    assert Settings.load(folders).keys == {}  # It has none of its own either.
    dialog.list.choose("open")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert kept(folders).keys("open") == ()
    dialog.reset.click()
    assert kept(folders).keys("open") == ("Ctrl+O",)


def test_a_key_of_another_action_can_be_taken_from_it(qtbot, dialog, folders):
    """After a sentence that says whose it is."""
    press(qtbot, dialog, "save-pdf", Qt.Key.Key_O, CONTROL)
    assert dialog.sentence == "Ctrl+O belongs to “Open”."
    assert kept(folders).keys("save-pdf") == ()
    dialog.take.click()
    assert kept(folders).keys("save-pdf") == ("Ctrl+O",)
    assert kept(folders).keys("open") == ()
    assert dialog.sentence == ""
    # Given back, it would be there twice: again a sentence.
    dialog.list.choose("open")
    dialog.reset.click()
    assert dialog.sentence == "Ctrl+O belongs to “Save as PDF”."
    dialog.leave.click()
    assert kept(folders).keys("open") == ()
    dialog.reset.click()
    dialog.take.click()
    assert kept(folders).keys("open") == ("Ctrl+O",)
    assert kept(folders).keys("save-pdf") == ()
    assert Settings.load(folders).keys == {}


@pytest.mark.parametrize(
    ("key", "modifiers", "words"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "moves through text"),
        (Qt.Key.Key_F, ALT, "opens the menu File"),
        (Qt.Key.Key_C, CONTROL, "belongs to “Copy”"),
    ],
)
def test_some_keys_cannot_be_had(qtbot, dialog, folders, key, modifiers, words):
    """They move through text, open menus, or are known to the page itself."""
    press(qtbot, dialog, "save-pdf", key, modifiers)
    assert words in dialog.sentence
    assert dialog.take.isHidden()
    dialog.leave.click()
    assert kept(folders).keys("save-pdf") == ()


def test_signs_that_take_shift_stand_for_themselves(qtbot, dialog, folders):
    """“!” is “!” on every keyboard; a capital letter is a letter with Shift."""
    dialog.list.choose("save-pdf")
    dialog.record.setChecked(True)
    qtbot.keyClicks(dialog.record, "!")
    dialog.record.setChecked(True)
    qtbot.keyClick(dialog.record, Qt.Key.Key_D, SHIFT)
    assert kept(folders).keys("save-pdf") == ("!", "Shift+D")


def test_escape_ends_the_waiting(qtbot, dialog, folders):
    """Without a change, and the dialog stays."""
    press(qtbot, dialog, "save-pdf", Qt.Key.Key_Escape)
    assert not dialog.record.isChecked()
    assert dialog.isVisible()
    assert Settings.load(folders).keys == {}


def test_all_keys_can_be_put_back(qtbot, dialog, folders):
    """In one go."""
    press(qtbot, dialog, "save-pdf", Qt.Key.Key_D, CONTROL)
    press(qtbot, dialog, "about", Qt.Key.Key_D, ALT)
    assert dialog.reset_all.isEnabled()
    dialog.reset_all.click()
    assert Settings.load(folders).keys == {}
    assert not dialog.reset_all.isEnabled()


def test_the_list_is_filtered(qtbot, dialog):
    """By words of the action, of its menu, or a key; and it says so when nothing fits."""
    dialog.filter.setText("edit ctrl+z")
    rows = [id_ for id_, row in dialog.list._rows.items() if not row.isHidden()]
    assert rows == ["undo"]
    assert dialog.list.chosen.id == "undo"
    dialog.filter.setText("no such thing")
    assert not dialog.list._empty.isHidden()
    assert dialog.list.chosen is None
    dialog.filter.setText("export")
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert dialog.record.isChecked()
    qtbot.keyClick(dialog.record, Qt.Key.Key_Escape)
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Escape)
    assert dialog.filter.text() == ""
    assert dialog.isVisible()


def test_the_keys_of_the_page_itself_stay():
    """Others may be added to them."""
    keymap = Keymap({"copy": ("Ctrl+Ins",), "open": ("rubbish+", "F2"), "no-such-action": ("F2",)})
    assert keymap.keys("copy") == ("Ctrl+C", "Ctrl+Ins")
    assert keymap.keys("open") == ("F2",)


def test_keys_in_the_text_are_named_and_stay(qtbot, dialog):
    """They are found like the others; nothing can be changed about them."""
    dialog.filter.setText("sentence")
    (row,) = [row for row in dialog.list._fixed if not row.isHidden()]
    assert row.text(1) == "Alt+Up,  Alt+Down"
    dialog.list.setCurrentItem(row)
    assert dialog.list.chosen is None
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.record.isChecked()


def test_keys_that_work_on_a_selection_are_told_apart(qtbot, dialog, folders):
    """They may be those of other actions; whoever wants them for something else takes them from both."""
    assert dialog.list.keys_shown("colour-yellow") == "1 on a selection,  Alt+1"
    assert dialog.list.keys_shown("show-actor") == "1"
    press(qtbot, dialog, "colour-yellow", Qt.Key.Key_2)
    assert dialog.sentence == "2 belongs to “Colour: Green”."
    dialog.leave.click()
    press(qtbot, dialog, "show-actor", Qt.Key.Key_8)
    assert kept(folders).keys("show-actor") == ("1", "8")
    press(qtbot, dialog, "save-pdf", Qt.Key.Key_1)
    dialog.take.click()
    assert kept(folders).keys("save-pdf") == ("1",)
    assert (kept(folders).keys("show-actor"), kept(folders).keys("colour-yellow")) == (("8",), ("Alt+1",))
