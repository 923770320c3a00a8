"""What the marks of one piece look like: where their fills and lines go, so that overlapping ones are all visible."""

from collections.abc import Iterable
from dataclasses import dataclass

from postil.model.annotation import Annotation
from postil.ui.reader.laid import Fragment, Laid
from postil.ui.reader.palette import LineStyle, MarkColours, Palette

#: Lines that fit under each other before they would touch the next line of text.
_SLOTS = 4


@dataclass(frozen=True, slots=True)
class Shape:
    """One mark in one piece.

    Attributes:
        mark: which.
        colours: how it is painted.
        fragments: of its span, in text order.
        begins, ends: whether the mark itself begins or ends in this piece: only there its fill is rounded.
        slot: how far under the letters its line lies: 0 is nearest.
    """

    mark: Annotation
    colours: MarkColours
    fragments: list[Fragment]
    begins: bool
    ends: bool
    slot: int


def shapes_of(laid: Laid, marks: Iterable[Annotation], palette: Palette) -> list[Shape]:
    """The shapes of ``marks`` in a piece, in the order of painting: wide ones first."""
    piece = laid.piece
    placed: list[Shape] = []
    for mark in sorted(marks, key=lambda mark: (len(mark.span), mark.span.start)):
        fragments = laid.fragments(mark.span)
        if fragments:
            colours = palette.colours(mark)
            begins, ends = mark.span.start >= piece.start, mark.span.end <= piece.end
            placed.append(Shape(mark, colours, fragments, begins, ends, _free_slot(mark, colours, placed)))
    placed.sort(key=lambda shape: (-shape.colours.height, -len(shape.mark.span)))
    return placed


def _free_slot(mark: Annotation, colours: MarkColours, placed: list[Shape]) -> int:
    """The nearest slot from the kind's own on that no overlapping, shorter mark has."""
    if colours.line_style is LineStyle.NONE:
        return colours.slot
    taken = {
        shape.slot
        for shape in placed
        if shape.colours.line_style is not LineStyle.NONE and shape.mark.span.overlaps(mark.span)
    }
    free = [slot for slot in range(colours.slot, _SLOTS) if slot not in taken]
    return free[0] if free else _SLOTS - 1
