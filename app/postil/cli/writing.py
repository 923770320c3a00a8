"""Quotes and dossiers in the formats of exports."""

import argparse
from typing import TYPE_CHECKING

from postil.cli.command import DONE
from postil.cli.output import add_output, citing, deliver, for_terminal, options_of, refuse_taken
from postil.cli.paper import pdf_exporter
from postil.errors import UserError
from postil.paths import Folders

if TYPE_CHECKING:
    from postil.desk.desk import Desk
    from postil.desk.outgoing import Outgoing


def add_writing(parser: argparse.ArgumentParser) -> None:
    """The arguments that say in which form, and where to."""
    parser.add_argument(
        "--to",
        metavar="FORMAT",
        default="",
        help="a file of them, such as csv, xlsx, json, markdown, docx or pdf",
    )
    add_output(parser)


def write(arguments: argparse.Namespace, where: Folders, desk: "Desk", going: "Outgoing") -> int:
    """Writes all of ``going`` as one file; the exit code.

    Raises:
        UserError: when there is no such format for it, or nothing to write.
    """
    formats = going.formats(desk, (pdf_exporter(arguments, where),))
    chosen = next((one for one in formats if one.name == arguments.to), None)
    if chosen is None:
        names = ", ".join(one.name for one in formats)
        raise UserError(f"Quotes and dossiers have no format “{arguments.to}”. Choose one of these: {names}.")
    if arguments.output is not None and arguments.output.is_dir():
        raise UserError(f"{arguments.output} is a folder. Name a file.")
    refuse_taken(arguments)
    options = for_terminal(chosen.name, citing(chosen, where) | options_of(arguments))
    deliver(chosen, going.works(desk), options, arguments, several=False)
    return DONE
