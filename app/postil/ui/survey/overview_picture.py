"""The picture of an article: who speaks how much, who is named how often, and how much nobody is named for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from postil import styles
from postil.desk.survey import Present, Survey
from postil.model.annotation import Annotation
from postil.ui.theme import panel_font

#: Bars of each part, and pixels of a row and of a heading.
_BARS, _ROW, _HEADING = 8, 24, 34
_SIDE, _NAME, _NUMBER = 16, 112, 44


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, how long it is, what it is drawn in, and where it leads."""

    heading: str
    name: str
    number: int
    most: int
    kind: str
    marks: tuple[Annotation, ...]
    #: Length of the text, when the bar shows where in it the marks are, not how many; 0 else.
    length: int = 0


class OverviewPicture(QWidget):
    """Bars that can be clicked, or gone through with the arrow keys and chosen with Enter.

    Signals:
        mark_chosen: the first mark behind a bar.
    """

    mark_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
        self.bars: list[Bar] = []
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.set_survey(Survey())

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._theme = theme
        self.update()

    def set_survey(self, survey: Survey) -> None:
        """Shows what an article amounts to."""
        speakers = sorted((one for one in survey.actors if one.words), key=lambda one: -one.words)[:_BARS]
        named = [one for one in survey.actors if one.mentions][:_BARS]
        unnamed = [quote for quote in survey.quotes if quote.speaker is None]
        local = [quote for quote in survey.quotes if quote.speaker is not None and not quote.speaker.entity]
        known = [quote for quote in survey.quotes if quote.speaker is not None and quote.speaker.entity]
        sources = (
            (self.tr("Named"), survey.named, known),
            (self.tr("Only described"), survey.local, local),
            (self.tr("Nobody"), survey.unnamed, unnamed),
        )
        spoken = [(one.entity.name, one.words, one.quotes) for one in speakers]
        mentioned = [(one.entity.name, len(one.mentions), one.mentions) for one in named]
        systems = [(one.entity.name, len(one.mentions), one.mentions) for one in survey.systems[:_BARS]]
        self.bars = [
            *_part(self.tr("Who speaks, in words"), "quote", spoken),
            *_part(
                self.tr("Who stands behind the quotes, in words"), "quote", sources if survey.quotes else ()
            ),
            *_where(self.tr("Who speaks where"), speakers, survey.length),
            *_part(self.tr("Who is named, times"), "actor", mentioned),
            *_part(self.tr("Systems, times"), "system", systems),
        ]
        self._current = -1
        self.setAccessibleName(self.tr("Overview"))
        self.setAccessibleDescription(
            "; ".join(f"{bar.heading}: {bar.name} {bar.number}" for bar in self.bars)
        )
        self.setMinimumHeight(self._height())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self._height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.bars:
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            self._current = (self._current + by) % len(self.bars)
            bar = self.bars[self._current]
            self.setAccessibleName(f"{bar.heading}: {bar.name}, {bar.number}")
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._at(event.position().y()))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(event.pos().y())
            if number >= 0:
                bar = self.bars[number]
                QToolTip.showText(event.globalPos(), f"{bar.name}: {bar.number}", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = self._theme.page
        if not self.bars:
            painter.setPen(QColor(page.muted))
            words = self.tr("A picture of who speaks and who is named stands here once an article is read.")
            painter.drawText(self.rect().adjusted(_SIDE, 16, -_SIDE, 0), Qt.TextFlag.TextWordWrap, words)
        heading = ""
        for number, (bar, top) in enumerate(zip(self.bars, self._tops(), strict=True)):
            if bar.heading != heading:
                heading = bar.heading
                painter.setFont(panel_font(12, 600))
                painter.setPen(QColor(page.muted))
                painter.drawText(
                    QRectF(_SIDE, top - 22, self.width(), 20), Qt.AlignmentFlag.AlignVCenter, heading
                )
            self._paint_bar(painter, bar, QRectF(0, top, self.width(), _ROW), current=number == self._current)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: Bar, row: QRectF, *, current: bool) -> None:
        assert self._theme is not None
        page, look = self._theme.page, self._theme.kinds[bar.kind]
        painter.setFont(QFont(panel_font(13)))
        if current and self.hasFocus():
            painter.setPen(QPen(QColor(page.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(6, 1, -6, -1), 5, 5)
        painter.setPen(QColor(page.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideMiddle, _NAME)
        painter.drawText(QRectF(_SIDE, row.top(), _NAME, _ROW), middle, name)
        painter.setPen(QColor(page.muted))
        number = self.locale().toString(bar.number)
        box = QRectF(row.right() - _NUMBER - 8, row.top(), _NUMBER - 8, _ROW)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, number)
        left = _SIDE + _NAME + 8
        room = max(8.0, row.width() - left - _NUMBER - 12)
        if bar.length:
            self._paint_places(painter, bar, QRectF(left, row.center().y() - 6, room, 12))
            return
        length = max(2.0, room * bar.number / max(1, bar.most)) if bar.number else 0.0
        painter.setPen(QPen(QColor(look.line), 1))
        painter.setBrush(QColor(look.fill))
        if length:
            painter.drawRoundedRect(QRectF(left, row.center().y() - 6, length, 12), 3, 3)

    def _paint_places(self, painter: QPainter, bar: Bar, box: QRectF) -> None:
        """A line for the text, from its beginning to its end, with what is said on it."""
        assert self._theme is not None
        page, look = self._theme.page, self._theme.kinds[bar.kind]
        painter.fillRect(QRectF(box.left(), box.center().y(), box.width(), 1), QColor(page.border))
        for mark in bar.marks:
            start, end = (
                box.left() + box.width() * at / bar.length for at in (mark.span.start, mark.span.end)
            )
            painter.fillRect(QRectF(start, box.top(), max(2.0, end - start), box.height()), QColor(look.line))

    def _tops(self) -> list[float]:
        tops, y, heading = [], 0.0, ""
        for bar in self.bars:
            if bar.heading != heading:
                heading = bar.heading
                y += _HEADING
            tops.append(y)
            y += _ROW
        return tops

    def _height(self) -> int:
        tops = self._tops()
        return int(tops[-1] + _ROW + 16) if tops else 120

    def _at(self, y: float) -> int:
        return next((n for n, top in enumerate(self._tops()) if top <= y < top + _ROW), -1)

    def _choose(self, number: int) -> None:
        if number >= 0 and self.bars[number].marks:
            self.mark_chosen.emit(self.bars[number].marks[0])


def _where(heading: str, speakers: Sequence[Present], length: int) -> list[Bar]:
    """For each speaker, where in the text he is quoted."""
    return [
        Bar(heading, one.entity.name, len(one.quotes), 0, "quote", tuple(one.quotes), max(1, length))
        for one in speakers
    ]


def _part(heading: str, kind: str, rows: Sequence[tuple[str, int, Sequence[Annotation]]]) -> list[Bar]:
    most = max((number for _, number, _ in rows), default=0)
    return [Bar(heading, name, number, most, kind, tuple(marks)) for name, number, marks in rows]
