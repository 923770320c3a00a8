"""The legend: the kinds of marks with their signs, names, numbers and switches, and what the engine is doing."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import DEFAULT_KINDS, ENGINE_KINDS, Kind
from postil.styles import mixed
from postil.ui import sharp
from postil.ui.action_row import CONTEXT
from postil.ui.action_rows.mark import KIND_NAMES
from postil.ui.keymap import with_key
from postil.ui.marks.sureness_slider import SurenessSlider
from postil.ui.translation import written
from postil.ui.widgets.swatch import draw_swatch


class LegendRow(QAbstractButton):
    """One kind: sign, name, number, switch. Space and Enter switch it, as a click does."""

    def __init__(self, kind: Kind, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self.kind = kind
        self._number = 0
        self._theme: styles.Theme | None = None
        self.setCheckable(True)
        self.setText(name or QCoreApplication.translate(CONTEXT, KIND_NAMES[kind]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_key("")
        self.set_number(0)

    @property
    def number(self) -> int:
        """How many marks of the kind the article has."""
        return self._number

    def set_number(self, number: int) -> None:
        """Shows how many marks of the kind there are."""
        self._number = number
        self.setAccessibleName(
            self.tr("%1, %2 in the article").replace("%1", self.text()).replace("%2", written(number))
        )
        self.update()

    def set_key(self, key: str) -> None:
        """Says which key does the same."""
        self.setToolTip(with_key(self.tr("Show or hide: %1").replace("%1", self.text()), key))

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._theme = theme
        self.update()

    def look(self, theme: styles.Theme) -> styles.MarkColours:
        """What the marks of the row look like."""
        return theme.kinds[self.kind]

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 32)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page, colours = self._theme.page, self.look(self._theme)
        on, middle = self.isChecked(), self.height() / 2
        if self.underMouse() or self.hasFocus():
            ring, width = sharp.frame(painter, QRectF(self.rect()), 2)
            painter.setPen(QPen(QColor(page.accent), width) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(page.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, 6, 6)
        fill = colours.fill if on else mixed(page.panel, page.border, 0.35)
        line = colours.line if on else mixed(page.muted, page.panel, 0.35)
        draw_swatch(painter, QRectF(8, middle - 8, 22, 16), fill, line, colours.line_style)
        painter.setPen(QColor(page.text if on else page.muted))
        words = QRectF(40, 0, self.width() - 124, self.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QColor(page.muted))
        numbers = QRectF(self.width() - 88, 0, 40, self.height())
        shown = self.locale().toString(self._number) if self._number else "–"
        painter.drawText(numbers, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        _draw_switch(painter, QRectF(self.width() - 38, middle - 7.5, 27, 15), page, on=on)
        painter.end()


class LegendPanel(QWidget):
    """All kinds that the engine finds.

    Signals:
        kind_switched: a kind, and whether it is to be shown.
    """

    kind_switched = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Marks"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 16)
        column.setSpacing(0)
        self._rows: dict[Kind, LegendRow] = {}
        for kind in ENGINE_KINDS:
            row = LegendRow(kind, self)
            row.clicked.connect(lambda on, kind=kind: self.kind_switched.emit(kind, on))
            column.addWidget(row)
            self._rows[kind] = row
        self._middle = QVBoxLayout()
        column.addLayout(self._middle)
        self.sureness = SurenessSlider(self)
        column.addSpacing(12)
        column.addWidget(self.sureness)
        self._status = QLabel(self)
        self._status.setObjectName("small")
        self._status.setWordWrap(True)
        self._status.setContentsMargins(8, 16, 8, 0)
        column.addWidget(self._status)
        column.addStretch(1)
        self.set_shown(DEFAULT_KINDS)

    def put_below_kinds(self, widget: QWidget) -> None:
        """Puts something between the kinds and how sure marks must be."""
        self._middle.addWidget(widget)

    def row(self, kind: Kind) -> LegendRow:
        """The row of a kind."""
        return self._rows[kind]

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        for row in self._rows.values():
            row.set_theme(theme)

    def set_numbers(self, numbers: Mapping[Kind, int], hidden: Sequence[str] = (), total: int = 0) -> None:
        """Shows how many marks of each kind the article has, and those that are not sure enough: some words, and how many."""
        self.sureness.set_hidden(hidden, total)
        for kind, row in self._rows.items():
            row.set_number(numbers.get(kind, 0))

    def set_shown(self, kinds: frozenset[Kind]) -> None:
        """Puts the switches as ``kinds`` says, without a signal."""
        for kind, row in self._rows.items():
            row.setChecked(kind in kinds)

    def set_keys(self, keys: Mapping[Kind, str]) -> None:
        """Says by which keys the kinds are switched."""
        for kind, row in self._rows.items():
            row.set_key(keys.get(kind, ""))

    def set_status(self, sentence: str) -> None:
        """Says what the engine is doing; empty when it rests."""
        self._status.setText(sentence)


def _draw_switch(painter: QPainter, box: QRectF, page: styles.PageColours, *, on: bool) -> None:
    radius = box.height() / 2
    painter.setPen(Qt.PenStyle.NoPen if on else QPen(QColor(mixed(page.muted, page.panel, 0.25)), 1.2))
    painter.setBrush(QColor(page.accent) if on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)
    knob = QRectF(0, 0, box.height() - 6, box.height() - 6)
    knob.moveCenter(box.center())
    knob.moveLeft(box.right() - 3 - knob.width() if on else box.left() + 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(page.on_accent if on else page.muted))
    painter.drawEllipse(knob)
