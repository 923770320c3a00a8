"""A picture laid out: a box that its description fills as a single line would."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from postil.model.picture import Picture
from postil.model.span import Span
from postil.overriding import override
from postil.ui.reader.laid import Fragment, Laid
from postil.ui.reader.letters import Inks, Listener
from postil.ui.reader.pieces import Piece
from postil.ui.reader.typesetting import BODY_SIZE, Face

#: Pictures that would fill this part of the column by themselves are made to fill all of it.
_NEARLY = 0.66


class LaidPicture(Laid):
    """A picture whose bytes are there.

    Attributes:
        picture: which one.
        box: where it stands.
    """

    def __init__(
        self, text: str, piece: Piece, face: Face, width: int, gap: int, picture: Picture, tallest: int
    ) -> None:
        super().__init__(text, piece, face, width, gap)
        self.picture = picture
        size = picture_size(picture, face, width, tallest)
        self.box = QRectF((width - size[0]) // 2, gap, *size)
        self.tops, self.pitches, self.baselines = [gap], [size[1]], [gap + size[1]]
        self.height = gap + size[1]

    @override
    def line_count(self) -> int:
        return 1

    @override
    def line_of(self, point: int) -> int:
        return 0

    @override
    def line_span(self, line: int) -> Span:
        return Span(self.piece.start, self.piece.end)

    @override
    def line_end(self, line: int) -> int:
        return self.piece.end

    @override
    def line_beside(self, line: int, *, down: bool) -> int | None:
        return None

    @override
    def point_at(self, x: float, y: float) -> int:
        return self.piece.start if x < self.box.center().x() else self.piece.end

    @override
    def character_at(self, x: float, y: float) -> int | None:
        return self.piece.start if self.box.contains(x, y) else None

    @override
    def caret(self, point: int) -> QRectF:
        x = self.box.left() if point < self.piece.end else self.box.right()
        return QRectF(x, self.box.top(), 0, self.box.height())

    @override
    def fragments(self, span: Span) -> list[Fragment]:
        """None: what is marked in a description that nobody sees is not painted."""
        return []

    @override
    def boxes(self, span: Span) -> list[QRectF]:
        return [self.box] if span.overlaps(Span(self.piece.start, self.piece.end)) else []

    @override
    def draw(self, painter: QPainter, strip: QRectF, ink: QColor, inks: Inks) -> None:
        """Nothing: the picture stands for its description."""

    @override
    def draw_lines(
        self, painter: QPainter, lines: range, ink: QColor, inks: Inks, listener: Listener | None = None
    ) -> None:
        """Nothing, as ``draw``."""


def picture_size(picture: Picture, face: Face, width: int, tallest: int) -> tuple[int, int]:
    """Width and height in whole pixels: as wide as the column, or its own size where that is much smaller."""
    scale = face.body / BODY_SIZE
    own = picture.width * scale, picture.height * scale
    factor = min(width / own[0], tallest / own[1])
    if factor > 1 / _NEARLY:
        factor = 1.0
    return max(1, round(own[0] * factor)), max(1, round(own[1] * factor))
