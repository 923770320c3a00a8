"""What will be written, before it is: as text, as a page, or as sheets of paper."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from postil import styles
from postil.ui.export.sample import Sample

#: White around a sheet, in pixels.
_AROUND = 12


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
        self.views = QStackedWidget(self)
        for view in (self.text, self.page, self.sheets):
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
        self.views.setCurrentWidget(self.page if sample.page else self.text)
        cursor = self.text.textCursor()
        for role, words in sample.pieces:
            look = QTextCharFormat()
            if role:
                look.setForeground(QColor(getattr(self._theme.code, role)))
            cursor.insertText(words, look)
        if not sample.whole:
            words = self.tr("A file of the kind “%1”. Other programs show what is in it.")
            cursor.insertText(words.replace("%1", title))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        size = self.locale().formattedDataSize(sample.size)
        self.told.setText(self.tr("%1, the beginning of it").replace("%1", size) if sample.more else size)

    def show_trouble(self, sentence: str) -> None:
        """Says why there is nothing to show."""
        self.views.setCurrentWidget(self.text)
        self.text.clear()
        self.told.setText(sentence)

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
        if sample.pages == 1:
            self.told.setText(self.tr("One page"))
        elif sample.pages == len(sample.sheets):
            self.told.setText(self.tr("%1 pages").replace("%1", str(sample.pages)))
        else:
            words = self.tr("%1 pages, the first %2 of them")
            self.told.setText(words.replace("%1", str(sample.pages)).replace("%2", str(len(sample.sheets))))


def _looks(theme: styles.Theme) -> str:
    """The colours of marks, as far as Qt's own rich text has them."""
    marks = {**theme.kinds, **theme.highlights}
    rules = [f".{name} {{ background-color: {look.fill}; }}" for name, look in marks.items()]
    return "\n".join(
        [*rules, f"a {{ color: {theme.page.accent}; }}", f"aside {{ color: {theme.page.muted}; }}"]
    )
