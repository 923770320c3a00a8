"""Asks which web page is meant, and says what fetching it does."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from postil.importers.address import as_address, surely_address
from postil.ui.preferences import Preferences


class AddressDialog(QDialog):
    """One line for the address. Nothing is fetched before the reader says so; it does not block the window.

    Args:
        preferences: say whether the network may be used.
        address: what the line says at first; empty: an address on the clipboard, where there is one.

    Signals:
        chosen: the address, with its scheme.
    """

    chosen = Signal(str)

    def __init__(self, preferences: Preferences, address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open Web Address"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self.line = QLineEdit(address or surely_address(QGuiApplication.clipboard().text()), self)
        self.line.setMinimumWidth(420)
        name = QLabel(self.tr("&Address"), self)
        name.setBuddy(self.line)
        self.told = QLabel(self)
        self.told.setObjectName("small")
        self.told.setWordWrap(True)
        self.allow = QPushButton(self.tr("Allow Fetching"), self)
        self.allow.setAutoDefault(False)
        self.fetch = QPushButton(self.tr("&Fetch"), self)
        self.fetch.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        self._lay_out(name, cancel)
        self.line.textChanged.connect(self.refresh)
        self.allow.clicked.connect(lambda: preferences.set_network("ask"))
        self.fetch.clicked.connect(self._on_fetch)
        cancel.clicked.connect(self.reject)
        preferences.changed.connect(self.refresh)
        self.line.selectAll()
        self.refresh()

    def _lay_out(self, name: QLabel, cancel: QPushButton) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.allow)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.fetch)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        for part in (name, self.line, self.told):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(buttons)

    @Slot()
    def refresh(self) -> None:
        """Says what will happen, or why nothing can."""
        address, allowed = as_address(self.line.text()), self._preferences.settings.network != "never"
        self.allow.setVisible(not allowed)
        self.fetch.setEnabled(bool(address) and allowed)
        if not allowed:
            words = self.tr("Fetching from the web is switched off in the settings.")
        elif self.line.text().strip() and not address:
            words = self.tr("That is no web address. One looks like https://example.org/article.")
        else:
            words = self.tr(
                "Postil fetches this page and the pictures of its article from its server, once. Nothing else is sent."
            )
        self.told.setText(words)

    def propose(self, address: str) -> None:
        """Puts another address into the line."""
        if address:
            self.line.setText(address)
            self.line.selectAll()

    @Slot()
    def _on_fetch(self) -> None:
        address = as_address(self.line.text())
        if address:
            self.chosen.emit(address)
            self.accept()
