"""Everything about correcting marks in one window: its parts, and how they hang together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from postil.desk.desk import Desk
from postil.model.annotation import Annotation, Kind, Origin
from postil.model.entity import Entity
from postil.model.lesson import Lesson, Says
from postil.model.span import Span
from postil.ui.correcting import corrections
from postil.ui.correcting.corrections import Correction, Subject
from postil.ui.correcting.corrector import Corrector
from postil.ui.correcting.reviewer import Reviewer
from postil.ui.jobs import Jobs
from postil.ui.marks.highlight_menu import HighlightMenu
from postil.ui.marks.page_menu import open_at, page_menu

if TYPE_CHECKING:
    from postil.ui.correcting.lessons_dialog import LessonsDialog
    from postil.ui.correcting.teach_dialog import TeachDialog
    from postil.ui.main_window import MainWindow

#: Actions that open a question about the mark that the reader is at.
_ASKING = {
    "correct-not": Correction.NOT,
    "correct-kind": Correction.KIND,
    "correct-same": Correction.SAME,
    "correct-split": Correction.SPLIT,
    "correct-name": Correction.NAME,
}


class Correcting(QObject):
    """The menus of marks, the questions, the review and the list of what was taught, for one window."""

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self.corrector = Corrector(window.reading, desk, jobs, window)
        self.reviewer = Reviewer(
            window.reading,
            window.view,
            window.walker,
            self.corrector,
            window.area.review_bar,
            window.preferences,
        )
        self.lessons: LessonsDialog | None = None
        self.editing: TeachDialog | None = None
        self._highlights = HighlightMenu(window.actions_, window.marker.take)
        self.menu: QMenu | None = None
        self._connect()

    def _connect(self) -> None:
        window, on, corrector = self._window, self._window.actions_.on, self.corrector
        on("correct-right", self._on_right)
        on("correct-not-here", self.reject)
        on("correct-who", self._on_who)
        for action, correction in _ASKING.items():
            on(action, partial(self._ask, correction))
        on("mark-missed", lambda: corrector.ask_missed(window.view.selection()))
        on("review", self.reviewer.begin)
        on("review-skip", self.reviewer.skip)
        on("lessons", self.show_lessons)
        window.view.menu_requested.connect(self.open_menu)
        window.card.more_requested.connect(lambda mark, place: self.open_menu([mark], place))
        corrector.trouble.connect(window.area.messages.complain)
        corrector.said.connect(window.area.messages.announce)

    # The mark that the reader is at

    @property
    def _at(self) -> Annotation | None:
        mark = self.reviewer.current or self._window.walker.current
        return mark if mark is not None and mark.origin is Origin.ENGINE else None

    def _need(self) -> Annotation | None:
        if self._at is None and self._window.reading.page:
            words = self.tr("Click a mark first, or go to one by key: the next one comes with a full stop.")
            self._window.area.messages.complain(words)
        return self._at

    def reject(self) -> bool:
        """Takes the mark away that the reader is at; False when that is none of the engine's."""
        mark = self._need()
        if mark is None:
            return False
        self._window.cards.hide()
        if self.reviewer.current is not None:
            self.reviewer.reject()
        else:
            self.corrector.reject(mark)
        return True

    def _on_right(self) -> None:
        if self.reviewer.current is not None:
            self.reviewer.accept()
        elif mark := self._need():
            self.corrector.accept(mark)

    def _on_who(self) -> None:
        if mark := self._need():
            speaks = mark.kind in (Kind.QUOTE, Kind.STATEMENT)
            self._ask(Correction.SPEAKER if speaks else Correction.WHO)

    def _ask(self, correction: Correction) -> None:
        mark = self._need()
        if mark is None:
            return
        if correction in corrections.offered(mark):
            self._window.cards.hide()
            self.corrector.ask(correction, mark)
        else:
            self._window.area.messages.complain(self.tr("That cannot be said of this mark."))

    # Menus

    @Slot(object, QPoint)
    def open_menu(self, marks: list[Annotation], place: QPoint) -> None:
        """Opens the menu of the page at a place on the screen."""
        window = self._window
        if not window.reading.page:
            return
        window.cards.hide()
        # As with a click highlights of the reader's have precedence.
        marks = sorted(marks, key=lambda one: one.kind is not Kind.HIGHLIGHT)
        if marks:
            window.walker.choose(marks[:1])
            window.marker.take(marks[0])
        selection = (
            None if marks and not _covers(window.view.selection(), marks[0]) else window.view.selection()
        )
        self.menu = page_menu(window, window.actions_, window.reading.text, marks, selection, self._fill)
        if marks and marks[0].id:
            self.menu.addSeparator()
            self.menu.addAction(
                self.tr("Copy Link to Mark"), partial(window.arrivals.copy_mark_link, marks[0].id)
            )
        open_at(self.menu, place)

    def _fill(self, menu: QMenu, mark: Annotation) -> None:
        """What can be done with a highlight and tied to any mark, and what can be said against one of the engine's."""
        if mark.kind is Kind.HIGHLIGHT:
            self._highlights.fill(menu, mark)
            menu.addSeparator()
        self._window.tying.fill(menu, mark)
        if mark.kind is Kind.HIGHLIGHT:
            self._highlights.fill_end(menu, mark)
        if corrections.offered(mark):
            menu.addSeparator()
            self.corrector.fill(menu, mark)

    # What was taught

    def show_lessons(self) -> None:
        """Opens the list of what was taught."""
        from postil.ui.correcting.lessons_dialog import LessonsDialog

        if self.lessons is None:
            self.lessons = LessonsDialog(
                self._desk, self.corrector.change, lambda: self._window.reading.id, self._window
            )
            self.lessons.place_chosen.connect(self._window.arrivals.go)
            self.lessons.edit_requested.connect(self._on_edit)
            self.lessons.finished.connect(self._on_lessons_closed)
            self._window.reading.undo_changed.connect(self.lessons.refresh)
            self._window.reading.opened.connect(self.lessons.refresh)
        self.lessons.show()
        self.lessons.raise_()
        self.lessons.activateWindow()

    @Slot()
    def _on_lessons_closed(self) -> None:
        self.lessons = None

    @Slot(object)
    def _on_edit(self, lesson: Lesson) -> None:
        """Asks again what the lesson is the answer to."""
        from postil.ui.correcting.teach_dialog import TeachDialog

        names = self._desk.lessons.names([lesson.to_entity, lesson.entity])
        found = self._desk.lessons.names([lesson.entity], as_found=True)
        # A renamed one is asked about by its old name.
        name = (found if lesson.says is Says.NAME else names).get(lesson.entity, "")
        mark = Annotation(lesson.span or Span(0, 0), lesson.kind or Kind.ACTOR, entity=lesson.entity or None)
        entity = Entity(lesson.entity, name) if name else None
        dialog = TeachDialog(
            Correction(lesson.says),
            Subject(lesson.article, mark, lesson.words or name, entity),
            self._desk,
            self._jobs,
            parent=self._window,
        )
        dialog.set_scope(lesson.scope)
        dialog.replaces(lesson, names.get(lesson.to_entity, "") or lesson.to_name)
        dialog.taught.connect(self._on_edited)
        self.editing = dialog
        dialog.show()

    @Slot(object)
    def _on_edited(self, taught: tuple[Lesson, ...]) -> None:
        self.corrector.teach(*taught)
        if self.lessons is not None:
            self.lessons.refresh()


def _covers(selection: Span | None, mark: Annotation) -> bool:
    return selection is not None and selection.overlaps(mark.span)
