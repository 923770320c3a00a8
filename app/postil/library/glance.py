"""A quick look at the article that was open last, by a connection of its own: for what shows it before the library is open."""

import sqlite3
from contextlib import closing

from postil.errors import UserError
from postil.library import annotations, articles, categories, notes, places, schema
from postil.model.annotation import Annotation
from postil.model.article import Article
from postil.model.category import Category
from postil.paths import Folders
from postil.records import dataclass


@dataclass(frozen=True, slots=True)
class Glance:
    """An article as it was left.

    Attributes:
        article: with its text and blocks.
        marks: the engine's and the reader's, in text order.
        place: code point at the top of the page.
        categories: the reader's own, in the reader's order.
        noted: ids of the marks that carry a note.
    """

    article: Article
    marks: tuple[Annotation, ...]
    place: int
    categories: tuple[Category, ...]
    noted: frozenset[str]


def last(folders: Folders, most: int, most_marks: int) -> Glance | None:
    """The article that was left last, when it has no more code points and marks than that.

    None also when anything is not as usual: whoever opens the library then finds out what, and says it.
    """
    if not folders.database.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{folders.database.absolute().as_uri()}?mode=ro", uri=True)) as db:
            db.execute("BEGIN")
            if schema.version(db) != schema.LATEST or (article := places.last(db)) is None:
                return None
            return _read(db, articles.row_of(db, article), article, most, most_marks)
    except (sqlite3.Error, OSError, UserError):
        return None


def _read(db: sqlite3.Connection, row: int, article: str, most: int, most_marks: int) -> Glance | None:
    (length,) = db.execute("SELECT length(text) FROM texts WHERE article = ?", (row,)).fetchone()
    (marks,) = db.execute("SELECT count(*) FROM annotations WHERE article = ?", (row,)).fetchone()
    if length > most or marks > most_marks:
        return None
    noted = (id_ for id_, note in notes.of_article(db, row, article).items() if id_ and note.body)
    return Glance(
        articles.get(db, row),
        tuple(annotations.of_article(db, row)),
        places.place(db, row),
        categories.all_of(db),
        frozenset(noted),
    )
