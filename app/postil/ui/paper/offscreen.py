"""PDFs without a window, a screen, or anybody who waits for either."""

import os

from postil.exporters.pdf import Print, Wanted
from postil.exporters.work import Work
from postil.paths import Folders
from postil.settings import Settings


def pdf_printer(where: Folders) -> Print:
    """Makes PDFs as the window saves them; Qt is started with the first one.

    Args:
        where: the reader's folders; face, measure and colours are those of the settings.
    """
    kept: list[object] = []

    def print_(work: Work, wanted: Wanted) -> bytes:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from PySide6.QtGui import QGuiApplication

        from postil.ui.paper.manner import Manner
        from postil.ui.paper.work_pages import work_pdf
        from postil.ui.theme import load_fonts

        if not kept:
            kept.append(QGuiApplication.instance() or QGuiApplication([]))
            load_fonts()
        manner = Manner(palette=Settings.load(where).palette)
        return work_pdf(work, wanted, manner)

    return print_
