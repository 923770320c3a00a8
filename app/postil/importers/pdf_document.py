"""A PDF's columns of lines as a document of paragraphs, tables, pictures and notes."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from postil.importers.office import Content, Document, Note, Paragraph, Run, Table, TableCell
from postil.importers.pdf_hyphens import Hyphens
from postil.importers.pdf_notes import FootNotes, take_notes
from postil.importers.pdf_paragraphs import LARGER, MARKER, Manner, Stretch, lead, stretches
from postil.importers.pdf_runs import runs_of
from postil.importers.pdf_tables import Grid, with_tables
from postil.importers.pdf_titles import Heads, heads_of, key_of
from postil.importers.pdf_words import Line, Sheet, Shown
from postil.importers.picture_files import PictureFiles
from postil.model.block import Role

#: Characters of the longest title and heading.
_TITLE, _HEADING = 260, 160
_FIGURE = re.compile(
    r"(?:figure|fig\.|table|photo|photograph|picture|map|chart|image|abbildung|abb\.|tabelle|foto|grafik|karte)\s*(?:\d+|[:.|])",
    re.IGNORECASE,
)
#: Points of the smallest picture that is kept, and the part of a page that a picture behind its text covers.
_TINY, _BEHIND = 32, 0.85


@dataclass(slots=True)
class Pages:
    """The columns of each page in order of reading, the pages themselves, the file's outline, and titles that it names."""

    columns: list[list[list[Line]]]
    sheets: Sequence[Sheet]
    outline: list[tuple[int, str]]
    titles: Sequence[str] = ()


def document_of(
    pages: Pages, picture: Callable[[int, int], bytes | None], room: int
) -> tuple[Document, dict[str, bytes]]:
    """The document, and the bytes of its pictures by their names.

    Args:
        pages: what was read; lines of notes are taken out of it.
        picture: the bytes of a page's picture by its number.
        room: bytes that all pictures may take.
    """
    return _Building(pages, picture, room).document()


class _Building:
    def __init__(self, pages: Pages, picture: Callable[[int, int], bytes | None], room: int) -> None:
        self._pages, self._picture, self._room = pages, picture, room
        every = [line for page in pages.columns for region in page for line in region]
        self._manner = Manner.of(every)
        self._hyphens = Hyphens([line.text for line in every])
        self._notes: FootNotes = take_notes(pages.columns, self._manner.size)
        self._files = PictureFiles()
        self._outline = {key_of(title): depth for depth, title in pages.outline if title}

    def document(self) -> tuple[Document, dict[str, bytes]]:
        items = self._items()
        _join_over(items)
        self._levels = self._heading_levels([one for one in items if isinstance(one, Stretch)])
        content: list[Content] = []
        heads = self._heads(items)
        waiting = self._shown()
        for number, one in enumerate(items):
            page, top, left, right = _place(one)
            while waiting and (
                waiting[0][0] < page or (waiting[0][0] == page and _is_over(waiting[0][1], top, left, right))
            ):
                self._show(content, *waiting.pop(0))
            content.append(
                self._table(one) if isinstance(one, Grid) else self._paragraph(one, items, number, heads)
            )
        for page, shown in waiting:
            self._show(content, page, shown)
        notes = [
            Note(
                note.name,
                note.label,
                [Paragraph(runs_of(note.lines, self._hyphens, {}, note.drop), Role.FOOTNOTE)],
            )
            for note in self._notes.notes
        ]
        return Document(content, notes, letter=bool(heads.plain)), self._files.found

    def _items(self) -> list[Stretch | Grid]:
        """Paragraphs and tables in order of reading."""
        items: list[Stretch | Grid] = []
        run: list[Line] = []
        for page in self._pages.columns:
            for region in page:
                for one in with_tables(region):
                    if isinstance(one, Line):
                        run.append(one)
                        continue
                    items += stretches(run, self._manner)
                    run = []
                    items.append(one)
        return items + stretches(run, self._manner)

    # Headings

    def _heading_levels(self, found: Sequence[Stretch]) -> dict[tuple[float, bool], int]:
        """The level of each look of headings: the larger, the higher."""
        looks = {self._look(one) for one in found if self._like_heading(one)}
        return {look: level for level, look in enumerate(sorted(looks, reverse=True), 1)}

    def _look(self, one: Stretch) -> tuple[float, bool]:
        return round(one.size * 2) / 2, one.bold

    def _like_heading(self, one: Stretch) -> bool:
        text = one.text.strip()
        if not any(c.isalpha() for c in text) or len(text) > _HEADING or len(one.lines) > 4:
            return False
        if key_of(text) in self._outline:
            return True
        if (
            text.endswith((".", ",", ";", ":"))
            or (MARKER.match(text) and not text[0].isdigit())
            or _FIGURE.match(text)
        ):
            return False
        if one.size >= LARGER * self._manner.size:
            return True
        return (
            one.bold and not self._manner.bold and one.size >= 0.95 * self._manner.size and len(text) <= 110
        )

    def _heads(self, items: Sequence[Stretch | Grid]) -> Heads:
        """What stands at the head of the first page."""
        first = [one for one in items if isinstance(one, Stretch) and one.lines[0].page == 0]
        height = self._pages.sheets[0].height if self._pages.sheets else 0
        found = heads_of(first, height, self._manner.size, self._pages.titles)
        if found is None and len(first) > 1 and self._like_heading(first[0]) and len(first[0].text) <= _TITLE:
            return Heads(first[0])
        return found or Heads()

    # Paragraphs

    def _paragraph(
        self, one: Stretch, items: Sequence[Stretch | Grid], number: int, heads: Heads
    ) -> Paragraph:
        lines = one.lines
        notes = {
            sign: name
            for page in {line.page for line in lines}
            for sign, name in self._notes.by_page.get(page, {}).items()
        }
        text = one.text.strip()
        if one is heads.masthead:
            return Paragraph(runs_of(lines, self._hyphens, notes, dressed=False), Role.FURNITURE)
        if one is heads.title:
            return Paragraph(runs_of(lines, self._hyphens, notes, dressed=False), Role.TITLE)
        match = MARKER.match(text)
        if match and self._is_item(match, one, items, number):
            sign = match["number"]
            return Paragraph(
                runs_of(lines, self._hyphens, notes, match.end()), Role.LIST_ITEM, self._depth(one, items, number),
                f"{sign} " if sign else "",
            )  # fmt: skip
        if self._like_heading(one) and not any(one is other for other in heads.plain):
            depth = self._outline.get(key_of(text)) or self._levels.get(self._look(one), 1)
            return Paragraph(runs_of(lines, self._hyphens, notes, dressed=False), Role.HEADING, depth)
        runs = runs_of(lines, self._hyphens, notes)
        if _FIGURE.match(text) and one.size <= self._manner.size and len(text) < 600:
            return Paragraph(runs, Role.CAPTION)
        return Paragraph(runs, quotes=int(self._is_quotation(one)))

    def _is_item(
        self, match: re.Match[str], one: Stretch, items: Sequence[Stretch | Grid], number: int
    ) -> bool:
        if match["sign"]:
            return len(one.text) > match.end()
        if self._look(one) in self._levels and self._like_heading(one):
            return False
        kind = "dash" if match["dash"] else "number"
        beside = [items[at] for at in (number - 1, number + 1) if 0 <= at < len(items)]
        return any(
            isinstance(other, Stretch) and (m := MARKER.match(other.text)) and m[kind] for other in beside
        )

    def _depth(self, one: Stretch, items: Sequence[Stretch | Grid], number: int) -> int:
        """How deep a list item stands, by how far in it begins among those around it."""
        leads = [lead(one.lines[0])]
        for step in (-1, 1):
            at = number + step
            while (
                0 <= at < len(items) and isinstance(other := items[at], Stretch) and MARKER.match(other.text)
            ):
                leads.append(lead(other.lines[0]))
                at += step
        levels: list[float] = []
        for value in sorted(leads):
            if not levels or value - levels[-1] > 0.6 * one.size:
                levels.append(value)
        return max(1, sum(value <= leads[0] + 0.3 * one.size for value in levels))

    def _is_quotation(self, one: Stretch) -> bool:
        """Whether all lines of a paragraph stand in from the edge of a column in which others do not."""
        size = self._manner.size
        leads = [lead(line) for line in one.lines]
        wide = one.lines[0].column[1] - one.lines[0].column[0]
        return (
            len(leads) > 1 and 1.2 * size < min(leads) < 0.2 * wide and max(leads) - min(leads) < 0.4 * size
        )

    def _table(self, grid: Grid) -> Table:
        table = Table()
        for row, cells in enumerate(grid.rows):
            for column, words in enumerate(cells):
                runs = runs_of([Line(words, grid.page)], self._hyphens, {}, dressed=True) if words else []
                bold = bool(words) and all(word.look.bold for word in words)
                filled = all(not cell or all(word.look.bold for word in cell) for cell in grid.rows[0])
                table.cells.append(
                    TableCell(
                        row,
                        column,
                        [Paragraph(runs)],
                        header=row == 0 and bold and filled,
                        align=grid.aligned[column],
                    )
                )
        return table

    # Pictures

    def _shown(self) -> list[tuple[int, Shown]]:
        """The pictures of the article, page by page: not what lies behind the text, signs, or what every page shows."""
        places: Counter[tuple[int, ...]] = Counter()
        for sheet in self._pages.sheets:
            places.update({_box(one) for one in sheet.shown})
        found = []
        for number, sheet in enumerate(self._pages.sheets):
            for one in sorted(sheet.shown, key=lambda one: one.top):
                wide, high = one.right - one.left, one.bottom - one.top
                behind = wide * high > _BEHIND * sheet.width * sheet.height
                if min(wide, high) >= _TINY and not behind and places[_box(one)] < 3:
                    found.append((number, one))
        return found

    def _show(self, content: list[Content], page: int, shown: Shown) -> None:
        data = self._picture(page, shown.number)
        if data is None or len(data) > self._room:
            return
        picture = self._files.take(data)
        if picture is not None:
            self._room -= len(data)
            content.append(Paragraph([Run("", picture=picture)]))


def _box(one: Shown) -> tuple[int, ...]:
    return tuple(round(edge) for edge in (one.left, one.top, one.right, one.bottom))


def _place(one: Stretch | Grid) -> tuple[int, float, float, float]:
    """Page, top, left and right edge of an item's beginning."""
    if isinstance(one, Stretch):
        line = one.lines[0]
        return line.page, line.top, line.left, line.right
    words = [word for row in one.rows for cell in row for word in cell]
    return one.page, words[0].top, min(word.left for word in words), max(word.right for word in words)


def _is_over(shown: Shown, top: float, left: float, right: float) -> bool:
    """Whether a picture stands above what begins there, in the same column."""
    return shown.top < top + 2 and shown.left < right and shown.right > left


def _join_over(items: list[Stretch | Grid]) -> None:
    """Joins a paragraph that a table or the words under a picture cut in two; those follow it."""
    at = 0
    while at + 2 < len(items):
        one, between, after = items[at : at + 3]
        if (
            isinstance(one, Stretch) and isinstance(after, Stretch)
            and not one.ended and one.lines[-1].last and after.text[:1].islower()
            and abs(one.size - after.size) < 0.2 and one.bold == after.bold
            and (isinstance(between, Grid) or between.size < 0.97 * one.size or _FIGURE.match(between.text))
        ):  # fmt: skip
            one.lines += after.lines
            del items[at + 2]
        at += 1
