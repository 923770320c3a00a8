"""What lives as long as the program: its log, what happens to bugs and signals, and that it is one for each library.

None of it is needed to show the window: it is made in the first turn of the event loop, once the page is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot
from PySide6.QtWidgets import QApplication

from postil.paths import Folders
from postil.ui.application import Application

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow
    from postil.ui.one_window import OneWindow


class Session(QObject):
    """Begins with the first window and ends after the last one.

    Args:
        folders: the reader's.
        application: owns it.
    """

    def __init__(self, folders: Folders, application: QApplication) -> None:
        super().__init__(application)
        self._folders, self.application = folders, application
        self._begun = self._is_logging = False
        self._meeting: OneWindow | None = None
        self._window: MainWindow | None = None

    @Slot()
    def begin(self) -> None:
        """Makes all of it, unless it is there already."""
        if self._begun:
            return
        from postil.ui.crash import CrashKeeper
        from postil.ui.garbage import GarbageKeeper
        from postil.ui.interrupts import Interrupts
        from postil.ui.last_run import Watch

        self._begun = True
        self.crashes = CrashKeeper(self._folders.logs, self.application)
        self.crashes.install()
        self._watch = Watch(self._folders.logs)
        self._interrupts = Interrupts(self.application)
        self._garbage = GarbageKeeper(self.application)
        QTimer.singleShot(0, self, self._begin_log)

    @Slot()
    def _begin_log(self) -> None:
        if self._is_logging:
            return
        from postil.ui.logs import keep_log

        self._is_logging = True
        self._handler = keep_log(self._folders.logs)
        QTimer.singleShot(0, self, self._begin_listening)

    @Slot()
    def _begin_listening(self) -> None:
        if self._meeting is not None:
            return
        from postil.ui.one_window import OneWindow

        self._meeting = OneWindow(self._folders.data, self.application)

    def attend(self, window: MainWindow) -> None:
        """Serves a window, all of whose parts are there, until it is gone."""
        for begin in (self.begin, self._begin_log, self._begin_listening):
            begin()
        self._window = window
        self.crashes.crashed.connect(window.notes.save)
        self.crashes.crashed.connect(window.dialogs.show_crash)
        window.bug.connect(self.crashes.report)
        window.reading.opened.connect(self._garbage.settle)
        window.reading.saved.connect(self._garbage.settle)
        self._interrupts.interrupted.connect(window.close)
        for source in self._handing():
            source.connect(window.arrivals.come)
        if isinstance(self.application, Application):
            self.application.deliver()

    def leave(self) -> None:
        """The window is about to be made anew."""
        if self._window is not None:
            for source in self._handing():
                source.disconnect(self._window.arrivals.come)
            self._window = None

    def _handing(self) -> list[SignalInstance]:
        """What says that files or links are to be opened in the window that is there."""
        application, meeting = self.application, self._meeting
        return [
            *([meeting.wanted] if meeting is not None else []),
            *([application.handed] if isinstance(application, Application) else []),
        ]

    def close(self) -> None:
        """Ends it: everything is as it was before."""
        if self._begun:
            self._garbage.release()
            self._interrupts.close()
            self.crashes.uninstall()
        if self._meeting is not None:
            self._meeting.close()
        if self._is_logging:
            from postil.ui.logs import drop_log

            self._watch.end()
            drop_log(self._handler)
