"""What the reader says is wrong about marks of the open article."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from postil.desk.desk import Desk
from postil.errors import UserError
from postil.model.annotation import Annotation, Kind
from postil.model.changes import Changes
from postil.model.entity import Entity
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span
from postil.ui.correcting import corrections
from postil.ui.correcting.corrections import Correction, Subject
from postil.ui.correcting.who_field import Candidate
from postil.ui.correcting.words import NAMES, bare, kind_of, tr
from postil.ui.jobs import Jobs
from postil.ui.reading import Reading

if TYPE_CHECKING:
    from postil.ui.correcting.teach_dialog import TeachDialog

#: Those that the dialogs offer before anything is typed.
_OFFERED = 40


class Corrector(QObject):
    """Asks, teaches and has the page show what came of it.

    Args:
        reading: the open article.
        desk: is taught.
        jobs: look ahead.
        window: dialogs stand over it.

    Signals:
        trouble: a sentence about why something could not be done.
        said: a sentence about what was done.
    """

    trouble = Signal(str)
    said = Signal(str)

    def __init__(self, reading: Reading, desk: Desk, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._reading, self._desk, self._jobs, self._window = reading, desk, jobs, window
        self._dialog: TeachDialog | None = None
        self._keys: dict[str, str] = {}

    @property
    def dialog(self) -> "TeachDialog | None":
        """The question that is being asked, or None."""
        return self._dialog

    # What can be done

    def fill(self, menu: QMenu, mark: Annotation) -> None:
        """Puts into ``menu`` what can be said about ``mark``."""
        if not corrections.offered(mark):
            return
        if mark.confidence < 1 and mark.kind is not Kind.CATEGORY:
            self._entry(menu, self.tr("Right as It Is"), "right", partial(self.accept, mark))
        self._entry(menu, self.tr("Not This, Here"), "not-here", partial(self.reject, mark))
        for correction in corrections.offered(mark):
            if correction in (Correction.KIND, Correction.SAME):
                menu.addSeparator()
            self._entry(menu, tr(NAMES[correction]), correction, partial(self.ask, correction, mark))

    def set_keys(self, key: Callable[[str], str]) -> None:
        """Takes the keys of actions by their ids, as the desktop writes them."""
        named = ("right", "not-here", "not", "kind", "who", "same", "split", "name")
        self._keys = {name: key(f"correct-{name}") for name in named}
        self._keys["speaker"] = self._keys["who"]

    def _entry(self, menu: QMenu, text: str, name: str, do: Callable[[], object]) -> None:
        key = self._keys.get(name, "")
        menu.addAction(f"{text}\t{key}" if key else text, do)

    def reject(self, mark: Annotation, *, quietly: bool = False) -> None:
        """Takes a mark away, here; without ``quietly`` it is said how it comes back."""
        self.teach(corrections.rejected(self.subject(mark)))
        if quietly:
            return
        words = self.tr("“%1” is no mark here any more. Undo brings it back.")
        self.said.emit(words.replace("%1", bare(self._words(mark))))

    def accept(self, mark: Annotation) -> None:
        """Says that a mark is right."""
        self.teach(corrections.accepted(self.subject(mark)))

    def ask(self, correction: Correction, mark: Annotation) -> None:
        """Opens the question that goes with a correction."""
        from postil.ui.correcting.teach_dialog import TeachDialog

        if not self._reading.page:
            return
        if self._dialog is not None:
            self._dialog.close()
        wordings = None
        if correction is Correction.SPLIT:
            same = [one for one in self._reading.marked.same_as(mark) if one.kind is mark.kind]
            wordings = corrections.wordings(self._reading.text, same)
        dialog = TeachDialog(
            correction,
            self.subject(mark),
            self._desk,
            self._jobs,
            here=self._candidates(mark, correction),
            wordings=wordings,
            parent=self._window,
        )
        dialog.taught.connect(lambda taught: self._on_taught(taught, mark))
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.show()

    def ask_missed(self, span: Span | None) -> None:
        """Opens the question what the selected words are."""
        if span is None or not span.of(self._reading.text).strip():
            self.trouble.emit(self.tr("Select the words that are to be marked first."))
            return
        self.ask(Correction.MARK, Annotation(span.stripped(self._reading.text), Kind.ACTOR))

    def teach(self, *taught: Lesson) -> None:
        """Teaches lessons."""
        self.change(lambda: self._desk.lessons.teach(*taught))

    def change(self, do: Callable[[], Changes]) -> None:
        """Does something to the lessons, and has the page show it."""
        try:
            self._reading.apply(do())
        except UserError as error:
            self.trouble.emit(str(error))

    def subject(self, mark: Annotation) -> Subject:
        """What a correction of ``mark`` is about."""
        return Subject(self._reading.id, mark, self._words(mark), self._entity(mark))

    # Parts

    def _words(self, mark: Annotation) -> str:
        return " ".join(mark.span.of(self._reading.text).split())

    def _entity(self, mark: Annotation) -> Entity | None:
        page = self._reading.page
        return page.analysis.entity(mark.entity) if page else None

    def _candidates(self, mark: Annotation, correction: Correction) -> list[Candidate]:
        """Actors or systems of the article, those named most often first; for a speaker those named nearest."""
        page = self._reading.page
        if page is None:
            return []
        kind = Kind.SYSTEM if mark.kind is Kind.SYSTEM else Kind.ACTOR
        mentions = [one for one in page.analysis.annotations if one.kind is kind and one.entity]
        numbers = Counter(one.entity for one in mentions)
        keys = [key for key, _ in numbers.most_common()]
        if correction is Correction.SPEAKER:
            mentions.sort(key=lambda one: abs(one.span.start - mark.span.start))
            keys = list(dict.fromkeys(one.entity for one in mentions))
        found = [page.analysis.entity(key) for key in keys if key != mark.entity]
        return [self._candidate(entity, numbers[entity.key]) for entity in found[:_OFFERED] if entity]

    def _candidate(self, entity: Entity, number: int) -> Candidate:
        here = self.tr("once here") if number == 1 else self.tr("%1 times here").replace("%1", str(number))
        return Candidate(entity.key, entity.name, kind_of(entity), here, entity.aliases)

    def _on_taught(self, taught: tuple[Lesson, ...], mark: Annotation) -> None:
        self.teach(*(self._with_mention(one, mark) for one in taught))
        if any(one.scope is Scope.EVERYWHERE for one in taught):
            self.said.emit(self.tr("Corrected everywhere, now and in articles to come. Undo takes it back."))

    def _with_mention(self, lesson: Lesson, mark: Annotation) -> Lesson:
        """A new speaker stands at the nearest place where the article names him."""
        page = self._reading.page
        if lesson.speaker or not lesson.to_entity or page is None or lesson.says is not Says.SPEAKER:
            return lesson
        named = [one for one in page.analysis.annotations if one.entity == lesson.to_entity]
        nearest = min(named, key=lambda one: abs(one.span.start - mark.span.start), default=None)
        return replace(lesson, speaker=nearest.span if nearest else None)

    def _on_finished(self) -> None:
        self._dialog = None
