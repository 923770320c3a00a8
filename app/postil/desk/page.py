"""What a view of one article needs, read in one go."""

from dataclasses import dataclass

from postil.library import annotations, articles, entities, notes, places
from postil.library.articles import Shelved
from postil.library.store import Connection
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Origin
from postil.model.article import Article
from postil.model.note import Note

__all__ = ["Margin", "Page", "Shelved", "read_margin", "read_page"]


@dataclass(frozen=True, slots=True)
class Margin:
    """What the reader made on one article: the part of a page that changes with every key.

    Attributes:
        highlights: the reader's own marks, in text order.
        notes: by the id of the mark they are on; None: the note on the whole article.
    """

    highlights: tuple[Annotation, ...]
    notes: dict[str | None, Note]


@dataclass(frozen=True, slots=True)
class Page:
    """All that a view of one article needs.

    Attributes:
        article: with its text and blocks.
        analysis: the engine's marks, with their ids in the library; final when the model had its say.
        highlights: the reader's own marks, in text order.
        notes: by the id of the mark they are on; None: the note on the whole article.
        place: code point at the top of the page when it was last left.
    """

    article: Article
    analysis: Analysis
    highlights: tuple[Annotation, ...]
    notes: dict[str | None, Note]
    place: int


def read_page(db: Connection, article_id: str) -> Page:
    """The page of an article, inside the caller's transaction."""
    row = articles.row_of(db, article_id)
    marks = annotations.of_article(db, row)
    found = tuple(mark for mark in marks if mark.origin is Origin.ENGINE)
    mentioned = dict.fromkeys(
        key for mark in found for key in (mark.entity, mark.speaker and mark.speaker.entity) if key
    )
    known = entities.get(db, mentioned)
    return Page(
        article=articles.get(db, row),
        analysis=Analysis(
            found, tuple(known[key] for key in mentioned), final=bool(articles.analysed(db, row))
        ),
        highlights=tuple(mark for mark in marks if mark.origin is Origin.READER),
        notes=notes.of_article(db, row, article_id),
        place=places.place(db, row),
    )


def read_margin(db: Connection, article_id: str) -> Margin:
    """What the reader made on an article, inside the caller's transaction."""
    row = articles.row_of(db, article_id)
    return Margin(tuple(annotations.of_reader(db, row)), notes.of_article(db, row, article_id))
