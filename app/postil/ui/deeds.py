"""What each action of the table does in a window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from postil.model.annotation import COLOURS, ENGINE_KINDS, Annotation, Form
from postil.ui.action_rows.mark import kind_action
from postil.ui.menu_key import MenuKey
from postil.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow


class Deeds(QObject):
    """Connects the actions of one window; those of one subject alone are connected where that lives."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menu_key = MenuKey(window)
        self._connect_files()
        self._connect_reading()
        self._connect_view()

    def _connect_files(self) -> None:
        window, on = self._window, self._window.actions_.on
        on("open", window.files.ask_open)
        on("open-folder", window.files.ask_folder)
        on("open-address", window.dialogs.ask_address)
        on("paste-article", window.files.paste)
        on("export", window.exporting.ask)
        on("save-pdf", window.paper.ask_pdf)
        on("print", window.paper.ask_print)
        on("copy-link", window.arrivals.copy_article_link)
        on("quit", window.close)
        on("keys", window.dialogs.show_keys)
        on("commands", window.offers.ask)
        on("settings", window.dialogs.show_settings)
        on("about", window.dialogs.show_about)
        window.actions_.menu("file/recent").aboutToShow.connect(
            lambda: window.files.fill_recent(window.actions_.menu("file/recent"))
        )
        window.area.open_requested.connect(window.files.ask_open)
        window.area.welcome.understood.connect(window.preferences.set_welcomed)
        window.area.welcome.understood.connect(window.view.setFocus)
        # Once the bar is gone and the page has its room.
        window.area.welcome.understood.connect(partial(QTimer.singleShot, 0, window.view.close_up))
        window.area.paste_requested.connect(window.files.paste)

    def _connect_reading(self) -> None:
        window, on = self._window, self._window.actions_.on
        walker, marker, view = window.walker, window.marker, window.view
        on("undo", self._on_undo)
        on("redo", self._on_redo)
        on("copy", view.copy)
        for style in ("apa", "mla", "chicago"):
            on(f"cite-{style}", partial(window.quoting.copy, style))
        on("cite", lambda: window.quoting.copy(window.preferences.settings.citation))
        for form in ("text", "rich", "markdown", "obsidian", "logseq", "html", "latex"):
            on(f"copy-as-{form}", partial(self._on_copy_as, form))
        window.quoting.trouble.connect(window.area.messages.complain)
        window.quoting.done.connect(window.area.messages.announce)
        on("select-all", view.select_all)
        on("find", window.finder.ask)
        on("find-next", lambda: window.finder.step(1))
        on("find-previous", lambda: window.finder.step(-1))
        on("highlight", marker.highlight)
        on("note", self._on_note)
        on("article-note", lambda: window.edit_note(None))
        on("delete", self._on_delete)
        on("card", walker.show_card)
        on("dismiss", self._on_dismiss)
        on("back", walker.back)
        on("forward", walker.forward)
        on("next-mark", lambda: walker.step_mark(1))
        on("previous-mark", lambda: walker.step_mark(-1))
        on("next-mention", lambda: walker.step_mention(1))
        on("previous-mention", lambda: walker.step_mention(-1))
        landmarks = window.landmarks
        for what, step in (("heading", landmarks.step_heading), ("link", landmarks.step_link)):
            on(f"next-{what}", partial(step, 1))
            on(f"previous-{what}", partial(step, -1))
        on("headings", landmarks.list_headings)
        on("links", landmarks.list_links)
        for colour in COLOURS:
            on(f"colour-{colour}", partial(marker.use_colour, colour))
        on("colour-names", window.meanings.ask)
        on("form-underline", partial(marker.use_form, Form.UNDERLINE))
        on("form-strike", partial(marker.use_form, Form.STRIKE))
        on("split", marker.split)
        on("join", marker.join)
        for name, end, by in (
            ("end-forth", True, 1),
            ("end-back", True, -1),
            ("start-back", False, -1),
            ("start-forth", False, 1),
        ):
            on(name, partial(marker.stretch, end=end, by=by))
        on("tag", partial(self._with_mark, window.tying.tag))
        on("link", partial(self._with_mark, window.tying.link))

    def _on_copy_as(self, form: str) -> None:
        self._window.quoting.copy_as(form, ",".join(map(str, self._window.preferences.kinds)))

    def _connect_view(self) -> None:
        window, on, on_toggle = self._window, self._window.actions_.on, self._window.actions_.on_toggle
        on("zoom-in", lambda: window.preferences.zoom(1))
        on("zoom-out", lambda: window.preferences.zoom(-1))
        on("zoom-reset", lambda: window.preferences.zoom(0))
        on("next-pane", self._on_next_pane)
        for choice in ThemeChoice:
            on(f"theme-{choice}", partial(window.preferences.choose_theme, choice))
        for kind in ENGINE_KINDS:
            on_toggle(kind_action(kind), partial(window.preferences.show_kind, kind))
        for panel in window.frame.panels.docks:
            on_toggle(f"panel-{panel}", partial(window.frame.panels.show, panel))
            on_toggle(f"panel-{panel}-float", partial(window.frame.panels.float, panel))
            on(f"panel-{panel}-side", partial(window.frame.panels.change_side, panel))
        on("panels-reset", window.frame.panels.reset)
        on_toggle("full-screen", window.frame.set_full_screen)
        on_toggle("distraction-free", window.frame.set_distraction_free)
        on_toggle("caret", window.view.set_caret_browsing)

    def _with_mark(self, do: Callable[[Annotation], None]) -> None:
        """Does something with the highlight that is chosen, or the mark that the reader is at."""
        mark = self._window.marker.chosen or self._window.walker.current
        if mark is not None:
            do(mark)
        else:
            words = self.tr("Click a mark or a highlight first.")
            self._window.area.messages.complain(words)

    @Slot()
    def _on_undo(self) -> None:
        self._window.notes.save()
        self._window.area.messages.dismiss()  # It may promise that the step can be taken back.
        self._window.reading.undo()

    @Slot()
    def _on_redo(self) -> None:
        self._window.notes.save()
        self._window.area.messages.dismiss()
        self._window.reading.redo()

    @Slot()
    def _on_note(self) -> None:
        """The note on the highlight that is chosen in the panel, or on what the reader is at in the text."""
        window, row = self._window, self._window.notes.current
        if window.notes.list.hasFocus() and row is not None:
            window.edit_note(row.id)
        elif window.marker.chosen is None and window.view.selection() is None and window.walker.current:
            window.edit_note(window.walker.current.id)
        else:
            window.marker.note()

    @Slot()
    def _on_delete(self) -> None:
        """Removes the highlight that was chosen; else the mark of the engine's that the reader is at."""
        if not self._window.marker.delete():
            self._window.correcting.reject()

    @Slot()
    def _on_dismiss(self) -> None:
        """Lets go of what is nearest: a mark, a selection; then what is said; then what was found; then the page alone."""
        window = self._window
        holding = window.view.selection() or window.walker.current or window.card.isVisible()
        window.cards.hide()
        window.marker.dismiss()
        window.view.select(None)
        window.walker.leave_mark()
        if holding:
            return
        if window.area.messages.sentence:
            window.area.messages.dismiss()
        elif window.correcting.reviewer.on:
            window.correcting.reviewer.end()
        elif window.finder.open:
            window.finder.close()
        else:
            window.frame.set_distraction_free(False)

    @Slot()
    def _on_next_pane(self) -> None:
        window = self._window
        window.frame.focus_next([window.view, window.notes.list, window.legend.row(ENGINE_KINDS[0])])
