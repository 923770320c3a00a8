"""What is made of each article for the shelf, for search and for views across articles; it can always be made again."""
# ruff: noqa: S608 - the names in these statements are this module's own

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from postil.library import articles, order
from postil.library.index_words import cut

#: Columns of the index besides the text, in its order.
COLUMNS = ("title", "source", "notes", "highlights", "tags", "speakers", "actors", "systems")
#: Of one article so many code points of notes, or names, are searched.
_MOST = 1_000_000

_TABLE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(text, title, source, notes, highlights, tags, speakers, actors,"
    " systems, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)
_INSERT = (
    f"INSERT INTO search (rowid, text, {', '.join(COLUMNS)}) VALUES (?, ?, {', '.join('?' * len(COLUMNS))})"
)
_DELETE = (
    f"INSERT INTO search (search, rowid, text, {', '.join(COLUMNS)})"
    f" VALUES ('delete', ?, ?, {', '.join('?' * len(COLUMNS))})"
)
_WORDS = f"SELECT {', '.join(COLUMNS)} FROM shelf_words WHERE key = ?"

#: Spans of dates that a text talks about: start, end, first day, last day.
Dates = Iterable[tuple[int, int, str, str]]


def stale(db: sqlite3.Connection, limit: int) -> list[int]:
    """Rows of articles that have to be indexed anew, the last ones brought in first."""
    rows = db.execute("SELECT article FROM stale ORDER BY article DESC LIMIT ?", (limit,))
    return [row[0] for row in rows]


def prepare(db: sqlite3.Connection) -> None:
    """Make the index when it is missing."""
    db.execute(_TABLE)


def make_stale(db: sqlite3.Connection, rows: Iterable[int]) -> None:
    """Have articles indexed anew."""
    db.executemany("INSERT OR IGNORE INTO stale VALUES (?)", [(row,) for row in rows])


def index(
    db: sqlite3.Connection,
    row: int,
    names: Mapping[str, str],
    dates: Callable[[str, str], Dates] | None = None,
) -> None:
    """Index one article anew, inside a transaction that writes.

    Args:
        db: the library.
        row: of the article; one that is not there any more is taken out of the index.
        names: what the reader calls actors and systems, by key.
        dates: finds the dates that a text talks about, given the text and the day it was published.
    """
    prepare(db)
    db.execute("DELETE FROM stale WHERE article = ?", (row,))
    article = db.execute(
        "SELECT title, authors, site, url, source, section, published, imported, trashed, replaced_by"
        " FROM articles WHERE row = ?",
        (row,),
    ).fetchone()
    text = articles.text(db, row) if article else ""
    remove(db, row, text)
    if article is None:
        return
    title, authors, site, url, source, section, published, imported, trashed, replaced = article
    key = order.key(published, imported, row)
    about = " ".join((*json.loads(authors), site, source or url, section))
    columns = (title, about, *_written(db, row), *_named(db, row, names))
    words = tuple(cut(column[:_MOST]) for column in columns)
    db.execute(
        "INSERT INTO shelf (key, article, size, words, cover, actors, quotes, systems, categories, highlights, notes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (key, row, len(text), len(text.split()), _cover(db, row), *_counted(db, row)),
    )
    if trashed or replaced is not None:
        return
    db.execute(
        f"INSERT INTO shelf_words (key, {', '.join(COLUMNS)}) VALUES (?, {', '.join('?' * len(COLUMNS))})",
        (key, *words),
    )
    db.execute(_INSERT, (key, cut(text), *words))
    _appear(db, row)
    if dates is not None:
        db.executemany(
            "INSERT OR IGNORE INTO dates (article, start, stop, first, last) VALUES (?, ?, ?, ?, ?)",
            [(row, *found) for found in dates(text, published[:10])],
        )


def remove(db: sqlite3.Connection, row: int, text: str) -> None:
    """Take an article with that text out of all that was made of it."""
    found = db.execute("SELECT key FROM shelf WHERE article = ?", (row,)).fetchone()
    if found is not None:
        words = db.execute(_WORDS, found).fetchone()
        if words is not None:
            db.execute(_DELETE, (*found, cut(text), *words))
            db.execute("DELETE FROM shelf_words WHERE key = ?", found)
        db.execute("DELETE FROM shelf WHERE key = ?", found)
    db.execute("DELETE FROM appearances WHERE article = ?", (row,))
    db.execute("DELETE FROM dates WHERE article = ?", (row,))


def rebuild(db: sqlite3.Connection) -> None:
    """Forget the whole index, so that every article is indexed anew."""
    for table in ("shelf", "shelf_words", "appearances", "dates"):
        db.execute(f"DELETE FROM {table}")
    db.execute("DROP TABLE IF EXISTS search")
    db.execute("INSERT OR IGNORE INTO stale SELECT row FROM articles")


def _written(db: sqlite3.Connection, row: int) -> tuple[str, str, str]:
    """What the reader wrote and marked: notes, highlights, tags."""
    notes = _joined(db.execute("SELECT body FROM notes WHERE article = ?", (row,)))
    marks = _joined(
        db.execute("SELECT exact FROM annotations WHERE article = ? AND origin = 'reader'", (row,))
    )
    tags = _joined(db.execute("SELECT DISTINCT name FROM tags WHERE article = ?", (row,)))
    return notes, marks, tags


def _named(db: sqlite3.Connection, row: int, names: Mapping[str, str]) -> tuple[str, str, str]:
    """Names of those who speak and of what is mentioned, as in lexicon, text and the reader's own words."""
    speakers = set(
        db.execute(
            "SELECT DISTINCT speaker_entity, entities.name, '' FROM annotations JOIN entities ON key = speaker_entity"
            " WHERE article = ? AND NOT rejected",
            (row,),
        )
    )
    described = db.execute(
        "SELECT substr(text, speaker_start + 1, speaker_stop - speaker_start) FROM annotations"
        " JOIN texts ON texts.article = annotations.article"
        " WHERE annotations.article = ? AND speaker_start IS NOT NULL AND NOT rejected",
        (row,),
    )
    mentioned: dict[str, set[Any]] = {"actor": set(), "system": set()}
    for kind, *found in db.execute(
        "SELECT DISTINCT kind, entity, entities.name, exact FROM annotations JOIN entities ON key = entity"
        " WHERE article = ? AND kind IN ('actor', 'system') AND NOT rejected",
        (row,),
    ):
        mentioned[kind].add(tuple(found))
    return (
        " | ".join((_names(speakers, names), _joined(described))),
        _names(mentioned["actor"], names),
        _names(mentioned["system"], names),
    )


def _names(found: Iterable[tuple[str, str, str]], own: Mapping[str, str]) -> str:
    every = {name for key, name, words in found for name in (name, words, own.get(key, "")) if name}
    return " | ".join(sorted(every))


def _counted(db: sqlite3.Connection, row: int) -> Sequence[int]:
    """Marks of each sort, and notes."""
    counts = dict(
        db.execute(
            "SELECT kind, count(*) FROM annotations WHERE article = ? AND NOT rejected GROUP BY kind", (row,)
        )
    )
    notes = db.execute("SELECT count(*) FROM notes WHERE article = ?", (row,)).fetchone()[0]
    kinds = ("actor", "quote", "system", "category", "highlight")
    return (*(counts.get(kind, 0) for kind in kinds), notes)


def _cover(db: sqlite3.Connection, row: int) -> str:
    found = db.execute(
        "SELECT original FROM pictures WHERE article = ? AND original <> '' ORDER BY position LIMIT 1", (row,)
    ).fetchone()
    return found[0] if found else ""


def _appear(db: sqlite3.Connection, row: int) -> None:
    """Count who appears in an article, and how often each is quoted."""
    db.execute(
        "INSERT INTO appearances (entity, article, mentions, quotes)"
        " SELECT entity, ?1, sum(mentions), sum(quotes) FROM ("
        "  SELECT entity, 1 AS mentions, 0 AS quotes FROM annotations"
        "   WHERE article = ?1 AND entity IS NOT NULL AND kind IN ('actor', 'system') AND NOT rejected"
        "  UNION ALL SELECT speaker_entity, 0, 1 FROM annotations"
        "   WHERE article = ?1 AND speaker_entity IS NOT NULL AND kind = 'quote' AND NOT rejected"
        " ) GROUP BY entity",
        (row,),
    )


def _joined(rows: Iterable[tuple[str]]) -> str:
    # A sign between them that no phrase runs over: the index counts no word there, so words of two never stand side by side
    # unless somebody looks for both ends; good enough for finding.
    return " | ".join(dict.fromkeys(row[0] for row in rows if row[0]))
