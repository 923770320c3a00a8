"""The open article: what is on the page, where it comes from, and everything the reader does to it."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from postil.desk.desk import Desk
from postil.desk.page import Page
from postil.errors import PostilError
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Form
from postil.model.block import Block
from postil.model.category import Category
from postil.model.changes import Changes
from postil.model.span import Span
from postil.ui.bringing import bring, bring_text
from postil.ui.catching_up import CatchingUp
from postil.ui.engine_client import EngineClient, EngineState
from postil.ui.jobs import Jobs, Latest, tell
from postil.ui.open_article import OpenArticle
from postil.ui.reader.pieces import Pieces
from postil.ui.reading_jobs import Loaded, load, loaded_page, read_again, save_analysis, taught_and_indexed
from postil.ui.sieve import EngineMarks

#: The step with which one article takes the place of another.
_UPDATE = "Update article"
#: Marks that are put in order in a job rather than while the window waits.
MANY = 1_000


class Reading(OpenArticle):
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
        replayed: id of an article and the ``Span`` in it where a step was taken back or done again.
        changed: the ``Changes`` that were made to the library.
        undo_changed: the ``Step``s that undo and redo would take back and do again, or empty ones.
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
    replayed = Signal(str, object)
    changed = Signal(object)
    undo_changed = Signal(object, object)
    bug = Signal(object)

    def __init__(self, desk: Desk, engine: EngineClient, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._engine, self._jobs = engine, jobs
        self.pieces: Pieces | None = None
        self._loading = Latest(jobs)
        self._rereading = self._stale = False
        self._catching_up = CatchingUp(desk, jobs, self)
        engine.rules_ready.connect(self._on_rules_ready)
        engine.final_ready.connect(self._on_final_ready)
        engine.failed.connect(self._on_engine_failed)
        engine.state_changed.connect(self._on_engine_state)

    def set_least_sure(self, least: float) -> None:
        """Leaves out marks of the engine whose confidence (0–1) is less than ``least``."""
        if least != self._least_sure:
            self._least_sure = least
            self._sift()

    def set_trial(self, category: Category | None, marks: tuple[Annotation, ...] = ()) -> None:
        """Shows the marks of a category that is being written; None: no longer."""
        trial = (category, marks) if category is not None else None
        if trial != self._trial:
            self._trial = trial
            self._sift()

    def _sift(self) -> None:
        """Shows what the sieve lets through by now; many marks once a job has put them in order."""
        if self._page is None:
            return
        if len(self._page.analysis.annotations) < MANY:
            self._take_sifted(EngineMarks(self._page.analysis, self.sieve))
            return
        analysis, sieve = self._page.analysis, self.sieve
        job = self._jobs.start(lambda: EngineMarks(analysis, sieve).prepared())
        job.finished.connect(self._take_sifted)

    @Slot(object)
    def _take_sifted(self, found: EngineMarks) -> None:
        # What took longer to put in order must not replace what was asked for after it.
        if self._page and found.are_of(self._page.analysis, self.sieve):
            self._keep(self._page, found)
            self.marks_changed.emit()

    # Opening

    def open(self, article_id: str) -> None:
        """Opens an article of the library."""
        self._load(lambda _desk: (article_id, ""))

    def take(self, article_id: str) -> None:
        """Opens an article of the library at once: the page shows it already, and no key may find that it is not open."""
        loaded = self._try(lambda: loaded_page(self._desk, article_id, self.sieve))
        if loaded is not None:
            self._on_loaded(loaded)

    def open_files(self, paths: Sequence[Path], addresses: Sequence[str] = ()) -> None:
        """Imports files, and what is at web addresses, and opens the first that can be; says which ones cannot."""
        names: list[Path | str] = [*paths, *addresses]
        self._load(lambda desk: bring(desk, names))

    def open_text(self, text: str, source: str = "") -> None:
        """Makes a new article of ``text`` and opens it."""
        self._load(lambda desk: bring_text(desk, text, source))

    def open_html(self, html: str, text: str, rich: bytes = b"") -> None:
        """Makes a new article of a part of a page that was copied, given as plain and rich text, too, and opens it."""
        self._load(lambda desk: (desk.import_html(html, text, rich=rich)[0], ""))

    def leave(self, place: int) -> None:
        """Remembers where the reader is."""
        if self._page:
            self._try(lambda: self._desk.leave(self.id, place))

    def stop(self) -> None:
        """Leaves what is under way: an article on its way does not come, and marks that are not found yet neither."""
        if self._loading.under_way:
            self._loading.drop()
            self.loading.emit(False)
        elif self.id:
            self._engine.forget(self.id)

    def _load(self, find: Callable[[Desk], tuple[str, str]]) -> None:
        job = self._loading.start(load, self._desk, find, self.sieve)
        self.loading.emit(True)
        job.finished.connect(self._on_loaded)
        job.failed.connect(self._on_not_loaded)

    @Slot(object)
    def _on_loaded(self, loaded: Loaded) -> None:
        self.loading.emit(False)
        if self.id:
            self.closing.emit()
            self._engine.forget(self.id)
        self._keep(loaded.page, loaded.found)
        self.pieces = loaded.pieces
        self.opened.emit()
        self._tell_undo()
        if loaded.trouble:
            self.trouble.emit(loaded.trouble)
        if loaded.question:
            # First the page is seen: starting the engine takes as long as painting it.
            QTimer.singleShot(0, self, partial(self._ask, loaded.page.article.id, *loaded.question))
        else:
            self.saved.emit()

    def _ask(self, key: str, text: str, blocks: Sequence[Block]) -> None:
        if key == self.id:
            self._engine.analyse(key, text, blocks)

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
            self._show_ordered(self.id, EngineMarks(taught or analysis, self.sieve))
            return
        key = self.id
        job = self._jobs.start(taught_and_indexed, self._desk, key, self.text, analysis, self.sieve)
        job.finished.connect(lambda found: self._show_ordered(key, found))
        job.failed.connect(self._on_failed)

    def _show(self, analysis: Analysis) -> None:
        """Shows the engine's marks; many of them once a job has put them in order."""
        if len(analysis.annotations) < MANY:
            self._show_ordered(self.id, EngineMarks(analysis, self.sieve))
            return
        key, sieve = self.id, self.sieve
        job = self._jobs.start(lambda: EngineMarks(analysis, sieve).prepared())
        job.finished.connect(lambda found: self._show_ordered(key, found))

    def _show_ordered(self, key: str, found: EngineMarks) -> None:
        analysis = found.analysis
        if self._page is None or key != self.id or analysis is self._page.analysis:
            return
        # What took longer to put in order must not replace what came after it.
        if analysis.final or not (self._page.analysis.final and self._page.analysis.annotations):
            self._keep(replace(self._page, analysis=analysis), found)
            self.marks_changed.emit()

    # The reader

    def highlight(self, span: Span, colour: str, form: Form = Form.FILL) -> str:
        """Highlights a stretch; gives the id of the highlight, or empty when it could not be saved."""
        if not self._page:
            return ""
        made = self._try(lambda: self._desk.highlight(self.id, span, colour, form, text=self.text))
        if made is None:
            return ""
        self.apply(made[1])
        return made[0]

    def recolour(self, id_: str, colour: str) -> None:
        """Gives a highlight another colour."""
        self.do(lambda: self._desk.recolour(id_, colour=colour))

    def fill(self, id_: str, colour: str) -> None:
        """Makes a highlight a filled one of a colour, however it looked."""
        self.do(lambda: self._desk.recolour(id_, colour=colour, form=Form.FILL))

    def restyle(self, id_: str, form: Form) -> None:
        """Fills, underlines or strikes through a highlight."""
        self.do(lambda: self._desk.restyle(id_, form=form))

    def resize(self, id_: str, span: Span) -> None:
        """Lets a highlight cover another stretch."""
        self.do(lambda: self._desk.resize(id_, span))

    def split(self, id_: str, at: int) -> None:
        """Cuts a highlight in two at a code point."""
        self.do(lambda: self._desk.split(id_, at)[1])

    def join(self, *ids: str) -> None:
        """Makes one highlight of several."""
        self.do(lambda: self._desk.join(*ids))

    def remove(self, id_: str) -> None:
        """Removes a highlight with its note."""
        self.do(lambda: self._desk.remove(id_))

    def write_note(self, id_: str | None, body: str, begins: bool = False) -> None:
        """Writes the note on a highlight, or on the article; where an edit ``begins``, the note as it was can be gone back to."""
        if self._page:
            self.do(lambda: self._desk.write_note(self.id, id_, body, begins=begins))

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
        if changes.place:
            self.replayed.emit(*changes.place)
        elif touched and self.id not in touched:
            self.open(min(touched))
        elif changes.step == _UPDATE and (others := changes.articles - {self.id}):
            self.open(min(others))  # What was there before, or came in its place.

    def do(self, change: Callable[[], Changes]) -> bool:
        """Changes something at the desk, and shows it; False when the world did not let us, which the reader is told."""
        changes = self._try(change)
        if changes is not None:
            self.apply(changes)
        return changes is not None

    def apply(self, changes: Changes) -> None:
        """Reads what was touched again; whoever changes something at the desk himself calls this."""
        if changes.taught:
            self._categories = None
        if self._page and changes.taught:
            self._read_again()
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
        self.changed.emit(changes)
        self._tell_undo()

    def _read_again(self) -> None:
        """Reads the whole page again, the engine's marks may be others; then the rest of the library catches up."""
        key = self.id
        if self._page and len(self._page.analysis.annotations) < MANY:
            page = self._try(lambda: self._desk.page(key))
            if page is not None:
                self._take_again(key, page, None)
            self._catching_up.start()
        elif self._rereading:
            self._stale = True
        else:
            self._rereading, self._stale = True, False
            job = self._jobs.start(read_again, self._desk, key, self.sieve)
            job.finished.connect(lambda read: self._on_read_again(key, *read))
            job.failed.connect(self._on_not_read)

    def _on_read_again(self, key: str, page: Page, found: EngineMarks) -> None:
        self._rereading = False
        self._take_again(key, page, found)
        if self._stale:
            # Something was taught meanwhile.
            self._read_again()
        else:
            self._catching_up.start()

    @Slot(object)
    def _on_not_read(self, error: PostilError) -> None:
        self._rereading = False
        self._on_failed(error)

    def _take_again(self, key: str, page: Page, found: EngineMarks | None) -> None:
        if self._page and key == self.id:
            self._keep(page, found)
            self.marks_changed.emit()
            self.notes_changed.emit()

    def close(self) -> None:
        """Ends what could go on for long: the window is about to close."""
        self._catching_up.close()

    def _tell_undo(self) -> None:
        steps = self._try(lambda: (self._desk.undo_step, self._desk.redo_step))
        if steps is not None:
            self.undo_changed.emit(*steps)

    @Slot(object)
    def _on_not_loaded(self, error: PostilError) -> None:
        self.loading.emit(False)
        self._on_failed(error)

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        tell(error, self.trouble.emit, self.bug.emit)
