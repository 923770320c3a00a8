"""A field over the window in which a few letters find anything that can be done or opened."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from postil.ui.commands.entry import MOST, Entry, Index
from postil.ui.commands.palette_delegate import HEIGHT, HINT, PaletteDelegate
from postil.ui.widgets.bubble import SHADOW, Bubble

#: Pixels: how wide it is, how far from the top of the window, and rows that are seen at once.
_WIDTH, _TOP, _ROWS = 560, 56, 10
#: Entries that are taken in between two events.
_AT_ONCE = 250
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(Bubble):
    """Shows entries; keyboard only, though a click chooses, too. The focus goes back where it came from.

    Signals:
        typed: what is wanted is something else; more entries may be known for it.
    """

    typed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("Commands"))
        self._index, self._whole = Index(), False
        self._coming: list[Entry] = []
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._on_more)
        self._shown: list[Entry] = []
        self._focus: QWidget | None = None
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("What to do, open or go to"))
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.itemClicked.connect(self._on_clicked)
        self._nothing = QLabel(self.tr("Nothing is called that."), self)
        self._nothing.setObjectName("muted")
        self._nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        column.addWidget(self.list)

    @property
    def entries(self) -> Sequence[Entry]:
        """Everything that can be found now."""
        return self._index.entries

    @property
    def titles(self) -> list[str]:
        """What is offered now, from the top."""
        return [entry.title for entry in self._shown]

    def ask(self, entries: Sequence[Entry], words: str = "", *, whole: bool = False) -> None:
        """Comes up with ``entries``.

        Args:
            entries: what can be chosen.
            words: what the field says while nothing is typed; empty: as usual.
            whole: they are all there is: as long as nothing is typed the list shows every one, and nothing more comes.
        """
        self._focus = QApplication.focusWidget()
        self._index, self._coming, self._whole = Index(entries, len(entries) if whole else MOST), [], whole
        self.field.setPlaceholderText(words or self.tr("Do, open or go to…"))
        self.field.clear()
        self._refill()
        self.raise_()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def add(self, entries: Sequence[Entry]) -> None:
        """Takes more entries, which were not known yet when it came up."""
        if self.isVisible() and not self._whole:
            self._coming += entries
            self._more.start()

    @Slot()
    def _on_more(self) -> None:
        """Takes in a few of those that are coming: thousands at once would be felt while typing."""
        self._index.add(self._coming[:_AT_ONCE])
        del self._coming[:_AT_ONCE]
        if self._coming:
            self._more.start()
        else:
            self._refill(stay=True)

    @Slot()
    def close_(self) -> None:
        """Goes away, and gives the focus back."""
        if self.isVisible():
            # First the focus, then the field: Qt would lead it on, as Tab does, from a field that is gone.
            if self.field.hasFocus() and self._focus is not None and self._focus.isVisible():
                self._focus.setFocus(Qt.FocusReason.PopupFocusReason)
            self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close_()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentRow())
        elif event.key() in _TO_LIST:
            QApplication.sendEvent(self.list, event)
        else:
            return False
        return True

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._refill()
        if not self._whole:
            self.typed.emit(typed)

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._choose(self.list.row(item))

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            entry = self._shown[row]
            self.close_()
            entry.do()

    def _refill(self, *, stay: bool = False) -> None:
        """Shows what fits now; the first one is current, or the one that the reader went down to (``stay``)."""
        row = self.list.currentRow()
        current = self._shown[row] if stay and 0 < row < len(self._shown) else None
        self._shown = self._index.fitting(self.field.text())
        self.list.clear()
        for entry in self._shown:
            item = QListWidgetItem(entry.title, self.list)
            item.setData(HINT, entry.hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title}, {entry.hint}")
        self.list.setCurrentRow(self._shown.index(current) if current in self._shown else 0)
        self.list.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)
        self.list.setFixedHeight(HEIGHT * min(_ROWS, max(1, len(self._shown))) + 4)
        width = min(_WIDTH, self._window.width() - 32) + 2 * SHADOW
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, _TOP)
