"""Who appears with whom: actors on a circle, and lines between those that are named in the same articles."""

from collections.abc import Sequence
from math import cos, pi, sin

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

#: Pixels of the largest and the smallest dot, of the widest line, and that a name takes at most.
_LARGEST, _SMALLEST, _WIDEST, _NAME = 13.0, 4.0, 7.0, 170


class GraphPage(QWidget):
    """The picture. Clicking an actor, or Return at one, leads to what the library knows of it; arrow keys go around.

    Signals:
        who_wanted: key of an actor.
    """

    who_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
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
        self.actors, self.pairs = actors, pairs
        self.current = next((i for i, (one, _) in enumerate(actors) if one.key == at), -1)
        self.setAccessibleDescription(", ".join(entity.name for entity, _ in actors))
        self.update()

    def place(self, number: int) -> QPointF:
        """Where an actor is drawn."""
        angle = 2 * pi * number / max(1, len(self.actors)) - pi / 2
        wide = max(60.0, self.width() / 2 - _NAME)
        high = max(60.0, self.height() / 2 - 48)
        return QPointF(self.width() / 2 + wide * cos(angle), self.height() / 2 + high * sin(angle))

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
        for number, (entity, articles) in enumerate(self.actors):
            self._paint_actor(painter, number, entity, articles / most)

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

    def _paint_actor(self, painter: QPainter, number: int, entity: Entity, share: float) -> None:
        assert self._theme is not None, "there is a theme while painting"
        page, middle = self._theme.page, self.place(number)
        size = _SMALLEST + (_LARGEST - _SMALLEST) * share
        current = number == self.current
        painter.setPen(QPen(QColor(page.background), 2))
        painter.setBrush(QColor(page.accent if current else self._theme.kinds[str(Kind.ACTOR)].line))
        painter.drawEllipse(middle, size, size)
        painter.setPen(QColor(page.text))
        name = QFontMetrics(painter.font()).elidedText(entity.name, Qt.TextElideMode.ElideRight, _NAME - 28)
        right = middle.x() >= self.width() / 2 - 1
        box = QRectF(middle.x() + 18 if right else middle.x() - _NAME - 18, middle.y() - 12, _NAME, 24)
        side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), name)

    def _at(self, point: QPointF) -> int:
        """The actor there; -1: none."""
        for number in range(len(self.actors)):
            away = self.place(number) - point
            if abs(away.x()) + abs(away.y()) <= 2 * _LARGEST:
                return number
        return -1

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
                QToolTip.showText(event.globalPos(), self.said(number), self)
                return True
        return super().event(event)
