"""The program's own line icons, drawn in the colours of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from postil.paths import resources

#: Physical sizes that are drawn: 16 and 20 px at once, one and a quarter, one and a half and twice the scale.
SIZES = (16, 20, 24, 25, 30, 32, 40)


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """The icon ``name`` (a file of resources/icons) in ``colour``, and in ``disabled`` where it cannot be used.

    Args:
        name: without ``.svg``.
        colour: "#rrggbb".
        disabled: "#rrggbb".
    """
    made = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        for size in SIZES:
            made.addPixmap(_pixmap(name, shade, size), mode)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon ``name`` as ``size`` logical pixels at a device pixel ratio."""
    drawn = QPixmap(_pixmap(name, colour, round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn
