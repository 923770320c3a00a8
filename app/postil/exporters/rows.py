"""Marks and notes as the rows of a table: what spreadsheets and scripts get."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from postil.exporters.base import shown, wants
from postil.exporters.identity import article_uuid, mark_uuid, named, unplaced_uuid
from postil.exporters.work import Work
from postil.model.address import Address
from postil.model.annotation import Annotation, Kind, Origin
from postil.model.update import Unplaced

#: What a row says, in order; the names stand at the head of a table.
COLUMNS = (
    "article", "source", "date", "kind", "words", "said by", "cue", "entity", "note", "tags", "colour", "meaning", "confidence",
    "start", "end", "id", "link",
)  # fmt: skip

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Row:
    """A mark, or the note on a whole article.

    Attributes:
        work: the article that it is on.
        mark: None: what the reader wrote about the whole article.
        unplaced: a mark that has no place in the text any more, instead of ``mark``.
    """

    work: Work
    mark: Annotation | None
    unplaced: Unplaced | None = None

    @property
    def words(self) -> str:
        """The words under the mark, exactly."""
        if self.unplaced:
            return self.unplaced.words
        return self.mark.span.of(self.work.article.text) if self.mark else ""

    @property
    def note(self) -> str:
        """The reader's Markdown."""
        if self.unplaced:
            return self.unplaced.note
        return self.work.note_on(self.mark) if self.mark else self.work.note

    @property
    def tags(self) -> tuple[str, ...]:
        """The reader's tags."""
        if self.unplaced:
            return self.unplaced.tags
        return self.work.tags_on(self.mark) if self.mark else self.work.tags.get(None, ())

    @property
    def id(self) -> str:
        """An identity that stays: 32 hex digits."""
        if self.unplaced:
            return unplaced_uuid(self.unplaced).hex
        if self.mark:
            return mark_uuid(self.work, self.mark).hex
        return named("on-article", f"urn:uuid:{article_uuid(self.work)}").hex

    @property
    def link(self) -> str:
        """The address that leads back to the mark, or empty for what is in no library."""
        if self.unplaced:
            return str(Address("mark", self.unplaced.id))
        if self.mark:
            return str(Address("mark", self.mark.id)) if self.mark.id else ""
        return str(Address("article", self.work.article.id)) if self.work.article.id else ""

    def cells(self) -> dict[str, Cell]:
        """The value of each of ``COLUMNS``; None where there is nothing to say. Tags are parted by “; ”."""
        work, article, mark = self.work, self.work.article, self.mark
        always: dict[str, Cell] = {
            "article": work.title,
            "source": article.url or article.source,
            "date": article.published,
            "note": self.note,
            "tags": "; ".join(self.tags),
            "id": self.id,
            "link": self.link,
        }
        said = always | (self._said(mark) if mark else self._unsaid())
        return {name: said.get(name) for name in COLUMNS}

    def _unsaid(self) -> dict[str, Cell]:
        """Of what is on the whole article, and of what has no place in it."""
        one = self.unplaced
        if one is None:
            return {"kind": "article"}
        meaning = self.work.meanings.get(one.colour, "")
        return {"kind": str(Kind.HIGHLIGHT), "words": one.words, "colour": one.colour, "meaning": meaning}

    def _said(self, mark: Annotation) -> dict[str, Cell]:
        work = self.work
        entity = work.entity(mark.entity)
        return {
            "kind": str(mark.kind),
            "words": self.words,
            "said by": work.speaker(mark),
            "cue": mark.cue.of(work.article.text) if mark.cue else "",
            "entity": entity.name if entity else "",
            "colour": mark.colour,
            "meaning": work.meaning(mark) if mark.colour or mark.label in work.categories else "",
            "confidence": round(mark.confidence, 4) if mark.origin is Origin.ENGINE else None,
            "start": mark.span.start,
            "end": mark.span.end,
        }


def rows(works: Sequence[Work], kinds: str) -> Iterator[Row]:
    """A row for what is written about each article, then its marks of ``kinds`` in text order, last those without a place."""
    for work in works:
        if work.note or work.tags.get(None):
            yield Row(work, None)
        for mark in shown(work.marks, kinds):
            yield Row(work, mark)
        if wants(kinds, Kind.HIGHLIGHT):
            yield from (Row(work, None, one) for one in work.unplaced)


def readers_rows(works: Sequence[Work], kinds: str) -> Iterator[Row]:
    """The same, and the marks of other kinds that the reader wrote on."""
    for work in works:
        if work.note or work.tags.get(None):
            yield Row(work, None)
        wanted = {id(mark) for mark in shown(work.marks, kinds)}
        for mark in work.marks:
            if id(mark) in wanted or work.note_on(mark) or work.tags_on(mark):
                yield Row(work, mark)
