"""The same article again: what the reader made on the old text goes over to the new one."""

from collections.abc import Callable

from postil.errors import BugError, UserError
from postil.library import annotations, articles, lessons, notes, places, tags, twins, updates
from postil.library.annotations import Located
from postil.library.store import Connection, Store
from postil.library.updates import Carried, Landed
from postil.model.anchoring import Anchoring, Fate, How, Placed
from postil.model.annotation import Form, Origin
from postil.model.changes import Changes
from postil.model.span import Span
from postil.model.update import Again, Moved, Report, Unplaced, words_changed

#: Articles of an older library that are prepared each time that one is looked for.
_AT_ONCE = 200


class Updating:
    """Updates of one library's articles.

    Args:
        store: gives the open library.
    """

    def __init__(self, store: Callable[[], Store]) -> None:
        self._open = store

    def is_new(self, article_id: str) -> bool:
        """Whether an article was never on the page: whoever read on with it has answered whether it is one that was there."""
        with self._open().read() as db:
            return not places.was_opened(db, articles.row_of(db, article_id))

    def again(self, article_id: str) -> Again | None:
        """What an article is the same as again, or None. It reads and compares both texts: call it in a job."""
        store = self._open()
        with store.read() as db:
            behind = twins.is_behind(db)
        if behind:
            with store.write() as db:
                twins.catch_up(db, _AT_ONCE)
        with store.read() as db:
            row = articles.row_of(db, article_id)
            twin = twins.older(db, row) if twins.successor(db, row) == row else None
            if twin is None:
                return None
            old, new, title = (
                articles.text(db, twin.row),
                articles.text(db, row),
                articles.title(db, twin.row),
            )
        return Again(twin.id, title, twin.imported, *words_changed(old, new), twin.address)

    def update(self, older_id: str, newer_id: str) -> tuple[Report, Changes]:
        """Let one article take the place of another one, with all that the reader made there; one step that can be undone.

        The older text stays in the library, but is not listed any more.

        Raises:
            UserError: when one of them is not in the library, or was replaced already.
        """
        store = self._open()
        with store.step("Update article") as db:
            old, new = articles.row_of(db, older_id), articles.row_of(db, newer_id)
            if old == new or twins.successor(db, old) != old or twins.successor(db, new) != new:
                raise UserError("This article was updated already.")
            kept = carry(db, old, new)
            report = _report(db, new, newer_id, kept)
        both = frozenset({older_id, newer_id})
        return report, Changes(
            articles=both, marks=both, notes=both, step="Update article", taught=True, collections=True
        )

    def discard(self, newer_id: str) -> Changes:
        """Throw an article away that came a second time; it lies in the trash."""
        store = self._open()
        with store.step("Move to trash") as db:
            updates.throw_away(db, articles.row_of(db, newer_id))
        return Changes(articles=frozenset({newer_id}), step="Move to trash")

    def report(self, article_id: str) -> Report:
        """What the reader has not looked at yet: marks that moved, and those without a place."""
        with self._open().read() as db:
            return _report(db, articles.row_of(db, article_id), article_id, None)

    def accept(self, *mark_ids: str) -> Changes:
        """Marks that moved are right where they are."""
        with self._open().step("Accept place") as db:
            marks = [annotations.locate(db, one) for one in mark_ids]
            updates.accept(db, [mark.row for mark in marks])
        return Changes(marks=frozenset(mark.article_id for mark in marks), step="Accept place")

    def set_loose(self, mark_id: str) -> Changes:
        """A mark does not belong where it is: it keeps its words and its note, without a place."""
        with self._open().step("Set mark loose") as db:
            mark = annotations.locate(db, mark_id)
            updates.loosen(db, mark.row)
        return _touched(mark, "Set mark loose")

    def place(self, mark_id: str, span: Span) -> Changes:
        """Give a mark without a place one in its article."""
        with self._open().step("Place mark") as db:
            mark = annotations.locate(db, mark_id)
            text = articles.text(db, mark.article)
            if not 0 <= span.start < span.end <= len(text):
                raise BugError(f"A mark cannot be placed at {span} of {len(text)}.")
            updates.place(db, mark.row, mark.article, text, span)
        return _touched(mark, "Place mark")

    def drop(self, mark_id: str) -> Changes:
        """Remove a mark without a place, with all that hangs on it."""
        with self._open().step("Delete highlight") as db:
            mark = annotations.locate(db, mark_id)
            updates.drop(db, mark.article, mark.row)
        return _touched(mark, "Delete highlight")


def _touched(mark: Located, step: str) -> Changes:
    """What changed with a mark; those of the engine are read again with the whole page only."""
    touched = frozenset({mark.article_id})
    return Changes(marks=touched, notes=touched, step=step, taught=mark.origin is Origin.ENGINE)


def carry(db: Connection, old: int, new: int) -> int:
    """Bring all that the reader made on one article over to another one, which replaces it; gives how many marks were kept."""
    before, after = articles.text(db, old), articles.text(db, new)
    anchoring = Anchoring(before, after)
    marks = updates.carried(db, old)
    landed = [_landed(one, anchoring) for one in marks]
    updates.carry(db, new, after, landed)
    updates.carry_whole(db, old, new)
    _carry_lessons(db, old, new, anchoring, after)
    top = places.place(db, old)
    there = anchoring.place(Span(top, min(len(before), top + 80))) if top < len(before) else None
    updates.set_aside(db, old, new, there.span.start if there and there.span else 0)
    lessons.set_taught(db, new, "")
    return sum(one.span is not None and one.score is None for one in landed)


def _landed(mark: Carried, anchoring: Anchoring) -> Landed:
    if mark.loose:
        return Landed(mark.row, None, None, mark.words)
    placed = anchoring.place(mark.span)
    if placed.span is None:
        return Landed(mark.row, None, None, mark.words)
    score = None if placed.fate is Fate.KEPT else placed.score
    who = anchoring.place(mark.speaker).span if mark.speaker else None
    cue = anchoring.place(mark.cue).span if mark.cue else None
    return Landed(mark.row, placed.span, score, "" if score is None else mark.words, who, cue)


def _carry_lessons(db: Connection, old: int, new: int, anchoring: Anchoring, text: str) -> None:
    """Lessons about single marks go with these; what has no place stays with the old text."""
    for row, mark, speaker in updates.lessons_here(db, old):
        there = anchoring.place(mark) if mark else Placed(Fate.ORPHAN, None, 0.0, How.GONE)
        who = anchoring.place(speaker).span if speaker else None
        if there.span is not None and (who is not None) == (speaker is not None):
            updates.carry_lesson(db, row, new, there.span, who, there.span.of(text))


def _report(db: Connection, row: int, article_id: str, kept: int | None) -> Report:
    moved = tuple(
        Moved(id_, score, former, words, Span(start, stop))
        for id_, score, former, words, start, stop in updates.moved(db, row)
    )
    return Report(article_id, updates.settled(db, row) if kept is None else kept, moved, unplaced(db, row))


def unplaced(db: Connection, row: int) -> tuple[Unplaced, ...]:
    """The marks of an article that have no place in it."""
    return tuple(
        Unplaced(
            id_,
            words,
            notes.body(db, row, mark),
            tags.on(db, row, mark),
            colour,
            Form(form),
            before,
            after,
            made,
        )
        for mark, id_, words, colour, form, before, after, made in updates.loose(db, row)
    )
