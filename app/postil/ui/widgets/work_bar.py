"""What is under way, under the page, with a button that stops it."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

#: Milliseconds after which work is worth a word.
LONG = 400


class WorkBar(QFrame):
    """Names the work that began last; says nothing of what is done at once.

    Signals:
        busy_changed: whether anything is under way.
        stop_requested: the name of the work that the reader wants to stop.
    """

    busy_changed = Signal(bool)
    stop_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("work")
        self._work: dict[str, str] = {}
        self._words = QLabel(self)
        self._words.setObjectName("small")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setObjectName("slim")
        self.stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 3, 16, 3)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        self._timer = QTimer(self, singleShot=True, interval=LONG)
        self._timer.timeout.connect(self._show_last)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now, or empty."""
        return self._words.text() if not self.isHidden() else ""

    def begin(self, name: str, words: str) -> None:
        """Work of that name is under way; again with other words when it has got further."""
        was_busy = bool(self._work)
        self._work[name] = words
        if self.isVisible():
            self._show_last()
        elif not self._timer.isActive():
            self._timer.start()
        if not was_busy:
            self.busy_changed.emit(True)

    def end(self, name: str) -> None:
        """The work is over, or was never begun."""
        if self._work.pop(name, None) is None:
            return
        if self._work:
            self._show_last()
        else:
            self._timer.stop()
            self.hide()
            self.busy_changed.emit(False)

    @Slot()
    def _show_last(self) -> None:
        name, words = list(self._work.items())[-1]
        self._words.setText(words)
        self.setAccessibleName(words)
        self.stop.setAccessibleName(self.tr("Stop: %1").replace("%1", words))
        self.stop.setProperty("work", name)
        self.show()

    @Slot()
    def _on_stop(self) -> None:
        self.stop_requested.emit(str(self.stop.property("work")))
