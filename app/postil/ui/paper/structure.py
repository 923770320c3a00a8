"""An article as the tree of a tagged PDF: blocks, lists and tables, links, and the reader's notes. Plain data, no Qt.

Every code point that is drawn belongs to a leaf; a leaf ends where another element begins or ends.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property

from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import LEADING, Inline, Style
from postil.model.picture import Picture
from postil.model.span import Span
from postil.model.table import Cell, cells_of
from postil.ui.paper.inline_tags import After, Overlay, fill
from postil.ui.paper.nesting import Nesting
from postil.ui.paper.table_tags import fill_table
from postil.ui.paper.tags import DECORATION, Element, Leaves
from postil.ui.reader.pieces import bullet_length
from postil.ui.reader.softened import SOFT_HYPHEN

#: What styles make of words. Others are for the eye.
_STYLED = {Style.STRONG: "Strong", Style.EMPHASIS: "Em", Style.CODE: "Code"}
_NUMBERED = frozenset({Role.LIST_ITEM, Role.FOOTNOTE})
_DEEPEST = 6


#: What a table of Qt's has no room for, or what can be drawn as a picture: signs beyond U+FFFF, and symbols with their selectors.
_SIGNS = re.compile(
    "[\u2600-\u27bf\u2b00-\u2bff\U00010000-\U0010ffff][\u200d\u20e3\ufe0e\ufe0f\u2600-\u27bf\U00010000-\U0010ffff]*"
)


class Structure:
    """The tree of an article, and where in its text the leaves begin.

    Args:
        article: that is printed; furniture is not.
        leaves: gives the numbers.
        after: elements that come after code points of the text, such as signs of notes; rising.
        notes: with the code points at which the words begin that they are on, rising; each comes after their block.
        undescribed: what is said of a picture that nobody described.
        marks: finds those within a stretch.

    Attributes:
        root: the whole document.
        sound: who hears it misses nothing: every picture is described, and the rows of every table are of one length.
    """

    def __init__(
        self,
        article: Article,
        leaves: Leaves,
        after: Sequence[After] = (),
        notes: Sequence[After] = (),
        undescribed: str = "",
        marks: Callable[[Span], list[Overlay]] = lambda _span: [],
    ) -> None:
        self._article, self._leaves, self._undescribed = article, leaves, undescribed
        self._marks = marks
        self._after = list(reversed(after))
        self.root, self.sound = Element("Document"), True
        self._leading: dict[Span, Element] = {}
        self._starts: list[int] = []
        self._numbers: list[int] = []
        self._inline_starts = [one.span.start for one in article.inlines]
        self._titled, self._depth = any(block.role is Role.TITLE for block in article.blocks), 0
        nesting = Nesting(self.root)
        shown = [block for block in article.blocks if block.role is not Role.FURNITURE]
        coming = list(reversed(notes))
        for number, block in enumerate(shown):
            self._add(nesting, block)
            last = number + 1 == len(shown)
            while coming and (last or coming[-1][0] < shown[number + 1].span.start):
                nesting.here.add(coming.pop()[1])
        self.root.kids += [element for _, element in reversed(coming + self._after)]

    def leaf(self, point: int) -> int:
        """The leaf of the character at a code point; ``DECORATION`` where nothing is read."""
        at = bisect_right(self._starts, point) - 1
        return self._numbers[at] if at >= 0 else DECORATION

    def edges(self, span: Span) -> Sequence[int]:
        """Where within a stretch leaves begin."""
        first, last = bisect_right(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._starts[first:last]

    def leading(self, inline: Inline) -> Element | None:
        """The element of a link or a note sign."""
        return self._leading.get(inline.span)

    def frame(self, point: int, box: bytes) -> None:
        """Says where on its page the picture at a code point stands, as the file has it."""
        self._holders[self.leaf(point)].attributes = b"/O /Layout /Placement /Block /BBox [%b]" % box

    def part(self, point: int) -> int:
        """Parts a word before a code point, as a line does that ends there; gives the leaf of the hyphen.

        Who hears the word, or copies it, has a hyphen that is none; who goes by the glyphs sees the one that is drawn.
        """
        at = bisect_left(self._starts, point) - 1
        holder = self._holders[self._numbers[at]]
        hyphen = self._leaves.new()
        kids: list[Element | int] = [Element("Span", [hyphen], actual=SOFT_HYPHEN)]
        if at + 1 == len(self._starts) or self._starts[at + 1] > point:
            kids.append(self._leaf(point, at + 1))
            self._holders[self._numbers[at + 1]] = holder
        after = holder.kids.index(self._numbers[at]) + 1
        holder.kids[after:after] = kids
        return hyphen

    @cached_property
    def _holders(self) -> dict[int, Element]:
        """The elements that hold the leaves."""
        return {kid: one for one in self.root.walk() for kid in one.kids if isinstance(kid, int)}

    # Blocks

    def _add(self, nesting: Nesting, block: Block) -> None:
        if block.role is Role.RULE:
            self._starts.append(block.span.start)
            self._numbers.append(DECORATION)
            return
        holder = nesting.enter(block)
        span = block.span
        numbered = block.role in _NUMBERED
        own = bullet_length(span.of(self._article.text)) if numbered else 0
        if block.role is Role.FOOTNOTE:
            holder = holder.of("Note")
            holder.own_id = True
        if own:
            label = nesting.label() if block.role is Role.LIST_ITEM else holder.of("Lbl")
            label.kids.append(self._leaf(span.start))
            span = Span(span.start + own, span.end)
        if block.role is Role.IMAGE:
            self._add_picture(holder, block)
        elif block.role is Role.TABLE:
            cells = cells_of(self._article.text, span, self._article.cells)
            self.sound &= fill_table(holder.of("Table"), cells, self._fill_cell)
        else:
            element = holder.of(self._kind(block))
            element = element.of("Code") if block.role is Role.CODE else element
            self._fill(element, span, self._overlays(block.span))

    def _kind(self, block: Block) -> str:
        if block.role not in (Role.TITLE, Role.HEADING):
            return "Caption" if block.role is Role.CAPTION else "P"
        wanted = 1 if block.role is Role.TITLE else max(1, block.level) + self._titled
        # Who goes by headings wants none left out.
        self._depth = min(wanted, self._depth + 1, _DEEPEST)
        return f"H{self._depth}"

    def _add_picture(self, holder: Element, block: Block) -> None:
        figure = holder.of("Figure")
        words = Picture(block.span).description(self._article.text).strip()
        figure.alt = words or self._undescribed
        self.sound &= bool(words)
        figure.kids.append(self._leaf(block.span.start))

    def _fill_cell(self, element: Element, cell: Cell) -> None:
        if len(cell.span):
            self._fill(element, cell.span, self._overlays(cell.span))

    # Words

    def _fill(self, element: Element, span: Span, overlays: Sequence[Overlay]) -> None:
        after = []
        while self._after and self._after[-1][0] <= span.end:
            after.append(self._after.pop())
        fill(element, span, overlays, after, self._leaf)

    def _leaf(self, start: int, at: int | None = None) -> int:
        """A new leaf that begins at a code point, which is the last one so far or that with the number ``at``."""
        at = len(self._starts) if at is None else at
        self._starts.insert(at, start)
        self._numbers.insert(at, self._leaves.new())
        return self._numbers[at]

    def _overlays(self, span: Span) -> list[Overlay]:
        first = bisect_left(self._inline_starts, span.start)
        last = bisect_left(self._inline_starts, span.end)
        found = [
            self._overlay(one)
            for one in self._article.inlines[first:last]
            if one.style in _STYLED or (one.style in LEADING and (one.href or one.goal is not None))
        ]
        found += self._marks(span)
        return found + [
            _spelt(Span(sign.start(), sign.end()), sign.group())
            for sign in _SIGNS.finditer(self._article.text, span.start, span.end)
        ]

    def _overlay(self, inline: Inline) -> Overlay:
        def make(holder: Element) -> Element:
            if inline.style in _STYLED:
                return holder.of(_STYLED[inline.style])
            link = (holder.of("Reference") if inline.style is Style.NOTE else holder).of("Link")
            self._leading.setdefault(inline.span, link)
            return link

        return Overlay(inline.span, make, whole=inline.style in LEADING)


def _spelt(span: Span, signs: str) -> Overlay:
    """Signs that are told by their characters, not by their glyphs."""

    def make(holder: Element) -> Element:
        return holder.add(Element("Span", actual=signs, spelt=True))

    return Overlay(span, make, whole=True)
