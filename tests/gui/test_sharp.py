"""Lines are crisp at every scale: never smeared over two rows of pixels."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.reader import sample
from postil import styles
from postil.model.annotation import Kind
from postil.model.block import Role
from postil.ui import sharp
from postil.ui.reader.flow import Flow
from postil.ui.reader.lines import draw_line
from postil.ui.reader.marked import Marked
from postil.ui.reader.painter import Look, PagePainter
from postil.ui.reader.palette import LineStyle, Palette
from postil.ui.reader.typesetting import Typesetting

RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0)
WHITE, BLUE = QColor("#ffffff"), QColor("#0000ff")


def canvas(ratio, width=200, height=100):
    """An image of so many logical pixels, white, and a painter on it."""
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(WHITE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return image, painter


def column(image, x):
    """The colours of one column of pixels, from the top down; what nobody can tell from a pure one counts as that."""
    return [pure(image.pixelColor(x, y)) for y in range(image.height())]


def pure(colour):
    """White or blue where it is almost that, else the colour."""
    for one in (WHITE, BLUE):
        if max(abs(a - b) for a, b in zip(one.getRgb(), colour.getRgb(), strict=True)) <= 3:
            return one.name()
    return colour.name()


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("style", [LineStyle.SOLID, LineStyle.DOUBLE, LineStyle.STRIKE, LineStyle.DASHED])
@pytest.mark.parametrize("y", [10.5, 11.0, 17.3])
@pytest.mark.parametrize("width", [1.0, 1.6, 2.0])
def test_a_line_has_no_grey_edges(ratio, style, y, width):
    """Wherever it lies and however wide it is: every pixel has its colour or none of it."""
    image, painter = canvas(ratio)
    painter.translate(0, 7)
    draw_line(painter, style, BLUE, 10, 190, y, width)
    painter.end()
    colours = set(column(image, round(12 * ratio)))
    assert colours == {WHITE.name(), BLUE.name()}


@pytest.mark.parametrize("ratio", RATIOS)
def test_a_double_line_is_two(ratio):
    """Of the same height, with as much white between them."""
    image, painter = canvas(ratio)
    draw_line(painter, LineStyle.DOUBLE, BLUE, 10, 190, 20.5, 1.0)
    painter.end()
    rows = [y for y, colour in enumerate(column(image, 50)) if colour == BLUE.name()]
    half = len(rows) // 2
    assert half >= 1
    assert rows[half] - rows[half - 1] == half + 1


@pytest.mark.parametrize("ratio", RATIOS)
def test_boxes_and_frames_are_crisp_too(ratio):
    """A frame lies inside of its box; boxes upon each other join without a seam."""
    image, painter = canvas(ratio)
    half = QColor(0, 0, 255, 100)
    for top in (3, 34, 65):
        painter.fillRect(sharp.rows(painter, QRectF(10, top, 100, 31)), half)
    painter.end()
    assert len(set(column(image, round(50 * ratio)))) == 2
    image, painter = canvas(ratio)
    rect, width = sharp.frame(painter, QRectF(11, 3, 101, 33), 1)
    painter.setPen(BLUE)
    pen = painter.pen()
    pen.setWidthF(width)
    painter.setPen(pen)
    painter.drawRect(rect)
    painter.end()
    assert set(column(image, round(50 * ratio))) == {WHITE.name(), BLUE.name()}


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("percent", [90, 100, 130])
def test_lines_under_marks_on_a_page(ratio, percent):
    """As the page paints them: between two words, where no letter comes in the way, rows are the line's or not."""
    palette = Palette(styles.theme("postil-light"))
    article = sample.founding()
    flow = Flow(article, Typesetting(percent), 640)
    painter_ = PagePainter(palette)
    marks = [mark for mark in sample.marks(article.text) if " " in mark.span.of(article.text)]
    painter_.marked = Marked.of([mark for mark in marks if mark.kind is Kind.ACTOR])
    look = Look(shown=frozenset({Kind.ACTOR}))
    image, painter = canvas(ratio, 640, 1500)
    painter_.paint(painter, flow.between(0, 1500), look, QRectF(0, 0, 640, 1500))
    painter.end()
    checked = 0
    for number, top, laid in flow.between(0, 1480):
        if laid.piece.role is not Role.PARAGRAPH:
            continue
        for shape in painter_.shapes(number, laid, look):
            part = shape.parts[0]
            space = article.text.index(" ", shape.mark.span.start)
            gaps = laid.fragments(type(shape.mark.span)(space, space + 1))
            if len(shape.parts) > 1 or not gaps or top + part.y > 1480:
                continue
            x = round((gaps[0].left + gaps[0].right) / 2 * ratio)
            line = shape.colours.line.name()
            rows = [image.pixelColor(x, y).name() for y in range(image.height())]
            near = rows[round((top + part.y - 3) * ratio) : round((top + part.y + 2) * ratio) + 1]
            assert line in near
            assert len(set(near)) <= 3, near  # The line, the fill above it, the page below.
            checked += 1
    assert checked >= 2
