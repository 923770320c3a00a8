"""A bug becomes a file that the reader can look at and send."""

import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from postil import __version__
from postil.crash_reports import make_room
from postil.paths import Folders


def report(error: Exception, where: Folders) -> str:
    """Write the report; the sentence that says so.

    The report holds no text of an article: only versions, the command's name and the traceback.
    """
    path = _write(_text(error), where)
    kept = f" A report for its makers is in {path}." if path else ""
    return f"Postil made a mistake ({type(error).__name__}); your texts are unharmed.{kept}"


def _text(error: Exception) -> str:
    command = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    return (
        f"Postil {__version__}\nPython {platform.python_version()}, {platform.platform()}\n"
        f"{datetime.now(UTC).isoformat(timespec='seconds')}\ncommand: {command}\n\n"
        + "".join(traceback.format_exception(error))
    )


def _write(text: str, where: Folders) -> Path | None:
    """The path of the written report: in the log folder, else in the temporary folder; None when neither can be written."""
    name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    for folder in (where.logs, Path(tempfile.gettempdir())):
        try:
            make_room(folder)
            (folder / name).write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return folder / name
    return None
