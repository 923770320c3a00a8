"""PDF on the command line: pages like those of the window, without one."""

import argparse
from collections.abc import Callable

from postil.exporters.base import Exporter
from postil.exporters.pdf import NAME, PdfExporter, Print, Wanted
from postil.exporters.work import Work
from postil.paths import Folders

#: Gives what makes PDFs, for the reader's folders: given from above, because the command line knows no Qt.
PagesMaker = Callable[[Folders], Print]


def exporter_named(name: str, arguments: argparse.Namespace, where: Folders) -> Exporter:
    """The exporter of that name, PDF among them.

    Raises:
        UserError: when there is none.
    """
    from postil.exporters.registry import exporter

    return pdf_exporter(arguments, where) if name == NAME else exporter(name)


def pdf_exporter(arguments: argparse.Namespace, where: Folders) -> PdfExporter:
    """What writes PDFs; nothing is started before the first one."""
    made: list[Print] = []

    def print_(work: Work, wanted: Wanted) -> bytes:
        if not made:
            maker: PagesMaker = arguments.make_pages
            made.append(maker(where))
        return made[0](work, wanted)

    return PdfExporter(print_)
