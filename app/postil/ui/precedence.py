"""The window's thread comes first: neither Qt's helpers, nor jobs, nor the engine hold it up longer than need be."""

import os
import sys

#: Seconds after which a job lets the window's thread at the interpreter; Python's own five milliseconds, several times in one turn
#: of the event loop, are felt.
_TURN = 0.0005
#: By how much a process that works for the window is nicer than it.
_NICER = 5


def put_window_first() -> None:
    """Call it before anything is painted.

    Qt's painter hands every fill of 96 rows and more to threads of its own and waits for them. For shapes as small as ours, the ends
    of marks at twice the size, that takes several times as long as filling them, and ever longer on a busy machine.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    sys.setswitchinterval(_TURN)


def put_behind(process: int) -> None:
    """Lets a process of ours run when the window has nothing to do, where the system knows how."""
    if sys.platform == "win32":
        return
    try:
        os.setpriority(os.PRIO_PROCESS, process, os.getpriority(os.PRIO_PROCESS, 0) + _NICER)
    except OSError:
        # It has ended already, or may not be touched: nothing is lost.
        return
