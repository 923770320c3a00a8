"""What the reader does to an article: highlights and notes, each a step that can be undone."""

from postil.errors import BugError, UserError
from postil.library import annotations, articles, history, links, notes, tags
from postil.library.annotations import Located
from postil.library.store import Connection, Store
from postil.model.annotation import COLOURS, Annotation, Form, Kind, Origin
from postil.model.changes import Changes
from postil.model.span import Span
from postil.model.typing_steps import goes_on


def highlight(
    store: Store,
    article_id: str,
    span: Span,
    colour: str,
    form: Form = Form.FILL,
    *,
    text: str | None = None,
) -> tuple[str, Changes]:
    """Highlight a stretch of an article; gives the mark's id. The same highlight twice is one.

    Args:
        store: the open library.
        article_id: of the article.
        span: of the highlight.
        colour: one of ``COLOURS``.
        form: of the highlight.
        text: of the article, where it is known; else it is read.
    """
    _check_colour(colour)
    _check_span(span)
    mark = Annotation(span, Kind.HIGHLIGHT, Origin.READER, producer="reader", colour=colour, form=form)
    with store.step("Highlight") as db:
        article = articles.row_of(db, article_id)
        if there := annotations.highlight_at(db, article, span, colour, form):
            return there, Changes()
        made = annotations.add(db, article, articles.text(db, article) if text is None else text, mark)
    return made, Changes(marks=frozenset({article_id}), step="Highlight")


def change_look(
    store: Store, annotation_ids: tuple[str, ...], colour: str | None, form: Form | None
) -> Changes:
    """Give highlights another colour, or another form, or both; None leaves it."""
    if colour is not None:
        _check_colour(colour)
    name = "Recolour" if form is None else "Change look"
    touched = set()
    with store.step(name) as db:
        for located in _reader_marks(db, annotation_ids):
            mark = annotations.get(db, located.row)
            new = colour or mark.colour, mark.form if form is None else form
            if annotations.change_look(db, located.row, *new):
                touched.add(located.article_id)
    return Changes(marks=frozenset(touched), step=name) if touched else Changes()


def move(store: Store, annotation_id: str, span: Span) -> Changes:
    """Let a highlight cover another stretch: extended or shrunk at its ends. Notes, tags and links stay on it."""
    _check_span(span)
    name = "Resize highlight"
    with store.step(name) as db:
        (mark,) = _reader_marks(db, (annotation_id,))
        if not annotations.move(db, mark.row, _text_around(db, mark, span), span):
            return Changes()
    return Changes(marks=frozenset({mark.article_id}), step=name)


def split(store: Store, annotation_id: str, at: int) -> tuple[str, Changes]:
    """Cut a highlight in two at a code point inside it; gives the id of the second part. What hangs on it stays on the first."""
    name = "Split highlight"
    with store.step(name) as db:
        (located,) = _reader_marks(db, (annotation_id,))
        mark, text = annotations.get(db, located.row), articles.text(db, located.article)
        cut = min(max(at, mark.span.start), mark.span.end)
        parts = [
            span.stripped(text)
            for span in (Span(mark.span.start, cut), Span(cut, mark.span.end))
            if span.of(text).strip()
        ]
        if len(parts) < 2:
            raise UserError("Put the caret between two words of the highlight to split it there.")
        annotations.move(db, located.row, text, parts[0])
        second = Annotation(
            parts[1], Kind.HIGHLIGHT, Origin.READER, producer="reader", colour=mark.colour, form=mark.form
        )
        made = annotations.add(db, located.article, text, second)
    return made, Changes(marks=frozenset({located.article_id}), step=name)


def join(store: Store, annotation_ids: tuple[str, ...]) -> Changes:
    """Make one highlight of several in one article: from the first to the last, with all notes, tags and links."""
    name = "Join highlights"
    with store.step(name) as db:
        marks = _reader_marks(db, tuple(dict.fromkeys(annotation_ids)))
        if len(marks) < 2 or len({mark.article for mark in marks}) > 1:
            raise UserError("Choose two or more highlights of one article to join them.")
        spans = {mark.row: annotations.get(db, mark.row).span for mark in marks}
        marks.sort(key=lambda mark: (spans[mark.row], mark.row))
        first, *others = marks
        whole = Span(spans[first.row].start, max(span.end for span in spans.values()))
        _gather(db, first, others)
        annotations.move(db, first.row, articles.text(db, first.article), whole)
    touched = frozenset({first.article_id})
    return Changes(marks=touched, notes=touched, step=name)


def remove(store: Store, *annotation_ids: str) -> Changes:
    """Remove highlights, with all that hangs on them."""
    name = "Delete highlight" if len(annotation_ids) == 1 else "Delete highlights"
    noted: set[str] = set()
    with store.step(name) as db:
        marks = _reader_marks(db, annotation_ids)
        for mark in marks:
            noted |= _strip(db, mark)
            annotations.remove(db, mark.row)
    return Changes(marks=frozenset(mark.article_id for mark in marks), notes=frozenset(noted), step=name)


def write_note(
    store: Store, article_id: str, annotation_id: str | None, body: str, *, begins: bool = False
) -> Changes:
    """Write the note on a mark of the article, or on the whole article; an empty one is removed.

    Where an edit ``begins``, the note as it was becomes an earlier version, however new it is.
    """
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
        notes.keep_version(db, article, mark, always=begins)
        subject = f"note {article} {mark}"
        joins = not begins and _goes_on(history.begun(db, subject), before, body)
        with store.recorded(db, name, subject=subject, joins=joins):
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
    nothing = frozenset[str]()
    return Changes(
        articles=ids.get("articles", nothing) | ids.get("collected", nothing),
        marks=ids.get("annotations", nothing) | ids.get("lessons", nothing),
        notes=nothing.union(*(ids.get(table, nothing) for table in ("notes", "tags", "links"))),
        step=replay.name,
        taught="lessons" in ids or "categories" in ids,
        colours="colours" in ids,
        collections="collections" in ids or "collected" in ids,
        place=replay.place and (articles.id_of(db, replay.place[0]), Span(*replay.place[1:])),
    )


def _reader_marks(db: Connection, annotation_ids: tuple[str, ...]) -> list[Located]:
    marks = [annotations.locate(db, one) for one in annotation_ids]
    for mark, id_ in zip(marks, annotation_ids, strict=True):
        if mark.origin is not Origin.READER:
            raise BugError(f"The mark {id_} is the engine's, not the reader's.")
    return marks


def _strip(db: Connection, mark: Located) -> set[str]:
    """Take notes, tags and links off a mark; gives the ids of the articles where that shows."""
    touched = links.remove_on(db, mark.row)
    if notes.body(db, mark.article, mark.row) or tags.on(db, mark.article, mark.row):
        touched |= {mark.article}
    notes.write(db, mark.article, mark.row, "")
    tags.replace(db, mark.article, mark.row, ())
    return {articles.id_of(db, row) for row in touched}


def _gather(db: Connection, first: Located, others: list[Located]) -> None:
    """Bring what hangs on other marks over to the first one, and remove these."""
    article = first.article
    bodies = [notes.body(db, article, mark.row) for mark in (first, *others)]
    named = [name for mark in (first, *others) for name in tags.on(db, article, mark.row)]
    for mark in others:
        links.bring_over(db, mark.row, (article, first.row))
        _strip(db, mark)
        annotations.remove(db, mark.row)
    notes.write(db, article, first.row, "\n\n".join(filter(None, bodies)))
    tags.replace(db, article, first.row, tuple({name.casefold(): name for name in named}.values()))


def _text_around(db: Connection, mark: Located, span: Span) -> str:
    text = articles.text(db, mark.article)
    if span.end > len(text):
        raise BugError(f"A mark would lie outside the text: {span} of {len(text)}.")
    return text


def _goes_on(step: history.Images, before: str, body: str) -> bool:
    """Whether what is typed now belongs to a step that was begun."""
    firsts = [change.before for (table, _), change in step.items() if table == "notes"]
    return bool(firsts) and goes_on(firsts[0]["body"] if firsts[0] else "", before, body)


def _check_colour(colour: str) -> None:
    if colour not in COLOURS:
        raise BugError(f"There is no colour {colour!r}.")


def _check_span(span: Span) -> None:
    if span.start == span.end:
        raise BugError("A highlight needs at least one character.")
