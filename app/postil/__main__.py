"""``python -m postil``, and the ``postil`` command: where the command line meets the window."""

import sys
from typing import TYPE_CHECKING

from postil import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from postil.exporters.pdf import Print
    from postil.paths import Folders


def main() -> int:
    """Run the command line; the exit code."""
    if sys.argv[1:] == ["--version"]:
        # Asked by scripts, often: needs nothing of what follows.
        sys.stdout.write(f"postil {__version__}\n")
        return 0
    from postil.cli.main import run

    return run(sys.argv[1:], _open_window, _make_pages, _redraw)


def _open_window(
    where: "Folders", files: "Sequence[Path]", *, addresses: "Sequence[str]", smoke: bool
) -> int:
    import gc

    from postil.ui.enums import make_enums_late

    make_enums_late()
    from postil.ui.bindings import leave_imports_alone

    gc.disable()  # What is made until the window is there stays; GarbageKeeper takes over then.
    leave_imports_alone()  # Before the many modules of the window come.
    from postil.ui.app import run_window

    return run_window(where, files, addresses, smoke=smoke)


def _make_pages(where: "Folders") -> "Print":
    from postil.ui.paper.offscreen import pdf_printer

    return pdf_printer(where)


def _redraw(content: bytes, width: int, height: int) -> "bytes | None":
    from postil.ui.paper.offscreen import redrawn

    try:
        return redrawn(content, width, height)
    except ImportError:
        # Qt is not there: the picture lies beside what is written.
        return None


if __name__ == "__main__":
    sys.exit(main())
