"""Choosing an actor or system: those of the article first, then all of the library, or a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from postil.model.entity import Entity, EntityType
from postil.ui.commands.palette_delegate import HEIGHT, HINT, PaletteDelegate
from postil.ui.correcting.words import TYPES, tr

_CANDIDATE = HINT + 1
#: Rows that are shown without scrolling.
_ROWS = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant.

    Attributes:
        key: of the actor or system; empty for nobody, and for a new one.
        name: as shown.
        hint: what is said beside it: "state · 12 mentions here".
        new: it has to be made.
    """

    key: str
    name: str
    hint: str = ""
    new: bool = False


class WhoField(QWidget):
    """A line to type in, and below it who fits.

    Args:
        here: those whom the article names, the most likely first.
        suggest: gives others whose names fit what is typed.
        nobody: what choosing nobody is called, or empty: then somebody has to be chosen.

    Signals:
        changed: somebody else is chosen.
    """

    changed = Signal()

    def __init__(
        self,
        here: Sequence[Candidate],
        suggest: Callable[[str], Sequence[Entity]],
        nobody: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._here, self._suggest, self._nobody = here, suggest, nobody
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Type a name"))
        self.line.setAccessibleName(self.tr("Name of the actor or system"))
        self.list = QListWidget(self)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Who fits"))
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFixedHeight(_ROWS * HEIGHT + 6)
        self.type_ = QComboBox(self)
        self.type_.setAccessibleName(self.tr("What the new one is"))
        for type_, name in TYPES.items():
            self.type_.addItem(tr(name), str(type_))
        self.type_.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.line, self.list, self.type_):
            column.addWidget(widget)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._fill)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.type_.currentIndexChanged.connect(self.changed)
        self._fill()

    @property
    def chosen(self) -> Candidate | None:
        """Who is chosen, or None."""
        row = self.list.currentRow()
        candidate: Candidate | None = self.list.item(row).data(_CANDIDATE) if row >= 0 else None
        return candidate

    @property
    def new_type(self) -> EntityType | None:
        """What a new one is; None for one that is there."""
        new = self.chosen is not None and self.chosen.new
        return EntityType(self.type_.currentData()) if new else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move through the list while the reader types."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            rows = self.list.count()
            if rows:
                self.list.setCurrentRow((self.list.currentRow() + by) % rows)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _fill(self) -> None:
        words = " ".join(self.line.text().split())
        candidates = self._candidates(words)
        self.list.clear()
        for candidate in candidates:
            item = QListWidgetItem(candidate.name)
            item.setData(HINT, candidate.hint)
            item.setData(_CANDIDATE, candidate)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{candidate.name}, {candidate.hint}")
            self.list.addItem(item)
        # While nothing is typed nobody is chosen: what a key might do by accident is nothing.
        self.list.setCurrentRow(0 if words and candidates else -1)
        self._on_row_changed()

    def _candidates(self, words: str) -> list[Candidate]:
        low = words.casefold()
        found = [one for one in self._here if low in one.name.casefold()]
        if not words:
            return [*found, *([Candidate("", self._nobody)] if self._nobody else [])]
        keys = {one.key for one in found}
        for entity in self._suggest(words):
            if entity.key not in keys:
                type_ = TYPES.get(entity.type)
                found.append(Candidate(entity.key, entity.name, tr(type_) if type_ else ""))
        if not any(one.name.casefold() == low for one in found):
            found.append(Candidate("", words, self.tr("new"), new=True))
        return found

    @Slot()
    def _on_row_changed(self) -> None:
        self.type_.setVisible(self.chosen is not None and self.chosen.new)
        self.changed.emit()
