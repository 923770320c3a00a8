"""Taking articles out of the library for good, with all that hangs on them."""
# ruff: noqa: S608 - the names in these statements are this module's own

import json
import sqlite3
from collections.abc import Iterable

from postil.library import clock, indexing
from postil.library.originals import pictures_in

#: In an order in which nothing refers to what is gone already.
_OF_ARTICLE = (
    "tags", "notes", "note_versions", "collected", "lessons", "fingerprints", "annotations", "inlines", "pictures", "cells",
    "blocks", "texts", "stale",
)  # fmt: skip


def purge(db: sqlite3.Connection, rows: Iterable[int]) -> set[str]:
    """Remove articles; gives the originals that they referred to, which something else may refer to as well.

    What the history of steps says about them goes, too: nothing can bring them back.
    """
    rows = list(rows)
    named = _forget_steps(db, set(rows))
    for row in rows:
        text = db.execute("SELECT text FROM texts WHERE article = ?", (row,)).fetchone()
        named |= _originals(db, row)
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
    return named


def _originals(db: sqlite3.Connection, row: int) -> set[str]:
    """Its file, its pictures, and those that its notes show or showed."""
    found = db.execute(
        "SELECT original FROM articles WHERE row = ?1 UNION SELECT original FROM pictures WHERE article = ?1",
        (row,),
    )
    bodies = db.execute(
        "SELECT body FROM notes WHERE article = ?1 UNION ALL SELECT body FROM note_versions WHERE article = ?1",
        (row,),
    )
    shown = {name for (body,) in bodies.fetchall() for name in pictures_in(body)}
    return {name for (name,) in found if name} | shown


def _forget_steps(db: sqlite3.Connection, rows: set[int]) -> set[str]:
    """Steps lose what they say about articles, and those that say nothing else are gone; gives the pictures of what they said."""
    images = db.execute("SELECT step, target, row, before, after FROM step_images").fetchall()
    gone, shown = [], set[str]()
    for step, target, image_row, before, after in images:
        image = json.loads(after or before)
        named = {image.get("article"), image.get("other_article")}
        if named & rows or (target == "articles" and image_row in rows):
            gone.append((step, target, image_row))
            shown.update(pictures_in(f"{before} {after}"))
    db.executemany("DELETE FROM step_images WHERE step = ? AND target = ? AND row = ?", gone)
    if gone:
        db.execute("DELETE FROM steps WHERE row NOT IN (SELECT step FROM step_images)")
    return shown
