"""Whether there is something to open a window on: asked before Qt is, which ends the program with a core dump when there is not."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

#: Of Qt's platforms those that need somebody at the other end; the rest (offscreen, vnc …) bring their own.
_X, _WAYLAND = frozenset({"xcb"}), frozenset({"wayland", "wayland-egl"})


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be opened: Windows, macOS, a platform that needs no display, Wayland, or an X server that answers."""
    if not sys.platform.startswith("linux"):
        return True
    named = {name.partition(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name}
    if named - _X - _WAYLAND:
        return True
    on_wayland = not named or bool(named & _WAYLAND)
    on_x = not named or bool(named & _X)
    return (on_wayland and _has_wayland(environ)) or (on_x and _has_x(environ))


def _has_wayland(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    return bool(name) and (Path(environ.get("XDG_RUNTIME_DIR", "/")) / str(name)).exists()


def _has_x(environ: Mapping[str, str]) -> bool:
    """Whether the X server of ``DISPLAY`` lets us in; taken for granted where libxcb is still to be installed."""
    import ctypes

    name = environ.get("DISPLAY")
    if not name:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(name), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
