"""Articles on paper: a PDF file, or pages on a printer. Plain data in; in any thread, on any platform of Qt that has fonts.

Who starts Qt without the window (``QT_QPA_PLATFORM=offscreen``) makes a ``QGuiApplication`` and calls ``theme.load_fonts`` first.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

import postil
from postil import files
from postil.desk.page import Page
from postil.errors import UserError
from postil.ui.paper.manner import Manner
from postil.ui.paper.paged import Paged, Tell
from postil.ui.paper.pdf_finish import finished
from postil.ui.paper.pdf_glyphs import with_right_characters
from postil.ui.paper.sheet import POINTS
from postil.ui.reader.pictures import Pictures

#: Dots per inch of the PDF's own coordinates.
_RESOLUTION = 1200
#: As for a new reader.
HOUSE = Manner()
#: How much of the work is done when all lines are laid out.
_SET = 0.5


def no_matter(_done: float) -> None:
    """A ``tell`` for those who do not want to know."""


def usual_paper() -> tuple[float, float]:
    """Width and height in points of the paper that the reader's country uses: A4, or Letter."""
    letter = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.size(
        QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4, QPageSize.Unit.Point
    )
    return size.width(), size.height()


def pdf(
    page: Page,
    manner: Manner = HOUSE,
    *,
    paper: tuple[float, float] | None = None,
    pictures: Pictures | None = None,
    tell: Tell = no_matter,
) -> bytes:
    """An article with its marks and all notes as a PDF.

    Args:
        page: as the desk gives it.
        manner: what is printed of it, and how it is set.
        paper: width and height in points; None: as usual where the reader lives.
        pictures: of the article; None: there are grey boxes.
        tell: called with how much is done, 0–1. What it raises ends the work.
    """
    size = paper or usual_paper()
    paged = Paged(page, manner, size, lambda done: tell(done * _SET), pictures)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QSizeF(*size), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    writer.setTitle(page.article.title or page.article.source)
    writer.setAuthor(", ".join(page.article.authors))
    writer.setCreator(f"Postil {postil.__version__}")
    _paint(writer, paged, range(paged.count), tell, tagged=True)
    written = with_right_characters(bytes(buffer.data().data()))
    language = page.article.language
    root = paged.structure.root
    return finished(written, paged.headings(), language, size[1], paged.links(), root)


def write_pdf(
    page: Page,
    target: Path,
    manner: Manner = HOUSE,
    *,
    paper: tuple[float, float] | None = None,
    pictures: Pictures | None = None,
    tell: Tell = no_matter,
) -> Path:
    """The same into a file, which is replaced only when all is done; gives its path. Asking first is the caller's part.

    Raises:
        UserError: when it cannot be written; then the old file stays.
    """
    files.replace(target, pdf(page, manner, paper=paper, pictures=pictures, tell=tell))
    return target


def print_on(
    device: QPagedPaintDevice,
    page: Page,
    manner: Manner = HOUSE,
    *,
    copies: int = 1,
    pictures: Pictures | None = None,
    tell: Tell = no_matter,
) -> None:
    """The same on a printer, all pages or those of its ranges, on the paper that is in it; ``copies`` times one after the other.

    Raises:
        UserError: when the printer takes nothing.
    """
    size = device.pageLayout().fullRectPoints()
    sheet = size.width(), size.height()
    paged = Paged(page, manner, sheet, lambda done: tell(done * _SET), pictures)
    ranges = device.pageRanges()  # Left to us by Qt.
    wanted = [n for n in range(paged.count) if ranges.isEmpty() or ranges.contains(n + 1)]
    if not wanted:
        words = _tr("The article has %1 pages, none of them among those to be printed. Choose others.")
        raise UserError(words.replace("%1", str(paged.count)))
    _paint(device, paged, wanted * copies, tell)


def _paint(
    device: QPagedPaintDevice, paged: Paged, numbers: Iterable[int], tell: Tell, *, tagged: bool = False
) -> None:
    wanted = list(numbers)
    painter = QPainter()
    if not painter.begin(device):
        raise UserError(_tr("The printer cannot be reached. See that it is switched on, or choose another."))
    try:
        scale = POINTS * device.logicalDpiX() / 72
        for done, number in enumerate(wanted):
            tell(_SET + (1 - _SET) * done / len(wanted))
            if done:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            paged.paint(painter, number, tagged=tagged)
            painter.restore()
    finally:
        painter.end()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Printing", text)
