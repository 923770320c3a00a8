"""What will be written, before it is: as text, as a page, or as sheets of paper."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from postil import styles
from postil.ui.export.sample import Sample
from postil.ui.shelf.rows_table import RowsModel
from postil.ui.translation import counted

#: White around a sheet, and the widest column of a table at first, in pixels.
_AROUND, _WIDEST = 12, 200


class PreviewPane(QWidget):
    """Shows a ``Sample``, and below it a line about it.

    Args:
        theme: its colours.
    """

    def __init__(self, theme: styles.Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("report")
        self.text.setReadOnly(True)
        self.page = QTextBrowser(self)
        self.page.setObjectName("report")
        self.page.setOpenLinks(False)
        self.page.document().setDefaultStyleSheet(_looks(theme))
        self.sheets = QScrollArea(self)
        self.sheets.setObjectName("sheets")
        self.sheets.setWidgetResizable(True)
        self.sheets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table = _table(self)
        self.views = QStackedWidget(self)
        for view in (self.text, self.page, self.sheets, self.table):
            view.setAccessibleName(self.tr("Preview"))
            self.views.addWidget(view)
        self.told = QLabel(self)
        self.told.setObjectName("small")
        self.told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.views, 1)
        column.addWidget(self.told)

    @property
    def room(self) -> QSize:
        """Pixels of the screen that a sheet can have."""
        wide = self.views.width() - 2 * _AROUND - self.sheets.verticalScrollBar().sizeHint().width()
        return QSize(max(200, wide), self.views.height()) * self.devicePixelRatioF()

    def show_sample(self, sample: Sample, title: str) -> None:
        """Shows what will be written in the format of that ``title``."""
        self.page.setHtml(sample.page)
        self.text.clear()
        if sample.sheets:
            self._show_sheets(sample)
            self.views.setCurrentWidget(self.sheets)
            return
        if sample.table:
            self._show_table(sample.table)
            self.views.setCurrentWidget(self.table)
        else:
            self.views.setCurrentWidget(self.page if sample.page else self.text)
        cursor = self.text.textCursor()
        for role, words in sample.pieces:
            look = QTextCharFormat()
            if role:
                look.setForeground(QColor(getattr(self._theme.code, role)))
            cursor.insertText(words, look)
        if not (sample.whole or sample.table or sample.page):
            words = self.tr("A file of the kind “%1”. Other programs show what is in it.")
            cursor.insertText(words.replace("%1", title), QTextCharFormat())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        words = self.tr("%1, the beginning of it") if sample.more else "%1"
        if sample.page and not sample.is_text:
            words = self.tr("%1; roughly what it looks like")
        self.told.setText(words.replace("%1", self.locale().formattedDataSize(sample.size)))

    def show_trouble(self, sentence: str) -> None:
        """Says why there is nothing to show."""
        self.views.setCurrentWidget(self.text)
        self.text.clear()
        self.told.setText(sentence)

    def _show_table(self, table: Sequence[tuple[str, ...]]) -> None:
        head, *rows = table
        model = RowsModel[tuple[str, ...]](head, _on_one_line, lambda row: "\n".join(filter(None, row)))
        model.set_rows(rows)
        model.setParent(self.table)
        old = self.table.model()
        self.table.setModel(model)
        if old is not None:
            old.deleteLater()
        self.table.resizeColumnsToContents()
        for column in range(len(head)):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), _WIDEST))

    def _show_sheets(self, sample: Sample) -> None:
        holder = QWidget(self.sheets)
        column = QVBoxLayout(holder)
        column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        column.setSpacing(_AROUND)
        for image in sample.sheets:
            sheet = QLabel(holder)
            pixels = QPixmap.fromImage(image)
            pixels.setDevicePixelRatio(self.devicePixelRatioF())
            sheet.setPixmap(pixels)
            column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.sheets.setWidget(holder)
        one, many = self.tr("One page"), self.tr("%1 pages")
        if sample.pages != len(sample.sheets):
            first = self.locale().toString(len(sample.sheets))
            many = self.tr("%1 pages, the first %2 of them").replace("%2", first)
        self.told.setText(counted(sample.pages, one, many))


def _table(parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setObjectName("report")
    table.setSelectionMode(QTableView.SelectionMode.NoSelection)
    table.setWordWrap(False)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


def _on_one_line(row: tuple[str, ...]) -> list[str]:
    return [" ".join(cell.split()) for cell in row]


def _looks(theme: styles.Theme) -> str:
    """The colours of marks, as far as Qt's own rich text has them."""
    marks = {**theme.kinds, **theme.highlights}
    rules = [f".{name} {{ background-color: {look.fill}; }}" for name, look in marks.items()]
    return "\n".join(
        [*rules, f"a {{ color: {theme.page.accent}; }}", f"aside {{ color: {theme.page.muted}; }}"]
    )
