"""What `make run` starts, in .venv: the window, or without a display the coloured article in the terminal."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import system_libraries

ROOT = Path(__file__).resolve().parents[1]
NO_DISPLAY = "There is no display here to open a window on, so this is the article in the terminal."


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be opened: a platform chosen by hand, Windows, macOS, Wayland, or an X server that answers."""
    if environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    if wayland := environ.get("WAYLAND_DISPLAY"):
        return (Path(environ.get("XDG_RUNTIME_DIR", "/")) / wayland).exists()
    return bool(environ.get("DISPLAY")) and _x_server_answers()


def _x_server_answers() -> bool:
    """Whether the X server of ``DISPLAY`` lets us in; taken for granted while libxcb is still to be installed."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


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
