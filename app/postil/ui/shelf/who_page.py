"""Those who appear in the library, and the dossier of one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from postil import styles
from postil.model.entity import Entity
from postil.ui.correcting.words import kind_of
from postil.ui.shelf.dossier_text import Whole, written
from postil.ui.shelf.month_chart import MonthChart
from postil.ui.theme import panel_font

_KEY = int(Qt.ItemDataRole.UserRole)


class WhoPage(QWidget):
    """A list on the left, the dossier on the right.

    Args:
        name: of the list, for those who do not see it.

    Signals:
        wanted: key of somebody or something.
        link_chosen: as in ``dossier_text``.
        merge_wanted: key of the one that is shown.
        export_wanted: key and name of the one that is shown.
    """

    wanted = Signal(str)
    link_chosen = Signal(str)
    merge_wanted = Signal(str)
    export_wanted = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: styles.Theme | None = None
        self._whole: Whole | None = None
        self.list = QTreeWidget(self)
        self.list.setObjectName("survey")
        self.list.setAccessibleName(name)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.title = QLabel(self)
        self.title.setFont(panel_font(20, 600))
        self.title.setWordWrap(True)
        self.same = QPushButton(self.tr("The Same As…"), self)
        self.same.setToolTip(self.tr("Says that this and another one are the same, in all articles"))
        self.export = QPushButton(self.tr("Export…"), self)
        self.export.setToolTip(self.tr("Writes this dossier, or its quotes, to a file (Ctrl+E)"))
        self.chart = MonthChart(self)
        self.text = QTextBrowser(self)
        self.text.setObjectName("dossier")
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Dossier"))
        self.text.document().setDocumentMargin(0)
        self._dossier = QWidget(self)
        self._lay_out()
        self._dossier.hide()
        self.list.currentItemChanged.connect(self._on_current)
        self.text.anchorClicked.connect(self._on_link)
        self.same.clicked.connect(self._on_same)
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.key, self.title.text()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.same, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._dossier)
        column.setContentsMargins(20, 6, 20, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.chart)
        column.addWidget(self.text, 1)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self._dossier)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([260, 640])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 4, 0, 0)
        whole.addWidget(splitter)

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._theme = theme
        self.chart.set_theme(theme)
        if self._whole is not None:
            self.show_dossier(self._whole)

    def fill(self, found: Sequence[tuple[Entity, int]]) -> None:
        """Lists who appears, with in how many articles; the one that is shown stays."""
        at = self.key
        self.list.blockSignals(True)
        self.list.clear()
        for entity, articles in found:
            item = QTreeWidgetItem([entity.name, QLocale().toString(articles)])
            item.setData(0, _KEY, entity.key)
            item.setToolTip(0, kind_of(entity))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
            if entity.key == at:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        first = self.list.topLevelItem(0)
        if not at and first is not None:
            self.list.setCurrentItem(first)

    @property
    def entity(self) -> Entity | None:
        """The one whose dossier is shown."""
        return self._whole.dossier.entity if self._whole else None

    @property
    def key(self) -> str:
        """Key of the one whose dossier is shown, or empty."""
        return self.entity.key if self.entity else ""

    def show_dossier(self, whole: Whole) -> None:
        """Shows what the library says about one of them."""
        self._whole = whole
        self.title.setText(whole.dossier.entity.name)
        self.chart.set_months(whole.dossier.months)
        if self._theme is not None:
            self.text.setHtml(written(whole, self._theme.page.muted, self._theme.page.accent))
        self._dossier.show()

    @Slot()
    def _on_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.wanted.emit(str(item.data(0, _KEY)))

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        self.link_chosen.emit(url.toString())

    @Slot()
    def _on_same(self) -> None:
        self.merge_wanted.emit(self.key)
