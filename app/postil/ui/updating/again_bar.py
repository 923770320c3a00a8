"""The bar that says that an article is in the library already, and asks what is to become of both."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from postil.model.update import Again
from postil.ui.screen_reader import say
from postil.ui.translation import written


class AgainBar(QFrame):
    """Says and asks; it decides nothing, and blocks nothing.

    Signals:
        update_chosen: the new text is to take the place of the old one, with the notes.
        both_chosen: both are to stay.
        cancel_chosen: the new one is not wanted.
    """

    update_chosen = Signal()
    both_chosen = Signal()
    cancel_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        self.update_ = self._button(self.tr("Update"), self.update_chosen)
        self.update_.setToolTip(
            self.tr("Brings notes and highlights over to this text, and puts the old one aside")
        )
        self.both = self._button(self.tr("Keep Both"), self.both_chosen)
        self.both.setToolTip(self.tr("Leaves the old article with its notes as it is, beside this one"))
        self.cancel = self._button(self.tr("Cancel"), self.cancel_chosen)
        self.cancel.setToolTip(self.tr("Throws this one away and opens the old article"))
        self.hide()

    def ask(self, again: Again) -> None:
        """Shows the question."""
        day = QDateTime.fromString(again.saved, Qt.DateFormat.ISODateWithMs).toLocalTime().date()
        saved = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        said = self.tr("You have this article already, saved on %1.").replace("%1", saved)
        if again.added or again.removed:
            changed = self.tr("The text has changed: words added %1, removed %2.")
            said += " " + changed.replace("%1", written(again.added)).replace("%2", written(again.removed))
        else:
            said += " " + self.tr("The words are the same.")
        self._text.setText(said)
        self.setAccessibleName(said)
        self.show()
        say(self, said)

    @property
    def sentence(self) -> str:
        """What it says now, or empty."""
        return self._text.text() if not self.isHidden() else ""

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName("slim")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _on=False: signal.emit())
        layout = self.layout()
        assert layout is not None, "made above"
        layout.addWidget(button)
        return button
