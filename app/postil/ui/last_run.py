"""How the program ended the last time, told by what it left behind: the next start says so, and offers what was open."""

import faulthandler
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from postil.ui.crash import about_program, save_report

log = logging.getLogger(__name__)

#: In the log folder: what the system interrupted, and how many runs in a row had no end.
_FAULT, _FALLS = "fault.txt", "falls.txt"
#: So many runs in a row without an end may come of what was open: it is not opened again unasked.
TOO_OFTEN = 2


@dataclass(frozen=True, slots=True)
class Fall:
    """A run that had no end.

    Attributes:
        number: how many of them there were in a row.
        report: what it was doing, as a report; empty when it was killed, or the computer lost its power.
        path: where the report lies, where it could be saved.
    """

    number: int
    report: str = ""
    path: Path | None = None

    @property
    def is_one_too_many(self) -> bool:
        """Whether what was open then should not be opened unasked."""
        return self.number >= TOO_OFTEN


def fall(logs: Path) -> Fall:
    """What is known of the last run, which had no end; to be asked once in each start, for it is counted."""
    number = _number(logs) + 1
    try:
        logs.mkdir(parents=True, exist_ok=True)
        (logs / _FALLS).write_text(str(number), encoding="ascii")
    except OSError:
        log.exception("the fall could not be counted")
    trace = _read(logs / _FAULT).strip()
    if not trace:
        return Fall(number)
    report = f"{about_program()}\n{trace}\n"
    return Fall(number, report, save_report(logs, report))


def _number(logs: Path) -> int:
    said = _read(logs / _FALLS)
    return int(said) if said.isdecimal() and len(said) < 5 else 0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


class Watch:
    """From its making to ``end``: when the system interrupts the program, where it was is written down.

    Args:
        logs: the log folder.
    """

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._file: TextIO | None = None
        # Whoever watches already wants to see it elsewhere.
        if faulthandler.is_enabled():
            return
        try:
            logs.mkdir(parents=True, exist_ok=True)
            self._file = (logs / _FAULT).open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._file)

    def end(self) -> None:
        """The run ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
        for name in (_FAULT, _FALLS):
            (self._logs / name).unlink(missing_ok=True)
