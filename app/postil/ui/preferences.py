"""The settings in force, changed and saved as the reader changes them."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from postil.errors import UserError
from postil.model.annotation import Kind
from postil.paths import Folders
from postil.records import replace
from postil.settings import CITATIONS, SURENESS_MAX, Settings
from postil.ui.reader.typography import TextFace, Typography

#: Percent that zooming steps through.
ZOOMS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)


#: Options of formats that say in which style is cited.
_CITING = ("cite", "style")


class Preferences(QObject):
    """Holds the ``Settings`` and writes them at once.

    Signals:
        changed: the settings are others.
        trouble: a sentence: they could not be saved.
    """

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, folders: Folders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = folders
        self.settings = Settings.load(folders)

    @property
    def kinds(self) -> frozenset[Kind]:
        """Kinds of marks that are shown. Each category of the reader's has a switch of its own."""
        return frozenset(kind for kind in Kind if kind in self.settings.kinds) | {Kind.CATEGORY}

    def show_kind(self, kind: Kind, on: bool) -> None:
        """Shows or hides a kind of marks."""
        kinds = self.settings.kinds
        self._change(kinds=kinds | {str(kind)} if on else kinds - {str(kind)})

    def zoom(self, by: int) -> None:
        """Zooms in (1), out (-1) or back to 100 percent (0)."""
        now = self.settings.zoom
        if by > 0:
            zoom = next((z for z in ZOOMS if z > now), ZOOMS[-1])
        elif by < 0:
            zoom = next((z for z in reversed(ZOOMS) if z < now), ZOOMS[0])
        else:
            zoom = 100
        self._change(zoom=zoom)

    def zoom_to(self, percent: int) -> None:
        """Zooms to ``percent``, as far as there is such a zoom."""
        self._change(zoom=max(ZOOMS[0], min(percent, ZOOMS[-1])))

    @property
    def typography(self) -> Typography:
        """How the article is set, besides the size of its letters."""
        settings = self.settings
        return Typography(
            TextFace(settings.face),
            settings.leading,
            settings.measure,
            settings.justified,
            settings.hyphenation,
            settings.family,
        )

    def set_typography(self, typography: Typography) -> None:
        """Sets the article otherwise."""
        self._change(
            face=str(typography.face),
            leading=typography.leading,
            measure=typography.measure,
            justified=typography.justified,
            hyphenation=typography.hyphenation,
            family=typography.family,
        )

    def set_keys(self, id_: str, keys: Sequence[str] | None) -> None:
        """Gives an action other keys; None gives it its own ones back."""
        others = {other: kept for other, kept in self.settings.keys.items() if other != id_}
        self._change(keys=others if keys is None else {**others, id_: tuple(keys)})

    def reset_keys(self) -> None:
        """Gives every action its own keys back."""
        self._change(keys={})

    def choose_theme(self, theme: str) -> None:
        """Chooses one of ``settings.THEMES``."""
        self._change(theme=theme)

    def choose_palette(self, palette: str) -> None:
        """Chooses one of ``settings.PALETTES``."""
        self._change(palette=palette)

    def choose_language(self, language: str) -> None:
        """Chooses one of ``settings.LANGUAGES``."""
        self._change(language=language)

    def set_still(self, still: bool) -> None:
        """Whether nothing moves by itself."""
        self._change(still=still)

    def set_whole_words(self, on: bool) -> None:
        """Whether words that the mouse selected in part are highlighted whole."""
        self._change(whole_words=on)

    def set_network(self, network: str) -> None:
        """Chooses one of ``settings.NETWORKS``."""
        self._change(network=network)

    def set_citation(self, style: str) -> None:
        """Has quotes cited in one of ``settings.CITATIONS``."""
        taken_back = {f"{option}={one}" for option in _CITING for one in CITATIONS}
        exports = {
            name: tuple(one for one in kept if one not in taken_back)
            for name, kept in self.settings.exports.items()
        }
        self._change(citation=style, exports=exports)

    def set_sureness(self, percent: int) -> None:
        """Hides the marks that the engine is less sure of."""
        self._change(sureness=max(0, min(percent, SURENESS_MAX)))

    def set_welcomed(self) -> None:
        """The reader knows what to try first."""
        self._change(welcomed=True)

    def keep_export(self, format_name: str, values: Mapping[str, str]) -> None:
        """Remembers what was chosen about a format, and that it was the last."""
        chosen = tuple(f"{name}={value}" for name, value in values.items())
        self._change(exports={**self.settings.exports, format_name: chosen, "last": (format_name,)})

    def set_vault(self, folder: str, format_name: str = "obsidian") -> None:
        """Has a folder written anew at every change; empty: none."""
        self._change(vault=folder, vault_format=format_name)

    def last_export(self, format_name: str) -> dict[str, str]:
        """What was chosen about a format the last time; for options that cite, what the settings say as long as nothing was.

        These are given for every format, whether it has them or not.
        """
        pairs = (one.partition("=") for one in self.settings.exports.get(format_name, ()))
        kept = {name: value for name, _, value in pairs}
        return dict.fromkeys(_CITING, self.settings.citation) | kept

    def _change(self, **what: Any) -> None:
        fresh = replace(self.settings, **what)
        if fresh == self.settings:
            return
        self.settings = fresh
        self.changed.emit()
        try:
            fresh.save(self._folders)
        except UserError as error:
            self.trouble.emit(str(error))
