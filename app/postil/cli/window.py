"""``postil [FILE|URL …]``: the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from postil.cli.command import STDIN
from postil.cli.display import has_display
from postil.cli.reading import is_address
from postil.errors import UserError
from postil.model.address import is_link
from postil.paths import Folders

if TYPE_CHECKING:
    import argparse


class OpenWindow(Protocol):
    """What opens the window: given from above, because the command line knows no Qt."""

    def __call__(
        self, where: Folders, files: Sequence[Path], *, addresses: Sequence[str], smoke: bool
    ) -> int:
        """Show the window with what is in ``files`` or at ``addresses`` (of web pages, or links into the library) until it is closed; the exit code."""


def run(arguments: argparse.Namespace, where: Folders, open_window: OpenWindow) -> int:
    """Show the window until it is closed.

    Raises:
        UserError: when there is no display, or the window's libraries are missing.
    """
    addresses = [name for name in arguments.files if is_address(name) or is_link(name)]
    files = [Path(name) for name in arguments.files if name not in addresses]
    if STDIN in arguments.files:
        raise UserError("The window cannot read standard input. Use: postil annotate -")
    if not has_display():
        raise UserError("There is no display to open a window on. In a terminal use: postil annotate FILE")
    try:
        return open_window(where, files, addresses=addresses, smoke=arguments.smoke)
    except ImportError as error:
        if "postil" in str(error.name or ""):
            raise
        raise UserError(
            f"The window cannot be opened, because a library of the system is missing: {error}."
        ) from error
