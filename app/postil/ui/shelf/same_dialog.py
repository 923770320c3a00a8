"""Asks who or what in the library is the same as the one whose dossier is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from postil.model.entity import Entity
from postil.ui.correcting.who_field import Candidate, WhoField
from postil.ui.correcting.words import kind_of
from postil.ui.jobs import Job
from postil.ui.theme import panel_font
from postil.ui.translation import counted

_WIDTH = 560


class SameDialog(QDialog):
    """A name to type, and those who are called so.

    Args:
        entity: whose dossier is shown.
        frequent: those who appear most, with the number of articles.
        look_up: starts a job that finds others whose names fit what is typed.
        systems: whether they are military systems.

    Signals:
        chosen: key of the one that is the same.
    """

    chosen = Signal(str)

    def __init__(
        self,
        entity: Entity,
        frequent: Sequence[tuple[Entity, int]],
        look_up: Callable[[str], Job],
        *,
        systems: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The Same As"))
        self.setMinimumWidth(_WIDTH)
        question = QLabel(self.tr("%1 is the same as:").replace("%1", entity.name), self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setFont(panel_font(15, 600))
        question.setWordWrap(True)
        note = QLabel(self.tr("This holds everywhere in the library. It can be split again."), self)
        note.setObjectName("muted")
        note.setWordWrap(True)
        here = [self._candidate(one, articles) for one, articles in frequent if one.key != entity.key]
        self.who = WhoField(here, look_up, unlike=entity.key, new=False, parent=self)
        self.who.set_systems(systems)
        self.who.changed.connect(self._on_changed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.merge = QPushButton(self.tr("Merge"), self)
        buttons.addButton(self.merge, QDialogButtonBox.ButtonRole.AcceptRole)
        self.merge.setDefault(True)
        buttons.accepted.connect(self._on_merge)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for widget in (question, self.who, note, buttons):
            column.addWidget(widget)
        self._on_changed()

    def _candidate(self, entity: Entity, articles: int) -> Candidate:
        known = counted(articles, self.tr("in one article"), self.tr("in %1 articles"))
        return Candidate(entity.key, entity.name, kind_of(entity), known, entity.aliases)

    @Slot()
    def _on_changed(self) -> None:
        self.merge.setEnabled(self.who.chosen is not None)

    @Slot()
    def _on_merge(self) -> None:
        if self.who.chosen is not None:
            self.chosen.emit(self.who.chosen.key)
            self.accept()

    @override
    def done(self, result: int) -> None:
        """Whatever is being looked up does not matter any more."""
        self.who.stop()
        super().done(result)
