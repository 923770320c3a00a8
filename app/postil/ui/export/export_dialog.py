"""Choosing the form in which articles, quotes or a dossier go out, and seeing what comes of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from postil import styles
from postil.desk.outgoing import Outgoing
from postil.desk.vault import FORMATS
from postil.ui.export.article_choice import ArticleChoice
from postil.ui.export.offer import Offer
from postil.ui.export.option_fields import OptionFields
from postil.ui.export.preview_pane import PreviewPane
from postil.ui.export.sample import Sample
from postil.ui.export.words import said, starter_said
from postil.ui.preferences import Preferences

if TYPE_CHECKING:
    from postil.exporters.base import Exporter

#: Pixels: of the column of choices, and of the whole.
_CHOICES, _WIDE, _HIGH = 400, 1040, 680
#: Milliseconds without a change after which the preview is made anew.
_PAUSE = 120


class ExportDialog(QDialog):
    """What goes out, format and its options at the left, what will be written at the right. It does not block the window.

    Args:
        offer: what can go out, and how.
        preferences: remember what was chosen.
        theme: colours of the preview.
        templates: names of the reader's own.
        starters: names of those that the reader can begin with.

    Signals:
        sample_wanted: the preview is to be made anew.
        export_wanted: the reader wants what is chosen written.
        copy_wanted: the reader wants all of it on the clipboard.
        stop_wanted: the reader wants the writing to stop.
        vault_wanted: the reader wants a folder kept up to date, or no longer.
        templates_wanted: the reader wants to see the folder with templates.
        template_wanted: the reader wants a new template, begun with the starter of that name.
    """

    sample_wanted = Signal()
    export_wanted = Signal()
    copy_wanted = Signal()
    stop_wanted = Signal()
    templates_wanted = Signal()
    template_wanted = Signal(str)
    vault_wanted = Signal()

    def __init__(
        self,
        offer: Offer,
        preferences: Preferences,
        theme: styles.Theme,
        parent: QWidget | None = None,
        templates: Sequence[str] = (),
        starters: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._offer, self._preferences, self._templates = offer, preferences, tuple(templates)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sample: Sample | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.preview = PreviewPane(theme, self)
        self._make_choices()
        self._make_buttons(starters)
        self._lay_out()
        self._connect()
        last = (preferences.settings.exports.get("last") or ("",))[0]
        self.form_box.setCurrentIndex(max(0, self.form_box.findData(last)))
        self._show_options()
        # On a small screen as large as there is room for, with what a desktop puts around it.
        self.resize(QSize(_WIDE, _HIGH).boundedTo(self.screen().availableSize() - QSize(16, 48)))

    # What is chosen

    @property
    def format(self) -> "Exporter":
        """The chosen format."""
        return self._offer.formats[self.form_box.currentIndex()]

    @property
    def going(self) -> Outgoing:
        """What goes out."""
        return self._offer.going(self.choice.chosen)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the articles that are ticked; none where there are none to tick."""
        return self.choice.chosen

    @property
    def apart(self) -> bool:
        """Whether each article gets a file of its own."""
        several = len(self.choice.chosen) > 1
        return several and (not self.format.gathers or self.each.isChecked())

    @property
    def options(self) -> dict[str, str]:
        """The chosen options."""
        return self._fields.values()

    @property
    def suffix(self) -> str:
        """What the files end in, with the dot."""
        return self.format.suffix_for(self.options)

    # Shown from outside

    def renew(self, templates: Sequence[str], chosen: str = "") -> None:
        """Templates were changed outside: the preview is made anew, new ones can be chosen, and ``chosen`` is."""
        if chosen or self._templates != tuple(templates):
            self._templates = tuple(templates)
            options = self.options | ({"template": chosen} if chosen else {})
            self._preferences.keep_export(self.format.name, options)
            self._show_options()
        self._on_changed()

    def refresh(self) -> None:
        """What the settings say is shown."""
        self._refresh()

    def show_sample(self, sample: Sample) -> None:
        """Shows what will be written."""
        self._sample = sample
        self.preview.show_sample(sample, said(self.format.title))
        self._refresh()

    def show_trouble(self, sentence: str) -> None:
        """Says why there is nothing to show."""
        self._sample = None
        self.preview.show_trouble(sentence)
        self._refresh()

    def show_work(self, words: str) -> None:
        """Says how far the writing is; empty: none is under way."""
        self.stop.setVisible(bool(words))
        self.export.setVisible(not words)
        self.preview.told.setText(words)

    def put_on_clipboard(self, text: str) -> None:
        """Copies what was made."""
        QGuiApplication.clipboard().setText(text)
        self.show_work("")
        self.preview.told.setText(self.tr("Copied."))

    # Made once

    def _make_choices(self) -> None:
        self.what = QLabel(self._offer.what, self)
        self.what.setWordWrap(True)
        self.what.setVisible(bool(self._offer.what))
        self.form_box = QComboBox(self)
        self.form_box.setAccessibleName(self.tr("Format"))
        for form in self._offer.formats:
            self.form_box.addItem(f"{said(form.title)} ({form.suffix})", form.name)
        self.choice = ArticleChoice(self._offer.articles, self._offer.chosen, self)
        self.choice.setVisible(bool(self._offer.articles))
        self.each = QCheckBox(self.tr("A file for each article"), self)

    def _make_buttons(self, starters: Sequence[str]) -> None:
        self.copy = self._button(self.tr("&Copy"))
        self.templates = self._button(self.tr("&Templates"))
        self.templates.setToolTip(self.tr("Begins a template of your own, or opens the folder with yours"))
        self.templates.setMenu(self._template_menu(starters))
        self.vault = self._button("")
        self.vault.setToolTip(
            self.tr(
                "Writes every article into a folder, and again whenever you change something. What you add to the files stays."
            )
        )
        self.stop = self._button(self.tr("&Stop"))
        self.stop.hide()
        self.close_ = self._button(self.tr("Close"))
        self.export = QPushButton(self.tr("&Export…"), self)
        self.export.setDefault(True)

    def _template_menu(self, starters: Sequence[str]) -> QMenu:
        menu = QMenu(self)
        begin = menu.addMenu(self.tr("&New, Like"))
        for name in starters:
            action = begin.addAction(starter_said(name))
            action.triggered.connect(lambda _checked=False, name=name: self.template_wanted.emit(name))
        menu.addAction(self.tr("&Open Folder")).triggered.connect(self.templates_wanted)
        return menu

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        page = QWidget(self)
        self._options = QVBoxLayout(page)
        self._options.setContentsMargins(0, 8, 8, 0)
        self._holder: QWidget | None = None
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        choices = QWidget(self)
        choices.setFixedWidth(_CHOICES)
        left = QVBoxLayout(choices)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.what)
        left.addWidget(self.form_box)
        left.addWidget(scroll, 3)
        left.addWidget(self.choice, 2)
        left.addWidget(self.each)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(choices)
        both.addWidget(self.preview, 1)
        buttons = QHBoxLayout()
        for button in (self.copy, self.templates, self.vault):
            buttons.addWidget(button)
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
        self.choice.changed.connect(self._on_changed)
        self.each.toggled.connect(self._on_changed)
        self._pause.timeout.connect(self.sample_wanted)
        self.copy.clicked.connect(self._on_copy)
        self.export.clicked.connect(self._on_export)
        self.stop.clicked.connect(self.stop_wanted)
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
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        kept = self._preferences.last_export(self.format.name)
        known = [("", self.tr("Postil's own Markdown")), *((name, name) for name in self._templates)]
        self._fields = OptionFields(form, self.format.options, kept, self._holder, {"template": known})
        self.templates.setVisible("template" in self._fields.fields)
        self._fields.changed.connect(self._on_changed)
        self._options.insertWidget(0, self._holder)
        self._options.setStretch(self._options.count() - 1, 0)
        self._on_changed()

    # Slots

    @Slot()
    def _on_changed(self) -> None:
        self._refresh()
        if self._ready:
            self._pause.start()
        else:
            self._pause.stop()
            self.show_trouble(self.tr("Choose at least one article."))

    @property
    def _ready(self) -> bool:
        return bool(self.choice.chosen) or not self._offer.articles

    def _refresh(self) -> None:
        self.export.setEnabled(self._ready)
        self.each.setVisible(self.format.gathers and len(self.choice.chosen) > 1)
        kept = self._preferences.settings.vault
        self.vault.setVisible(self.format.name in FORMATS and bool(self._offer.articles))
        self.vault.setText(
            self.tr("Stop Updating “%1”").replace("%1", Path(kept).name)
            if kept
            else self.tr("Keep a Folder Up to Date…")
        )
        sample = self._sample
        seen = sample is not None and bool(sample.whole or sample.pieces or sample.page)
        self.copy.setEnabled(sample is not None and sample.is_text and seen)

    @Slot()
    def _on_copy(self) -> None:
        if self._sample and self._sample.whole:
            self.put_on_clipboard(self._sample.whole)
        else:
            self.copy_wanted.emit()

    @Slot()
    def _on_export(self) -> None:
        self._preferences.keep_export(self.format.name, self.options)
        self.export_wanted.emit()
