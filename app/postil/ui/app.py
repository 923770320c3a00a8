"""Starts the window: the application, its fonts and theme, and what is opened first."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from postil import __version__
from postil.desk.first_look import first_look
from postil.errors import UserError
from postil.model.address import is_link
from postil.model.annotation import Kind
from postil.paths import Folders, seeds
from postil.settings import Settings
from postil.ui.application import Application
from postil.ui.claim import Claim
from postil.ui.first_moments import FirstMoments
from postil.ui.jobs import Jobs
from postil.ui.main_window import MainWindow
from postil.ui.precedence import put_window_first
from postil.ui.session import Session
from postil.ui.theme import STYLED, ThemeChoice, ThemeKeeper, load_fonts
from postil.ui.translation import Languages

if TYPE_CHECKING:
    from postil.desk.desk import Desk
    from postil.ui.engine_client import EngineClient
    from postil.ui.last_run import Fall

#: Milliseconds after which the smoke test has failed.
SMOKE_PATIENCE = 60_000
#: Milliseconds after which the engine is started when an article is there; one that it has not read yet starts it at once.
_WARM_AFTER = 1_000
#: Of Qt's platforms those on which nobody sees a dialog.
_WITHOUT_SCREEN = ("offscreen", "minimal")
#: In the environment: say the time and close the window as soon as an article is on the page, or ("complete") all parts of the window
#: are there, too. Benches measure the start by it.
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
    settings = Settings.load(folders)
    languages.choose(settings.language)
    claim = Claim(folders.data)
    if _is_open_already(claim, [*(str(file.absolute()) for file in files), *addresses]):
        return 0
    # Where nobody looks on nobody can be told.
    alone = smoke or bool(os.environ.get(LEAVE_WHEN_OPEN))
    fall = _last_fall(folders) if claim.left_behind and not alone else None
    session = Session(folders, application)
    desk = cache(partial(_open_desk, folders))
    try:
        first, came_back = [founding_article()] if smoke else files, False
        while True:
            window = build_window(folders, desk, application, settings, later=True)
            wanted = () if came_back or smoke else addresses
            start = _Start(window, session, desk, first, wanted, fall)
            if smoke:
                start.test = _SmokeTest(window, application)
            elif came_back:
                window.completed.connect(partial(_show_settings, window))
            start.show()
            code = application.exec()
            if not window.comes_back:
                return start.test.code if start.test else code
            first, came_back, fall = [], True, None
            settings = Settings.load(folders)
            languages.choose(settings.language)
            session.leave()
            window.themes.deleteLater()
            window.deleteLater()
    except UserError:
        raise
    except Exception as error:
        _tell(error, folders, application)
        raise
    finally:
        session.close()
        claim.release()
        if desk.cache_info().currsize:
            desk().close()


def _last_fall(folders: Folders) -> Fall:
    from postil.ui.last_run import fall

    return fall(folders.logs)


def _tell(error: Exception, folders: Folders, application: QApplication) -> None:
    """Shows what kept the window from opening: whoever started from a menu sees no terminal."""
    from postil.ui.crash import report_text, save_report
    from postil.ui.dialogs.crash_dialog import StartDialog

    report = report_text(error)
    path = save_report(folders.logs, report)
    if application.platformName() not in _WITHOUT_SCREEN:
        StartDialog(report, path).exec()


def _open_desk(folders: Folders) -> Desk:
    from postil.desk.desk import Desk

    return Desk(folders)


def _say_and_close(window: MainWindow) -> None:
    """Says when the window was there, in seconds of the monotonic clock, and closes it."""
    sys.stdout.write(f"{time.monotonic()}\n")
    window.close()


def _show_settings(window: MainWindow) -> None:
    window.dialogs.show_settings()


def _is_open_already(claim: Claim, wanted: Sequence[str]) -> bool:
    """Whether a window on the same data folder took ``wanted``; when it does not answer, the reader is told."""
    try:
        return claim.handed_over(wanted)
    except UserError as error:
        from PySide6.QtWidgets import QMessageBox

        # Whoever started from a menu sees no terminal.
        QMessageBox.warning(None, "Postil", str(error))
        raise


def build_window(
    folders: Folders,
    desk: Callable[[], Desk],
    application: QApplication,
    settings: Settings | None = None,
    *,
    later: bool = False,
) -> MainWindow:
    """The main window with all that it needs; ``later``: with its page alone at first."""
    themes = ThemeKeeper(application, ThemeChoice((settings or Settings.load(folders)).theme))
    jobs = Jobs(application)

    def engine() -> EngineClient:
        from postil.ui.engine_client import EngineClient

        return EngineClient(jobs, parent=application)

    window = MainWindow(folders, desk, themes, engine, jobs, later=later)
    if later:
        window.completed.connect(partial(_finish, window))
    else:
        _finish(window)
    return window


def _finish(window: MainWindow) -> None:
    """The engine starts once the first article is on the page, to be warm for the next."""
    from postil.ui import icons

    engine, page = window.engine, window.themes.theme.page
    window.reading.opened.connect(partial(QTimer.singleShot, _WARM_AFTER, engine, engine.start))
    window.setWindowIcon(icons.icon("postil", page.accent, page.muted))


class _Start(QObject):
    """Shows the first article as soon as it can be seen, and opens it when the window is complete."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        desk: Callable[[], Desk],
        files: Sequence[Path],
        addresses: Sequence[str],
        fall: Fall | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._desk = window, session, desk
        self._files, self._addresses, self._fall = files, addresses, fall
        self.test: _SmokeTest | None = None
        window.completed.connect(self._on_completed)
        self._named = bool(files) or any(not is_link(name) for name in addresses)

    def show(self) -> None:
        """Shows the window, with the last article on its page unless something else is to be opened."""
        window, moments, fall = self._window, FirstMoments(self._window), self._fall
        window.show()
        # Before anything is painted, but now the page has its width, and nothing is set twice.
        look = None if self._named or (fall and fall.is_one_too_many) else first_look(window.folders)
        if look is not None:
            window.show_first(look)
        else:
            window.first_area.wait()
        if look is not None and os.environ.get(LEAVE_WHEN_OPEN, "") not in ("", "complete"):
            moments.painted.connect(partial(_say_and_close, window))
        else:
            moments.painted.connect(self._session.begin)

    @Slot()
    def _on_completed(self) -> None:
        window = self._window
        self._session.attend(window)
        if self.test:
            self.test.begin(self._desk())
        if os.environ.get(LEAVE_WHEN_OPEN):
            window.reading.opened.connect(partial(QTimer.singleShot, 0, partial(_say_and_close, window)))
        if self._fall is None:
            open_first(window, self._desk(), self._files, self._addresses)
        else:
            self._open_after(self._fall)

    def _open_after(self, fall: Fall) -> None:
        """Opens what is wanted, but not unasked what the program ended with more than once; and says that it did."""
        from postil.ui.dialogs.fall_dialog import FallDialog

        window, desk = self._window, self._desk()
        try:
            last = desk.last_article()
            title = desk.page(last).article.title if last and not self._named else ""
        except UserError:
            last, title = None, ""
        dialog = FallDialog(fall, title, window)
        if last and fall.is_one_too_many and not self._named:
            dialog.open_wanted.connect(partial(window.reading.open, last))
            window.area.stop_waiting()
        else:
            open_first(window, desk, self._files, self._addresses)
        dialog.show()


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
    if last is None or window.looked_at != last:
        window.area.wait()
    if named:
        window.arrivals.open([*(str(file.absolute()) for file in files), *addresses])
    elif last:
        if window.looked_at == last:
            window.page_keeper.take(last)
        else:
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
    application = existing if isinstance(existing, QApplication) else _new_application()
    application.setApplicationName("postil")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("postil")
    if existing is None:
        load_fonts()
    return application


def _new_application() -> QApplication:
    application = Application([*sys.argv[:1], "-style", "Fusion"])
    application.setProperty(STYLED, True)
    return application


class _SmokeTest(QObject):
    """Waits for the saved marks of the founding article, tells what is in the library, and ends the program."""

    def __init__(self, window: MainWindow, application: QApplication) -> None:
        super().__init__(window)
        self.code = 1
        self._window, self._application = window, application
        QTimer.singleShot(SMOKE_PATIENCE, self, lambda: self._fail("No marks were saved within a minute."))

    def begin(self, desk: Desk) -> None:
        """Waits from now on."""
        window, self._desk = self._window, desk
        window.reading.saved.connect(self._on_saved)
        window.reading.trouble.connect(self._fail)
        window.bug.connect(lambda error: self._fail(str(error)))

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
