"""Python's collector of cycles, kept from holding the window up.

A full collection looks at every object there is: with the marks of a long article that are half a million, and the window would stand
still for tenths of a second, at any time. What an article brought is left out of them (``gc.freeze``), and the little that came since is
looked through now and then.

And no collection comes by itself: Python begins one in whatever thread makes the next object. One in a job's thread would take
things of Qt's apart that belong to the window's thread, while that is giving them their events: the program is gone then.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

#: New objects before a young collection, and young ones before a middle one.
_YOUNG, _MIDDLE = 2_000, 10
#: New objects that are too many to be looked through without being felt (some ten milliseconds): they have come to stay.
_MANY = 100_000
#: Milliseconds between two looks at how many there are.
_LOOK = 100
#: Milliseconds between two full collections of what came since the last settling.
_EVERY = 20_000
#: New objects since the last full collection after which another one would be felt: a lesson, for one, brings the marks of a long
#: article anew.
_LITTLE = 40_000


class GarbageKeeper(QObject):
    """Holds the collector in check for as long as it lives; ``release`` gives it back.

    Args:
        parent: its owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        #: New objects that were there since the last collection of either kind.
        self._since_middle = self._since_full = 0
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self.look)
        self._look.start()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def settle(self) -> None:
        """All that is there now is going to stay: collections need not look at it again."""
        gc.freeze()
        self._since_middle = self._since_full = 0

    @Slot()
    def look(self) -> None:
        """Frees young cycles, when there may be some; and sees to it that no library has switched the collector on (srsly does)."""
        gc.disable()
        young, middle, _ = gc.get_count()
        if young <= _YOUNG:
            return
        self._since_middle += young
        self._since_full += young
        if self._since_middle > _MANY:
            self.settle()
        elif middle > _MIDDLE:
            gc.collect(1)
            self._since_middle = 0
        else:
            gc.collect(0)

    @Slot()
    def collect(self) -> None:
        """Frees the cycles that were left behind since the last settling; what is more than a little has come to stay."""
        if self._since_full + gc.get_count()[0] > _LITTLE:
            self.settle()
        else:
            gc.collect()
            self._since_middle = self._since_full = 0

    def release(self) -> None:
        """Gives the collector back as it was."""
        self._timer.stop()
        self._look.stop()
        if self._was_on:
            gc.enable()
        gc.unfreeze()
