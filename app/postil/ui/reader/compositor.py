"""Sets the pieces of an article: chooses face, white and kind of layout for each, in the light of its neighbours."""

from bisect import bisect_left
from functools import cached_property
from itertools import repeat

from postil.model.article import Article
from postil.model.block import Role
from postil.ui.reader.code_words import CodeWords
from postil.ui.reader.direction import runs_right_to_left
from postil.ui.reader.dressing import Wardrobe
from postil.ui.reader.grid import Grid
from postil.ui.reader.hyphenation import divider
from postil.ui.reader.laid import Laid
from postil.ui.reader.laid_picture import LaidPicture, picture_size
from postil.ui.reader.laid_row import LaidRow
from postil.ui.reader.language import guess
from postil.ui.reader.pieces import Kind, Piece, Pieces
from postil.ui.reader.role_styles import depth_of
from postil.ui.reader.typesetting import Face, Typesetting

#: White between the story and its notes, in sizes of the body.
_APART = 2.2
#: Height of the tallest picture on the screen, in widths of the column.
_TALLEST = 1.5


class Compositor:
    """Sets the pieces of one article.

    Attributes:
        wardrobe: the article's inline styles.
    """

    def __init__(self, article: Article, pieces: Pieces) -> None:
        self._text, self._language, self._pieces = article.text, article.language, pieces
        self._cells = article.cells
        self._pictures = {picture.span.start: picture for picture in article.pictures if picture.original}
        self._code_words = CodeWords(article.text)
        self.wardrobe = Wardrobe(article.inlines)

    def set_measure(self, typesetting: Typesetting, width: int, tallest: int = 0) -> None:
        """From now on in these letters at this width, no picture higher than ``tallest`` (0: as suits a screen)."""
        self._typesetting, self._width = typesetting, width
        self._tallest = tallest or round(_TALLEST * width)
        self._grids: dict[int, Grid] = {}
        hyphenated = typesetting.typography.hyphenation
        self._divide = divider(self._language or guess(self._text)) if hyphenated else None

    def estimates(self) -> list[int]:
        """A height for every piece, from its length."""
        forms = self._pieces.forms
        known = {form: self._estimate(*self._pieces.form(form)) for form in set(forms)}
        heights = list(map(known.__getitem__, forms))
        for index in map(bisect_left, repeat(self._pieces.starts), self._pictures):
            kind = self._pieces[index].kind
            face = self._typesetting.face(*kind[:3])
            picture = self._pictures[self._pieces.starts[index]]
            heights[index] = face.before + picture_size(picture, face, self._width, self._tallest)[1]
        return heights

    def _estimate(self, above: Kind | None, kind: Kind, length: int) -> int:
        face = self._typesetting.face(*kind[:3])
        lines = 1 + int((length - 1) / face.characters(self._width))
        return self._gap(above, kind, face) + lines * face.pitch

    def compose(self, index: int) -> Laid:
        """A piece laid out."""
        piece = self._pieces[index]
        face = self._typesetting.face(piece.role, piece.level, piece.quotes)
        above = self._pieces[index - 1].kind if index else None
        gap = self._gap(above, piece.kind, face)
        if piece.role is Role.TABLE:
            return self._row(index, piece, face, gap, _joined(above, piece.kind, face))
        if piece.role is Role.IMAGE and piece.start in self._pictures:
            picture = self._pictures[piece.start]
            return LaidPicture(self._text, piece, face, self._width, gap, picture, self._tallest)
        laid = Laid(
            self._text,
            piece,
            face,
            self._width,
            gap,
            joined=_joined(above, piece.kind, face),
            right_to_left=self.runs_right_to_left(index),
            divide=self._divide,
            inlines=self.wardrobe.within(piece.start, piece.end),
            begins_notes=above is not None and _begins_notes(above, piece.kind),
        )
        if piece.role is Role.CODE:
            laid.code_words = self._code_words.within(self._pieces.block(index), piece.start, piece.end)
        return laid

    def _row(self, index: int, piece: Piece, face: Face, gap: int, joined: int) -> LaidRow:
        block = self._pieces.block(index)
        grid = self._grids.get(block.span.start)
        if grid is None:
            grid = Grid(self._text, block, self._cells, self._typesetting, face.indent, self._width)
            self._grids[block.span.start] = grid
        return LaidRow(
            self._text,
            piece,
            face,
            self._width,
            gap,
            grid,
            self.wardrobe.within,
            joined=joined,
            right_to_left=self.runs_right_to_left(index),
        )

    def _gap(self, above: Kind | None, kind: Kind, face: Face) -> int:
        """The white above a piece: the larger of what the two neighbours want."""
        if above is None or not kind[3]:
            # A ground reaches up to the top of the page.
            return face.pad if kind[3] else 0
        previous = self._typesetting.face(*above[:3])
        if above[:3] == kind[:3] and face.style.bars:
            return face.pitch // 3
        if kind[:2] == (Role.CAPTION, 1) and above[0] is Role.IMAGE:
            return face.before
        if above[:2] == (Role.CAPTION, 2) and kind[0] is Role.TABLE:
            return previous.after
        gap = max(previous.after, face.before)
        apart = round(_APART * self._typesetting.body_size)
        return max(gap, apart) if _begins_notes(above, kind) else gap

    def runs_right_to_left(self, index: int) -> bool:
        """Whether the block of a piece does; one of figures alone runs as the article does."""
        block = self._pieces.block_span(index)
        return runs_right_to_left(self._text, block.start, block.end, otherwise=self._right_to_left)

    @cached_property
    def _right_to_left(self) -> bool:
        return runs_right_to_left(self._text, 0, len(self._text))


def _joined(above: Kind | None, kind: Kind, face: Face) -> int:
    """How many bars beside a piece go on from the one above: those of block quotes that both stand in, or of one block."""
    if above is None:
        return 0
    return len(face.bars) if above[:3] == kind[:3] else min(depth_of(above), depth_of(kind))


def _begins_notes(above: Kind, kind: Kind) -> bool:
    """Whether a piece is the first note after another block."""
    return kind[0] is Role.FOOTNOTE and above[0] is not Role.FOOTNOTE
