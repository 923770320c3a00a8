"""REFI-QDA (1.5): a project, or its codebook alone, for programs of qualitative analysis.

Positions count Unicode characters (code points) from 0, the end not included, as the standard has it and QualCoder reads them.
Programs differ in how they count CR LF: the sources have LF alone.
"""

import csv
import io
import re
import xml.etree.ElementTree as ET
from bisect import bisect_right
from collections.abc import Sequence
from uuid import UUID

from typing_extensions import override

from postil.exporters.archive import zipped
from postil.exporters.base import ALL_KINDS, Gathering, Option, OptionKind, Options, settled, shown
from postil.exporters.codes import Codebook, Codes
from postil.exporters.identity import article_uuid, mark_uuid, named
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Origin
from postil.model.span import Span

_PROJECT, _CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
_READER, _ENGINE = named("user", "reader"), named("user", "postil")
_LONG_AGO = "1970-01-01T00:00:00Z"
#: By which programs know a table as Unicode.
_BOM = "\ufeff"
#: Characters that XML cannot hold.
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class QdpxExporter(Gathering):
    """A project: texts, codes, codings and notes, under identities that stay."""

    name = "refi-qda"
    title = "REFI-QDA project"
    suffix = ".qdpx"
    options = (ALL_KINDS,)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> bytes:
        """The archive: project.qde, and each article's text in sources/."""
        chosen = settled(self, options)
        project = _Project(chosen["kinds"])
        texts: dict[str, str] = {}
        for work in works:
            name = f"sources/{article_uuid(work)}.txt"
            if name not in texts:
                texts[name] = Lines(work.article.text).text
                project.add(work)
        return zipped({"project.qde": _xml(project.element()), **texts})


class QdcExporter(Gathering):
    """The codes alone: as the standard has them, or as a table for programs that do not know it, such as Taguette."""

    name = "refi-qda-codebook"
    title = "REFI-QDA codebook"
    suffix = ".qdc"
    options = (ALL_KINDS, Option("form", "Written as", OptionKind.CHOICE, "qdc", ("qdc", "csv")))

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """All codes that a project of these articles would have."""
        chosen = settled(self, options)
        codes = Codes()
        for work in works:
            for mark in shown(work.marks, chosen["kinds"]):
                codes.of(work, mark)
            codes.tagged(work.tags.get(None, ()))
        if chosen["form"] == "csv":
            return _table(codes.book)
        root = ET.Element("CodeBook", {"xmlns": _CODEBOOK, "origin": "Postil"})
        _add_codes(root, codes.book)
        return _xml(root)

    @override
    def suffix_for(self, options: Options | None = None) -> str:
        """That of the form."""
        return f".{settled(self, options)['form']}"


def _table(known: Codebook) -> str:
    """A line for each code under “path” and “description”, as Taguette takes them; the names of groups come before those in them."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("path", "description"))
    for group in known.values():
        writer.writerow((group.name, ""))
        writer.writerows((f"{group.name}.{code.name}", code.said) for code in group.codes.values())
    return _BOM + out.getvalue()


class Lines:
    """A text with line feeds alone, whatever its lines end in, and where its places are there.

    Attributes:
        text: with line feeds alone.
    """

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._breaks = [match.start() for match in re.finditer("\r\n", text)] if "\r" in text else []

    def place(self, span: Span) -> Span:
        """A span of the article in ``text``."""
        return Span(*(at - bisect_right(self._breaks, at - 2) for at in (span.start, span.end)))


class _Project:
    """The project file."""

    def __init__(self, kinds: str) -> None:
        self._kinds, self._codes = kinds, Codes()
        self._sources: list[ET.Element] = []
        self._notes: list[ET.Element] = []
        self._title = ""

    def add(self, work: Work) -> None:
        """A source for an article, its codes and its note."""
        self._title = work.title
        self._sources.append(self._source(work))

    def element(self) -> ET.Element:
        """All of it, in the order that the schema wants."""
        name = self._title if len(self._sources) == 1 else f"{len(self._sources)} articles"
        attributes = {
            "xmlns": _PROJECT,
            "name": _clean(name),
            "origin": "Postil",
            "creatingUserGUID": str(_READER),
        }
        root = ET.Element("Project", attributes)
        users = ET.SubElement(root, "Users")
        for guid, user in ((_READER, "Reader"), (_ENGINE, "Postil")):
            ET.SubElement(users, "User", {"guid": str(guid), "name": user})
        book = ET.SubElement(root, "CodeBook")
        _add_codes(book, self._codes.book)
        ET.SubElement(root, "Sources").extend(self._sources)
        if self._notes:
            ET.SubElement(root, "Notes").extend(self._notes)
        return root

    def _source(self, work: Work) -> ET.Element:
        article, guid = work.article, article_uuid(work)
        attributes = {
            "guid": str(guid),
            "name": _clean(work.title) or "Article",
            "plainTextPath": f"internal://{guid}.txt",
            "creatingUser": str(_READER),
        }
        dates = {"creationDateTime": article.imported} if article.imported else {}
        source = ET.Element("TextSource", attributes | dates)
        facts = [*article.authors, article.site, article.published, article.url or article.source]
        about = [", ".join(filter(None, facts)), work.note]
        # QualCoder shows descriptions, and no notes on whole texts.
        ET.SubElement(source, "Description").text = _clean("\n\n".join(filter(None, about)))
        marks = [mark for mark in shown(work.marks, self._kinds) if len(mark.span)]
        lines = Lines(article.text)
        source.extend(self._selection(work, mark, lines.place(mark.span)) for mark in marks)
        for code in self._codes.tagged(work.tags.get(None, ())):
            source.append(_coding(named("coding", str(guid), str(code)), code, _READER, ""))
        if work.note:
            self._add_note(source, named("on-article", str(guid)), work)
        return source

    def _selection(self, work: Work, mark: Annotation, place: Span) -> ET.Element:
        guid, user = mark_uuid(work, mark), _READER if mark.origin is Origin.READER else _ENGINE
        words = " ".join(mark.span.of(work.article.text).split())
        attributes = {
            "guid": str(guid),
            "name": _clean(words[:60]),
            "startPosition": str(place.start),
            "endPosition": str(place.end),
            "creatingUser": str(user),
        }
        dates = {"creationDateTime": mark.created} if mark.created else {}
        selection = ET.Element("PlainTextSelection", attributes | dates)
        if work.note_on(mark):
            # Not a note that is referred to: QualCoder has none on selections, and this is a memo everywhere.
            ET.SubElement(selection, "Description").text = _clean(work.note_on(mark))
        for code in self._codes.of(work, mark):
            selection.append(_coding(named("coding", str(guid), str(code)), code, user, mark.created))
        return selection

    def _add_note(self, on: ET.Element, guid: UUID, work: Work) -> None:
        ET.SubElement(on, "NoteRef", {"targetGUID": str(guid)})
        note = work.notes[None]
        attributes = {
            "guid": str(guid),
            "name": _clean(work.title[:60]),
            "creatingUser": str(_READER),
            # QualCoder cannot read a note without a date.
            "modifiedDateTime": note.modified or work.article.imported or _LONG_AGO,
        }
        written = ET.Element("Note", attributes)
        ET.SubElement(written, "PlainTextContent").text = _clean(note.body)
        self._notes.append(written)


def _coding(guid: UUID, code: UUID, user: UUID, when: str) -> ET.Element:
    dates = {"creationDateTime": when} if when else {}
    coding = ET.Element("Coding", {"guid": str(guid), "creatingUser": str(user)} | dates)
    ET.SubElement(coding, "CodeRef", {"targetGUID": str(code)})
    return coding


def _add_codes(book: ET.Element, known: Codebook) -> None:
    codes = ET.SubElement(book, "Codes")
    for group in known.values():
        attributes = {
            "guid": str(group.guid),
            "name": _clean(group.name),
            "isCodable": "true",
            "color": group.colour,
        }
        element = ET.SubElement(codes, "Code", attributes)
        for code in group.codes.values():
            inner = {
                "guid": str(code.guid),
                "name": _clean(code.name),
                "isCodable": "true",
                "color": group.colour,
            }
            one = ET.SubElement(element, "Code", inner | ({"color": code.colour} if code.colour else {}))
            if code.said:
                ET.SubElement(one, "Description").text = _clean(code.said)


def _clean(words: str) -> str:
    return _UNSPEAKABLE.sub("\ufffd", words)


def _xml(root: ET.Element) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
