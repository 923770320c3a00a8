"""What the export dialog is opened for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.desk.outgoing import Outgoing

if TYPE_CHECKING:
    from postil.exporters.base import Exporter


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can go out, as the dialog shows it.

    Attributes:
        formats: that it can have, in the order in which they are offered.
        going: what goes out, given the ids of the articles that are ticked.
        articles: ids and titles of those that can be ticked; none: it goes out as a whole, as one file.
        chosen: ids of the articles that are ticked at first.
        what: in a few words; empty where the ticked articles say it.
    """

    formats: "tuple[Exporter, ...]"
    going: Callable[[tuple[str, ...]], Outgoing]
    articles: tuple[tuple[str, str], ...] = ()
    chosen: frozenset[str] = frozenset()
    what: str = ""
