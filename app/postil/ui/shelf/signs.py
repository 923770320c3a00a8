"""The signs before the counts on a card: each has a form of its own, so that colour says nothing alone."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import Kind
from postil.model.card import Card
from postil.ui.theme import panel_font
from postil.ui.translatable import QT_TRANSLATE_NOOP

#: Pixels of a sign, and between it and what follows.
SIDE, AFTER = 8, 5
_NOTE = "note"
#: What is counted, in the order in which it is shown: its name, and what it is called.
SIGNS: tuple[tuple[str, str], ...] = (
    (Kind.ACTOR, QT_TRANSLATE_NOOP("Signs", "Actors")),
    (Kind.QUOTE, QT_TRANSLATE_NOOP("Signs", "Quotes")),
    (Kind.SYSTEM, QT_TRANSLATE_NOOP("Signs", "Systems")),
    (Kind.CATEGORY, QT_TRANSLATE_NOOP("Signs", "Own categories")),
    (Kind.HIGHLIGHT, QT_TRANSLATE_NOOP("Signs", "Highlights")),
    (_NOTE, QT_TRANSLATE_NOOP("Signs", "Notes")),
)


def called(name: str) -> str:
    """What is counted, in the language of the window."""
    return QCoreApplication.translate("Signs", dict(SIGNS)[name])


def counted(card: Card) -> list[tuple[str, int]]:
    """What an article has of each, where it has any."""
    numbers = (card.actors, card.quotes, card.systems, card.categories, card.highlights, card.notes)
    return [(name, number) for (name, _), number in zip(SIGNS, numbers, strict=True) if number]


def told(card: Card) -> str:
    """The same in words."""
    return ", ".join(f"{called(name)}: {number}" for name, number in counted(card))


def colour_of(name: str, theme: styles.Theme) -> QColor:
    """The colour of a sign."""
    there = theme.kinds.get(name)
    return QColor(there.line if there and there.line else theme.page.accent)


def draw(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draws a sign: a disc for actors, marks for quotes, a lozenge for systems, a ring, a bar, a leaf."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _FORMS[name](painter, box, colour)
    painter.restore()


def _disc(painter: QPainter, box: QRectF, _colour: QColor) -> None:
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _marks(painter: QPainter, box: QRectF, _colour: QColor) -> None:
    for left in (box.left() + 0.5, box.left() + 4.5):
        painter.drawRoundedRect(QRectF(left, box.top() + 1, 2.6, 6), 1.3, 1.3)


def _lozenge(painter: QPainter, box: QRectF, _colour: QColor) -> None:
    middle = box.center()
    points = [
        QPointF(middle.x(), box.top() - 0.5),
        QPointF(box.right() + 0.5, middle.y()),
        QPointF(middle.x(), box.bottom() + 0.5),
        QPointF(box.left() - 0.5, middle.y()),
    ]
    painter.drawPolygon(QPolygonF(points))


def _ring(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.8))
    painter.drawEllipse(box.adjusted(1.2, 1.2, -1.2, -1.2))


def _bar(painter: QPainter, box: QRectF, _colour: QColor) -> None:
    painter.drawRoundedRect(QRectF(box.left(), box.top() + 2, box.width(), 4.5), 1, 1)


def _leaf(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.4))
    painter.drawRoundedRect(box.adjusted(0.7, 0.2, -0.7, -0.2), 1, 1)
    for height in (2.8, 5.2):
        painter.drawLine(
            QPointF(box.left() + 2.4, box.top() + height), QPointF(box.right() - 2.4, box.top() + height)
        )


_FORMS: dict[str, Callable[[QPainter, QRectF, QColor], None]] = {
    Kind.ACTOR: _disc,
    Kind.QUOTE: _marks,
    Kind.SYSTEM: _lozenge,
    Kind.CATEGORY: _ring,
    Kind.HIGHLIGHT: _bar,
    _NOTE: _leaf,
}


class SignsLegend(QWidget):
    """What the signs stand for, in one line below the list; what has no room is left out at the end."""

    _GAP = 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        names = ", ".join(called(name) for name, _ in SIGNS)
        self.setAccessibleName(self.tr("The signs on the articles count: %1").replace("%1", names))
        self.setToolTip(self.tr("What the numbers on the articles count"))

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, 26)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setFont(panel_font(12))
        metrics, left = painter.fontMetrics(), 20.0
        for name, _ in SIGNS:
            words = called(name)
            width = metrics.horizontalAdvance(words)
            if left + SIDE + AFTER + width > self.width() - 12:
                break
            box = QRectF(left, (self.height() - SIDE) / 2, SIDE, SIDE)
            draw(painter, name, box, colour_of(name, self._theme))
            painter.setPen(QColor(self._theme.page.muted))
            room = QRectF(left + SIDE + AFTER, 0, width + 2, self.height())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
            left += SIDE + AFTER + width + self._GAP
