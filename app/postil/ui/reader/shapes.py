"""What the marks of one piece look like: where their fills and lines go, so that overlapping ones are all visible."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from postil.model.annotation import Annotation
from postil.records import dataclass
from postil.ui.reader.laid import Fragment, Laid
from postil.ui.reader.palette import Layer, LineStyle, MarkColours, Palette

#: Lines that fit under each other before they would touch the next line of text.
_SLOTS = 4


#: How far fills reach above and below the baseline, and beyond the ends, in sizes of the letters: what is wide shows around
#: what is in it.
_REACH = {Layer.NAME: (0.80, 0.27), Layer.PASSAGE: (0.86, 0.37), Layer.HIGHLIGHT: (0.91, 0.43)}
_PAD = 0.07
#: Where lines lie under the baseline, in sizes of the letters: the nearest, and from one to the next.
_FIRST_LINE, _NEXT_LINE = 0.21, 0.15
#: The same of a line through the letters.
_STRIKE = -0.27
#: Lines that keep out of nobody's way.
_ALONE = (LineStyle.NONE, LineStyle.STRIKE)


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a mark that lies in one line.

    Attributes:
        line: number of the line.
        box: of the fill.
        open_left, open_right: whether the mark goes on beyond that edge, in another line or stretch: there the fill is square.
        left, right, y, width: the line under the letters.
    """

    line: int
    box: QRectF
    open_left: bool
    open_right: bool
    left: float
    right: float
    y: float
    width: float

    def pill(self, box: QRectF) -> QPainterPath:
        """The outline of a box like that of the fill: rounded where the mark begins and ends, square where it goes on."""
        radius = min(box.height() * 0.2, box.width() / 2)
        path = QPainterPath()
        if not (self.open_left or self.open_right):
            path.addRoundedRect(box, radius, radius)
            return path
        left, right = (0.0 if self.open_left else radius), (0.0 if self.open_right else radius)
        path.moveTo(box.left() + left, box.top())
        path.lineTo(box.right() - right, box.top())
        path.quadTo(box.topRight(), QPointF(box.right(), box.top() + right))
        path.lineTo(box.right(), box.bottom() - right)
        path.quadTo(box.bottomRight(), QPointF(box.right() - right, box.bottom()))
        path.lineTo(box.left() + left, box.bottom())
        path.quadTo(box.bottomLeft(), QPointF(box.left(), box.bottom() - left))
        path.lineTo(box.left(), box.top() + left)
        path.quadTo(box.topLeft(), QPointF(box.left() + left, box.top()))
        path.closeSubpath()
        return path


@dataclass(frozen=True, slots=True)
class Shape:
    """One mark in one piece.

    Attributes:
        mark: which one.
        colours: of it.
        parts: line by line, in each from left to right.
        slot: how far under the letters its line lies, 0 is nearest.
        begins: whether the mark begins in this piece.
    """

    mark: Annotation
    colours: MarkColours
    parts: list[Part]
    slot: int
    begins: bool


def shapes_of(laid: Laid, marks: Iterable[Annotation], palette: Palette) -> list[Shape]:
    """The shapes of ``marks`` in a piece, in the order of painting: by layer, wide ones first."""
    placed: list[Shape] = []
    for mark in sorted(marks, key=lambda mark: (len(mark.span), mark.span.start)):
        fragments = laid.fragments(mark.span)
        if fragments:
            colours = palette.colours(mark)
            slot = _free_slot(mark, colours, placed)
            parts = _parts(laid, mark, fragments, colours, slot)
            placed.append(Shape(mark, colours, parts, slot, mark.span.start >= laid.piece.start))
    placed.sort(key=lambda shape: (shape.colours.layer, -len(shape.mark.span)))
    return placed


def _parts(
    laid: Laid, mark: Annotation, fragments: list[Fragment], colours: MarkColours, slot: int
) -> list[Part]:
    size = laid.face.size
    above, below = _REACH[colours.layer]
    below_baseline = (
        _FIRST_LINE + _NEXT_LINE * slot if colours.line_style is not LineStyle.STRIKE else _STRIKE
    )
    width = min(2.0, max(1.0, round(size / 15)))
    parts = []
    for (line, left, right), (open_left, open_right) in zip(
        fragments, _open_edges(laid, mark, fragments), strict=True
    ):
        baseline = laid.baselines[line]
        top, bottom = round(baseline - above * size), round(baseline + below * size)
        start, end = left - (0 if open_left else _PAD * size), right + (0 if open_right else _PAD * size)
        y = round(baseline + below_baseline * size) + 0.5
        parts.append(
            Part(
                line,
                QRectF(start, top, end - start, bottom - top),
                open_left,
                open_right,
                left,
                right,
                y,
                width,
            )
        )
    return parts


def _open_edges(laid: Laid, mark: Annotation, fragments: list[Fragment]) -> list[tuple[bool, bool]]:
    """Of every fragment, whether the mark goes on beyond its left and its right edge."""
    begins, ends = mark.span.start >= laid.piece.start, mark.span.end <= laid.piece.end
    if not laid.mixed:
        last = len(fragments) - 1
        return [(i > 0 or not begins, i < last or not ends) for i in range(len(fragments))]
    # Where directions mix, a mark can begin at the right edge of any of its stretches.
    edges = [laid.leading_edge(mark.span.start)] if begins else []
    edges += [laid.trailing_edge(mark.span.end)] if ends else []
    return [
        (
            not any(line == edge.line and abs(left - edge.x) < 1 for edge in edges),
            not any(line == edge.line and abs(right - edge.x) < 1 for edge in edges),
        )
        for line, left, right in fragments
    ]


def _free_slot(mark: Annotation, colours: MarkColours, placed: list[Shape]) -> int:
    """The nearest slot from the kind's own on that no overlapping, shorter mark has."""
    if colours.line_style in _ALONE:
        return colours.slot
    start, end = mark.span.start, mark.span.end
    taken = {
        shape.slot
        for shape in placed
        if shape.mark.span.start < end
        and start < shape.mark.span.end
        and shape.colours.line_style not in _ALONE
    }
    if colours.slot not in taken:
        return colours.slot
    free = [slot for slot in range(colours.slot, _SLOTS) if slot not in taken]
    return free[0] if free else _SLOTS - 1
