"""What was taken away, and when: so that another copy of the library does not bring it back.

Marks, notes and tags are buried by triggers of the schema, which name the article that they were in; articles when they are deleted
for good. What came later is watched by triggers of the connection, made here: links, lessons, categories, collections, and what lies
in them. Of colours and categories the time is kept at which they were called or painted otherwise: what they were before is gone
then, and their rows do not say when.
"""
# ruff: noqa: S608 - tables and columns are the schema's own names

import sqlite3

_NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
#: Tables whose rows have an ``id``, and what that is called in a grave.
_WITH_ID = {"links": "link", "lessons": "lesson", "categories": "category", "collections": "collection"}
#: Ids of what has none in its table: an article in a collection, the name of a colour, the look of a category.
COLLECTED, COLOUR, LOOK = "{}/{}", "colour/{}", "look/{}"
#: Of a library that was saved at that time by a clock that ran ahead: when it was first taken in.
CLOCK = "clock/{}"
_IN_PILE = (
    "(SELECT collections.id || '/' || articles.id FROM collections, articles"
    " WHERE collections.row = {side}.collection AND articles.row = {side}.article)"
)
_LOOKS = "name, colour, line, shown, position"


def install(db: sqlite3.Connection) -> None:
    """Watch what is taken away over this connection."""
    for table, subject in _WITH_ID.items():
        _watch(db, table, "DELETE", _buried("OLD.id", f"'{subject}'"))
        _watch(db, table, "INSERT", _dug_up("NEW.id"))
    tag = "'tag/' || (SELECT id FROM articles WHERE row = OLD.article)"
    _watch(db, "tags", "UPDATE", f"{_buried('OLD.id', tag)}; {_dug_up('NEW.id')}", when="OLD.id <> NEW.id")
    _watch(db, "collected", "DELETE", _buried(_IN_PILE.format(side="OLD"), "'collected'"))
    _watch(db, "collected", "INSERT", _dug_up(_IN_PILE.format(side="NEW")))
    for event in ("INSERT", "UPDATE"):
        _watch(db, "colours", event, _buried("'colour/' || NEW.name", "'colour'"))
    sides = (", ".join(f"{side}.{one}" for one in _LOOKS.split(", ")) for side in ("OLD", "NEW"))
    painted = _buried("'look/' || NEW.id", "'look'")
    _watch(db, "categories", "UPDATE", painted, when="({}) IS NOT ({})".format(*sides))


def _dug_up(id_: str) -> str:
    return f"DELETE FROM graves WHERE id = {id_}"


def _buried(id_: str, subject: str) -> str:
    """Buries what is there to be, of that subject, an expression; not by OR REPLACE, for which a statement that says what to do about conflicts has no ear."""
    return f"{_dug_up(id_)}; INSERT INTO graves SELECT {id_}, {subject}, {_NOW} WHERE {id_} IS NOT NULL"


def _watch(db: sqlite3.Connection, table: str, event: str, then: str, when: str = "1") -> None:
    db.execute(
        f"CREATE TEMP TRIGGER buried_{table}_{event} AFTER {event} ON main.{table} WHEN {when} BEGIN {then}; END"
    )


def article_of(subject: str) -> str:
    """The id of the article in which something was, that was taken away; empty when the grave does not say."""
    return subject.partition("/")[2]


def all_of(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """What was taken away, by its id: what it was, and when it went, ISO 8601 UTC."""
    return {id_: (subject, removed) for id_, subject, removed in db.execute("SELECT * FROM graves")}


def replace(db: sqlite3.Connection, graves: dict[str, tuple[str, str]]) -> None:
    """Make these the graves there are."""
    db.execute("DELETE FROM graves")
    db.executemany("INSERT INTO graves VALUES (?, ?, ?)", [(id_, *grave) for id_, grave in graves.items()])
