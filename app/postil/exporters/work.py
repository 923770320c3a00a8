"""What an exporter is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from postil.exporters.wording import said
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.category import Category
from postil.model.entity import Entity
from postil.model.link import Link
from postil.model.note import Note
from postil.model.update import Unplaced


def _no_picture(_original: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Work:
    """One article with all that is on it.

    Attributes:
        article: text, blocks and metadata.
        analysis: the engine's marks.
        highlights: the reader's own marks, in text order.
        notes: by the id of the mark they are on; None: the note on the whole article.
        tags: by the id of the mark they are on; None: those of the whole article.
        meanings: the reader's names of colours, by the colour.
        categories: the reader's own, by their ids, which are the labels of their marks.
        links: that begin or end on a mark of the article.
        picture: the bytes of one of the article's pictures, by its ``original``; None when they are missing.
        templates: the folder with the reader's own templates, or None.
        unplaced: the reader's marks that have no place in the text any more.
        names: words of the title that are names, where the marks that say so were left out.
        language: in which headings and the like are written for people: "en" or "de".
        redraw: draws a picture of so many pixels, width and height, anew as PNG, for programs that do not know its kind, or gives
            None where it cannot; None: nobody here can draw.
    """

    article: Article
    analysis: Analysis
    highlights: tuple[Annotation, ...] = ()
    notes: Mapping[str | None, Note] = field(default_factory=dict)
    tags: Mapping[str | None, tuple[str, ...]] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    picture: Callable[[str], bytes | None] = _no_picture
    templates: Path | None = None
    unplaced: tuple[Unplaced, ...] = ()
    names: frozenset[str] = frozenset()
    language: str = "en"
    redraw: Callable[[bytes, int, int], bytes | None] | None = None
    _entities: dict[str, Entity] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def marks(self) -> list[Annotation]:
        """All marks, the engine's and the reader's, wide ones before those inside them."""
        marks = (*self.analysis.annotations, *self.highlights)
        return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))

    @property
    def quotes(self) -> list[Annotation]:
        """The quotes, in text order."""
        return [mark for mark in self.marks if mark.kind is Kind.QUOTE]

    @property
    def title(self) -> str:
        """The title, else the first words, else the source."""
        words = " ".join(self.article.text[:400].split())
        begun = words if len(words) <= 80 else words[:80].rsplit(" ", 1)[0] + " …"
        return self.article.title or begun or self.article.source

    def entity(self, key: str | None) -> Entity | None:
        """The entity of that key, or None: found at once, for marks are many, and so are entities."""
        if not self._entities:
            self._entities.update((one.key, one) for one in reversed(self.analysis.entities))
        return self._entities.get(key) if key else None

    def speaking(self, language: str) -> "Work":
        """The same in the language that a value of the ``language`` option names."""
        return self if language == "auto" else replace(self, language=language)

    def say(self, english: str) -> str:
        """Words of ours in the reader's language."""
        return said(english, self.language)

    @property
    def metadata(self) -> dict[str, Any]:
        """What is known of the article, by the names of its attributes; the title as ``title`` gives it."""
        article = self.article
        return {
            "title": self.title,
            "authors": list(article.authors),
            "site": article.site,
            "url": article.url,
            "source": article.source,
            "published": article.published,
            "imported": article.imported,
            "language": article.language,
        }

    def note_on(self, mark: Annotation) -> str:
        """The reader's Markdown on a mark, or empty."""
        note = self.notes.get(mark.id) if mark.id else None
        return note.body.strip() if note else ""

    def tags_on(self, mark: Annotation) -> tuple[str, ...]:
        """The reader's tags on a mark."""
        return self.tags.get(mark.id, ()) if mark.id else ()

    def links_of(self, mark: Annotation) -> list[Link]:
        """What the reader tied the mark to."""
        return [
            one for one in self.links if mark.id and mark.id in (one.first.annotation, one.second.annotation)
        ]

    def meaning(self, mark: Annotation) -> str:
        """What a mark says in the reader's or our words: the colour's or category's name, else the kind."""
        if mark.kind is Kind.HIGHLIGHT:
            return self.meanings.get(mark.colour, "")
        if mark.kind is Kind.CATEGORY:
            category = self.categories.get(mark.label)
            return category.name if category else ""
        return str(mark.kind)

    def colour_name(self, mark: Annotation) -> str:
        """What the colour of a highlight is called: the reader's name for it, else its own; empty for other marks."""
        if mark.kind is not Kind.HIGHLIGHT:
            return ""
        return self.meanings.get(mark.colour) or mark.colour.capitalize() or "Other"

    @property
    def note(self) -> str:
        """The reader's Markdown on the whole article, or empty."""
        note = self.notes.get(None)
        return note.body.strip() if note else ""

    def speaker(self, quote: Annotation) -> str:
        """Who a quote is attributed to: the entity's name, else the words of the text; or empty."""
        if quote.speaker is None:
            return ""
        entity = self.entity(quote.speaker.entity)
        return entity.name if entity else " ".join(quote.speaker.span.of(self.article.text).split())
