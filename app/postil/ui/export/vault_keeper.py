"""Keeps a folder of notes up to date: what the reader writes is there a moment later."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from postil.desk.desk import Desk
from postil.desk.vault import write_vault
from postil.errors import PostilError
from postil.model.changes import Changes
from postil.ui.export.equipped import equipped
from postil.ui.jobs import Jobs, tell
from postil.ui.preferences import Preferences
from postil.ui.reading import Reading

#: Milliseconds without a change after which the file is written.
_PAUSE = 2000


class VaultKeeper(QObject):
    """Writes articles into the folder that the settings name, whenever they or what is on them change.

    Signals:
        trouble: a sentence about what the world did wrong; the same one only once.
        bug: an error of ours.
        written: the files that were written.
    """

    trouble = Signal(str)
    bug = Signal(object)
    written = Signal(object)

    def __init__(
        self, desk: Desk, reading: Reading, jobs: Jobs, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._jobs, self._preferences = desk, reading, jobs, preferences
        self._waiting: set[str] = set()
        #: Articles in the job that is under way; empty: there is none.
        self._writing: set[str] = set()
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
            self._waiting = self._all() if folder else set()
            if folder:
                self.pause.start()
            else:
                self.pause.stop()

    @Slot()
    def write(self) -> None:
        """Writes what waits, now."""
        folder = self._preferences.settings.vault
        if not folder or not self._waiting or self._writing:
            return
        self._writing, self._waiting = self._waiting, set()
        name = self._preferences.settings.vault_format
        job = self._jobs.start(
            _write,
            self._desk,
            tuple(sorted(self._writing)),
            name,
            Path(folder),
            self._preferences.last_export(name),
        )
        job.finished.connect(self._on_written)
        job.failed.connect(self._on_failed)

    def close(self) -> None:
        """Writes what waits before the window is gone."""
        self.pause.stop()
        self.write()

    @Slot(object)
    def _on_written(self, paths: object) -> None:
        self._writing, self._said = set(), ""
        self.written.emit(paths)
        if self._waiting:
            self.pause.start()

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        """What was not written waits for the next change: the folder may be there again by then."""
        self._waiting |= self._writing
        self._writing = set()
        tell(error, self._say, self.bug.emit)

    def _say(self, sentence: str) -> None:
        """The same once only, however often it is tried."""
        if sentence != self._said:
            self._said = sentence
            self.trouble.emit(sentence)


def _write(
    desk: Desk, ids: tuple[str, ...], format_name: str, folder: Path, options: Mapping[str, str]
) -> list[Path]:
    with closing(equipped(desk)) as own:
        there = own.out.names()
        form = next(one for one in own.out.formats() if one.name == format_name)
        known = {option.name for option in form.options}
        chosen = {name: value for name, value in options.items() if name in known}
        return write_vault(own.out.shelf([id_ for id_ in ids if id_ in there]), format_name, folder, chosen)
