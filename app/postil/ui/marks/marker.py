"""Highlighting: what the keys and the small toolbar do to the selection, or to the highlight that was clicked."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from postil.model.annotation import COLOURS, Annotation, Form, Kind
from postil.model.span import Span
from postil.ui.marks.selection_toolbar import SelectionToolbar
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.word_edges import nearer_edge, whole_words, word_edge
from postil.ui.reading import Reading

#: Milliseconds that a selection rests before the toolbar appears.
SETTLES = 150
#: Milliseconds that the page rests before a highlight that is not to be seen any more is let go.
LETS_GO = 250


class Marker(QObject):
    """Turns the selection into highlights, and changes the highlight that was clicked.

    Signals:
        note_wanted: id of the highlight whose note the reader wants to write.
        highlight_chosen: id of the highlight that was clicked.
        chosen_changed: the highlight that is chosen now, or None.
        holding_changed: whether words are selected, or a highlight is chosen.
    """

    note_wanted = Signal(str)
    highlight_chosen = Signal(str)
    chosen_changed = Signal(object)
    holding_changed = Signal(bool)

    def __init__(self, reading: Reading, view: ArticleView, toolbar: SelectionToolbar) -> None:
        super().__init__(view)
        self._reading, self._view, self._toolbar = reading, view, toolbar
        self._chosen: Annotation | None = None
        self.colour = COLOURS[0]
        self._takes_whole_words = True
        self._settles = QTimer(self, singleShot=True, interval=SETTLES)
        self._settles.timeout.connect(self._on_settled)
        self._lets_go = QTimer(self, singleShot=True, interval=LETS_GO)
        self._lets_go.timeout.connect(self._on_page_rests)
        toolbar.colour_chosen.connect(self._on_colour_chosen)
        toolbar.form_chosen.connect(self.use_form)
        toolbar.note_chosen.connect(self.note)
        toolbar.delete_chosen.connect(self.delete)
        view.ends_moving.connect(self.follow_ends)
        view.set_otherwise.connect(self._on_set_otherwise)

    @Slot(object)
    def follow_selection(self, span: Span | None) -> None:
        """The selection has changed: the toolbar comes when it rests, and goes with it."""
        self._choose(None)
        self._toolbar.hide()
        if span is None or span.start == span.end:
            self._settles.stop()
        else:
            self._settles.start()

    @Slot(object)
    def choose(self, marks: Sequence[Annotation]) -> None:
        """Marks were clicked: for a highlight among them the toolbar offers colours, note and removal."""
        found = min((m for m in marks if m.kind is Kind.HIGHLIGHT), key=lambda m: len(m.span), default=None)
        self._choose(found)
        if found is None:
            self._toolbar.hide()
            return
        self._offer_changes(found)
        self.highlight_chosen.emit(found.id)

    @Slot(bool)
    def follow_ends(self, held: bool) -> None:
        """An end of the chosen highlight is held by the mouse, or was let go: the toolbar is not in its way meanwhile."""
        chosen = self.chosen
        if held:
            self.hide_toolbar()
        elif chosen is not None:
            self._offer_changes(chosen)

    @Slot(object)
    def take(self, mark: Annotation) -> None:
        """The reader walked to ``mark``: a highlight can be noted, recoloured and deleted by key."""
        self._toolbar.hide()
        self._choose(mark if mark.kind is Kind.HIGHLIGHT else None)

    def set_whole_words(self, on: bool) -> None:
        """Whether words that the mouse selected in part are highlighted whole."""
        self._takes_whole_words = on

    @Slot()
    def highlight(self) -> None:
        """Fills the selection with the colour used last, or the chosen highlight, whatever it looked like."""
        chosen = self.chosen
        if not self._mark_and_choose(self.colour) and chosen is not None:
            self._reading.fill(chosen.id, self.colour)
        self.hide_toolbar()

    @Slot()
    def note(self) -> None:
        """Opens the note on the selection, which is highlighted for it, or on the chosen highlight."""
        id_ = self._mark_selection(self.colour) or (self._chosen.id if self._chosen else "")
        self.dismiss()
        if id_:
            self.note_wanted.emit(id_)

    @Slot()
    def delete(self) -> bool:
        """Removes the chosen highlight; False when none is chosen."""
        chosen = self._chosen
        if chosen is not None:
            self._reading.remove(chosen.id)
        self.dismiss()
        return chosen is not None

    @Slot()
    def dismiss(self) -> None:
        """Lets go of the highlight and takes the toolbar away."""
        self._choose(None)
        self._settles.stop()
        self._toolbar.hide()

    @Slot()
    def hide_toolbar(self) -> None:
        """Takes the toolbar away."""
        self._settles.stop()
        self._toolbar.hide()

    @Slot()
    def follow_page(self) -> None:
        """The page moves: the toolbar goes, and the chosen highlight is let go when it has left the screen.

        Else a key that was meant for something else would change what nobody sees.
        """
        self.hide_toolbar()
        if self._chosen is not None:
            self._lets_go.start()

    @Slot()
    def _on_page_rests(self) -> None:
        chosen, view = self.chosen, self._view
        if chosen is None or view.handles.dragging or view.lines_of(chosen.span):
            return
        if view.motion.target is None:
            self.dismiss()
        else:
            self._lets_go.start()

    @property
    def chosen(self) -> Annotation | None:
        """The highlight that was clicked, walked to or made last, as it is by now."""
        chosen = self._chosen
        return self._reading.mark(chosen.id) if chosen is not None else None

    @Slot(object)
    def use_form(self, form: Form) -> None:
        """Highlights the selection in ``form``, or gives it to the chosen highlight; one that has it already is filled again."""
        chosen = self.chosen
        if not self._mark_and_choose(self.colour, form) and chosen is not None:
            self._reading.restyle(chosen.id, Form.FILL if chosen.form is form else form)
        self.hide_toolbar()

    def split(self) -> None:
        """Cuts the chosen highlight in two at the caret; where the mouse put it, between two words."""
        chosen, view = self.chosen, self._view
        if chosen is not None:
            point, text = view.caret_point(), view.article().text
            if not view.caret_browsing():
                point = nearer_edge(text, view.word_around, point, end=False)
            self._reading.split(chosen.id, point)

    def join(self) -> None:
        """Makes one of the chosen highlight and the next one in the text."""
        chosen = self.chosen
        if chosen is None:
            return
        after = [mark for mark in self._reading.highlights if (mark.span, mark.id) > (chosen.span, chosen.id)]
        following = min(after, key=lambda mark: (mark.span, mark.id), default=None)
        if following is not None:
            self._reading.join(chosen.id, following.id)

    def stretch(self, *, end: bool, by: int) -> None:
        """Moves the end, or the beginning, of the chosen highlight one word on (1) or back (-1)."""
        chosen = self.chosen
        if chosen is None:
            return
        view, here = self._view, chosen.span.end if end else chosen.span.start
        point = word_edge(view.article().text, view.word_around, here, by)
        start, stop = (chosen.span.start, point) if end else (point, chosen.span.end)
        if start < stop:
            self.resize(chosen, Span(start, stop))

    def resize(self, mark: Annotation, span: Span) -> None:
        """Lets a highlight cover another stretch; it stays chosen."""
        tidy = span.stripped(self._view.article().text)
        if tidy.start < tidy.end:
            self._reading.resize(mark.id, tidy)

    def use_colour(self, colour: str) -> None:
        """Highlights in ``colour`` now, and from now on."""
        self._on_colour_chosen(colour)

    @Slot(str)
    def _on_colour_chosen(self, colour: str) -> None:
        self.colour = colour
        if not self._mark_and_choose(colour) and self._chosen is not None:
            self._reading.recolour(self._chosen.id, colour)
        self.hide_toolbar()

    def _choose(self, mark: Annotation | None) -> None:
        self._chosen = mark
        self.chosen_changed.emit(mark)
        self.holding_changed.emit(mark is not None or self._view.selection() is not None)

    @Slot()
    def follow_marks(self) -> None:
        """The highlights have changed: the chosen one may be another by now, or gone."""
        before = self._chosen
        if before is not None:
            chosen = self.chosen
            self._choose(chosen)
            if chosen is None:
                self._toolbar.hide()
            elif chosen.span != before.span and self._toolbar.isVisible():
                self._offer_changes(chosen)

    def _mark_and_choose(self, colour: str, form: Form = Form.FILL) -> bool:
        """Highlights what is selected; that can be noted, recoloured and deleted by key at once. False when nothing is."""
        made = self._mark_selection(colour, form)
        if made:
            self._choose(self._reading.mark(made))
            self.hide_toolbar()
            self.highlight_chosen.emit(made)
        return bool(made)

    def _mark_selection(self, colour: str, form: Form = Form.FILL) -> str:
        """Highlights what is selected, and gives the id; empty when nothing is."""
        span, text = self._view.selection(), self._view.article().text
        if span is None or span.start == span.end:
            return ""
        rough = self._takes_whole_words and self._view.selected_roughly()
        covered = whole_words(text, self._view.word_around, span) if rough else span.stripped(text)
        id_ = self._reading.highlight(covered, colour, form)
        self._view.select(None)
        return id_

    @Slot()
    def _on_settled(self) -> None:
        span, chosen = self._view.selection(), self.chosen
        if span is None or span.start == span.end:
            if chosen is not None:
                self._offer_changes(chosen)
            return
        if QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._settles.start()
            return
        self._toolbar.offer_for_selection(self.colour)
        self._show_at(span)

    @Slot()
    def _on_set_otherwise(self) -> None:
        """The words stand elsewhere: the toolbar goes, and comes back to them."""
        if self._toolbar.isVisible():
            self._toolbar.hide()
            self._settles.start()

    def _offer_changes(self, mark: Annotation) -> None:
        self._toolbar.offer_for_highlight(mark.colour, mark.form)
        self._show_at(mark.span)

    def _show_at(self, span: Span) -> None:
        """Shows the toolbar near the part of ``span`` that is on the page: its words and ends stay in sight and in reach."""
        lines = self._view.lines_of(span)
        if lines:
            self._toolbar.show_clear_of(lines, self._view.handles.zones(), self._view.viewport())
