"""The reader's own categories."""

import sqlite3

from postil.library import clock
from postil.model.category import Category, Term, TermSort

_SELECT = "SELECT id, name, colour, line, terms, shown FROM categories ORDER BY position, row"


def all_of(db: sqlite3.Connection) -> tuple[Category, ...]:
    """All categories, in the reader's order."""
    rows = db.execute(_SELECT)
    return tuple(
        Category(name, colour, line, _terms(terms), bool(shown), id_)
        for id_, name, colour, line, terms, shown in rows
    )


def save(db: sqlite3.Connection, category: Category) -> str:
    """Add a category, at the end, or change the one that has its id; gives the id."""
    import json
    from dataclasses import asdict

    id_ = category.id or clock.new_id()
    terms = json.dumps([asdict(term) for term in category.terms], ensure_ascii=False)
    values = (category.name, category.colour, category.line, terms, int(category.shown), clock.now())
    # The time is that of its terms: only they make marks anew.
    changed = db.execute(
        "UPDATE categories SET name = ?1, colour = ?2, line = ?3, terms = ?4, shown = ?5,"
        " modified = iif(terms = ?4, modified, ?6) WHERE id = ?7",
        (*values, id_),
    )
    if not changed.rowcount:
        last = db.execute("SELECT coalesce(max(position), 0) + 1 FROM categories").fetchone()[0]
        db.execute(
            "INSERT INTO categories (name, colour, line, terms, shown, modified, id, position)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, id_, last),
        )
    return id_


def remove(db: sqlite3.Connection, category_id: str) -> bool:
    """Remove a category; False when there is none of that id."""
    return db.execute("DELETE FROM categories WHERE id = ?", (category_id,)).rowcount > 0


def put_in_order(db: sqlite3.Connection, ids: list[str]) -> None:
    """Put categories in the order of their ``ids``."""
    db.executemany(
        "UPDATE categories SET position = ? WHERE id = ? AND position <> ?",
        [(number, id_, number) for number, id_ in enumerate(ids, 1)],
    )


def _terms(terms: str) -> tuple[Term, ...]:
    import json

    return tuple(Term(**{**term, "sort": TermSort(term["sort"])}) for term in json.loads(terms))
