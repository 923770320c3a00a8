"""The program's icon in all sizes that desktops ask for, drawn from linux/postil.svg."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parent / "linux" / "postil.svg"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)


def draw(folder: Path) -> None:
    """Fill ``folder`` with the folders of an icon theme: 48x48/apps/postil.png, …, scalable/apps/postil.svg."""
    shutil.rmtree(folder, ignore_errors=True)
    for size in SIZES:
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(str(SOURCE)).render(painter)
        painter.end()
        if not image.save(str(place / "postil.png")):
            raise OSError(f"{place / 'postil.png'} could not be written.")
    scalable = folder / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copy(SOURCE, scalable)
