"""What a view of one article needs, read in one go."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from postil.desk import correcting
from postil.desk.analysing import mentioned
from postil.library import annotations, articles, entities, lessons, links, notes, places, tags
from postil.library.articles import Shelved
from postil.library.store import Connection
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Origin
from postil.model.article import Article
from postil.model.link import Link
from postil.model.note import Note

__all__ = ["Margin", "Page", "Shelved", "read_margin", "read_page"]


@dataclass(frozen=True, slots=True)
class Margin:
    """What the reader made on one article: the part of a page that changes with every key.

    Attributes:
        highlights: the reader's own marks, in text order.
        notes: by the id of the mark they are on; None: the note on the whole article.
        tags: by the id of the mark they are on; None: those of the whole article.
        links: that begin or end on a mark of the article.
    """

    highlights: tuple[Annotation, ...]
    notes: Mapping[str | None, Note]
    tags: Mapping[str | None, tuple[str, ...]] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """All that a view of one article needs.

    Attributes:
        article: with its text and blocks.
        analysis: the engine's marks, with their ids in the library; final when the model had its say.
        highlights: the reader's own marks, in text order.
        notes: by the id of the mark they are on; None: the note on the whole article.
        place: code point at the top of the page when it was last left.
        tags: by the id of the mark they are on; None: those of the whole article.
        links: that begin or end on a mark of the article.
    """

    article: Article
    analysis: Analysis
    highlights: tuple[Annotation, ...]
    notes: Mapping[str | None, Note]
    place: int
    tags: Mapping[str | None, tuple[str, ...]] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


def read_page(db: Connection, article_id: str) -> Page:
    """The page of an article, inside the caller's transaction."""
    row = articles.row_of(db, article_id)
    marks = annotations.of_article(db, row)
    found = tuple(mark for mark in marks if mark.origin is Origin.ENGINE)
    wanted = mentioned(found)
    known = correcting.named(entities.get(db, wanted), lessons.holding_in(db, row))
    return Page(
        article=articles.get(db, row),
        analysis=Analysis(found, tuple(known[key] for key in wanted), final=bool(articles.analysed(db, row))),
        highlights=tuple(mark for mark in marks if mark.origin is Origin.READER),
        notes=notes.of_article(db, row, article_id),
        place=places.place(db, row),
        tags=tags.of_article(db, row),
        links=links.of_article(db, row),
    )


def read_margin(db: Connection, article_id: str) -> Margin:
    """What the reader made on an article, inside the caller's transaction."""
    row = articles.row_of(db, article_id)
    return Margin(
        highlights=tuple(annotations.of_reader(db, row)),
        notes=notes.of_article(db, row, article_id),
        tags=tags.of_article(db, row),
        links=links.of_article(db, row),
    )
