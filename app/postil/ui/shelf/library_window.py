"""The window of the library: parts at the side, a search line, and articles, quotes, actors, systems or dates below it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from postil import styles
from postil.errors import UserError
from postil.model.query import Sort
from postil.ui.shelf.articles_page import ArticlesPage
from postil.ui.shelf.covers import Covers
from postil.ui.shelf.graph_page import GraphPage
from postil.ui.shelf.parts_list import PartsList
from postil.ui.shelf.quotes_page import QuotesPage
from postil.ui.shelf.tabs import ARTICLES, GRAPH, QUOTES
from postil.ui.shelf.timeline_page import TimelinePage
from postil.ui.shelf.who_page import WhoPage
from postil.ui.widgets.filter_line import FilterLine

#: Exports what is looked at, as in the reading window.
EXPORT_KEY = QKeySequence("Ctrl+E")

T = TypeVar("T")


class LibraryWindow(QWidget):
    """Only shows; what it shows and what becomes of it is the keeper's.

    Signals:
        changed: another search, order or part is wanted.
        keep_wanted: the search is to be kept.
        export_wanted: what is looked at is to be written to files.
        undo_wanted, redo_wanted: of the last step.
    """

    changed = Signal()
    keep_wanted = Signal()
    export_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, covers: Covers | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Library — Postil"))
        self.parts = PartsList(self)
        self.parts.setMinimumWidth(150)
        self.line = FilterLine(
            self.tr("Search articles, notes, speakers, tags"), self.tr("Search the library"), self
        )
        self.keep = QToolButton(self)
        self.keep.setText(self.tr("Keep"))
        self.keep.setToolTip(self.tr("Keep this search at the side"))
        self.keep.setEnabled(False)
        self.export = QToolButton(self)
        self.export.setAccessibleName(self.tr("Export…"))
        self.export.setToolTip(self.tr("Writes what is listed here, or what is chosen, to files (Ctrl+E)"))
        self.sort = QComboBox(self)
        self.sort.setAccessibleName(self.tr("Order"))
        self.sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sort.setMinimumContentsLength(8)
        self.line.setMinimumWidth(120)
        for sort, name in (
            (Sort.DATE, self.tr("Newest first")),
            (Sort.RANK, self.tr("Best match first")),
            (Sort.OPENED, self.tr("Last read first")),
            (Sort.IMPORTED, self.tr("Last brought in first")),
            (Sort.TITLE, self.tr("By title")),
            (Sort.SOURCE, self.tr("By publication")),
            (Sort.LENGTH, self.tr("Shortest first")),
            (Sort.PROGRESS, self.tr("Furthest read first")),
            (Sort.NOTES, self.tr("Most notes first")),
        ):
            self.sort.addItem(name, sort)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("side-tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Articles"))
        self.tabs.addTab(self.tr("Quotes"))
        self.tabs.addTab(self.tr("Actors"))
        self.tabs.addTab(self.tr("Systems"))
        self.tabs.addTab(self.tr("Timeline"))
        self.tabs.addTab(self.tr("Together"))
        self.trouble = QLabel(self)
        self.trouble.setObjectName("error")
        self.trouble.setContentsMargins(20, 0, 20, 2)
        self.trouble.hide()
        self.count = QLabel(self)
        self.count.setObjectName("small")
        self.articles, self.quotes = ArticlesPage(self, covers), QuotesPage(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.articles)
        self._stack.addWidget(self.quotes)
        self.actors, self.systems = WhoPage(self.tr("Actors"), self), WhoPage(self.tr("Systems"), self)
        self._stack.addWidget(self.actors)
        self._stack.addWidget(self.systems)
        self.timeline = TimelinePage(self)
        self._stack.addWidget(self.timeline)
        self.graph = GraphPage(self)
        self._stack.addWidget(self.graph)
        self._lay_out()
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self._enter_list)
        self.keep.clicked.connect(self.keep_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.sort.currentIndexChanged.connect(self.changed)
        self.parts.chosen.connect(self._on_part)
        self.tabs.currentChanged.connect(self._on_tab)
        keys = QKeySequence.StandardKey
        QShortcut(QKeySequence(keys.Find), self, self._enter_line)
        QShortcut(EXPORT_KEY, self, self.export_wanted.emit)
        QShortcut(QKeySequence(keys.Undo), self, self.undo_wanted.emit)
        QShortcut(QKeySequence(keys.Redo), self, self.redo_wanted.emit)
        QShortcut(QKeySequence(keys.Close), self, self.close)
        for number in range(self.tabs.count()):
            QShortcut(
                QKeySequence(f"Ctrl+{number + 1}"), self, lambda at=number: self.tabs.setCurrentIndex(at)
            )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.setSpacing(8)
        head.addWidget(self.line, 4)
        head.addWidget(self.keep)
        head.addWidget(self.sort, 1)
        self.sort.setMaximumWidth(180)
        head.addWidget(self.export)
        below = QHBoxLayout()
        below.setContentsMargins(14, 0, 20, 4)
        below.addWidget(self.tabs)
        below.addStretch(1)
        below.addWidget(self.count)
        right = QWidget(self)
        right.setObjectName("library-page")
        right.setAutoFillBackground(True)
        right.setBackgroundRole(right.palette().ColorRole.Base)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addLayout(below)
        column.addWidget(self._stack, 1)
        side = QWidget(self)
        side_column = QVBoxLayout(side)
        side_column.setContentsMargins(8, 12, 4, 8)
        side_column.addWidget(self.parts)
        splitter = self.splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([200, 920])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def set_theme(self, theme: styles.Theme, icon: Callable[[str], QIcon]) -> None:
        """Takes the colours of ``theme``."""
        self.parts.set_icons(icon)
        self.export.setIcon(icon("export"))
        for page in (self.articles, self.actors, self.systems, self.graph):
            page.set_theme(theme)

    def set_order(self, order: str) -> None:
        """Takes the order of the articles, the value of a ``Sort``; nothing changes when there is none of that name."""
        at = self.sort.findData(order)
        if at >= 0:
            self.sort.setCurrentIndex(at)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line leaves the key of exports alone, which on X11 would lead to its end."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and QKeySequence(event.keyCombination()) == EXPORT_KEY
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    @property
    def order(self) -> Sort:
        """The order that is wanted."""
        return Sort(self.sort.currentData())

    @property
    def tab(self) -> int:
        """What is looked at: ``ARTICLES``, ``QUOTES``, ``ACTORS``, ``SYSTEMS``, ``TIMELINE`` or ``GRAPH``."""
        return self._stack.currentIndex()

    def say_trouble(self, sentence: str) -> None:
        """Says below the line what is wrong with the search; nothing when it is empty."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def tried(self, do: Callable[[], T]) -> T | None:
        """What ``do`` gives; when the world is at fault that is said, and it is None."""
        try:
            return do()
        except UserError as error:
            self.say_trouble(str(error))
            return None

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self.keep.setEnabled(bool(words.strip()))
        self.changed.emit()

    @Slot(object, str)
    def _on_part(self, _listing: object, query: str) -> None:
        self.line.blockSignals(True)
        self.line.setText(query)
        self.line.blockSignals(False)
        self.keep.setEnabled(False)
        self.changed.emit()

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.sort.setVisible(number == ARTICLES)
        self.export.setVisible(number in (ARTICLES, QUOTES))
        self.changed.emit()

    @Slot()
    def _enter_line(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @Slot()
    def _enter_list(self) -> None:
        """Return leads from the line to what was found."""
        if self.tab == GRAPH:
            self.graph.setFocus()
            return
        lists = (
            self.articles.list,
            self.quotes.table,
            self.actors.list,
            self.systems.list,
            self.timeline.table,
        )
        page: QAbstractItemView = lists[self.tab]
        if page.model().rowCount():
            page.setFocus()
            if (
                not page.selectionModel().hasSelection()
            ):  # Having the focus makes a row current, but does not choose it.
                page.setCurrentIndex(page.model().index(0, 0))
