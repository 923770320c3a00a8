"""A note of the reader's, set for the column beside the text, to be drawn in one piece or in parts."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextLine,
    QTextList,
    QTextListFormat,
)
from typing_extensions import override

from postil import styles
from postil.ui.notes.laid_parts import blocks, lay_over, parts
from postil.ui.notes.markdown import DIALECT, with_breaks
from postil.ui.notes.program_colours import colour_programs
from postil.ui.notes.weights import set_weights
from postil.ui.paper.letters import small_font
from postil.ui.reader.letters import draw_space

#: Units: the letters, and what the text stands in from the bar at its left.
_SIZE, INDENT = 13, 24
_BOXES = {
    QTextBlockFormat.MarkerType.Unchecked: "☐",
    QTextBlockFormat.MarkerType.Checked: "☑",
}
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


class MarginNote:
    """Markdown in a narrow column. Made and used in one thread, whichever it is.

    Attributes:
        number: as printed beside the highlight; empty for a note on the whole article.
        colour: of its bar and number.
        lines: heights of the stretches between which it can be cut, from the top on.
    """

    def __init__(
        self, body: str, width: int, number: str, colour: QColor, link: QColor, theme: styles.Theme
    ) -> None:
        self.number, self.colour = number, colour
        self._document = _Document()
        self._document.setDefaultFont(small_font(_SIZE))
        self._document.setDocumentMargin(0)
        self._document.setIndentWidth(14)
        self._document.setMarkdown(with_breaks(body), DIALECT)
        set_weights(self._document)
        colour_programs(self._document, theme)
        self._document.setTextWidth(max(40, width - INDENT))
        _recolour_links(self._document, link)
        self._tops = _cuts(self._document)
        self.lines = tuple(b - a for a, b in zip(self._tops, self._tops[1:], strict=False))

    def blocks(self) -> list[tuple[str, bool]]:
        """The words of each block, and whether it is an item of a list."""
        return [(block.text(), block.textList() is not None) for block in blocks(self._document)]

    def draw(
        self,
        painter: QPainter,
        first: int,
        end: int,
        ink: QColor,
        told: Callable[[int, bool], None] = lambda _block, _bullet: None,
    ) -> None:
        """Draws the lines ``[first, end)``; the painter's origin is their top left corner.

        ``told`` is called before the words of a block are drawn, or its bullet: with its number, and whether it is the bullet.
        """
        top, bottom = self._tops[first], self._tops[end]
        painter.save()
        painter.translate(INDENT, -top)
        for at, block in enumerate(blocks(self._document)):
            corner = self._document.documentLayout().blockBoundingRect(block).topLeft()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                if top - 0.5 <= corner.y() + line.y() < bottom - 0.5:
                    painter.setPen(ink)
                    if number == 0:
                        told(at, True)
                        _draw_bullet(painter, block, corner)
                    told(at, False)
                    line.draw(painter, corner)
                    if _goes_on_after_space(block, line):
                        draw_space(painter, line, corner, backwards=False)
        painter.restore()


class _Document(QTextDocument):
    """A document that fetches nothing: pictures that a note names stay out."""

    @override
    def loadResource(self, type_: int, name: QUrl | str) -> Any:
        return QImage()


def _goes_on_after_space(block: QTextBlock, line: QTextLine) -> bool:
    """Whether a line ends with a space, and another follows."""
    units, end = block.text().encode("utf-16-le"), 2 * (line.textStart() + line.textLength())
    return end < len(units) and units[end - 2 : end].decode("utf-16-le", "replace").isspace()


def _draw_bullet(painter: QPainter, block: QTextBlock, corner: QPointF) -> None:
    """The bullet, number or box of a list item, left of its first line."""
    items = cast(QTextList | None, block.textList())
    if items is None:
        return
    line = block.layout().lineAt(0)
    marker = block.blockFormat().marker()
    sign = _BOXES.get(marker) or items.itemText(block).strip() or "•"
    if items.format().style() in _BULLETS and marker not in _BOXES:
        sign = "•"
    layout = QTextLayout(sign, small_font(_SIZE))
    layout.beginLayout()
    own = layout.createLine()
    layout.endLayout()
    layout.draw(painter, corner + QPointF(line.x() - own.naturalTextWidth() - 4, line.y()))


def _recolour_links(document: QTextDocument, colour: QColor) -> None:
    """Qt takes the colour of links from the screen's palette."""
    look = QTextCharFormat()
    look.setForeground(colour)
    for block in blocks(document):
        lay_over(document, [part for part in parts(block) if part.charFormat().isAnchor()], look)


def _cuts(document: QTextDocument) -> list[int]:
    """Heights at which no line is cut through, the top and the bottom of the document among them."""
    layout = document.documentLayout()
    stretches: list[tuple[float, float]] = []
    for block in blocks(document):
        # Asking for its box lays the block out, and sets its lines' positions.
        box, lines = layout.blockBoundingRect(block), block.layout()
        for number in range(lines.lineCount()):
            line = lines.lineAt(number).rect().translated(box.topLeft())
            stretches.append((line.top(), line.bottom()))
    cuts, reached = [0], 0.0
    for top, bottom in sorted(stretches):
        # Cells of a table stand beside each other: only what begins below everything before it can be cut off.
        if top >= reached - 0.5 and round(top) > cuts[-1]:
            cuts.append(round(top))
        reached = max(reached, bottom)
    bottom = max(round(document.size().height()), round(reached))
    return [*cuts, max(bottom, cuts[-1] + 1)]
