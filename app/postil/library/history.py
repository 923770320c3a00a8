"""Undo and redo: what a step changed, as the rows before and after it.

While a step is recorded, triggers report every row of the journalled tables that is added, changed or removed. The triggers
are temporary and made from the tables' own columns when a library is opened, so that they know columns of later versions.
"""
# ruff: noqa: S608 - tables and columns are the schema's own names

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from postil.errors import BugError
from postil.library import clock, step_objects
from postil.model.step import Step

#: Tables whose changes can be undone, and the one of which only changes of rows are: articles come and go for themselves.
JOURNALLED = (
    "annotations", "notes", "tags", "links", "colours", "categories", "lessons", "collections", "collected", "articles",
)  # fmt: skip
_ONLY_CHANGED = "articles"
#: Columns that say when a row was last changed.
_CHANGED = ("modified", "changed")
#: Columns that name the articles that a row belongs to, and those that name the annotations that it hangs on.
_ARTICLES, _HANGS_ON = ("article", "other_article"), ("annotation", "other_annotation")
#: Steps of one subject that follow each other within so many seconds become one, which lasts no longer than so many.
MERGE_SECONDS, MERGE_LONGEST = 4.0, 30.0
#: How many steps are kept, and how many characters of row images.
MAX_STEPS, MAX_SIZE = 2_000, 16_000_000

#: The step that is taken back next, and the one that is done again next.
_UNDO = "SELECT row, name FROM steps WHERE NOT undone ORDER BY row DESC LIMIT 1"
_REDO = "SELECT row, name FROM steps WHERE undone ORDER BY row LIMIT 1"

Image = dict[str, Any]


@dataclass(slots=True)
class Change:
    """One row before and after: None where it does not exist."""

    before: Image | None
    after: Image | None


Images = dict[tuple[str, int], Change]


@dataclass(frozen=True, slots=True)
class Replay:
    """What undoing or redoing a step touched.

    Attributes:
        name: of the step.
        touched: rows of articles by table; none where all of them may be.
        place: the row of an article, and the half-open range of code points in it, where something was changed; None when nowhere
            in particular.
    """

    name: str
    touched: Mapping[str, frozenset[int]]
    place: tuple[int, int, int] | None = None


class Recorder:
    """Collects the changes that the triggers of one connection report."""

    def __init__(self) -> None:
        self._images: Images | None = None

    def install(self, db: sqlite3.Connection) -> None:
        """Make the triggers on ``db``."""
        db.create_function("postil_recording", 0, lambda: self._images is not None)
        db.create_function("postil_changed", -1, self._changed)
        for table in JOURNALLED:
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            if not columns:
                raise BugError(f"There is no table {table} to keep the history of.")
            names = ",".join(columns)
            old, new = (",".join(f"{side}.{c}" for c in columns) for side in ("OLD", "NEW"))
            events = (("UPDATE", f"{old},{new}"), ("INSERT", new), ("DELETE", old))
            for event, values in events[:1] if table == _ONLY_CHANGED else events:
                db.execute(
                    f"CREATE TEMP TRIGGER {table}_{event} AFTER {event} ON main.{table} WHEN postil_recording() "
                    f"BEGIN SELECT postil_changed('{event}', '{table}', '{names}', {values}); END"
                )

    @contextmanager
    def recording(self) -> Iterator[Images]:
        """Collect until the block ends."""
        self._images = {}
        try:
            yield self._images
        finally:
            self._images = None

    def _changed(self, event: str, table: str, names: str, *values: Any) -> None:
        columns = names.split(",")
        first, last = values[: len(columns)], values[-len(columns) :]
        before = None if event == "INSERT" else dict(zip(columns, first, strict=True))
        after = None if event == "DELETE" else dict(zip(columns, last, strict=True))
        row = (before or after or {})["row"]
        if self._images is not None:
            _join(self._images, {(table, row): Change(before, after)})


def record(db: sqlite3.Connection, name: str, subject: str, images: Images, *, joins: bool = True) -> None:
    """Save a step, or join it to the last one of the same subject; what had been undone can no longer be redone."""
    if not any(change.before != change.after for change in images.values()):
        return
    now = created = clock.now()
    last = _begun(db, subject, now) if joins else None
    db.execute("DELETE FROM steps WHERE undone")
    if last is not None:
        row, name, created = last
        joined = _images_of(db, row)
        _join(joined, images)
        images = joined
        db.execute("DELETE FROM steps WHERE row = ?", (row,))
    _save(db, name, subject, images, created, now)
    _forget_oldest(db)


def begun(db: sqlite3.Connection, subject: str) -> Images:
    """What the last step changed, if a next one of that subject would join it now; else nothing."""
    last = _begun(db, subject, clock.now())
    return {} if last is None else _images_of(db, last[0])


def _begun(db: sqlite3.Connection, subject: str, now: str) -> tuple[int, str, str] | None:
    """The row, name and time of the step that a next one of that subject would join."""
    last = db.execute(
        "SELECT row, name, subject, created, modified, undone FROM steps ORDER BY row DESC LIMIT 1"
    ).fetchone()
    if not subject or last is None or last[2] != subject or last[5] or not _goes_on(last[3], last[4], now):
        return None
    return last[0], last[1], last[3]


def undo_step(db: sqlite3.Connection) -> Step:
    """The step that ``undo`` would take back, or an empty one."""
    return _told(db, _UNDO)


def redo_step(db: sqlite3.Connection) -> Step:
    """The step that ``redo`` would do again, or an empty one."""
    return _told(db, _REDO)


def undo(db: sqlite3.Connection) -> Replay | None:
    """Take back the last step; None when there is none."""
    return _replay(db, _UNDO, undone=True)


def redo(db: sqlite3.Connection) -> Replay | None:
    """Do the step again that was undone last; None when there is none."""
    return _replay(db, _REDO, undone=False)


def needed_rows(db: sqlite3.Connection) -> set[int]:
    """Rows of the annotations that notes, tags or links of some step hang on: undo or redo may need them."""
    rows = set()
    hanging = "SELECT before, after FROM step_images WHERE target IN ('notes', 'tags', 'links')"
    for images in db.execute(hanging):
        for image in filter(None, images):
            rows |= _named(json.loads(image), _HANGS_ON)
    return rows


def _named(image: Image, columns: Sequence[str]) -> set[int]:
    return {image[column] for column in columns if image.get(column) is not None}


def _goes_on(created: str, modified: str, now: str) -> bool:
    """Whether what is done now still belongs to a step made and last added to then."""
    pause, whole = clock.seconds_between(modified, now), clock.seconds_between(created, now)
    return 0 <= pause < MERGE_SECONDS and whole < MERGE_LONGEST


def _join(images: Images, later: Images) -> None:
    """Add later changes: of each row the first state before and the last one after count."""
    for key, change in later.items():
        if key in images:
            images[key].after = change.after
        else:
            images[key] = Change(change.before, change.after)


def _save(
    db: sqlite3.Connection, name: str, subject: str, images: Images, created: str, modified: str
) -> None:
    rows = [
        (*key, _dumped(change.before), _dumped(change.after))
        for key, change in images.items()
        if change.before != change.after
    ]
    if not rows:  # typed, and taken away again at once
        return
    size = sum(len(image or "") for row in rows for image in row[2:])
    step = db.execute(
        "INSERT INTO steps (name, subject, size, created, modified) VALUES (?, ?, ?, ?, ?)",
        (name, subject, size, created, modified),
    ).lastrowid
    db.executemany("INSERT INTO step_images VALUES (?, ?, ?, ?, ?)", [(step, *row) for row in rows])


def _forget_oldest(db: sqlite3.Connection) -> None:
    """Keep the history bounded; the last step stays however large it is."""
    db.execute(
        "DELETE FROM steps WHERE row IN (SELECT row FROM (SELECT row, row_number() OVER newest AS number,"
        " sum(size) OVER newest AS total FROM steps WINDOW newest AS (ORDER BY row DESC))"
        " WHERE number > ? OR (total > ? AND number > 1))",
        (MAX_STEPS, MAX_SIZE),
    )


def _replay(db: sqlite3.Connection, which: str, *, undone: bool) -> Replay | None:
    step = db.execute(which).fetchone()
    if step is None:
        return None
    images, touched = _images_of(db, step[0]), dict[str, set[int]]()
    for (table, _), change in images.items():
        if undone:
            change.before, change.after = change.after, change.before
        named = ("row",) if table == _ONLY_CHANGED else _ARTICLES
        touched.setdefault(table, set()).update(_named(change.after or change.before or {}, named))
    _apply(db, images)
    # A step that was taken back or done again has ended: what is typed next is a step of its own.
    db.execute("UPDATE steps SET undone = ?, subject = '' WHERE row = ?", (undone, step[0]))
    rows = [(table, change.after or change.before or {}) for (table, _), change in images.items()]
    place = step_objects.place(db, rows)
    return Replay(step[1], {table: frozenset(articles) for table, articles in touched.items()}, place)


def _apply(db: sqlite3.Connection, images: Images) -> None:
    """Bring every row to its state after; what has to make room goes first. What a step did not change of a row stays.

    The times are those of now: that it is as it was before is the latest word on it, also where another copy of the library
    has taken in what was undone.
    """
    db.execute("PRAGMA defer_foreign_keys = ON")
    now = clock.now()
    for (table, row), change in images.items():
        if change.after is None:
            db.execute(f"DELETE FROM {table} WHERE row = ?", (row,))
    for (table, row), change in images.items():
        if change.after is not None and change.before is not None:
            other = {name: value for name, value in change.after.items() if change.before.get(name) != value}
            other |= {name: now for name in _CHANGED if other and name in change.after}
            if other:
                assigned = ", ".join(f"{column} = ?" for column in other)
                db.execute(f"UPDATE {table} SET {assigned} WHERE row = ?", (*other.values(), row))
    for (table, _), change in images.items():
        if change.after is not None and change.before is None:
            values = change.after | dict.fromkeys(_times(change.after), now)
            columns, marks = ", ".join(values), ", ".join("?" * len(values))
            db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))


def _times(image: Image) -> list[str]:
    """The column that says when a row was last changed, if any does; what cannot be changed was made then."""
    return [name for name in (*_CHANGED, "created") if name in image][:1]


def _images_of(db: sqlite3.Connection, step: int) -> Images:
    rows = db.execute("SELECT target, row, before, after FROM step_images WHERE step = ?", (step,))
    return {(target, row): Change(_loaded(before), _loaded(after)) for target, row, before, after in rows}


def _dumped(image: Image | None) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False)


def _loaded(image: str | None) -> Image | None:
    return None if image is None else json.loads(image)


def _told(db: sqlite3.Connection, which: str) -> Step:
    found = db.execute(which).fetchone()
    return step_objects.told(db, *found) if found else Step()
