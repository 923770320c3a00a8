"""Marks: the engine's and the reader's, in one table."""
# ruff: noqa: S608 - the names in these statements are this module's own

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from postil.errors import BugError, UserError
from postil.library import clock
from postil.model.annotation import Annotation, Evidence, Form, Kind, Origin, Reason, Selector, Speaker
from postil.model.span import Span
from postil.records import dataclass

if TYPE_CHECKING:
    from postil.model.lesson import Held

#: What the engine may change about a mark that stays: everything but where it is, and what kind.
_CONTENT = (
    "label", "entity", "confidence", "producer", "version", "evidence", "reason", "sentence",
    "speaker_start", "speaker_stop", "speaker_entity", "speaker_confidence", "cue_start", "cue_stop", "colour",
    "form",
)  # fmt: skip
_PLACE = ("kind", "start", "stop")
_READ = ("id", "origin", "created", *_PLACE, *_CONTENT)
#: What lessons had to do with a mark.
_TAUGHT = ("raw", "rejected")
_ADDED = (
    "id", "article", "origin", "created", "modified", "exact", "prefix", "suffix", *_PLACE, *_CONTENT, *_TAUGHT,
)  # fmt: skip
#: What ``raw`` says of a mark that the engine did not make.
_MADE = "{}"

_SELECT = f"SELECT {', '.join(_READ)} FROM annotations"
_INSERT = f"INSERT INTO annotations ({', '.join(_ADDED)}) VALUES ({', '.join('?' * len(_ADDED))})"
_UPDATE = f"UPDATE annotations SET {', '.join(f'{c} = ?' for c in (*_PLACE, *_CONTENT, *_TAUGHT))}, modified = ? WHERE row = ?"

_KINDS = {str(kind): kind for kind in Kind}
_ORIGINS = {str(origin): origin for origin in Origin}
_EVIDENCE = {str(evidence): evidence for evidence in Evidence}
_FORMS = {str(form): form for form in Form}

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
    """All marks of an article that are to be shown, sorted by (start, -end, kind)."""
    where = "WHERE article = ? AND NOT rejected AND NOT loose ORDER BY start, stop DESC, kind, row"
    return _marks(db.execute(f"{_SELECT} {where}", (article,)))


def as_found(db: sqlite3.Connection, article: int) -> list[Annotation]:
    """The engine's marks on an article as it found them, before any lesson, sorted by (start, -end, kind)."""
    import json

    rows = db.execute(
        f"SELECT raw, {', '.join(_READ)} FROM annotations WHERE article = ? AND origin = 'engine'"
        " AND NOT loose AND raw IS NOT ? ORDER BY start, stop DESC, kind, row",
        (article, _MADE),
    )
    reasons: dict[_Row, Reason] = {}
    found = [_mark(row if raw is None else [*row[:3], *json.loads(raw)], reasons) for raw, *row in rows]
    return sorted(found, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))


def some(db: sqlite3.Connection, ids: Iterable[str]) -> list[Annotation]:
    """Marks by their ids, each as it is shown and, where lessons had their say, as the engine found it."""
    import json

    rows = db.execute(
        f"SELECT raw, {', '.join(_READ)} FROM annotations WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    reasons, found = dict[_Row, Reason](), list[Annotation]()
    for raw, *row in rows:
        found.append(_mark(row, reasons))
        if raw not in (None, _MADE):
            found.append(_mark([*row[:3], *json.loads(raw)], reasons))
    return found


def names(db: sqlite3.Connection, article: int) -> Callable[[str], str]:
    """Gives the name of an actor or system in an article, by its key."""
    known = dict(
        db.execute(
            "SELECT DISTINCT key, name FROM annotations JOIN entities ON key IN (entity, speaker_entity) WHERE article = ?",
            (article,),
        )
    )
    return lambda key: known.get(key, "")


def of_reader(db: sqlite3.Connection, article: int) -> list[Annotation]:
    """The reader's marks on an article, in the same order; quick however many the engine made."""
    where = "WHERE article = ? AND origin = 'reader' AND NOT loose ORDER BY start, stop DESC, kind, row"
    return _marks(db.execute(f"{_SELECT} {where}", (article,)))


def number_of_engine(db: sqlite3.Connection, article: int) -> int:
    """How many marks of the engine's an article has, rejected ones and all; quick however many they are."""
    (number,) = db.execute(
        "SELECT (SELECT count(*) FROM annotations WHERE article = ?1)"
        " - (SELECT count(*) FROM annotations WHERE article = ?1 AND origin = 'reader')",
        (article,),
    ).fetchone()
    return int(number)


def articles_with_entity(db: sqlite3.Connection, key: str) -> set[int]:
    """Rows of the articles with a mark that refers to an entity, or a quote by it."""
    found = db.execute(
        "SELECT article FROM annotations WHERE entity = ?1 UNION SELECT article FROM annotations WHERE speaker_entity = ?1",
        (key,),
    )
    return {row[0] for row in found}


def add(db: sqlite3.Connection, article: int, text: str, mark: Annotation) -> str:
    """Save a new mark on the article with that text; gives its id.

    Raises:
        BugError: when its span lies outside the text.
    """
    from postil.model.lesson import Held

    values = _added(article, text, Held(mark, mark), clock.now())
    db.execute(_INSERT, values)
    return str(values[0])


def highlight_at(
    db: sqlite3.Connection, article: int, span: Span, colour: str, form: Form = Form.FILL
) -> str | None:
    """The id of the reader's highlight of just that span and look, or None."""
    found = db.execute(
        "SELECT id FROM annotations WHERE article = ? AND start = ? AND stop = ? AND kind = ? AND origin = ? AND colour = ?"
        " AND form = ? AND NOT loose",
        (article, span.start, span.end, Kind.HIGHLIGHT, Origin.READER, colour, form),
    ).fetchone()
    return found[0] if found else None


def get(db: sqlite3.Connection, row: int) -> Annotation:
    """The mark in that row."""
    (mark,) = _marks(db.execute(f"{_SELECT} WHERE row = ?", (row,)))
    return mark


def change_look(db: sqlite3.Connection, row: int, colour: str, form: Form) -> bool:
    """Give a highlight another look; False when it has that one already."""
    changed = db.execute(
        "UPDATE annotations SET colour = ?1, form = ?2, modified = ?3 WHERE row = ?4 AND (colour, form) <> (?1, ?2)",
        (colour, form, clock.now(), row),
    )
    return changed.rowcount > 0


def move(db: sqlite3.Connection, row: int, text: str, span: Span) -> bool:
    """Let a highlight on the article with that text cover another stretch; False when it does already."""
    selector = Selector.of(text, span)
    changed = db.execute(
        "UPDATE annotations SET start = ?1, stop = ?2, exact = ?3, prefix = ?4, suffix = ?5, modified = ?6,"
        " moved = NULL, former = ''"
        " WHERE row = ?7 AND (start, stop) <> (?1, ?2)",
        (span.start, span.end, selector.exact, selector.prefix, selector.suffix, clock.now(), row),
    )
    return changed.rowcount > 0


def remove(db: sqlite3.Connection, row: int) -> None:
    """Remove a mark that nothing hangs on."""
    db.execute("DELETE FROM annotations WHERE row = ?", (row,))


@dataclass(frozen=True, slots=True)
class Difference:
    """What is to be written so that the engine's marks on an article are others.

    Attributes:
        removed: rows of marks that go.
        changed, added: what the statements take.
    """

    removed: Sequence[int] = ()
    changed: Sequence[_Row] = ()
    added: Sequence[_Row] = ()

    def parts(self, size: int) -> list[Difference]:
        """The same in parts of at most ``size`` marks, to be written one after the other; at least one."""
        if len(self.removed) + len(self.changed) + len(self.added) <= size:
            return [self]
        return [
            *(Difference(removed=self.removed[i : i + size]) for i in range(0, len(self.removed), size)),
            *(Difference(changed=self.changed[i : i + size]) for i in range(0, len(self.changed), size)),
            *(Difference(added=self.added[i : i + size]) for i in range(0, len(self.added), size)),
        ]


def difference(db: sqlite3.Connection, article: int, text: str, marks: Iterable[Held]) -> Difference:
    """What parts the engine's marks on the article from ``marks``; nothing is written.

    What the engine found of the same kind and in the same place stays the same mark, whatever lessons make of it: it keeps its
    id, and what hangs on it.

    Args:
        db: inside a transaction.
        article: its row.
        text: its text.
        marks: what the engine found now, held against the lessons.
    """
    import json

    old: dict[_Row, list[tuple[int, _Row]]] = defaultdict(list)
    columns = ", ".join((*_PLACE, *_CONTENT, *_TAUGHT))
    query = f"SELECT row, {columns} FROM annotations WHERE article = ? AND origin = ? AND NOT loose"
    for row, *values in db.execute(query, (article, Origin.ENGINE)):
        raw = values[-2]
        kind = values[0] if raw is None or raw == _MADE else json.loads(raw)[0]
        old[kind, *values[1:3]].append((row, tuple(values)))
    now, rest = clock.now(), []
    for held in marks:
        values_now = _values(held)
        here = old[_place(held.found or held.mark)]
        same = next((known for known in here if known[1] == values_now), None)
        if same:
            here.remove(same)
        else:
            rest.append((held, values_now))
    added, changed = [], []
    for held, values_now in rest:
        if here := old[_place(held.found or held.mark)]:
            changed.append((*values_now, now, here.pop(0)[0]))
        else:
            added.append(_added(article, text, held, now))
    removed = []
    while old:
        # One by one: many freed at one go would hold up the window, in whose process this may run.
        removed += [row for row, _ in old.popitem()[1]]
    return Difference(removed, changed, added)


def write_difference(db: sqlite3.Connection, found: Difference, needed: set[int]) -> bool:
    """Make the engine's marks what ``difference`` was told; False when they are so already.

    Args:
        db: inside a transaction that writes, on what ``difference`` has seen.
        found: what it gave.
        needed: rows that stay in any case.
    """
    removed = [(row,) for row in found.removed if row not in needed]
    db.executemany("DELETE FROM annotations WHERE row = ?", removed)
    db.executemany(_UPDATE, found.changed)
    db.executemany(_INSERT, found.added)
    return bool(removed or found.changed or found.added)


def _added(article: int, text: str, held: Held, now: str) -> _Row:
    mark = held.mark
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
        *_values(held),
    )


def _values(held: Held) -> tuple[Any, ...]:
    import json

    raw = None
    if held.found is None:
        raw = _MADE
    elif held.found is not held.mark:
        raw = json.dumps([*_place(held.found), *_content(held.found)], ensure_ascii=False)
    return (*_place(held.mark), *_content(held.mark), raw, int(held.rejected))


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
        str(mark.form),
    )


def _marks(rows: Iterable[_Row]) -> list[Annotation]:
    reasons: dict[_Row, Reason] = {}
    return [_mark(row, reasons) for row in rows]


def _mark(row: _Row, reasons: dict[_Row, Reason]) -> Annotation:
    """The mark of a row; equal reasons, of which there are few, are made once. Positional, for speed."""
    (
        id_, origin, created, kind, start, stop, label, entity, confidence, producer, version, evidence, reason, sentence,
        speaker_start, speaker_stop, speaker_entity, speaker_sure, cue_start, cue_stop, colour, form,
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
        _FORMS[form],
    )
