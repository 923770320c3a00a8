"""Who appears with whom: actors on a circle, and lines between those that are named in the same articles.

On each side of the circle the actors stand at even heights, so that there is room for the names beside them. Where a window is too
low for that, the names of those who appear most are written; the others are when their dots are pointed at or gone to.
"""

from collections.abc import Sequence
from html import escape
from math import sqrt

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import Kind
from postil.model.entity import Entity
from postil.ui.screen_reader import say
from postil.ui.theme import panel_font

#: Pixels of the largest and the smallest dot, of the widest line, and that are left for names beside the circle.
_LARGEST, _SMALLEST, _WIDEST, _NAME = 13.0, 4.0, 7.0, 170
#: Pixels between a dot and its name, around a name, and at the edges.
_BESIDE, _AROUND, _EDGE = 18, 3, 8


class GraphPage(QWidget):
    """The picture. Clicking an actor, or Return at one, leads to what the library knows of it; arrow keys go around.

    Signals:
        who_wanted: key of an actor.
    """

    who_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
        #: In the order in which they stand, clockwise from the top.
        self.actors: Sequence[tuple[Entity, int]] = ()
        self.pairs: Sequence[tuple[str, str, int]] = ()
        #: The one that is pointed at or gone to, by its place in ``actors``.
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Who appears with whom"))

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._theme = theme
        self.update()

    def show_graph(self, actors: Sequence[tuple[Entity, int]], pairs: Sequence[tuple[str, str, int]]) -> None:
        """Shows actors with in how many articles they are, and in how many each two are together."""
        at = self.actors[self.current][0].key if 0 <= self.current < len(self.actors) else ""
        # From side to side, the most frequent first: lines between those run across, and not along the edge.
        self.actors, self.pairs = (*actors[::2], *reversed(actors[1::2])), pairs
        self.current = next((i for i, (one, _) in enumerate(self.actors) if one.key == at), -1)
        self.setAccessibleDescription(", ".join(entity.name for entity, _ in actors))
        self.update()

    def place(self, number: int) -> QPointF:
        """Where an actor is drawn."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        if len(self.actors) == 1:
            return middle
        right = (len(self.actors) + 1) // 2
        on_right = number < right
        many = right if on_right else len(self.actors) - right
        at = number if on_right else len(self.actors) - 1 - number
        down = (2 * at + 1) / many - 1  # From -1 to 1, without the ends.
        wide = max(60.0, middle.x() - _NAME) * sqrt(1 - down * down)
        high = max(60.0, middle.y() - 24)
        return QPointF(middle.x() + (wide if on_right else -wide), middle.y() + high * down)

    def label(self, number: int) -> tuple[QRectF, str]:
        """Where the name of an actor has room, and what of it has."""
        place = self.place(number)
        right = place.x() >= self.width() / 2
        room = (self.width() - place.x() if right else place.x()) - _BESIDE - _EDGE
        metrics = QFontMetrics(panel_font(13))
        words = metrics.elidedText(self.actors[number][0].name, Qt.TextElideMode.ElideRight, int(room))
        wide, high = metrics.horizontalAdvance(words) + 2 * _AROUND, metrics.height() + 2
        left = place.x() + _BESIDE - _AROUND if right else place.x() - _BESIDE + _AROUND - wide
        return QRectF(left, place.y() - high / 2, wide, high), words

    def labelled(self) -> dict[int, tuple[QRectF, str]]:
        """The names that are written: none over another one, first of all that of the current actor, then of the most frequent."""
        found: dict[int, tuple[QRectF, str]] = {}
        ranked = sorted(range(len(self.actors)), key=lambda one: (one != self.current, -self.actors[one][1]))
        for number in ranked:
            box, words = self.label(number)
            if not any(box.intersects(other) for other, _ in found.values()):
                found[number] = box, words
        return found

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(panel_font(13))
        if not self.actors:
            painter.setPen(QColor(self._theme.page.muted))
            words = self.tr("No actor appears in an article yet.")
            painter.drawText(self.rect().adjusted(0, 80, 0, 0), int(Qt.AlignmentFlag.AlignHCenter), words)
            return
        self._paint_lines(painter)
        most = max(articles for _, articles in self.actors)
        for number, (_, articles) in enumerate(self.actors):
            self._paint_dot(painter, number, articles / most)
        for box, words in self.labelled().values():
            self._paint_name(painter, box, words)

    def _paint_lines(self, painter: QPainter) -> None:
        """Those of the actor that is pointed at lie over the others."""
        assert self._theme is not None, "there is a theme while painting"
        page, often = self._theme.page, [times for *_, times in self.pairs]
        least, most = min(often, default=1), max(often, default=1)
        places = {entity.key: self.place(number) for number, (entity, _) in enumerate(self.actors)}
        at = self.actors[self.current][0].key if self.current >= 0 else ""
        for one, two, times in sorted(self.pairs, key=lambda pair: at in pair[:2]):
            if one in places and two in places:
                colour = page.accent if at in (one, two) else page.border
                painter.setPen(
                    QPen(QColor(colour), 1 + (_WIDEST - 1) * (times - least) / max(most - least, 1))
                )
                painter.drawLine(places[one], places[two])

    def _paint_dot(self, painter: QPainter, number: int, share: float) -> None:
        assert self._theme is not None, "there is a theme while painting"
        page, size = self._theme.page, _SMALLEST + (_LARGEST - _SMALLEST) * share
        painter.setPen(QPen(QColor(page.background), 2))
        current = number == self.current
        painter.setBrush(QColor(page.accent if current else self._theme.kinds[str(Kind.ACTOR)].line))
        painter.drawEllipse(self.place(number), size, size)

    def _paint_name(self, painter: QPainter, box: QRectF, words: str) -> None:
        """On the colour of the page, so that no line runs through it."""
        assert self._theme is not None, "there is a theme while painting"
        ground = QColor(self._theme.page.background)
        ground.setAlpha(215)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(self._theme.page.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _at(self, point: QPointF) -> int:
        """The actor whose dot or name is there; -1: none."""
        for number in range(len(self.actors)):
            away = self.place(number) - point
            if abs(away.x()) + abs(away.y()) <= 2 * _SMALLEST:
                return number
        named = (number for number, (box, _) in self.labelled().items() if box.contains(point))
        near = min(
            range(len(self.actors)), key=lambda one: (self.place(one) - point).manhattanLength(), default=-1
        )
        if near >= 0 and (self.place(near) - point).manhattanLength() > 2 * _LARGEST:
            near = -1
        return next(named, near)

    def _go_to(self, number: int) -> None:
        if number != self.current:
            self.current = number
            self.update()

    def said(self, number: int) -> str:
        """An actor with those it appears with, in words."""
        entity, articles = self.actors[number]
        names = {one.key: one.name for one, _ in self.actors}
        found = [
            (times, names[two if one == entity.key else one])
            for one, two, times in self.pairs
            if entity.key in (one, two) and one in names and two in names
        ]
        ranked = ", ".join(f"{name} ({times})" for times, name in sorted(found, reverse=True)[:12])
        head = self.tr("%1, in %2 articles").replace("%1", entity.name).replace("%2", str(articles))
        return f"{head}: {ranked}" if ranked else head

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(self._at(event.position()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.who_wanted.emit(self.actors[number][0].key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step and self.actors:
            self._go_to((self.current + step) % len(self.actors) if self.current >= 0 else 0)
            say(self, self.said(self.current))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.who_wanted.emit(self.actors[self.current][0].key)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            if number >= 0:
                # As rich text it is broken into lines; else it is as wide as the screen.
                QToolTip.showText(event.globalPos(), f"<p>{escape(self.said(number))}</p>", self)
                return True
        return super().event(event)
