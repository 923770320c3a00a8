"""The bytes of everything imported, as files named by their SHA-256."""
# ruff: noqa: S608 - tables and columns are the schema's own names

import hashlib
import json
import re
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from postil import files
from postil.errors import UserError

#: What names an original by its column, and what does so in the words of a note: as it is, as it was, or as undo brings it back.
_BY_COLUMN = (("articles", "original"), ("pictures", "original"))
_IN_WORDS = (
    ("notes", "body"),
    ("note_versions", "body"),
    ("step_images", "before"),
    ("step_images", "after"),
)
_PICTURE = re.compile("postil:picture/([0-9a-f]{64})")
_NAME = re.compile("[0-9a-f]{64}")


def keep(folder: Path, content: bytes) -> str:
    """Keep the bytes; gives their SHA-256 in hex. Bytes that are there already are not written again.

    Raises:
        UserError: when they cannot be written; then nothing is left behind.
    """
    name = hashlib.sha256(content).hexdigest()
    target = folder / name
    try:
        there = target.is_file() and target.stat().st_size == len(content)
    except OSError as error:
        raise files.trouble(error, target) from error
    if not there:
        files.replace(target, content)
    return name


def read(folder: Path, name: str) -> bytes:
    """The bytes of that SHA-256.

    Raises:
        UserError: when they are missing or are not what they were.
    """
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise files.trouble(error, folder / name) from error
    if hashlib.sha256(content).hexdigest() != name:
        raise UserError(f"The original {folder / name} was changed after it was imported.")
    return content


def pictures_in(words: str) -> list[str]:
    """The SHA-256 of the pictures that a note shows."""
    return _PICTURE.findall(words)


def named(db: sqlite3.Connection, among: Collection[str] | None = None) -> set[str]:
    """The SHA-256 of the originals that a library of whatever version, or a copy of one, refers to.

    Args:
        db: the library or the copy.
        among: it is enough to know of these; None: of all.
    """
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    asked = None if among is None else json.dumps(sorted(among))
    found = set[str]()
    for table, column in _BY_COLUMN:
        if table in tables:
            wanted = "" if asked is None else f" WHERE {column} IN (SELECT value FROM json_each(?))"
            rows = db.execute(f"SELECT {column} FROM {table}{wanted}", () if asked is None else (asked,))
            found.update(name for (name,) in rows)
    for table, column in _IN_WORDS:
        if table in tables:
            rows = db.execute(f"SELECT {column} FROM {table} WHERE instr({column}, 'postil:picture/')")
            found.update(name for (words,) in rows for name in pictures_in(words))
    return found if among is None else found & set(among)


def remove(folder: Path, names: Iterable[str]) -> None:
    """Let go of originals; those that cannot be removed stay."""
    for name in names:
        if _NAME.fullmatch(name):  # Rows of another library may say anything.
            with suppress(OSError):
                (folder / name).unlink()
