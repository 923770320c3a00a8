"""Long work in the window's own thread, a few milliseconds in each turn of the event loop."""

from collections.abc import Iterator
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Slot

#: Steps that are done at once, so that short work is done when ``start`` comes back; seconds of work in each turn after that.
_AT_ONCE, _STRETCH = 400, 0.004


class Piecemeal(QObject):
    """Does one work at a time; another one takes its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def start(self, steps: Iterator[None]) -> None:
        """Does the first of ``steps``, short ones, and the others as time allows."""
        self._steps = steps
        if sum(1 for _ in islice(steps, _AT_ONCE)) == _AT_ONCE:
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def working(self) -> bool:
        """Whether something is left to do."""
        return self._timer.isActive()

    @Slot()
    def _on_turn(self) -> None:
        until = perf_counter() + _STRETCH
        for _ in self._steps:
            if perf_counter() > until:
                return
        self._timer.stop()
