"""Work off the window's thread: the only module that knows of threads.

A job is a plain function on plain data. Whatever it needs of the library it gets as ``desk.clone()`` inside the job, with a
connection of its own.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from postil.errors import BugError, PostilError, UserError
from postil.late_log import late_log
from postil.overriding import override

log = late_log(__name__)

P = ParamSpec("P")
T = TypeVar("T")


def tell(error: PostilError, trouble: Callable[[str], object], bug: Callable[[PostilError], object]) -> None:
    """Says why a job failed: what the world did wrong as a sentence to ``trouble``, what we did to ``bug``."""
    if isinstance(error, UserError):
        trouble(str(error))
    else:
        bug(error)


class Job(QObject):
    """One piece of work under way. All its signals arrive in the window's thread.

    Signals:
        finished: the value that the function gave.
        failed: a ``UserError`` or a ``BugError``.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cancelled = False

    def cancel(self) -> None:
        """From now on the job says nothing, whatever becomes of it."""
        self.cancelled = True

    def end(self, value: object, error: PostilError | None) -> None:
        """Says what came of it, unless it was cancelled, and goes."""
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

    Signals:
        arrived: from a job's own thread: the job with its work, its value and its error. Not a signal of the job's own: that
            would be gone before the thread has come back from emitting it. Job and work are let go in the window's thread, so that what
            the work alone knew of the window is taken apart there.
    """

    arrived = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.arrived.connect(self._on_arrived)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        #: Of work that must not overlap; most sessions have none.
        self._line: QThreadPool | None = None

    def start(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Job:
        """Runs ``work(*args, **kwargs)`` in another thread.

        Connect to the returned job at once: it speaks at the earliest when the event loop runs again.
        """
        return self._started(self._pool, lambda: work(*args, **kwargs))

    def start_in_turn(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Job:
        """The same, after all that was started in turn before it has ended."""
        if self._line is None:
            self._line = QThreadPool(self)
            self._line.setMaxThreadCount(1)
        return self._started(self._line, lambda: work(*args, **kwargs))

    def _started(self, pool: QThreadPool, work: Callable[[], object]) -> Job:
        job = Job(self)
        pool.start(_Runner(self, (job, work)))
        return job

    def close(self) -> None:
        """Waits until everything that was started is done, so that nothing half saved is left."""
        self._pool.waitForDone()
        if self._line is not None:
            self._line.waitForDone()

    @Slot(object, object, object)
    def _on_arrived(self, held: "_Held", value: object, error: PostilError | None) -> None:
        job = held.let_go()
        if job is not None:
            job.end(value, error)


class Latest:
    """The last of several jobs of one sort: when another one starts, those before it say nothing any more.

    Args:
        jobs: runs them.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._job: Job | None = None

    @property
    def under_way(self) -> bool:
        """Whether one is to be heard of; no longer so when its ``finished`` or ``failed`` arrives."""
        return self._job is not None

    def start(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Job:
        """As ``Jobs.start``, in the place of what was under way."""
        self.drop()
        job = self._job = self._jobs.start(work, *args, **kwargs)
        # Before anybody else, so that whoever hears of it may start the next.
        job.finished.connect(self._forget)
        job.failed.connect(self._forget)
        return job

    def drop(self) -> None:
        """What is under way says nothing any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _forget(self, _outcome: object) -> None:
        self._job = None


class _Runner(QRunnable):
    """Carries one function into the pool and its outcome back."""

    def __init__(self, jobs: Jobs, held: tuple[Job, Callable[[], object]]) -> None:
        super().__init__()
        self._jobs = jobs
        #: Never in a variable of this thread's: whatever holds a thing last takes it apart.
        self._held = _Held(*held)

    @override
    def run(self) -> None:
        if self._held.is_cancelled():
            self._jobs.arrived.emit(self._held, None, None)
            return
        value: object = None
        error: PostilError | None = None
        try:
            value = self._held.work()
        except PostilError as known:
            error = known
        except Exception as unknown:
            log.exception("a job failed")
            error = BugError(f"{type(unknown).__name__}: {unknown}")
            error.__cause__ = unknown
        self._jobs.arrived.emit(self._held, value, error)


class _Held:
    """A job and its work on their way through the other thread and back; ``let_go`` gives the job, and keeps nothing."""

    def __init__(self, job: Job, work: Callable[[], object]) -> None:
        self._job: Job | None = job
        self._work: Callable[[], object] | None = work

    def is_cancelled(self) -> bool:
        return self._job is None or self._job.cancelled

    def work(self) -> object:
        return self._work() if self._work is not None else None

    def let_go(self) -> Job | None:
        job, self._job, self._work = self._job, None, None
        return job
