"""Articles on paper: a PDF file, or pages on a printer. Plain data in; in any thread, on any platform of Qt that has fonts.

Who starts Qt without the window (``QT_QPA_PLATFORM=offscreen``) makes a ``QGuiApplication`` and calls ``theme.load_fonts`` first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

import postil
from postil import files
from postil.desk.page import Page
from postil.errors import UserError
from postil.ui.paper.manner import Manner
from postil.ui.paper.paged import Paged, Tell
from postil.ui.paper.pdf_finish import About, LinkArea, finished
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
    return _written(page, paged, size, range(paged.count), tell)


def _written(
    page: Page,
    paged: Paged,
    size: tuple[float, float],
    numbers: Sequence[int],
    tell: Tell,
    *,
    grey: bool = False,
) -> bytes:
    """Some pages as a PDF, in that order."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QSizeF(*size), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    writer.setTitle(page.article.title or page.article.source)
    writer.setAuthor(", ".join(page.article.authors))
    writer.setCreator(f"Postil {postil.__version__}")
    if grey:
        writer.setColorModel(QPdfWriter.ColorModel.Grayscale)
    _paint(writer, paged, numbers, tell, tagged=True)
    written = with_right_characters(bytes(buffer.data().data()))
    structure = paged.structure
    places = {number: place for place, number in reversed(list(enumerate(numbers)))}
    about = About(
        size[1],
        [replace(one, page=places[one.page]) for one in paged.headings() if one.page in places],
        [link for link in (_moved(one, places) for one in paged.links()) if link],
        page.article.language,
        structure.root,
        for_everybody=bool(page.article.title) and structure.sound,
    )
    return finished(written, about)


def _moved(link: LinkArea, places: Mapping[int, int]) -> LinkArea | None:
    """A link where its page is now; None: it is on none of the pages, or leads to none."""
    goal = link.goal
    if link.page not in places or (goal and goal[0] not in places):
        return None
    return replace(link, page=places[link.page], goal=(places[goal[0]], goal[1]) if goal else None)


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

    A printer that writes a PDF file writes what ``pdf`` makes.

    Raises:
        UserError: when the printer takes nothing, or the file cannot be written.
    """
    size = device.pageLayout().fullRectPoints()
    sheet = size.width(), size.height()
    paged = Paged(page, manner, sheet, lambda done: tell(done * _SET), pictures)
    ranges = device.pageRanges()  # Left to us by Qt.
    wanted = [n for n in range(paged.count) if ranges.isEmpty() or ranges.contains(n + 1)]
    if not wanted:
        words = _tr("The article has %1 pages, none of them among those to be printed. Choose others.")
        raise UserError(words.replace("%1", str(paged.count)))
    file = _file_of(device)
    if file:
        target, grey = file
        files.replace(target, _written(page, paged, sheet, wanted * copies, tell, grey=grey))
    else:
        _paint(device, paged, wanted * copies, tell)


def _file_of(device: QPagedPaintDevice) -> tuple[Path, bool] | None:
    """The PDF file that a printer would write, and whether without colours."""
    from PySide6.QtPrintSupport import QPrinter  # Loaded already where there is a printer.

    if not isinstance(device, QPrinter) or device.outputFormat() is not QPrinter.OutputFormat.PdfFormat:
        return None
    name = device.outputFileName()
    return (Path(name), device.colorMode() is QPrinter.ColorMode.GrayScale) if name else None


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
