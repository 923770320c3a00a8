"""The settings in one dialog."""

import pytest
from PySide6.QtGui import QFont

from postil.paths import Folders
from postil.settings import Settings
from postil.ui.dialogs.settings_dialog import SettingsDialog
from postil.ui.preferences import ZOOMS, Preferences
from postil.ui.reader.typography import TextFace, Typography


@pytest.fixture
def folders(tmp_path):
    """Folders of a new reader."""
    return Folders(tmp_path / "data", tmp_path / "config")


@pytest.fixture
def dialog(qtbot, folders):
    """The dialog on fresh settings."""
    dialog = SettingsDialog(Preferences(folders))
    qtbot.addWidget(dialog)
    return dialog


def choose(box, value):
    """Chooses as with the mouse."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_everything_takes_effect_and_is_saved_at_once(dialog, folders):
    """Without a button to press, and without blocking the window."""
    assert not dialog.isModal()
    choose(dialog.theme, "sepia")
    choose(dialog.face, "sans")
    dialog.letters.setValue(ZOOMS.index(150))
    dialog.leading.setValue(120)
    dialog.measure.setValue(50)
    dialog.justified.click()
    dialog.hyphenation.click()
    kept = Settings.load(folders)
    assert (kept.theme, kept.zoom, kept.face) == ("sepia", 150, "sans")
    assert (kept.leading, kept.measure, kept.justified) == (120, 50, True)
    wanted = Typography(TextFace.SANS, 120, 50, justified=True, hyphenation=True)
    assert Preferences(folders).typography == wanted


def test_it_shows_what_is_changed_elsewhere(dialog):
    """By key or menu, and a size between two steps stays what it is."""
    dialog._preferences.choose_theme("dark")
    dialog._preferences.zoom_to(120)
    assert dialog.theme.currentData() == "dark"
    assert dialog._letters_told.text() == "120 %"
    assert dialog._preferences.settings.zoom == 120


def test_the_text_can_be_put_back(dialog):
    """The theme stays."""
    choose(dialog.theme, "contrast")
    dialog.leading.setValue(120)
    dialog._on_reset()
    assert dialog._preferences.typography == Typography()
    assert (dialog.leading.value(), dialog._preferences.settings.theme) == (100, "contrast")


def test_colours_of_marks_language_and_motion_are_kept(dialog, folders):
    """What concerns the window and not the text."""
    choose(dialog.palette_, "safe")
    choose(dialog.language, "de")
    dialog.still.click()
    dialog.sureness.setValue(70)
    kept = Settings.load(folders)
    assert (kept.palette, kept.language, kept.still, kept.sureness) == ("safe", "de", True, 70)
    assert dialog._sureness_told.text() == "under 70 %"
    dialog.sureness.setValue(0)
    assert dialog._sureness_told.text() == "none"


def test_any_font_of_the_machine_can_be_chosen(dialog, folders):
    """Its list comes when it is asked for, and goes with another face."""
    assert dialog.family.isHidden()
    choose(dialog.face, "other")
    assert not dialog.family.isHidden()
    dialog.family.setCurrentFont(QFont("Inter"))
    dialog.family.activated.emit(0)
    assert Preferences(folders).typography == Typography(TextFace.OTHER, family="Inter")
    choose(dialog.face, "serif")
    assert dialog.family.isHidden()
    assert Preferences(folders).typography == Typography()


def test_the_network_can_be_forbidden(dialog, folders):
    """Altogether, with one switch."""
    assert dialog.network.isChecked()
    dialog.network.click()
    assert Settings.load(folders).network == "never"
    dialog.network.click()
    assert Settings.load(folders).network == "ask"


def test_the_style_of_citations_is_chosen_once_for_all(dialog, folders):
    """Formats whose style was chosen before take it, too; what else was chosen about them stays."""
    preferences = dialog._preferences
    preferences.keep_export("citation", {"style": "apa", "markup": "html"})
    preferences.keep_export("terminal", {"style": "postil-dark"})
    choose(dialog.citation, "mla")
    assert Settings.load(folders).citation == "mla"
    assert preferences.last_export("citation") == {"cite": "mla", "style": "mla", "markup": "html"}
    assert preferences.last_export("terminal")["style"] == "postil-dark"
