"""Light and dark, fonts and icons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from postil import styles
from postil.paths import resources
from postil.styles import mixed
from postil.ui import icons
from postil.ui.action_table import ACTIONS
from postil.ui.theme import ThemeChoice, ThemeKeeper, load_fonts, panel_font


@pytest.fixture
def themes(qapp):
    """The theme of the application, put back afterwards."""
    keeper = ThemeKeeper(qapp)
    yield keeper
    keeper.choose(ThemeChoice.AUTO)
    keeper.deleteLater()


def test_the_reader_chooses_light_or_dark(qtbot, themes, qapp):
    """Palette and icons follow at once, and the new theme is announced."""
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT, ThemeChoice.SEPIA, ThemeChoice.CONTRAST):
        name = f"postil-{choice}"
        with qtbot.waitSignal(themes.changed) as heard:
            themes.choose(choice)
        theme = styles.theme(name)
        assert heard.args == [theme]
        assert themes.dark == theme.dark
        assert qapp.palette().base().color() == QColor(theme.page.background)


def test_safe_colours_stay_whatever_the_theme(qtbot, themes):
    """And are announced as a new theme is."""
    with qtbot.waitSignal(themes.changed) as heard:
        themes.choose_palette("safe")
    assert heard.args == [styles.theme("postil-light", "safe")]
    themes.choose(ThemeChoice.DARK)
    assert themes.theme == styles.theme("postil-dark", "safe")


def test_the_desktop_is_followed_while_the_program_runs(qtbot, themes, monkeypatch):
    """The desktop turns dark: so does the window; but not when the reader chose light."""
    hints = QApplication.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert themes.dark
    themes.choose(ThemeChoice.LIGHT)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not themes.dark


@pytest.mark.parametrize("kind", ["QLabel", "QMenu", "QPushButton"])
def test_fonts_of_the_desktop_do_not_come_between(qtbot, themes, qapp, kind):
    """A desktop may have a font for each kind of widget; ours holds for all, whatever the theme."""
    qapp.setFont(QFont("Literata", 20), kind)
    themes.choose(ThemeChoice.DARK)
    assert qapp.font(kind).families() == panel_font().families()


def test_the_shipped_fonts_are_there(qapp):
    """Serif for reading and sans for panels."""
    assert {"Literata", "Inter"} <= set(load_fonts())
    assert {"Literata", "Inter"} <= set(QFontDatabase.families())


def test_weights_are_set_on_the_variable_axis(qapp):
    """Synthetic bold would smear the letters."""
    font = panel_font(15, 600)
    assert not font.bold()
    assert [font.variableAxisValue(tag) for tag in font.variableAxisTags()] == [600.0]


def test_colours_mix():
    """Half way between black and white."""
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


@pytest.mark.parametrize("name", sorted(path.stem for path in (resources() / "icons").glob("*.svg")))
def test_icons_are_drawn_in_the_colour_asked_for(qapp, name):
    """Each shipped icon has ink, and only in that colour."""
    picture = icons.pixmap(name, "#ff0000", 20).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(20)
        for y in range(20)
        if picture.pixelColor(x, y).alpha() > 200
    }
    assert inks
    assert all(QColor(ink).red() > 200 and QColor(ink).green() < 60 for ink in inks)


def test_every_action_has_the_icon_that_it_names():
    """A missing file would stop the window from opening."""
    shipped = {path.stem for path in (resources() / "icons").glob("*.svg")}
    assert {action.icon for action in ACTIONS if action.icon} <= shipped
