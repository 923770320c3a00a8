"""Quotes of the whole library, with where they are from."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from postil.library import order
from postil.model.annotation import Kind
from postil.model.finding import Column, Ledger, Quotation
from postil.model.span import Span

_SELECT = (
    "SELECT marks.id, articles.id, iif(title <> '', title, articles.source), site,"
    " published, imported, start, stop, exact, kind, coalesce(entities.name, ''),"
    " coalesce(substr(text, speaker_start + 1, speaker_stop - speaker_start), ''), coalesce(speaker_entity, ''),"
    " coalesce(substr(text, cue_start + 1, cue_stop - cue_start), '')"
)
_FROM = (
    " FROM shelf JOIN articles ON articles.row = shelf.article JOIN annotations AS marks ON marks.article = shelf.article"
    " JOIN texts ON texts.article = shelf.article LEFT JOIN entities ON entities.key = speaker_entity"
)
#: The same, from article to article in the order of their dates: nothing need be sorted, and the first quotes come at once.
_IN_ORDER = (
    _FROM.replace("JOIN articles", "CROSS JOIN articles", 1)
    .replace("JOIN annotations AS marks", "CROSS JOIN annotations AS marks INDEXED BY annotations_quoting", 1)
    .replace("JOIN texts", "CROSS JOIN texts", 1)
)
_ABOUT = (
    "EXISTS (SELECT 1 FROM annotations AS inside WHERE inside.article = marks.article AND inside.start >= marks.start"
    " AND inside.stop <= marks.stop AND inside.entity = ? AND NOT inside.rejected)"
)
_NEWEST = "shelf.key DESC, start"
_SAYS = "coalesce(entities.name, substr(text, speaker_start + 1, speaker_stop - speaker_start), '') COLLATE NOCASE"
_HOW = "coalesce(substr(text, cue_start + 1, cue_stop - cue_start), '') COLLATE NOCASE"
_ORDERS = {
    Column.DATE: _NEWEST,
    Column.SPEAKER: f"({_SAYS}) = '', {_SAYS}, {_NEWEST}",
    Column.CUE: f"({_HOW}) = '', {_HOW}, {_NEWEST}",
    Column.ARTICLE: f"iif(title <> '', title, articles.source) COLLATE NOCASE, {_NEWEST}",
    Column.SITE: f"site = '', site COLLATE NOCASE, {_NEWEST}",
    Column.LENGTH: f"length(exact) DESC, {_NEWEST}",
}


def walk(db: sqlite3.Connection, ledger: Ledger, among: Sequence[int] | None = None) -> Iterator[Quotation]:
    """Quotes of articles that are not thrown away, in the order of the ledger, one after the other as they are asked for.

    Args:
        db: the library.
        ledger: which; of its query only the dates are looked at.
        among: rows of the articles that they are in; None: any.
    """
    kinds = "('quote', 'statement')" if ledger.statements else "('quote')"
    conditions = [
        f"kind IN {kinds}" if ledger.statements else "kind = 'quote'",
        "NOT rejected",
        "trashed = ''",
    ]
    conditions.append("replaced_by IS NULL")
    values = list[str | int]()
    for condition, value in _limits(ledger):
        conditions.append(condition)
        values.append(value)
    if among is not None:
        conditions.append("shelf.article IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(among)))
    sorting = _ORDERS[ledger.sort]
    if ledger.backwards:
        sorting = _turned(sorting)
    walking = ledger.sort is Column.DATE and not ledger.speaker and not ledger.statements and among is None
    tables = _IN_ORDER if walking else _FROM
    for row in db.execute(f"{_SELECT}{tables} WHERE {' AND '.join(conditions)} ORDER BY {sorting}", values):
        yield _quotation(row)


def _limits(ledger: Ledger) -> Iterator[tuple[str, str | int]]:
    if ledger.speaker:
        yield "speaker_entity = ?", ledger.speaker
    if ledger.about:
        yield _ABOUT, ledger.about
    if ledger.article:
        yield "articles.id = ?", ledger.article
    if ledger.query.since:
        yield "shelf.key >= ?", order.first_key(ledger.query.since)
    if ledger.query.until:
        yield "shelf.key < ?", order.first_key(ledger.query.until)


def _turned(sorting: str) -> str:
    """The first thing that is sorted by, the other way round."""
    first, _, rest = sorting.rpartition(f", {_NEWEST}")
    if not first:
        return "shelf.key, start"
    return f"{first.removesuffix(' DESC')}{'' if first.endswith(' DESC') else ' DESC'}, {_NEWEST}{rest}"


def _quotation(row: Sequence[Any]) -> Quotation:
    mark, article, title, site, published, imported, start, stop, words, kind, name, mention, key, cue = row
    return Quotation(
        mark, article, title, site, (published or imported)[:10], Span(start, stop), words, Kind(kind), name or mention,
        key, cue, not published,
    )  # fmt: skip
