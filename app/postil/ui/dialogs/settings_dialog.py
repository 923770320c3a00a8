"""All settings in one dialog. Each takes effect at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from postil.settings import LEADINGS, MEASURES, SURENESS_MAX
from postil.ui.preferences import ZOOMS, Preferences
from postil.ui.reader.typography import TextFace, Typography
from postil.ui.theme import ThemeChoice, panel_font
from postil.ui.translatable import QT_TRANSLATE_NOOP

_THEMES = {
    ThemeChoice.AUTO: QT_TRANSLATE_NOOP("Settings", "As the desktop"),
    ThemeChoice.LIGHT: QT_TRANSLATE_NOOP("Settings", "Light"),
    ThemeChoice.SEPIA: QT_TRANSLATE_NOOP("Settings", "Sepia"),
    ThemeChoice.DARK: QT_TRANSLATE_NOOP("Settings", "Dark"),
    ThemeChoice.CONTRAST: QT_TRANSLATE_NOOP("Settings", "High contrast"),
}
_FACES = {
    TextFace.SERIF: QT_TRANSLATE_NOOP("Settings", "Serif (Literata)"),
    TextFace.SANS: QT_TRANSLATE_NOOP("Settings", "Sans (Inter)"),
    TextFace.SYSTEM: QT_TRANSLATE_NOOP("Settings", "The desktop's"),
    TextFace.OTHER: QT_TRANSLATE_NOOP("Settings", "Another one…"),
}
_PALETTES = {
    "usual": QT_TRANSLATE_NOOP("Settings", "Usual"),
    "safe": QT_TRANSLATE_NOOP("Settings", "Safe for colour-blind readers"),
}
_LANGUAGES = {"auto": QT_TRANSLATE_NOOP("Settings", "As the desktop"), "en": "English", "de": "Deutsch"}
_CITATIONS = {"apa": "APA", "mla": "MLA", "chicago": "Chicago"}
#: Pixels: the dialog, and the names in it.
_WIDTH, _NAMES = 500, 144


class SettingsDialog(QDialog):
    """Shows what ``preferences`` say and changes them. It does not block the window."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        page = QWidget(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(24, 8, 24, 8)
        self._column.setSpacing(8)
        self._add_text()
        self._add_colours()
        self._add_window()
        self._add_quotes()
        self._add_network()
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 16)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._buttons())
        self.setFixedWidth(_WIDTH)
        self.refresh()
        self._connect()
        room = self.screen().availableSize().height() - 80
        self.resize(_WIDTH, min(room, page.sizeHint().height() + 72))

    def _add_text(self) -> None:
        form = self._section(self.tr("Text"))
        self.face = self._choice(form, self.tr("&Face"), _named(_FACES))
        self.family = QFontComboBox(self)
        self.family.setEditable(False)
        self._label(form, self.tr("Fo&nt"), self.family)
        self._form = form
        self.letters, self._letters_told = self._slider(form, self.tr("&Size"), 0, len(ZOOMS) - 1)
        self.leading, self._leading_told = self._slider(form, self.tr("&Line height"), *LEADINGS)
        self.measure, self._measure_told = self._slider(form, self.tr("&Column width"), *MEASURES)
        self.justified = QCheckBox(self.tr("Straight &right edge"), self)
        form.addRow("", self.justified)
        self.hyphenation = QCheckBox(self.tr("&Divide long words"), self)
        form.addRow("", self.hyphenation)

    def _add_colours(self) -> None:
        form = self._section(self.tr("Colours and marks"))
        self.theme = self._choice(form, self.tr("&Theme"), _named(_THEMES))
        self.palette_ = self._choice(form, self.tr("&Mark colours"), _named(_PALETTES))
        self.sureness, self._sureness_told = self._slider(
            form, self.tr("&Hide unsure marks"), 0, SURENESS_MAX
        )
        self.sureness.setToolTip(self.tr("Marks that the program is less sure of are not shown"))
        self.whole_words = QCheckBox(self.tr("Highlight &whole words"), self)
        self.whole_words.setToolTip(
            self.tr(
                "Words that the mouse selects in part are highlighted whole; with Alt held down they are not"
            )
        )
        form.addRow("", self.whole_words)

    def _add_window(self) -> None:
        form = self._section(self.tr("Window"))
        self.language = self._choice(form, self.tr("Lan&guage"), _named(_LANGUAGES))
        self.still = QCheckBox(self.tr("Nothing mo&ves by itself"), self)
        form.addRow("", self.still)

    def _add_quotes(self) -> None:
        form = self._section(self.tr("Quotes"))
        self.citation = self._choice(form, self.tr("Cit&ations"), _named(_CITATIONS))
        self.citation.setToolTip(
            self.tr("The style in which quotes are cited when they are copied or exported")
        )

    def _add_network(self) -> None:
        form = self._section(self.tr("Network"))
        self.network = QCheckBox(self.tr("Fetch &pages from the web when I ask"), self)
        self.network.setToolTip(self.tr("Without this, nothing is ever fetched from the network"))
        self._label(form, "", self.network)

    def _connect(self) -> None:
        preferences = self._preferences
        self.theme.activated.connect(lambda: preferences.choose_theme(self.theme.currentData()))
        self.palette_.activated.connect(lambda: preferences.choose_palette(self.palette_.currentData()))
        self.sureness.valueChanged.connect(preferences.set_sureness)
        self.language.activated.connect(lambda: preferences.choose_language(self.language.currentData()))
        self.still.clicked.connect(preferences.set_still)
        self.citation.activated.connect(lambda: preferences.set_citation(self.citation.currentData()))
        self.whole_words.clicked.connect(preferences.set_whole_words)
        self.network.clicked.connect(lambda on: preferences.set_network("ask" if on else "never"))
        self.letters.valueChanged.connect(lambda at: preferences.zoom_to(ZOOMS[at]))
        self.face.activated.connect(self._on_face_chosen)
        self.family.activated.connect(lambda: self._set(family=self.family.currentFont().family()))
        self.leading.valueChanged.connect(lambda percent: self._set(leading=percent))
        self.measure.valueChanged.connect(lambda characters: self._set(measure=characters))
        self.justified.clicked.connect(lambda on: self._set(justified=on))
        self.hyphenation.clicked.connect(lambda on: self._set(hyphenation=on))
        preferences.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Shows the settings in force."""
        settings, typography = self._preferences.settings, self._preferences.typography
        sliders = (self.letters, self.leading, self.measure, self.sureness)
        blocked = [QSignalBlocker(slider) for slider in sliders]
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.palette_.setCurrentIndex(self.palette_.findData(settings.palette))
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.still.setChecked(settings.still)
        self.citation.setCurrentIndex(self.citation.findData(settings.citation))
        self.whole_words.setChecked(settings.whole_words)
        self.network.setChecked(settings.network != "never")
        self.sureness.setValue(settings.sureness)
        self.face.setCurrentIndex(self.face.findData(typography.face))
        self._form.setRowVisible(self.family, typography.face is TextFace.OTHER)
        if typography.family:
            self.family.setCurrentFont(QFont(typography.family))
        self.letters.setValue(min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - settings.zoom)))
        self.leading.setValue(typography.leading)
        self.measure.setValue(typography.measure)
        self.justified.setChecked(typography.justified)
        self.hyphenation.setChecked(typography.hyphenation)
        self._letters_told.setText(self.tr("%1 %").replace("%1", str(settings.zoom)))
        self._leading_told.setText(self.tr("%1 %").replace("%1", str(typography.leading)))
        self._measure_told.setText(self.tr("%1 letters").replace("%1", str(typography.measure)))
        hidden = self.tr("under %1 %").replace("%1", str(settings.sureness))
        self._sureness_told.setText(hidden if settings.sureness else self.tr("none"))
        for blocker in blocked:
            blocker.unblock()

    def _set(self, **changes: object) -> None:
        self._preferences.set_typography(replace(self._preferences.typography, **changes))  # type: ignore[arg-type]  # the callers name fields

    @Slot()
    def _on_face_chosen(self) -> None:
        face = TextFace(self.face.currentData())
        family = self._preferences.typography.family or self.family.currentFont().family()
        self._set(face=face, family=family if face is TextFace.OTHER else "")

    @Slot()
    def _on_reset(self) -> None:
        self._preferences.set_typography(Typography())
        self._preferences.zoom(0)

    # Parts

    def _section(self, title: str) -> QFormLayout:
        label = QLabel(title, self)
        label.setFont(panel_font(13, 600))
        label.setContentsMargins(0, 8, 0, 0)
        self._column.addWidget(label)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._column.addLayout(form)
        return form

    def _choice(self, form: QFormLayout, name: str, choices: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        for value, text in choices:
            box.addItem(text, str(value))
        self._label(form, name, box)
        return box

    def _label(self, form: QFormLayout, name: str, widget: QWidget) -> None:
        label = QLabel(name, self)
        label.setMinimumWidth(_NAMES)
        label.setBuddy(widget)
        form.addRow(label, widget)

    def _slider(self, form: QFormLayout, name: str, low: int, high: int) -> tuple[QSlider, QLabel]:
        slider, told = QSlider(Qt.Orientation.Horizontal, self), QLabel(self)
        slider.setRange(low, high)
        slider.setPageStep(max(1, (high - low) // 8))
        slider.setAccessibleName(name.replace("&", ""))
        told.setObjectName("muted")
        told.setFixedWidth(76)
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.addWidget(slider, 1)
        row.addWidget(told)
        label = QLabel(name, self)
        label.setBuddy(slider)
        form.addRow(label, row)
        return slider, told

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 0)
        made: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Text as at First"), self._on_reset),
            (self.tr("Close"), self.accept),
        ]
        for text, do in made:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            row.addWidget(button)
        row.insertStretch(1, 1)
        return row


def _named(names: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [(str(value), _tr(name)) for value, name in names.items()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
