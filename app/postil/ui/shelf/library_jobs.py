"""What the window of the library has looked up: plain functions, for jobs."""

from contextlib import closing

from postil.desk.desk import Desk
from postil.model.card import Collection
from postil.model.entity import Entity
from postil.model.finding import Event, Ledger, Quotation
from postil.model.query import Listing, Place, Query

#: Articles that are found; quotes and dates that are listed; articles that are indexed at a time; actors
#: that are drawn.
FOUND, LISTED, INDEXED, DRAWN = 2_000, 5_000, 25, 24


def parts(desk: Desk) -> tuple[dict[Place, int], list[Collection], list[tuple[str, int]]]:
    """How many articles lie where; the collections; the tags of articles."""
    with closing(desk.clone()) as own:
        own.shelf.catch_up(INDEXED)  # What has notes, the index knows.
        return own.shelf.numbers(), own.shelf.collections(), own.shelf.article_tags()


def listed(desk: Desk, listing: Listing) -> list[int]:
    """Numbers of the articles of a list."""
    with closing(desk.clone()) as own:
        return own.shelf.listed(listing, FOUND if listing.query.terms else None)


def quotes(desk: Desk, ledger: Ledger) -> list[Quotation]:
    """The first quotes of a ledger."""
    with closing(desk.clone()) as own:
        return own.across.quotes(ledger, LISTED)


def timeline(desk: Desk, query: Query, part: Listing) -> list[Event]:
    """The first dates that articles of a part talk about."""
    with closing(desk.clone()) as own:
        return own.across.timeline(query, LISTED, part=part)


def graph(desk: Desk, words: str) -> tuple[list[tuple[Entity, int]], list[tuple[str, str, int]]]:
    """The actors that appear most (or those beside one whose name has ``words`` in it), and how often each two do together."""
    with closing(desk.clone()) as own:
        actors = [(one, number) for one, number, *_ in own.across.frequent(DRAWN, systems=False)]
        middle = own.across.offered(words, 1) if words.strip() else []
        if middle:
            found = own.across.dossier(middle[0].key)
            beside = [(one.entity, one.articles) for one in found.companions[: DRAWN - 1]]
            actors = [(found.entity, found.articles), *beside]
        return actors, own.across.pairs([one.key for one, _ in actors])


def index(desk: Desk) -> int:
    """Indexes a few articles; gives how many."""
    with closing(desk.clone()) as own:
        return own.shelf.catch_up(INDEXED)
