"""What goes wrong with the database, said as a finished sentence."""

import sqlite3
from pathlib import Path

from postil.errors import BugError, PostilError, UserError

_BUSY = "The library {path} is in use by another program. Nothing was changed; try again in a moment."
_READ_ONLY = "The library {path} cannot be written. Nothing was changed; allow writing to it and its folder."
NO_LIBRARY = (
    "{path} is not a Postil library. It was left as it is; move it away, or choose another data folder."
)
_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk that holds {path} is full. Nothing was changed; free some space and try again.",
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: "The library {path} cannot be opened. Check that its folder is there and may be written.",
    sqlite3.SQLITE_IOERR: "The disk that holds {path} reports an error. Nothing was changed; check the disk and try again.",
    sqlite3.SQLITE_NOTADB: NO_LIBRARY,
    sqlite3.SQLITE_CORRUPT: (
        "The library {path} is damaged. It was left as it is; copies of earlier days lie in {backups}."
    ),
}


def said(error: sqlite3.Error, path: Path) -> PostilError:
    """The error to raise for a failure of the database at ``path``: a sentence, or a bug when it is our fault."""
    code = getattr(error, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF) if code is not None else None
    if sentence is None:
        return BugError(f"The library {path} was asked for something impossible: {error}.")
    return UserError(sentence.format(path=path, backups=path.parent / "backups"))
