"""Tags: words that the reader puts on marks, or on a whole article."""

import sqlite3
from collections import defaultdict

from postil.library import clock


def of_article(db: sqlite3.Connection, article: int) -> dict[str | None, tuple[str, ...]]:
    """The tags on an article by the id of their mark, in the order in which they were given; None: on the article itself."""
    found: dict[str | None, list[str]] = defaultdict(list)
    rows = db.execute(
        "SELECT annotations.id, name FROM tags LEFT JOIN annotations ON annotations.row = annotation"
        " WHERE tags.article = ? AND NOT coalesce(loose, 0) ORDER BY tags.row",
        (article,),
    )
    for mark, name in rows:
        found[mark].append(name)
    return {mark: tuple(names) for mark, names in found.items()}


def on(db: sqlite3.Connection, article: int, annotation: int | None) -> tuple[str, ...]:
    """The tags on one mark, or (None) on the article itself."""
    rows = db.execute(
        "SELECT name FROM tags WHERE article = ? AND annotation IS ? ORDER BY row", (article, annotation)
    )
    return tuple(row[0] for row in rows)


def replace(db: sqlite3.Connection, article: int, annotation: int | None, names: tuple[str, ...]) -> None:
    """Make ``names`` the tags on one mark, or on the article itself; those that stay keep their identity."""
    there, now = on(db, article, annotation), clock.now()
    db.executemany(
        "DELETE FROM tags WHERE article = ? AND annotation IS ? AND name = ?",
        [(article, annotation, name) for name in there if name not in names],
    )
    db.executemany(
        "INSERT INTO tags (id, article, annotation, name, created) VALUES (?, ?, ?, ?, ?)",
        [(clock.new_id(), article, annotation, name, now) for name in names if name not in there],
    )


def used(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """All tags of the library with how often they are used, in the order of the alphabet."""
    rows = db.execute("SELECT name, count(*) FROM tags GROUP BY name ORDER BY name")
    return [(name, number) for name, number in rows]


def rename(db: sqlite3.Connection, old: str, new: str) -> set[int]:
    """Call a tag otherwise wherever it is, joining it to one that has that name; gives the rows of the articles touched."""
    touched = {row[0] for row in db.execute("SELECT DISTINCT article FROM tags WHERE name = ?", (old,))}
    if old.casefold() != new.casefold():
        db.execute(
            "DELETE FROM tags WHERE name = ? AND EXISTS (SELECT 1 FROM tags AS other WHERE other.name = ?"
            " AND other.article = tags.article AND other.annotation IS tags.annotation)",
            (old, new),
        )
    # Another name is another tag: so another copy of the library learns that it was given later.
    rows = db.execute("SELECT row FROM tags WHERE name = ?", (old,)).fetchall()
    now = clock.now()
    db.executemany(
        "UPDATE tags SET name = ?, id = ?, created = ? WHERE row = ?",
        [(new, clock.new_id(), now, row) for (row,) in rows],
    )
    return touched


def rows_tagged(db: sqlite3.Connection, article: int) -> set[int]:
    """Rows of the marks of an article that carry a tag."""
    rows = db.execute("SELECT annotation FROM tags WHERE article = ? AND annotation IS NOT NULL", (article,))
    return {row[0] for row in rows}


def on_articles(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Tags that articles themselves carry, with how many do; those of articles thrown away not counted."""
    rows = db.execute(
        "SELECT name, count(*) FROM tags JOIN articles ON articles.row = article WHERE annotation IS NULL AND trashed = ''"
        " AND replaced_by IS NULL GROUP BY name ORDER BY name"
    )
    return [(name, number) for name, number in rows]
