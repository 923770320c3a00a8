"""All settings in one dialog. Each takes effect at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from postil.settings import LEADINGS, MEASURES
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
}
#: Pixels: the dialog, and the names in it.
_WIDTH, _NAMES = 440, 96


class SettingsDialog(QDialog):
    """Shows what ``preferences`` say and changes them. It does not block the window."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(8)
        form = self._section(self.tr("Colours"))
        self.theme = self._choice(form, self.tr("&Theme"), [(t, _tr(name)) for t, name in _THEMES.items()])
        form = self._section(self.tr("Text"))
        self.face = self._choice(form, self.tr("&Face"), [(f, _tr(name)) for f, name in _FACES.items()])
        self.letters, self._letters_told = self._slider(form, self.tr("&Size"), 0, len(ZOOMS) - 1)
        self.leading, self._leading_told = self._slider(form, self.tr("&Line height"), *LEADINGS)
        self.measure, self._measure_told = self._slider(form, self.tr("&Column width"), *MEASURES)
        self.justified = QCheckBox(self.tr("Straight &right edge"), self)
        form.addRow("", self.justified)
        self.hyphenation = QCheckBox(self.tr("&Divide long words"), self)
        form.addRow("", self.hyphenation)
        self._column.addStretch(1)
        self._column.addLayout(self._buttons())
        self.setFixedWidth(_WIDTH)
        self.refresh()
        self._connect()

    def _connect(self) -> None:
        preferences = self._preferences
        self.theme.activated.connect(lambda: preferences.choose_theme(self.theme.currentData()))
        self.letters.valueChanged.connect(lambda at: preferences.zoom_to(ZOOMS[at]))
        self.face.activated.connect(lambda: self._set(face=TextFace(self.face.currentData())))
        self.leading.valueChanged.connect(lambda percent: self._set(leading=percent))
        self.measure.valueChanged.connect(lambda characters: self._set(measure=characters))
        self.justified.clicked.connect(lambda on: self._set(justified=on))
        self.hyphenation.clicked.connect(lambda on: self._set(hyphenation=on))
        preferences.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Shows the settings in force."""
        settings, typography = self._preferences.settings, self._preferences.typography
        blocked = [QSignalBlocker(slider) for slider in (self.letters, self.leading, self.measure)]
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.face.setCurrentIndex(self.face.findData(typography.face))
        self.letters.setValue(min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - settings.zoom)))
        self.leading.setValue(typography.leading)
        self.measure.setValue(typography.measure)
        self.justified.setChecked(typography.justified)
        self.hyphenation.setChecked(typography.hyphenation)
        self._letters_told.setText(self.tr("%1 %").replace("%1", str(settings.zoom)))
        self._leading_told.setText(self.tr("%1 %").replace("%1", str(typography.leading)))
        self._measure_told.setText(self.tr("%1 letters").replace("%1", str(typography.measure)))
        for blocker in blocked:
            blocker.unblock()

    def _set(self, **changes: object) -> None:
        self._preferences.set_typography(replace(self._preferences.typography, **changes))  # type: ignore[arg-type]

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
        label = QLabel(name, self)
        label.setMinimumWidth(_NAMES)
        label.setBuddy(box)
        form.addRow(label, box)
        return box

    def _slider(self, form: QFormLayout, name: str, low: int, high: int) -> tuple[QSlider, QLabel]:
        slider, told = QSlider(Qt.Orientation.Horizontal, self), QLabel(self)
        slider.setRange(low, high)
        slider.setPageStep(max(1, (high - low) // 8))
        slider.setAccessibleName(name.replace("&", ""))
        told.setObjectName("muted")
        told.setFixedWidth(64)
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
        row.setContentsMargins(0, 16, 0, 0)
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


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
