"""The ledger: every quote of the library, with who says it, when and where."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from postil.model.card import Card
from postil.model.finding import Column, Quotation
from postil.ui.shelf.rows_table import RowsModel, RowsTable, laid_out
from postil.ui.shelf.shelf_model import dated

#: Copies quotes with their citations, here as on the page.
CITE_KEY = "Ctrl+Shift+C"
#: Columns, by what they are sorted.
_COLUMNS = (Column.DATE, Column.SPEAKER, Column.CUE, Column.LENGTH, Column.ARTICLE, Column.SITE)

#: Pixels of the columns beside the quote itself and the date, and around a date.
_WIDTHS = {1: 140, 2: 80, 4: 170, 5: 104}
_AROUND = 24
#: Stands for the longest date there is.
_LONG = Card("", "", imported="2026-09-28")


class QuotesPage(QWidget):
    """The table of quotes.

    Signals:
        place_wanted: id of an article, and of the mark in it.
        sort_wanted: a ``Column``, and whether backwards.
        export_wanted: ids of the marks of chosen quotes, or None: of all.
        cite_wanted: the chosen ``Quotation``s, to be copied with their citations.
    """

    place_wanted = Signal(str, str)
    sort_wanted = Signal(object, bool)
    export_wanted = Signal(object)
    cite_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heads = (
            self.tr("Date"),
            self.tr("Speaker"),
            self.tr("How"),
            self.tr("Quote"),
            self.tr("Article"),
            self.tr("Publication"),
        )
        self.model = RowsModel(heads, self._words, self._tip)
        widths = {0: self.fontMetrics().horizontalAdvance(dated(_LONG)) + _AROUND} | _WIDTHS
        self.table = RowsTable(self.tr("Quotes"), self.model, 3, widths, self)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._on_sort)
        self.empty = laid_out(
            self.tr(
                "No quote fits. Words are looked for in the quotes themselves; speaker: finds who says them."
            ),
            self.table,
            self,
        )
        self.table.activated.connect(self._on_activated)
        self.table.installEventFilter(self)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)

    def show_quotes(self, quotes: Sequence[Quotation]) -> None:
        """Shows another list; what is chosen in the same one stays so."""
        if list(quotes) != list(self.model.rows):
            self.model.set_rows(quotes)
        self.empty.setVisible(not quotes)
        self.table.setVisible(bool(quotes))

    def _words(self, quote: Quotation) -> tuple[str, ...]:
        return dated(quote), self._speaker(quote), quote.cue, _line(quote), quote.title, quote.site

    def _tip(self, quote: Quotation) -> str:
        said = " ".join(filter(None, (self._speaker(quote), quote.cue and f"({quote.cue})")))
        return f"{_line(quote)}\n— {said}, {quote.title}"

    def _speaker(self, quote: Quotation) -> str:
        return quote.speaker or self.tr("nobody named")

    def chosen(self) -> list[Quotation]:
        """The chosen quotes, in their order."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.model.rows[row] for row in rows]

    def copied(self) -> str:
        """The chosen quotes as text, each with who says it and where."""
        return "\n\n".join(
            f"{_line(one)}\n— {', '.join(filter(None, (one.speaker, one.title, one.site, '' if one.added else one.date)))}"
            for one in self.chosen()
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the table copies one cell alone."""
        if watched is not self.table or not isinstance(event, QKeyEvent):
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif QKeySequence(event.keyCombination()) == QKeySequence(CITE_KEY):
            self.cite_wanted.emit(self.chosen())
        else:
            return False
        return True

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied())

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        if self.chosen():
            self.menu().exec(self.table.viewport().mapToGlobal(point))

    def menu(self) -> QMenu:
        """What can be done with the chosen quotes."""
        chosen = self.chosen()
        first, marks = chosen[0], [one.mark for one in chosen]
        menu = QMenu(self)
        menu.addAction(self.tr("Go There"), lambda: self.place_wanted.emit(first.article, first.mark))
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), QKeySequence(QKeySequence.StandardKey.Copy), self._copy)
        menu.addAction(
            self.tr("Copy with Citation"), QKeySequence(CITE_KEY), lambda: self.cite_wanted.emit(chosen)
        )
        menu.addAction(self.tr("Export…"), lambda: self.export_wanted.emit(marks))
        return menu

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            quote = self.model.rows[index.row()]
            self.place_wanted.emit(quote.article, quote.mark)

    @Slot(int, Qt.SortOrder)
    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        column = _COLUMNS[section]
        falling = order is Qt.SortOrder.DescendingOrder
        # The newest and the longest come first by themselves, names from A to Z.
        usual = falling if column in (Column.DATE, Column.LENGTH) else not falling
        self.sort_wanted.emit(column, not usual)


def _whence(quote: Quotation) -> str:
    """Who says it where and when, as far as somebody knows."""
    return ", ".join(
        filter(None, (quote.speaker, quote.title, quote.site, "" if quote.added else quote.date))
    )


def _line(quote: Quotation) -> str:
    """The words of a quote in one line."""
    return " ".join(quote.words.split())
