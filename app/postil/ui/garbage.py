"""Python's collector of cycles, kept from holding the window up.

A full collection looks at every object there is: with the marks of a long article that are half a million, and the window would stand
still for tenths of a second, at any time. So full collections never come by themselves. What an article brought is left out of them
(``gc.freeze``), and the little that came since is looked through now and then.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

#: New objects before a young collection, young ones before a middle one, and "never" before a full one.
_THRESHOLDS = (2_000, 10, 1_000_000_000)
#: Milliseconds between two full collections of what came since the last settling.
_EVERY = 20_000
#: Middle collections since the last full one (there is one with every 20,000 objects that stay) after which a full one would be felt: a
#: lesson, for one, brings the marks of a long article anew.
_LITTLE = 1


class GarbageKeeper(QObject):
    """Holds the collector in check for as long as it lives; ``release`` gives it back.

    Args:
        parent: its owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        gc.set_threshold(*_THRESHOLDS)
        gc.enable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def settle(self) -> None:
        """All that is there now is going to stay: collections need not look at it again."""
        gc.freeze()

    @Slot()
    def collect(self) -> None:
        """Frees the cycles that were left behind since the last settling; what is more than a little has come to stay."""
        if gc.get_count()[2] > _LITTLE:
            self.settle()
        else:
            gc.collect()

    def release(self) -> None:
        """Gives the collector back as it was."""
        self._timer.stop()
        gc.set_threshold(*self._before)
        gc.unfreeze()
