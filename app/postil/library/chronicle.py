"""The dates that the articles of the library talk about, in their order."""

import json
import sqlite3
from collections.abc import Iterator, Sequence

from postil.model.finding import Event
from postil.model.span import Span

#: Code points around a date that are shown.
_BEFORE, _AFTER = 60, 140


def walk(
    db: sqlite3.Connection, among: Sequence[int] | None, since: str, until: str, *, backwards: bool
) -> Iterator[Event]:
    """Dates in articles that are not thrown away, one after the other as they are asked for.

    Args:
        db: the library.
        among: rows of the articles; None: all.
        since: ISO 8601 date of the first day, or empty.
        until: ISO 8601 date of the first day that is too late, or empty.
        backwards: the latest first.
    """
    turned = " DESC" if backwards else ""
    conditions, values = ["first >= ?", "(? = '' OR first < ?)"], [since, until, until]
    if among is not None:
        conditions.append("dates.article IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(among)))
    rows = db.execute(
        "SELECT first, last, start, stop, articles.id, iif(title <> '', title, source),"  # noqa: S608 - our own words
        f" substr(text, max(start - {_BEFORE}, 0) + 1, stop - max(start - {_BEFORE}, 0) + {_AFTER}),"
        f" min(start, {_BEFORE})"
        " FROM dates CROSS JOIN articles ON articles.row = dates.article CROSS JOIN texts ON texts.article = dates.article"
        f" WHERE {' AND '.join(conditions)} ORDER BY first{turned}, last{turned}, dates.article, start",
        values,
    )
    for first, last, start, stop, article, title, around, before in rows:
        yield Event(first, last, Span(start, stop), article, title, *_line(around, before, stop - start))


def _line(around: str, before: int, length: int) -> tuple[str, Span]:
    """What stands in the paragraph around a date, and where the date is in it."""
    head = around[:before].rpartition("\n")[2]
    if before == _BEFORE and len(head) == before and " " in head:
        head = "… " + head.partition(" ")[2]
    tail = around[before + length :].partition("\n")[0]
    if len(tail) == _AFTER and " " in tail:
        tail = tail.rpartition(" ")[0] + " …"
    return head + around[before : before + length] + tail, Span(len(head), len(head) + length)
