"""What a wheel or a touchpad asks for: pixels to scroll, steps to zoom. Small parts of a notch are gathered, so that none is lost."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent

#: One notch of a wheel, in eighths of a degree.
NOTCH = 120


class Wheel:
    """The wheel of one view."""

    def __init__(self) -> None:
        self._pixels = self._angle = self._across = 0.0

    def zoom_steps(self, event: QWheelEvent) -> list[int]:
        """A +1 or -1 for every notch."""
        self._angle += event.angleDelta().y()
        steps = int(self._angle / NOTCH)
        self._angle -= steps * NOTCH
        return [1 if steps > 0 else -1] * abs(steps)

    def across(self, event: QWheelEvent, line: int) -> int:
        """How far to slide to the right: what the wheel or touchpad says sideways, or with Shift at all; 0 for another direction."""
        angle, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            angle, pixels = QPoint(angle.x() or angle.y(), 0), QPoint(pixels.x() or pixels.y(), 0)
        if abs(angle.x()) <= abs(angle.y()):
            return 0
        if not pixels.isNull() and QGuiApplication.platformName() != "xcb":
            return -pixels.x()
        self._across -= angle.x() * QGuiApplication.styleHints().wheelScrollLines() * line / NOTCH
        whole = int(self._across)
        self._across -= whole
        return whole

    def pixels(self, event: QWheelEvent, line: int) -> int:
        """How far to scroll down; ``line`` is the distance of two lines."""
        # X11 drivers tell pixels that mean nothing.
        if not event.pixelDelta().isNull() and QGuiApplication.platformName() != "xcb":
            return -event.pixelDelta().y()
        # As many lines a notch as the desktop says.
        lines = QGuiApplication.styleHints().wheelScrollLines()
        self._pixels -= event.angleDelta().y() * lines * line / NOTCH
        whole = int(self._pixels)
        self._pixels -= whole
        return whole
