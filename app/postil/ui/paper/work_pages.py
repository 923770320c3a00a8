"""What goes out, as pages: a PDF of it, or pictures of its first sheets. In any thread."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageSize, QPainter

from postil.desk.publish import page_of
from postil.errors import UserError
from postil.exporters.pdf import Wanted
from postil.exporters.work import Work
from postil.model.annotation import Kind
from postil.ui.paper.manner import Manner
from postil.ui.paper.paged import Paged, Tell
from postil.ui.paper.printing import no_matter, pdf, usual_paper
from postil.ui.paper.sheet import POINTS
from postil.ui.reader.pictures import Plates

_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def work_pdf(work: Work, wanted: Wanted, manner: Manner, tell: Tell = no_matter) -> bytes:
    """The PDF of a work.

    Args:
        work: with all that is to be seen on it.
        wanted: which marks, and on what paper.
        manner: how it is set; its kinds do not matter.
        tell: called with how much is done, 0–1. What it raises ends the work.
    """
    return pdf(page_of(work), _of(manner, wanted), paper=_paper(wanted), pictures=_plates(work), tell=tell)


def first_sheets(
    work: Work, wanted: Wanted, manner: Manner, wide: int, most: int
) -> tuple[list[QImage], int]:
    """Pictures of the first ``most`` sheets, so many pixels ``wide``, and how many sheets there are."""
    size = _paper(wanted)
    paged = Paged(page_of(work), _of(manner, wanted), size, no_matter, _plates(work))
    scale = wide / size[0]
    images = []
    for number in range(min(most, paged.count)):
        image = QImage(wide, round(size[1] * scale), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(POINTS * scale, POINTS * scale)
        paged.paint(painter, number)
        painter.end()
        images.append(image)
    return images, paged.count


def _of(manner: Manner, wanted: Wanted) -> Manner:
    named = {name.strip() for name in wanted.kinds.split(",")}
    return replace(
        manner, shown=frozenset(kind for kind in Kind if wanted.kinds == "all" or str(kind) in named)
    )


def _paper(wanted: Wanted) -> tuple[float, float]:
    if wanted.paper not in _SIZES:
        return usual_paper()
    size = QPageSize.size(_SIZES[wanted.paper], QPageSize.Unit.Point)
    return size.width(), size.height()


def _plates(work: Work) -> Plates:
    def load(original: str) -> bytes:
        data = work.picture(original)
        if data is None:
            raise UserError(original)
        return data

    return Plates(load)
