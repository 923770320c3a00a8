"""Saving what the engine found, as the reader taught it to be read."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, NamedTuple

from postil.desk import category_marks, correcting
from postil.library import annotations, articles, categories, entities, history, lessons, links, notes, tags
from postil.library.store import Connection, Store
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.category import Category
from postil.model.changes import Changes
from postil.model.entity import Entity
from postil.model.lesson import Held, Lesson

#: Marks that are let go of at one go.
_PIECE = 1_000
#: Marks that are written in one transaction: some milliseconds.
_AT_ONCE = 500


def save_analysis(store: Store, article_id: str, analysis: Analysis, engine: str) -> Changes:
    """Make ``analysis`` the engine's marks on the article; what the reader made is not touched, what he taught holds.

    Very many marks are written in turns with others, who would else wait for seconds; the result is final once all are there. Marks that stay keep their ids. Marks with a note, tag or link stay even when the engine does not find them again. A result that
    is not final never takes the place of a final one: marks would come and go while the model is asked again.

    Args:
        store: the library.
        article_id: of the article analysed.
        analysis: what was found.
        engine: the version to remember when it is final.
    """
    while True:
        with store.read() as db:
            row = articles.row_of(db, article_id)
            before = _stand(db, row)
            if before.analysed and not analysis.final:
                return Changes()
            difference = _difference(db, row, article_id, list(analysis.annotations))
        parts = difference.parts(_AT_ONCE)
        with store.write() as db:
            if _stand(db, articles.row_of(db, article_id)) != before:
                continue
            changed = entities.save(db, analysis.entities)
            changed |= _write(db, row, parts.pop(0))
            if not parts:
                _settle(db, row, before, engine if analysis.final else before.analysed)
        while parts:
            with _turn(store) as db:
                changed |= _write(db, row, parts.pop(0))
                if not parts:
                    _settle(db, row, before, engine if analysis.final else before.analysed)
        news = changed or (analysis.final and not before.analysed)
        return Changes(marks=frozenset({article_id})) if news else Changes()


@contextmanager
def _turn(store: Store) -> Iterator[Connection]:
    """A transaction that writes after as long a pause as it takes: whoever waits for it meanwhile gets in."""
    begun = time.perf_counter()
    with store.write() as db:
        yield db
    time.sleep(time.perf_counter() - begun)


def hold_anew(store: Store, article_id: str) -> bool:
    """Hold the marks of an article against what is taught by now; False when they had been.

    With very many marks that takes seconds, in which others can write: only what comes of it is written at one go.
    """
    while True:
        with store.read() as db:
            row = articles.row_of(db, article_id)
            before = _stand(db, row)
            if before.taught == before.lessons:
                return False
            difference = _difference(db, row, article_id, annotations.as_found(db, row))
        with store.write() as db:
            # Meanwhile something else may have been taught, or somebody else done this.
            if _stand(db, articles.row_of(db, article_id)) == before:
                changed = _write(db, row, difference)
                _settle(db, row, before, before.analysed)
                return changed


def needs_analysis(store: Store, article_id: str, engine: str) -> bool:
    """Whether the article has no final result, or one by another engine."""
    with store.read() as db:
        return articles.analysed(db, articles.row_of(db, article_id)) != engine


def taught(store: Store, article_id: str, text: str, analysis: Analysis) -> Analysis:
    """What the engine found, as the reader taught it to be read; nothing is saved."""
    with store.read() as db:
        row = articles.row_of(db, article_id)
        held = _held(
            text, analysis.annotations, lessons.holding_in(db, row), categories.all_of(db), article_id
        )
        marks = tuple(one.mark for one in held if not one.rejected)
        return replace(analysis, annotations=marks, entities=_entities(db, row, marks, analysis))


def _entities(
    db: Connection, row: int, marks: Sequence[Annotation], analysis: Analysis
) -> tuple[Entity, ...]:
    known = {entity.key: entity for entity in analysis.entities}
    wanted = mentioned(marks)
    known |= entities.get(db, [key for key in wanted if key not in known])
    known = correcting.named(known, lessons.holding_in(db, row))
    return tuple(known[key] for key in wanted if key in known)


def mentioned(marks: Sequence[Annotation]) -> list[str]:
    """Keys of the actors and systems that marks refer to, in order of first mention."""
    return list(
        dict.fromkeys(
            key for mark in marks for key in (mark.entity, mark.speaker and mark.speaker.entity) if key
        )
    )


class _Stand(NamedTuple):
    """What the engine's marks on an article are made of.

    Attributes:
        analysed: the engine whose final result they are.
        taught: the lessons they were held against.
        lessons: those that there are.
        marks: how many they are.
    """

    analysed: str
    taught: str
    lessons: str
    marks: int


def _stand(db: Connection, row: int) -> _Stand:
    return _Stand(
        articles.analysed(db, row),
        lessons.taught(db, row),
        lessons.state(db, row),
        annotations.number_of_engine(db, row),
    )


def _settle(db: Connection, row: int, before: _Stand, engine: str) -> None:
    """All marks are there: remembers whose they are, and the lessons they were held against."""
    if before.taught != before.lessons:
        lessons.set_taught(db, row, before.lessons)
    if before.analysed != engine:
        articles.set_analysed(db, row, engine)


def _difference(db: Connection, row: int, article_id: str, found: list[Annotation]) -> annotations.Difference:
    """What is to be written so that ``found`` are the engine's marks, as they are taught; ``found`` is empty afterwards."""
    text, taught_here = articles.text(db, row), lessons.holding_in(db, row)
    held = _held(text, found, taught_here, categories.all_of(db), article_id)
    difference = annotations.difference(db, row, text, held)
    _let_go(held)
    _let_go(found)
    return difference


def _let_go(things: list[Any]) -> None:
    """Empties a long list piece by piece: freed at one go, its marks would hold up the window, in whose process this may run."""
    while things:
        del things[-_PIECE:]


def _write(db: Connection, row: int, difference: annotations.Difference) -> bool:
    entities.add_missing(db, correcting.made(lessons.holding_in(db, row)))
    return annotations.write_difference(db, difference, _needed(db, row) if difference.removed else set())


def _needed(db: Connection, row: int) -> set[int]:
    return (
        notes.noted_rows(db, row)
        | tags.rows_tagged(db, row)
        | links.rows_linked(db, row)
        | history.needed_rows(db)
    )


def _held(
    text: str,
    found: Sequence[Annotation],
    taught_here: Sequence[Lesson],
    own: Sequence[Category],
    article_id: str,
) -> list[Held]:
    # A mark of a category that stayed for its note is no finding of the engine's.
    found = [mark for mark in found if mark.kind is not Kind.CATEGORY]
    both = [*found, *category_marks.marks(text, own)]
    held = correcting.held(text, both, taught_here, article_id)
    return [
        replace(one, found=None) if one.found is not None and one.found.kind is Kind.CATEGORY else one
        for one in held
    ]
