"""In which articles actors and systems appear, how often, and beside whom."""

import json
import sqlite3
from collections.abc import Sequence

from postil.library import order

#: Articles that are looked through for companions: of more, the newest.
MOST_ARTICLES = 5_000


def articles_of(db: sqlite3.Connection, entity: str) -> list[tuple[int, str, int, int]]:
    """Articles in which an entity appears, the newest first: row, ISO 8601 date, mentions, quotes by it."""
    rows = db.execute(
        "SELECT appearances.article, shelf.key, mentions, appearances.quotes FROM appearances"
        " JOIN shelf ON shelf.article = appearances.article WHERE entity = ? ORDER BY shelf.key DESC",
        (entity,),
    )
    return [(row, order.day(key), mentions, quotes) for row, key, mentions, quotes in rows]


def counts(db: sqlite3.Connection, keys: Sequence[str]) -> dict[str, int]:
    """In how many articles entities appear; those that appear in none are left out. In the order of ``keys``."""
    found = dict(
        db.execute(
            "SELECT entity, count(*) FROM appearances JOIN shelf ON shelf.article = appearances.article"
            " WHERE entity IN (SELECT value FROM json_each(?)) GROUP BY entity",
            (json.dumps(list(keys)),),
        )
    )
    return {key: found[key] for key in keys if key in found}


def companions(
    db: sqlite3.Connection, key: str, rows: Sequence[int], most: int, *, systems: bool
) -> list[tuple[str, int]]:
    """Other entities in articles, with in how many of them: the most frequent first."""
    # Counted before it is known what they are: there are many appearances of few.
    found = db.execute(
        "SELECT entity, together FROM (SELECT entity, count(*) AS together FROM appearances"
        " WHERE article IN (SELECT value FROM json_each(?)) GROUP BY entity) CROSS JOIN entities ON key = entity"
        " WHERE entity <> ? AND (type = 'system') = ? ORDER BY together DESC, entity LIMIT ?",
        (json.dumps(list(rows[:MOST_ARTICLES])), key, systems, most),
    )
    return [(entity, number) for entity, number in found]


def wordings(db: sqlite3.Connection, entity: str, most: int) -> list[tuple[str, int]]:
    """What texts call an entity, with how often: the most frequent first."""
    # An index has all of it, in the order in which it is counted.
    found = db.execute(
        "SELECT exact, count(*) AS times FROM annotations WHERE entity = ? AND rejected = 0"
        " GROUP BY exact ORDER BY times DESC, exact LIMIT ?",
        (entity, most),
    )
    return [(words, times) for words, times in found]


def frequent(db: sqlite3.Connection, most: int, *, systems: bool) -> list[tuple[str, int, int, int]]:
    """The entities that appear in most articles: key, articles, mentions, quotes by them."""
    found = db.execute(
        "SELECT entity, count(*) AS articles, sum(mentions), sum(quotes) FROM appearances JOIN entities ON key = entity"
        " WHERE (type = 'system') = ? GROUP BY entity ORDER BY articles DESC, sum(mentions) DESC LIMIT ?",
        (systems, most),
    )
    return [(entity, articles, mentions, quotes) for entity, articles, mentions, quotes in found]


def pairs(db: sqlite3.Connection, keys: Sequence[str]) -> list[tuple[str, str, int]]:
    """How many articles each two of the entities appear in together; pairs that never do are left out."""
    found = db.execute(
        "SELECT one.entity, two.entity, count(*) FROM appearances AS one JOIN appearances AS two"
        " ON two.article = one.article AND two.entity > one.entity"
        " WHERE one.entity IN (SELECT value FROM json_each(?1)) AND two.entity IN (SELECT value FROM json_each(?1))"
        " GROUP BY one.entity, two.entity",
        (json.dumps(list(keys)),),
    )
    return [(one, two, number) for one, two, number in found]
