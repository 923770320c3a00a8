"""Articles with their texts and blocks."""
# ruff: noqa: S608 - the names in these statements are this module's own

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from postil.errors import UserError
from postil.library import clock, dress, twins
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.records import dataclass, replace

_FIELDS = ("title", "site", "url", "source", "published", "language", "original")
#: Columns by which the reader puts an article somewhere; those with a time or nothing count as equal when both have a time.
_PUT = ("starred", "archived", "trashed")
#: Hex digits that begin an id and are enough to look for it.
_PREFIX = 4
_ROLES = {str(role): role for role in Role}
_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Shelved:
    """One row of the list of articles.

    Attributes:
        id: of the article.
        title: plain words; empty when it has none.
        source: what was imported: a file's name or an address.
        published: ISO 8601 date or date and time, or empty.
        imported: ISO 8601 UTC time.
        marks: how many actors, quotes, systems, words of categories and highlights are marked in it.
        notes: how many notes the reader wrote on it.
    """

    id: str
    title: str
    source: str
    published: str
    imported: str
    marks: int
    notes: int


def storable(text: str) -> str:
    """The text without lone surrogates, which UTF-8 cannot hold: each becomes U+FFFD, so that no offset moves."""
    return _SURROGATES.sub("\ufffd", text)


def row_of(db: sqlite3.Connection, article_id: str) -> int:
    """The row of an article.

    Raises:
        UserError: when it is not in the library.
    """
    found = db.execute("SELECT row FROM articles WHERE id = ?", (article_id,)).fetchone()
    if found is None:
        raise UserError("This article is not in the library any more. Import it again to read it.")
    return int(found[0])


def id_of(db: sqlite3.Connection, row: int) -> str:
    """The id of an article that is there."""
    return str(db.execute("SELECT id FROM articles WHERE row = ?", (row,)).fetchone()[0])


def with_original(db: sqlite3.Connection, original: str) -> str | None:
    """The id of the article made from the bytes of that SHA-256, or of what replaced it since; None when there is none."""
    found = db.execute(
        "SELECT row FROM articles WHERE original = ? ORDER BY replaced_by IS NOT NULL, row LIMIT 1",
        (original,),
    ).fetchone()
    return id_of(db, twins.successor(db, found[0])) if found else None


def add(db: sqlite3.Connection, article: Article) -> Article:
    """Save a new article with its blocks and what they are dressed in; the one returned has its id and time of import."""
    import json

    article = replace(article, id=article.id or clock.new_id(), imported=article.imported or clock.now())
    row = db.execute(
        "INSERT INTO articles (id, imported, authors, title, site, url, source, published, language, original)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article.id,
            article.imported,
            json.dumps(article.authors),
            *(storable(getattr(article, field)) for field in _FIELDS),
        ),
    ).lastrowid
    assert row is not None, "an insertion has a row"
    db.execute("INSERT INTO texts (article, text) VALUES (?, ?)", (row, storable(article.text)))
    db.executemany(
        "INSERT INTO blocks (article, position, role, start, stop, level, quotes, language)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (row, i, b.role, b.span.start, b.span.end, b.level, b.quotes, b.language)
            for i, b in enumerate(article.blocks)
        ],
    )
    dress.add(db, row, article)
    twins.note(db, row, article.url, article.text)
    return article


def get(db: sqlite3.Connection, row: int) -> Article:
    """The article in that row."""
    id_, imported, authors, *fields = db.execute(
        "SELECT id, imported, authors, title, site, url, source, published, language, original"
        " FROM articles WHERE row = ?",
        (row,),
    ).fetchone()
    blocks = db.execute(
        "SELECT role, start, stop, level, quotes, language FROM blocks WHERE article = ? ORDER BY position",
        (row,),
    )
    return Article(
        text=text(db, row),
        blocks=tuple(Block(_ROLES[role], Span(start, stop), *rest) for role, start, stop, *rest in blocks),
        id=id_,
        imported=imported,
        authors=tuple(name for (name,) in db.execute("SELECT value FROM json_each(?)", (authors,))),
        inlines=dress.inlines(db, row),
        pictures=dress.pictures(db, row),
        cells=dress.cells(db, row),
        **dict(zip(_FIELDS, fields, strict=True)),
    )


def text(db: sqlite3.Connection, row: int) -> str:
    """The text of an article."""
    return str(db.execute("SELECT text FROM texts WHERE article = ?", (row,)).fetchone()[0])


def title(db: sqlite3.Connection, row: int) -> str:
    """The title of an article, or where it is from when it has none."""
    return str(
        db.execute("SELECT iif(title <> '', title, source) FROM articles WHERE row = ?", (row,)).fetchone()[0]
    )


def with_words(db: sqlite3.Connection, words: str) -> set[int]:
    """Rows of the articles in whose text the first of ``words`` stands. Reads all texts."""
    first = words.split()[:1]
    if not first:
        return set()
    return {row[0] for row in db.execute("SELECT article FROM texts WHERE instr(text, ?)", first)}


def last_opened_first(db: sqlite3.Connection, rows: set[int]) -> list[int]:
    """Rows of articles in the order in which they were opened, the last one first."""
    import json

    found = db.execute(
        "SELECT row FROM articles WHERE row IN (SELECT value FROM json_each(?)) ORDER BY opened DESC, row DESC",
        (json.dumps(list(rows)),),
    )
    return [row[0] for row in found]


def shelf(db: sqlite3.Connection, limit: int | None = None) -> list[Shelved]:
    """All articles that are not thrown away or replaced, or the first few, the last one imported first."""
    # The shelf has them counted; what changed since is counted here.
    rows = db.execute(
        "SELECT id, title, source, published, imported, iif(stale.article IS NULL,"
        " shelf.actors + shelf.quotes + shelf.systems + shelf.categories + shelf.highlights,"
        " (SELECT count(*) FROM annotations WHERE article = articles.row AND NOT rejected"
        " AND kind IN ('actor', 'quote', 'system', 'category', 'highlight'))), iif(stale.article IS NULL, shelf.notes,"
        " (SELECT count(*) FROM notes WHERE article = articles.row)) FROM articles"
        " LEFT JOIN shelf ON shelf.article = articles.row LEFT JOIN stale ON stale.article = articles.row"
        " WHERE trashed = '' AND replaced_by IS NULL ORDER BY imported DESC, articles.row DESC LIMIT ?",
        (-1 if limit is None else limit,),
    )
    return [Shelved(*row) for row in rows]


def names(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Id, title and source of the same, all of them: quick in the largest library."""
    return db.execute(
        "SELECT id, title, source FROM articles WHERE trashed = '' AND replaced_by IS NULL"
        " ORDER BY imported DESC, row DESC"
    ).fetchall()


def put(db: sqlite3.Connection, row: int, column: str, value: int | str) -> bool:
    """Star, archive or throw away an article, or the contrary; False when it is so already."""
    assert column in _PUT, f"articles are not put by {column}"
    changed = db.execute(
        f"UPDATE articles SET {column} = ?1, changed = ?2 WHERE row = ?3 AND ({column} IN ('', 0)) <> (?1 IN ('', 0))",
        (value, clock.now(), row),
    )
    return changed.rowcount > 0


def trashed(db: sqlite3.Connection, row: int) -> bool:
    """Whether an article was thrown away."""
    return bool(db.execute("SELECT trashed <> '' FROM articles WHERE row = ?", (row,)).fetchone()[0])


def describe(
    db: sqlite3.Connection, row: int, details: Mapping[str, str], authors: Sequence[str] | None
) -> bool:
    """Change what is known about an article; False when it says so already."""
    import json

    values = dict(details) | ({} if authors is None else {"authors": json.dumps(list(authors))})
    changed = False
    for column, value in values.items():
        assert column in (*_FIELDS, "section", "authors"), f"articles have no {column}"
        changed |= bool(
            db.execute(
                f"UPDATE articles SET {column} = ?1, changed = ?2 WHERE row = ?3 AND {column} <> ?1",
                (value, clock.now(), row),
            ).rowcount
        )
    return changed


def described(db: sqlite3.Connection, row: int, columns: Sequence[str]) -> dict[str, str]:
    """What some columns say of an article; ``authors`` is a JSON list of names."""
    assert set(columns) <= {*_FIELDS, "section", "authors"}, f"articles have no {columns}"
    values = db.execute(f"SELECT {', '.join(columns)} FROM articles WHERE row = ?", (row,)).fetchone()
    return dict(zip(columns, values, strict=True))


def check_date(written: str) -> None:
    """Lets pass a year, a month, a day, or a day with its time in ISO 8601.

    Raises:
        UserError: for anything else.
    """
    parts = written.split("-")
    try:
        if len(parts) < 3 and all(part.isdecimal() for part in parts):
            date(int(parts[0]), int(parts[1]) if parts[1:] else 1, 1)
        else:
            datetime.fromisoformat(written)
    except ValueError as error:
        raise UserError(f"“{written}” is no date. Write it as 2026, 2026-11 or 2026-11-03.") from error


def wanted(db: sqlite3.Connection, words: str) -> list[Shelved]:
    """The articles that a person may mean by ``words``: the best way of meaning one that fits any.

    In this order: the id, its beginning (4 digits or more), the whole title or source, the file's name without its folder or
    suffix, a part of the title or source.
    """
    low, shelved = words.strip().casefold(), shelf(db)
    tests: tuple[Callable[[Shelved], bool], ...] = (
        lambda one: one.id == low,
        lambda one: len(low) >= _PREFIX and one.id.startswith(low),
        lambda one: low in (one.title.casefold(), one.source.casefold()),
        lambda one: low in (_name(one.source), _name(one.source).rpartition(".")[0]),
        lambda one: low in one.title.casefold() or low in one.source.casefold(),
    )
    for test in tests:
        if low and (found := [one for one in shelved if test(one)]):
            return found
    return []


def _name(source: str) -> str:
    return source.replace("\\", "/").rpartition("/")[2].casefold()


def analysed(db: sqlite3.Connection, row: int) -> str:
    """The engine whose final result is saved, or empty."""
    return str(db.execute("SELECT analysed FROM articles WHERE row = ?", (row,)).fetchone()[0])


def set_analysed(db: sqlite3.Connection, row: int, engine: str) -> None:
    """Remember whose final result is saved."""
    db.execute("UPDATE articles SET analysed = ? WHERE row = ?", (engine, row))
