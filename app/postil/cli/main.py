"""The command line: finds out what is wanted, does it, and turns failures into sentences and exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from postil import __version__
from postil.cli import window
from postil.cli.command import BUG, STOPPED, TROUBLE, Command, Run, say
from postil.cli.commands import MODULES, command, commands
from postil.errors import UserError
from postil.paths import Folders, folders

if TYPE_CHECKING:
    import argparse

    from postil.cli.paper import PagesMaker
    from postil.desk.publish import Redraw


def run(
    arguments: Sequence[str],
    open_window: window.OpenWindow,
    make_pages: PagesMaker | None = None,
    redraw: Redraw | None = None,
) -> int:
    """Do what ``arguments`` say; the exit code.

    Args:
        arguments: behind the program's name.
        open_window: shows it.
        make_pages: gives what makes PDFs.
        redraw: draws pictures anew for formats that do not know their kind.
    """
    _use_utf8()
    try:
        chosen, parsed = _parsed(arguments, partial(window.run, open_window=open_window))
        parsed.make_pages, parsed.redraw = make_pages, redraw
        return _guarded(chosen, parsed, folders(parsed.data_dir, portable=parsed.portable))
    except SystemExit as end:  # argparse ends the program itself
        return end.code if isinstance(end.code, int) else TROUBLE


def _guarded(chosen: Run, parsed: argparse.Namespace, where: Folders) -> int:
    try:
        code = chosen(parsed, where)
        if sys.stdout is not None:
            sys.stdout.flush()
    except UserError as error:
        say(str(error))
        return TROUBLE
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has had enough. Nothing may be written to it again, not even by the interpreter's end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except Exception as error:  # noqa: BLE001 - the door where our bugs become a report
        from postil.cli.report import report

        say(report(error, where))
        return BUG
    return code


def _parsed(arguments: Sequence[str], show: Run) -> tuple[Run, argparse.Namespace]:
    """What to run, and with which arguments: a command when the first word is one, else the window."""
    before, named, after = _split(arguments)
    if named is None and (plain := _plain(arguments)) is not None:
        return show, plain
    parser = _window_parser(helps=named is None and not {"-h", "--help"}.isdisjoint(arguments))
    if named is None:
        return show, parser.parse_args(arguments)
    general = parser.parse_args(before)
    import argparse

    command_parser = argparse.ArgumentParser(prog=f"postil {named.name}", description=named.help)
    named.configure(command_parser)
    _add_general(command_parser, data_dir=general.data_dir, portable=general.portable)
    return named.run, command_parser.parse_args(after)


def _plain(arguments: Sequence[str]) -> argparse.Namespace | None:
    """What the window is to open, where nothing but files and the data folder are named; None: that takes a parser.

    The window is started so most of the time, and would have to wait for one.
    """
    found = SimpleNamespace(files=[], data_dir=None, portable=False, smoke=False)
    rest = iter(arguments)
    for argument in rest:
        name, told, value = argument.partition("=")
        if name == "--data-dir":
            found.data_dir = value if told else next(rest, "-")
        elif argument.startswith("-"):
            return None
        else:
            found.files.append(argument)
    if found.data_dir is not None and (not found.data_dir or found.data_dir.startswith("-")):
        return None
    return cast("argparse.Namespace", found)


def _split(arguments: Sequence[str]) -> tuple[list[str], Command | None, list[str]]:
    """The general options before the command, the command, and its arguments."""
    i = 0
    while i < len(arguments) and arguments[i].startswith("-") and arguments[i] not in {"-", "--"}:
        i += 2 if arguments[i] == "--data-dir" else 1
    named = command(arguments[i]) if i < len(arguments) and arguments[i] in MODULES else None
    return list(arguments[:i]), named, list(arguments[i + 1 :])


def _window_parser(*, helps: bool) -> argparse.ArgumentParser:
    """What the window takes; ``helps``: with a line for every command, which all have to be imported for it."""
    import argparse

    width = max(len(name) for name in MODULES)
    lines = "\n".join(f"  {one.name:{width}}  {one.help}" for one in commands()) if helps else ""
    parser = argparse.ArgumentParser(
        prog="postil",
        usage="postil [OPTION ...] [FILE|URL ...]\n       postil COMMAND [ARGUMENT ...]",
        description="Read the news closely: who acts, who is quoted, which weapons are named. Without a command the window opens.",
        epilog=f"commands (each has its own --help):\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="texts or web addresses to open in the window"
    )
    parser.add_argument("--version", action="version", version=f"postil {__version__}")
    parser.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    _add_general(parser)
    return parser


def _add_general(
    parser: argparse.ArgumentParser, data_dir: str | None = None, *, portable: bool = False
) -> None:
    group = parser.add_argument_group("where the library lies")
    group.add_argument(
        "--data-dir", metavar="FOLDER", default=data_dir, help="use this folder for library and settings"
    )
    group.add_argument(
        "--portable",
        action="store_true",
        default=portable,
        help="keep library and settings beside the program",
    )


def _use_utf8() -> None:
    """UTF-8 on all standard streams, whatever the system's own encoding."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(
                encoding="utf-8", errors="backslashreplace" if stream is not sys.stdin else "replace"
            )
