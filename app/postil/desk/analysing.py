"""Saving what the engine found, as the reader taught it to be read."""

from collections.abc import Sequence
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


def save_analysis(store: Store, article_id: str, analysis: Analysis, engine: str) -> Changes:
    """Make ``analysis`` the engine's marks on the article; what the reader made is not touched, what he taught holds.

    Marks that stay keep their ids. Marks with a note, tag or link stay even when the engine does not find them again. A result that
    is not final never takes the place of a final one: marks would come and go while the model is asked again.

    Args:
        store: the library.
        article_id: of the article analysed.
        analysis: what was found.
        engine: the version to remember when it is final.
    """
    with store.write() as db:
        row = articles.row_of(db, article_id)
        analysed = articles.analysed(db, row)
        if analysed and not analysis.final:
            return Changes()
        changed = entities.save(db, analysis.entities)
        changed |= _write(db, row, _difference(db, row, article_id, list(analysis.annotations)))
        if analysis.final and analysed != engine:
            articles.set_analysed(db, row, engine)
    return (
        Changes(marks=frozenset({article_id})) if changed or (analysis.final and not analysed) else Changes()
    )


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
                return _write(db, row, difference)


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
    """What the engine's marks on an article are made of: the engine, the lessons they were held against, and those there are."""

    analysed: str
    taught: str
    lessons: str


def _stand(db: Connection, row: int) -> _Stand:
    return _Stand(articles.analysed(db, row), lessons.taught(db, row), lessons.state(db, row))


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
    needed = (
        notes.noted_rows(db, row)
        | tags.rows_tagged(db, row)
        | links.rows_linked(db, row)
        | history.needed_rows(db)
    )
    changed = annotations.write_difference(db, difference, needed)
    now = lessons.state(db, row)
    if lessons.taught(db, row) != now:
        lessons.set_taught(db, row, now)
    return changed


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
