"""A log that imports ``logging`` when something is to be said: hardly ever before the window is there (2 ms of the start)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from logging import Logger


class _LateLog:
    """Has all that a log has, by way of the log itself."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, what: str) -> Any:
        import logging

        return getattr(logging.getLogger(self._name), what)


def late_log(name: str) -> Logger:
    """The log of this name."""
    log: Any = _LateLog(name)
    return log  # type: ignore[no-any-return]  # it answers as one
