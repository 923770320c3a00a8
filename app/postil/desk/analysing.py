"""Saving what the engine found, as the reader taught it to be read."""

from collections.abc import Sequence
from dataclasses import replace

from postil.desk import category_marks, correcting
from postil.library import annotations, articles, categories, entities, history, lessons, links, notes, tags
from postil.library.store import Connection, Store
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.category import Category
from postil.model.changes import Changes
from postil.model.entity import Entity
from postil.model.lesson import Held, Lesson


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
        changed |= _hold(db, row, article_id, analysis.annotations)
        if analysis.final and analysed != engine:
            articles.set_analysed(db, row, engine)
    return (
        Changes(marks=frozenset({article_id})) if changed or (analysis.final and not analysed) else Changes()
    )


def hold_anew(store: Store, article_id: str) -> bool:
    """Hold the marks of an article against what is taught by now; False when they had been."""
    with store.read() as db:
        row = articles.row_of(db, article_id)
        if lessons.taught(db, row) == lessons.state(db, row):
            return False
    with store.write() as db:
        return _hold(db, row, article_id, annotations.as_found(db, row))


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


def _hold(db: Connection, row: int, article_id: str, found: Sequence[Annotation]) -> bool:
    text, taught_here = articles.text(db, row), lessons.holding_in(db, row)
    held = _held(text, found, taught_here, categories.all_of(db), article_id)
    entities.add_missing(db, correcting.made(taught_here))
    needed = (
        notes.noted_rows(db, row)
        | tags.rows_tagged(db, row)
        | links.rows_linked(db, row)
        | history.needed_rows(db)
    )
    changed = annotations.replace_engine(db, row, text, held, needed)
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
