"""What can go out: articles, quotes as the ledger lists them, the dossier of somebody; and in which formats."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from postil.errors import UserError
from postil.model.finding import Column, Ledger, Quotation
from postil.model.query import Listing, Place

if TYPE_CHECKING:
    from postil.desk.desk import Desk
    from postil.desk.publish import Tell
    from postil.exporters.base import Exporter
    from postil.exporters.work import Work

#: Quotes of each sort in a dossier.
_QUOTES = 500


class Outgoing(Protocol):
    """Something that can go out."""

    @property
    def title(self) -> str:
        """What a file of all of it is called."""

    def formats(self, desk: "Desk", more: "Sequence[Exporter]" = ()) -> "tuple[Exporter, ...]":
        """The formats it can have; ``more`` are further formats of documents that whoever asks knows."""

    def works(self, desk: "Desk", tell: "Tell | None" = None) -> "Sequence[Work]":
        """What those formats take; ``tell`` is told how many articles are read, and may raise to stop.

        Articles may be read only when they are asked for, each time anew: whoever wants to go through them twice keeps what they need.

        Raises:
            UserError: when there is nothing.
        """


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles, by their ids, in their order.

    Attributes:
        title: of the collection or search that they are, or empty.
    """

    ids: tuple[str, ...]
    title: str = ""

    def formats(self, desk: "Desk", more: "Sequence[Exporter]" = ()) -> "tuple[Exporter, ...]":
        """All of them; further ones stand behind the web page."""
        known = desk.out.formats()
        at = next((at for at, one in enumerate(known, 1) if one.name == "html"), 0)
        return (*known[:at], *more, *known[at:])

    def works(self, desk: "Desk", tell: "Tell | None" = None) -> "Sequence[Work]":
        """One for each article, read when it is asked for: a whole library would not fit into memory."""
        return desk.out.shelf(self.ids, tell)


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quotes of the ledger, in its order.

    Attributes:
        ledger: which, and in which order.
        title: of the whole.
        marks: ids of those that are wanted; None: all.
        most: so many of the first; None: all.
    """

    ledger: Ledger
    title: str = "Quotes"
    marks: frozenset[str] | None = None
    most: int | None = None

    def formats(
        self,
        desk: "Desk",  # noqa: ARG002 - others ask it
        more: "Sequence[Exporter]" = (),
    ) -> "tuple[Exporter, ...]":
        """Those of tables and cards, and documents that Postil writes of the quotes."""
        from postil.exporters.compiling import quote_formats

        heading = {Column.SPEAKER: "speaker", Column.ARTICLE: "article"}.get(self.ledger.sort, "")
        return quote_formats(self.title, heading, more)

    def works(self, desk: "Desk", tell: "Tell | None" = None) -> "list[Work]":
        """One for each quote, with nothing but its mark."""
        found = desk.across.quotes(self.ledger, self.most)
        wanted = [one for one in found if self.marks is None or one.mark in self.marks]
        if not wanted:
            raise UserError(
                "There is no quote to write. Look for fewer words, or take back what narrows the list."
            )
        return _works_of(desk, wanted, tell)


@dataclass(frozen=True, slots=True)
class OneDossier:
    """What the library says about an actor or a system, given by its key."""

    key: str
    title: str

    def formats(self, desk: "Desk", more: "Sequence[Exporter]" = ()) -> "tuple[Exporter, ...]":
        """A document of all of it; tables and cards of the quotes by it and about it."""
        from postil.exporters.compiling import dossier_formats

        return dossier_formats(desk.across.dossier(self.key), more)

    def works(self, desk: "Desk", tell: "Tell | None" = None) -> "list[Work]":
        """One for each quote, as of ``Quotes``: those by them, then those about them."""
        by = desk.across.quotes(Ledger(speaker=self.key), _QUOTES)
        about = desk.across.quotes(Ledger(about=self.key), _QUOTES)
        there = {one.mark for one in by}
        return _works_of(desk, [*by, *(one for one in about if one.mark not in there)], tell)


def _works_of(desk: "Desk", quotes: Sequence[Quotation], tell: "Tell | None") -> "list[Work]":
    """A work for each quote that is still there."""
    from postil.exporters.excerpt import alone

    ids: dict[str, set[str]] = {}
    for quote in quotes:
        ids.setdefault(quote.article, set()).add(quote.mark)
    found: dict[str, Work] = {}
    for number, (article, marks) in enumerate(ids.items()):
        if tell:
            tell(number, len(ids))
        [work] = desk.out.works(article)
        found |= alone(work, marks)
    return [found[quote.mark] for quote in quotes if quote.mark in found]


def of_collection(desk: "Desk", wanted: str) -> Articles:
    """The articles of a collection, or of a kept search, by its name in any capitals.

    Raises:
        UserError: when there is no such collection.
    """
    part, name = part_called(desk, wanted)
    return Articles(_listed(desk, part), name)


def part_called(desk: "Desk", wanted: str) -> tuple[Listing, str]:
    """What a collection, or a kept search, lists, by its name in any capitals; and its name.

    Raises:
        UserError: when there is none.
    """
    known = desk.shelf.collections()
    found = next((one for one in known if one.name.casefold() == wanted.strip().casefold()), None)
    if found is None:
        names = ", ".join(one.name for one in known) or "none"
        raise UserError(f"There is no collection “{wanted}”. There are: {names}.")
    query = desk.shelf.query(found.query)
    return Listing(Place.EVERYWHERE, collection="" if found.query else found.id, query=query), found.name


def of_search(desk: "Desk", typed: str) -> Articles:
    """All articles that a search finds, the newest first.

    Raises:
        UserError: when the query makes no sense.
    """
    query = desk.shelf.query(typed)
    return Articles(_listed(desk, Listing(Place.EVERYWHERE, query=query)), typed)


def of_listing(desk: "Desk", listing: Listing, title: str) -> Articles:
    """All articles of a list, in its order."""
    return Articles(_listed(desk, listing), title)


def _listed(desk: "Desk", listing: Listing) -> tuple[str, ...]:
    desk.shelf.catch_up()
    return tuple(desk.shelf.ids(desk.shelf.listed(listing)))
