"""What stands around the text on paper: head and foot, and the bars and numbers of notes."""

from PySide6.QtCore import QCoreApplication, QDate, QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout

from postil.model.article import Article
from postil.model.block import Role
from postil.model.web_address import host_of
from postil.ui.paper.letters import small_font
from postil.ui.paper.sheet import Sheet
from postil.ui.paper.signs import Signs
from postil.ui.paper.tags import DECORATION, FOOTER, HEADER
from postil.ui.reader.palette import Palette

_SMALL, _NUMBER = 12, 10
#: From the text to the head's and the foot's line of writing, in units.
_HEAD, _FOOT = 40, 52


class Furnishing:
    """Paints in the units of the sheet."""

    def __init__(self, article: Article, sheet: Sheet, palette: Palette) -> None:
        self._sheet, self._palette = sheet, palette
        self._font, self._digits = small_font(_SMALL), small_font(_NUMBER, 600)
        self._title, self._source = _one_line(article.title), source_line(article)
        self._titled = any(block.role is Role.TITLE for block in article.blocks)

    def paint(self, painter: QPainter, number: int, count: int, signs: Signs) -> None:
        """The head and the foot of a page, counted from 0. Where the article's own title stands the head does not repeat it."""
        signs.set(HEADER)
        sheet, ink = self._sheet, self._palette.muted
        width = sheet.right - sheet.left
        high, low = sheet.top - _HEAD, sheet.top + sheet.body + _FOOT
        source = self._elided(self._source, width * 0.45)
        end = sheet.right - self._width(source)
        self._write(painter, source, end, high, self._font, ink)
        if number or not self._titled:
            title = self._elided(self._title, end - sheet.left - 24 if source else width)
            self._write(painter, title, sheet.left, high, self._font, ink)
            painter.setPen(QPen(self._palette.border, 1))
            painter.drawLine(QLineF(sheet.left, high + 9, sheet.right, high + 9))
        signs.set(FOOTER)
        words = QCoreApplication.translate("Paper", "%1 / %2")
        foot = words.replace("%1", str(number + 1)).replace("%2", str(count))
        middle = (sheet.left + sheet.right - self._width(foot)) / 2
        self._write(painter, foot, middle, low, self._font, ink)
        signs.set(DECORATION)

    def number(self, painter: QPainter, number: str, x: float, baseline: float, colour: QColor) -> None:
        """The number of a note."""
        if number:
            self._write(painter, number, x, baseline, self._digits, colour)

    def bar(self, painter: QPainter, height: float, colour: QColor) -> None:
        """The bar at the left of a note."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRect(QRectF(0, 1, 2, height - 2))

    def _write(
        self, painter: QPainter, words: str, x: float, baseline: float, font: QFont, ink: QColor
    ) -> None:
        if not words:
            return
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(self._sheet.width)
        # Whatever its direction, the line begins where it is told to: its letters stand there, not at the other edge.
        line.setPosition(QPointF(-line.naturalTextRect().left(), -line.ascent()))
        layout.endLayout()
        painter.setPen(ink)
        layout.draw(painter, QPointF(x, baseline))

    def _width(self, words: str) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(words)

    def _elided(self, words: str, width: float) -> str:
        return QFontMetricsF(self._font).elidedText(words, Qt.TextElideMode.ElideRight, width)


def source_line(article: Article) -> str:
    """Where an article comes from and when it appeared, in one line."""
    where = article.site or host_of(article.url) or article.source
    day = QDate.fromString(article.published[:10], Qt.DateFormat.ISODate)
    when = QLocale().toString(day, "d MMMM yyyy") if day.isValid() else ""
    return " · ".join(_one_line(part) for part in (where, when) if part.strip())


def _one_line(words: str) -> str:
    return " ".join(words.split())
