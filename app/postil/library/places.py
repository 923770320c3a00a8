"""Where the reader left each article."""

import sqlite3

from postil.library import clock


def leave(db: sqlite3.Connection, article: int, place: int) -> None:
    """Remember the code point at the top of the page, and that this was the last article."""
    db.execute("UPDATE articles SET place = ?, opened = ? WHERE row = ?", (place, clock.now(), article))


def place(db: sqlite3.Connection, article: int) -> int:
    """The code point at the top of the page when it was last left; 0 when it never was."""
    return int(db.execute("SELECT place FROM articles WHERE row = ?", (article,)).fetchone()[0])


def last(db: sqlite3.Connection) -> str | None:
    """The article that was left or imported last, or None in an empty library."""
    found = db.execute(
        "SELECT id FROM articles ORDER BY max(opened, imported) DESC, opened DESC, row DESC LIMIT 1"
    ).fetchone()
    return found[0] if found else None
