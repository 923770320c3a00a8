"""Files named on the command line, as articles."""

import sys
from typing import TYPE_CHECKING

from postil.cli.command import STDIN

if TYPE_CHECKING:
    from postil.importers.base import Imported


def is_address(name: str) -> bool:
    """Whether what is named on the command line is a web address, not a file."""
    return name.lower().startswith(("http://", "https://"))


def read(name: str) -> "Imported":
    """The article in a file, or on standard input for ``-``.

    Raises:
        UserError: when it cannot be read or holds no text.
    """
    from pathlib import Path

    from postil.importers import registry
    from postil.importers.base import LARGEST

    if name == STDIN:
        return registry.read_data(sys.stdin.buffer.read(LARGEST + 1), "standard input")
    return registry.read(Path(name))


def read_pasted() -> tuple[str, str]:
    """The text on standard input, not cleaned yet, and what to call it.

    Raises:
        UserError: when it is empty, too large, or no text.
    """
    from postil.importers.base import LARGEST
    from postil.importers.encoding import decode
    from postil.importers.source import check_size

    data = check_size(sys.stdin.buffer.read(LARGEST + 1), "standard input")
    return decode(data, "standard input"), "standard input"
