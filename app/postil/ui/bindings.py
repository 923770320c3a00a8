"""Qt's bindings for Python, without what they do to every import."""

import builtins

import PySide6.QtCore  # noqa: F401 - brings what is undone here


def leave_imports_alone() -> None:
    """Takes Python's own ``import`` back.

    The bindings put one in its place that knows ``from __feature__ import …``, which nobody says here, and for its sake looks for
    the source of every module that is imported.
    """
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own
