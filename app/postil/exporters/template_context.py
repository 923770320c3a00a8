"""What a reader's template can name: the article, what is on it, and the parts of the shipped formats."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from typing_extensions import override

from postil.exporters.base import settled
from postil.exporters.citations import NO_STYLE, Citing, as_markdown, plain
from postil.exporters.cited_rows import CitedRows
from postil.exporters.dress import Dress
from postil.exporters.entries import (
    Content,
    Entry,
    article_note,
    by_colour,
    entry,
    facts,
    noted,
    referred,
)
from postil.exporters.html_ import HtmlExporter, page_parts
from postil.exporters.latex import LatexExporter, document_parts
from postil.exporters.markdown_words import passage, passage_lines
from postil.exporters.plain_text import PlainTextExporter
from postil.exporters.reference import Date, reference
from postil.exporters.references import bibtex_name
from postil.exporters.rows import COLUMNS, rows
from postil.exporters.work import Work
from postil.model.address import Address
from postil.model.block import Role


class Later(Mapping[str, Any]):
    """Parts that are made when one of them is asked for: most templates want none."""

    def __init__(self, make: Callable[[], Mapping[str, Any]]) -> None:
        self._make = make
        self._made: Mapping[str, Any] | None = None

    def _parts(self) -> Mapping[str, Any]:
        if self._made is None:
            self._made = self._make()
        return self._made

    @override
    def __getitem__(self, name: str) -> Any:
        return self._parts()[name]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._parts())

    @override
    def __len__(self) -> int:
        return len(self._parts())


def context(work: Work, citations: str = NO_STYLE) -> dict[str, Any]:
    """What a template can name."""
    dress = Dress(work.article.inlines)
    citing = None if citations == NO_STYLE else Citing(work, citations)

    def told(marks: Iterable[Any]) -> list[Mapping[str, Any]]:
        return [_told(work, entry(work, mark, citing), dress) for mark in marks]

    mine = {mark.id for mark in work.highlights}
    cite = {"cite": citations}
    return {
        **work.metadata,
        "link": str(Address("article", work.article.id)) if work.article.id else "",
        "text": work.article.text,
        "blocks": _blocks(work, dress),
        "facts": facts(work),
        "note": article_note(work, Content.BOTH),
        "tags": list(work.tags.get(None, ())),
        "highlights": told(work.highlights),
        "notes": told(mark for mark in noted(work) if mark.id not in mine),
        "quotes": told(work.quotes),
        "colours": [
            {
                "name": name,
                "colour": entries[0].mark.colour,
                "highlights": [_told(work, one, dress) for one in entries],
            }
            for name, entries in by_colour(work, citing)
        ],
        "reference": as_markdown(referred(work, citations)),
        "cited": Later(lambda: _cited(work)),
        "table": Later(lambda: _table(work, citations)),
        "page": Later(lambda: page_parts(work, settled(HtmlExporter(), cite))),
        "latex": Later(lambda: document_parts(work, settled(LatexExporter(), cite))[0]),
        "plain": Later(lambda: {"text": PlainTextExporter().write(work, cite)}),
    }


def _told(work: Work, one: Entry, dress: Dress) -> Mapping[str, Any]:
    """A mark as templates see it."""
    return {
        "words": one.words,
        "markdown": passage(work.article, one.mark.span, dress),
        "lines": list(passage_lines(work.article, one.mark.span, dress)),
        "parts": [line.strip() for line in one.mark.span.of(work.article.text).splitlines() if line.strip()],
        "kind": str(one.mark.kind),
        "colour": one.mark.colour,
        "meaning": one.meaning,
        "speaker": one.speaker,
        "cue": one.cue,
        "note": one.note,
        "tags": list(one.tags),
        "id": one.mark.id,
        "link": one.link,
        "start": one.mark.span.start,
        "end": one.mark.span.end,
        "created": one.mark.created,
        "citation": as_markdown(one.citation),
        "plain_citation": plain(one.citation),
    }


def _blocks(work: Work, dress: Dress) -> list[Mapping[str, Any]]:
    """The whole text, block by block."""
    return [
        {
            "role": str(block.role),
            "level": block.level,
            "words": " ".join(block.span.of(work.article.text).split()),
            "lines": list(passage_lines(work.article, block.span, dress)),
        }
        for block in work.article.blocks
        if block.role is not Role.FURNITURE
    ]


def _cited(work: Work) -> Mapping[str, Any]:
    """The article as programs for references know it."""
    known = reference(work)
    return {
        "key": known.key,
        "title": known.title,
        "site": known.site,
        "url": known.url,
        "language": known.language,
        "authors": [name.inverted for name in known.authors],
        "bibtex_authors": [bibtex_name(name) for name in known.authors],
        "issued": _date(known.issued),
        "accessed": _date(known.accessed),
        "note": work.note,
    }


def _date(date: Date | None) -> Mapping[str, int] | None:
    return {"year": date.year, "month": date.month, "day": date.day} if date else None


def _table(work: Work, citations: str) -> Mapping[str, Any]:
    """Rows and columns as the table has them."""
    cited = CitedRows(citations)
    return {
        "columns": [*COLUMNS, *cited.columns],
        "rows": [[*row.cells().values(), *cited(row).values()] for row in rows([work], "all")],
    }


def names(work: Work) -> list[str]:
    """All that a template can name, for whoever mistypes one."""
    marks = ("words", "markdown", "lines", "parts", "kind", "colour", "meaning", "speaker", "cue", "note", "tags", "id", "link", "start",
             "end", "created", "citation", "plain_citation", "highlights", "name", "role", "level")  # fmt: skip
    return list(dict.fromkeys((*context(work), *marks)))
