"""What hangs on an article goes over to the one that replaces it."""
# ruff: noqa: S608 - the names in these statements are this module's own

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from postil.library import clock
from postil.model.annotation import Selector
from postil.model.span import Span

# A loose mark counts as rejected, too: so it is in no list and no count of what is in the text.

#: What the engine made of a mark names the old place; it is found out anew. That it made nothing stays so.
_RAW = "iif(raw = '{}', raw, NULL)"


@dataclass(frozen=True, slots=True)
class Carried:
    """A mark that goes over.

    Attributes:
        row: of the mark.
        id: its id.
        kind: what it says.
        engine: whether it is the engine's; then something of the reader's hangs on it.
        span: where it is, half-open code points into the text of its article.
        words: that it is on.
        speaker: who is quoted, when it says so.
        cue: the words that attribute.
        loose: it has no place already.
    """

    row: int
    id: str
    kind: str
    engine: bool
    span: Span
    words: str
    speaker: Span | None
    cue: Span | None
    loose: bool


@dataclass(frozen=True, slots=True)
class Landed:
    """Where a mark goes: its new place (None: loose), score when the reader has to look at it, and what it was on before."""

    row: int
    span: Span | None
    score: float | None
    former: str
    speaker: Span | None = None
    cue: Span | None = None


#: The reader's marks on an article ?1, and those of the engine that carry a note, a tag or a link: only they can move or be loose. The
#: plus keeps SQLite from looking at all marks of the article.
_OF_READER = (
    "FROM annotations WHERE +article = ?1 AND row IN (SELECT row FROM annotations WHERE article = ?1 AND origin = 'reader'"
    " UNION SELECT annotation FROM notes WHERE article = ?1 UNION SELECT annotation FROM tags WHERE article = ?1"
    " UNION SELECT annotation FROM links WHERE article = ?1 UNION SELECT other_annotation FROM links WHERE other_article = ?1)"
)


def carried(db: sqlite3.Connection, article: int) -> list[Carried]:
    """The reader's marks on an article, and those of the engine that carry a note, a tag or a link."""
    rows = db.execute(
        "SELECT row, id, kind, origin = 'engine', start, stop, exact, speaker_start, speaker_stop, cue_start, cue_stop, loose"
        f" {_OF_READER} ORDER BY start, stop DESC, row",
        (article,),
    )
    return [
        Carried(row, id_, kind, bool(engine), Span(start, stop), exact, _span(*who), _span(*cue), bool(loose))
        for row, id_, kind, engine, start, stop, exact, *who_cue, loose in rows
        for who, cue in [(who_cue[:2], who_cue[2:])]
    ]


def carry(db: sqlite3.Connection, new: int, text: str, landed: Sequence[Landed]) -> None:
    """Put marks onto the article in row ``new`` with that text, with all that hangs on them.

    Marks that the engine made there of the same kind and in the same place make room for those that come.
    """
    for one in landed:
        if one.span is None:
            db.execute(
                "UPDATE annotations SET article = ?, loose = 1, rejected = 1, moved = NULL, former = iif(loose, former, exact), modified = ?,"
                f" raw = {_RAW}, speaker_start = NULL, speaker_stop = NULL, cue_start = NULL, cue_stop = NULL WHERE row = ?",
                (new, clock.now(), one.row),
            )
        else:
            _land(db, new, text, one, one.span)
        for table in ("notes", "tags", "links"):
            db.execute(f"UPDATE {table} SET article = ? WHERE annotation = ?", (new, one.row))
        db.execute("UPDATE links SET other_article = ? WHERE other_annotation = ?", (new, one.row))


def _land(db: sqlite3.Connection, new: int, text: str, one: Landed, span: Span) -> None:
    db.execute(
        "DELETE FROM annotations WHERE article = ?1 AND start = ?2 AND stop = ?3 AND origin = 'engine' AND (kind, 'engine')"
        " = (SELECT kind, origin FROM annotations WHERE row = ?4) AND row NOT IN (SELECT annotation FROM notes"
        " WHERE annotation IS NOT NULL UNION SELECT annotation FROM tags WHERE annotation IS NOT NULL"
        " UNION SELECT annotation FROM links UNION SELECT other_annotation FROM links)",
        (new, span.start, span.end, one.row),
    )
    selector, who, cue = Selector.of(text, span), one.speaker, one.cue
    db.execute(
        "UPDATE annotations SET article = ?, start = ?, stop = ?, exact = ?, prefix = ?, suffix = ?, rejected = iif(loose, 0, rejected), loose = 0, moved = ?,"
        " former = ?, speaker_start = ?, speaker_stop = ?, cue_start = ?, cue_stop = ?, modified = ?,"
        f" raw = {_RAW} WHERE row = ?",
        (
            *(
                new,
                span.start,
                span.end,
                selector.exact,
                selector.prefix,
                selector.suffix,
                one.score,
                one.former,
            ),
            *((who.start, who.end) if who else (None, None)),
            *((cue.start, cue.end) if cue else (None, None)),
            *(clock.now(), one.row),
        ),
    )


def carry_whole(db: sqlite3.Connection, old: int, new: int) -> None:
    """The article's own note, its tags, collections and star go over, and lessons that hold in all of it."""
    both = (new, old)
    there = db.execute(
        "SELECT row, body FROM notes WHERE article = ? AND annotation IS NULL", (new,)
    ).fetchone()
    here = db.execute(
        "SELECT row, body FROM notes WHERE article = ? AND annotation IS NULL", (old,)
    ).fetchone()
    if here and there:
        joined = f"{here[1]}\n\n{there[1]}"
        db.execute("UPDATE notes SET body = ?, modified = ? WHERE row = ?", (joined, clock.now(), there[0]))
        db.execute("DELETE FROM notes WHERE row = ?", (here[0],))
    elif here:
        db.execute("UPDATE notes SET article = ? WHERE row = ?", (new, here[0]))
    db.execute(
        "UPDATE tags SET article = ?1 WHERE article = ?2 AND annotation IS NULL AND name NOT IN"
        " (SELECT name FROM tags WHERE article = ?1 AND annotation IS NULL)",
        both,
    )
    db.execute(
        "UPDATE collected SET article = ?1 WHERE article = ?2 AND collection NOT IN"
        " (SELECT collection FROM collected WHERE article = ?1)",
        both,
    )
    db.execute(
        "UPDATE lessons SET article = ?1, modified = ?3 WHERE article = ?2 AND scope <> 'here'",
        (*both, clock.now()),
    )
    db.execute(
        "INSERT INTO note_versions (article, annotation, body, modified) SELECT ?1, NULL, body, modified FROM note_versions"
        " WHERE article = ?2 AND annotation IS NULL ORDER BY row",
        both,
    )
    db.execute(
        "UPDATE articles SET (starred, archived, section) = (SELECT max(articles.starred, starred), archived,"
        " iif(articles.section = '', section, articles.section) FROM articles AS old WHERE row = ?2) WHERE row = ?1",
        both,
    )


def set_aside(db: sqlite3.Connection, old: int, new: int, place: int) -> None:
    """Let ``new`` stand for ``old`` from now on, opened at the code point ``place``."""
    now = clock.now()
    db.execute("UPDATE articles SET replaced_by = ?, changed = ? WHERE row = ?", (new, now, old))
    db.execute("UPDATE articles SET place = ?, changed = ? WHERE row = ?", (place, now, new))


def lessons_here(db: sqlite3.Connection, article: int) -> list[tuple[int, Span | None, Span | None]]:
    """Lessons about single marks of an article: row, the mark, the mention that speaks."""
    rows = db.execute(
        "SELECT row, start, stop, speaker_start, speaker_stop FROM lessons WHERE article = ? AND scope = 'here' ORDER BY row",
        (article,),
    )
    return [
        (row, _span(*mark), _span(*who)) for row, *spans in rows for mark, who in [(spans[:2], spans[2:])]
    ]


def carry_lesson(
    db: sqlite3.Connection, row: int, new: int, mark: Span | None, speaker: Span | None, words: str
) -> None:
    """A lesson about one mark goes over to where that mark is now."""
    db.execute(
        "UPDATE lessons SET article = ?, start = ?, stop = ?, speaker_start = ?, speaker_stop = ?, words = ?, modified = ?"
        " WHERE row = ?",
        (
            new,
            *((mark.start, mark.end) if mark else (None, None)),
            *((speaker.start, speaker.end) if speaker else (None, None)),
            *(words, clock.now(), row),
        ),
    )


def accept(db: sqlite3.Connection, rows: Sequence[int]) -> int:
    """The reader has looked at where marks are now; gives how many had moved."""
    changed = db.executemany(
        "UPDATE annotations SET moved = NULL, former = '', modified = ? WHERE row = ? AND moved IS NOT NULL",
        [(clock.now(), row) for row in rows],
    )
    return changed.rowcount


def loosen(db: sqlite3.Connection, row: int) -> None:
    """A mark is where it does not belong: it has no place until the reader gives it one."""
    db.execute(
        "UPDATE annotations SET loose = 1, rejected = 1, moved = NULL, former = iif(former = '', exact, former), modified = ?"
        " WHERE row = ? AND NOT loose",
        (clock.now(), row),
    )


def place(db: sqlite3.Connection, row: int, article: int, text: str, span: Span) -> None:
    """Give a loose mark a place in its article, which has that text."""
    _land(db, article, text, Landed(row, span, None, ""), span)


def _span(start: int | None, stop: int | None) -> Span | None:
    return None if start is None or stop is None else Span(start, stop)


def moved(db: sqlite3.Connection, article: int) -> list[tuple[str, float, str, str, int, int]]:
    """Marks that the reader has not looked at since they moved: id, score, words before, words now, start, end."""
    return db.execute(
        f"SELECT id, moved, former, exact, start, stop {_OF_READER} AND moved IS NOT NULL AND NOT loose AND NOT rejected"
        " ORDER BY start, stop DESC, row",
        (article,),
    ).fetchall()


def loose(db: sqlite3.Connection, article: int) -> list[tuple[int, str, str, str, str, str, str, str]]:
    """Marks without a place: row, id, words that they were on, colour, form, text before and after them, time of making."""
    return db.execute(
        f"SELECT row, id, former, colour, form, prefix, suffix, created {_OF_READER} AND loose ORDER BY start, row",
        (article,),
    ).fetchall()


def settled(db: sqlite3.Connection, article: int) -> int:
    """How many of the reader's marks on an article are where they belong."""
    (count,) = db.execute(
        "SELECT count(*) FROM annotations WHERE article = ? AND origin = 'reader' AND moved IS NULL AND NOT loose",
        (article,),
    ).fetchone()
    return int(count)


def throw_away(db: sqlite3.Connection, row: int) -> None:
    """Put an article into the trash."""
    now = clock.now()
    db.execute("UPDATE articles SET trashed = ?, changed = ? WHERE row = ?", (now, now, row))


def drop(db: sqlite3.Connection, article: int, row: int) -> None:
    """Remove a loose mark with all that hangs on it."""
    for table in ("notes", "tags"):
        db.execute(f"DELETE FROM {table} WHERE article = ? AND annotation = ?", (article, row))
    db.execute("DELETE FROM links WHERE annotation = ?1 OR other_annotation = ?1", (row,))
    db.execute("DELETE FROM annotations WHERE row = ? AND loose", (row,))


def left_behind(db: sqlite3.Connection) -> list[tuple[int, int]]:
    """Articles that were replaced but still carry something of the reader's, with what replaced them: rows of both."""
    return db.execute(
        "SELECT row, replaced_by FROM articles AS old WHERE replaced_by IS NOT NULL AND ("
        "EXISTS (SELECT 1 FROM annotations WHERE article = old.row AND (origin = 'reader' OR row IN"
        " (SELECT annotation FROM notes WHERE article = old.row UNION SELECT annotation FROM tags WHERE article = old.row)))"
        " OR EXISTS (SELECT 1 FROM notes WHERE article = old.row)"
        " OR EXISTS (SELECT 1 FROM tags WHERE article = old.row AND annotation IS NULL AND name NOT IN"
        " (SELECT name FROM tags WHERE article = replaced_by AND annotation IS NULL))"
        " OR EXISTS (SELECT 1 FROM collected WHERE article = old.row AND collection NOT IN"
        " (SELECT collection FROM collected WHERE article = replaced_by))) ORDER BY row"
    ).fetchall()
