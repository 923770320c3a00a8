"""Paints pieces of the flow with their marks: on the screen, and on any other device that has a QPainter."""

from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.records import dataclass, field, replace
from postil.ui import sharp
from postil.ui.reader import ornaments
from postil.ui.reader.hits import NO_HITS, Hits
from postil.ui.reader.laid import Laid
from postil.ui.reader.laid_picture import LaidPicture
from postil.ui.reader.laid_row import LaidRow
from postil.ui.reader.lines import draw_line
from postil.ui.reader.marked import Marked
from postil.ui.reader.palette import Palette, stronger
from postil.ui.reader.pictures import Pictures
from postil.ui.reader.shapes import Part, Shape, shapes_of

#: How much stronger fills are under the mouse, and of other mentions of the same.
_POINTED_AT, _SAME_ENTITY = 1.9, 1.6
#: How much thicker their lines are.
_THICKER = 1.6
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
        hits, hit: what a search has found, and the one of it that the reader is at.
        caret: where the caret blinks, or None.
        noted: ids of marks that carry a note.
    """

    shown: frozenset[Kind] = frozenset(Kind)
    hovered: tuple[Annotation, ...] = ()
    current: Annotation | None = None
    selection: Span | None = None
    flash: Span | None = None
    flash_strength: float = 0.0
    hits: Hits = NO_HITS
    hit: Span | None = None
    caret: int | None = None
    noted: frozenset[str] = field(default_factory=frozenset)

    def but(self, **changes: object) -> "Look":
        """The same with something changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # the callers name fields


class PagePainter:
    """Paints pieces. Keeps the shapes of the marks it has painted, until marks, kinds or the setting change."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.marked = Marked()
        self.pictures: Pictures | None = None
        self._shapes: OrderedDict[int, list[Shape]] = OrderedDict()

    def forget(self) -> None:
        """Marks, kinds, colours or lines have changed: shapes are worked out anew."""
        self._shapes.clear()

    def shapes(self, number: int, laid: Laid, look: Look) -> list[Shape]:
        """The shapes of the shown marks of one piece."""
        found = self._shapes.get(number)
        if found is None:
            marks = self.marked.within(Span(laid.piece.start, laid.piece.end))
            found = shapes_of(laid, [mark for mark in marks if mark.kind in look.shown], self.palette)
            self._shapes[number] = found
            if len(self._shapes) > _KEPT:
                self._shapes.popitem(last=False)
        return found

    def paint(
        self, painter: QPainter, pieces: Iterable[tuple[int, int, Laid]], look: Look, shown: QRectF
    ) -> None:
        """Paints what is in ``shown`` of some pieces; the painter's origin is the top left corner of the column."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        emphasised = emphasis(look)
        for number, top, laid in pieces:
            painter.save()
            painter.translate(0, top)
            strip = shown.translated(0, -top)
            # A neighbour's fill, ring or line can reach a little into the strip.
            lines = laid.lines_between(strip.top() - 8, strip.bottom() + 8)
            parts = [
                (shape, part, emphasised(shape.mark))
                for shape in self.shapes(number, laid, look)
                for part in shape.parts
                if part.line in lines
            ]
            self._paint_piece(painter, laid, parts, look, lines, strip)
            painter.restore()

    def _paint_piece(
        self,
        painter: QPainter,
        laid: Laid,
        parts: list[tuple[Shape, Part, float]],
        look: Look,
        lines: range,
        strip: QRectF,
    ) -> None:
        ornaments.paint_ground(painter, laid, self.palette)
        if isinstance(laid, LaidPicture):
            self._picture(painter, laid)
        window = laid.window
        if window is not None:
            painter.setClipRect(window, Qt.ClipOperation.IntersectClip)
        seen = Span(laid.line_span(lines[0]).start, laid.line_span(lines[-1]).end)
        if laid.inlines:
            ornaments.paint_under(painter, laid, lines, seen, self.palette)
        for shape, part, strength in parts:
            if shape.colours.fill.alpha():
                painter.fillPath(
                    part.pill(sharp.rows(painter, part.box)), stronger(shape.colours.fill, strength)
                )
        for number in look.hits.within(seen):
            self._hit(painter, laid, look.hits[number], look.hit)
        if look.selection:
            self._stretch(painter, laid, look.selection, seen, self.palette.selection)
        if look.flash and look.flash_strength > 0:
            self._flash(painter, laid, look.flash, stronger(self.palette.flash, look.flash_strength))
        for shape, part, strength in parts:
            width = part.width * (_THICKER if strength > 1 else 1)
            draw_line(
                painter, shape.colours.line_style, shape.colours.line, part.left, part.right, part.y, width
            )
        self._letters(painter, laid, parts, strip)
        if laid.inlines:
            ornaments.paint_over(painter, laid, lines, seen, self.palette)
        if look.current:
            current = identity(look.current)
            self._ring(painter, laid, [part for shape, part, _ in parts if identity(shape.mark) == current])
        if look.caret is not None and laid.piece.start <= look.caret <= laid.piece.end:
            self._caret(painter, laid, look.caret)
        if isinstance(laid, LaidRow) and window is not None:
            ornaments.paint_edges(painter, laid, window, self.palette)

    def _picture(self, painter: QPainter, laid: LaidPicture) -> None:
        """A picture as sharp as the device can show it; a quiet ground as long as it is on its way."""
        scale = painter.deviceTransform().m11()
        pixels = QSize(round(laid.box.width() * scale), round(laid.box.height() * scale))
        image = self.pictures.image(laid.picture, pixels) if self.pictures else None
        if image is None:
            painter.fillRect(laid.box, self.palette.ground)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(laid.box, image)

    def _stretch(self, painter: QPainter, laid: Laid, span: Span, seen: Span, colour: QColor) -> None:
        """A selected stretch, as far as it is seen: whole lines, so that neighbouring ones join."""
        if span.overlaps(seen):
            for box in laid.boxes(Span(max(span.start, seen.start), min(span.end, seen.end))):
                painter.fillRect(sharp.rows(painter, box.adjusted(-0.5, 0, 0.5, 0)), colour)

    def _flash(self, painter: QPainter, laid: Laid, span: Span, colour: QColor) -> None:
        """A stretch to which the reader was led: as high as what is marked."""
        if not span.overlaps(Span(laid.piece.start, laid.piece.end)):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        inside = Span(max(span.start, laid.piece.start), min(span.end, laid.piece.end))
        for line, left, right in laid.fragments(inside):
            top = laid.baselines[line] - 0.95 * laid.face.size
            box = QRectF(left - 3, top, right - left + 6, 1.38 * laid.face.size)
            painter.drawRoundedRect(sharp.rows(painter, box), 5, 5)

    def _hit(self, painter: QPainter, laid: Laid, span: Span, current: Span | None) -> None:
        """One hit of a search: a box as high as the letters, filled; the current one stronger, and framed."""
        inside = Span(max(span.start, laid.piece.start), min(span.end, laid.piece.end))
        here = span == current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette.current_hit if here else self.palette.hit)
        for line, left, right in laid.fragments(inside):
            top = laid.baselines[line] - 0.88 * laid.face.size
            box = sharp.box(painter, QRectF(left - 2, top, right - left + 4, 1.2 * laid.face.size))
            if here:
                box, width = sharp.frame(painter, box, max(1.2, laid.face.size / 14))
                painter.setPen(QPen(self.palette.hit_line, width))
            painter.drawRoundedRect(box, 3, 3)

    def _letters(
        self, painter: QPainter, laid: Laid, parts: list[tuple[Shape, Part, float]], strip: QRectF
    ) -> None:
        laid.draw(painter, strip, *self.inks(laid, parts))

    def inks(
        self, laid: Laid, parts: list[tuple[Shape, Part, float]]
    ) -> tuple[QColor, list[tuple[Span, QColor]]]:
        """The ink of a piece, and that of words which have their own; the last that covers a word counts."""
        ink = self.palette.muted if laid.face.style.muted else self.palette.text
        inks = ornaments.inks(laid, self.palette)
        inks += [(shape.mark.span, shape.colours.text) for shape, _, _ in parts if shape.colours.text]
        return ink, inks

    def _ring(self, painter: QPainter, laid: Laid, parts: list[Part]) -> None:
        """A ring around the mark that was walked to."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for part in parts:
            box, width = sharp.frame(painter, part.box.adjusted(-2, -2, 2, 2), max(1.5, laid.face.size / 11))
            painter.setPen(QPen(self.palette.accent, width))
            painter.drawPath(part.pill(box))

    def _caret(self, painter: QPainter, laid: Laid, point: int) -> None:
        box = laid.caret(point)
        line = laid.line_of(point)
        top = laid.baselines[line] - 0.95 * laid.face.size
        caret = QRectF(box.left() - 0.75, top, 1.5, 1.25 * laid.face.size)
        painter.fillRect(sharp.box(painter, caret), self.palette.text)


def identity(mark: Annotation) -> tuple[Span, Kind, str]:
    """What stays the same when a mark is saved and gets an id, or is found again by the model with another confidence."""
    return mark.span, mark.kind, mark.colour


def emphasis(look: Look) -> Callable[[Annotation], float]:
    """How strongly a mark is filled: those that are pointed at most, other mentions of the innermost one's entity less."""
    hovered = {identity(mark) for mark in look.hovered}
    entity = look.hovered[0].entity if look.hovered else None

    def emphasised(mark: Annotation) -> float:
        if not hovered:
            return 1.0
        if identity(mark) in hovered:
            return _POINTED_AT
        return _SAME_ENTITY if entity is not None and mark.entity == entity else 1.0

    return emphasised
