"""How often somebody is named over time, as bars."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import Kind
from postil.ui.theme import panel_font

#: Months of which each has a bar; of longer times each year has one.
_MONTHS = 48
_HEIGHT, _FOOT, _WIDEST = 96, 20, 28


class MonthChart(QWidget):
    """Mentions as bars, and quotes in front of them. What it shows can be read out, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
        self.bars: list[tuple[str, int, int]] = []
        self.setMinimumHeight(_HEIGHT)

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._theme = theme
        self.update()

    def set_months(self, months: Sequence[tuple[str, int, int, int]]) -> None:
        """Shows months with articles, mentions and quotes of each."""
        self.bars = bars_of(months)
        words = "; ".join(f"{name}: {mentions}" for name, mentions, _ in self.bars if mentions)
        self.setAccessibleName(self.tr("Mentions over time"))
        self.setAccessibleDescription(words)
        self.setVisible(len(self.bars) > 1)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    def _box(self, number: int) -> QRectF:
        """The column of a bar."""
        wide = min(_WIDEST, self.width() / max(1, len(self.bars)))
        return QRectF(number * wide, 4, wide, self.height() - _FOOT - 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or not self.bars:
            return
        painter = QPainter(self)
        page, kinds = self._theme.page, self._theme.kinds
        most = max(1, *(mentions for _, mentions, _ in self.bars))
        colours = (QColor(kinds[str(Kind.ACTOR)].line), QColor(kinds[str(Kind.QUOTE)].line))
        for number, (_, mentions, quotes) in enumerate(self.bars):
            box = self._box(number)
            gap = min(3.0, box.width() / 5)
            for value, colour in ((mentions, colours[0]), (min(quotes, mentions), colours[1])):
                high = round(box.height() * value / most)
                painter.fillRect(
                    QRectF(box.left() + gap, box.bottom() - high, box.width() - 2 * gap, high), colour
                )
        right = round(self._box(len(self.bars) - 1).right())
        foot = QRect(0, self.height() - _FOOT, max(right, 140), _FOOT)
        painter.fillRect(QRect(0, foot.top(), right, 1), QColor(page.border))
        painter.setFont(panel_font(12))
        painter.setPen(QColor(page.muted))
        painter.drawText(
            foot, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.bars[0][0]
        )
        painter.drawText(
            foot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self.bars[-1][0]
        )

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for number, (name, mentions, quotes) in enumerate(self.bars):
                if self._box(number).left() <= event.pos().x() < self._box(number).right():
                    words = self.tr("%1: named %2 times, quoted %3 times")
                    words = words.replace("%1", name).replace("%2", str(mentions)).replace("%3", str(quotes))
                    QToolTip.showText(event.globalPos(), words, self)
                    return True
        return super().event(event)


def bars_of(months: Sequence[tuple[str, int, int, int]]) -> list[tuple[str, int, int]]:
    """Name, mentions and quotes of each bar: of every month from the first to the last, or of every year."""
    known = {name: (mentions, quotes) for name, _, mentions, quotes in months}
    if not known:
        return []
    first, last = _number(min(known)), _number(max(known))
    if last - first < _MONTHS:
        names = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
        return [(name, *known.get(name, (0, 0))) for name in names]
    years = {
        year: [sum(parts) for parts in zip(*(known[name] for name in names), strict=True)]
        for year, names in groupby(sorted(known), key=lambda name: name[:4])
    }
    every = [f"{year:04}" for year in range(first // 12, last // 12 + 1)]
    return [(year, *years.get(year, [0, 0])) for year in every]


def _number(month: str) -> int:
    """Months since the year 0; "2024" is its first one."""
    year, _, of_year = month.partition("-")
    return int(year) * 12 + int(of_year or 1) - 1
