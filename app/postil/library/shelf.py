"""The shelf: which articles it shows in which order, and what of each."""
# ruff: noqa: S608 - the names in these statements are this module's own

import json
import sqlite3
from collections.abc import Sequence
from itertools import islice
from typing import Any

from postil.library import order, search
from postil.model.card import Card
from postil.model.query import Listing, Place, Query, Sort

_ASIDE = "archived OR trashed <> '' OR replaced_by IS NOT NULL"
_GONE = "trashed <> '' OR replaced_by IS NOT NULL"
_PLACES = {
    Place.SHELF: f"NOT ({_ASIDE})",
    Place.STARRED: f"starred AND NOT ({_GONE})",
    Place.UNREAD: f"opened = '' AND NOT ({_ASIDE})",
    Place.NOTED: f"(shelf.notes > 0 OR shelf.highlights > 0) AND NOT ({_GONE})",
    Place.ARCHIVE: f"archived AND NOT ({_GONE})",
    Place.TRASH: "trashed <> '' AND replaced_by IS NULL",
    Place.EVERYWHERE: f"NOT ({_GONE})",
}
_TITLED = "iif(title <> '', title, source) COLLATE NOCASE"
#: The last one, by which articles are told apart that are alike, is the order of the dates.
_ORDERS = {
    Sort.DATE: "shelf.key IS NOT NULL, shelf.key DESC",
    Sort.RANK: "shelf.key IS NOT NULL, shelf.key DESC",
    Sort.IMPORTED: "imported DESC",
    Sort.OPENED: "opened DESC",
    Sort.TITLE: _TITLED,
    Sort.SOURCE: "site = '', site COLLATE NOCASE",
    Sort.LENGTH: "shelf.words",
    Sort.PROGRESS: "CAST(place AS REAL) / max(shelf.size, 1) DESC",
    Sort.NOTES: "shelf.notes + shelf.highlights DESC",
}
_CARD = (
    "articles.id, iif(title <> '', title, source), site, authors, source, published, imported, opened, place, size, words,"
    " cover, starred, archived, trashed, actors, quotes, systems, categories, highlights, notes, language"
)


def rows(db: sqlite3.Connection, listing: Listing, most: int | None = None) -> list[int]:
    """Rows of the articles of a list in its order, or the first of them."""
    if not search.has_words(listing.query):
        found = _plain(db, listing)
        return found if most is None else found[:most]
    if listing.sort in (Sort.DATE, Sort.RANK) and not listing.backwards:
        walk = search.newest if listing.sort is Sort.DATE else search.ranked
        fits = _fitting(db, listing)
        return list(
            islice(
                (
                    row
                    for row in walk(db, listing.query)
                    if row not in fits[1] and (fits[0] is None or row in fits[0])
                ),
                most,
            )
        )
    found = _plain(db, listing, list(search.newest(db, listing.query)))
    return found if most is None else found[:most]


def cards(db: sqlite3.Connection, wanted: Sequence[int]) -> list[Card]:
    """The cards of articles, in the order of their rows; those that are not there any more are left out."""
    found = db.execute(
        f"SELECT articles.row, {_CARD} FROM articles LEFT JOIN shelf ON shelf.article = articles.row"
        " WHERE articles.row IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    )
    known = {row: _card(values) for row, *values in found}
    return [known[row] for row in wanted if row in known]


def ids(db: sqlite3.Connection, wanted: Sequence[int]) -> list[str]:
    """Ids of articles, in the order of their rows."""
    found = dict(
        db.execute(
            "SELECT row, id FROM articles WHERE row IN (SELECT value FROM json_each(?))",
            (json.dumps(list(wanted)),),
        )
    )
    return [found[row] for row in wanted if row in found]


def numbers(db: sqlite3.Connection) -> dict[Place, int]:
    """How many articles each part of the shelf has."""
    sums = ", ".join(f"count(*) FILTER (WHERE {condition})" for condition in _PLACES.values())
    found = db.execute(
        f"SELECT {sums} FROM articles LEFT JOIN shelf ON shelf.article = articles.row"
    ).fetchone()
    return dict(zip(_PLACES, found, strict=True))


def _plain(db: sqlite3.Connection, listing: Listing, found: list[int] | None = None) -> list[int]:
    """By the tables alone; of ``found``, when it is given."""
    query = listing.query
    conditions, values = [_PLACES[listing.place]], list[str | int]()
    if found is not None:
        conditions.append("articles.row IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(found))
    for condition, value in _membership(listing):
        conditions.append(condition)
        values.append(value)
    allowed = search.among(db, query)
    if allowed is not None:
        conditions.append("articles.row IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(allowed)))
    if query.since:
        conditions.append("shelf.key >= ?")
        values.append(order.first_key(query.since))
    if query.until:
        conditions.append("shelf.key < ?")
        values.append(order.first_key(query.until))
    rows = db.execute(
        "SELECT articles.row FROM articles LEFT JOIN shelf ON shelf.article = articles.row"
        f" WHERE {' AND '.join(f'({one})' for one in conditions)}"
        f" ORDER BY {_ORDERS[listing.sort]}, shelf.key DESC, articles.row DESC",
        values,
    )
    found = [row[0] for row in rows]
    return found[::-1] if listing.backwards else found


def _membership(listing: Listing) -> list[tuple[str, str]]:
    found = []
    if listing.collection:
        inside = "SELECT article FROM collected JOIN collections ON collections.row = collection WHERE id = ?"
        found.append((f"articles.row IN ({inside})", listing.collection))
    if listing.tag:
        found.append(
            ("articles.row IN (SELECT article FROM tags WHERE annotation IS NULL AND name = ?)", listing.tag)
        )
    return found


def _fitting(db: sqlite3.Connection, listing: Listing) -> tuple[set[int] | None, set[int]]:
    """Rows among which those of a list are (None: all), and rows among which they are not."""
    outside = set[int]()
    if listing.place in (Place.SHELF, Place.UNREAD):
        outside = {row[0] for row in db.execute(f"SELECT row FROM articles WHERE {_ASIDE}")}
    narrow = listing.collection or listing.tag or listing.place not in (Place.SHELF, Place.EVERYWHERE)
    inside = (
        set(_plain(db, Listing(listing.place, listing.collection, listing.tag, Query()))) if narrow else None
    )
    return inside, outside


def _card(values: Sequence[Any]) -> Card:
    (
        id_, title, site, authors, source, published, imported, opened, place, size, words, cover, starred, archived, trashed,
        actors, quotes, systems, categories, highlights, notes, language,
    ) = values  # fmt: skip
    return Card(
        id_,
        title,
        site,
        tuple(json.loads(authors)),
        source,
        published,
        imported,
        opened,
        min(1.0, place / size) if size else 0.0,
        words or 0,
        cover or "",
        bool(starred),
        bool(archived),
        trashed,
        actors or 0,
        quotes or 0,
        systems or 0,
        categories or 0,
        highlights or 0,
        notes or 0,
        language,
    )
