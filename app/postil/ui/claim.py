"""Whether this is the first window on its library: told by a file that is locked while it is open."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile

from postil.late_log import late_log

log = late_log(__name__)

#: In the data folder.
FILE = "window.lock"
#: Milliseconds for which a start waits until a window is ready to be told what it was given, or is gone.
PATIENCE = 5_000
#: Milliseconds between two tries.
_AGAIN = 50


class Claim:
    """The right to be the window on a library, or the knowledge that another one is.

    Args:
        data: the data folder; made when it is missing.

    Attributes:
        left_behind: the last window on it went without releasing its claim.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        try:
            data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.error("%s: %s", data, error)  # The library cannot be opened either, which will be told.
        self.left_behind = False
        self._lock = QLockFile(str(data / FILE))
        self._lock.setStaleLockTime(0)  # However old: who holds it lives, or it is taken.

    def handed_over(self, wanted: Sequence[str]) -> bool:
        """Whether a window is open on the library, and took what is ``wanted``; else this start is the first.

        Raises:
            UserError: when there is one, and it does not answer.
        """
        there = (self._data / FILE).exists()
        if self._lock.tryLock(0):
            self.left_behind = there
            return False
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return False  # Where no file can be locked there is no library to share.
        # Only now: a first window need not know how to talk to another.
        from postil.ui.one_window import hand_over, silent

        deadline = time.monotonic() + PATIENCE / 1000
        while not hand_over(self._data, wanted):
            # It is about to listen, or about to go.
            if self._lock.tryLock(_AGAIN):
                return False
            if time.monotonic() > deadline:
                raise silent()
        return True

    def release(self) -> None:
        """Lets another start be the first."""
        self._lock.unlock()
