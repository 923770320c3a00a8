"""Links from mark to mark, also across articles."""

import sqlite3

from postil.library import clock
from postil.model.link import Link, LinkEnd

_SELECT = (
    "SELECT links.id, one.id, first.id, one.title, first.exact, two.id, second.id, two.title, second.exact FROM links"
    " JOIN articles AS one ON one.row = links.article JOIN annotations AS first ON first.row = links.annotation"
    " JOIN articles AS two ON two.row = other_article JOIN annotations AS second ON second.row = other_annotation"
)


def of_article(db: sqlite3.Connection, article: int) -> tuple[Link, ...]:
    """The links that begin or end on a mark of the article, in the order in which they were made."""
    rows = db.execute(
        f"{_SELECT} WHERE links.article = ?1 OR other_article = ?1 ORDER BY links.row", (article,)
    )
    return tuple(_link(row) for row in rows)


def add(db: sqlite3.Connection, first: tuple[int, int], second: tuple[int, int]) -> str:
    """Tie two marks together, each given as the rows of its article and of itself; gives the id. Twice the same is one."""
    there = db.execute(
        "SELECT id FROM links WHERE (annotation, other_annotation) IN ((?1, ?2), (?2, ?1))",
        (first[1], second[1]),
    ).fetchone()
    if there:
        return str(there[0])
    made = clock.new_id()
    db.execute(
        "INSERT INTO links (id, article, annotation, other_article, other_annotation, created)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (made, *first, *second, clock.now()),
    )
    return made


def articles_of(db: sqlite3.Connection, link_id: str) -> set[int]:
    """The rows of the articles that a link touches; none when it is not there."""
    return set(
        db.execute("SELECT article, other_article FROM links WHERE id = ?", (link_id,)).fetchone() or ()
    )


def remove(db: sqlite3.Connection, link_id: str) -> None:
    """Untie two marks."""
    db.execute("DELETE FROM links WHERE id = ?", (link_id,))


def remove_on(db: sqlite3.Connection, annotation: int) -> set[int]:
    """Untie a mark from all others; gives the rows of the articles touched."""
    ties = "FROM links WHERE annotation = ?1 OR other_annotation = ?1"
    rows = db.execute(f"SELECT article, other_article {ties}", (annotation,)).fetchall()
    db.execute(f"DELETE {ties}", (annotation,))
    return {row for pair in rows for row in pair}


def rows_linked(db: sqlite3.Connection, article: int) -> set[int]:
    """Rows of the marks of an article that are tied to others."""
    first = db.execute("SELECT annotation FROM links WHERE article = ?", (article,))
    second = db.execute("SELECT other_annotation FROM links WHERE other_article = ?", (article,))
    return {row[0] for row in (*first, *second)}


def bring_over(db: sqlite3.Connection, annotation: int, to: tuple[int, int]) -> None:
    """Tie what a mark is tied to to another one instead, given as the rows of its article and of itself."""
    rows = db.execute(
        "SELECT article, annotation, other_article, other_annotation FROM links WHERE annotation = ?1 OR other_annotation = ?1",
        (annotation,),
    ).fetchall()
    for article, one, other_article, other in rows:
        first = to if one == annotation else (article, one)
        second = to if other == annotation else (other_article, other)
        if first[1] != second[1]:
            add(db, first, second)
    remove_on(db, annotation)


def _link(row: tuple[str, ...]) -> Link:
    id_, *ends = row
    return Link(id_, LinkEnd(*ends[:4]), LinkEnd(*ends[4:]))
