"""Leaves signs between the strokes on a page, so that what belongs to which leaf can be told from the PDF that Qt writes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from postil.model.span import Span
from postil.ui.paper.pdf_content import SIGN_HEIGHT, SIGN_LEFT, SIGN_TOP
from postil.ui.paper.structure import Structure
from postil.ui.paper.tags import DECORATION


class Signs:
    """Says what follows, for one page. Without a painter it says nothing: on a printer and in pictures nobody would take signs out.

    Args:
        painter: of the page.
        structure: of the article.
    """

    def __init__(self, painter: QPainter | None = None, structure: Structure | None = None) -> None:
        self._painter, self._structure, self._now = painter, structure, DECORATION

    def set(self, leaf: int) -> None:
        """What is painted next belongs to a leaf, or to none."""
        if leaf != self._now and self._painter:
            self._painter.fillRect(QRectF(SIGN_LEFT, SIGN_TOP, leaf, SIGN_HEIGHT), Qt.GlobalColor.black)
        self._now = leaf

    # Words of the article

    def edges(self, span: Span) -> Sequence[int]:
        """Where within a stretch leaves begin."""
        return self._structure.edges(span) if self._structure else ()

    def follow(self, point: int) -> None:
        """The words at a code point are painted next."""
        if self._structure:
            self.set(self._structure.leaf(point))

    def picture(self, point: int, box: QRectF) -> None:
        """A picture is painted next, in a box in the painter's own units."""
        self.follow(point)
        if self._structure and self._painter:
            device = self._painter.device()
            scale, here = 72 / device.logicalDpiX(), self._painter.combinedTransform().mapRect(box)
            left, right = here.left() * scale, here.right() * scale
            low, high = ((device.height() - y) * scale for y in (here.bottom(), here.top()))
            self._structure.frame(point, b"%.1f %.1f %.1f %.1f" % (left, low, right, high))

    def hyphenate(self, point: int) -> None:
        """A hyphen is painted next that nobody wrote, and then the rest of the word, from a code point on."""
        if self._structure:
            self.set(self._structure.part(point))
