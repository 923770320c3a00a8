"""The head of a panel: its name, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from postil.overriding import override


class PanelTitle(QWidget):
    """Stands where a dock has its title. Dragging it moves the dock, a double click floats it, as Qt does with its own.

    Signals:
        side_requested: to the other side of the window.
        float_requested: out of the window, or back into it.
        close_requested: away.
    """

    side_requested = Signal()
    float_requested = Signal()
    close_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._floating = False
        self._icon: Callable[[str], QIcon] = lambda _name: QIcon()
        label = QLabel(name, self)
        label.setObjectName("small")
        # Else it would stop the mouse from reaching the dock.
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 6, 4)
        row.setSpacing(0)
        row.addWidget(label, 1)
        self.side = self._button("other-side", self.side_requested)
        self.float_ = self._button("float", self.float_requested)
        self.close_ = self._button("close", self.close_requested)
        for button in (self.side, self.float_, self.close_):
            row.addWidget(button)
        self._tell(self.side, self.tr("Move %1 to the other side"))
        self._tell(self.close_, self.tr("Hide %1"))
        self.set_floating(False)

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Takes its icons in the colours of the theme."""
        self._icon = icon
        self.side.setIcon(icon("other-side"))
        self.close_.setIcon(icon("close"))
        self.set_floating(self._floating)

    def set_floating(self, floating: bool) -> None:
        """Says what the button in the middle does now: a panel in a window of its own has no side."""
        self._floating = floating
        self.side.setVisible(not floating)
        self.float_.setIcon(self._icon("dock" if floating else "float"))
        into, out = (
            self.tr("Put %1 back into the window"),
            self.tr("Show %1 in a window of its own"),
        )
        self._tell(self.float_, into if floating else out)

    def _button(self, id_: str, pressed: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("panel-button")
        button.setProperty("does", id_)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # The menu does the same by key.
        button.clicked.connect(pressed)
        return button

    def _tell(self, button: QToolButton, words: str) -> None:
        words = words.replace("%1", f"“{self._name}”")
        button.setToolTip(words)
        button.setAccessibleName(words)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 32)
