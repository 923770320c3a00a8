"""What the blocks of an article are dressed in: inline styles, pictures, the cells of tables."""

import sqlite3

from postil.model.article import Article
from postil.model.inline import Inline, Style
from postil.model.picture import Picture
from postil.model.span import Span
from postil.model.table import Align, Cell


def add(db: sqlite3.Connection, row: int, article: Article) -> None:
    """Save what ``article``, which is in that row, is dressed in."""
    db.executemany(
        "INSERT INTO inlines (article, position, style, start, stop, href, goal) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (row, i, one.style, one.span.start, one.span.end, one.href, one.goal)
            for i, one in enumerate(article.inlines)
        ],
    )
    db.executemany(
        "INSERT INTO pictures (article, position, start, stop, original, width, height, source)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (row, i, one.span.start, one.span.end, one.original, one.width, one.height, one.source)
            for i, one in enumerate(article.pictures)
        ],
    )
    db.executemany(
        "INSERT INTO cells (article, position, start, stop, line, place, lines, places, header, align)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (row, i, c.span.start, c.span.end, c.row, c.column, c.rows, c.columns, int(c.header), c.align)
            for i, c in enumerate(article.cells)
        ],
    )


def inlines(db: sqlite3.Connection, row: int) -> tuple[Inline, ...]:
    """The inline styles of the article in that row."""
    rows = db.execute(
        "SELECT style, start, stop, href, goal FROM inlines WHERE article = ? ORDER BY position", (row,)
    )
    return tuple(
        Inline(Style(style), Span(start, stop), href, goal) for style, start, stop, href, goal in rows
    )


def pictures(db: sqlite3.Connection, row: int) -> tuple[Picture, ...]:
    """The pictures of the article in that row."""
    rows = db.execute(
        "SELECT start, stop, original, width, height, source FROM pictures WHERE article = ? ORDER BY position",
        (row,),
    )
    return tuple(Picture(Span(start, stop), *rest) for start, stop, *rest in rows)


def cells(db: sqlite3.Connection, row: int) -> tuple[Cell, ...]:
    """The cells of the tables of the article in that row."""
    rows = db.execute(
        "SELECT start, stop, line, place, lines, places, header, align FROM cells WHERE article = ?"
        " ORDER BY position",
        (row,),
    )
    return tuple(
        Cell(Span(start, stop), line, place, lines, places, bool(header), Align(align))
        for start, stop, line, place, lines, places, header, align in rows
    )
