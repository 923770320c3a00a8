"""A button that takes the next key that is pressed."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

_MODIFIERS = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
)


class KeyButton(QPushButton):
    """Pressed, it waits for one key with its modifiers; Escape and another place for the focus end the waiting.

    Signals:
        key_pressed: the key, as "Ctrl+E".
    """

    key_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    @override
    def event(self, event: QEvent) -> bool:
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
            event.accept()
            return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setChecked(False)
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            return
        self.setChecked(False)
        if event.key() != Qt.Key.Key_Escape:
            self.key_pressed.emit(key_of(event))

    def _on_toggled(self, waiting: bool) -> None:
        self.setText(self.tr("Press the keys…") if waiting else self.tr("Add a &Key"))
        self.setAccessibleName(self.text().replace("&", ""))


def key_of(event: QKeyEvent) -> str:
    """The key with its modifiers, as "Ctrl+E"; a sign that takes Shift to type stands for itself."""
    modifiers = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    )
    text = event.text()
    if text and text.isprintable() and not text.isalnum() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return pressed.toString(QKeySequence.SequenceFormat.PortableText)
