"""Ctrl+C in the terminal and the desktop's wish to end close the window as the reader would."""

import signal
import socket
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
        self._ours, self._systems = socket.socketpair()
        self._ours.setblocking(False)
        self._systems.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        self._before = {number: signal.signal(number, _nothing) for number in _SIGNALS}
        self._fd = signal.set_wakeup_fd(self._systems.fileno())

    def close(self) -> None:
        """Leaves the signals as they were."""
        signal.set_wakeup_fd(self._fd)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._systems.close()

    @Slot()
    def _on_signal(self) -> None:
        self._ours.recv(64)
        self.interrupted.emit()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """A handler, so that the system wakes us instead of ending us."""
