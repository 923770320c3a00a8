"""What is painted around letters because of what a block or a word is: bars, bullets, grounds, rules, lines under links.

Nothing here depends on marks. The painter's origin is the top left corner of the piece.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from postil.model.block import Role
from postil.model.inline import LEADING, Style
from postil.model.span import Span
from postil.ui import sharp
from postil.ui.reader.laid import Laid
from postil.ui.reader.laid_picture import LaidPicture
from postil.ui.reader.laid_row import LaidRow
from postil.ui.reader.palette import Palette
from postil.ui.reader.role_styles import style_of

#: Width of the edge at which a table fades, in sizes of the body.
_FADE = 1.6
#: Bullets by depth: a disc, a ring, a square, and so on again.
_BULLETS = 3
#: Sizes of the letters: under the baseline the line of a link, above it the line through struck words.
_UNDER, _THROUGH = 0.14, 0.27


def inks(laid: Laid, palette: Palette) -> list[tuple[Span, QColor]]:
    """The words of a piece that have an ink of their own: credits, links and signs of notes; what is a rule has no letters."""
    if laid.piece.role is Role.RULE:
        return [(Span(laid.piece.start, laid.piece.end), QColor(0, 0, 0, 0))]
    credited = Span(laid.piece.start + laid.credit, laid.piece.end)
    credit = [(credited, palette.muted)] if len(credited) else []
    words = [(span, palette.code[kind]) for span, kind in laid.code_words]
    return credit + words + [(one.span, palette.accent) for one in laid.inlines if one.style in LEADING]


def paint_ground(painter: QPainter, laid: Laid, palette: Palette) -> None:
    """What lies behind a whole piece or beside it."""
    face, piece = laid.face, laid.piece
    painter.setPen(Qt.PenStyle.NoPen)
    if piece.role is Role.CODE:
        _code_ground(painter, laid, palette)
    elif piece.role is Role.IMAGE and not isinstance(laid, LaidPicture):
        _frame(painter, laid, palette)
    elif isinstance(laid, LaidRow):
        _table_rules(painter, laid, palette)
        painter.setPen(Qt.PenStyle.NoPen)
    for number, left in enumerate(face.bars):
        # It goes on from the piece above: two pixels further up hide the rounding.
        top = -2 if number < laid.joined else laid.gap
        painter.setBrush(palette.border)
        x = laid.width - 2 - left if laid.right_to_left else left
        painter.drawRoundedRect(sharp.box(painter, QRectF(x, top, 2, laid.height - top)), 1, 1)
    if piece.role is Role.LIST_ITEM and piece.first and not laid.own_bullet and laid.baselines:
        _bullet(painter, laid, palette)
    elif piece.role is Role.RULE:
        _rule(painter, laid, palette)
    elif piece.role is Role.FOOTNOTE and laid.begins_notes:
        width = min(round(7.0 * face.size), laid.width)
        left = laid.width - width if laid.right_to_left else 0
        sharp.line(painter, palette.border, left, left + width, round(laid.gap * 0.55) + 0.5, 1)


def _code_ground(painter: QPainter, laid: Laid, palette: Palette) -> None:
    """One ground behind all pieces of a block of code: round where it begins and ends."""
    face, piece = laid.face, laid.piece
    left = face.indent - round(face.style.right * face.body)
    radius = 5.0
    top = laid.gap - face.pad if piece.first else -radius
    bottom = laid.height if piece.last else laid.height + radius
    painter.save()
    painter.setClipRect(QRectF(0, 0, laid.width, laid.height), Qt.ClipOperation.IntersectClip)
    painter.setBrush(palette.ground)
    ground = sharp.box(painter, QRectF(left, top, laid.width - left, bottom - top))
    painter.drawRoundedRect(ground, radius, radius)
    painter.restore()


def _frame(painter: QPainter, laid: Laid, palette: Palette) -> None:
    """What stands for a picture that is missing: a frame around its description, with the sign of a picture."""
    face = laid.face
    left = face.indent - round(style_of(Role.IMAGE).indent * face.body)
    top = laid.gap - face.pad
    edge, width = sharp.frame(painter, QRectF(left, top, laid.width - left, laid.height - top), 1)
    painter.setPen(QPen(palette.border, width))
    painter.setBrush(palette.ground)
    painter.drawRoundedRect(edge, 5, 5)
    size = 1.3 * face.body
    sign = QRectF(left + 0.95 * face.body, (top + laid.height - 0.78 * size) / 2, size, 0.78 * size)
    painter.setPen(QPen(palette.muted, max(1.0, face.body / 14)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(sign, 2, 2)
    hill = [(0.06, 0.92), (0.36, 0.45), (0.55, 0.72), (0.7, 0.55), (0.94, 0.92)]
    points = [QPointF(sign.left() + x * sign.width(), sign.top() + y * sign.height()) for x, y in hill]
    painter.drawPolyline(QPolygonF(points))
    painter.drawEllipse(QPointF(sign.left() + 0.72 * size, sign.top() + 0.2 * size), 0.07 * size, 0.07 * size)
    painter.setPen(Qt.PenStyle.NoPen)


def _table_rules(painter: QPainter, laid: LaidRow, palette: Palette) -> None:
    """Lines over and under the table and under its heads, and thin ones between its rows; none between columns."""
    grid, piece = laid.grid, laid.piece
    left, right = grid.left, grid.right
    if laid.right_to_left:
        left, right = laid.width - right, laid.width - left

    def line(y: float, ink: QColor) -> None:
        sharp.line(painter, ink, left, right, y, 1)

    if piece.first:
        line(laid.gap + 0.5, palette.muted)
    elif not (covered := grid.covered(laid.row)):
        line(0.5, palette.muted if laid.below_heads else palette.border)
    else:
        for column in set(range(grid.columns)) - covered:
            start = grid.lefts[column] - grid.shift
            x = laid.width - start - grid.widths[column] if laid.right_to_left else start
            a, b = max(left, x), min(right, x + grid.widths[column])
            if a < b:
                sharp.line(painter, palette.border, a, b, 0.5, 1)
    if piece.last:
        line(laid.height - grid.bar - 0.5, palette.muted)


def paint_edges(painter: QPainter, laid: LaidRow, window: QRectF, palette: Palette) -> None:
    """Where a table goes on beyond the edges of its window it fades; under its last row lies the bar that slides it."""
    grid = laid.grid
    before, after = grid.shift > 0, grid.shift < grid.overflow
    on_left, on_right = (after, before) if laid.right_to_left else (before, after)
    wide, bottom = _FADE * laid.face.body, laid.height - (grid.bar if laid.piece.last else 0) - 1
    for on, edge, inwards in ((on_left, window.left(), wide), (on_right, window.right(), -wide)):
        if on:
            from PySide6.QtGui import QLinearGradient  # Imported when there is a table that wide.

            veil = QLinearGradient(edge, 0, edge + inwards, 0)
            veil.setColorAt(0, palette.background)
            clear = QColor(palette.background)
            clear.setAlpha(0)
            veil.setColorAt(1, clear)
            painter.fillRect(QRectF(min(edge, edge + inwards), 1, wide, bottom - 1), veil)
    bar, handle = laid.bar, laid.handle
    if bar is not None and handle is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        # The handle as strong as anything that is taken hold of has to be.
        for box, ink in ((bar, palette.ground), (handle, palette.muted)):
            painter.setBrush(ink)
            middle = box.center().y()
            painter.drawRoundedRect(QRectF(box.left(), middle - 3, box.width(), 6), 3, 3)


def _bullet(painter: QPainter, laid: Laid, palette: Palette) -> None:
    face, level = laid.face, max(laid.piece.level, 1)
    x = face.indent - 0.75 * face.size
    centre = QPointF(laid.width - x if laid.right_to_left else x, laid.baselines[0] - 0.27 * face.size)
    radius = 0.135 * face.size
    shape = (level - 1) % _BULLETS
    painter.setBrush(palette.muted)
    if shape == 1:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.muted, max(1.0, face.size / 15)))
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
    elif shape == 2:
        painter.drawRect(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius))
    else:
        painter.drawEllipse(centre, radius, radius)


def _rule(painter: QPainter, laid: Laid, palette: Palette) -> None:
    """Three stars in the middle of the column, as in a book."""
    y = laid.baselines[0] - 0.3 * laid.face.size
    middle = (laid.face.indent + laid.width) / 2
    painter.setBrush(palette.muted)
    for step in (-1, 0, 1):
        painter.drawEllipse(
            QPointF(middle + step * 1.6 * laid.face.size, y), 0.11 * laid.face.size, 0.11 * laid.face.size
        )


def paint_under(painter: QPainter, laid: Laid, lines: range, seen: Span, palette: Palette) -> None:
    """What lies behind single words of the lines that are seen: the ground of code, the lines under links."""
    size = laid.face.size
    for one in laid.inlines:
        if not one.span.overlaps(seen):
            continue
        if one.style is Style.CODE and not laid.face.style.mono:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.ground)
            for line, left, right in laid.fragments(one.span):
                if line in lines:
                    top = laid.baselines[line] - 0.87 * size
                    painter.drawRoundedRect(
                        QRectF(left - 0.1 * size, top, right - left + 0.2 * size, 1.19 * size), 3, 3
                    )
        elif one.style is Style.LINK:
            ink = QColor(palette.accent)
            ink.setAlphaF(0.55)
            _lines(painter, laid, lines, one.span, _UNDER, ink)


def paint_over(painter: QPainter, laid: Laid, lines: range, seen: Span, palette: Palette) -> None:
    """What lies above single words: the line through those that are struck."""
    for one in laid.inlines:
        if one.style is Style.STRIKE and one.span.overlaps(seen):
            _lines(painter, laid, lines, one.span, -_THROUGH, palette.text)


def _lines(painter: QPainter, laid: Laid, lines: range, span: Span, below: float, ink: QColor) -> None:
    """A line along a span, so far below the baseline, in sizes of the letters."""
    size = laid.face.size
    for line, left, right in laid.fragments(span):
        if line in lines:
            y = round(laid.baselines[line] + below * size) + 0.5
            sharp.line(painter, ink, left, right, y, max(1.0, round(size / 17)))
