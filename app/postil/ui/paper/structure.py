"""An article as the tree of a tagged PDF: blocks, lists and tables, links, and the reader's notes. Plain data, no Qt.

Every code point that is drawn belongs to a leaf; a leaf ends where another element begins or ends.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

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

#: What styles make of words. Others are for the eye.
_STYLED = {Style.STRONG: "Strong", Style.EMPHASIS: "Em", Style.CODE: "Code"}
_NUMBERED = frozenset({Role.LIST_ITEM, Role.FOOTNOTE})
_DEEPEST = 6


class Structure:
    """The tree of an article, and where in its text the leaves begin.

    Args:
        article: that is printed; furniture is not.
        leaves: gives the numbers.
        after: elements that come after code points of the text, such as signs of notes; rising.
        notes: with the code points at which the words begin that they are on, rising; each comes after their block.
        undescribed: what is said of a picture that nobody described.

    Attributes:
        root: the whole document.
    """

    def __init__(
        self,
        article: Article,
        leaves: Leaves,
        after: Sequence[After] = (),
        notes: Sequence[After] = (),
        undescribed: str = "",
    ) -> None:
        self._article, self._leaves, self._undescribed = article, leaves, undescribed
        self._after = list(reversed(after))
        self.root = Element("Document")
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
            fill_table(holder.of("Table"), cells, self._fill_cell)
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

    def _leaf(self, start: int) -> int:
        self._starts.append(start)
        self._numbers.append(self._leaves.new())
        return self._numbers[-1]

    def _overlays(self, span: Span) -> list[Overlay]:
        first = bisect_left(self._inline_starts, span.start)
        last = bisect_left(self._inline_starts, span.end)
        return [
            self._overlay(one)
            for one in self._article.inlines[first:last]
            if one.style in _STYLED or (one.style in LEADING and (one.href or one.goal is not None))
        ]

    def _overlay(self, inline: Inline) -> Overlay:
        def make(holder: Element) -> Element:
            if inline.style in _STYLED:
                return holder.of(_STYLED[inline.style])
            link = (holder.of("Reference") if inline.style is Style.NOTE else holder).of("Link")
            self._leading.setdefault(inline.span, link)
            return link

        return Overlay(inline.span, make, whole=inline.style in LEADING)
