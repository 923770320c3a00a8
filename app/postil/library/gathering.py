"""Collections: piles of articles that the reader made, and searches that he kept."""

import sqlite3
from collections.abc import Iterable

from postil.errors import UserError
from postil.library import clock
from postil.model.card import Collection


def all_of(db: sqlite3.Connection) -> list[Collection]:
    """All of them, in the reader's order."""
    rows = db.execute(
        "SELECT name, id, query, (SELECT count(*) FROM collected JOIN articles ON articles.row = article"
        " WHERE collection = collections.row AND trashed = '' AND replaced_by IS NULL)"
        " FROM collections ORDER BY position, row"
    )
    return [Collection(*row) for row in rows]


def row_of(db: sqlite3.Connection, collection_id: str) -> int:
    """The row of a collection.

    Raises:
        UserError: when it is not in the library.
    """
    found = db.execute("SELECT row FROM collections WHERE id = ?", (collection_id,)).fetchone()
    if found is None:
        raise UserError("This collection is not in the library any more.")
    return int(found[0])


def add(db: sqlite3.Connection, name: str, query: str) -> str:
    """Make a collection; gives its id."""
    id_ = clock.new_id()
    db.execute(
        "INSERT INTO collections (id, name, query, position, modified)"
        " VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM collections), ?)",
        (id_, name, query, clock.now()),
    )
    return id_


def change(db: sqlite3.Connection, row: int, name: str, query: str) -> bool:
    """Give a collection another name or search; False when it has them already."""
    changed = db.execute(
        "UPDATE collections SET name = ?1, query = ?2, modified = ?3 WHERE row = ?4 AND (name, query) <> (?1, ?2)",
        (name, query, clock.now(), row),
    )
    return changed.rowcount > 0


def remove(db: sqlite3.Connection, row: int) -> None:
    """Remove a collection; its articles stay."""
    db.execute("DELETE FROM collected WHERE collection = ?", (row,))
    db.execute("DELETE FROM collections WHERE row = ?", (row,))


def collect(db: sqlite3.Connection, row: int, articles: Iterable[int]) -> int:
    """Put articles into a collection; gives how many were not there yet."""
    now, before = clock.now(), db.total_changes
    db.executemany(
        "INSERT OR IGNORE INTO collected (collection, article, created) VALUES (?, ?, ?)",
        [(row, article, now) for article in articles],
    )
    return db.total_changes - before


def take_out(db: sqlite3.Connection, row: int, articles: Iterable[int]) -> None:
    """Take articles out of a collection."""
    db.executemany(
        "DELETE FROM collected WHERE collection = ? AND article = ?", [(row, article) for article in articles]
    )


def of_article(db: sqlite3.Connection, article: int) -> set[str]:
    """Ids of the collections that an article lies in."""
    rows = db.execute(
        "SELECT collections.id FROM collected JOIN collections ON collections.row = collection WHERE article = ?",
        (article,),
    )
    return {row[0] for row in rows}


def name_of(db: sqlite3.Connection, row: int) -> str:
    """What the reader calls a collection."""
    return str(db.execute("SELECT name FROM collections WHERE row = ?", (row,)).fetchone()[0])


def rows_in(db: sqlite3.Connection, row: int) -> set[int]:
    """Rows of the articles in a collection that are not thrown away, and of those that they took the place of."""
    found = db.execute(
        "WITH RECURSIVE inside (row) AS (SELECT article FROM collected JOIN articles ON articles.row = article"
        " WHERE collection = ? AND trashed = '' UNION"
        " SELECT articles.row FROM articles JOIN inside ON articles.replaced_by = inside.row) SELECT row FROM inside",
        (row,),
    )
    return {one for (one,) in found}
