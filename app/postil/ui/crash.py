"""What happens to a bug: a report is saved, and the reader is told in plain words.

The report holds versions and the traceback without values; only an error's own message could quote something of the
reader's, so the reader is asked to look it over before passing it on.
"""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot, qVersion

from postil import __version__
from postil.crash_reports import make_room

log = logging.getLogger(__name__)


def about_program() -> str:
    """The first lines of every report: versions, and when it is written."""
    return (
        f"Postil {__version__}\nPython {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n"
        f"{datetime.now(UTC).isoformat(timespec='seconds')}\n"
    )


def report_text(error: BaseException) -> str:
    """The report of ``error``: versions and traceback."""
    return f"{about_program()}\n{''.join(traceback.format_exception(error))}"


def save_report(logs: Path, report: str) -> Path | None:
    """Writes a report into the folder ``logs``; None when even that fails."""
    path = logs / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    try:
        make_room(logs)
        path.write_text(report, encoding="utf-8", errors="backslashreplace")
    except OSError:
        log.exception("the report could not be saved")
        return None
    return path


class CrashKeeper(QObject):
    """Catches what nobody caught, in every thread, while it is installed.

    Signals:
        crashed: the report and its path (or None), in the window's thread.
    """

    crashed = Signal(object, object)
    _caught = Signal(object)

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self._seen: set[str] = set()
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._caught.connect(self._on_caught)

    def install(self) -> None:
        """From now on uncaught errors come here."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def uninstall(self) -> None:
        """Puts the former hooks back."""
        if self._before:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def report(self, error: BaseException) -> None:
        """Saves and announces ``error``; the same error again is only logged."""
        self._caught.emit(error)

    def _hook(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self._caught.emit(error)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught.emit(args.exc_value)

    @Slot(object)
    def _on_caught(self, error: BaseException) -> None:
        log.error("uncaught", exc_info=error)
        place = "".join(traceback.format_tb(error.__traceback__)[-1:]) + type(error).__name__
        if place in self._seen:
            return
        self._seen.add(place)
        report = report_text(error)
        self.crashed.emit(report, save_report(self._logs, report))
