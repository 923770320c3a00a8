"""The slim bar of a review: which unsure mark it is about, what to say to it, and what counts as unsure."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from postil.ui.keymap import native, with_key
from postil.ui.screen_reader import say
from postil.ui.widgets.elided_label import ElidedLabel


class ReviewBar(QFrame):
    """Says and asks; it decides nothing.

    Signals:
        accepted, rejected, skipped: what the reader says to the mark.
        change_requested: the reader wants to say what is right instead.
        bound_changed: percent below which a mark counts as unsure.
        close_requested: the reader is done.
    """

    accepted = Signal()
    rejected = Signal()
    skipped = Signal()
    change_requested = Signal()
    bound_changed = Signal(int)
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setAccessibleName(self.tr("Review of unsure marks"))
        self._told, self._why = ElidedLabel(self), ElidedLabel(self)
        self._why.setObjectName("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 8, 6)
        column.setSpacing(4)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for row in (top, bottom):
            row.setSpacing(6)
            column.addLayout(row)
        top.addWidget(self._told, 1)
        self.accept_ = self._button(top, self.tr("Right"), self.accepted)
        self.reject_ = self._button(top, self.tr("Wrong"), self.rejected)
        self.change_ = self._button(top, self.tr("Change…"), self.change_requested)
        self.skip_ = self._button(top, self.tr("Skip"), self.skipped)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close the review"))
        self._close.clicked.connect(self.close_requested)
        top.addWidget(self._close)
        bottom.addWidget(self._why, 1)
        self.bound = QSlider(Qt.Orientation.Horizontal, self)
        self.bound.setRange(50, 99)
        self.bound.setFixedWidth(120)
        self.bound.setAccessibleName(self.tr("Marks count as unsure below, in percent"))
        self._bound_told = QLabel(self)
        self._bound_told.setObjectName("small")
        bottom.addWidget(self._bound_told)
        bottom.addWidget(self.bound)
        self.bound.valueChanged.connect(self._on_bound)
        self.hide()

    def set_keys(self, accept: str, reject: str, skip: str) -> None:
        """Takes the keys that say the same, as the desktop writes them."""
        for button, key in ((self.accept_, accept), (self.reject_, reject), (self.skip_, skip)):
            button.setToolTip(with_key(button.text(), key))
        self._close.setToolTip(with_key(self._close.accessibleName(), native("Esc")))

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Takes its icons in the colours of the theme."""
        self._close.setIcon(icon("close"))

    def set_bound(self, percent: int) -> None:
        """Shows what counts as unsure."""
        self.bound.setValue(percent)
        self._on_bound(percent)

    def tell(self, sentence: str, why: str, *, asking: bool) -> None:
        """Says which mark it is about and why it is there, or (not ``asking``) that none is left."""
        for label, words in ((self._told, sentence), (self._why, why)):
            label.setText(words)
            label.setToolTip(words)
        for button in (self.accept_, self.reject_, self.change_, self.skip_):
            button.setEnabled(asking)
        say(self._told, f"{sentence}. {why}" if why else sentence)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._told.text()

    def _on_bound(self, percent: int) -> None:
        self._bound_told.setText(self.tr("Unsure: below %1 %").replace("%1", str(percent)))
        self.bound_changed.emit(percent)

    def _button(self, row: QHBoxLayout, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName("slim")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _on=False: signal.emit())
        row.addWidget(button)
        return button
