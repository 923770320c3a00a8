"""The bytes of a file that the reader named."""

from pathlib import Path

from postil.errors import UserError
from postil.importers.base import LARGEST


def read_bytes(path: Path) -> bytes:
    """The whole file.

    Raises:
        UserError: when it is missing, a folder, unreadable, empty or larger than ``LARGEST``.
    """
    try:
        if path.is_dir():
            raise UserError(f"“{path}” is a folder. Choose a text file in it.")
        if path.exists() and not path.is_file():
            raise UserError(f"“{path}” is not an ordinary file.")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UserError(f"There is no file “{path}”.") from error
    except PermissionError as error:
        raise UserError(f"“{path}” cannot be read: permission is missing.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"“{path}” cannot be read: {reason}.") from error
    return check_size(data, str(path))


def check_size(data: bytes, source: str) -> bytes:
    """``data`` itself, when there is some and not too much.

    Raises:
        UserError: when it is empty or larger than ``LARGEST``.
    """
    if not data:
        raise UserError(f"“{source}” is empty.")
    if len(data) > LARGEST:
        raise UserError(
            f"“{source}” is larger than {LARGEST // 1_000_000} MB, the most that Postil takes for one article. Split it into parts."
        )
    return data
