"""What a command is, and what all commands share."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeAlias

from postil.paths import Folders
from postil.records import dataclass

if TYPE_CHECKING:
    import argparse

#: Exit codes: done; the input or the world is at fault; wrong usage; our bug; stopped by the keyboard.
DONE, TROUBLE, USAGE, BUG, STOPPED = 0, 1, 2, 70, 130

#: Does something, given its arguments and the reader's folders; the exit code.
Run: TypeAlias = "Callable[[argparse.Namespace, Folders], int]"

#: The name of standard input among files.
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand.

    Attributes:
        name: as typed.
        help: one line.
        configure: adds its arguments to a parser.
        run: does it; imports what it needs itself.
    """

    name: str
    help: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Run


def say(sentence: str) -> None:
    """One sentence on standard error."""
    if sys.stderr is None:
        return
    # File names of the command line may carry bytes that the locale could not read: they go out as they came in.
    with contextlib.suppress(UnicodeEncodeError):
        sentence = sentence.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")
    sys.stderr.write(f"postil: {sentence}\n")
    sys.stderr.flush()


def put(written: str | bytes, target: Path | None = None) -> None:
    """Write an export to a file, or to standard output.

    Raises:
        UserError: when the file cannot be written.
    """
    data = written.encode("utf-8", errors="backslashreplace") if isinstance(written, str) else written
    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        from postil import files

        files.replace(target, data)


def colours(stream: TextIO) -> str:
    """How many colours to write to ``stream``'s terminal, as the terminal exporter's option takes it."""
    import os

    if os.environ.get("NO_COLOR"):
        return "none"
    deep = os.environ.get("COLORTERM", "") in {"truecolor", "24bit"} or not stream.isatty()
    return "truecolor" if deep else "256"
