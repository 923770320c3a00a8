"""Work off the window's thread: the only module that knows of threads.

A job is a plain function on plain data. Whatever it needs of the library it gets as ``desk.clone()`` inside the job, with a
connection of its own.
"""

import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from typing_extensions import override

from postil.errors import BugError, PostilError

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


class Job(QObject):
    """One piece of work under way. All its signals arrive in the window's thread.

    Signals:
        finished: the value that the function gave.
        failed: a ``UserError`` or a ``BugError``.
        arrived: from the job's own thread, value and error; for ``Jobs`` alone.
    """

    finished = Signal(object)
    failed = Signal(object)
    arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cancelled = False
        self.arrived.connect(self._on_arrived)

    def cancel(self) -> None:
        """From now on the job says nothing, whatever becomes of it."""
        self.cancelled = True

    @Slot(object, object)
    def _on_arrived(self, value: object, error: PostilError | None) -> None:
        if not self.cancelled:
            if error is None:
                self.finished.emit(value)
            else:
                self.failed.emit(error)
        self.deleteLater()


class Jobs(QObject):
    """Starts jobs and keeps them until they have spoken.

    Args:
        parent: its owner; ``close`` must be called before the owner goes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)

    def start(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Job:
        """Runs ``work(*args, **kwargs)`` in another thread.

        Connect to the returned job at once: it speaks at the earliest when the event loop runs again.
        """
        job = Job(self)
        self._pool.start(_Runner(job, lambda: work(*args, **kwargs)))
        return job

    def close(self) -> None:
        """Waits until everything that was started is done, so that nothing half saved is left."""
        self._pool.waitForDone()


class _Runner(QRunnable):
    """Carries one function into the pool and its outcome back."""

    def __init__(self, job: Job, work: Callable[[], object]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    @override
    def run(self) -> None:
        if self._job.cancelled:
            self._job.arrived.emit(None, None)
            return
        value: object = None
        error: PostilError | None = None
        try:
            value = self._work()
        except PostilError as known:
            error = known
        except Exception as unknown:
            log.exception("a job failed")
            error = BugError(f"{type(unknown).__name__}: {unknown}")
            error.__cause__ = unknown
        self._job.arrived.emit(value, error)
