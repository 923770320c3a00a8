"""Settings, theme and keys, handed to every part of the window that shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from postil import styles
from postil.model.annotation import COLOURS, ENGINE_KINDS
from postil.ui.action_rows.mark import kind_action
from postil.ui.keymap import Keymap
from postil.ui.marks.colour_drops import drop
from postil.ui.theme import ThemeChoice
from postil.ui.translation import language_of

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow


class Looks(QObject):
    """Keeps the parts of a window as the reader wants them, from the start and whenever that changes.

    Attributes:
        keymap: the keys in force.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.keymap = Keymap({})
        self._language = language_of(window.preferences.settings.language)
        self._keys: Mapping[str, tuple[str, ...]] | None = None
        self._on_theme_changed(window.themes.theme)
        self._on_preferences_changed()
        window.preferences.changed.connect(self._on_preferences_changed)
        window.themes.changed.connect(self._on_theme_changed)

    @Slot()
    def _on_preferences_changed(self) -> None:
        window = self._window
        settings, kinds = window.preferences.settings, window.preferences.kinds
        window.themes.choose_palette(settings.palette)
        window.reading.set_least_sure(settings.sureness / 100)
        window.view.set_still(settings.still)
        window.area.progress.set_still(settings.still)
        self.welcome()
        window.view.set_zoom(settings.zoom)
        window.view.set_typography(window.preferences.typography)
        window.view.set_shown_kinds(kinds)
        window.legend.set_shown(kinds)
        window.legend.sureness.set_percent(settings.sureness)
        window.walker.set_kinds(kinds)
        window.marker.set_whole_words(settings.whole_words)
        self._set_keys()
        for kind in ENGINE_KINDS:
            window.actions_[kind_action(kind)].setChecked(kind in kinds)
        window.actions_[f"theme-{settings.theme}"].setChecked(True)
        if language_of(settings.language) != self._language:
            QTimer.singleShot(0, window, window.come_back)
        if window.themes.choice != settings.theme:
            window.themes.choose(ThemeChoice(settings.theme))

    def welcome(self) -> None:
        """Says over the page what to try, to a reader who has not put that away."""
        window = self._window
        new = not window.preferences.settings.welcomed
        if not window.frame.distraction_free:
            window.area.welcome.setVisible(new and window.area.shows_article)

    def _set_keys(self) -> None:
        window, changed = self._window, self._window.preferences.settings.keys
        if changed == self._keys:
            return
        self._keys, self.keymap = changed, Keymap(changed)
        key = self.keymap.shown
        window.actions_.set_keys(self.keymap)
        window.legend.set_keys({kind: key(kind_action(kind)) for kind in ENGINE_KINDS})
        window.card.set_keys(key("previous-mention"), key("next-mention"))
        window.selection_toolbar.set_keys(
            key("note"), key("delete"), {colour: key(f"colour-{colour}") for colour in COLOURS}
        )
        window.notes.set_keys(key("highlight"), key("note"))
        window.note_deeds.row_colours.set_keys({one: self.keymap.keys(f"colour-{one}") for one in COLOURS})
        window.area.welcome.set_keys(
            key("commands"), key("library"), key("correct-not-here"), key("correct-who"), key("mark-missed")
        )
        window.correcting.corrector.set_keys(key)
        window.tying.set_keys(key)
        window.area.review_bar.set_keys(key("correct-right"), key("correct-not-here"), key("review-skip"))
        window.area.find_bar.set_keys(key("find-previous"), key("find-next"))

    @Slot(object)
    def _on_theme_changed(self, theme: styles.Theme) -> None:
        window, icon = self._window, self._window.themes.icon
        window.view.set_theme(theme)
        window.legend.set_theme(theme)
        window.categories.rows.set_theme(theme, icon)
        window.notes.set_theme(theme)
        window.side.set_theme(theme)
        window.notes.head.set_icons(icon)
        window.card.set_theme(theme, icon)
        window.selection_toolbar.set_theme(theme, icon)
        window.area.messages.set_icons(icon)
        window.area.find_bar.set_icons(icon)
        window.area.review_bar.set_icons(icon)
        window.actions_.set_icons(icon)
        for colour in COLOURS:
            window.actions_[f"colour-{colour}"].setIcon(drop(theme.highlights[colour]))
        window.frame.set_icons(icon, window.themes.quiet_icon)
