"""The words, phrases and patterns of a category, one a row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

from postil.model.category import Term, TermSort

_TEXT, _FORMS, _CASE, _PATTERN = range(4)


class TermsTable(QTableWidget):
    """Rows are added by typing into the last one, or by pasting lines; an empty row is none.

    Signals:
        changed: the terms are others.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setObjectName("terms")
        self.setHorizontalHeaderLabels(
            [self.tr("Word or phrase"), self.tr("All forms"), self.tr("Capitals"), self.tr("Pattern")]
        )
        tips = (
            "",
            self.tr("“sanction” also finds “sanctions” and “sanctioned”"),
            self.tr("Capital letters matter: “US” does not find “us”"),
            self.tr("A regular expression"),
        )
        for column, tip in enumerate(tips):
            if head := self.horizontalHeaderItem(column):
                head.setToolTip(tip)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        for column in (_FORMS, _CASE, _PATTERN):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.setAccessibleName(self.tr("Words and patterns"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(self._on_item_changed)
        self.set_terms(())

    def terms(self) -> tuple[Term, ...]:
        """What is in the rows."""
        return tuple(term for row in range(self.rowCount()) if (term := self._term(row)).text)

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Shows ``terms``, and a row for one more."""
        self.blockSignals(True)
        self.setRowCount(0)
        for term in (*terms, Term("")):
            self._append(term)
        self.blockSignals(False)
        self.changed.emit()

    def show_trouble(self, number: int | None, sentence: str) -> None:
        """Says what is wrong with the term of that number, or (None) that nothing is."""
        shown = -1
        self.blockSignals(True)
        for row in range(self.rowCount()):
            item = self._cell(row, _TEXT)
            shown += bool(item.text().strip())
            wrong = number is not None and shown == number and bool(item.text().strip())
            item.setToolTip(sentence if wrong else "")
            font = item.font()
            font.setStrikeOut(wrong)
            item.setFont(font)
        self.blockSignals(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selectedItems():
            for row in sorted({item.row() for item in self.selectedItems()}, reverse=True):
                self.removeRow(row)
            self._keep_last_empty()
            self.changed.emit()
        else:
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """Adds each line of a text as a term."""
        lines = [Term(" ".join(line.split())) for line in text.splitlines() if line.strip()]
        self.set_terms((*self.terms(), *lines))

    def _term(self, row: int) -> Term:
        def checked(column: int) -> bool:
            return self._cell(row, column).checkState() == Qt.CheckState.Checked

        sort = TermSort.PATTERN if checked(_PATTERN) else TermSort.WORDS
        return Term(self._cell(row, _TEXT).text().strip(), sort, checked(_FORMS), checked(_CASE))

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None, "every cell of a row is made with it"
        return item

    def _append(self, term: Term) -> None:
        row = self.rowCount()
        self.insertRow(row)
        self.setItem(row, _TEXT, QTableWidgetItem(term.text))
        states = (term.inflected, term.case, term.sort is TermSort.PATTERN)
        for column, on in zip((_FORMS, _CASE, _PATTERN), states, strict=True):
            item = QTableWidgetItem()
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.setItem(row, column, item)

    def _keep_last_empty(self) -> None:
        rows = self.rowCount()
        if not rows or self._cell(rows - 1, _TEXT).text().strip():
            self._append(Term(""))

    def _on_item_changed(self) -> None:
        self.blockSignals(True)
        self._keep_last_empty()
        self.blockSignals(False)
        self.changed.emit()
