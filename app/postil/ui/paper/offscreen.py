"""PDFs and pictures without a window, a screen, or anybody who waits for either."""

import os
from functools import cache

from postil.exporters.pdf import Print, Wanted
from postil.exporters.work import Work
from postil.paths import Folders
from postil.settings import Settings


def pdf_printer(where: Folders) -> Print:
    """Makes PDFs as the window saves them; Qt is started with the first one.

    Args:
        where: the reader's folders; face, measure and colours are those of the settings.
    """

    def print_(work: Work, wanted: Wanted) -> bytes:
        _begin()
        from postil.ui.paper.manner import Manner
        from postil.ui.paper.work_pages import work_pdf

        manner = Manner(palette=Settings.load(where).palette)
        return work_pdf(work, wanted, manner)

    return print_


def redrawn(content: bytes, width: int, height: int) -> bytes | None:
    """A picture of so many pixels as PNG; None when it is none."""
    _begin()
    from postil.ui.reader import pictures

    return pictures.redrawn(content, width, height)


@cache
def _begin() -> object:
    """Starts Qt with the first thing to be drawn; what keeps it alive."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from postil.ui.theme import load_fonts

    kept = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    return kept
