"""The very program as a command: for what is better done in a process of its own."""

import sys


def program(*arguments: str) -> tuple[str, ...]:
    """The command that starts it with ``arguments``: the frozen program itself, or this Python with ``-m postil``."""
    own = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "postil")
    return (*own, *arguments)
