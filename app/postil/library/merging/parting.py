"""What of a library goes along with some of its articles, as when a collection is handed to somebody else.

Nothing that says anything of other articles: no lessons, categories or names of colours that do nothing in these, nothing
about what was taken away elsewhere, and no earlier states of notes, which whoever hands over the last one need not remember.
"""
# ruff: noqa: S608 - tables and columns are the schema's own names

import json
import sqlite3
from collections.abc import Iterable, Iterator

from postil.library import graves
from postil.library.merging import side
from postil.library.merging.side import Row, Rows, Side

#: Lessons that are about somebody, wherever that one is mentioned; all others are about words as well.
_ABOUT_SOMEBODY = ("same", "name")
_INSIDE = "article IN (SELECT value FROM json_each(?))"


def of_collection(db: sqlite3.Connection, collection_id: str, articles: set[int]) -> Side:
    """A collection, its articles, given by their rows, and what belongs to them."""
    held = side.read(db, articles)
    held.collections = {collection_id: held.collections[collection_id]}
    held.collected = {k: row for k, row in held.collected.items() if row["collection"] == collection_id}
    held.versions = set()
    inside = json.dumps(sorted(articles))
    held.lessons = _lessons(db, held, inside)
    used = {label for (label,) in db.execute(_USED, (inside,))}
    held.categories = {id_: row for id_, row in held.categories.items() if id_ in used}
    painted = {row["colour"] for row in held.marks.values()}
    held.colours = {name: row for name, row in held.colours.items() if name in painted}
    held.graves = _graves(held)
    return held


_USED = f"SELECT DISTINCT label FROM annotations WHERE kind = 'category' AND {_INSIDE}"


def _graves(held: Side) -> dict[str, tuple[str, str]]:
    """What was taken away from these articles, and when looks and names that go along were chosen."""
    known = {graves.LOOK.format(one) for one in held.categories}
    known |= {graves.COLOUR.format(one) for one in held.colours}
    return {
        id_: grave
        for id_, grave in held.graves.items()
        if id_ in known or graves.article_of(grave[0]) in held.articles
    }


def _lessons(db: sqlite3.Connection, held: Side, inside: str) -> Rows:
    """Those taught in the articles, and those that hold everywhere and say something about a mark or words in them."""
    found = {id_: row for id_, row in held.lessons.items() if row["article"] is not None}
    left = {id_: row for id_, row in held.lessons.items() if id_ not in found}
    if not left:
        return found
    mentioned = _reached(_mentioned(db, inside), held.lessons.values())
    wanted = {id_: row for id_, row in left.items() if not row["entity"] or row["entity"] in mentioned}
    found |= {id_: row for id_, row in wanted.items() if row["says"] in _ABOUT_SOMEBODY}
    worded = {id_: " ".join(row["words"].split()) for id_, row in wanted.items() if id_ not in found}
    for text in _texts(db, inside):
        for id_ in [id_ for id_, words in worded.items() if words in text]:
            found[id_] = left[id_]
            del worded[id_]
    return {id_: row for id_, row in held.lessons.items() if id_ in found}


def _mentioned(db: sqlite3.Connection, inside: str) -> set[str]:
    """Keys of those whom marks refer to, as shown or as the engine found them (among other words that it wrote down)."""
    rows = db.execute(
        f"SELECT entity FROM annotations WHERE {_INSIDE.replace('?', '?1')}"
        f" UNION SELECT speaker_entity FROM annotations WHERE {_INSIDE.replace('?', '?1')}"
        " UNION SELECT json_each.value FROM annotations, json_each(raw)"
        f" WHERE {_INSIDE.replace('?', '?1')} AND raw IS NOT NULL AND json_each.type = 'text'",
        (inside,),
    )
    return {key for (key,) in rows if key}


def _reached(keys: set[str], taught: Iterable[Row]) -> set[str]:
    """And those whom lessons lead to from there, from one to the next."""
    leads = {row["entity"]: row["to_entity"] for row in taught if row["entity"] and row["to_entity"]}
    new = keys
    while new := {leads[key] for key in new if key in leads} - keys:
        keys = keys | new
    return keys


def _texts(db: sqlite3.Connection, inside: str) -> Iterator[str]:
    for (text,) in db.execute(f"SELECT text FROM texts WHERE {_INSIDE}", (inside,)):
        yield " ".join(text.split())
