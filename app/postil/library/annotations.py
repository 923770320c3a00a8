"""Marks: the engine's and the reader's, in one table."""
# ruff: noqa: S608 - the names in these statements are this module's own

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from postil.errors import BugError, UserError
from postil.library import clock
from postil.model.annotation import Annotation, Evidence, Kind, Origin, Reason, Selector, Speaker
from postil.model.span import Span

#: What the engine may change about a mark that stays: everything but where it is, and what kind.
_CONTENT = (
    "label", "entity", "confidence", "producer", "version", "evidence", "reason", "sentence",
    "speaker_start", "speaker_stop", "speaker_entity", "speaker_confidence", "cue_start", "cue_stop", "colour",
)  # fmt: skip
_PLACE = ("kind", "start", "stop")
_READ = ("id", "origin", "created", *_PLACE, *_CONTENT)
_ADDED = ("id", "article", "origin", "created", "modified", "exact", "prefix", "suffix", *_PLACE, *_CONTENT)

_SELECT = f"SELECT {', '.join(_READ)} FROM annotations"
_INSERT = f"INSERT INTO annotations ({', '.join(_ADDED)}) VALUES ({', '.join('?' * len(_ADDED))})"
_UPDATE = f"UPDATE annotations SET {', '.join(f'{c} = ?' for c in _CONTENT)}, modified = ? WHERE row = ?"

_KINDS = {str(kind): kind for kind in Kind}
_ORIGINS = {str(origin): origin for origin in Origin}
_EVIDENCE = {str(evidence): evidence for evidence in Evidence}

_Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Located:
    """Where a saved mark is: its row, its article's row and id, and who made it."""

    row: int
    article: int
    article_id: str
    origin: Origin


def locate(db: sqlite3.Connection, annotation_id: str) -> Located:
    """Where the mark of that id is.

    Raises:
        UserError: when it is not in the library.
    """
    found = db.execute(
        "SELECT annotations.row, article, articles.id, origin FROM annotations"
        " JOIN articles ON articles.row = article WHERE annotations.id = ?",
        (annotation_id,),
    ).fetchone()
    if found is None:
        raise UserError("This mark is not in the library any more.")
    return Located(found[0], found[1], found[2], _ORIGINS[found[3]])


def of_article(db: sqlite3.Connection, article: int) -> list[Annotation]:
    """All marks of an article, sorted by (start, -end, kind)."""
    return _marks(db.execute(f"{_SELECT} WHERE article = ? ORDER BY start, stop DESC, kind, row", (article,)))


def of_reader(db: sqlite3.Connection, article: int) -> list[Annotation]:
    """The reader's marks on an article, in the same order; quick however many the engine made."""
    where = "WHERE article = ? AND origin = 'reader' ORDER BY start, stop DESC, kind, row"
    return _marks(db.execute(f"{_SELECT} {where}", (article,)))


def add(db: sqlite3.Connection, article: int, text: str, mark: Annotation) -> str:
    """Save a new mark on the article with that text; gives its id.

    Raises:
        BugError: when its span lies outside the text.
    """
    values = _added(article, text, mark, clock.now())
    db.execute(_INSERT, values)
    return str(values[0])


def highlight_at(db: sqlite3.Connection, article: int, span: Span, colour: str) -> str | None:
    """The id of the reader's highlight of just that span and colour, or None."""
    found = db.execute(
        "SELECT id FROM annotations WHERE article = ? AND start = ? AND stop = ? AND kind = ? AND origin = ? AND colour = ?",
        (article, span.start, span.end, Kind.HIGHLIGHT, Origin.READER, colour),
    ).fetchone()
    return found[0] if found else None


def recolour(db: sqlite3.Connection, row: int, colour: str) -> bool:
    """Give a mark another colour; False when it has that one already."""
    changed = db.execute(
        "UPDATE annotations SET colour = ?, modified = ? WHERE row = ? AND colour <> ?",
        (colour, clock.now(), row, colour),
    )
    return changed.rowcount > 0


def remove(db: sqlite3.Connection, row: int) -> None:
    """Remove a mark that carries no note."""
    db.execute("DELETE FROM annotations WHERE row = ?", (row,))


def replace_engine(
    db: sqlite3.Connection, article: int, text: str, marks: Iterable[Annotation], needed: set[int]
) -> bool:
    """Make ``marks`` the engine's marks on the article; False when they are so already.

    A mark of the same kind and place stays the same mark: it keeps its id, and what hangs on it.

    Args:
        db: inside a transaction that writes.
        article: its row.
        text: its text.
        marks: what the engine found now.
        needed: rows that stay even if the engine does not find them again.
    """
    old: dict[_Row, list[tuple[int, _Row]]] = defaultdict(list)
    query = f"SELECT row, {', '.join(_PLACE + _CONTENT)} FROM annotations WHERE article = ? AND origin = ?"
    for row, kind, start, stop, *content in db.execute(query, (article, Origin.ENGINE)):
        old[kind, start, stop].append((row, tuple(content)))
    now, rest = clock.now(), []
    for mark in marks:
        content = _content(mark)
        here = old[_place(mark)]
        same = next((known for known in here if known[1] == content), None)
        if same:
            here.remove(same)
        else:
            rest.append((mark, content))
    added, changed = [], []
    for mark, content in rest:
        if here := old[_place(mark)]:
            changed.append((*content, now, here.pop(0)[0]))
        else:
            added.append(_added(article, text, mark, now))
    removed = [(row,) for known in old.values() for row, _ in known if row not in needed]
    db.executemany("DELETE FROM annotations WHERE row = ?", removed)
    db.executemany(_UPDATE, changed)
    db.executemany(_INSERT, added)
    return bool(removed or changed or added)


def _added(article: int, text: str, mark: Annotation, now: str) -> _Row:
    if mark.span.end > len(text):
        raise BugError(f"A mark lies outside the text: {mark.span} of {len(text)}.")
    selector = Selector.of(text, mark.span)
    return (
        mark.id or clock.new_id(),
        article,
        str(mark.origin),
        mark.created or now,
        now,
        selector.exact,
        selector.prefix,
        selector.suffix,
        *_place(mark),
        *_content(mark),
    )


def _place(mark: Annotation) -> tuple[str, int, int]:
    return str(mark.kind), mark.span.start, mark.span.end


def _content(mark: Annotation) -> tuple[Any, ...]:
    reason, speaker, cue = mark.reason, mark.speaker, mark.cue
    return (
        mark.label,
        mark.entity,
        float(mark.confidence),
        mark.producer,
        mark.version,
        *((str(reason.evidence), reason.name, reason.sentence) if reason else (None, None, None)),
        *(
            (speaker.span.start, speaker.span.end, speaker.entity, float(speaker.confidence))
            if speaker
            else (None, None, None, None)
        ),
        *((cue.start, cue.end) if cue else (None, None)),
        mark.colour,
    )


def _marks(rows: Iterable[_Row]) -> list[Annotation]:
    reasons: dict[_Row, Reason] = {}
    return [_mark(row, reasons) for row in rows]


def _mark(row: _Row, reasons: dict[_Row, Reason]) -> Annotation:
    """The mark of a row; equal reasons, of which there are few, are made once. Positional, for speed."""
    (
        id_, origin, created, kind, start, stop, label, entity, confidence, producer, version, evidence, reason, sentence,
        speaker_start, speaker_stop, speaker_entity, speaker_sure, cue_start, cue_stop, colour,
    ) = row  # fmt: skip
    why = None
    if evidence is not None:
        key = (evidence, reason, sentence)
        why = reasons.get(key)
        if why is None:
            why = reasons[key] = Reason(_EVIDENCE[evidence], reason, sentence)
    return Annotation(
        Span(start, stop),
        _KINDS[kind],
        _ORIGINS[origin],
        id_,
        label,
        entity,
        confidence,
        producer,
        version,
        why,
        None
        if speaker_start is None
        else Speaker(
            Span(speaker_start, speaker_stop), speaker_entity, 1.0 if speaker_sure is None else speaker_sure
        ),
        None if cue_start is None else Span(cue_start, cue_stop),
        colour,
        created,
    )
