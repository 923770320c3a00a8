"""A thin line that moves while something is under way."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from postil.overriding import override

#: Milliseconds between two pictures, and pictures from one end to the other.
_TICK, _TICKS = 40, 45


class ProgressLine(QWidget):
    """Two pixels high; it takes its room also while it rests, so that nothing moves when it starts and ends.

    Where the desktop asks for no motion the line stands still.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._at = 0
        self._running = self._still = False
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._on_tick)

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._running

    def set_still(self, still: bool) -> None:
        """Whether it stands still whatever the desktop says."""
        if still != self._still:
            self._still = still
            self.set_running(self._running)

    def set_running(self, running: bool) -> None:
        """Starts or ends it."""
        self._running = running
        if running and not self._still and self._moves():
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def _moves(self) -> bool:
        from PySide6.QtWidgets import (
            QStyle,
        )  # It takes many of Qt's classes: not before something is to move.

        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(80, 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._running:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().accent())
        if self._timer.isActive():
            part = self.width() * 0.25
            painter.drawRect(QRectF((self.width() + part) * self._at / _TICKS - part, 0, part, 2))
        else:
            painter.drawRect(self.rect())
        painter.end()

    def _on_tick(self) -> None:
        self._at = (self._at + 1) % (_TICKS + 1)
        self.update()
