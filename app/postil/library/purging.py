"""Taking articles out of the library for good, with all that hangs on them."""
# ruff: noqa: S608 - the names in these statements are this module's own

import json
import sqlite3
from collections.abc import Iterable

from postil.library import clock, indexing

#: In an order in which nothing refers to what is gone already.
_OF_ARTICLE = (
    "tags", "notes", "note_versions", "collected", "lessons", "fingerprints", "annotations", "inlines", "pictures", "cells",
    "blocks", "texts", "stale",
)  # fmt: skip


def purge(db: sqlite3.Connection, rows: Iterable[int]) -> set[str]:
    """Remove articles; gives the originals that they referred to, which something else may refer to as well.

    What the history of steps says about them goes, too: nothing can bring them back.
    """
    originals, rows = set[str](), list(rows)
    _forget_steps(db, set(rows))
    for row in rows:
        text = db.execute("SELECT text FROM texts WHERE article = ?", (row,)).fetchone()
        originals |= _originals(db, row)
        indexing.remove(db, row, text[0] if text else "")
        db.execute("DELETE FROM links WHERE article = ?1 OR other_article = ?1", (row,))
        # What was taught in it for all articles goes on holding in the others.
        db.execute("UPDATE lessons SET article = NULL WHERE article = ? AND scope = 'everywhere'", (row,))
        for table in _OF_ARTICLE:
            db.execute(f"DELETE FROM {table} WHERE article = ?", (row,))
        db.execute("UPDATE articles SET replaced_by = NULL WHERE replaced_by = ?", (row,))
        (id_,) = db.execute("SELECT id FROM articles WHERE row = ?", (row,)).fetchone()
        db.execute("INSERT OR REPLACE INTO graves VALUES (?, 'article', ?)", (id_, clock.now()))
        db.execute("DELETE FROM articles WHERE row = ?", (row,))
        db.execute("DELETE FROM stale WHERE article = ?", (row,))
    return originals


def _originals(db: sqlite3.Connection, row: int) -> set[str]:
    found = db.execute(
        "SELECT original FROM articles WHERE row = ?1 UNION SELECT original FROM pictures WHERE article = ?1",
        (row,),
    )
    return {one[0] for one in found if one[0]}


def _forget_steps(db: sqlite3.Connection, rows: set[int]) -> None:
    """Steps lose what they say about articles, and those that say nothing else are gone."""
    images = db.execute("SELECT step, target, row, before, after FROM step_images").fetchall()
    gone = []
    for step, target, image_row, before, after in images:
        image = json.loads(after or before)
        named = {image.get("article"), image.get("other_article")}
        if named & rows or (target == "articles" and image_row in rows):
            gone.append((step, target, image_row))
    db.executemany("DELETE FROM step_images WHERE step = ? AND target = ? AND row = ?", gone)
    if gone:
        db.execute("DELETE FROM steps WHERE row NOT IN (SELECT step FROM step_images)")
