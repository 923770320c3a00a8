"""Starts the window: the application, its fonts and theme, and what happens to bugs."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox

from postil import __version__
from postil.desk.desk import Desk
from postil.errors import UserError
from postil.model.address import is_link
from postil.model.annotation import Kind
from postil.paths import Folders, seeds
from postil.settings import Settings
from postil.ui import icons
from postil.ui.application import Application
from postil.ui.crash import CrashKeeper
from postil.ui.engine_client import EngineClient
from postil.ui.garbage import GarbageKeeper
from postil.ui.interrupts import Interrupts
from postil.ui.jobs import Jobs
from postil.ui.logs import drop_log, keep_log
from postil.ui.main_window import MainWindow
from postil.ui.one_window import OneWindow, hand_over
from postil.ui.precedence import put_window_first
from postil.ui.theme import PANEL_FAMILY, ThemeChoice, ThemeKeeper, load_fonts
from postil.ui.translation import Languages

#: Milliseconds after which the smoke test has failed.
SMOKE_PATIENCE = 60_000
#: Milliseconds after which the engine is started when an article is there; one that it has not read yet starts it at once.
_WARM_AFTER = 1_000
#: In the environment: close the window as soon as an article is on the page. Benches measure the start by it.
LEAVE_WHEN_OPEN = "POSTIL_LEAVE_WHEN_OPEN"
#: Kinds that the founding article has.
_SMOKE_KINDS = (Kind.ACTOR, Kind.QUOTE, Kind.SYSTEM)


def run_window(
    folders: Folders, files: Sequence[Path], addresses: Sequence[str] = (), *, smoke: bool = False
) -> int:
    """Shows the window until it is closed.

    Args:
        folders: the reader's.
        files: opened at the start; without any the last article, or the founding one in an empty library.
        addresses: of web pages that are fetched and opened at the start, likewise, and links into the library. A window that
            is open on the same data folder gets files and addresses instead.
        smoke: open the founding article, wait until its marks are saved, say so in one line, and end.

    Returns:
        The exit code.

    Raises:
        UserError: when a window is open on the same data folder and does not answer.
    """
    application = _application()
    languages = Languages(application)
    languages.choose(Settings.load(folders).language)
    if _is_open_already(folders, [*(str(file.absolute()) for file in files), *addresses]):
        return 0
    meeting = OneWindow(folders.data, application)
    handler = keep_log(folders.logs)
    crashes = CrashKeeper(folders.logs, application)
    crashes.install()
    interrupts = Interrupts(application)
    garbage = GarbageKeeper(application)
    desk = Desk(folders)
    try:
        first, came_back = [founding_article()] if smoke else files, False
        while True:
            languages.choose(Settings.load(folders).language)
            window = build_window(folders, desk, application)
            crashes.crashed.connect(window.notes.save)
            crashes.crashed.connect(window.dialogs.show_crash)
            window.bug.connect(crashes.report)
            window.reading.opened.connect(garbage.settle)
            window.reading.saved.connect(garbage.settle)
            interrupts.interrupted.connect(window.close)
            for source in _handing(meeting, application):
                source.connect(window.arrivals.come)
            test = _SmokeTest(window, desk, application) if smoke else None
            if os.environ.get(LEAVE_WHEN_OPEN):
                window.reading.opened.connect(partial(QTimer.singleShot, 0, window.close))
            window.show()
            open_first(window, desk, first, () if came_back or smoke else addresses)
            if came_back:
                window.dialogs.show_settings()
            code = application.exec()
            if not window.comes_back:
                return test.code if test else code
            first, came_back = [], True
            for source in _handing(meeting, application):
                source.disconnect(window.arrivals.come)
            window.themes.deleteLater()
            window.deleteLater()
    finally:
        meeting.close()
        garbage.release()
        interrupts.close()
        crashes.uninstall()
        desk.close()
        drop_log(handler)


def _handing(meeting: OneWindow, application: QApplication) -> list[SignalInstance]:
    """What says that files or links are to be opened in the window that is there."""
    return [meeting.wanted, *([application.handed] if isinstance(application, Application) else [])]


def _is_open_already(folders: Folders, wanted: Sequence[str]) -> bool:
    """Whether a window on the same data folder took ``wanted``; when it does not answer, the reader is told."""
    try:
        return hand_over(folders.data, wanted)
    except UserError as error:
        # Whoever started from a menu sees no terminal.
        QMessageBox.warning(None, "Postil", str(error))
        raise


def build_window(folders: Folders, desk: Desk, application: QApplication) -> MainWindow:
    """The main window with all that it needs. The engine starts once the first article is on the page, to be warm for the next."""
    themes = ThemeKeeper(application, ThemeChoice(Settings.load(folders).theme))
    jobs = Jobs(application)
    engine = EngineClient(jobs, parent=application)
    window = MainWindow(folders, desk, themes, engine, jobs)
    window.reading.opened.connect(partial(QTimer.singleShot, _WARM_AFTER, engine, engine.start))
    window.setWindowIcon(icons.icon("postil", themes.theme.page.accent, themes.theme.page.muted))
    return window


def open_first(window: MainWindow, desk: Desk, files: Sequence[Path], addresses: Sequence[str] = ()) -> None:
    """Opens ``files`` and what is at ``addresses``; without any the last article, or the founding one in an empty library.

    Where a link into the library leads is opened after the last article, which stays when it leads nowhere.
    """
    links = [name for name in addresses if is_link(name)]
    named = bool(files) or len(links) < len(addresses)
    try:
        last = desk.last_article() if not named else None
    except UserError as error:
        window.area.messages.complain(str(error))
        return
    window.area.wait()
    if named:
        window.arrivals.open([*(str(file.absolute()) for file in files), *addresses])
    elif last:
        window.reading.open(last)
        window.arrivals.open(links)
    else:
        window.reading.open_files([founding_article()])


def founding_article() -> Path:
    """The article that comes with the program."""
    return next(iter(sorted(seeds().glob("*.txt"))))


def _application() -> QApplication:
    put_window_first()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else Application(sys.argv[:1])
    application.setApplicationName("postil")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("postil")
    if PANEL_FAMILY not in QFontDatabase.families():
        load_fonts()
    return application


class _SmokeTest(QObject):
    """Waits for the saved marks of the founding article, tells what is in the library, and ends the program."""

    def __init__(self, window: MainWindow, desk: Desk, application: QApplication) -> None:
        super().__init__(window)
        self.code = 1
        self._window, self._desk, self._application = window, desk, application
        window.reading.saved.connect(self._on_saved)
        window.reading.trouble.connect(self._fail)
        window.bug.connect(lambda error: self._fail(str(error)))
        QTimer.singleShot(SMOKE_PATIENCE, self, lambda: self._fail("No marks were saved within a minute."))

    def _on_saved(self) -> None:
        marks = self._desk.page(self._window.reading.id).analysis.annotations
        counts = {kind: sum(mark.kind is kind for mark in marks) for kind in _SMOKE_KINDS}
        told = ", ".join(f"{count} {kind}s" for kind, count in counts.items())
        if all(counts.values()):
            self.code = 0
            self._end(f"postil: saved {told} of the founding article")
        else:
            self._fail(f"Not all kinds were found: {told}.")

    def _fail(self, sentence: str) -> None:
        self._end(f"postil: {sentence}")

    def _end(self, line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
        self._window.close()
        self._application.quit()
