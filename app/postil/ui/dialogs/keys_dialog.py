"""All actions and their keys, which the reader can change."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from postil.ui.action_row import CONTEXT, Action
from postil.ui.action_table import ACTIONS
from postil.ui.dialogs.keys_list import KeysList, name_of
from postil.ui.keymap import RESERVED, Keymap, mnemonics, native, normal
from postil.ui.menus import MENUS
from postil.ui.preferences import Preferences
from postil.ui.theme import panel_font
from postil.ui.widgets.filter_line import FilterLine
from postil.ui.widgets.key_button import KeyButton


class KeysDialog(QDialog):
    """Lists every action by menu, and changes the keys of the chosen one. It does not block the window."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        #: A key that another action has, and which the reader may take from it.
        self._wanted = ""
        self.filter = FilterLine(self.tr("An action, a menu or a key"), self.tr("Actions to show"), self)
        self.list = KeysList(self)
        self._build_choice()
        self._build_message()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self._message)
        column.addWidget(self._choice)
        column.addLayout(self._foot())
        room = self.screen().availableSize().height() - 80
        self.resize(600, min(660, room))
        self.filter.setFocus()
        self._connect()
        self._refresh()

    def _build_choice(self) -> None:
        """The action that is chosen, its keys, and what can be done with them."""
        self._choice = QFrame(self)
        self._name = QLabel(self._choice)
        self._name.setFont(panel_font(13, 600))
        self._keys = QHBoxLayout()
        self._keys.setSpacing(6)
        self.record = KeyButton(self._choice)
        self.reset = QPushButton(self.tr("As at &First"), self._choice)
        self.reset.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(self._keys, 1)
        row.addWidget(self.record)
        row.addWidget(self.reset)
        column = QVBoxLayout(self._choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._name)
        column.addLayout(row)

    def _build_message(self) -> None:
        """What stands against a key, and the way out."""
        self._message = QFrame(self)
        self._message.setObjectName("notice")
        self._sentence = QLabel(self._message)
        self._sentence.setWordWrap(True)
        self.take = QPushButton(self.tr("&Take It"), self._message)
        self.leave = QPushButton(self.tr("&Leave It"), self._message)
        row = QHBoxLayout(self._message)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self._sentence, 1)
        for button in (self.take, self.leave):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._message.hide()

    def _foot(self) -> QHBoxLayout:
        self.reset_all = QPushButton(self.tr("&All as at First"), self)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.reset_all)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self.reset_all, close):
            button.setAutoDefault(False)
        return row

    def _connect(self) -> None:
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(self.list.show_only)
        self.list.action_chosen.connect(self._on_chosen)
        self.list.change_requested.connect(self._on_change_requested)
        self.list.clear_requested.connect(self._on_clear_requested)
        self.record.key_pressed.connect(self._on_key_pressed)
        self.reset.clicked.connect(self._on_reset)
        self.reset_all.clicked.connect(self._preferences.reset_keys)
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self._on_leave)
        self._preferences.changed.connect(self._refresh)

    @property
    def sentence(self) -> str:
        """What stands against the key that was pressed last, or empty."""
        return self._sentence.text() if not self._message.isHidden() else ""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field down into the list, as in every list that is searched."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
                self.list.setFocus()
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.chosen:
                    self._on_change_requested()
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        else:
            super().keyPressEvent(event)

    # Showing

    @Slot()
    def _refresh(self) -> None:
        self._keymap = Keymap(self._preferences.settings.keys)
        self.list.set_keymap(self._keymap)
        self.reset_all.setEnabled(bool(self._preferences.settings.keys))
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        self._message.hide()
        while (item := self._keys.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        action = self.list.chosen
        self._choice.setEnabled(action is not None)
        self._name.setText(name_of(action) if action else self.tr("Choose an action to change its keys."))
        if action:
            keys = self._keymap.keys(action.id)
            for key in keys:
                self._keys.addWidget(self._chip(action, key))
            if not keys:
                self._keys.addWidget(_muted(self.tr("No key"), self._choice))
            self.reset.setEnabled(self._keymap.is_changed(action.id))
        self._keys.addStretch(1)

    def _chip(self, action: Action, key: str) -> QWidget:
        """A key, and the button that takes it away, where it can be."""
        if key in self._keymap.fixed(action.id):
            chip = _muted(native(key), self._choice)
            chip.setToolTip(self.tr("The page always knows this key."))
            return chip
        button = QToolButton(self._choice)
        button.setObjectName("chip")
        button.setText(f"{native(key)}  ×")
        words = self.tr("Take %1 away").replace("%1", native(key))
        button.setToolTip(words)
        button.setAccessibleName(words)
        if self._keymap.on_words_only(action.id, key):
            button.setToolTip(
                self.tr(
                    "Only while words are selected or a highlight is chosen: then it goes before other keys"
                )
            )
        button.clicked.connect(lambda: self._remove(action, key))
        return button

    # Changing

    @Slot()
    def _on_change_requested(self) -> None:
        self.record.setFocus()
        self.record.setChecked(True)

    @Slot()
    def _on_clear_requested(self) -> None:
        if self.list.chosen:
            self._set(self.list.chosen, self._keymap.fixed(self.list.chosen.id))

    @Slot()
    def _on_reset(self) -> None:
        action = self.list.chosen
        if action is None:
            return
        taken = next((key for key in action.keys if self._keymap.owner(key, besides=action.id)), "")
        if taken:
            self._wanted = taken
            self._say(self._owned(taken, action), may_take=True)
        else:
            self._preferences.set_keys(action.id, None)

    @Slot(str)
    def _on_key_pressed(self, key: str) -> None:
        action = self.list.chosen
        if action is None or key in self._keymap.keys(action.id):
            return
        # Only a menu of the bar opens from anywhere, no menu inside it.
        bar = [text for name, text in MENUS.items() if "/" not in name]
        menu = mnemonics(QCoreApplication.translate(CONTEXT, text) for text in bar).get(normal(key))
        if key in RESERVED:
            words = self.tr("%1 moves through text and lists everywhere. Choose another key.")
            self._say(words.replace("%1", native(key)), may_take=False)
        elif menu:
            words = self.tr("%1 opens the menu %2. Choose another key.")
            self._say(words.replace("%1", native(key)).replace("%2", menu), may_take=False)
        elif self._keymap.owner(key, besides=action.id):
            self._wanted = key
            self._say(self._owned(key, action), may_take=True)
        else:
            self._set(action, (*self._keymap.keys(action.id), key))

    def _owned(self, key: str, action: Action) -> str:
        owner = self._keymap.owner(key, besides=action.id)
        words = self.tr("%1 belongs to “%2”.").replace("%1", native(key))
        return words.replace("%2", name_of(owner) if owner else "")

    def _say(self, sentence: str, *, may_take: bool) -> None:
        self._sentence.setText(sentence)
        self._message.setAccessibleName(sentence)
        chosen = self.list.chosen
        owner = self._keymap.owner(self._wanted, besides=chosen.id) if may_take and chosen else None
        self.take.setVisible(
            may_take and owner is not None and self._wanted not in self._keymap.fixed(owner.id)
        )
        self.leave.setText(self.tr("&Leave It") if not self.take.isHidden() else self.tr("A&ll Right"))
        self._message.show()
        (self.leave if self.take.isHidden() else self.take).setFocus()

    @Slot()
    def _on_take(self) -> None:
        action, key = self.list.chosen, self._wanted
        if action is None:
            return
        while (owner := self._keymap.owner(key, besides=action.id)) is not None:
            self._set(owner, [k for k in self._keymap.keys(owner.id) if normal(k) != normal(key)])
        self._set(action, (*self._keymap.keys(action.id), key))
        self.list.setFocus()

    @Slot()
    def _on_leave(self) -> None:
        self._message.hide()
        self.list.setFocus()

    def _remove(self, action: Action, key: str) -> None:
        self._set(action, [k for k in self._keymap.keys(action.id) if k != key])
        self.list.setFocus()

    def _set(self, action: Action, keys: Sequence[str]) -> None:
        """Keeps ``keys``; its own ones in their order are no change."""
        own = next(a.keys for a in ACTIONS if a.id == action.id)
        in_order = [*(k for k in own if k in keys), *(k for k in keys if k not in own)]
        self._preferences.set_keys(action.id, None if tuple(in_order) == own else in_order)


def _muted(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName("muted")
    return label
