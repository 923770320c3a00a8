"""The whole article as a column of pieces, of which only those on the screen are laid out.

Heights of pieces that nobody has seen yet are estimated from their length. ``settle`` lays out what comes into sight and says
by how much the page must be moved for the reader to notice nothing.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from functools import cached_property

from PySide6.QtCore import QRectF

from postil.model.article import Article
from postil.model.block import Role
from postil.model.span import Span
from postil.ui.reader.code_words import CodeWords
from postil.ui.reader.direction import runs_right_to_left
from postil.ui.reader.dressing import Wardrobe
from postil.ui.reader.hyphenation import divider
from postil.ui.reader.laid import Laid
from postil.ui.reader.language import guess
from postil.ui.reader.pieces import Kind, Pieces
from postil.ui.reader.role_styles import depth_of
from postil.ui.reader.stack import Stack
from postil.ui.reader.typesetting import Face, Typesetting

#: Laid-out pieces that are kept.
_KEPT = 160
#: Articles up to so many code points are laid out at once, so that nothing about them is estimated.
_SMALL = 40_000
#: White between the story and its notes, in sizes of the body.
_APART = 2.2


class Flow:
    """Where everything is on an endless page. Coordinates are whole pixels from the top and from the left of the column."""

    def __init__(self, article: Article, typesetting: Typesetting, width: int) -> None:
        self.text, self._language = article.text, article.language
        self.pieces = Pieces(article.text, article.blocks)
        self.wardrobe = Wardrobe(article.inlines)
        self._code_words = CodeWords(article.text)
        self.set_measure(typesetting, width)

    def set_measure(self, typesetting: Typesetting, width: int) -> None:
        """Sets everything anew: other letters or another width."""
        self.typesetting, self.width = typesetting, width
        self._laid: OrderedDict[int, Laid] = OrderedDict()
        self._divide = (
            divider(self._language or guess(self.text)) if typesetting.typography.hyphenation else None
        )
        self.stack = Stack(self._estimates())
        if self.pieces and self.pieces.ends[-1] < _SMALL:
            for index in range(len(self.pieces)):
                self.lay(index)

    def _estimates(self) -> list[int]:
        """A height for every piece, from its length."""
        heights: list[int] = []
        before: Kind | None = None
        known: dict[tuple[object, object], tuple[int, int, float]] = {}
        for kind, start, end in zip(self.pieces.kinds(), self.pieces.starts, self.pieces.ends, strict=True):
            found = known.get((before, kind))
            if found is None:
                face = self.typesetting.face(*kind[:3])
                gap = self._gap(before, kind, face)
                found = known[before, kind] = gap, face.pitch, face.characters(self.width)
            gap, pitch, a_line = found
            heights.append(gap + (1 + int((end - start - 1) / a_line)) * pitch)
            before = kind
        return heights

    def _gap(self, above: Kind | None, kind: Kind, face: Face) -> int:
        """The white above a piece: the larger of what the two neighbours want."""
        if above is None or not kind[3]:
            # A ground reaches up to the top of the page.
            return face.pad if kind[3] else 0
        previous = self.typesetting.face(*above[:3])
        if above[:3] == kind[:3] and face.style.bars:
            return face.pitch // 3
        gap = max(previous.after, face.before)
        apart = round(_APART * self.typesetting.body_size)
        return max(gap, apart) if _begins_notes(above, kind) else gap

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
        piece = self.pieces[index]
        face = self.typesetting.face(piece.role, piece.level, piece.quotes)
        above = self.pieces[index - 1].kind if index else None
        laid = Laid(
            self.text,
            piece,
            face,
            self.width,
            self._gap(above, piece.kind, face),
            joined=_joined(above, piece.kind, face),
            right_to_left=self._runs_right_to_left(index),
            divide=self._divide,
            inlines=self.wardrobe.within(piece.start, piece.end),
            begins_notes=above is not None and _begins_notes(above, piece.kind),
        )
        if piece.role is Role.CODE:
            laid.code_words = self._code_words.within(self.pieces.block(index), piece.start, piece.end)
        self._laid[index] = laid
        if len(self._laid) > _KEPT:
            self._laid.popitem(last=False)
        return self.stack.change(index, laid.height)

    def _runs_right_to_left(self, index: int) -> bool:
        """Whether the block of a piece does; one of figures alone runs as the article does."""
        block = self.pieces.block_span(index)
        return runs_right_to_left(self.text, block.start, block.end, otherwise=self._right_to_left)

    @cached_property
    def _right_to_left(self) -> bool:
        return runs_right_to_left(self.text, 0, len(self.text))

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


def _joined(above: Kind | None, kind: Kind, face: Face) -> int:
    """How many bars beside a piece go on from the one above: those of block quotes that both stand in, or of one block."""
    if above is None:
        return 0
    return len(face.bars) if above[:3] == kind[:3] else min(depth_of(above), depth_of(kind))


def _begins_notes(above: Kind, kind: Kind) -> bool:
    """Whether a piece is the first note after another block."""
    return kind[0] is Role.FOOTNOTE and above[0] is not Role.FOOTNOTE
