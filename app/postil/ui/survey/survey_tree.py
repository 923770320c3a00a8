"""Lists of who and what is in the article, which open out to every place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from postil.model.annotation import Annotation
from postil.ui.survey.quote_delegate import MANY, SAID, QuoteDelegate
from postil.ui.widgets.filter_line import FilterLine

MARK = int(Qt.ItemDataRole.UserRole)
_MARKS, _COPIED, _PLACES = MARK + 1, MARK + 2, MARK + 3
#: Places of one entry that are listed.
_LISTED = 300


class SurveyTree(QWidget):
    """A line to filter by, and entries with numbers, a strip of where they are, and their places below them.

    Args:
        name: for those who do not see it.
        empty: what it says when nothing is there.

    Signals:
        mark_chosen: a mark to go to.
    """

    mark_chosen = Signal(object)

    def __init__(self, name: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._excerpt: Callable[[Annotation], str] = lambda _mark: ""
        self._length = 1
        self.filter = FilterLine(self.tr("Filter"), f"{name}: {self.tr('Filter')}", self)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("survey")
        self.tree.setAccessibleName(name)
        self.tree.setColumnCount(3)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(14)
        self.tree.header().setStretchLastSection(False)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.Fixed,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            self.tree.header().setSectionResizeMode(column, mode)
        self.tree.header().resizeSection(1, 64)
        self._strip = _Strip(self.tree)
        self.tree.setItemDelegateForColumn(1, self._strip)
        self._empty = QLabel(empty, self)
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(8, 8, 8, 0)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(8, 4, 8, 8)
        column_.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)  # Under the filter of the notes.
        head.addWidget(self.filter)
        column_.addLayout(head)
        column_.addWidget(self._empty)
        column_.addWidget(self.tree, 1)
        # What is known of the entry that the reader is at.
        self.known = QLabel(self)
        self.known.setWordWrap(True)
        self.known.setTextFormat(Qt.TextFormat.PlainText)
        self.known.setContentsMargins(8, 6, 8, 4)
        self.known.setObjectName("small")
        self.known.hide()
        column_.addWidget(self.known)
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.itemClicked.connect(self._on_activated)
        self.tree.itemExpanded.connect(self._on_expanded)
        self.filter.textChanged.connect(self._on_filter)

    def show_quotes(self) -> None:
        """Shows each entry with what is said, over several lines, and nothing of where it stands: the words need the room."""
        self.tree.setColumnHidden(1, True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(False)
        self.tree.setItemDelegateForColumn(0, QuoteDelegate(self.tree))
        self.tree.header().sectionResized.connect(self.tree.scheduleDelayedItemsLayout)

    def set_colour(self, line: str) -> None:
        """Takes the colour of the marks that it lists."""
        self._strip.colour = QColor(line)
        self.tree.viewport().update()

    def expect_quotes(self, number: int) -> None:
        """So many quotes are about to come."""
        delegate = self.tree.itemDelegateForColumn(0)
        if isinstance(delegate, QuoteDelegate):
            delegate.many = number > MANY
            self.tree.setUniformRowHeights(delegate.many)

    def begin(self, excerpt: Callable[[Annotation], str], length: int) -> None:
        """Empties it. ``excerpt`` gives a line of text for a mark, ``length`` is that of the text."""
        self.tree.clear()
        self._excerpt, self._length = excerpt, max(1, length)
        self._empty.show()
        self.known.hide()
        self.tree.hide()
        self.filter.hide()

    def add_quote(self, speaker: str, words: str, number: str, quote: Annotation, copied: str) -> None:
        """Adds what somebody says."""
        item = self.add(f"{speaker}: {words}", number, words, (quote,), copied)
        item.setData(0, SAID, (speaker, words))
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def add(
        self, name: str, number: str, tip: str, marks: Sequence[Annotation], copied: str = ""
    ) -> QTreeWidgetItem:
        """Adds an entry: with several marks it opens out, with one it leads there."""
        item = QTreeWidgetItem([name, "", number])
        item.setToolTip(0, tip)
        item.setData(0, _MARKS, tuple(marks))
        item.setData(0, _COPIED, copied or name)
        item.setData(1, _PLACES, [mark.span.start / self._length for mark in marks[:_LISTED]])
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {number}" if number else name)
        if len(marks) == 1:
            item.setData(0, MARK, marks[0])
        elif marks:
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        self.tree.addTopLevelItem(item)
        self._empty.hide()
        self.tree.show()
        self.filter.show()
        return item

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            items = self.tree.selectedItems()
            QGuiApplication.clipboard().setText(
                "\n".join(item.data(0, _COPIED) or item.text(0) for item in items)
            )
        else:
            super().keyPressEvent(event)

    @Slot(QTreeWidgetItem)
    def _on_expanded(self, item: QTreeWidgetItem) -> None:
        """Places are listed when they are asked for."""
        if item.childCount():
            return
        for mark in item.data(0, _MARKS)[:_LISTED]:
            child = QTreeWidgetItem([self._excerpt(mark), "", ""])
            child.setData(0, MARK, mark)
            child.setToolTip(0, child.text(0))
            item.addChild(child)
            child.setFirstColumnSpanned(True)

    @Slot(QTreeWidgetItem)
    def _on_activated(self, item: QTreeWidgetItem) -> None:
        mark = item.data(0, MARK)
        if mark is not None:
            self.mark_chosen.emit(mark)
        else:
            item.setExpanded(not item.isExpanded())

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        top = item.parent() or item if item is not None else None
        words = top.toolTip(0) if top is not None else ""
        # What is quoted stands in the list already.
        words = "" if top is not None and top.data(0, SAID) else words
        self.known.setText(f"{top.text(0)}\n{words}" if top is not None and words else "")
        self.known.setVisible(bool(words))

    @Slot(str)
    def _on_filter(self, words: str) -> None:
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is not None:
                text = f"{item.text(0)} {item.toolTip(0)}".casefold()
                item.setHidden(not all(word in text for word in words.casefold().split()))


class _Strip(QStyledItemDelegate):
    """Where in the text the marks of an entry are: the beginning at the left, the end at the right."""

    colour = QColor("#888888")

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        places = index.data(_PLACES) or ()
        if not places:
            return
        box = QRectF(option.rect).adjusted(4, 0, -4, 0)
        middle = box.center().y()
        painter.fillRect(QRectF(box.left(), middle - 0.5, box.width(), 1), option.palette.mid())
        for place in places:
            painter.fillRect(QRectF(box.left() + place * (box.width() - 2), middle - 4, 2, 8), self.colour)
