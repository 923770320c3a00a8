"""Keeps a folder of notes up to date: what the reader writes is there a moment later."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from postil.desk.desk import Desk
from postil.desk.vault import UnwrittenError
from postil.errors import PostilError, UserError
from postil.model.changes import Changes
from postil.ui.export.vault_writing import Keeping, forget, note, waits, write
from postil.ui.jobs import Job, Jobs, tell
from postil.ui.paper.paper_files import Watch
from postil.ui.paper.stopped import StoppedError
from postil.ui.preferences import Preferences
from postil.ui.reading import Reading
from postil.ui.translation import counted

#: Milliseconds without a change after which the file is written.
_PAUSE = 2000
#: So many articles are written in a moment: nobody waits for them, not even when the window closes.
_FEW = 20


class VaultKeeper(QObject):
    """Writes articles into the folder that the settings name, whenever they or what is on them change.

    What could not be written, or was under way when the window closed, goes on waiting in a file.

    Signals:
        working: whether many articles are being written, and a word about it for the reader.
        trouble: a sentence about what the world did wrong; the same one only once.
        done: a sentence about what became of many.
        bug: an error of ours.
        written: the files that were written.
    """

    working = Signal(bool, str)
    trouble = Signal(str)
    done = Signal(str)
    bug = Signal(object)
    written = Signal(object)

    def __init__(
        self, desk: Desk, reading: Reading, jobs: Jobs, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._jobs, self._preferences = desk, reading, jobs, preferences
        self._waiting: set[str] = set()
        self._under_way: frozenset[str] = frozenset()
        #: A job is under way; of many articles it is watched, and the reader may have had enough of it.
        self._busy = False
        self._watch: Watch | None = None
        self._given_up = False
        self._said = ""
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE)
        self.pause.timeout.connect(self.write)
        for changed in (reading.marks_changed, reading.notes_changed, reading.saved, reading.opened):
            changed.connect(self._on_changed)
        reading.changed.connect(self._on_library_changed)
        preferences.changed.connect(self._on_preferences)
        self._folder = preferences.settings.vault
        if self._folder:
            self._waiting = set(waits(desk, Path(self._folder)))
            self._begin_to_wait()

    @Slot()
    def _on_changed(self) -> None:
        if self._preferences.settings.vault and self._reading.id:
            self._waiting.add(self._reading.id)
            self.pause.start()

    @Slot(object)
    def _on_library_changed(self, changes: Changes) -> None:
        """Also what was done in the library's window, to articles that are not open; names of colours stand in all."""
        if self._preferences.settings.vault:
            touched = changes.articles | changes.marks | changes.notes
            self._waiting |= self._all() if changes.colours or changes.taught else touched
            self._begin_to_wait()

    def _begin_to_wait(self) -> None:
        if self._waiting:
            self.pause.start()

    def _all(self) -> set[str]:
        return set(self._desk.out.names())

    @Slot()
    def _on_preferences(self) -> None:
        """A folder that was just chosen gets everything that is in the library."""
        folder = self._preferences.settings.vault
        if folder != self._folder:
            self._folder, self._said = folder, ""
            if self._watch:
                self._watch.stop()
            self._waiting = self._all() if folder else set()
            if folder:
                self.pause.start()
            else:
                self.pause.stop()

    @Slot()
    def write(self) -> None:
        """Writes what waits, now."""
        if not self._preferences.settings.vault or not self._waiting or self._busy:
            return
        self._busy = True
        ids, self._waiting = frozenset(self._waiting), set()
        self._under_way = ids
        if len(ids) > _FEW:
            self._watch = Watch(self.tr("Writing the folder of notes"), self)
            self._watch.told.connect(self._on_told)
            self.working.emit(True, self.tr("Writing the folder of notes") + "…")
        job = self._started(ids, self._watch or _unwatched)
        job.finished.connect(self._on_written)
        job.failed.connect(self._on_failed)

    def _started(self, ids: frozenset[str], tell: Callable[[float], None]) -> Job:
        return self._jobs.start_in_turn(write, self._desk, self._keeping(), ids, tell)

    def _keeping(self) -> Keeping:
        settings = self._preferences.settings
        options = self._preferences.last_export(settings.vault_format)
        return Keeping(Path(settings.vault), settings.vault_format, options)

    @Slot()
    def stop(self) -> None:
        """Leaves what is not written yet as it is, until it changes."""
        if self._watch:
            self._given_up = True
            self._watch.stop()

    def close(self) -> None:
        """Writes what waits before the window is gone; much of it waits for the next start."""
        self.pause.stop()
        if self._watch:
            self._watch.stop()
        ids, self._waiting = frozenset(self._waiting), set()
        if not ids or not self._preferences.settings.vault:
            return
        if len(ids) > _FEW:
            self._jobs.start_in_turn(note, self._desk, self._keeping().folder, ids)
        else:
            self._started(ids, _unwatched)

    @Slot(object)
    def _on_written(self, paths: list[Path]) -> None:
        many, self._said = self._watch is not None, ""
        self._end()
        if many:
            words = counted(
                len(paths), self.tr("One file written to %2."), self.tr("%1 files written to %2.")
            )
            self.done.emit(words.replace("%2", self._preferences.settings.vault))
        self.written.emit(paths)

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        """What was not written goes on waiting for the next change: the folder may be there again by then."""
        given_up = self._given_up
        self._end()
        if isinstance(error, UnwrittenError):
            self._waiting |= error.articles
        elif isinstance(error, UserError) and not isinstance(error, StoppedError):
            self._waiting |= self._under_way
        if isinstance(error, StoppedError):
            if given_up:
                self._jobs.start_in_turn(forget, self._desk, self._keeping().folder)
                self.done.emit(self.tr("Stopped. What is not in the folder yet comes when it changes."))
        else:
            tell(error, self._say, self.bug.emit)

    def _end(self) -> None:
        self._busy = self._given_up = False
        if self._watch:
            self._watch.close()
            self._watch = None
            self.working.emit(False, "")
        self._begin_to_wait()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        if self._watch:
            self.working.emit(True, words)

    def _say(self, sentence: str) -> None:
        """The same once only, however often it is tried."""
        if sentence != self._said:
            self._said = sentence
            self.trouble.emit(sentence)


def _unwatched(_done: float) -> None:
    """Of a few articles nobody needs to know how far it is."""
