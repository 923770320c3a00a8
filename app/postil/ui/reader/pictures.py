"""The pictures of an article, decoded at the size at which they are shown."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from postil.errors import UserError
from postil.late_log import late_log
from postil.model.picture import Picture
from postil.ui.jobs import Jobs

log = late_log(__name__)
#: Gives the bytes of an original. Called in any thread.
Load = Callable[[str], bytes]
#: Decoded pictures that are kept.
_KEPT = 24
#: Pixels of the largest drawing that is made: beyond that it is stretched.
_MOST_PIXELS = 16_000_000
#: How many times its own size a drawing is drawn for other programs.
_SHARP = 2
#: Name of an original, and the size that was wanted.
_Key = tuple[str, int, int]


class Pictures(Protocol):
    """Where a painter gets pictures from."""

    def image(self, picture: Picture, pixels: QSize) -> QImage | None:
        """A picture of at least so many device pixels, or None as long as there is none."""


def decoded(content: bytes, pixels: QSize) -> QImage:
    """The picture in ``content`` in ``pixels``, or smaller where it has fewer of its own; null when it is none. For any thread."""
    if content.startswith(b"<svg"):
        return _drawn(content, pixels)
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    turned = bool(reader.transformation().value & 4)
    wanted = pixels.transposed() if turned else pixels
    if size.isValid() and size.width() > wanted.width():
        reader.setScaledSize(wanted)
    image = reader.read()
    return image if image.isNull() else image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def redrawn(content: bytes, width: int, height: int) -> bytes | None:
    """A picture of so many pixels as PNG, drawings larger so that they stay sharp; None when it is none. For any thread."""
    scale = _SHARP if content.startswith(b"<svg") else 1
    image = decoded(content, QSize(width * scale, height * scale))
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not QImageWriter(written, QByteArray(b"png")).write(image):
        return None
    return bytes(written.data().data())


def _drawn(content: bytes, pixels: QSize) -> QImage:
    """A drawing, which was made safe when it was imported, on white as its author saw it: sharp at any size."""
    # Imported when there is one: most articles have none.
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(content))
    if not renderer.isValid() or pixels.isEmpty():
        return QImage()
    area = pixels.width() * pixels.height()
    if area > _MOST_PIXELS:
        pixels = pixels * (_MOST_PIXELS / area) ** 0.5
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return image


class Plates:
    """Decodes pictures when they are asked for, and waits for them: for paper, in the thread that prints."""

    def __init__(self, load: Load) -> None:
        self._load = load

    def image(self, picture: Picture, pixels: QSize) -> QImage | None:
        """A picture; None when its bytes are missing or broken."""
        try:
            image = decoded(self._load(picture.original), pixels)
        except UserError as error:
            log.info("a picture is missing: %s", error)
            return None
        return None if image.isNull() else image


class Gallery(QObject):
    """Decodes pictures in jobs; what is there already is given at once, if need be at another size for the moment.

    Args:
        jobs: where the work is done.
        load: gives the bytes of an original.

    Signals:
        arrived: a picture is there that was asked for.
    """

    arrived = Signal()

    def __init__(self, jobs: Jobs, load: Load, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._load = jobs, load
        #: By name and size: one picture can be shown at two sizes at once.
        self._images: OrderedDict[_Key, QImage] = OrderedDict()
        self._asked: set[_Key] = set()

    def image(self, picture: Picture, pixels: QSize) -> QImage | None:
        """A picture; None while it is on its way, and when its bytes are missing or broken."""
        key = picture.original, pixels.width(), pixels.height()
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        else:
            if key not in self._asked:
                self._asked.add(key)
                job = self._jobs.start(_loaded, self._load, picture.original, pixels)
                job.finished.connect(lambda found: self._keep(key, found))
            image = next((self._images[one] for one in reversed(self._images) if one[0] == key[0]), None)
        return None if image is None or image.isNull() else image

    def _keep(self, key: _Key, image: QImage) -> None:
        self._asked.discard(key)
        self._images[key] = image
        if len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.arrived.emit()


def _loaded(load: Load, name: str, pixels: QSize) -> QImage:
    try:
        return decoded(load(name), pixels)
    except UserError as error:
        log.info("a picture is missing: %s", error)
        return QImage()
