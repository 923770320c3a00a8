"""Paints pieces of the flow with their marks: on the screen, and on any other device that has a QPainter."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from postil.model.annotation import Annotation, Kind
from postil.model.block import Role
from postil.model.span import Span
from postil.ui.reader.laid import Fragment, Laid
from postil.ui.reader.lines import draw_line
from postil.ui.reader.marks_index import MarksIndex
from postil.ui.reader.palette import Palette, stronger
from postil.ui.reader.shapes import Shape, shapes_of

#: How far fills reach above and below the baseline, in sizes of the letters: names, passages, highlights.
_REACH = ((0.80, 0.27), (0.86, 0.37), (0.91, 0.43))
#: How much stronger fills are under the mouse, and of other mentions of the same.
_POINTED_AT, _SAME_ENTITY = 1.9, 1.6
#: Pieces whose shapes are kept.
_KEPT = 120


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be seen besides the text: changes with every move of the mouse, never moves a letter.

    Attributes:
        shown: kinds whose marks are painted.
        hovered: marks under the mouse.
        current: the mark walked to with next and previous.
        selection: selected stretch.
        flash, flash_strength: a stretch to which the reader was just led, 0–1.
        caret: where the caret blinks, or None.
        noted: ids of marks that carry a note.
    """

    shown: frozenset[Kind] = frozenset(Kind)
    hovered: tuple[Annotation, ...] = ()
    current: Annotation | None = None
    selection: Span | None = None
    flash: Span | None = None
    flash_strength: float = 0.0
    caret: int | None = None
    noted: frozenset[str] = field(default_factory=frozenset)

    def but(self, **changes: object) -> "Look":
        """The same with something changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


class PagePainter:
    """Paints pieces. Keeps the shapes of the marks it has painted, until marks, kinds or the setting change."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.index = MarksIndex()
        self._shapes: OrderedDict[int, list[Shape]] = OrderedDict()

    def forget(self) -> None:
        """Marks, kinds, colours or lines have changed: shapes are worked out anew."""
        self._shapes.clear()

    def shapes(self, number: int, laid: Laid, look: Look) -> list[Shape]:
        """The shapes of the shown marks of one piece."""
        found = self._shapes.get(number)
        if found is None:
            marks = self.index.within(Span(laid.piece.start, laid.piece.end))
            found = shapes_of(laid, [mark for mark in marks if mark.kind in look.shown], self.palette)
            self._shapes[number] = found
            if len(self._shapes) > _KEPT:
                self._shapes.popitem(last=False)
        return found

    def paint(self, painter: QPainter, pieces: Iterable[tuple[int, int, Laid]], look: Look) -> None:
        """Paints pieces; the painter's origin is the top left corner of the column."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, top, laid in pieces:
            painter.save()
            painter.translate(0, top)
            self._paint_piece(painter, laid, self.shapes(number, laid, look), look)
            painter.restore()

    def _paint_piece(self, painter: QPainter, laid: Laid, shapes: list[Shape], look: Look) -> None:
        self._ornaments(painter, laid)
        emphasised = emphasis(look)
        for shape in shapes:
            _fill(painter, laid, shape, stronger(shape.colours.fill, emphasised(shape.mark)))
        if look.selection:
            self._stretch(painter, laid, look.selection, self.palette.selection)
        if look.flash and look.flash_strength > 0:
            self._stretch(painter, laid, look.flash, stronger(self.palette.flash, look.flash_strength))
        for shape in shapes:
            _underline(painter, laid, shape, strong=emphasised(shape.mark) > 1)
        self._letters(painter, laid, shapes)
        if look.current:
            self._outline(painter, laid, shapes, look.current)
        if look.caret is not None and laid.piece.start <= look.caret <= laid.piece.end:
            self._caret(painter, laid, look.caret)

    def _ornaments(self, painter: QPainter, laid: Laid) -> None:
        """The rule beside a quotation or caption, the bullet of a list item."""
        style, face = laid.face.style, laid.face
        painter.setPen(Qt.PenStyle.NoPen)
        if style.rule:
            # It goes on from the piece above where that is of the same kind: two pixels further up hide the rounding.
            top = -2 if laid.joined else laid.gap
            painter.setBrush(self.palette.border)
            painter.drawRoundedRect(QRectF(0, top, 2, laid.height - top), 1, 1)
        if laid.piece.role is Role.LIST_ITEM and laid.piece.first and not laid.own_bullet and laid.baselines:
            painter.setBrush(self.palette.muted)
            radius = 0.13 * face.size
            painter.drawEllipse(
                QPointF(face.indent - 0.75 * face.size, laid.baselines[0] - 0.27 * face.size), radius, radius
            )

    def _stretch(self, painter: QPainter, laid: Laid, span: Span, colour: QColor) -> None:
        """A selected stretch: whole lines, so that neighbouring ones join."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for box in laid.boxes(span):
            painter.drawRect(box.adjusted(-0.5, 0, 0.5, 0))

    def _letters(self, painter: QPainter, laid: Laid, shapes: list[Shape]) -> None:
        ink = self.palette.muted if laid.face.style.muted else self.palette.text
        inks = [(shape.mark.span, shape.colours.text) for shape in shapes if shape.colours.text]
        laid.draw(painter, QPointF(0, 0), ink, self.palette.muted, inks)

    def _outline(self, painter: QPainter, laid: Laid, shapes: list[Shape], current: Annotation) -> None:
        """A ring around the mark that was walked to."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette.accent, max(1.5, laid.face.size / 11)))
        for shape in shapes:
            if shape.mark == current:
                for rect, begins, ends in _rects(laid, shape, grow=1.0):
                    painter.drawPath(_pill(rect, begins=begins, ends=ends))

    def _caret(self, painter: QPainter, laid: Laid, point: int) -> None:
        box = laid.caret(point)
        line = laid.line_of(point)
        top = laid.baselines[line] - 0.95 * laid.face.size
        painter.fillRect(QRectF(box.left() - 0.75, top, 1.5, 1.25 * laid.face.size), self.palette.text)


def emphasis(look: Look) -> Callable[[Annotation], float]:
    """How strongly a mark is filled: those that are pointed at most, other mentions of the innermost one's entity less."""
    hovered = set(look.hovered)
    entity = look.hovered[0].entity if look.hovered else None

    def emphasised(mark: Annotation) -> float:
        if not hovered:
            return 1.0
        if mark in hovered:
            return _POINTED_AT
        return _SAME_ENTITY if entity is not None and mark.entity == entity else 1.0

    return emphasised


def _rects(laid: Laid, shape: Shape, grow: float = 0.0) -> list[tuple[QRectF, bool, bool]]:
    """The boxes of a shape's fill, and whether each is where the mark begins and ends."""
    size = laid.face.size
    above, below = _REACH[shape.colours.height]
    pad = 0.07 * size
    rects = []
    for i, (line, left, right) in enumerate(shape.fragments):
        begins = shape.begins and i == 0
        ends = shape.ends and i == len(shape.fragments) - 1
        left, right = left - (pad if begins else 0), right + (pad if ends else 0)
        baseline = laid.baselines[line]
        top, bottom = round(baseline - above * size), round(baseline + below * size)
        rects.append(
            (QRectF(left - grow, top - grow, right - left + 2 * grow, bottom - top + 2 * grow), begins, ends)
        )
    return rects


def _fill(painter: QPainter, laid: Laid, shape: Shape, colour: QColor) -> None:
    if colour.alpha() == 0:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for rect, begins, ends in _rects(laid, shape):
        if begins and ends:
            painter.drawRoundedRect(rect, _radius(rect), _radius(rect))
        else:
            painter.drawPath(_pill(rect, begins=begins, ends=ends))


def _radius(rect: QRectF) -> float:
    return min(rect.height() * 0.2, rect.width() / 2)


def _pill(rect: QRectF, *, begins: bool, ends: bool) -> QPainterPath:
    """A box that is rounded only where the mark begins and ends, and square where it goes on in another line."""
    path = QPainterPath()
    radius = _radius(rect)
    path.addRoundedRect(rect, radius, radius)
    path.setFillRule(Qt.FillRule.WindingFill)
    if not begins:
        path.addRect(QRectF(rect.left(), rect.top(), radius, rect.height()))
    if not ends:
        path.addRect(QRectF(rect.right() - radius, rect.top(), radius, rect.height()))
    return path.simplified() if not (begins and ends) else path


def _underline(painter: QPainter, laid: Laid, shape: Shape, *, strong: bool) -> None:
    size = laid.face.size
    width = min(2.0, max(1.0, round(size / 15))) * (1.6 if strong else 1.0)
    for fragment in shape.fragments:
        _underline_fragment(painter, laid, shape, fragment, width)


def _underline_fragment(
    painter: QPainter, laid: Laid, shape: Shape, fragment: Fragment, width: float
) -> None:
    size = laid.face.size
    y = round(laid.baselines[fragment.line] + (0.21 + 0.15 * shape.slot) * size) + 0.5
    draw_line(painter, shape.colours.line_style, shape.colours.line, fragment.left, fragment.right, y, width)
