"""What the window of the library has looked up: plain functions, for jobs."""

from postil.desk.desk import Desk
from postil.model.finding import Event, Ledger, Quotation
from postil.model.query import Listing, Query

#: Articles that are found; quotes and dates that are listed; articles that are indexed at a time.
FOUND, LISTED, INDEXED = 2_000, 5_000, 25


def listed(desk: Desk, listing: Listing) -> list[int]:
    """Numbers of the articles of a list."""
    own = desk.clone()
    try:
        return own.shelf.listed(listing, FOUND if listing.query.terms else None)
    finally:
        own.close()


def quotes(desk: Desk, ledger: Ledger) -> list[Quotation]:
    """The first quotes of a ledger."""
    own = desk.clone()
    try:
        return own.across.quotes(ledger, LISTED)
    finally:
        own.close()


def timeline(desk: Desk, query: Query) -> list[Event]:
    """The first dates that articles talk about."""
    own = desk.clone()
    try:
        return own.across.timeline(query, LISTED)
    finally:
        own.close()


def index(desk: Desk) -> int:
    """Indexes a few articles; gives how many."""
    own = desk.clone()
    try:
        return own.shelf.catch_up(INDEXED)
    finally:
        own.close()
