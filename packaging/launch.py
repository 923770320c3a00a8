"""What `make run` starts, in .venv: the window, or without a display the coloured article in the terminal."""

import os
import sys
from pathlib import Path

import system_libraries
from postil.cli.display import has_display

ROOT = Path(__file__).resolve().parents[1]
NO_DISPLAY = "There is no display here to open a window on, so this is the article in the terminal."


def window(files: list[str]) -> None:
    """Become Postil's window, unless there is no display after all.

    Raises:
        SystemExit: with a sentence, when a library is missing that cannot be installed.
    """
    if trouble := system_libraries.provide("window"):
        sys.exit(trouble)
    if has_display():  # asked again: now libxcb is there to tell
        os.execv(sys.executable, [sys.executable, "-m", "postil", *files])


def terminal(files: list[str]) -> None:
    """Become `postil annotate`, on the founding article when there are no ``files``."""
    print(NO_DISPLAY + "\n", flush=True)
    shown = files or [str(file) for file in sorted((ROOT / "seeds").glob("*.txt"))]
    os.execv(sys.executable, [sys.executable, "-m", "postil", "annotate", *shown, "--format", "terminal"])


def main() -> None:
    """Show the files named on the command line."""
    if has_display():
        window(sys.argv[1:])
    terminal(sys.argv[1:])


if __name__ == "__main__":
    main()
