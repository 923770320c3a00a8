"""The whole article as a column of pieces, of which only those on the screen are laid out.

Heights of pieces that nobody has seen yet are estimated from their length. ``settle`` lays out what comes into sight and says
by how much the page must be moved for the reader to notice nothing.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator

from PySide6.QtCore import QRectF

from postil.model.article import Article
from postil.model.span import Span
from postil.ui.reader.compositor import Compositor
from postil.ui.reader.dressing import Wardrobe
from postil.ui.reader.laid import Laid
from postil.ui.reader.pieces import Pieces
from postil.ui.reader.stack import Stack
from postil.ui.reader.typesetting import Typesetting

#: Laid-out pieces that are kept.
_KEPT = 160
#: Articles up to so many code points are laid out at once, so that nothing about them is estimated: that takes a moment nobody feels.
_SMALL = 10_000


class Flow:
    """Where everything is on an endless page. Coordinates are whole pixels from the top and from the left of the column.

    Args:
        article: what is shown.
        typesetting: in which letters.
        width: of the column.
        tallest: the height of a picture at most; 0: as suits a screen.
        pieces: of the article, where they are cut already.
    """

    def __init__(
        self,
        article: Article,
        typesetting: Typesetting,
        width: int,
        tallest: int = 0,
        *,
        pieces: Pieces | None = None,
    ) -> None:
        self.text, self._tallest = article.text, tallest
        self.pieces = Pieces(article.text, article.blocks) if pieces is None else pieces
        self._compositor = Compositor(article, self.pieces)
        self.set_measure(typesetting, width)

    def set_measure(self, typesetting: Typesetting, width: int) -> None:
        """Sets everything anew: other letters or another width."""
        self.typesetting, self.width = typesetting, width
        self._laid: OrderedDict[int, Laid] = OrderedDict()
        self._compositor.set_measure(typesetting, width, self._tallest)
        small = bool(self.pieces) and self.pieces.ends[-1] < _SMALL
        self.stack = Stack([0] * len(self.pieces) if small else self._compositor.estimates())
        if small:
            for index in range(len(self.pieces)):
                self.lay(index)

    # Laying out

    def laid(self, index: int) -> Laid:
        """A piece laid out. Its height is exact from then on."""
        found = self._laid.get(index)
        if found is None:
            self.lay(index)
            return self._laid[index]
        self._laid.move_to_end(index)
        return found

    def lay(self, index: int) -> int:
        """Lays a piece out, when it is not; gives by how many pixels it is higher than was estimated."""
        if index in self._laid:
            return 0
        laid = self._compositor.compose(index)
        self._laid[index] = laid
        if len(self._laid) > _KEPT:
            self._laid.popitem(last=False)
        return self.stack.change(index, laid.height)

    def settle(self, y: int, height: int) -> int:
        """Lays out all that lies in ``[y, y + height)``; gives by how much ``y`` must grow to show the same again."""
        if not self.pieces:
            return 0
        moved = 0
        index = self.stack.index_at(y)
        while True:
            above = self.stack.top(index) < y + moved
            grown = self.lay(index)
            if above:
                moved += grown
            if self.stack.top(index) <= y + moved or index == 0:
                break
            index -= 1
        bottom = self.stack.top(index)
        while index < len(self.pieces) and bottom < y + moved + height:
            self.lay(index)
            bottom += self.stack.height(index)
            index += 1
        return moved

    def prepare(self, y: int, height: int) -> tuple[int, Laid] | None:
        """Lays out the first piece that lies in ``[y, y + height)`` and is not laid out yet; None when all are."""
        index = self.stack.index_at(y)
        top = self.stack.top(index)
        while index < len(self.pieces) and top < y + height:
            if index not in self._laid:
                self.lay(index)
                return index, self._laid[index]
            top += self.stack.height(index)
            index += 1
        return None

    def lay_one_more(self) -> tuple[int, int] | None:
        """Lays out one more piece of an article that can be kept whole; gives its number and by how many pixels it grew.

        None when there is nothing more to do: all pieces are laid out, or there are too many to keep.
        """
        if len(self.pieces) > _KEPT:
            return None
        index = next((i for i in range(len(self.pieces)) if i not in self._laid), None)
        return None if index is None else (index, self.lay(index))

    def between(self, y: int, height: int) -> Iterator[tuple[int, int, Laid]]:
        """Pieces that lie in ``[y, y + height)`` with their number and top."""
        if not self.pieces:
            return
        index = self.stack.index_at(y)
        top = self.stack.top(index)
        while index < len(self.pieces) and top < y + height:
            yield index, top, self.laid(index)
            top += self.stack.height(index)
            index += 1

    def runs_right_to_left(self, index: int) -> bool:
        """Whether the block of a piece does."""
        return self._compositor.runs_right_to_left(index)

    @property
    def wardrobe(self) -> Wardrobe:
        """The article's inline styles."""
        return self._compositor.wardrobe

    # Places

    def index_of(self, point: int) -> int:
        """The piece that the character at ``point`` is in; what is not shown counts to the piece before it."""
        return max(0, bisect_right(self.pieces.starts, point) - 1)

    def block_span(self, index: int) -> Span:
        """The whole block that a piece belongs to."""
        return self.pieces.block_span(index)

    def clamp(self, point: int) -> int:
        """The nearest offset at or before ``point`` that is on the page."""
        if not self.pieces:
            return 0
        piece = self.pieces[self.index_of(point)]
        return min(max(point, piece.start), piece.end)

    def caret_place(self, point: int) -> int:
        """The nearest place at or before ``point`` at which the caret can stand: on the page, and inside of no character."""
        return self.laid(self.index_of(point)).place_before(self.clamp(point)) if self.pieces else 0

    def line_top(self, point: int) -> int:
        """Height of the line that ``point`` stands in."""
        index = self.index_of(point)
        laid = self.laid(index)
        return self.stack.top(index) + laid.tops[laid.line_of(point)]

    def first_point(self, y: int) -> int:
        """The first code point of the first line that begins at or below ``y``."""
        index = self.stack.index_at(y)
        while index < len(self.pieces):
            laid, top = self.laid(index), self.stack.top(index)
            for line, line_top in enumerate(laid.tops):
                if top + line_top >= y:
                    return laid.line_span(line).start
            index += 1
        return self.pieces.starts[-1] if self.pieces else 0

    def point_at(self, x: float, y: float) -> int:
        """The caret position nearest to a place."""
        if not self.pieces:
            return 0
        index = self.stack.index_at(int(y))
        return self.laid(index).point_at(x, y - self.stack.top(index))

    def character_at(self, x: float, y: float) -> int | None:
        """The character at a place, or None where there is none."""
        if not self.pieces or not 0 <= y < self.stack.total:
            return None
        index = self.stack.index_at(int(y))
        return self.laid(index).character_at(x, y - self.stack.top(index))

    def boxes(self, span: Span, y: int, height: int) -> list[QRectF]:
        """The boxes of ``span`` that lie in ``[y, y + height)``."""
        found = []
        for _, top, laid in self.between(y, height):
            if laid.piece.start < span.end and span.start < laid.piece.end:
                found += [box.translated(0, top) for box in laid.boxes(span)]
        return [box for box in found if box.bottom() > y and box.top() < y + height]

    def caret(self, point: int) -> QRectF:
        """The caret at ``point``."""
        index = self.index_of(point)
        return self.laid(index).caret(point).translated(0, self.stack.top(index))
