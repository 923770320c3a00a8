"""An article cut into pages, with the reader's notes beside it, ready to be painted on anything that has pages."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from typing_extensions import override

from postil import styles
from postil.desk.page import Page
from postil.model.annotation import Annotation
from postil.model.block import Role
from postil.model.span import Span
from postil.ui.paper.beside import Placed, Wanted, place
from postil.ui.paper.breaks import Slice, Strip, pages
from postil.ui.paper.furnishing import Furnishing
from postil.ui.paper.letters import PaperTypesetting
from postil.ui.paper.manner import Manner
from postil.ui.paper.margin_note import MarginNote
from postil.ui.paper.mark_tags import mark_tags
from postil.ui.paper.note_tags import NoteTags, note_tags, page_structure
from postil.ui.paper.pdf_finish import Heading, LinkArea
from postil.ui.paper.sheet import POINTS, Sheet, divide
from postil.ui.paper.signs import Signs
from postil.ui.paper.structure import Structure
from postil.ui.paper.tags import DECORATION, Leaves
from postil.ui.reader.flow import Flow
from postil.ui.reader.laid import Laid
from postil.ui.reader.laid_picture import LaidPicture
from postil.ui.reader.marked import Marked
from postil.ui.reader.painter import Look, PagePainter
from postil.ui.reader.palette import Palette
from postil.ui.reader.pictures import Pictures
from postil.ui.reader.shapes import Part, Shape

#: Blocks that stand on the same page as what follows.
_STAYING = frozenset({Role.KICKER, Role.TITLE, Role.BYLINE, Role.DATELINE, Role.HEADING})
#: White between two notes, from the column to the numbers of notes, and from one of those to the next.
_BETWEEN, _BESIDE, _STEP = 14, 5, 14
#: What Markdown reads as signs.
_SIGNS = re.compile(r"[\\`*_\[\]<>]")
#: White that a wide table leaves at the edges of the sheet.
_EDGE = 48
#: White that is seen above a heading to which an outline leads.
_OVER = 16
#: Called now and then with how much is done, 0–1; raises when it shall go no further.
Tell = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note belongs: the page, the height of its line there and of that line's baseline."""

    page: int
    y: int
    baseline: int


class Paged:
    """All pages of one article. Made and used in one thread, whichever it is; it needs the fonts and nothing of the screen.

    Args:
        page: the article with its marks and notes.
        manner: what is printed of it, and how it is set.
        size: width and height of the sheet in points.
        tell: how far it is.
        pictures: of the article; without them there are grey boxes.
    """

    def __init__(
        self,
        page: Page,
        manner: Manner,
        size: tuple[float, float],
        tell: Tell,
        pictures: Pictures | None = None,
    ) -> None:
        theme = paper_theme(manner.palette)
        self._theme, self._palette = theme, Palette(theme)
        self._leaves, self._signs = Leaves(), Signs()
        self._page, self._look = page, Look(shown=manner.shown)
        notes = _notes_in_order(page)
        measure = PaperTypesetting(manner.typography).measure
        self.sheet = divide(*size, measure, notes=bool(notes))
        self._margin = 0 if notes else max(0, self.sheet.left - _EDGE)
        typesetting = PaperTypesetting(manner.typography, self._margin)
        self._flow = Flow(page.article, typesetting, self.sheet.column, self.sheet.body)
        self._painter = _PaperPainter(self._palette)
        self._painter.pictures = pictures
        self._painter.marked = Marked.of((*page.analysis.annotations, *page.highlights))
        self._slices = pages(self._strips(tell), self.sheet.body)
        self._places = [(number, part) for number, parts in enumerate(self._slices) for part in parts]
        self._starts = [(part.strip, part.first) for _, part in self._places]
        self._set_notes(notes)
        self._noted = _from_first_to_last([bool(column) for column in self._beside])
        self._furnishing = Furnishing(page.article, self.sheet, self._palette)
        self._alone = Furnishing(page.article, self.sheet.alone(), self._palette)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._slices) + -(-len(self._further) // self._columns)

    def sheet_of(self, number: int) -> Sheet:
        """How a page is divided: before the first page with notes and after the last one the text has the sheet to itself."""
        alone = self.sheet.notes_width and number < len(self._slices) and number not in self._noted
        return self.sheet.alone() if alone else self.sheet

    # Setting

    def _strips(self, tell: Tell) -> list[Strip]:
        strips = []
        number = len(self._flow.pieces)
        for index in range(number):
            laid = self._flow.laid(index)
            piece = laid.piece
            below = self._flow.pieces[index + 1] if index + 1 < number else None
            stays = piece.role in _STAYING or (piece.role, piece.level) == (Role.CAPTION, 2)
            stays = stays or (
                piece.role is Role.IMAGE and below is not None and below.kind[:2] == (Role.CAPTION, 1)
            )
            heights = tuple(height for _, height in laid.bands)
            strips.append(Strip(laid.gap, heights, stays=stays, joined=not piece.first))
            if index % 20 == 0:
                tell(index / number)
        return strips

    def _set_notes(self, notes: Sequence[tuple[Annotation | None, str]]) -> None:
        self._notes: list[MarginNote] = []
        self._anchors: list[Anchor | None] = []
        self._marks = [mark for mark, _ in notes]
        number = 0
        for mark, body in notes:
            number += mark is not None
            colour = self._palette.colours(mark).line if mark else self._palette.muted
            label = str(number) if mark else ""
            words = body if mark else f"*{_whole_article()}*\n\n{body}"
            link, width = self._palette.accent, self.sheet.notes_width
            self._notes.append(MarginNote(words, width, label, colour, link, self._theme))
            self._anchors.append(self._anchor(mark) if mark else None)
        wanted = [
            Wanted(anchor.page, anchor.y, note.lines) if anchor else Wanted(0, 0, note.lines)
            for note, anchor in zip(self._notes, self._anchors, strict=True)
        ]
        columns = place(wanted, len(self._slices), self.sheet.body, _BETWEEN)
        self._beside, self._further = columns[: len(self._slices)], columns[len(self._slices) :]
        wide = self.sheet.notes_width
        #: Columns of notes on a sheet that has nothing else.
        self._columns = (
            max(1, (self.sheet.right - self.sheet.left + _BETWEEN * 2) // (wide + _BETWEEN * 2))
            if wide
            else 1
        )

    def _anchor(self, mark: Annotation) -> Anchor:
        """Where the line is printed in which a mark begins."""
        if not self._flow.pieces:
            return Anchor(0, 0, 0)
        point = self._flow.clamp(mark.span.start)
        index = self._flow.index_of(point)
        laid = self._flow.laid(index)
        line = laid.line_of(point)
        page, part = self._printed(index, laid.band_of(line))
        y = part.y + laid.tops[line] - laid.bands[part.first][0]
        return Anchor(page, y, y + laid.baselines[line] - laid.tops[line])

    def _printed(self, index: int, band: int) -> tuple[int, Slice]:
        """The page on which a band of a piece is printed, and its slice there."""
        return self._places[bisect_right(self._starts, (index, band)) - 1]

    def headings(self) -> list[Heading]:
        """Title and headings, for an outline."""
        found = []
        for index, piece in enumerate(self._flow.pieces):
            if piece.role in (Role.TITLE, Role.HEADING) and piece.first:
                page, part = self._printed(index, 0)
                words = " ".join(self._flow.block_span(index).of(self._flow.text).split())
                level = 0 if piece.role is Role.TITLE else max(1, piece.level)
                found.append(Heading(words, level, page, (self.sheet.top + part.y - _OVER) * POINTS))
        return found

    def links(self) -> list[LinkArea]:
        """Where words lead, out of the article or to another place in it."""
        found = []
        for index, piece in enumerate(self._flow.pieces):
            for one in self._flow.wardrobe.within(piece.start, piece.end):
                if one.href or one.goal is not None:
                    goal = self._place(one.goal) if one.goal is not None else None
                    words, leading = one.span.of(self._flow.text), self.structure.leading(one)
                    found += [
                        LinkArea(page, box, words, one.href, goal, leading)
                        for page, box in self._boxes(index, one.span)
                    ]
        return found

    def _place(self, point: int) -> tuple[int, float]:
        """The page and the height at which the piece of a code point is printed, in points."""
        page, part = self._printed(self._flow.index_of(point), 0)
        return page, (self.sheet.top + part.y - _OVER) * POINTS

    def _boxes(self, index: int, span: Span) -> list[tuple[int, tuple[float, float, float, float]]]:
        """The pages on which a stretch of a piece is printed, and where: left, top, right and bottom in points."""
        laid, found = self._flow.laid(index), []
        for line, left, right in laid.fragments(span):
            page, part = self._printed(index, laid.band_of(line))
            sheet = self.sheet_of(page)
            top = sheet.top + part.y + laid.tops[line] - laid.bands[part.first][0]
            edges = (sheet.left + left, top, sheet.left + right, top + laid.pitches[line])
            a, b, c, d = (edge * POINTS for edge in edges)
            found.append((page, (a, b, c, d)))
        return found

    # Reading

    @cached_property
    def structure(self) -> Structure:
        """What the parts of the pages are, for who hears them."""
        within = mark_tags(self._page, self._painter.marked.within, self._look.shown)
        tags = list(zip(self._marks, self._note_tags, strict=True))
        return page_structure(self._page.article, self._leaves, tags, within)

    @cached_property
    def _note_tags(self) -> list[NoteTags]:
        return note_tags(self._notes, self._leaves)

    # Painting

    def paint(self, painter: QPainter, number: int, *, tagged: bool = False) -> None:
        """Paints a page, counted from 0; the painter's origin is the sheet's top left corner, its scale the sheet's units.

        Where it shall be ``tagged``, signs beyond the edge of the sheet say what is what, for ``pdf_structure`` to take out.
        """
        sheet = self.sheet_of(number)
        self._signs = Signs(painter, self.structure) if tagged else Signs()
        self._painter.signs = self._signs
        furnishing = self._furnishing if sheet == self.sheet else self._alone
        furnishing.paint(painter, number, self.count, self._signs)
        painter.save()
        painter.translate(sheet.left, sheet.top)
        if number < len(self._slices):
            for part in self._slices[number]:
                self._paint_slice(painter, part)
            self._paint_numbers(painter, number)
            painter.translate(sheet.notes_left - sheet.left, 0)
            self._paint_notes(painter, self._beside[number])
        else:
            first = (number - len(self._slices)) * self._columns
            for column in self._further[first : first + self._columns]:
                self._paint_notes(painter, column)
                painter.translate(sheet.notes_width + 2 * _BETWEEN, 0)
        painter.restore()

    def _paint_slice(self, painter: QPainter, part: Slice) -> None:
        laid = self._flow.laid(part.strip)
        top, bottom = part.y, part.bottom
        painter.save()
        # What belongs to the whole piece, such as the rule beside a quotation, ends with the page; fills reach out a little,
        # what is painted in the white above a piece as far as that is on the page, and a ground as far as it is wide.
        reach = 4
        above = max(reach, min(part.y, laid.gap)) if part.first == 0 else reach
        below = max(reach, laid.face.pad) if part.end == len(laid.bands) else reach
        beside = max(reach * 10, self._margin)
        wide = QRectF(-beside, top - above, self.sheet.column + 2 * beside, bottom - top + above + below)
        painter.setClipRect(wide)
        origin = top - laid.bands[part.first][0]
        painter.translate(0, origin)
        self._painter.paint(
            painter, [(part.strip, 0, laid)], self._look, _middle(laid, part, self.sheet.column)
        )
        painter.restore()

    def _paint_numbers(self, painter: QPainter, page: int) -> None:
        """The numbers of the notes, beside the lines where their highlights begin."""
        beside: dict[int, int] = {}
        for note, tags, anchor in zip(self._notes, self._note_tags, self._anchors, strict=True):
            if anchor and anchor.page == page:
                at = beside.get(anchor.baseline, 0)
                beside[anchor.baseline] = at + 1
                x = self.sheet.column + _BESIDE + _STEP * at
                self._signs.set(tags.sign_leaf)
                self._furnishing.number(painter, note.number, x, anchor.baseline - 5, note.colour)
        self._signs.set(DECORATION)

    def _paint_notes(self, painter: QPainter, column: Sequence[Placed]) -> None:
        for placed in column:
            note, tags = self._notes[placed.note], self._note_tags[placed.note]
            height = sum(note.lines[placed.first : placed.end])
            painter.save()
            painter.translate(0, placed.y)
            self._furnishing.bar(painter, height, note.colour)
            self._signs.set(tags.number_leaf)
            self._furnishing.number(painter, note.number, 7, 13, note.colour)

            def told(block: int, bullet: bool, leaves: Sequence[tuple[int, int]] = tags.leaves) -> None:
                self._signs.set(leaves[block][0 if bullet else 1])

            note.draw(painter, placed.first, placed.end, self._palette.text, told)
            self._signs.set(DECORATION)
            painter.restore()


class _PaperPainter(PagePainter):
    """Draws the letters of exactly the lines that it is asked for, and says what they belong to."""

    signs = Signs()

    @override
    def _picture(self, painter: QPainter, laid: LaidPicture) -> None:
        self.signs.picture(laid.piece.start, laid.box)
        super()._picture(painter, laid)
        self.signs.set(DECORATION)

    @override
    def _letters(
        self, painter: QPainter, laid: Laid, parts: list[tuple[Shape, Part, float]], strip: QRectF
    ) -> None:
        lines = laid.lines_between(strip.top(), strip.bottom())
        laid.draw_lines(painter, lines, *self.inks(laid, parts), self.signs)
        self.signs.set(DECORATION)


def paper_theme(palette: str = styles.PALETTES[0]) -> styles.Theme:
    """The light theme on white, whatever the screen shows, with the marks in the colours of one of ``styles.PALETTES``."""
    light = styles.theme(styles.LIGHT, palette)
    return replace(light, page=replace(light.page, background="#ffffff"))


def _middle(laid: Laid, part: Slice, width: int) -> QRectF:
    """From the middle of the first line to the middle of the last: what touches this is painted, neighbours never do."""
    bands = laid.bands
    (first, high), (last, higher) = bands[part.first], bands[part.end - 1]
    top, bottom = first + high / 2, last + higher / 2
    return QRectF(0, top - 0.5, width, bottom - top + 1)


def _from_first_to_last(beside: Sequence[bool]) -> range:
    """The pages from the first to the last that has notes beside its text; in between the text stays where it is."""
    noted = [number for number, there in enumerate(beside) if there]
    return range(noted[0], noted[-1] + 1) if noted else range(0)


def _notes_in_order(page: Page) -> list[tuple[Annotation | None, str]]:
    """The note on the article, then those on marks in text order, with their tags; empty ones are none."""
    bodies = _bodies(page)
    marks = {mark.id: mark for mark in (*page.analysis.annotations, *page.highlights) if mark.id in bodies}
    whole: list[tuple[Annotation | None, str]] = [(None, bodies[None])] if None in bodies else []
    return whole + [(mark, bodies[mark.id]) for mark in sorted(marks.values(), key=lambda mark: mark.span)]


def _bodies(page: Page) -> dict[str | None, str]:
    found: dict[str | None, str] = {}
    for id_ in (*page.notes, *page.tags):
        note = page.notes[id_].body.strip() if id_ in page.notes else ""
        tags = " ".join(map(_tagged, page.tags.get(id_, ())))
        found[id_] = "\n\n".join(filter(None, (note, tags)))
    return {id_: body for id_, body in found.items() if body}


def _tagged(tag: str) -> str:
    """“#to-check”, with nothing in it that Markdown reads as more than words."""
    return "\\#" + _SIGNS.sub(r"\\\g<0>", "-".join(tag.split()))


def _whole_article() -> str:
    return QCoreApplication.translate("Paper", "On the whole article")
