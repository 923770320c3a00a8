"""Lists of who and what is in the article, which open out to every place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from postil.model.annotation import Annotation
from postil.ui.survey.card_delegate import CardDelegate
from postil.ui.survey.quote_delegate import MANY, SAID, QuoteDelegate
from postil.ui.survey.strip import PLACES, WIDTH, StripDelegate
from postil.ui.widgets.excerpt_delegate import AROUND, ExcerptDelegate
from postil.ui.widgets.filter_line import FilterLine

MARK = int(Qt.ItemDataRole.UserRole)
_MARKS, _COPIED, _KNOWN, _KEY = MARK + 1, MARK + 2, MARK + 4, MARK + 5
#: Places of one entry that are listed.
_LISTED = 300
#: What stands before a mark, its words, and what stands after.
Excerpt = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """What a row stands for.

    Attributes:
        name: of its entry, as shown.
        key: of the actor or system whose entry it is; empty for a quote, and for one place of an entry.
        marks: its places; of an entry all.
        copied: what is copied of it.
    """

    name: str
    key: str
    marks: tuple[Annotation, ...]
    copied: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a list looked like before it was made anew: open entries, the current one, its row in it, and how far it was scrolled."""

    open: frozenset[str] = frozenset()
    current: str = ""
    inner: int = -1
    scrolled: int = 0


class SurveyTree(QWidget):
    """A line to filter by, and entries with numbers, a strip of where they are, and their places below them.

    Args:
        name: for those who do not see it.
        empty: what it says when nothing is there.

    Signals:
        mark_chosen: a mark to go to.
        menu_requested: the ``Row`` for which a menu is wanted, and where on the screen.
    """

    mark_chosen = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, name: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._excerpt: Callable[[Annotation], Excerpt] = lambda _mark: ("", "", "")
        self._kept = _Kept()
        self._button: QWidget | None = None
        self._cards: CardDelegate | None = None
        self._length = 1
        self._filtered = False
        self.filter = FilterLine(self.tr("Filter"), f"{name}: {self.tr('Filter')}", self)
        self.tree = _Tree(self)
        self.tree.setObjectName("survey")
        self.tree.setAccessibleName(name)
        self.tree.setColumnCount(3)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setItemDelegateForColumn(0, ExcerptDelegate(self.tree))
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
        self.tree.header().resizeSection(1, WIDTH)
        self._strip = StripDelegate(self.tree)
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
        self._head = head
        column_.addLayout(head)
        column_.addWidget(self._empty)
        column_.addWidget(self.tree, 1)
        # What is known of the entry that the reader is at.
        self.known = QLabel(self)
        self.known.setWordWrap(True)
        self.known.setTextFormat(Qt.TextFormat.PlainText)
        self.known.setContentsMargins(8, 6, 8, 4)
        self.known.setObjectName("small")
        for widget in (self.known, self.tree, self.filter):
            widget.hide()  # Until there is something to list.
        column_.addWidget(self.known)
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.itemClicked.connect(self._on_activated)
        self.tree.itemExpanded.connect(self._on_expanded)
        self.tree.menu_wanted.connect(self._on_menu_wanted)
        self.filter.textChanged.connect(self._on_filter)

    def offer(self, button: QWidget) -> None:
        """Puts a button beside the filter."""
        self._head.addWidget(button)
        button.setVisible(self.filter.isVisibleTo(self))
        self._button = button

    def show_quotes(self) -> None:
        """Shows each entry with what is said, over several lines, and nothing of where it stands: the words need the room."""
        self.tree.setColumnHidden(1, True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(False)
        self.tree.setItemDelegateForColumn(0, QuoteDelegate(self.tree))
        self.tree.header().sectionResized.connect(self.tree.scheduleDelayedItemsLayout)

    def show_cards(self) -> None:
        """Shows each entry as a card: under its name what is known of it."""
        self.tree.setUniformRowHeights(False)
        self._cards = CardDelegate(self.tree)
        self.tree.setItemDelegateForColumn(0, self._cards)
        self.tree.header().sectionResized.connect(self.tree.scheduleDelayedItemsLayout)

    def set_colour(self, line: str) -> None:
        """Takes the colour of the marks that it lists."""
        self._strip.colour = QColor(line)
        if self._cards is not None:
            self._cards.colour = QColor(line)
        self.tree.viewport().update()

    def expect_quotes(self, number: int) -> None:
        """So many quotes are about to come."""
        delegate = self.tree.itemDelegateForColumn(0)
        if isinstance(delegate, QuoteDelegate):
            delegate.many = number > MANY
            self.tree.setUniformRowHeights(delegate.many)

    def begin(self, excerpt: Callable[[Annotation], Excerpt], length: int) -> None:
        """Empties it. ``excerpt`` gives a line of text for a mark, ``length`` is that of the text."""
        self._kept = self._state()
        self.tree.clear()
        self._filtered = False
        self._excerpt, self._length = excerpt, max(1, length)
        self._empty.show()
        self.known.hide()
        self.tree.hide()
        self._show_head(False)

    def add_quote(self, speaker: str, words: str, number: str, quote: Annotation, copied: str) -> None:
        """Adds what somebody says."""
        name = f"{speaker}: {words}"
        item = self.add(name, number, words, (quote,), copied=copied, said=(speaker, words))
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def end(self) -> None:
        """All entries are there: those that were open, and the one that the reader was at, are so again."""
        for row in range(self.tree.topLevelItemCount() if self._cards is not None else 0):
            item = self.tree.topLevelItem(row)
            assert item is not None, "counted"
            # Not with each entry as it comes: the tree would lay out all others every time.
            item.setFirstColumnSpanned(True)
        self._restore(self._kept)
        self._on_filter(self.filter.text())

    def add(
        self,
        name: str,
        number: str,
        known: str,
        marks: Sequence[Annotation],
        key: str = "",
        copied: str = "",
        said: tuple[str, str] | None = None,
    ) -> QTreeWidgetItem:
        """Adds an entry: with several marks it opens out, with one it leads there.

        Args:
            name: as shown.
            number: as shown.
            known: what is known of it, said below the list when the reader is at it.
            marks: its places.
            key: of the actor or system; empty for a quote.
            copied: what is copied of it; else its name.
            said: of a quote, by whom it is, and its words.
        """
        item = QTreeWidgetItem([name, "", number])
        item.setToolTip(0, known if not key else "\n".join(part for part in (name, known) if part))
        item.setData(0, _KNOWN, known)
        item.setData(0, _KEY, key)
        item.setData(0, SAID, (name, known) if self._cards is not None else said)
        item.setData(0, _MARKS, tuple(marks))
        item.setData(0, _COPIED, copied or name)
        item.setData(1, PLACES, [mark.span.start / self._length for mark in marks[:_LISTED]])
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {number}" if number else name)
        if len(marks) == 1:
            item.setData(0, MARK, marks[0])
        elif marks:
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        self.tree.addTopLevelItem(item)
        self._empty.hide()
        self.tree.show()
        self._show_head(True)
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

    def _show_head(self, on: bool) -> None:
        self.filter.setVisible(on)
        if self._button is not None:
            self._button.setVisible(on)

    @Slot(QTreeWidgetItem)
    def _on_expanded(self, item: QTreeWidgetItem) -> None:
        """Places are listed when they are asked for."""
        if item.childCount():
            return
        for mark in item.data(0, _MARKS)[:_LISTED]:
            before, words, after = self._excerpt(mark)
            child = QTreeWidgetItem([f"{before}{words}{after}", "", ""])
            child.setData(0, MARK, mark)
            if before or after:
                child.setData(0, AROUND, (before, words, after))
            child.setToolTip(0, child.text(0))
            item.addChild(child)
            child.setFirstColumnSpanned(True)

    @Slot(QTreeWidgetItem, QPoint)
    def _on_menu_wanted(self, item: QTreeWidgetItem, place: QPoint) -> None:
        mark, top = item.data(0, MARK), item.parent() or item
        marks = (mark,) if mark is not None else item.data(0, _MARKS)
        alone = item.parent() is not None or not item.data(0, _KEY)
        key = "" if alone else item.data(0, _KEY)
        copied = item.data(0, _COPIED) or item.text(0)
        self.menu_requested.emit(Row(top.text(0), key, tuple(marks), copied), place)

    def _state(self) -> _Kept:
        item = self.tree.currentItem()
        parent = item.parent() if item is not None else None
        tops = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        return _Kept(
            frozenset(_identity(top) for top in tops if top is not None and top.isExpanded()),
            _identity(parent or item) if item is not None else "",
            parent.indexOfChild(item) if item is not None and parent is not None else -1,
            self.tree.verticalScrollBar().value(),
        )

    def _restore(self, kept: _Kept) -> None:
        for row in range(self.tree.topLevelItemCount() if kept.open or kept.current else 0):
            item = self.tree.topLevelItem(row)
            assert item is not None, "counted"
            identity = _identity(item)
            if identity in kept.open:
                item.setExpanded(True)
            if identity and identity == kept.current:
                self.tree.setCurrentItem(item.child(min(kept.inner, item.childCount() - 1)) or item)
        self.tree.verticalScrollBar().setValue(kept.scrolled)

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
        words = top.data(0, _KNOWN) if top is not None else ""
        # What is quoted stands in the list already.
        words = "" if top is not None and top.data(0, SAID) else words
        self.known.setText(f"{top.text(0)}\n{words}" if top is not None and words else "")
        self.known.setVisible(bool(words))

    @Slot(str)
    def _on_filter(self, words: str) -> None:
        if not words.strip() and not self._filtered:
            return
        self._filtered = bool(words.strip())
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is not None:
                text = f"{item.text(0)} {item.data(0, _KNOWN)}".casefold()
                item.setHidden(not all(word in text for word in words.casefold().split()))


def _identity(item: QTreeWidgetItem) -> str:
    """What an entry is known by when the list is made anew: its actor or system, or where the quote begins."""
    marks = item.data(0, _MARKS) or ()
    return item.data(0, _KEY) or (str(marks[0].span.start) if marks else "")


class _Tree(QTreeWidget):
    """Asks for a menu where the mouse is, or, by key, at the current row.

    Signals:
        menu_wanted: the item, and where on the screen.
    """

    menu_wanted = Signal(QTreeWidgetItem, QPoint)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            item, place = self.itemAt(event.pos()), event.globalPos()
        else:
            item = self.currentItem()
            box = self.visualItemRect(item) if item is not None else QRect()
            place = self.viewport().mapToGlobal(box.bottomLeft() + QPoint(16, 0))
        if item is not None:
            self.menu_wanted.emit(item, place)
