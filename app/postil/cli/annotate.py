"""``postil annotate``: analyse without saving."""

import argparse
import shutil
import sys
from pathlib import Path
from typing import Any

from postil.cli.command import DONE, TROUBLE, Command, colours, put, say
from postil.errors import UserError
from postil.paths import Folders


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="a text; - is standard input")
    parser.add_argument(
        "--format", metavar="FORMAT", help="see: postil formats (terminal on a terminal, else json)"
    )
    add_output(parser)
    parser.add_argument("--no-model", action="store_true", help="lexicon and rules only: faster, finds less")
    group = parser.add_argument_group("for programs")
    group.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id", "text"} a line from standard input, write results a line',
    )
    group.add_argument(
        "--progressive", action="store_true", help="with --jsonl: first what lexicon and rules find, then all"
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """The arguments that say how and where an export is written."""
    parser.add_argument(
        "--option",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="an option of the format; may be repeated",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to a file")


def options_of(arguments: argparse.Namespace) -> dict[str, str]:
    """What ``--option`` says.

    Raises:
        UserError: when one is not of the form NAME=VALUE.
    """
    pairs = [given.partition("=") for given in arguments.option]
    for name, equals, _ in pairs:
        if not equals:
            raise UserError(f"“{name}” is no option with a value. Write it as NAME=VALUE.")
    return {name.strip(): value.strip() for name, _, value in pairs}


def for_terminal(format_name: str, options: dict[str, str]) -> dict[str, Any]:
    """``options``, and for the terminal what suits the one that is there."""
    if format_name != "terminal":
        return options
    width = min(shutil.get_terminal_size().columns, 100) if sys.stdout.isatty() else 0
    return {"colours": colours(sys.stdout), "width": width, **options}


def _run(arguments: argparse.Namespace, where: Folders) -> int:
    if arguments.jsonl:
        if arguments.files or arguments.format or arguments.output:
            raise UserError(
                "With --jsonl the texts come from standard input and go to standard output: leave out files, --format and -o."
            )
        from postil.cli.stream import serve

        return serve(where, with_model=not arguments.no_model, progressive=arguments.progressive)
    if arguments.progressive:
        raise UserError("--progressive goes with --jsonl only.")
    if not arguments.files:
        raise UserError("Name a file to annotate, or - for standard input.")
    if arguments.output and len(arguments.files) > 1:
        raise UserError("Several files cannot be written to one. Annotate them one by one.")
    return _annotate_files(arguments)


def _annotate_files(arguments: argparse.Namespace) -> int:
    from postil.cli.reading import read
    from postil.desk.annotate import annotate
    from postil.exporters.registry import exporter
    from postil.exporters.work import Work

    on_terminal = sys.stdout.isatty() and not arguments.output
    format_name = arguments.format or ("terminal" if on_terminal else "json")
    chosen, options = exporter(format_name), for_terminal(format_name, options_of(arguments))
    if format_name == "json" and len(arguments.files) > 1:
        options = {"indent": "no", **options}
    code = DONE
    for name in arguments.files:
        try:
            article = read(name).article
        except UserError as error:
            say(str(error))
            code = TROUBLE
            continue
        analysis = annotate(*article.for_analysis(), with_model=not arguments.no_model)
        put(chosen.write(Work(article, analysis), options), arguments.output)
    return code


COMMANDS = (
    Command(
        "annotate",
        "print files with actors, quotes and systems marked, without saving them",
        _configure,
        _run,
    ),
)
