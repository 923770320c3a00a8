"""What the reader does to an article: highlights and notes, each a step that can be undone."""

from postil.errors import BugError
from postil.library import annotations, articles, history, notes
from postil.library.annotations import Located
from postil.library.store import Connection, Store
from postil.model.annotation import COLOURS, Annotation, Kind, Origin
from postil.model.changes import Changes
from postil.model.span import Span


def highlight(store: Store, article_id: str, span: Span, colour: str) -> tuple[str, Changes]:
    """Highlight a stretch of an article; gives the mark's id. The same highlight twice is one."""
    _check_colour(colour)
    if span.start == span.end:
        raise BugError("A highlight needs at least one character.")
    mark = Annotation(span, Kind.HIGHLIGHT, Origin.READER, producer="reader", colour=colour)
    with store.step("Highlight") as db:
        article = articles.row_of(db, article_id)
        if there := annotations.highlight_at(db, article, span, colour):
            return there, Changes()
        made = annotations.add(db, article, articles.text(db, article), mark)
    return made, Changes(marks=frozenset({article_id}), step="Highlight")


def recolour(store: Store, annotation_id: str, colour: str) -> Changes:
    """Give a highlight another colour."""
    _check_colour(colour)
    with store.step("Recolour") as db:
        mark = _reader_mark(db, annotation_id)
        if not annotations.recolour(db, mark.row, colour):
            return Changes()
    return Changes(marks=frozenset({mark.article_id}), step="Recolour")


def remove(store: Store, annotation_id: str) -> Changes:
    """Remove a highlight, with its note."""
    name = "Delete highlight"
    with store.step(name) as db:
        mark = _reader_mark(db, annotation_id)
        noted = bool(notes.body(db, mark.article, mark.row))
        notes.write(db, mark.article, mark.row, "")
        annotations.remove(db, mark.row)
    touched = frozenset({mark.article_id})
    return Changes(marks=touched, notes=touched if noted else frozenset(), step=name)


def write_note(store: Store, article_id: str, annotation_id: str | None, body: str) -> Changes:
    """Write the note on a mark of the article, or on the whole article; an empty one is removed."""
    body = articles.storable(body)
    with store.write() as db:
        article, mark = articles.row_of(db, article_id), None
        if annotation_id is not None:
            located = annotations.locate(db, annotation_id)
            if located.article != article:
                raise BugError(f"The mark {annotation_id} is not on the article {article_id}.")
            mark = located.row
        before = notes.body(db, article, mark)
        if body == before:
            return Changes()
        name = "Delete note" if not body else "Edit note" if before else "Write note"
        with store.recorded(db, name, subject=f"note {article} {mark}"):
            notes.write(db, article, mark, body)
    return Changes(notes=frozenset({article_id}), step=name)


def undo(store: Store) -> Changes:
    """Take back the last step."""
    with store.write() as db:
        return _changes(db, history.undo(db))


def redo(store: Store) -> Changes:
    """Do the step again that was taken back last."""
    with store.write() as db:
        return _changes(db, history.redo(db))


def _changes(db: Connection, replay: history.Replay | None) -> Changes:
    if replay is None:
        return Changes()
    ids = {
        table: frozenset(articles.id_of(db, row) for row in rows) for table, rows in replay.touched.items()
    }
    return Changes(
        marks=ids.get("annotations", frozenset()), notes=ids.get("notes", frozenset()), step=replay.name
    )


def _reader_mark(db: Connection, annotation_id: str) -> Located:
    mark = annotations.locate(db, annotation_id)
    if mark.origin is not Origin.READER:
        raise BugError(f"The mark {annotation_id} is the engine's, not the reader's.")
    return mark


def _check_colour(colour: str) -> None:
    if colour not in COLOURS:
        raise BugError(f"There is no colour {colour!r}.")
