"""How an article looks on the shelf."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from postil import styles
from postil.model.card import Card
from postil.model.finding import Hit, Snippet
from postil.model.span import Span
from postil.ui import sharp
from postil.ui.shelf import signs
from postil.ui.shelf.covers import SIZE, Covers
from postil.ui.shelf.shelf_model import HIT, dated, source_of
from postil.ui.theme import panel_font, text_font

_SIDE, _ABOVE, _LINE, _SNIPPET = 20, 10, 20, 19
#: Between counts; beside the cover; below which width of the list there is none.
_GAP, _BESIDE, _NARROW = 14, 14, 420
#: Lines of snippets that are shown.
SNIPPETS = 2


class CardDelegate(QStyledItemDelegate):
    """Paints title, source, date, reading time and progress, counts of marks and notes, and what was found."""

    def __init__(self, parent: QWidget, covers: Covers | None = None) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
        self._covers = covers
        #: Whether there is room for what was found.
        self.searching = False

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = 2 * _ABOVE + 2 * _LINE + 2 + (SNIPPETS * _SNIPPET + 4 if self.searching else 0)
        return QSize(240, height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit = index.data(HIT)
        if self._theme is None or hit is None:
            return
        page, state = self._theme.page, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(8, 1, -8, -1)
        ground = page.selection if state & QStyle.StateFlag.State_Selected else page.hover
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            sharp.draw_ring(painter, QColor(page.accent), QRectF(box), 1, 7)
        inner = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        if inner.width() > _NARROW:
            self._paint_cover(painter, hit.card, QRect(inner.topLeft(), SIZE))
            inner.setLeft(inner.left() + SIZE.width() + _BESIDE)
        self._paint_head(painter, hit, QRect(inner.left(), inner.top(), inner.width(), _LINE))
        below = QRect(inner.left(), inner.top() + _LINE + 1, inner.width(), _LINE)
        self._paint_below(painter, hit, below)
        if self.searching:
            for number, snippet in enumerate(hit.snippets[:SNIPPETS]):
                top = below.bottom() + 5 + number * _SNIPPET
                self._paint_snippet(painter, snippet, QRect(inner.left(), top, inner.width(), _SNIPPET))
        painter.restore()

    def _paint_cover(self, painter: QPainter, card: Card, box: QRect) -> None:
        """The article's first picture, or a plain leaf with the first letter of where it is from."""
        assert self._theme is not None, "there is a theme while painting"
        page = self._theme.page
        path = QPainterPath()
        path.addRoundedRect(QRectF(box), 4, 4)
        ratio = painter.device().devicePixelRatio()
        image = self._covers.image(card.cover, ratio) if self._covers and card.cover else None
        if image is not None:
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(box.topLeft(), image)
            painter.restore()
            return
        painter.fillPath(path, QColor(page.border))
        letter = next((c for c in f"{card.site} {card.title}" if c.isalnum()), "")
        font = text_font(20)
        painter.setFont(font)
        painter.setPen(QColor(page.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter.upper())

    def _paint_head(self, painter: QPainter, hit: Hit, box: QRect) -> None:
        """The title, and the star when it has one."""
        assert self._theme is not None, "there is a theme while painting"
        page, card = self._theme.page, hit.card
        font = panel_font(14, 600 if not card.opened else 500)
        right = box.right()
        if card.starred:
            painter.setFont(panel_font(14))
            painter.setPen(QColor(page.accent))
            star = QRect(right - 16, box.top(), 16, box.height())
            painter.drawText(star, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), "★")
            right -= 24
        words = card.title or self.tr("Without a title")
        room = QRect(box.left(), box.top(), right - box.left(), box.height())
        self._paint_found(painter, words, hit.title if self.searching else (), room, font, page.text)

    def _paint_below(self, painter: QPainter, hit: Hit, box: QRect) -> None:
        """Source, date and time on the left; counts on the right; how far one has read below."""
        assert self._theme is not None, "there is a theme while painting"
        page, card = self._theme.page, hit.card
        left = self._paint_counts(painter, card, box)
        painter.setFont(panel_font(12))
        painter.setPen(QColor(page.muted))
        minutes = self.tr("%1 min").replace("%1", str(card.minutes))
        parts = [source_of(hit), dated(card), minutes]
        if card.opened and card.progress:
            parts.append(self.tr("%1 % read").replace("%1", str(round(100 * card.progress))))
        room = QRect(box.left(), box.top(), left - box.left() - 12, box.height())
        words = QFontMetrics(painter.font()).elidedText(
            " · ".join(filter(None, parts)), Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_counts(self, painter: QPainter, card: Card, box: QRect) -> int:
        """Numbers of marks and notes behind their signs, from the right; gives where they begin."""
        assert self._theme is not None, "there is a theme while painting"
        painter.setFont(panel_font(12))
        metrics, right = QFontMetrics(painter.font()), box.right()
        for name, number in reversed(signs.counted(card)):
            words = str(number)
            width = metrics.horizontalAdvance(words)
            painter.setPen(QColor(self._theme.page.muted))
            painter.drawText(
                QRect(right - width, box.top(), width + 1, box.height()),
                int(Qt.AlignmentFlag.AlignVCenter),
                words,
            )
            left = right - width - signs.AFTER - signs.SIDE
            place = QRectF(left, box.center().y() + 1 - signs.SIDE / 2, signs.SIDE, signs.SIDE)
            signs.draw(painter, name, place, signs.colour_of(name, self._theme))
            right = left - _GAP
        return right

    def _paint_snippet(self, painter: QPainter, snippet: Snippet, box: QRect) -> None:
        assert self._theme is not None, "there is a theme while painting"
        page = self._theme.page
        painter.setPen(QPen(QColor(page.border), 2))
        painter.drawLine(box.left() + 1, box.top() + 3, box.left() + 1, box.bottom() - 3)
        self._paint_found(
            painter, snippet.text, snippet.found, box.adjusted(10, 0, 0, 0), panel_font(12), page.muted
        )

    def _paint_found(
        self, painter: QPainter, words: str, found: tuple[Span, ...], box: QRect, font: QFont, colour: str
    ) -> None:
        """Words in one line, with what was looked for on the ground of hits; the first of it is in sight."""
        assert self._theme is not None, "there is a theme while painting"
        painter.setFont(font)
        metrics = QFontMetrics(font)
        start = _first_shown(words, found, metrics, box.width())
        opening = "… " if start else ""
        shown = metrics.elidedText(opening + words[start:], Qt.TextElideMode.ElideRight, box.width())
        shift = len(opening) - start
        for span in found:
            begin, end = span.start + shift, min(span.end + shift, len(shown))
            if begin < len(opening) or begin >= end:
                continue
            left = box.left() + metrics.horizontalAdvance(shown[:begin])
            width = metrics.horizontalAdvance(shown[:end]) - metrics.horizontalAdvance(shown[:begin])
            painter.fillRect(
                QRect(left, box.top() + 2, width, box.height() - 4), QColor(self._theme.page.hit)
            )
        painter.setPen(QColor(colour))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _first_shown(words: str, found: tuple[Span, ...], metrics: QFontMetrics, width: int) -> int:
    """Where a line begins so that the first thing found is in sight: at a word."""
    if not found or metrics.horizontalAdvance(words[: found[0].end]) < width * 0.8:
        return 0
    at = max(0, found[0].start - 40)
    return words.find(" ", at) + 1 or at
