"""Entities: one row a key, shared by all articles; marks refer to them."""

import json
import sqlite3
from collections.abc import Iterable

from postil.model.entity import Entity, EntityType

#: The source of an entity that is known from the text alone.
_TEXT_ONLY = "this article"


def save(db: sqlite3.Connection, entities: Iterable[Entity]) -> bool:
    """Add or renew entities; False when nothing changed.

    What one article says about an entity never replaces what a lexicon or the reader says.
    """
    before = db.total_changes
    db.executemany(
        "INSERT INTO entities (key, name, type, aliases, facts, source) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET name = excluded.name, type = excluded.type, aliases = excluded.aliases,"
        " facts = excluded.facts, source = excluded.source"
        " WHERE (excluded.source <> ? OR source = ?) AND (name, type, aliases, facts, source) IS NOT"
        " (excluded.name, excluded.type, excluded.aliases, excluded.facts, excluded.source)",
        [(*_values(entity), _TEXT_ONLY, _TEXT_ONLY) for entity in entities],
    )
    return db.total_changes > before


def add_missing(db: sqlite3.Connection, entities: Iterable[Entity]) -> None:
    """Add entities whose keys are not there; those that are there stay as they are."""
    db.executemany(
        "INSERT INTO entities (key, name, type, aliases, facts, source) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        map(_values, entities),
    )


def named_like(db: sqlite3.Connection, words: str, limit: int) -> list[Entity]:
    """Entities with a name or alias in which ``words`` stand, those that begin so first."""
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = db.execute(
        "SELECT key FROM entities WHERE name LIKE ?2 ESCAPE '\\' OR aliases LIKE ?2 ESCAPE '\\'"
        " ORDER BY name NOT LIKE ?1 ESCAPE '\\', length(name), name LIMIT ?3",
        (f"{escaped}%", f"%{escaped}%", limit),
    ).fetchall()
    found = get(db, [row[0] for row in rows])
    return [found[row[0]] for row in rows]


def whereabouts(db: sqlite3.Connection, keys: Iterable[str]) -> dict[str, tuple[str, str]]:
    """For each of these entities that articles mention: the last one imported, and the first mention there, by their ids."""
    found: dict[str, tuple[str, str]] = {}
    for key in keys:
        place = db.execute(
            "SELECT articles.id, annotations.id FROM annotations JOIN articles ON articles.row = article"
            " WHERE entity = ?1 AND kind IN ('actor', 'system') AND NOT rejected AND article = (SELECT max(article)"
            " FROM appearances WHERE entity = ?1 AND mentions > 0) ORDER BY start LIMIT 1",
            (key,),
        ).fetchone()
        if place is not None:
            found[key] = place
    return found


def get(db: sqlite3.Connection, keys: Iterable[str]) -> dict[str, Entity]:
    """The entities of those keys, by key."""
    rows = db.execute(
        "SELECT key, name, type, aliases, facts, source FROM entities WHERE key IN (SELECT value FROM json_each(?))",
        (_json(list(keys)),),
    )
    return {
        key: Entity(key, name, EntityType(type_), tuple(json.loads(aliases)), json.loads(facts), source)
        for key, name, type_, aliases, facts, source in rows
    }


def _values(entity: Entity) -> tuple[str, ...]:
    """The columns of an entity, in the order of the table."""
    lists = _json(entity.aliases), _json(dict(entity.facts))
    return entity.key, entity.name, str(entity.type), *lists, entity.source


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
