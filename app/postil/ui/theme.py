"""Light and dark: the colours of a theme given to Qt, following the desktop while it runs; and the fonts.

All colours come from ``styles``; here they only become a palette, a style sheet and icons.
"""

import importlib.util
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from postil import styles
from postil.late_log import late_log
from postil.styles import mixed
from postil.ui.stylesheet import style_sheet

log = late_log(__name__)

#: Packages that bring the fonts as variable TrueType files.
FONT_PACKAGES = ("fontpkg_literata", "fontpkg_inter", "fontpkg_jetbrains_mono")
PANEL_FAMILY = "Inter"
TEXT_FAMILY = "Literata"
#: Property of an application that was started with the right style: to set it later costs a third of a bare window's start.
STYLED = "postil-styled"
#: Logical pixels of the text in panels.
PANEL_SIZE = 13


class ThemeChoice(StrEnum):
    """What the reader chose: as the desktop, or always one of the themes."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    SEPIA = "sepia"
    CONTRAST = "contrast"


def load_fonts(packages: Sequence[str] = FONT_PACKAGES) -> list[str]:
    """Gives Qt the fonts that come with the program, and returns their families."""
    families: list[str] = []
    for package in packages:
        # Found, and not imported: what looks into packages takes longer than Qt with its fonts.
        found = importlib.util.find_spec(package)
        folder = Path(found.origin).parent / "files" if found and found.origin else Path(package)
        for file in sorted(folder.glob("*.ttf")):
            number = QFontDatabase.addApplicationFont(str(file))
            if number < 0:
                log.error("the font %s cannot be used", file.name)
            else:
                families += QFontDatabase.applicationFontFamilies(number)
    return families


def panel_font(size: int = PANEL_SIZE, weight: int = 400) -> QFont:
    """The font of panels, in logical pixels. A weight on the variable axis: synthetic bold would smear it."""
    font = QFont(PANEL_FAMILY)
    font.setPixelSize(size)
    if weight != 400:
        font.setVariableAxis(QFont.Tag("wght"), weight)
    return font


def text_font(size: int) -> QFont:
    """The font of the article for words quoted in panels, in logical pixels."""
    font = QFont([TEXT_FAMILY, "serif"])
    font.setPixelSize(size)
    return font


def palette_of(theme: styles.Theme) -> QPalette:
    """The palette of ``theme``."""
    page = theme.page
    faint = mixed(page.muted, page.panel, 0.4)
    roles = {
        QPalette.ColorRole.Window: page.panel,
        QPalette.ColorRole.WindowText: page.text,
        QPalette.ColorRole.Base: page.background,
        QPalette.ColorRole.AlternateBase: page.panel,
        QPalette.ColorRole.Text: page.text,
        QPalette.ColorRole.Button: page.panel,
        QPalette.ColorRole.ButtonText: page.text,
        QPalette.ColorRole.BrightText: page.text,
        QPalette.ColorRole.PlaceholderText: page.muted,
        QPalette.ColorRole.Highlight: page.selection,
        QPalette.ColorRole.HighlightedText: page.text,
        QPalette.ColorRole.Accent: page.accent,
        QPalette.ColorRole.Link: page.accent,
        QPalette.ColorRole.LinkVisited: page.accent,
        QPalette.ColorRole.ToolTipBase: page.background,
        QPalette.ColorRole.ToolTipText: page.text,
        QPalette.ColorRole.Light: mixed(page.panel, page.background, 0.5),
        QPalette.ColorRole.Midlight: mixed(page.panel, page.border, 0.3),
        QPalette.ColorRole.Mid: page.border,
        QPalette.ColorRole.Dark: mixed(page.border, page.text, 0.2),
        QPalette.ColorRole.Shadow: mixed(page.border, page.text, 0.5),
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(faint))
    return palette


class ThemeKeeper(QObject):
    """Keeps the application in the theme that the reader chose, or that the desktop has.

    Signals:
        changed: the new ``styles.Theme``, after palette and style sheet are in force.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.AUTO) -> None:
        super().__init__(application)
        self._application = application
        self.choice, self.palette = choice, styles.PALETTES[0]
        self.theme = styles.theme("postil-light")
        if application.property(STYLED) is None:
            application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._on_desktop_changed)
        application.screenAdded.connect(self._on_screen_added)
        self.choose(choice)

    @property
    def dark(self) -> bool:
        """Whether the theme in force is a dark one."""
        return self.theme.dark

    def choose(self, choice: ThemeChoice) -> None:
        """Follows the desktop from now on, or stays with one theme."""
        self.choice = choice
        scheme = Qt.ColorScheme.Unknown
        if choice is not ThemeChoice.AUTO:
            dark = styles.theme(f"postil-{choice}").dark
            scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
        self._application.styleHints().setColorScheme(scheme)
        self._apply()

    def choose_palette(self, palette: str) -> None:
        """Shows the marks in the colours of one of ``styles.PALETTES``."""
        if palette != self.palette:
            self.palette = palette
            self._apply()

    def icon(self, name: str) -> QIcon:
        """A line icon in the colours of the theme in force."""
        from postil.ui import icons

        page = self.theme.page
        return icons.icon(name, mixed(page.text, page.panel, 0.25), mixed(page.muted, page.panel, 0.55))

    def quiet_icon(self, name: str) -> QIcon:
        """A line icon that steps back: as muted as small print."""
        from postil.ui import icons

        page = self.theme.page
        return icons.icon(name, page.muted, mixed(page.muted, page.panel, 0.55))

    def pixmap(self, name: str, size: int, ratio: float, colour: str = "") -> QPixmap:
        """A line icon as a picture; muted unless a ``colour`` ("#rrggbb") is given."""
        from postil.ui import icons

        return icons.pixmap(name, colour or self.theme.page.muted, size, ratio)

    @Slot()
    def _on_desktop_changed(self) -> None:
        if self.choice is ThemeChoice.AUTO:
            self._apply()

    @Slot()
    def _on_screen_added(self) -> None:
        """Icons are drawn for the screens that there are: anew, should this one have another scale."""
        self.changed.emit(self.theme)

    def _apply(self) -> None:
        name = f"postil-{self.choice}"
        if self.choice is ThemeChoice.AUTO:
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
            name = styles.DARK if dark else styles.LIGHT
        self.theme = styles.theme(name, self.palette)
        self._application.setPalette(palette_of(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme))
        # With a style sheet Qt gives labels, menus and buttons the fonts that desktops such as GNOME have for them.
        self._application.setFont(panel_font())
        self.changed.emit(self.theme)
