"""Finding articles by what stands in them, in notes on them, and by who and what they are about."""

import re
import sqlite3
from collections.abc import Iterator
from itertools import islice

from postil.library import indexing, order
from postil.library.index_words import cut
from postil.model.query import Field, Flag, Query, Term

_COLUMNS = {
    Field.NOTE: "notes",
    Field.HIGHLIGHT: "highlights",
    Field.TAG: "tags",
    Field.SPEAKER: "speakers",
    Field.ACTOR: "actors",
    Field.SYSTEM: "systems",
}
#: How much a word counts by where it stands: text, title, source, notes, highlights, tags, speakers, actors, systems.
_WEIGHTS = "1.0, 8.0, 1.0, 4.0, 3.0, 4.0, 2.0, 2.0, 2.0"
#: Articles whose words are weighed.
_WEIGHED = 5_000
_FLAGS = {
    Flag.STARRED: "SELECT row FROM articles WHERE starred",
    Flag.UNREAD: "SELECT row FROM articles WHERE opened = ''",
    Flag.READ: "SELECT row FROM articles WHERE opened <> ''",
    Flag.NOTED: "SELECT article FROM shelf WHERE notes > 0 OR highlights > 0",
    Flag.ARCHIVED: "SELECT row FROM articles WHERE archived",
}
_COLLECTED = "SELECT article FROM collected JOIN collections ON collections.row = collection WHERE name = ? COLLATE NOCASE"
_WORD = re.compile(r"\w")


def newest(db: sqlite3.Connection, query: Query) -> Iterator[int]:
    """Rows of the articles that fit, the newest first, one after the other as they are asked for."""
    return _found(db, query, "ORDER BY rowid DESC")


def ranked(db: sqlite3.Connection, query: Query) -> Iterator[int]:
    """Rows of the articles that fit, those first in which the words count most; of very many, the newest are weighed."""
    least = next(islice(_keys(db, query, "ORDER BY rowid DESC"), _WEIGHED - 1, None), 0)
    return _found(db, query, f"ORDER BY bm25(search, {_WEIGHTS})", least)


def has_words(query: Query) -> bool:
    """Whether a query asks for words at all."""
    return bool(_wanted(query))


def among(db: sqlite3.Connection, query: Query) -> set[int] | None:
    """Rows of the articles that have the flags of a query and lie in its collections; None when it asks for neither."""
    allowed: set[int] | None = None
    for sql, values in _sets(query):
        rows = {row[0] for row in db.execute(sql, values)}
        allowed = rows if allowed is None else allowed & rows
    return allowed


def _sets(query: Query) -> Iterator[tuple[str, tuple[str, ...]]]:
    for flag in sorted(query.flags):
        yield _FLAGS[flag], ()
    for name in query.collections:
        yield _COLLECTED, (name,)


def _found(db: sqlite3.Connection, query: Query, ordered: str, least: int = 0) -> Iterator[int]:
    allowed = among(db, query)
    for key in _keys(db, query, ordered, least):
        row = order.row_of(key)
        if allowed is None or row in allowed:
            yield row


def _keys(db: sqlite3.Connection, query: Query, ordered: str, least: int = 0) -> Iterator[int]:
    """Keys of the articles that fit by words and dates, from ``least`` on."""
    indexing.prepare(db)
    sql, values = "SELECT rowid FROM search WHERE search MATCH ?", list[str | int]((match(query),))
    if query.since or least:
        sql += " AND rowid >= ?"
        values.append(max(least, order.first_key(query.since) if query.since else 0))
    if query.until:
        sql += " AND rowid < ?"
        values.append(order.first_key(query.until))
    for (key,) in db.execute(f"{sql} {ordered}", values):
        yield key


def match(query: Query) -> str:
    """What the index is asked for: all groups, of each one term, and none of the unwanted."""
    wanted = " AND ".join(f"({' OR '.join(map(_term, group))})" for group in _wanted(query))
    unwanted = [term for term in query.unwanted if _WORD.search(term.words)]
    return f"({wanted}) NOT ({' OR '.join(map(_term, unwanted))})" if unwanted else wanted


def _wanted(query: Query) -> list[list[Term]]:
    groups = ([term for term in group if _WORD.search(term.words)] for group in query.wanted)
    return [group for group in groups if group]


def _term(term: Term) -> str:
    quoted = cut(term.words).replace('"', '""').replace("\0", " ")
    column = f"{_COLUMNS.get(term.field, term.field)} : " if term.field else ""
    return f'{column}"{quoted}"{" *" if term.prefix else ""}'
