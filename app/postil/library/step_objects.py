"""What a step of the history was done to: read from the rows that it changed, so that menus can name it."""
# ruff: noqa: S608 - what is counted is said here

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from postil.model.step import Step

Image = Mapping[str, Any]

#: The tables that a step is about: the first that it touched counts.
_ABOUT = (
    "articles", "collections", "collected", "categories", "colours", "lessons", "annotations", "links", "tags", "notes",
)  # fmt: skip
#: Those of whose rows several can belong to one mark: the marks are counted.
_ON_MARKS = ("tags", "notes")
#: Rows of a step that are looked at; the others are like them.
_LOOKED_AT = 5
#: Letters that fit into a menu.
_SHOWN = 40


def told(db: sqlite3.Connection, row: int, name: str) -> Step:
    """A step of the history with what it was done to.

    Args:
        db: the library.
        row: of the step.
        name: what was done.
    """
    # One after the other: to ask for all of a large step reads all that it changed.
    touches = "SELECT 1 FROM step_images WHERE step = ? AND target = ? LIMIT 1"
    target = next((one for one in _ABOUT if db.execute(touches, (row, one)).fetchone()), None)
    if target is None:
        return Step(name)
    counted = "DISTINCT json_extract(coalesce(before, after), '$.annotation')" if target in _ON_MARKS else "*"
    (count,) = db.execute(
        f"SELECT count({counted}) FROM step_images WHERE step = ? AND target = ?", (row, target)
    ).fetchone()
    images = [
        tuple(json.loads(image) if image else None for image in found)
        for found in db.execute(
            "SELECT before, after FROM step_images WHERE step = ? AND target = ? LIMIT ?",
            (row, target, _LOOKED_AT),
        )
    ]
    return Step(name, tuple(filter(None, map(_short, _objects(db, target, images)))), count)


def place(db: sqlite3.Connection, images: Iterable[tuple[str, Image]]) -> tuple[int, int, int] | None:
    """Where rows of a step, given with their tables, stand in a text: the article's row, start and end; the first that does.

    Links stand in two places, and so in none.
    """
    for table, image in images:
        found: Image | None = image if table in ("annotations", "lessons") else None
        if table in ("notes", "tags") and image["annotation"] is not None:
            query = "SELECT article, start, stop, loose FROM annotations WHERE row = ?"
            row = db.execute(query, (image["annotation"],)).fetchone()
            found = row and dict(zip(("article", "start", "stop", "loose"), row, strict=True))
        if found and found["article"] is not None and found["start"] is not None and not found.get("loose"):
            return found["article"], found["start"], found["stop"]
    return None


def _objects(db: sqlite3.Connection, target: str, images: list[tuple[Image | None, ...]]) -> tuple[str, ...]:
    """The words for what was changed: as it was called before, unless it is new."""
    before, after = next(((old, new) for old, new in images if old and new), images[0])
    image = before or after or {}
    if target == "articles":
        return (image["title"] or image["source"],)
    if target in ("collections", "categories"):
        return (image["name"],)
    if target == "collected":
        return (_one(db, "SELECT name FROM collections WHERE row = ?", image["collection"]),)
    if target == "colours":
        return (image["meaning"],)
    if target == "lessons":
        return _taught(db, image)
    if target == "annotations":
        return (image["exact"] or image["former"],)
    if target == "links":
        return _words(db, image["annotation"]), _words(db, image["other_annotation"])
    if target == "tags" and before and after:
        return (image["name"],)
    return (_words(db, image["annotation"]),)


def _taught(db: sqlite3.Connection, lesson: Image) -> tuple[str, ...]:
    if lesson["says"] == "same":
        return tuple(_entity(db, lesson[key]) or lesson["to_name"] for key in ("entity", "to_entity"))
    return (lesson["words"] or _entity(db, lesson["entity"]),)


def _entity(db: sqlite3.Connection, key: str) -> str:
    return _one(db, "SELECT name FROM entities WHERE key = ?", key)


def _words(db: sqlite3.Connection, annotation: int | None) -> str:
    return _one(db, "SELECT exact FROM annotations WHERE row = ?", annotation)


def _one(db: sqlite3.Connection, query: str, value: object) -> str:
    found = db.execute(query, (value,)).fetchone()
    return str(found[0]) if found else ""


def _short(words: str) -> str:
    """Words in one line that fit into a menu, without quotation marks around them."""
    words = " ".join(words.split()).strip('“”„"«»')
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
