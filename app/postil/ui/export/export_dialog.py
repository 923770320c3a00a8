"""Choosing the form in which articles go out, and seeing what comes of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from postil import styles
from postil.desk.page import Shelved
from postil.desk.vault import FORMATS
from postil.ui.export.option_fields import OptionFields
from postil.ui.export.sample import Sample
from postil.ui.export.words import said
from postil.ui.preferences import Preferences

if TYPE_CHECKING:
    from postil.exporters.base import Exporter

#: Pixels: of the column of choices, and of the whole.
_CHOICES, _WIDE, _HIGH = 340, 960, 640
#: Milliseconds without a change after which the preview is made anew.
_PAUSE = 120


class ExportDialog(QDialog):
    """Articles, format and its options at the left, what will be written at the right. It does not block the window.

    Args:
        formats: all of them, in the order in which they are offered.
        shelf: the articles that can be chosen.
        open_article: the id of the one that is chosen at first.
        preferences: remember what was chosen.
        theme: colours of the preview.
        templates: names of the reader's own.

    Signals:
        sample_wanted: the preview is to be made anew.
        export_wanted: the reader wants what is chosen written.
        stop_wanted: the reader wants the writing to stop.
        vault_wanted: the reader wants a folder kept up to date, or no longer.
        templates_wanted: the reader wants to see the folder with templates.
    """

    sample_wanted = Signal()
    export_wanted = Signal()
    stop_wanted = Signal()
    templates_wanted = Signal()
    vault_wanted = Signal()

    def __init__(
        self,
        formats: "Sequence[Exporter]",
        shelf: Sequence[Shelved],
        open_article: str,
        preferences: Preferences,
        theme: styles.Theme,
        parent: QWidget | None = None,
        templates: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._templates = tuple(templates)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._formats, self._preferences, self._theme = tuple(formats), preferences, theme
        self._sample: Sample | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._make_choices(shelf, open_article)
        self._make_preview()
        self._lay_out()
        self._connect()
        last = (preferences.settings.exports.get("last") or ("",))[0]
        self.form_box.setCurrentIndex(max(0, self.form_box.findData(last)))
        self._show_options()
        self.resize(_WIDE, _HIGH)

    # What is chosen

    @property
    def format(self) -> "Exporter":
        """The chosen format."""
        return self._formats[self.form_box.currentIndex()]

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the chosen articles, in the order of the list."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            str(row.data(Qt.ItemDataRole.UserRole))
            for row in rows
            if row.checkState() is Qt.CheckState.Checked
        )

    @property
    def options(self) -> dict[str, str]:
        """The chosen options."""
        return self._fields.values()

    # Shown from outside

    def renew(self, templates: Sequence[str]) -> None:
        """Templates were changed outside: the preview is made anew, new ones can be chosen."""
        if self._templates != tuple(templates):
            self._templates = tuple(templates)
            self._preferences.keep_export(self.format.name, self.options)
            self._show_options()
        self._on_changed()

    def refresh(self) -> None:
        """What the settings say is shown."""
        self._refresh()

    def show_sample(self, sample: Sample) -> None:
        """Shows what will be written."""
        self._sample = sample
        self.views.setCurrentIndex(bool(sample.page))
        self.page.setHtml(sample.page)
        self.preview.clear()
        cursor = self.preview.textCursor()
        for role, words in sample.pieces:
            look = QTextCharFormat()
            if role:
                look.setForeground(QColor(getattr(self._theme.code, role)))
            cursor.insertText(words, look)
        if not sample.whole:
            words = self.tr("A file of the kind “%1”. Other programs show what is in it.")
            cursor.insertText(words.replace("%1", said(self.format.title)))
        self.preview.moveCursor(QTextCursor.MoveOperation.Start)
        size = self.locale().formattedDataSize(sample.size)
        self.told.setText(self.tr("%1, the beginning of it").replace("%1", size) if sample.more else size)
        self._refresh()

    def show_trouble(self, sentence: str) -> None:
        """Says why there is nothing to show."""
        self._sample = None
        self.views.setCurrentIndex(0)
        self.preview.clear()
        self.told.setText(sentence)
        self._refresh()

    def show_work(self, words: str) -> None:
        """Says how far the writing is; empty: none is under way."""
        self.stop.setVisible(bool(words))
        self.export.setVisible(not words)
        self.told.setText(words)

    # Made once

    def _make_choices(self, shelf: Sequence[Shelved], open_article: str) -> None:
        self.form_box = QComboBox(self)
        self.form_box.setAccessibleName(self.tr("Format"))
        for form in self._formats:
            self.form_box.addItem(f"{said(form.title)} ({form.suffix})", form.name)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find an article"))
        self.filter.setAccessibleName(self.tr("Find an article"))
        self.filter.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setMinimumHeight(110)
        for one in sorted(shelf, key=lambda one: one.id != open_article):
            row = QListWidgetItem(one.title or one.source or self.tr("Without a title"))
            row.setData(Qt.ItemDataRole.UserRole, one.id)
            row.setToolTip(row.text())
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked if one.id == open_article else Qt.CheckState.Unchecked)
            self.list.addItem(row)
        self.all = QPushButton(self.tr("Choose All"), self)
        self.all.setAutoDefault(False)

    def _make_preview(self) -> None:
        self.preview = QPlainTextEdit(self)
        self.preview.setObjectName("report")
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.page = QTextBrowser(self)
        self.page.setObjectName("report")
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Preview"))
        self.page.document().setDefaultStyleSheet(_looks(self._theme))
        self.views = QStackedWidget(self)
        self.views.addWidget(self.preview)
        self.views.addWidget(self.page)
        self.told = QLabel(self)
        self.told.setObjectName("small")
        self.told.setWordWrap(True)
        self.copy = QPushButton(self.tr("&Copy"), self)
        self.copy.setAutoDefault(False)
        self.templates = QPushButton(self.tr("Templates…"), self)
        self.templates.setToolTip(self.tr("Opens the folder with your templates"))
        self.templates.setAutoDefault(False)
        self.vault = QPushButton(self)
        self.vault.setToolTip(
            self.tr(
                "Writes every article into a folder, and again whenever you change something. What you add to the files stays."
            )
        )
        self.vault.setAutoDefault(False)
        self.stop = QPushButton(self.tr("&Stop"), self)
        self.stop.setAutoDefault(False)
        self.stop.hide()
        self.export = QPushButton(self.tr("&Export…"), self)
        self.export.setDefault(True)
        self.close_ = QPushButton(self.tr("Close"), self)
        self.close_.setAutoDefault(False)

    def _lay_out(self) -> None:
        page = QWidget(self)
        self._options = QVBoxLayout(page)
        self._options.setContentsMargins(0, 8, 8, 0)
        self._holder: QWidget | None = None
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        left = QVBoxLayout()
        left.setSpacing(8)
        articles = QHBoxLayout()
        articles.addWidget(self.filter, 1)
        articles.addWidget(self.all)
        left.addWidget(self.form_box)
        left.addWidget(scroll, 3)
        left.addLayout(articles)
        left.addWidget(self.list, 2)
        choices = QWidget(self)
        choices.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        choices.setFixedWidth(_CHOICES)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.views, 1)
        right.addWidget(self.told)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(choices)
        both.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.templates)
        buttons.addWidget(self.vault)
        buttons.addStretch(1)
        for button in (self.close_, self.stop, self.export):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(both, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.form_box.activated.connect(self._show_options)
        self.filter.textChanged.connect(self._on_filtered)
        self.list.itemChanged.connect(self._on_changed)
        self.all.clicked.connect(self._on_all)
        self._pause.timeout.connect(self.sample_wanted)
        self.copy.clicked.connect(self._on_copy)
        self.export.clicked.connect(self._on_export)
        self.stop.clicked.connect(self.stop_wanted)
        self.templates.clicked.connect(self.templates_wanted)
        self.vault.clicked.connect(self.vault_wanted)
        self.close_.clicked.connect(self.close)

    @Slot()
    def _show_options(self) -> None:
        """The options of the chosen format, as they were chosen last."""
        if self._holder is not None:
            self._options.removeWidget(self._holder)
            self._holder.deleteLater()
        self._holder = QWidget(self)
        form = QFormLayout(self._holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        kept = self._preferences.last_export(self.format.name)
        self._fields = OptionFields(
            form, self.format.options, kept, self._holder, {"template": self._templates}
        )
        self.templates.setVisible("template" in self._fields.fields)
        self._fields.changed.connect(self._on_changed)
        self._options.insertWidget(0, self._holder)
        self._options.setStretch(self._options.count() - 1, 0)
        self._on_changed()

    # Slots

    @Slot()
    def _on_changed(self) -> None:
        self._refresh()
        if self.articles:
            self._pause.start()
        else:
            self._pause.stop()
            self.show_trouble(self.tr("Choose at least one article."))

    def _refresh(self) -> None:
        self.export.setEnabled(bool(self.articles))
        kept = self._preferences.settings.vault
        self.vault.setVisible(self.format.name in FORMATS)
        self.vault.setText(
            self.tr("Stop Updating “%1”").replace("%1", Path(kept).name)
            if kept
            else self.tr("Keep a Folder Up to Date…")
        )
        self.copy.setEnabled(self._sample is not None and bool(self._sample.whole))

    @Slot(str)
    def _on_filtered(self, words: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(words.casefold() not in item.text().casefold())

    @Slot()
    def _on_all(self) -> None:
        """Checks all that are seen; unchecks them where all are."""
        rows = [self.list.item(row) for row in range(self.list.count())]
        seen = [row for row in rows if not row.isHidden()]
        every = all(row.checkState() is Qt.CheckState.Checked for row in seen)
        self.list.blockSignals(True)
        for row in seen:
            row.setCheckState(Qt.CheckState.Unchecked if every else Qt.CheckState.Checked)
        self.list.blockSignals(False)
        self._on_changed()

    @Slot()
    def _on_copy(self) -> None:
        if self._sample:
            QGuiApplication.clipboard().setText(self._sample.whole)
            self.told.setText(self.tr("Copied."))

    @Slot()
    def _on_export(self) -> None:
        self._preferences.keep_export(self.format.name, self.options)
        self.export_wanted.emit()


def _looks(theme: styles.Theme) -> str:
    """The colours of marks, as far as Qt's own rich text has them."""
    marks = {**theme.kinds, **theme.highlights}
    rules = [f".{name} {{ background-color: {look.fill}; }}" for name, look in marks.items()]
    return "\n".join(
        [*rules, f"a {{ color: {theme.page.accent}; }}", f"aside {{ color: {theme.page.muted}; }}"]
    )
