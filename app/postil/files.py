"""Writing files so that nobody ever sees half of one, and saying what went wrong with them."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from postil.errors import UserError

_SENTENCES = {
    errno.ENOSPC: "The disk that holds {path} is full. Nothing was changed; free some space and try again.",
    errno.EDQUOT: "Your share of the disk that holds {path} is used up. Nothing was changed; free some space and try again.",
    errno.EACCES: "{path} may not be used by you. Allow it, or choose another folder.",
    errno.EPERM: "{path} may not be used by you. Allow it, or choose another folder.",
    errno.EROFS: "{path} lies on a disk that cannot be written. Choose another folder.",
    errno.ENOENT: "{path} does not exist.",
    errno.ENOTDIR: "{path} cannot be made: a file stands where a folder should be. Choose another folder.",
    errno.EEXIST: "{path} cannot be made: a file stands where a folder should be. Choose another folder.",
    errno.EISDIR: "{path} is a folder. Choose a file name.",
}


def trouble(error: OSError, path: Path) -> UserError:
    """The sentence for a failure to read or write ``path`` (or the file that the error itself names)."""
    named = error.filename if isinstance(error.filename, str) else path
    sentence = _SENTENCES.get(error.errno or 0, "{path} cannot be used: {reason}.")
    return UserError(sentence.format(path=named, reason=error.strerror or error))


def read_text(path: Path, most: int = 10_000_000) -> str:
    """The text of a UTF-8 file of at most so many bytes.

    Raises:
        UserError: when it cannot be read, is larger, or is no text.
    """
    try:
        if path.stat().st_size > most:
            raise UserError(f"{path.name} is too large to be such a file. Choose another one.")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"{path.name} is no text. Choose another one.") from error
    except OSError as error:
        raise trouble(error, path) from error


def replace(target: Path, content: bytes) -> None:
    """Write a file beside ``target``, down to the disk, and put it in its place; its folder is made when it is missing.

    A link is followed, and a file that is there keeps its permissions.

    Raises:
        UserError: when it cannot be written; then the old file stays, and nothing is left beside it.
    """
    with _replaced(target.resolve()) as path:
        _write(path, content, target)


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A path beside ``target`` to write to: what lies there at the end is put in its place, down to the disk.

    Raises:
        UserError: when it cannot be written; then, as when anything else is raised inside, the old file stays and nothing is left.
    """
    with _replaced(target.resolve()) as path:
        yield path
        with path.open("rb+") as file:
            os.fsync(file.fileno())


@contextmanager
def _replaced(target: Path) -> Iterator[Path]:
    """A path beside ``target``, in a folder that is there, for a file that takes its place unless something is raised inside."""
    path = target.with_name(f".{target.name[:80]}.{os.urandom(4).hex()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield path
            path.replace(target)
        finally:
            path.unlink(missing_ok=True)
    except OSError as error:
        if error.filename == str(path):
            error.filename = str(target)
        raise trouble(error, target) from error


def _write(beside: Path, content: bytes, target: Path) -> None:
    with beside.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if target.is_file():
        beside.chmod(target.stat().st_mode)
