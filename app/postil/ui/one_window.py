"""One window for each data folder: a second start hands what it was given to the first, and ends."""

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from postil.errors import UserError

#: Milliseconds in which a window that is there has to answer.
PATIENCE = 5_000
#: What the first window answers, and at most so many bytes it is told.
_TAKEN, _MOST = b"taken\n", 1_000_000
#: What lets a window come to the front on Wayland.
_ACTIVATION = "XDG_ACTIVATION_TOKEN"


class OneWindow(QObject):
    """Listens for later starts on the same data folder, until it is closed.

    Args:
        data: the data folder.
        parent: owns it.

    Signals:
        wanted: the files (absolute) and links that a later start was given; the window is to come to the front.
    """

    wanted = Signal(object)

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        name = meeting_place(data)
        if not self._server.listen(name):
            # Left behind by a program that was killed: whoever lives was asked before.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Ends listening."""
        self._server.close()

    @Slot()
    def _on_connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            guest = _Guest(socket, self)
            guest.said.connect(self.wanted)
            guest.listen()


class _Guest(QObject):
    """One later start, heard and answered; it goes when the other side does.

    Signals:
        said: what it was given.
    """

    said = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.readyRead.connect(self.listen)
        socket.disconnected.connect(self.deleteLater)

    @Slot()
    def listen(self) -> None:
        """Answers, once a whole line is there."""
        if self._socket.canReadLine():
            wanted = _read(bytes(self._socket.readLine().data()))
            self._socket.write(_TAKEN)
            self._socket.flush()
            if wanted is not None:
                self.said.emit(wanted)
        elif self._socket.bytesAvailable() > _MOST:
            self._socket.abort()


def hand_over(data: Path, wanted: Sequence[str], patience: int = PATIENCE) -> bool:
    """Gives ``wanted`` to the window that is open on ``data``; False when there is none.

    Args:
        data: the data folder.
        wanted: absolute files, and links.
        patience: milliseconds in which it has to answer.

    Raises:
        UserError: when there is one, and it does not answer.
    """
    socket = QLocalSocket()
    socket.connectToServer(meeting_place(data))
    if not socket.waitForConnected(patience):
        return False
    said = {"wanted": list(wanted), "token": os.environ.get(_ACTIVATION, "")}
    socket.write(json.dumps(said).encode() + b"\n")
    socket.flush()
    if socket.canReadLine() or socket.waitForReadyRead(patience):
        return True
    raise silent()


def silent() -> UserError:
    """That there is a window which does not answer."""
    return UserError(
        QCoreApplication.translate(
            "OneWindow",
            "Postil is open already, but does not answer. Close its window, or end the program, and start it again.",
        )
    )


def meeting_place(data: Path) -> str:
    """What the socket or pipe for a data folder is called: a path where sockets are files, the same for every way to the folder."""
    name = "postil-" + hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        return name
    # Not asked of Qt, which complains on standard error, and makes a folder, where there is none.
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(runtime) / name) if runtime and Path(runtime).is_dir() else name


def _read(line: bytes) -> list[str] | None:
    """What a later start said it was given; None when that is no message of ours."""
    try:
        said = json.loads(line)
        wanted, token = said["wanted"], said["token"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(wanted, list) or not all(isinstance(each, str) for each in wanted):
        return None
    if isinstance(token, str) and token:
        os.environ[_ACTIVATION] = token
    return wanted
