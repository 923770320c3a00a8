"""What the window writes into its log: our own lines and Qt's."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from postil import __version__

log = logging.getLogger("postil")
#: Bytes of one log file; two old ones are kept.
_SIZE = 500_000

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def keep_log(folder: Path) -> logging.Handler | None:
    """Writes the log into ``folder`` from now on; None when the folder does not let us.

    It holds what the program did and what went wrong, never a word of an article or a note.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "postil.log", maxBytes=_SIZE, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        log.exception("no log can be kept")
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    qInstallMessageHandler(_on_qt_message)
    log.info("Postil %s starts", __version__)
    return handler


def drop_log(handler: logging.Handler | None) -> None:
    """Ends what ``keep_log`` began."""
    qInstallMessageHandler(None)
    if handler is not None:
        log.removeHandler(handler)
        handler.close()


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logging.getLogger("postil.qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
