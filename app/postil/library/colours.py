"""What the reader means by the colours of highlights."""

import sqlite3


def meanings(db: sqlite3.Connection) -> dict[str, str]:
    """The reader's names of colours by the colour; colours without one are missing."""
    return dict(db.execute("SELECT name, meaning FROM colours WHERE meaning <> '' ORDER BY row"))


def mean(db: sqlite3.Connection, colour: str, meaning: str) -> None:
    """Give a colour a name of the reader's, or (empty) take it away."""
    db.execute(
        "INSERT INTO colours (name, meaning) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET meaning = excluded.meaning",
        (colour, meaning),
    )
