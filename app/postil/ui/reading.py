"""The open article: what is on the page, where it comes from, and everything the reader does to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from postil.desk.desk import Desk
from postil.desk.page import Page
from postil.errors import PostilError, UserError
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation
from postil.model.changes import Changes
from postil.model.link import Link
from postil.model.note import Note
from postil.model.span import Span
from postil.ui.bringing import bring, bring_text
from postil.ui.catching_up import CatchingUp
from postil.ui.engine_client import EngineClient, EngineState
from postil.ui.jobs import Job, Jobs
from postil.ui.marks.card_content import Section, sections
from postil.ui.reader.marked import Marked
from postil.ui.reader.marks_index import MarksIndex
from postil.ui.reader.pieces import Pieces
from postil.ui.reading_jobs import Loaded, load, read_again, save_analysis, taught_and_indexed

#: Marks that are put in order in a job rather than while the window waits.
MANY = 4_000

T = TypeVar("T")


class Reading(QObject):
    """Holds one article at a time. All signals come in the window's thread.

    Attributes:
        pieces: what the page of the open article is laid out in, or None.

    Signals:
        closing: the open article is about to leave the page; ``id`` still names it.
        opened: an article came onto the page.
        marks_changed: the marks of the open article are others.
        notes_changed: its highlights or notes are.
        saved: its final marks are in the library.
        loading: whether an article is on its way.
        working: whether something is under way, and a word about it for the reader.
        colours_changed: the reader's names of colours are others.
        undo_changed: what undo and redo would do, or empty.
        trouble: a sentence about what the world did wrong.
        bug: an error of ours.
    """

    closing = Signal()
    opened = Signal()
    marks_changed = Signal()
    notes_changed = Signal()
    saved = Signal()
    loading = Signal(bool)
    working = Signal(bool, str)
    colours_changed = Signal()
    undo_changed = Signal(str, str)
    trouble = Signal(str)
    bug = Signal(object)

    def __init__(self, desk: Desk, engine: EngineClient, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._engine, self._jobs = desk, engine, jobs
        self._page: Page | None = None
        self._sifted: Page | None = None
        self._marked = Marked()
        self.pieces: Pieces | None = None
        self._least_sure = 0.0
        self._loading: Job | None = None
        self._catching_up = CatchingUp(desk, jobs, self)
        engine.rules_ready.connect(self._on_rules_ready)
        engine.final_ready.connect(self._on_final_ready)
        engine.failed.connect(self._on_engine_failed)
        engine.state_changed.connect(self._on_engine_state)

    # What is open

    @property
    def page(self) -> Page | None:
        """The open article with its notes and the marks that are sure enough, or None."""
        if self._page is None or not self._least_sure:
            return self._page
        if self._sifted is None:
            self._sifted = _sure_of(self._page, self._least_sure)
        return self._sifted

    @property
    def id(self) -> str:
        """The id of the open article, or empty."""
        return self._page.article.id if self._page else ""

    @property
    def text(self) -> str:
        """The text of the open article, or empty."""
        return self._page.article.text if self._page else ""

    @property
    def marked(self) -> Marked:
        """The engine's marks that are sure enough, and the reader's."""
        page = self.page
        if page is None:
            return Marked()
        engine, own = self._marked.engine, self._marked.reader
        if engine.marks is not page.analysis.annotations:
            engine = MarksIndex(page.analysis.annotations)
        if own.marks is not page.highlights:
            own = MarksIndex(page.highlights)
        if engine is not self._marked.engine or own is not self._marked.reader:
            self._marked = Marked(engine, own)
        return self._marked

    @property
    def highlights(self) -> Sequence[Annotation]:
        """The reader's own marks, in text order."""
        return self._page.highlights if self._page else ()

    @property
    def notes(self) -> Mapping[str | None, Note]:
        """The notes by the id of their highlight; None: on the article."""
        return self._page.notes if self._page else {}

    @property
    def tags(self) -> Mapping[str | None, tuple[str, ...]]:
        """The tags by the id of their mark; None: on the article."""
        return self._page.tags if self._page else {}

    @property
    def links(self) -> Sequence[Link]:
        """The links that begin or end on a mark of the open article."""
        return self._page.links if self._page else ()

    @property
    def unsure(self) -> Sequence[Annotation]:
        """The marks that are left out because they are not sure enough, in text order."""
        if self._page is None or not self._least_sure:
            return ()
        return tuple(mark for mark in self._page.analysis.annotations if mark.confidence < self._least_sure)

    def describe(self, marks: Sequence[Annotation]) -> Sequence[Section]:
        """What the card says about ``marks``."""
        page = self.page
        return sections(marks, self.text, page.analysis, self.notes, self.marked) if page else ()

    def set_least_sure(self, least: float) -> None:
        """Leaves out marks of the engine whose confidence (0–1) is less than ``least``."""
        if least != self._least_sure:
            self._least_sure, self._sifted = least, None
            if self._page:
                self.marks_changed.emit()

    # Opening

    def open(self, article_id: str) -> None:
        """Opens an article of the library."""
        self._load(lambda _desk: (article_id, ""))

    def open_files(self, paths: Sequence[Path], addresses: Sequence[str] = ()) -> None:
        """Imports files, and what is at web addresses, and opens the first that can be; says which ones cannot."""
        names: list[Path | str] = [*paths, *addresses]
        self._load(lambda desk: bring(desk, names))

    def open_text(self, text: str, source: str = "") -> None:
        """Makes a new article of ``text`` and opens it."""
        self._load(lambda desk: bring_text(desk, text, source))

    def open_html(self, html: str, text: str) -> None:
        """Makes a new article of a part of a page that was copied, given as plain text, too, and opens it."""
        self._load(lambda desk: (desk.import_html(html, text)[0], ""))

    def leave(self, place: int) -> None:
        """Remembers where the reader is."""
        if self._page:
            self._try(lambda: self._desk.leave(self.id, place))

    def stop(self) -> None:
        """Leaves what is under way: an article on its way does not come, and marks that are not found yet neither."""
        if self._loading:
            self._loading.cancel()
            self._loading = None
            self.loading.emit(False)
        elif self.id:
            self._engine.forget(self.id)

    def _load(self, find: Callable[[Desk], tuple[str, str]]) -> None:
        if self._loading:
            self._loading.cancel()
        self._loading = self._jobs.start(load, self._desk, find)
        self.loading.emit(True)
        self._loading.finished.connect(self._on_loaded)
        self._loading.failed.connect(self._on_failed)

    @Slot(object)
    def _on_loaded(self, loaded: Loaded) -> None:
        self._loading = None
        self.loading.emit(False)
        if self.id:
            self.closing.emit()
            self._engine.forget(self.id)
        self._keep(loaded.page, loaded.index)
        self.pieces = loaded.pieces
        self.opened.emit()
        self._tell_undo()
        if loaded.trouble:
            self.trouble.emit(loaded.trouble)
        if loaded.question:
            self._engine.analyse(loaded.page.article.id, *loaded.question)
        else:
            self.saved.emit()

    def _keep(self, page: Page, index: MarksIndex | None = None) -> None:
        self._page, self._sifted = page, None
        if index:
            self._marked = Marked(index, self._marked.reader)

    # The engine

    @Slot(str, object)
    def _on_rules_ready(self, key: str, analysis: Analysis) -> None:
        # Marks of an older engine are better than those of the rules alone: they stay until the final ones come.
        if self._page and key == self.id and not self._page.analysis.annotations:
            self._show_taught(analysis)

    @Slot(str, object)
    def _on_final_ready(self, key: str, analysis: Analysis) -> None:
        if self._page is None or key != self.id:
            return
        self._show_taught(analysis)
        job = self._jobs.start(save_analysis, self._desk, key, analysis)
        job.finished.connect(lambda saved: self._on_saved(key, saved))
        job.failed.connect(self._on_failed)

    def _on_saved(self, key: str, analysis: Analysis) -> None:
        if self._page and key == self.id:
            self._show(analysis)
            self.saved.emit()

    @Slot(str, str)
    def _on_engine_failed(self, _key: str, sentence: str) -> None:
        self.trouble.emit(sentence)

    @Slot(object)
    def _on_engine_state(self, state: EngineState) -> None:
        words = {
            EngineState.WORKING: self.tr("Reading closer…"),
            EngineState.RESTARTING: self.tr("Starting again…"),
            EngineState.STOPPED: self.tr("Marking has stopped."),
        }
        self.working.emit(state in (EngineState.WORKING, EngineState.RESTARTING), words.get(state, ""))

    def _show_taught(self, analysis: Analysis) -> None:
        """Shows what the engine found, as the reader taught it to be read."""
        if len(analysis.annotations) < MANY:
            taught = self._try(lambda: self._desk.taught(self.id, self.text, analysis))
            self._show_indexed(self.id, taught or analysis, None)
            return
        key = self.id
        job = self._jobs.start(taught_and_indexed, self._desk, key, self.text, analysis)
        job.finished.connect(lambda taught: self._show_indexed(key, *taught))
        job.failed.connect(self._on_failed)

    def _show(self, analysis: Analysis) -> None:
        """Shows the engine's marks; many of them once a job has put them in order."""
        if len(analysis.annotations) < MANY:
            self._show_indexed(self.id, analysis, None)
            return
        key = self.id
        job = self._jobs.start(lambda: MarksIndex(analysis.annotations).prepared())
        job.finished.connect(lambda index: self._show_indexed(key, analysis, index))

    def _show_indexed(self, key: str, analysis: Analysis, index: MarksIndex | None) -> None:
        if self._page is None or key != self.id or analysis == self._page.analysis:
            return
        # What took longer to put in order must not replace what came after it.
        if analysis.final or not (self._page.analysis.final and self._page.analysis.annotations):
            self._keep(replace(self._page, analysis=analysis), index)
            self.marks_changed.emit()

    # The reader

    def highlight(self, span: Span, colour: str) -> str:
        """Highlights a stretch; gives the id of the highlight, or empty when it could not be saved."""
        made = self._try(lambda: self._desk.highlight(self.id, span, colour)) if self._page else None
        if made is None:
            return ""
        self.apply(made[1])
        return made[0]

    def recolour(self, id_: str, colour: str) -> None:
        """Gives a highlight another colour."""
        self._change(lambda: self._desk.recolour(id_, colour=colour))

    def remove(self, id_: str) -> None:
        """Removes a highlight with its note."""
        self._change(lambda: self._desk.remove(id_))

    def write_note(self, id_: str | None, body: str) -> None:
        """Writes the note on a highlight, or on the article."""
        if self._page:
            self._change(lambda: self._desk.write_note(self.id, id_, body))

    def undo(self) -> None:
        """Takes the last step back, and goes to the article where that was."""
        self._replay(self._desk.undo)

    def redo(self) -> None:
        """Does the step again that was taken back, and goes to the article where that was."""
        self._replay(self._desk.redo)

    def _replay(self, do: Callable[[], Changes]) -> None:
        changes = self._try(do)
        if changes is None:
            return
        self.apply(changes)
        touched = changes.marks | changes.notes
        if touched and self.id not in touched:
            self.open(min(touched))

    def _change(self, do: Callable[[], Changes]) -> None:
        changes = self._try(do)
        if changes is not None:
            self.apply(changes)

    def apply(self, changes: Changes) -> None:
        """Reads what was touched again; whoever changes something at the desk himself calls this."""
        if self._page and changes.taught:
            self._read_again()
            self._catching_up.start()
        elif self._page and self.id in changes.marks | changes.notes:
            fresh = self._try(lambda: self._desk.margin(self.id))
            if fresh is not None:
                margin = {part.name: getattr(fresh, part.name) for part in fields(fresh)}
                self._keep(replace(self._page, **margin))
                if self.id in changes.marks:
                    self.marks_changed.emit()
                self.notes_changed.emit()
        if changes.colours:
            self.colours_changed.emit()
        self._tell_undo()

    def _read_again(self) -> None:
        """Reads the whole page again: the engine's marks may be others."""
        key = self.id
        if self._page and len(self._page.analysis.annotations) < MANY:
            page = self._try(lambda: self._desk.page(key))
            if page is not None:
                self._take_again(key, page, None)
            return
        job = self._jobs.start(read_again, self._desk, key)
        job.finished.connect(lambda read: self._take_again(key, *read))
        job.failed.connect(self._on_failed)

    def _take_again(self, key: str, page: Page, index: MarksIndex | None) -> None:
        if self._page and key == self.id:
            self._keep(page, index)
            self.marks_changed.emit()
            self.notes_changed.emit()

    def close(self) -> None:
        """Ends what could go on for long: the window is about to close."""
        self._catching_up.close()

    def _tell_undo(self) -> None:
        names = self._try(lambda: (self._desk.undo_name, self._desk.redo_name))
        if names is not None:
            self.undo_changed.emit(*names)

    def _try(self, do: Callable[[], T]) -> T | None:
        """The result of ``do``; None when the world did not let us, which the reader is told."""
        try:
            return do()
        except UserError as error:
            self.trouble.emit(str(error))
            return None

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        self._loading = None
        self.loading.emit(False)
        if isinstance(error, UserError):
            self.trouble.emit(str(error))
        else:
            self.bug.emit(error)


def _sure_of(page: Page, least: float) -> Page:
    """The page without the marks of the engine that are less sure; the reader's own all stay."""
    sure = tuple(mark for mark in page.analysis.annotations if mark.confidence >= least)
    return replace(page, analysis=replace(page.analysis, annotations=sure))
