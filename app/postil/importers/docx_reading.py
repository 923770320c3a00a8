"""What is read of a Word document: its body with tables and text boxes, and its notes."""

import re
from typing import Any

from postil.errors import UserError
from postil.importers.archive import Archive, ArchivePictures
from postil.importers.base import Imported
from postil.importers.docx_numbering import CONTINUES, Numbering
from postil.importers.docx_package import Package, W, number, val
from postil.importers.docx_runs import Found, Words
from postil.importers.docx_styles import Named, Styles
from postil.importers.office import Content, Document, Note, Paragraph, Table, TableCell
from postil.importers.office_about import imported
from postil.importers.office_look import Look
from postil.importers.office_numbers import counted
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.table import Align

_HOLDERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_RULE = re.compile(r"\s*(?:[*•⁂~#_–—-]\s*){3,40}")
_ALIGN = {"center": Align.CENTRE, "right": Align.END, "end": Align.END}
#: Twentieths of a point from which on a paragraph that is indented on both sides is a quotation.
_INDENTED = 400
#: By how much letters of headings are larger.
_LARGER = 1.2
_DEEPEST = 60


def read_docx(data: bytes, source: str) -> Imported:
    """The article in a Word document.

    Raises:
        UserError: when it is damaged, locked, or holds nothing to read.
    """
    archive = Archive(data, source)
    if archive.locked:
        raise archive.needs_password()
    package, pictures = Package(archive, source), ArchivePictures(archive)
    document = _Reading(package, pictures, source).document()
    return imported(document, package.about(), data, source, pictures.found)


class _Reading:
    """Reads one document."""

    def __init__(self, package: Package, pictures: ArchivePictures, source: str) -> None:
        self._package, self._pictures, self._source = package, pictures, source
        self._styles = Styles(package.root(package.part("styles")))
        self._numbering = Numbering(package.root(package.part("numbering")))
        self._notes: dict[tuple[str, str], Note] = {}
        self._noted: dict[str, dict[str, Any]] = {}
        self._counts = {"footnote": 0, "endnote": 0}
        self._depth = 0
        self._carried: Found | None = None
        self._names: list[str] = []

    def document(self) -> Document:
        """Body, footnotes, endnotes."""
        root = self._package.root(self._package.main)
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            raise UserError(
                f"“{self._source}” is damaged: the part with its text is missing. Get it once more."
            )
        content = self._blocks(body, self._words(self._package.main))
        # Reading a note may find another one.
        for key in self._notes:
            self._read_note(*key)
        ordered = sorted(self._notes.items(), key=lambda item: item[0][0] == "endnote")
        return Document(content, [note for _, note in ordered])

    def _words(self, part: str) -> Words:
        return Words(self._package, part, self._styles, self._pictures, self._sign)

    # Notes

    def _sign(self, kind: str, number_: str, own: str) -> tuple[str, str] | None:
        key = kind, number_
        if key not in self._notes:
            if self._element_of(*key) is None:
                return None
            if not own:
                self._counts[kind] += 1
            label = own or counted(self._counts[kind], "decimal" if kind == "footnote" else "lowerRoman")
            self._notes[key] = Note(f"{kind}-{number_}", label)
        return self._notes[key].name, self._notes[key].label

    def _element_of(self, kind: str, number_: str) -> Any:
        if kind not in self._noted:
            root = self._package.root(self._package.part(f"{kind}s"))
            found = root.iter(f"{W}{kind}") if root is not None else ()
            self._noted[kind] = {val(one, "id"): one for one in found if val(one, "type") in ("", "normal")}
        return self._noted[kind].get(number_)

    def _read_note(self, kind: str, number_: str) -> None:
        words = self._words(self._package.part(f"{kind}s"))
        self._notes[kind, number_].content = self._blocks(self._element_of(kind, number_), words)

    # Blocks

    def _blocks(self, holder: Any, words: Words) -> list[Content]:
        content: list[Content] = []
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UserError(f"“{self._source}” is nested too deeply to be read.")
        for element in holder:
            if element.tag == f"{W}p":
                content += self._paragraph(element, words)
            elif element.tag == f"{W}tbl":
                content.append(self._table(element, words))
            elif element.tag == f"{W}bookmarkStart":
                self._names.append(val(element, "name"))
            elif element.tag in _HOLDERS and not _is_contents(element):
                content += self._blocks(element, words)
        self._depth -= 1
        return content

    def _paragraph(self, element: Any, words: Words) -> list[Content]:
        settings = element.find(f"{W}pPr")
        named = self._named(settings)
        # What the style of a heading, title or quotation looks like is the page's business.
        plain = named.role is Role.PARAGRAPH
        found = words.read(element, named.look if plain else Look())
        found.names[:0], self._names = self._names, []
        if self._carried:
            found.runs[:0], found.names[:0] = self._carried.runs, self._carried.names
            self._carried = None
        if named.contents:
            return []
        if settings is not None and settings.find(f"{W}rPr/{W}del") is not None:
            self._carried = found
            return []
        paragraph = self._made(settings, named, found)
        boxed = [one for box in found.boxes for one in self._blocks(box, words)]
        return [paragraph, *boxed]

    def _named(self, settings: Any) -> Named:
        name = val(settings.find(f"{W}pStyle")) if settings is not None else ""
        return self._styles.named(name or self._styles.default)

    def _made(self, settings: Any, named: Named, found: Found) -> Paragraph:
        paragraph = Paragraph(
            found.runs, named.role, named.level, names=found.names, large=self._large(found)
        )
        outline = val(settings.find(f"{W}outlineLvl")) if settings is not None else ""
        if outline.isdigit() and int(outline) < 9 and named.role is Role.PARAGRAPH:
            paragraph.role, paragraph.level = Role.HEADING, int(outline) + 1
        if paragraph.empty:
            drawn = found.rule or (settings is not None and settings.find(f"{W}pBdr/{W}bottom") is not None)
            paragraph.role = Role.RULE if drawn else paragraph.role
            return paragraph
        if _RULE.fullmatch(paragraph.text) and named.role is Role.PARAGRAPH:
            paragraph.role = Role.RULE
            return paragraph
        self._count(settings, named, paragraph)
        if paragraph.role is Role.BLOCK_QUOTE or (paragraph.role is Role.PARAGRAPH and _indented(settings)):
            paragraph.quotes = 1
        return paragraph

    def _count(self, settings: Any, named: Named, paragraph: Paragraph) -> None:
        """Makes a paragraph of a list an item, with its number."""
        listed = named.list
        own = settings.find(f"{W}numPr") if settings is not None else None
        if own is not None:
            name, level = val(own.find(f"{W}numId")), own.find(f"{W}ilvl")
            inherited = listed or ("", 0)
            listed = name or inherited[0], number(val(level)) if level is not None else inherited[1]
        marker = self._numbering.marker(*listed) if listed else None
        if marker is None or listed is None:
            return
        if paragraph.role is Role.PARAGRAPH:
            continues = marker == CONTINUES
            paragraph.role = Role.PARAGRAPH if continues else Role.LIST_ITEM
            paragraph.level, paragraph.marker = min(listed[1], 8) + 1, "" if continues else marker
        elif paragraph.role is Role.HEADING and marker != CONTINUES:
            paragraph.marker = marker

    def _large(self, found: Found) -> bool:
        usual = self._styles.usual_size
        return bool(found.looks) and all(
            dict(look.on).get(Style.STRONG) or look.size >= _LARGER * usual for _, look in found.looks
        )

    # Tables

    def _table(self, element: Any, words: Words) -> Table:
        table = Table()
        open_: dict[int, TableCell] = {}
        rows = [row for row in _within(element, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None]
        for at, row in enumerate(rows):
            settings = row.find(f"{W}trPr")
            head = settings is not None and settings.find(f"{W}tblHeader") is not None
            column = number(val(settings.find(f"{W}gridBefore"))) if settings is not None else 0
            for cell in _within(row, f"{W}tc"):
                own = cell.find(f"{W}tcPr")
                width = max(1, number(val(own.find(f"{W}gridSpan")), 1)) if own is not None else 1
                width = min(width, 200)
                merged = own.find(f"{W}vMerge") if own is not None else None
                if merged is not None and val(merged) != "restart" and column in open_:
                    open_[column].rows = at - open_[column].row + 1
                else:
                    made = TableCell(at, column, self._blocks(cell, words), 1, width, head, _align(cell))
                    table.cells.append(made)
                    open_.pop(column, None)
                    if merged is not None:
                        open_[column] = made
                column += width
        return table


def _within(element: Any, tag: str) -> list[Any]:
    """The rows of a table or the cells of a row, also those in controls."""
    found = []
    for child in element:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _HOLDERS:
            found += _within(child, tag)
    return found


def _align(cell: Any) -> Align:
    return _ALIGN.get(val(cell.find(f"{W}p/{W}pPr/{W}jc")), Align.START)


def _indented(settings: Any) -> bool:
    """Whether a paragraph stands in from both sides."""
    indents = settings.find(f"{W}ind") if settings is not None else None
    if indents is None:
        return False
    left, right = val(indents, "left") or val(indents, "start"), val(indents, "right") or val(indents, "end")
    return number(left) >= _INDENTED and number(right) >= _INDENTED


def _is_contents(element: Any) -> bool:
    """Whether a control holds a table of contents."""
    kind = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return val(kind).lower() in ("table of contents", "table of figures", "bibliography index")
