"""Whole articles as rows: what never changes of them, and what the engine found in them."""
# ruff: noqa: S608 - tables and columns are the schema's own names

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import Any

from postil.library import annotations, articles, lessons, twins
from postil.library.merging import side
from postil.library.merging.joining import place_of
from postil.library.merging.side import Row
from postil.library.originals import pictures_in
from postil.model.annotation import Annotation

#: What an article is made of besides its text; the rows keep their order.
PARTS = ("blocks", "inlines", "pictures", "cells")


def digest(text: str) -> str:
    """What the same text has, and no other one."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def content(db: sqlite3.Connection, row: int, article: str) -> dict[str, Any]:
    """The text of an article, what it is made of, what the engine found, and the actors and systems that marks name."""
    marks = side.columns(db, "annotations")
    found = [
        dict(zip(marks, values, strict=True)) | {"article": article}
        for values in db.execute(
            f"SELECT {', '.join(marks)} FROM annotations WHERE article = ? AND origin = 'engine' ORDER BY row",
            (row,),
        )
    ]
    keys = db.execute(
        "SELECT entity FROM annotations WHERE article = ?1 AND entity IS NOT NULL"
        " UNION SELECT speaker_entity FROM annotations WHERE article = ?1 AND speaker_entity IS NOT NULL",
        (row,),
    )
    entities = db.execute(
        "SELECT key, name, type, aliases, facts, source FROM entities WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps([key for (key,) in keys]),),
    )
    return {
        "text": articles.text(db, row),
        "parts": {part: _part(db, part, row) for part in PARTS},
        "found": found,
        "entities": [list(entity) for entity in entities],
        "taught": lessons.taught(db, row),
    }


def _part(db: sqlite3.Connection, part: str, row: int) -> list[list[Any]]:
    names = [name for name in side.columns(db, part) if name != "article"]
    rows = db.execute(f"SELECT {', '.join(names)} FROM {part} WHERE article = ? ORDER BY position", (row,))
    return [names, *map(list, rows)]


def add_entities(db: sqlite3.Connection, entities: list[list[Any]]) -> None:
    """Add actors and systems. Of two that differ the one stays that a lexicon or the reader knows, else always the same one."""
    known = "iif(source = 'this article', 0, 1), name, type, aliases, facts, source"
    new = ", ".join(f"excluded.{one}" for one in ("name", "type", "aliases", "facts", "source"))
    db.executemany(
        "INSERT INTO entities (key, name, type, aliases, facts, source) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key)"
        f" DO UPDATE SET (name, type, aliases, facts, source) = ({new})"
        f" WHERE (iif(excluded.source = 'this article', 0, 1), {new}) > ({known})",
        entities,
    )


def add(db: sqlite3.Connection, article: Row, whole: dict[str, Any]) -> int:
    """Save an article that is not there yet, without what replaced it; gives its row."""
    columns = side.columns(db, "articles")
    values = article | {"replaced_by": None}
    row = db.execute(
        f"INSERT INTO articles ({', '.join(columns)}, taught) VALUES ({', '.join('?' * len(columns))}, ?)",
        (*(values[name] for name in columns), whole["taught"]),
    ).lastrowid
    assert row is not None, "an insertion has a row"
    db.execute("INSERT INTO texts (article, text) VALUES (?, ?)", (row, whole["text"]))
    for part in PARTS:
        names, *rows = whole["parts"][part]
        allowed = set(side.columns(db, part)) - {"article"}
        if not set(names) <= allowed:
            raise ValueError(f"{part} have no {set(names) - allowed}")
        db.executemany(
            f"INSERT INTO {part} (article, {', '.join(names)}) VALUES (?{', ?' * len(names)})",
            [(row, *one) for one in rows],
        )
    twins.note(db, row, article["url"], whole["text"])
    return row


def find_anew(
    db: sqlite3.Connection, row: int, found: list[Row], carrying: Collection[str], taught: str
) -> None:
    """Let what another copy's engine found take the place of what was found here.

    Args:
        db: inside a transaction that writes.
        row: of the article.
        found: the marks of the other copy.
        carrying: ids of marks that something hangs on: they stay.
        taught: what the marks of the other copy were held against.
    """
    there = {
        place_of({"article": "", "raw": raw, "kind": kind, "start": start, "stop": stop}): (mark, id_)
        for mark, id_, raw, kind, start, stop in db.execute(
            "SELECT row, id, raw, kind, start, stop FROM annotations WHERE article = ? AND origin = 'engine' AND NOT loose"
            " ORDER BY row DESC",
            (row,),
        )
    }
    columns = [name for name in side.columns(db, "annotations") if name not in ("id", "article")]
    changed, added = [], []
    for one in found:
        if one["loose"] or one["origin"] != "engine":
            continue
        known = there.pop(place_of(one | {"article": ""}), None)
        values = [one[name] for name in columns]
        if known:
            changed.append((*values, known[0]))
        else:
            added.append((one["id"], row, *values))
    db.executemany(
        "DELETE FROM annotations WHERE row = ?",
        [(mark,) for mark, id_ in there.values() if id_ not in carrying],
    )
    db.executemany(f"UPDATE annotations SET {' = ?, '.join(columns)} = ? WHERE row = ?", changed)
    db.executemany(
        f"INSERT OR IGNORE INTO annotations (id, article, {', '.join(columns)}) VALUES (?, ?{', ?' * len(columns)})",
        added,
    )
    lessons.set_taught(db, row, taught)


def originals(db: sqlite3.Connection, rows: list[int], *, versions: bool = True) -> list[str]:
    """SHA-256 of all that articles refer to: what they were made from, their pictures, pictures in notes (and in their versions)."""
    these = json.dumps(rows)
    found = db.execute(
        "SELECT original FROM articles WHERE row IN (SELECT value FROM json_each(?1))"
        " UNION SELECT original FROM pictures WHERE article IN (SELECT value FROM json_each(?1))",
        (these,),
    )
    names = {name for (name,) in found if name}
    bodies = db.execute(
        "SELECT body FROM notes WHERE article IN (SELECT value FROM json_each(?1)) AND instr(body, 'postil:picture/')"
        " UNION SELECT body FROM note_versions WHERE ?2 AND article IN (SELECT value FROM json_each(?1))"
        " AND instr(body, 'postil:picture/')",
        (these, versions),
    )
    return sorted(names.union(*(pictures_in(body) for (body,) in bodies)))


def check(db: sqlite3.Connection, row: int) -> None:
    """Lets pass an article whose rows say something.

    Raises:
        ValueError, KeyError, TypeError: when they do not.
    """
    length = len(articles.get(db, row).text)
    marks = [*annotations.of_article(db, row), *annotations.as_found(db, row)]
    (blocks,) = db.execute("SELECT coalesce(max(stop), 0) FROM blocks WHERE article = ?", (row,)).fetchone()
    unknown = db.execute(
        "SELECT 1 FROM annotations WHERE article = ?1 AND (entity IS NOT NULL AND entity NOT IN (SELECT key FROM entities)"
        " OR speaker_entity IS NOT NULL AND speaker_entity NOT IN (SELECT key FROM entities)) LIMIT 1",
        (row,),
    ).fetchone()
    if unknown:
        raise ValueError("a mark names somebody who is not there")
    if max(blocks, _end(marks)) > length:
        raise ValueError("something lies outside of the text")


def check_marks(db: sqlite3.Connection, row: int, ids: Collection[str]) -> None:
    """Lets pass some marks of an article, all others of which were there before.

    Raises:
        ValueError, KeyError, TypeError: when they say nothing.
    """
    (length,) = db.execute("SELECT length(text) FROM texts WHERE article = ?", (row,)).fetchone()
    if _end(annotations.some(db, ids)) > length:
        raise ValueError("something lies outside of the text")


def _end(marks: Iterable[Annotation]) -> int:
    """Where the last thing ends that marks speak of."""
    spans = (span for mark in marks for span in (mark.span, mark.speaker and mark.speaker.span, mark.cue))
    return max((span.end for span in spans if span), default=0)
