"""Writes what goes out into files: plain functions, for jobs."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from postil.desk.desk import Desk
from postil.desk.outgoing import Articles, Outgoing
from postil.desk.publish import Tell, write_each, write_files
from postil.ui.export.equipped import equipped
from postil.ui.paper.manner import Manner

if TYPE_CHECKING:
    from postil.exporters.base import Exporter, Written
    from postil.exporters.pdf import Wanted
    from postil.exporters.work import Work

#: How much of the work of a PDF is reading, 0–1; other formats write while they read.
_READING = 0.6


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written.

    Attributes:
        going: what goes out.
        format_name: of its formats.
        options: of the format.
        manner: how a PDF is set.
    """

    going: Outgoing
    format_name: str
    options: Mapping[str, str]
    manner: Manner

    def format(self, desk: Desk, tell: Callable[[float], None]) -> "Exporter":
        """The format; ``tell`` is told how far a PDF is, 0–1."""
        from postil.exporters.pdf import PdfExporter

        def print_(work: "Work", wanted: "Wanted") -> bytes:
            from postil.ui.paper.work_pages import work_pdf

            return work_pdf(work, wanted, self.manner, tell)

        formats = self.going.formats(desk, (PdfExporter(print_),))
        return next(one for one in formats if one.name == self.format_name)


def made(desk: Desk, order: Order, tell: Callable[[float], None]) -> "Written":
    """All of it, as the content of one file, with what has to lie beside it."""
    reading = _READING if order.format_name == "pdf" else 1.0
    read: Tell = lambda done, of: tell(reading * done / of)  # noqa: E731 - one line says it
    with closing(equipped(desk)) as own:
        chosen = order.format(own, lambda done: tell(reading + (1 - reading) * done))
        return chosen.write_files(order.going.works(own, read), order.options)


def write_one(desk: Desk, order: Order, target: Path, tell: Callable[[float], None]) -> int:
    """Writes all of it into one file, whatever is there; gives 1."""
    write_files(target, made(desk, order, tell))
    return 1


def write_articles(
    desk: Desk, order: Order, folder: Path, overwrite: bool, tell: Callable[[float], None]
) -> int:
    """Writes each article into a file of its own in ``folder``; gives how many.

    Raises:
        TakenError: when files are there that may not be replaced; then nothing was written.
    """
    count: Tell = lambda done, of: tell(done / of)  # noqa: E731 - one line says it
    assert isinstance(order.going, Articles), "other things are written as one file"
    ids = order.going.ids
    with closing(equipped(desk)) as own:
        chosen = order.format(own, lambda _done: None)
        works, titles = own.out.shelf(ids), own.out.titles(ids)
        return len(
            write_each(works, chosen, folder, order.options, overwrite=overwrite, tell=count, titles=titles)
        )
