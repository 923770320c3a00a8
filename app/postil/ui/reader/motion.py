"""The little that moves: a short glide to a place, and a flash that shows where it is."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QTimer, QVariantAnimation, Slot

#: Milliseconds.
GLIDE = 140
_HOLD, _FADE = 700, 150


class Motion(QObject):
    """Glides and flashes, or does neither when ``enabled`` is False: then a glide arrives at once and a flash just ends.

    Args:
        parent: its owner.
        scroll: goes to a scroll position.
        flash: shows something, at a strength of 0–1.
        moves: whether anything moves on this desktop.
    """

    def __init__(
        self,
        parent: QObject,
        scroll: Callable[[int], None],
        flash: Callable[[float], None],
        moves: Callable[[], bool],
    ) -> None:
        super().__init__(parent)
        self.enabled = True
        self._scroll, self._flash, self._moves = scroll, flash, moves
        self._glide = QVariantAnimation(
            self, duration=GLIDE, easingCurve=QEasingCurve(QEasingCurve.Type.OutCubic)
        )
        self._glide.valueChanged.connect(self._on_glided)
        self._fade = QVariantAnimation(self, duration=_FADE, startValue=1.0, endValue=0.0)
        self._fade.valueChanged.connect(self._on_faded)
        self._hold = QTimer(self, singleShot=True, interval=_HOLD)
        self._hold.timeout.connect(self._on_held)

    @property
    def target(self) -> int | None:
        """Where a glide is going, or None."""
        running = self._glide.state() is QVariantAnimation.State.Running
        return int(self._glide.endValue()) if running else None

    def glide(self, start: int, end: int) -> None:
        """Goes from one scroll position to another."""
        self._glide.stop()
        if start == end or not (self.enabled and self._moves()):
            self._scroll(end)
            return
        self._glide.setStartValue(start)
        self._glide.setEndValue(end)
        self._glide.start()

    def flash(self) -> None:
        """Shows something at full strength for a moment."""
        self._fade.stop()
        self._flash(1.0)
        self._hold.start()

    def stop(self) -> None:
        """Stays where it is."""
        self._glide.stop()

    @Slot(object)
    def _on_glided(self, value: int) -> None:
        self._scroll(int(value))

    @Slot(object)
    def _on_faded(self, value: float) -> None:
        self._flash(float(value))

    @Slot()
    def _on_held(self) -> None:
        if self.enabled and self._moves():
            self._fade.start()
        else:
            self._flash(0.0)
