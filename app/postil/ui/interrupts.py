"""Ctrl+C in the terminal and the desktop's wish to end close the window as the reader would."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Turns signals of the system into one of Qt's: Python alone would see them only when it happens to run.

    Signals:
        interrupted: the program is to end.
    """

    interrupted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wakes: tuple[int, int] | None = None
        if (
            sys.platform != "win32"
        ):  # there Qt cannot wait for a pipe, and the desktop ends programs by messages
            self._listen()

    def close(self) -> None:
        """Leaves the signals as they were."""
        if self._wakes is None:
            return
        signal.set_wakeup_fd(self._fd)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        for end in self._wakes:
            os.close(end)
        self._wakes = None

    def _listen(self) -> None:
        reads, writes = self._wakes = os.pipe()
        os.set_blocking(reads, False)
        os.set_blocking(writes, False)
        self._notifier = QSocketNotifier(reads, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        self._before = {number: signal.signal(number, _nothing) for number in _SIGNALS}
        self._fd = signal.set_wakeup_fd(writes)

    @Slot()
    def _on_signal(self) -> None:
        if self._wakes is not None:
            os.read(self._wakes[0], 64)
            self.interrupted.emit()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """A handler, so that the system wakes us instead of ending us."""
