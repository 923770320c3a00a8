"""Colours by key for the highlights that are chosen in the panel."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from typing_extensions import override

from postil.model.annotation import Kind
from postil.ui.keymap import normal
from postil.ui.notes.notes_panel import NotesPanel


class RowColours(QObject):
    """While the list of a panel has the focus, the keys of the colours are for the highlights that are chosen in it.

    Args:
        panel: lists highlights.
        recolour: gives highlights, by their ids, a colour.
    """

    def __init__(self, panel: NotesPanel, recolour: Callable[[Sequence[str], str], object]) -> None:
        super().__init__(panel)
        self._panel, self._recolour = panel, recolour
        self._colours: dict[str, str] = {}
        panel.list.installEventFilter(self)

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Takes the keys of each colour, as "Alt+1"."""
        self._colours = {normal(key): colour for colour, own in keys.items() for key in own}

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            key = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            ids = self._chosen if key in self._colours else []
            if ids and event.type() == QEvent.Type.KeyPress:
                self._recolour(ids, self._colours[key])
            if ids:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    @property
    def _chosen(self) -> list[str]:
        rows = self._panel.chosen
        return [row.mark.id for row in rows if row.mark is not None and row.mark.kind is Kind.HIGHLIGHT]
