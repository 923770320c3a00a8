"""What one copy of a library holds of the reader's, without texts and without marks that only the engine made.

A row is a mapping of the table's columns without ``row``; what refers to another row does so by that one's ``id``.
"""
# ruff: noqa: S608 - tables and columns are the schema's own names

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from postil.library import graves

Row = dict[str, Any]
Rows = dict[str, Row]
#: A version of a note: ids of its article and its mark (None: of the article itself), what it said, and when it was last changed.
Version = tuple[str, str | None, str, str]

#: Columns that refer to rows of other tables.
REFERENCES: Mapping[str, str] = {
    "article": "articles", "other_article": "articles", "replaced_by": "articles", "annotation": "annotations",
    "other_annotation": "annotations", "collection": "collections",
}  # fmt: skip
#: Rows of the marks that something hangs on.
HUNG_ON = (
    "SELECT annotation FROM notes WHERE annotation IS NOT NULL UNION SELECT annotation FROM tags WHERE annotation IS NOT NULL"
    " UNION SELECT annotation FROM links UNION SELECT other_annotation FROM links"
)
MARKED = f"row IN (SELECT row FROM annotations WHERE origin = 'reader' UNION {HUNG_ON})"
#: What else can have been taken away.
_BURIED = ("links", "lessons", "categories", "collections", "collected")
#: What an article's row says that is only true of this copy: what its marks were last held against.
_OWN = ("taught",)


@dataclass(slots=True)
class Side:
    """One copy.

    Attributes:
        articles: by id.
        marks: by id: the reader's, and those of the engine that something hangs on.
        notes, tags, links, lessons, categories, collections: by id.
        collected: by ``graves.COLLECTED``.
        colours: by their names.
        versions: earlier states of notes.
        graves: by id, what was taken away and when.
    """

    articles: Rows = field(default_factory=dict)
    marks: Rows = field(default_factory=dict)
    notes: Rows = field(default_factory=dict)
    tags: Rows = field(default_factory=dict)
    links: Rows = field(default_factory=dict)
    lessons: Rows = field(default_factory=dict)
    categories: Rows = field(default_factory=dict)
    collections: Rows = field(default_factory=dict)
    collected: Rows = field(default_factory=dict)
    colours: Rows = field(default_factory=dict)
    versions: set[Version] = field(default_factory=set)
    graves: dict[str, tuple[str, str]] = field(default_factory=dict)


def numbers(db: sqlite3.Connection, table: str = "articles") -> dict[str, int]:
    """Rows of a table by their ids, in their order; of marks those of the reader, and those that something hangs on."""
    where = f"WHERE {MARKED}" if table == "annotations" else ""
    return dict(db.execute(f"SELECT id, row FROM {table} {where} ORDER BY row"))


def columns(db: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """The columns of a table without ``row`` and what is true of this copy only."""
    known = (row[1] for row in db.execute(f"PRAGMA table_info({table})"))
    return tuple(one for one in known if one != "row" and not (table == "articles" and one in _OWN))


def read(db: sqlite3.Connection, articles: Collection[int] | None = None) -> Side:
    """What a library holds, or what of it belongs to some articles, given by their rows.

    Lessons that hold everywhere, categories, colours and graves belong to all.
    """
    names: dict[str, dict[int, str]] = {
        "articles": {
            row: id_
            for row, id_ in db.execute("SELECT row, id FROM articles")
            if articles is None or row in articles
        },
        "collections": dict(db.execute("SELECT row, id FROM collections")),
        "annotations": dict(db.execute(f"SELECT row, id FROM annotations WHERE {MARKED}")),
    }
    side = Side(
        articles=_by_id(_rows(db, "articles", names)),
        marks=_by_id(_rows(db, "annotations", names, MARKED)),
        notes=_by_id(_rows(db, "notes", names)),
        tags=_by_id(_rows(db, "tags", names)),
        links=_by_id(_rows(db, "links", names)),
        lessons=_by_id(_rows(db, "lessons", names)),
        categories=_by_id(_rows(db, "categories", names)),
        collections=_by_id(_rows(db, "collections", names)),
        collected={
            graves.COLLECTED.format(row["collection"], row["article"]): row
            for row in _rows(db, "collected", names)
        },
        colours={row["name"]: row for row in _rows(db, "colours", names)},
        graves=graves.all_of(db),
    )
    side.versions = {
        (row["article"], row["annotation"], row["body"], row["modified"])
        for row in _rows(db, "note_versions", names)
    }
    standing = (getattr(side, name) for name in ("articles", "marks", "notes", "tags", *_BURIED))
    for id_ in side.graves.keys() & {id_ for rows in standing for id_ in rows}:
        del side.graves[id_]  # Undo brought it back.
    return side


def _by_id(rows: list[Row]) -> Rows:
    return {row["id"]: row for row in rows}


def _rows(
    db: sqlite3.Connection, table: str, names: Mapping[str, Mapping[int, str]], where: str = "1"
) -> list[Row]:
    """The rows of a table; those that refer to what does not belong here are left out."""
    wanted = columns(db, table)
    found = []
    own = ("row", *wanted) if table == "articles" else wanted
    for values in db.execute(f"SELECT {', '.join(own)} FROM {table} WHERE {where} ORDER BY row"):
        row = dict(zip(own, values, strict=True))
        if table == "articles" and row.pop("row") not in names["articles"]:
            continue
        if refer(row, names):
            found.append(row)
    return found


def refer(row: Row, names: Mapping[str, Mapping[Any, Any]]) -> bool:
    """Change rows into ids, or the other way round; False when something is not there that the row cannot do without.

    An article can do without what it was replaced by, a lesson that holds everywhere without the article where it was taught.
    """
    for column, table in REFERENCES.items():
        there = row.get(column)
        if there is not None:
            row[column] = names[table].get(there)
            if row[column] is None and column != "replaced_by" and row.get("scope") != "everywhere":
                return False
    return True
