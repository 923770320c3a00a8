"""``postil annotate``: analyse without saving."""

import argparse
import sys

from postil.cli.command import DONE, TROUBLE, Command, say
from postil.cli.output import add_output, deliver, for_terminal, options_of, refuse_one_file
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
    return _annotate_files(arguments)


def _annotate_files(arguments: argparse.Namespace) -> int:
    from postil.cli.reading import read
    from postil.desk.annotate import annotate
    from postil.exporters.registry import exporter
    from postil.exporters.work import Work

    on_terminal = sys.stdout.isatty() and not arguments.output
    format_name = arguments.format or ("terminal" if on_terminal else "json")
    chosen, options = exporter(format_name), for_terminal(format_name, options_of(arguments))
    several = len(arguments.files) > 1
    if format_name == "json" and several and not arguments.output:
        options = {"indent": "no", **options}
    if chosen.gathers or arguments.output:
        refuse_one_file(chosen, arguments.output, several=several)
    code, works = DONE, list[Work]()
    for name in arguments.files:
        try:
            article = read(name).article
        except UserError as error:
            say(str(error))
            code = TROUBLE
            continue
        works.append(Work(article, annotate(*article.for_analysis(), with_model=not arguments.no_model)))
        if not (chosen.gathers or arguments.output):
            deliver(chosen, works, options, arguments, several=False)
            works.clear()
    if works:
        deliver(chosen, works, options, arguments, several=several)
    return code


COMMANDS = (
    Command(
        "annotate",
        "print files with actors, quotes and systems marked, without saving them",
        _configure,
        _run,
    ),
)
