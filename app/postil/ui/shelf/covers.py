"""Small pictures of articles on the shelf, made in jobs from their first pictures."""

from collections import OrderedDict
from contextlib import closing

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from postil.desk.desk import Desk
from postil.errors import PostilError, UserError
from postil.ui.jobs import Jobs
from postil.ui.reader.pictures import decoded

#: Pixels of a cover on a screen of usual density; covers that are kept, and that are waited for.
SIZE = QSize(56, 42)
_KEPT, _WAITING, _AT_ONCE = 400, 60, 1


class Covers(QObject):
    """Gives what is there already; what is not arrives later, the last one asked for first.

    Args:
        desk: has the pictures.
        jobs: where they are made small.

    Signals:
        arrived: a cover is there that was asked for.
    """

    arrived = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._made: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._wanted: OrderedDict[tuple[str, int], None] = OrderedDict()
        self._working = 0

    def image(self, original: str, ratio: float) -> QImage | None:
        """The cover made of a picture, for a screen with so many device pixels a pixel; None when there is none, or none yet."""
        key = original, round(100 * ratio)
        image = self._made.get(key)
        if image is None:
            self._wanted[key] = None
            self._wanted.move_to_end(key)
            while len(self._wanted) > _WAITING:
                self._wanted.popitem(last=False)
            self._go_on()
            return None
        self._made.move_to_end(key)
        return None if image.isNull() else image

    def _go_on(self) -> None:
        while self._wanted and self._working < _AT_ONCE:
            key, _ = self._wanted.popitem()
            self._working += 1
            job = self._jobs.start(cover, self._desk, key[0], SIZE * key[1] / 100)
            job.finished.connect(lambda image, key=key: self._keep(key, image))
            job.failed.connect(lambda error, key=key: self._fail(key, error))

    def _keep(self, key: tuple[str, int], image: QImage) -> None:
        self._working -= 1
        image.setDevicePixelRatio(key[1] / 100)
        self._made[key] = image
        if len(self._made) > _KEPT:
            self._made.popitem(last=False)
        self.arrived.emit()
        self._go_on()

    def _fail(self, key: tuple[str, int], _error: PostilError) -> None:
        """A picture that cannot be shown is none."""
        self._keep(key, QImage())


def cover(desk: Desk, original: str, pixels: QSize) -> QImage:
    """The middle of a picture in so many pixels; null when it is missing or broken. Runs in a job."""
    with closing(desk.clone()) as own:
        try:
            content = own.picture(original)
        except UserError:
            return QImage()
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    own_size = QImageReader(buffer).size()
    expand = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    image = decoded(content, own_size.scaled(pixels, expand) if own_size.isValid() else pixels)
    if image.isNull():
        return image
    image = image.scaled(pixels, expand, Qt.TransformationMode.SmoothTransformation)
    middle = QRect(0, 0, pixels.width(), pixels.height())
    middle.moveCenter(image.rect().center())
    return image.copy(middle)
