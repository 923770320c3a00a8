"""Choosing an actor or system: those of the article, of the whole library, of the lexicons, or a new one."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from postil.desk.desk import Desk
from postil.desk.naming import Suggestion
from postil.model.entity import EntityType
from postil.model.name_fit import Fit, best
from postil.ui.commands.palette_delegate import HEIGHT, HINT, PaletteDelegate
from postil.ui.correcting.words import TYPES, kind_of, tr
from postil.ui.jobs import Job
from postil.ui.translatable import QT_TRANSLATE_NOOP

_CANDIDATE = HINT + 1
#: Rows that are shown without scrolling; milliseconds that typing rests before the library is asked.
_ROWS, _SOON = 6, 120

_BY_POSTIL = QT_TRANSLATE_NOOP("Correcting", "known to Postil")
_IN_ONE = QT_TRANSLATE_NOOP("Correcting", "in one article")
_IN_SEVERAL = QT_TRANSLATE_NOOP("Correcting", "in %1 articles")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant.

    Attributes:
        key: of the actor or system; empty for nobody, and for a new one.
        name: as shown.
        kind: what it is: "State".
        known: from where it is known: "12 times here".
        others: more names that it goes by.
        new: it has to be made.
    """

    key: str
    name: str
    kind: str = ""
    known: str = ""
    others: tuple[str, ...] = ()
    new: bool = False


class WhoField(QWidget):
    """A line to type in, and below it who fits. Somebody who is there already is chosen before a new one is made.

    Args:
        here: those whom the article names, the most likely first.
        look_up: starts a job that finds others whose names fit what is typed: it gives ``Suggestion``s.
        nobody: what choosing nobody is called, or empty: then somebody has to be chosen.
        unlike: key of the one that is meant now, and cannot be chosen.
        new: whether one can be made that is not there.

    Signals:
        changed: somebody else is chosen.
    """

    changed = Signal()

    def __init__(
        self,
        here: Sequence[Candidate],
        look_up: Callable[[str], Job],
        nobody: str = "",
        unlike: str = "",
        parent: QWidget | None = None,
        *,
        new: bool = True,
    ) -> None:
        super().__init__(parent)
        self._new = new
        self._here, self._look_up, self._nobody, self._unlike = here, look_up, nobody, unlike
        #: For what was typed when it was last looked up; None while that is under way.
        self._found: tuple[Suggestion, ...] | None = None
        self._job: Job | None = None
        self._systems = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._start)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Type a name"))
        self.line.setAccessibleName(self.tr("Name of the actor or system"))
        self.list = QListWidget(self)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Who fits"))
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFixedHeight(_ROWS * HEIGHT + 6)
        self.made = QLabel(self)
        self.made.setObjectName("muted")
        self.made.setWordWrap(True)
        self.made.setTextFormat(Qt.TextFormat.PlainText)
        self.type_ = QComboBox(self)
        self.type_.setAccessibleName(self.tr("What the new one is"))
        for type_, name in TYPES.items():
            self.type_.addItem(tr(name), str(type_))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.line, self.list, self.made, self.type_):
            column.addWidget(widget)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_typed)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.type_.currentIndexChanged.connect(self.changed)
        self._on_typed()

    @property
    def chosen(self) -> Candidate | None:
        """Who is chosen, or None."""
        row = self.list.currentRow()
        candidate: Candidate | None = self.list.item(row).data(_CANDIDATE) if row >= 0 else None
        return candidate

    @property
    def new_type(self) -> EntityType | None:
        """What a new one is; None for one that is there."""
        if self.chosen is None or not self.chosen.new:
            return None
        return EntityType.SYSTEM if self._systems else EntityType(self.type_.currentData())

    def set_systems(self, systems: bool) -> None:
        """Whether military systems are looked for, and a new one is one."""
        if systems is not self._systems:
            self._systems = systems
            self._on_typed()

    def stop(self) -> None:
        """Whatever is being looked up does not matter any more."""
        self._soon.stop()
        if self._job:
            self._job.cancel()
            self._job = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move through the list while the reader types."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            rows, now = self.list.count(), self.list.currentRow()
            if rows:
                self.list.setCurrentRow(rows - 1 if now < 0 and by < 0 else (now + by) % rows)
        else:
            super().keyPressEvent(event)

    # Looking up

    @property
    def _typed(self) -> str:
        return " ".join(self.line.text().split())

    @Slot()
    def _on_typed(self) -> None:
        self.stop()
        self._found = None if self._typed else ()
        self._fill()
        if self._typed:
            self._soon.start()

    @Slot()
    def _start(self) -> None:
        self._job = self._look_up(self._typed)
        self._job.finished.connect(self._on_found)
        self._job.failed.connect(lambda _error: self._on_found(()))

    @Slot(object)
    def _on_found(self, found: Sequence[Suggestion]) -> None:
        self._job, self._found = None, tuple(found)
        self._fill()

    # Showing

    def _fill(self) -> None:
        candidates = self._candidates(self._typed)
        self.list.clear()
        for candidate in candidates:
            hint = " · ".join(part for part in (candidate.kind, candidate.known) if part)
            item = QListWidgetItem(candidate.name)
            item.setData(HINT, hint)
            item.setData(_CANDIDATE, candidate)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{candidate.name}, {hint}" if hint else candidate.name
            )
            item.setToolTip(f"{candidate.name}\n{hint}" if hint else candidate.name)
            self.list.addItem(item)
        # While nothing is typed nobody is chosen: what a key might do by accident is nothing.
        # Nor is somebody else when what is typed is a name of the one that is meant now.
        wanted = bool(self._typed and candidates) and not self._itself
        self.list.setCurrentRow(0 if wanted else -1)
        self._on_row_changed()

    @property
    def _itself(self) -> str:
        """The name of the one that is meant now, when what was typed is one of its names."""
        found = (one for one in self._found or () if one.entity.key == self._unlike)
        return next((one.entity.name for one in found if one.fit is Fit.SAME), "")

    def _candidates(self, words: str) -> list[Candidate]:
        if not words:
            return [*self._here, *([Candidate("", self._nobody)] if self._nobody else [])]
        here = {one.key: one for one in self._here}
        ranked: list[tuple[tuple[int, bool, bool], Candidate]] = []
        for one in self._here:
            fits = best(words, (one.name, *one.others))
            if fits is not None:
                shown = replace(one, known=_also(fits.name if fits.other else "", one.known))
                ranked.append(((fits.fit, fits.other, False), shown))
        there = {one.key for _, one in ranked}
        for suggestion in self._found or ():
            entity = suggestion.entity
            if entity.key not in there and entity.key != self._unlike:
                known = here[entity.key].known if entity.key in here else _known(suggestion)
                made = Candidate(entity.key, entity.name, kind_of(entity), _also(suggestion.name, known))
                ranked.append(((suggestion.fit, bool(suggestion.name), entity.key not in here), made))
        ranked.sort(key=lambda one: one[0])
        found = [one for _, one in ranked]
        if self._found is not None and self._new:
            found.append(Candidate("", words, known=self.tr("a new one"), new=True))
        return found

    @Slot()
    def _on_row_changed(self) -> None:
        chosen = self.chosen
        new = chosen is not None and chosen.new
        itself = self._itself if chosen is None else ""
        self.made.setVisible(new or bool(itself))
        if itself:
            words = self.tr("“%1” is another name of %2 already.")
            self.made.setText(words.replace("%1", self._typed).replace("%2", itself))
        self.type_.setVisible(new and not self._systems)
        if chosen is not None and new:
            same = any(one.name.casefold() == chosen.name.casefold() for one in self._shown() if not one.new)
            words = self.tr("There is one of that name already. A second “%1” will be made, as a:")
            first = self.tr("“%1” will be made new, as a:")
            self.made.setText((words if same else first).replace("%1", chosen.name))
        self.changed.emit()

    def _shown(self) -> list[Candidate]:
        return [self.list.item(row).data(_CANDIDATE) for row in range(self.list.count())]


def suggested(desk: Desk, words: str, systems: bool) -> list[Suggestion]:
    """Those who may be meant by ``words``. Runs in a job."""
    with closing(desk.clone()) as own:
        return own.lessons.suggest(words, systems=systems)


def _known(suggestion: Suggestion) -> str:
    """From where somebody is known."""
    number = suggestion.articles
    words = _BY_POSTIL if not number else _IN_ONE if number == 1 else _IN_SEVERAL
    return tr(words).replace("%1", str(number))


def _also(name: str, known: str) -> str:
    """The name that fits, when it is not the one that is shown, before what else is said."""
    return " · ".join(part for part in (f"“{name}”" if name else "", known) if part)
