"""What is read of an OpenDocument text: its body with lists, tables and text boxes, and its notes."""

import re
from collections.abc import Iterable
from typing import Any

from postil.errors import UserError
from postil.importers.archive import Archive, ArchivePictures, xml
from postil.importers.base import Imported
from postil.importers.metadata import Metadata
from postil.importers.odt_names import DC, DRAW, META, OFFICE, TABLE, TEXT, name_of, number
from postil.importers.odt_styles import ListLevel, Named, Styles, marker
from postil.importers.odt_words import Found, Words
from postil.importers.office import Content, Document, Note, Paragraph, Table, TableCell
from postil.importers.office_about import imported
from postil.importers.office_look import Look
from postil.importers.packed import is_packed
from postil.importers.picture_files import PictureFiles
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.table import Align

#: Elements that only hold others.
_HOLDERS = frozenset(
    {f"{TEXT}section", f"{TEXT}numbered-paragraph", f"{TEXT}index-title", f"{DRAW}text-box", f"{TEXT}bibliography", f"{TEXT}index-body"}
)  # fmt: skip
_ROWS = frozenset(f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group"))
_RULE = re.compile(r"\s*(?:[*•⁂#~_–—-]\s*){3,40}")
_LARGER = 1.2
_DEEPEST, _LEVELS = 60, 10
_MOST_REPEATED = 50


def read_odt(data: bytes, source: str) -> Imported:
    """The article in an OpenDocument text.

    Raises:
        UserError: when it is damaged, locked, or holds nothing to read.
    """
    if not is_packed(data):
        root = xml(data, source)
        return _read([root], root, PictureFiles(), data, source)
    archive = Archive(data, source)
    manifest = archive.read("META-INF/manifest.xml")
    if archive.locked or b"encryption-data" in manifest:
        raise archive.needs_password()
    content = archive.read("content.xml")
    if not content:
        raise UserError(f"“{source}” is damaged: the part with its text is missing. Get it once more.")
    roots = [xml(part, source) for part in (archive.read("styles.xml"), content) if part]
    told = archive.read("meta.xml")
    return _read(roots, xml(told, source) if told else None, ArchivePictures(archive), data, source)


def _read(roots: list[Any], told: Any, pictures: PictureFiles, data: bytes, source: str) -> Imported:
    body = roots[-1].find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise UserError(f"“{source}” is damaged: the part with its text is missing. Get it once more.")
    document = _Reading(Styles(*roots), pictures, source).document(body)
    return imported(document, _about(told), data, source, pictures.found)


def _about(root: Any) -> Metadata:
    meta = root.find(f"{OFFICE}meta") if root is not None else None

    def said(*names: str) -> str:
        found = (meta.find(name) for name in names) if meta is not None else ()
        return next(
            (
                words
                for one in found
                if one is not None and (words := " ".join("".join(one.itertext()).split()))
            ),
            "",
        )

    author = said(f"{META}initial-creator", f"{DC}creator")
    return Metadata(
        title=said(f"{DC}title"),
        authors=(author,) if author else (),
        published=said(f"{META}creation-date", f"{DC}date"),
        site=said(f"{DC}publisher"),
        language=said(f"{DC}language"),
    )


class _Reading:
    """Reads one document."""

    def __init__(self, styles: Styles, pictures: PictureFiles, source: str) -> None:
        self._styles, self._source = styles, source
        self._words = Words(styles, pictures, self._noted)
        self._notes: list[tuple[Note, Any]] = []
        self._counts: dict[str, list[int]] = {}
        self._headings = [0] * _LEVELS
        self._depth = 0

    def document(self, body: Any) -> Document:
        """Body, then notes."""
        content = self._blocks(body)
        # Reading a note may find another one.
        for note, element in self._notes:
            inner = element.find(f"{TEXT}note-body")
            note.content = self._blocks(inner) if inner is not None else []
        ordered = sorted(self._notes, key=lambda one: one[1].get(f"{TEXT}note-class") == "endnote")
        return Document(content, [note for note, _ in ordered])

    def _noted(self, element: Any) -> tuple[str, str]:
        citation = element.find(f"{TEXT}note-citation")
        label = " ".join("".join(citation.itertext()).split()) if citation is not None else ""
        note = Note(f"note-{len(self._notes) + 1}", label or str(len(self._notes) + 1))
        self._notes.append((note, element))
        return note.name, note.label

    # Blocks

    def _blocks(self, holder: Iterable[Any]) -> list[Content]:
        content: list[Content] = []
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UserError(f"“{self._source}” is nested too deeply to be read.")
        for element in holder:
            tag = element.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                content += self._paragraph(element)
            elif tag == f"{TEXT}list":
                content += self._list(element, "", 1)
            elif tag == f"{TABLE}table":
                content.append(self._table(element))
            elif tag in _HOLDERS and element.get(f"{TEXT}display") != "none":
                content += self._blocks(element)
            elif tag in (f"{DRAW}frame", f"{DRAW}a"):
                content += self._with_boxes(Paragraph(), self._words.read(element, Look()))
        self._depth -= 1
        return content

    def _paragraph(self, element: Any) -> list[Content]:
        named = self._styles.named("paragraph", name_of(element))
        # What the style of a heading, title or quotation looks like is the page's business.
        plain = named.role is Role.PARAGRAPH
        if named.look.hidden:
            return []
        found = self._words.read(element, named.look if plain else Look())
        paragraph = Paragraph(role=named.role, level=named.level)
        if element.tag == f"{TEXT}h" and named.role is not Role.TITLE:
            level = number(element.get(f"{TEXT}outline-level"), most=_LEVELS) or 1
            paragraph.role, paragraph.level = Role.HEADING, level
            if element.get(f"{TEXT}is-list-header") != "true":
                paragraph.marker = self._heading_number(level)
        content = self._with_boxes(paragraph, found)
        self._settle(paragraph, named, found)
        return content

    def _with_boxes(self, paragraph: Paragraph, found: Found) -> list[Content]:
        paragraph.runs, paragraph.names = found.runs, found.names
        return [paragraph, *(one for box in found.boxes for one in self._blocks(box))]

    def _settle(self, paragraph: Paragraph, named: Named, found: Found) -> None:
        usual = self._styles.usual_size
        paragraph.large = bool(found.looks) and all(
            dict(look.on).get(Style.STRONG) or look.size >= _LARGER * usual for look in found.looks
        )
        if paragraph.empty:
            paragraph.role = Role.RULE if named.ruled or named.role is Role.RULE else paragraph.role
        elif _RULE.fullmatch(paragraph.text) and paragraph.role is Role.PARAGRAPH:
            paragraph.role = Role.RULE
        elif paragraph.role is Role.BLOCK_QUOTE or (paragraph.role is Role.PARAGRAPH and named.indented):
            paragraph.quotes = 1

    def _heading_number(self, level: int) -> str:
        own = self._styles.outline.get(level)
        if own is None or not own.how:
            return ""
        _count(self._headings, level, own)
        return marker(self._styles.outline, level, self._headings)

    # Lists

    def _list(self, element: Any, above: str, level: int) -> list[Content]:
        name = name_of(element) or above
        levels = self._styles.levels(name)
        counts = self._counts.setdefault(name, [0] * _LEVELS)
        goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list")
        if not goes_on:
            counts[level - 1 :] = [0] * (_LEVELS - level + 1)
        content: list[Content] = []
        for item in element:
            if item.tag == f"{TEXT}list-item":
                content += self._item(item, name, levels, level, counts)
            elif item.tag == f"{TEXT}list-header":
                content += self._blocks(item)
        return content

    def _item(
        self, item: Any, name: str, levels: dict[int, ListLevel], level: int, counts: list[int]
    ) -> list[Content]:
        content: list[Content] = []
        first = True
        start = item.get(f"{TEXT}start-value")
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UserError(f"“{self._source}” is nested too deeply to be read.")
        for element in item:
            if element.tag == f"{TEXT}list":
                content += self._list(element, name, min(level + 1, _LEVELS))
                first = False
                continue
            holder = self._blocks([element])
            for one in holder:
                if not isinstance(one, Paragraph) or one.empty:
                    continue
                if one.role is Role.HEADING and first:
                    _count(counts, level, levels.get(level, ListLevel()), start)
                    one.marker = marker(levels, level, counts)
                elif one.role in (Role.PARAGRAPH, Role.BLOCK_QUOTE):
                    if first:
                        _count(counts, level, levels.get(level, ListLevel()), start)
                        one.marker = marker(levels, level, counts)
                    one.role = Role.LIST_ITEM if first else Role.PARAGRAPH
                    one.level, one.quotes = level, 0
                first = False
            content += holder
        self._depth -= 1
        return content

    # Tables

    def _table(self, element: Any) -> Table:
        table, at = Table(), 0
        for row, header in _table_rows(element, header=False):
            repeated = number(row.get(f"{TABLE}number-rows-repeated"))
            cells = self._cells(row, at, header=header)
            table.cells += cells
            at += repeated if repeated <= _MOST_REPEATED and cells else 1
        return table

    def _cells(self, row: Any, at: int, *, header: bool) -> list[TableCell]:
        cells: list[TableCell] = []
        column = 0
        for cell in row:
            if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                continue
            repeated = min(number(cell.get(f"{TABLE}number-columns-repeated")), _MOST_REPEATED)
            if cell.tag == f"{TABLE}table-cell":
                wide = number(cell.get(f"{TABLE}number-columns-spanned"), most=200)
                tall = number(cell.get(f"{TABLE}number-rows-spanned"))
                content = self._blocks(cell)
                for n in range(repeated):
                    made = TableCell(
                        at, column + n, content if not n else [], tall, wide, header, self._align(cell)
                    )
                    cells.append(made)
            column += repeated
        return cells

    def _align(self, cell: Any) -> Align:
        first = cell.find(f"{TEXT}p")
        return self._styles.named("paragraph", name_of(first)).align if first is not None else Align.START


def _table_rows(element: Any, *, header: bool) -> list[tuple[Any, bool]]:
    found: list[tuple[Any, bool]] = []
    for child in element:
        if child.tag == f"{TABLE}table-row":
            found.append((child, header))
        elif child.tag in _ROWS:
            found += _table_rows(child, header=header or child.tag == f"{TABLE}table-header-rows")
    return found


def _count(counts: list[int], level: int, own: ListLevel, start: str | None = None) -> None:
    """Counts an item of a level; those below it begin anew."""
    before = counts[level - 1] or own.start - 1
    counts[level - 1] = number(start, before + 1) if start else before + 1
    counts[level:] = [0] * (len(counts) - level)
