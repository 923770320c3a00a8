"""The bytes of everything imported, as files named by their SHA-256."""

import hashlib
from pathlib import Path

from postil import files
from postil.errors import UserError


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
