"""Lets go of what a long article brought, a little at a time.

Freeing the marks of 10 MB at one go holds the window up for a tenth of a second, in whichever thread that happens.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Slot

#: Things let go of in one turn of the event loop (two milliseconds), and milliseconds from one turn to the next.
_AT_ONCE, _EVERY = 2_000, 4


class LettingGo(QObject):
    """Holds on to things, so that they outlive whatever else has held them, and drops them one after the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._things: list[object] = []
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._on_turn)

    def take(self, things: Iterable[object]) -> None:
        """These are going to be needed no more."""
        self._things += things
        self._timer.start()

    @Slot()
    def _on_turn(self) -> None:
        del self._things[-_AT_ONCE:]
        if not self._things:
            self._timer.stop()
