"""Keeps page, notes and panels in step with the open article and with where the reader is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.model.step import Step
from postil.ui.action_table import NEEDS_ARTICLE
from postil.ui.correcting.words import shortened
from postil.ui.marks.sureness_slider import NAMED
from postil.ui.notes.notes_model import NoteRow, rows_of
from postil.ui.step_names import phrase
from postil.ui.survey.side_panel import NOTES

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow

#: Milliseconds of rest after which the place in the article is remembered.
_PLACE_KEPT_AFTER = 800


class PageKeeper(QObject):
    """Follows the open article of a window.

    Args:
        window: all parts of it are there.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = ""
        #: The id of the article that was on the page before anything was known of it.
        self._shown = ""
        self._place_timer = QTimer(self, singleShot=True, interval=_PLACE_KEPT_AFTER)
        reading, view = window.reading, window.view
        reading.closing.connect(self.leave)
        reading.opened.connect(self._on_opened)
        reading.marks_changed.connect(self._on_marks_changed)
        reading.notes_changed.connect(self._on_notes_changed)
        reading.undo_changed.connect(self._on_undo_changed)
        view.mark_activated.connect(self._on_mark_activated)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        view.place_changed.connect(self._place_timer.start)
        view.strip.place_chosen.connect(self._on_strip_clicked)
        self._place_timer.timeout.connect(lambda: reading.leave(view.place()))
        window.walker.trail_changed.connect(self._on_trail_changed)
        window.marker.note_wanted.connect(self.edit_note)
        window.tying.note_wanted.connect(self.edit_note)
        window.notes.place_chosen.connect(self._on_place_chosen)
        window.folder_keeper.brought.connect(self._on_folder_brought)

    def show(self) -> None:
        """Shows what there is before any article is open; where one is on the page already, its marks stay."""
        if not self._window.looked_at:
            self._on_marks_changed()

    def take(self, article: str) -> None:
        """Takes over the article that is on the page already: the reader has begun to read it."""
        self._shown = article
        self._window.reading.take(article)

    def stop(self) -> None:
        """The window closes."""
        self.leave()
        self._place_timer.stop()

    @Slot()
    def leave(self) -> None:
        """Saves what the reader was at: the article is about to leave the page."""
        self._window.notes.save()
        self._window.cards.hide()
        self._window.marker.dismiss()
        if self._window.reading.page:
            self._window.reading.leave(self._window.view.place())

    @Slot()
    def _on_opened(self) -> None:
        page = self._window.reading.page
        if page is None:
            return
        self._window.area.messages.dismiss()
        # First the page, which then has its width: nothing need be set twice.
        self._window.area.show_article()
        if self._shown != page.article.id:
            self._window.view.set_article(page.article, page.place, self._window.reading.pieces)
        self._shown = ""
        self._window.looks.welcome()
        self._window.notes.set_rows(self._note_rows(), anew=True)
        self._window.show_title(page.article)
        self._window.actions_.enable(True, *NEEDS_ARTICLE)
        self._on_marks_changed()
        self._show_noted()
        if not self._window.notes.isAncestorOf(self._window.focusWidget()):
            self._window.view.setFocus()

    @Slot(str)
    def _on_folder_brought(self, article: str) -> None:
        if self._window.reading.page is None:
            self._window.reading.open(article)

    @Slot()
    def _on_marks_changed(self) -> None:
        self._window.view.set_categories(self._window.reading.categories)
        self._window.card.set_categories(self._window.reading.categories)
        self._window.view.set_marks(self._window.reading.marked)
        unsure = self._window.reading.unsure
        words = [shortened(mark.span.of(self._window.reading.text)) for mark in unsure[:NAMED]]
        self._window.legend.set_numbers(self._window.reading.marked.numbers, words, len(unsure))

    @Slot()
    def _on_notes_changed(self) -> None:
        self._window.notes.set_rows(self._note_rows())
        self._show_noted()

    def _note_rows(self) -> tuple[NoteRow, ...]:
        """The highlights, the marks that were noted or tagged, and the one that a note is wanted on."""
        reading = self._window.reading
        marks = {mark.id: mark for mark in (*reading.highlights, *reading.tied)}
        wanted = reading.mark(self._wanted) if self._wanted and self._wanted not in marks else None
        rows = (*marks.values(), wanted) if wanted else tuple(marks.values())
        return rows_of(reading.text, rows, reading.notes, reading.tags)

    def _show_noted(self) -> None:
        self._window.view.set_noted(
            frozenset(id_ for id_, note in self._window.reading.notes.items() if id_ and note.body)
        )

    # Marks

    @Slot(object)
    def edit_note(self, id_: str | None) -> None:
        """Opens the note on a mark, or (None) on the article."""
        self._wanted = id_ or ""
        self._window.cards.hide()
        self._window.notes.set_rows(self._note_rows())
        self._window.frame.panels.show("notes")
        self._window.side.show_tab(NOTES)
        self._window.notes.edit(id_)

    @Slot(object)
    def _on_mark_activated(self, marks: list[Annotation]) -> None:
        if not marks:
            self._window.marker.dismiss()
            self._window.cards.hide()
            self._window.walker.leave_mark()
            return
        # Highlights of the reader's have precedence, whatever lies over them; with every click there it is the next one's turn.
        mark = self._window.walker.choose(sorted(marks, key=lambda one: one.kind is not Kind.HIGHLIGHT))
        self._window.marker.choose([mark])
        if mark.kind is Kind.HIGHLIGHT:
            self._window.cards.hide()
        else:
            self._window.walker.show_card([mark, *(one for one in marks if one is not mark)])

    @Slot(str)
    def _on_place_chosen(self, id_: str) -> None:
        mark = self._window.reading.mark(id_)
        if mark is not None:
            self._window.cards.hide()
            self._window.walker.go_to(mark)

    @Slot(int)
    def _on_strip_clicked(self, point: int) -> None:
        self._window.walker.remember()
        self._window.view.reveal(Span(point, point), flash=False)

    @Slot()
    def _on_scrolled(self) -> None:
        self._window.cards.hide()
        self._window.marker.follow_page()

    # Showing states

    @Slot(object, object)
    def _on_undo_changed(self, undo: Step, redo: Step) -> None:
        self._window.actions_.name("undo", phrase(undo))
        self._window.actions_.name("redo", phrase(redo))

    @Slot(bool, bool)
    def _on_trail_changed(self, back: bool, forward: bool) -> None:
        self._window.actions_.enable(back, "back")
        self._window.actions_.enable(forward, "forward")
