"""Formats for quotes of many articles, and for dossiers: tables and cards as for articles, documents that Postil compiles."""

import json
from collections.abc import Callable, Sequence

from typing_extensions import override

from postil.exporters.anki import AnkiExporter
from postil.exporters.base import Exporter, Gathering, Option, OptionKind, Options, settled
from postil.exporters.cited_rows import CitedRows
from postil.exporters.compiled import compiled_quotes
from postil.exporters.compiled_dossier import compiled_dossier
from postil.exporters.csv_ import CsvExporter
from postil.exporters.docx import DocxExporter
from postil.exporters.entries import CITATIONS, LANGUAGE, LINKS
from postil.exporters.html_ import HtmlExporter
from postil.exporters.jsonl import JsonLinesExporter, object_of
from postil.exporters.latex import LatexExporter
from postil.exporters.logseq import LogseqExporter
from postil.exporters.markdown import MarkdownExporter
from postil.exporters.obsidian import ObsidianExporter
from postil.exporters.odt import OdtExporter
from postil.exporters.plain_text import PlainTextExporter
from postil.exporters.references import BibtexExporter, CitationExporter, CslJsonExporter, RisExporter
from postil.exporters.rows import rows
from postil.exporters.rtf import RtfExporter
from postil.exporters.web_annotation import WebAnnotationExporter
from postil.exporters.work import Work
from postil.exporters.xlsx import XlsxExporter
from postil.model.annotation import Kind
from postil.model.dossier import Dossier

#: What a compiled document leaves no choice about: all of it is written; nothing is coloured but what carries a note.
_SETTLED = {"content": "whole", "kinds": str(Kind.HIGHLIGHT)}

#: Makes a document of quotes, cited in a style.
Compile = Callable[[Sequence[Work], str], Work]

_DOCUMENTS: tuple[Exporter, ...] = (
    MarkdownExporter(), ObsidianExporter(), LogseqExporter(), HtmlExporter(), DocxExporter(), OdtExporter(), RtfExporter(),
    LatexExporter(), PlainTextExporter(),
)  # fmt: skip
_TABLES: tuple[Exporter, ...] = (
    CsvExporter(), XlsxExporter(), JsonLinesExporter(), AnkiExporter(), WebAnnotationExporter(),
)  # fmt: skip
_REFERENCES: tuple[Exporter, ...] = (CitationExporter(), RisExporter(), BibtexExporter(), CslJsonExporter())


class Compiled(Gathering):
    """A document of quotes in the form of another format.

    Args:
        form: writes it.
        compile_: makes it.
    """

    def __init__(self, form: Exporter, compile_: Compile) -> None:
        self._form, self._compile = form, compile_
        self.name, self.title, self.suffix = form.name, form.title, form.suffix
        mine = (*_SETTLED, CITATIONS.name, LINKS)
        self.options = (CITATIONS, *(one for one in form.options if one.name not in mine))

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str | bytes:
        """The file."""
        chosen = settled(self, options)
        fixed = {one.name: _SETTLED[one.name] for one in self._form.options if one.name in _SETTLED}
        style, language = chosen.pop(CITATIONS.name), str(chosen.get(LANGUAGE.name, "auto"))
        speaking = [work.speaking(language) for work in works]
        return self._form.write(self._compile(speaking, style), chosen | fixed)


class _References(Gathering):
    """The articles that quotes are from, each once."""

    def __init__(self, form: Exporter) -> None:
        self._form = form
        self.name, self.title, self.suffix, self.options = form.name, form.title, form.suffix, form.options

    @override
    def suffix_for(self, options: Options | None = None) -> str:
        return self._form.suffix_for(options)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str | bytes:
        articles = {work.article.id: work for work in works}
        return self._form.write_all(list(articles.values()), options)


class QuotesJson(Gathering):
    """A list of objects, each as a line of JSON Lines."""

    name, title, suffix = "json", "JSON", ".json"
    options = (Option("indent", "Indented", OptionKind.SWITCH, default=True), CITATIONS)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """The list, and a line end."""
        chosen = settled(self, options)
        indent, cited = 2 if chosen["indent"] else None, CitedRows(chosen["cite"])
        told = [object_of(row) | cited(row) for row in rows(works, "all")]
        return json.dumps(told, ensure_ascii=False, indent=indent) + "\n"


def quote_formats(title: str, heading: str = "", more: Sequence[Exporter] = ()) -> tuple[Exporter, ...]:
    """Formats whose ``write_all`` takes a work for each quote (``excerpt.alone``).

    Args:
        title: of the document.
        heading: see ``compiled_quotes``.
        more: further formats of documents.
    """
    return _formats(lambda works, style: compiled_quotes(title, works, style, heading), more)


def dossier_formats(dossier: Dossier, more: Sequence[Exporter] = ()) -> tuple[Exporter, ...]:
    """The same for a dossier: documents hold all of it, tables the quotes."""
    return _formats(lambda works, style: compiled_dossier(dossier, works, style), more)


def _formats(compile_: Compile, more: Sequence[Exporter]) -> tuple[Exporter, ...]:
    documents = [Compiled(form, compile_) for form in (*_DOCUMENTS[:4], *more, *_DOCUMENTS[4:])]
    return (*documents, *_TABLES[:2], QuotesJson(), *_TABLES[2:], *map(_References, _REFERENCES))
