"""Taking in what another library of the reader's, or another reader, sent along in a file."""

from collections.abc import Callable
from typing import Any, TypeVar

from postil.errors import UserError
from postil.model.carried_file import CarriedFile

T = TypeVar("T")


def taken_in(file: CarriedFile, text: str, make: Callable[[dict[str, Any]], T]) -> list[T]:
    """What the rows of a file stand for.

    Raises:
        UserError: when it is no such file, or a row of it is not as it should be.
    """
    try:
        return [make(row) for row in file.read(text)]
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(f"This is no file of {file.rows} that Postil wrote. Choose another one.") from error
