"""The card that appears beside a mark: what it is, who or what it means, where else, and why it is marked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from postil import styles
from postil.model.annotation import Annotation, Kind
from postil.model.category import Category
from postil.ui.keymap import with_key
from postil.ui.marks.card_content import Section
from postil.ui.notes import markdown
from postil.ui.theme import panel_font
from postil.ui.widgets.bubble import SHADOW, Bubble
from postil.ui.widgets.swatch import Swatch

#: Logical pixels of text on a card.
WIDTH = 320
#: Logical pixels that a card is high at most; more can be scrolled to.
HEIGHT = 520


class Card(Bubble):
    """Shows one section for each mark under the pointer.

    Signals:
        step_requested: mark, and 1 or -1: the reader wants the next or previous mention.
        more_requested: mark, and where on the screen: the reader wants to see what can be done with it.
        entered, left: the pointer came onto the card, and went.
        wheel_turned: a ``QWheelEvent`` that the card has no use for: it is meant for the page.
    """

    step_requested = Signal(object, int)
    more_requested = Signal(object, QPoint)
    entered = Signal()
    left = Signal()
    wheel_turned = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
        self._icon: Callable[[str], QIcon] = lambda _name: QIcon()
        self._keys = ("", "")
        self._categories: dict[str, Category] = {}
        self._whole = True
        self._scroll = QScrollArea(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.viewport().installEventFilter(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scroll)

    def set_theme(self, theme: styles.Theme, icon: Callable[[str], QIcon]) -> None:
        """Takes colours and icons; what is shown goes, it comes again with the pointer."""
        self._theme, self._icon = theme, icon
        self.hide()

    def set_categories(self, categories: Sequence[Category]) -> None:
        """Takes the reader's own categories, whose marks have looks of their own."""
        self._categories = {one.id: one for one in categories}

    def set_keys(self, previous: str, next_: str) -> None:
        """Takes the keys that step from mention to mention, as the desktop writes them."""
        self._keys = (previous, next_)

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Fills the card."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        for number, section in enumerate(sections):
            if number:
                column.addWidget(_rule(page))
            column.addLayout(self._section(section, page))
        column.addStretch(1)
        page.setFixedWidth(WIDTH)
        height = max(column.totalHeightForWidth(WIDTH), column.heightForWidth(WIDTH))
        self._whole = height <= HEIGHT
        self._scroll.setWidget(page)
        page.setAutoFillBackground(False)
        self._scroll.setFixedSize(WIDTH, min(height, HEIGHT))
        self.setFixedSize(WIDTH + 2 * SHADOW + 2, min(height, HEIGHT) + 2 * SHADOW + 2)
        self.setAccessibleName("; ".join(f"{s.what}: {s.title}" for s in sections))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.entered.emit()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hands the wheel on while all of the card is to be seen."""
        if event.type() == QEvent.Type.Wheel and self._whole:
            self.wheel_turned.emit(event)
            return True
        return super().eventFilter(watched, event)

    def _section(self, section: Section, page: QWidget) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(self._head(section, page))
        if section.title:
            column.addWidget(_title(section, page, self._theme))
        if section.facts:
            column.addLayout(_facts(section.facts, page))
        if section.forms:
            column.addWidget(_label(self.tr("Here as: ") + ", ".join(section.forms), page, "small"))
        if section.tags:
            column.addWidget(_label("  ".join(f"#{tag}" for tag in section.tags), page, "muted"))
        if section.total:
            column.addLayout(self._mentions(section, page))
        why = "\n".join(line for line in (section.reason, section.sureness) if line)
        if why:
            column.addWidget(_label(why, page, "small"))
        return column

    def _head(self, section: Section, page: QWidget) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        colours = self._colours(section.mark)
        if colours:
            row.addWidget(Swatch(colours.fill, colours.line, colours.line_style, page))
        row.addWidget(_label(section.what, page, "small"), 1)
        row.addWidget(self._more(section.mark, page))
        return row

    def _more(self, mark: Annotation, page: QWidget) -> QToolButton:
        button = QToolButton(page)
        button.setObjectName("more")
        button.setIcon(self._icon("more"))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(self.tr("What can be done with it"))
        button.setAccessibleName(self.tr("What can be done with it"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(
            lambda _on=False: self.more_requested.emit(mark, button.mapToGlobal(button.rect().bottomLeft()))
        )
        return button

    def _mentions(self, section: Section, page: QWidget) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(_label(self._count(section), page, "muted"), 1)
        if section.total == 1:
            return row
        tips = [
            with_key(w, k) for w, k in zip((self.tr("Previous"), self.tr("Next")), self._keys, strict=True)
        ]
        for by, name, tip in ((-1, "previous", tips[0]), (1, "next", tips[1])):
            button = QToolButton(page)
            button.setObjectName(name)
            button.setIcon(self._icon(name))
            button.setIconSize(QSize(16, 16))
            button.setToolTip(tip)
            button.setAccessibleName(tip.partition("  (")[0])
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, by=by: self.step_requested.emit(section.mark, by))
            row.addWidget(button)
        return row

    def _count(self, section: Section) -> str:
        said = section.mark.kind in (Kind.QUOTE, Kind.STATEMENT)
        if section.total == 1:
            return self.tr("Nothing else by this speaker") if said else self.tr("Not mentioned again")
        words = self.tr("%1 of %2 by this speaker") if said else self.tr("Mention %1 of %2")
        return words.replace("%1", str(section.number)).replace("%2", str(section.total))

    def _colours(self, mark: Annotation) -> styles.MarkColours | None:
        if self._theme is None:
            return None
        if mark.kind is Kind.HIGHLIGHT:
            return self._theme.highlights.get(mark.colour)
        if mark.kind is Kind.CATEGORY and mark.label in self._categories:
            category = self._categories[mark.label]
            return styles.tinted(self._theme, category.colour, category.line)
        return self._theme.kinds.get(mark.kind)


def _facts(facts: Sequence[tuple[str, str]], page: QWidget) -> QLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(facts):
        grid.addWidget(_label(name, page, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_label(value, page), row, 1)
    return grid


def _title(section: Section, page: QWidget, theme: styles.Theme | None) -> QLabel:
    """Who or what it is; of a highlight the note, as its Markdown says."""
    title = _label(section.title, page)
    if section.mark.kind is Kind.HIGHLIGHT:
        title.setTextFormat(Qt.TextFormat.RichText)
        title.setText(markdown.document(section.title, theme=theme).toHtml())
        title.setFont(panel_font(13))
    else:
        title.setFont(panel_font(15, 600))
    return title


def _label(text: str, parent: QWidget, name: str = "") -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setObjectName(name)
    return label


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setObjectName("rule")
    return rule
