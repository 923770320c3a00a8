"""Finding what notes from elsewhere belong to, and which of them are there already."""
# ruff: noqa: S608 - the names in these statements are this module's own

import sqlite3

from postil.library import clock
from postil.model import web_address
from postil.model.annotation import Annotation, Kind, Origin
from postil.model.brought import Brought, BroughtMark
from postil.model.span import Span

_SHELVED = "trashed = '' AND replaced_by IS NULL"
#: Characters of a highlight by which texts are searched, and the fewest that say enough.
_LONGEST, _LEAST = 200, 20


def article_of(db: sqlite3.Connection, brought: Brought) -> int | None:
    """The row of the article that notes belong to: by id, address, file, title, then by the words that they are on."""
    address = web_address.compared(brought.url)
    tests = (
        ("id = ?", brought.id),
        ("address = ?", address),
        ("source = ?", brought.source),
        ("title = ? COLLATE NOCASE", brought.title),
        ("source = ?", brought.title),
    )
    for test, value in tests:
        if value:
            rows = db.execute(
                f"SELECT row FROM articles WHERE {test} AND {_SHELVED} LIMIT 2", (value,)
            ).fetchall()
            if len(rows) == 1:
                return int(rows[0][0])
    return _by_words(db, brought)


def _by_words(db: sqlite3.Connection, brought: Brought) -> int | None:
    """The only article in which the longest of the marked words stand. Reads all texts."""
    lines = [line.strip() for mark in brought.marks for line in mark.selector.exact.splitlines()]
    words = max(lines, key=len, default="")[:_LONGEST]
    if len(words) < _LEAST:
        return None
    rows = db.execute(
        "SELECT articles.row FROM articles JOIN texts ON texts.article = articles.row WHERE instr(text, ?)"
        f" AND {_SHELVED} LIMIT 2",
        (words,),
    ).fetchall()
    return int(rows[0][0]) if len(rows) == 1 else None


def is_article(db: sqlite3.Connection, id_: str) -> bool:
    """Whether there is an article of that id."""
    return db.execute("SELECT 1 FROM articles WHERE id = ?", (id_,)).fetchone() is not None


def is_known(db: sqlite3.Connection, id_: str) -> bool:
    """Whether there is a mark of that id anywhere in the library."""
    return db.execute("SELECT 1 FROM annotations WHERE id = ?", (id_,)).fetchone() is not None


def has_mark(db: sqlite3.Connection, article: int, span: Span, body: str, mark: BroughtMark) -> bool:
    """Whether a highlight of the reader's lies just there with just that note, and looks so where ``mark`` says how it looks."""
    found = db.execute(
        "SELECT 1 FROM annotations LEFT JOIN notes ON annotation = annotations.row WHERE annotations.article = ?1 AND start = ?2"
        " AND stop = ?3 AND kind = 'highlight' AND NOT loose AND coalesce(body, '') = ?4"
        " AND (?5 = '' OR (colour, form) = (?5, ?6))",
        (article, span.start, span.end, body, mark.colour, mark.form),
    )
    return found.fetchone() is not None


def has_loose(db: sqlite3.Connection, article: int, words: str, body: str) -> bool:
    """Whether a mark without a place has just these words and that note."""
    found = db.execute(
        "SELECT 1 FROM annotations LEFT JOIN notes ON annotation = annotations.row WHERE annotations.article = ? AND loose"
        " AND former = ? AND coalesce(body, '') = ?",
        (article, words, body),
    )
    return found.fetchone() is not None


def highlight(id_: str, span: Span, mark: BroughtMark, colour: str) -> Annotation:
    """A mark from elsewhere as a highlight of the reader's."""
    return Annotation(
        span,
        Kind.HIGHLIGHT,
        Origin.READER,
        id_,
        producer="reader",
        colour=colour,
        created=mark.created,
        form=mark.form,
    )


def row_of(db: sqlite3.Connection, id_: str) -> int:
    """The row of a mark that is there."""
    return int(db.execute("SELECT row FROM annotations WHERE id = ?", (id_,)).fetchone()[0])


def loosen(db: sqlite3.Connection, row: int, mark: BroughtMark) -> None:
    """A mark that was just added has no place; what it was on is kept."""
    words = mark.selector
    db.execute(
        "UPDATE annotations SET loose = 1, rejected = 1, former = ?, exact = ?, prefix = ?, suffix = ?, modified = ? WHERE row = ?",
        (words.exact, words.exact, words.prefix, words.suffix, clock.now(), row),
    )


def tell_moved(db: sqlite3.Connection, row: int, score: float, former: str) -> None:
    """A mark that was just added is on other words than it was: the reader may want to look at it."""
    db.execute("UPDATE annotations SET moved = ?, former = ? WHERE row = ?", (score, former, row))
