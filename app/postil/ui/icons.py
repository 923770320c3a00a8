"""The program's own line icons, drawn in the colours of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from postil.paths import resources

#: Logical sizes that are drawn, for the scale of every screen.
SIZES = (16, 20)


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """The icon ``name`` (a file of resources/icons) in ``colour``, and in ``disabled`` where it cannot be used.

    Args:
        name: without ``.svg``.
        colour: "#rrggbb".
        disabled: "#rrggbb".
    """
    made = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        renderer = _renderer(name, shade)
        for size in _physical_sizes():
            made.addPixmap(_pixmap(renderer, size), mode)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon ``name`` as ``size`` logical pixels at a device pixel ratio."""
    drawn = _pixmap(_renderer(name, colour), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _physical_sizes() -> list[int]:
    """Every size costs a little at each start: those that no screen shows are left out."""
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return sorted({round(size * ratio) for size in SIZES for ratio in ratios})


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


def _pixmap(renderer: QSvgRenderer, size: int) -> QPixmap:
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn
