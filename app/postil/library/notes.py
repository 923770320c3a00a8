"""Notes: on a mark, or on a whole article; at most one on each."""
# ruff: noqa: S608 - the conditions in these statements are this module's own

import sqlite3

from postil.library import clock
from postil.model.note import Note


def of_article(db: sqlite3.Connection, article: int, article_id: str) -> dict[str | None, Note]:
    """The notes of an article, by the id of their mark; None: the note on the whole article."""
    rows = db.execute(
        "SELECT annotations.id, body, notes.modified FROM notes LEFT JOIN annotations ON annotations.row = annotation"
        " WHERE notes.article = ? AND NOT coalesce(loose, 0) ORDER BY annotation IS NOT NULL, start, stop DESC",
        (article,),
    )
    return {mark: Note(article_id, mark, body, modified) for mark, body, modified in rows}


def body(db: sqlite3.Connection, article: int, annotation: int | None) -> str:
    """What the note says, or empty when there is none."""
    found = db.execute(
        "SELECT body FROM notes WHERE article = ? AND annotation IS ?", (article, annotation)
    ).fetchone()
    return found[0] if found else ""


def write(db: sqlite3.Connection, article: int, annotation: int | None, body: str) -> None:
    """Write, change or (with an empty ``body``) remove a note."""
    now = clock.now()
    here = (article, annotation)
    if not body:
        db.execute("DELETE FROM notes WHERE article = ? AND annotation IS ?", here)
        return
    changed = db.execute(
        "UPDATE notes SET body = ?, modified = ? WHERE article = ? AND annotation IS ?", (body, now, *here)
    )
    if not changed.rowcount:
        db.execute(
            "INSERT INTO notes (id, article, annotation, body, created, modified) VALUES (?, ?, ?, ?, ?, ?)",
            (clock.new_id(), *here, body, now, now),
        )


#: A note that has not been touched for so many seconds is kept as a version when it is changed; so many are kept of each.
VERSION_SECONDS, MAX_VERSIONS = 60.0, 100


def keep_version(
    db: sqlite3.Connection, article: int, annotation: int | None, *, always: bool = False
) -> None:
    """Keep the note as it is, about to be changed, unless it was changed just now: then only when it is to be kept ``always``."""
    found = db.execute(
        "SELECT body, modified FROM notes WHERE article = ? AND annotation IS ?", (article, annotation)
    ).fetchone()
    if found is None or not (always or clock.seconds_between(found[1], clock.now()) >= VERSION_SECONDS):
        return
    here = (article, annotation)
    last = db.execute(
        "SELECT body FROM note_versions WHERE article = ? AND annotation IS ? ORDER BY row DESC", here
    ).fetchone()
    if last is not None and last[0] == found[0]:
        return
    db.execute(
        "INSERT INTO note_versions (article, annotation, body, modified) VALUES (?, ?, ?, ?)", (*here, *found)
    )
    db.execute(
        "DELETE FROM note_versions WHERE article = ?1 AND annotation IS ?2 AND row NOT IN (SELECT row FROM note_versions"
        " WHERE article = ?1 AND annotation IS ?2 ORDER BY row DESC LIMIT ?3)",
        (*here, MAX_VERSIONS),
    )


#: Of a mark: it may have been written on an earlier text of the article. An index knows each of the two.
_VERSIONS_OF = {True: "annotation = ?2", False: "article = ?1 AND annotation IS ?2"}


def versions(db: sqlite3.Connection, article: int, annotation: int | None) -> list[tuple[str, str]]:
    """Earlier versions of a note as body and ISO 8601 time of its last change, the latest first."""
    rows = db.execute(
        f"SELECT body, modified FROM note_versions WHERE {_VERSIONS_OF[annotation is not None]} ORDER BY row DESC",
        (article, annotation),
    )
    return [(body, modified) for body, modified in rows]


def remove_versions(db: sqlite3.Connection, article: int, annotation: int | None) -> None:
    """Forget the earlier versions of a note."""
    db.execute(
        f"DELETE FROM note_versions WHERE {_VERSIONS_OF[annotation is not None]}", (article, annotation)
    )


def noted_rows(db: sqlite3.Connection, article: int) -> set[int]:
    """Rows of the marks of an article that carry a note."""
    rows = db.execute("SELECT annotation FROM notes WHERE article = ? AND annotation IS NOT NULL", (article,))
    return {row[0] for row in rows}
