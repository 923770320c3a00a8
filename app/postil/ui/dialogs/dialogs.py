"""The windows beside the main one: one of each at a time, and none imported before it is asked for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from postil.ui.preferences import Preferences


class Dialogs(QObject):
    """Opens them, or brings the one that is open to the front.

    Args:
        preferences: what they show and change.
        library: where the reader's library lies.
        window: they stand over it and go with it.

    Signals:
        address_chosen: the reader wants the page at a web address.
    """

    address_chosen = Signal(str)

    def __init__(self, preferences: Preferences, library: str, window: QWidget) -> None:
        super().__init__(window)
        self._preferences, self._library, self._window = preferences, library, window
        self._open: dict[str, QDialog] = {}

    def show_keys(self) -> None:
        """The keys of all actions."""
        from postil.ui.dialogs.keys_dialog import KeysDialog

        self._show("keys", lambda: KeysDialog(self._preferences, self._window))

    def show_settings(self) -> None:
        """All settings."""
        from postil.ui.dialogs.settings_dialog import SettingsDialog

        self._show("settings", lambda: SettingsDialog(self._preferences, self._window))

    def show_about(self) -> None:
        """What this program is."""
        from postil.ui.dialogs.about_dialog import AboutDialog

        self._show("about", lambda: AboutDialog(self._library, self._window))

    @Slot(str)
    def ask_address(self, address: str = "") -> None:
        """Which web page is to be fetched; ``address`` is proposed."""
        from postil.ui.dialogs.address_dialog import AddressDialog

        dialog = self._open.get("address")
        if isinstance(dialog, AddressDialog):
            dialog.propose(address)

        def make() -> QDialog:
            made = AddressDialog(self._preferences, address, self._window)
            made.chosen.connect(self.address_chosen)
            return made

        self._show("address", make)

    def open_one(self, name: str) -> QDialog | None:
        """The one of that name ("keys", "settings", "about", "address"), while it is open."""
        return self._open.get(name)

    def close_all(self) -> None:
        """Closes those that are open."""
        for dialog in list(self._open.values()):
            dialog.close()

    @Slot(str, object)
    def show_crash(self, report: str, path: Path | None) -> None:
        """What went wrong by our fault, and where the report lies."""
        from postil.ui.dialogs.crash_dialog import CrashDialog

        CrashDialog(report, path, self._window).show()

    @Slot(str, str)
    def show_unread(self, counted: str, lines: str) -> None:
        """Which files could not be read, and why."""
        from postil.ui.dialogs.unread_dialog import UnreadDialog

        if (before := self._open.get("unread")) is not None:
            before.close()
        self._show("unread", lambda: UnreadDialog(counted, lines, self._window))

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        dialog = self._open.get(name)
        if dialog is None:
            dialog = self._open[name] = make()
            dialog.finished.connect(lambda: self._open.pop(name, None))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
