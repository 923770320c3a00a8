"""What the reader taught the engine, and what of it the marks of each article were last held against."""
# ruff: noqa: S608 - the names in these statements are this module's own

import hashlib
import sqlite3
from collections.abc import Sequence
from typing import Any

from postil.library import clock
from postil.model.annotation import Kind
from postil.model.entity import EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span

_CONTENT = (
    "says", "scope", "article", "kind", "start", "stop", "words", "entity", "to_kind", "to_label", "to_entity", "to_name",
    "to_type", "speaker_start", "speaker_stop",
)  # fmt: skip
#: What of a lesson decides what it changes, the same in every copy of the library. When it was changed is no part of that.
_TAUGHT = f"id, {', '.join(c for c in _CONTENT if c != 'article')}"
_SELECT = (
    f"SELECT lessons.id, {', '.join(c if c != 'article' else 'articles.id' for c in _CONTENT)}, lessons.created"
    " FROM lessons LEFT JOIN articles ON articles.row = article"
)
#: Digits of the two halves of ``state``.
_DIGITS = 16


def all_of(db: sqlite3.Connection) -> tuple[Lesson, ...]:
    """Everything taught, in the order in which it was."""
    return tuple(_lesson(row) for row in db.execute(f"{_SELECT} ORDER BY lessons.row"))


def everywhere(db: sqlite3.Connection) -> tuple[Lesson, ...]:
    """What holds in all articles, in the order in which it was taught."""
    return tuple(
        _lesson(row) for row in db.execute(f"{_SELECT} WHERE scope = 'everywhere' ORDER BY lessons.row")
    )


def holding_in(db: sqlite3.Connection, article: int) -> tuple[Lesson, ...]:
    """What holds in an article, in the order in which it was taught."""
    rows = db.execute(f"{_SELECT} WHERE scope = 'everywhere' OR article = ? ORDER BY lessons.row", (article,))
    return tuple(_lesson(row) for row in rows)


def get(db: sqlite3.Connection, lesson_id: str) -> Lesson | None:
    """The lesson of that id, or None."""
    row = db.execute(f"{_SELECT} WHERE lessons.id = ?", (lesson_id,)).fetchone()
    return _lesson(row) if row else None


def save(db: sqlite3.Connection, lesson: Lesson) -> str:
    """Add a lesson, or change the one that has its id; gives the id."""
    id_, now = lesson.id or clock.new_id(), clock.now()
    values = (*_content(db, lesson), now)
    assigned = ", ".join(f"{column} = ?" for column in _CONTENT)
    changed = db.execute(f"UPDATE lessons SET {assigned}, modified = ? WHERE id = ?", (*values, id_))
    if not changed.rowcount:
        columns = (*_CONTENT, "modified", "created", "id")
        db.execute(
            f"INSERT INTO lessons ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            (*values, lesson.created or now, id_),
        )
    return id_


def remove(db: sqlite3.Connection, lesson_id: str) -> None:
    """Forget a lesson."""
    db.execute("DELETE FROM lessons WHERE id = ?", (lesson_id,))


def state(db: sqlite3.Connection, article: int) -> str:
    """What all lessons and categories that hold in an article amount to; empty when there are none.

    The same lessons give the same state again, so that an article need not be held against them anew after undo and redo. Its
    first ``general`` half is that of all articles.
    """
    own = db.execute(
        f"SELECT {_TAUGHT} FROM lessons WHERE article = ? AND scope <> 'everywhere' ORDER BY row", (article,)
    ).fetchall()
    whole = general(db)
    if not own:
        return whole
    return f"{whole or '0' * _DIGITS}{_digest(own)}"


def general(db: sqlite3.Connection) -> str:
    """What the lessons and categories amount to that hold in all articles; empty when there are none."""
    rows = db.execute(f"SELECT {_TAUGHT} FROM lessons WHERE scope = 'everywhere' ORDER BY row").fetchall()
    rows += db.execute("SELECT id, name, terms FROM categories ORDER BY row").fetchall()
    return _digest(rows) if rows else ""


def taught(db: sqlite3.Connection, article: int) -> str:
    """The state that the marks of an article were last held against."""
    return str(db.execute("SELECT taught FROM articles WHERE row = ?", (article,)).fetchone()[0])


def set_taught(db: sqlite3.Connection, article: int, now: str) -> None:
    """Remember the state that the marks of an article were held against."""
    db.execute("UPDATE articles SET taught = ? WHERE row = ?", (now, article))


def behind(db: sqlite3.Connection) -> list[str]:
    """Ids of the articles whose marks were not held against the general state that there is now, the last opened first."""
    now = general(db)
    rows = db.execute(
        "SELECT id FROM articles WHERE substr(taught, 1, ?) NOT IN (?, ?) ORDER BY opened DESC, row DESC",
        (_DIGITS, now, now or "0" * _DIGITS),
    )
    return [row[0] for row in rows]


def _digest(rows: Sequence[Sequence[Any]]) -> str:
    joined = "\n".join("\t".join(map(str, row)) for row in rows)
    return hashlib.sha256(joined.encode()).hexdigest()[:_DIGITS]


def _content(db: sqlite3.Connection, lesson: Lesson) -> tuple[Any, ...]:
    article = db.execute("SELECT row FROM articles WHERE id = ?", (lesson.article,)).fetchone()
    span, speaker = lesson.span, lesson.speaker
    return (
        lesson.says,
        lesson.scope,
        article[0] if article else None,
        lesson.kind,
        *((span.start, span.end) if span else (None, None)),
        lesson.words,
        lesson.entity,
        lesson.to_kind,
        lesson.to_label,
        lesson.to_entity,
        lesson.to_name,
        lesson.to_type,
        *((speaker.start, speaker.end) if speaker else (None, None)),
    )


def _lesson(row: Sequence[Any]) -> Lesson:
    (
        id_, says, scope, article, kind, start, stop, words, entity, to_kind, to_label, to_entity, to_name, to_type,
        speaker_start, speaker_stop, created,
    ) = row  # fmt: skip
    return Lesson(
        Says(says),
        Scope(scope),
        id_,
        article or "",
        Kind(kind) if kind else None,
        None if start is None else Span(start, stop),
        words,
        entity,
        Kind(to_kind) if to_kind else None,
        to_label,
        to_entity,
        to_name,
        EntityType(to_type) if to_type else None,
        None if speaker_start is None else Span(speaker_start, speaker_stop),
        created,
    )
