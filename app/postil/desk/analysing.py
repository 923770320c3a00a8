"""Saving what the engine found."""

from postil.library import annotations, articles, entities, history, notes
from postil.library.store import Store
from postil.model.analysis import Analysis
from postil.model.changes import Changes


def save_analysis(store: Store, article_id: str, analysis: Analysis, engine: str) -> Changes:
    """Make ``analysis`` the engine's marks on the article; what the reader made is not touched.

    Marks that stay keep their ids. Marks with a note stay even when the engine does not find them again. A result that is not
    final never takes the place of a final one: marks would come and go while the model is asked again.

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
        needed = notes.noted_rows(db, row) | history.noted_rows(db)
        text = articles.text(db, row)
        changed |= annotations.replace_engine(db, row, text, analysis.annotations, needed)
        if analysis.final and analysed != engine:
            articles.set_analysed(db, row, engine)
    return (
        Changes(marks=frozenset({article_id})) if changed or (analysis.final and not analysed) else Changes()
    )


def needs_analysis(store: Store, article_id: str, engine: str) -> bool:
    """Whether the article has no final result, or one by another engine."""
    with store.read() as db:
        return articles.analysed(db, articles.row_of(db, article_id)) != engine
