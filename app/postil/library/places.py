"""Where the reader left each article."""

import sqlite3

from postil.library import clock


def leave(db: sqlite3.Connection, article: int, place: int) -> None:
    """Remember the code point at the top of the page, and that this was the last article."""
    db.execute("UPDATE articles SET place = ?, opened = ? WHERE row = ?", (place, clock.now(), article))


def place(db: sqlite3.Connection, article: int) -> int:
    """The code point at the top of the page when it was last left; 0 when it never was."""
    return int(db.execute("SELECT place FROM articles WHERE row = ?", (article,)).fetchone()[0])


def was_opened(db: sqlite3.Connection, article: int) -> bool:
    """Whether an article was left once: then it has been on the page."""
    return bool(db.execute("SELECT opened <> '' FROM articles WHERE row = ?", (article,)).fetchone()[0])


def last(db: sqlite3.Connection) -> str | None:
    """The article that was left or imported last, or None in an empty library."""
    left = db.execute("SELECT id, opened FROM articles ORDER BY opened DESC, row DESC LIMIT 1").fetchone()
    imported = db.execute(
        "SELECT id, imported FROM articles ORDER BY imported DESC, row DESC LIMIT 1"
    ).fetchone()
    if left is None:
        return None
    return str(left[0] if left[1] >= imported[1] else imported[0])
