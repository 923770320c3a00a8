"""Where exports go that are asked for on the command line, and with which options."""

import argparse
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from postil.cli.command import colours, put
from postil.errors import UserError
from postil.paths import Folders
from postil.settings import Settings

if TYPE_CHECKING:
    from postil.exporters.base import Exporter
    from postil.exporters.work import Work


class _Output(argparse.Action):
    """A path; whether it ends as only a folder's does, which a ``Path`` does not keep, is told in ``into_folder``."""

    @override
    def __call__(
        self, _parser: object, namespace: argparse.Namespace, values: Any, _option: object = None
    ) -> None:
        namespace.output, namespace.into_folder = Path(values), values.endswith(("/", os.sep))


def add_output(parser: argparse.ArgumentParser) -> None:
    """The arguments that say how and where an export is written."""
    parser.add_argument(
        "--option",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="an option of the format; may be repeated",
    )
    parser.set_defaults(into_folder=False)
    parser.add_argument(
        "-o",
        "--output",
        action=_Output,
        metavar="FILE|FOLDER",
        help="write to a file, or a file for each article into a folder",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace files that are there already")


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


#: Options of formats that name a style of citations.
_CITING = ("cite", "style")


def citing(exporter: "Exporter", where: Folders) -> dict[str, str]:
    """The options of a format that name a style of citations, with the reader's own: quotes go out with where they are from."""
    style = Settings.load(where).citation
    return {one.name: style for one in exporter.options if one.name in _CITING and style in one.choices}


def for_terminal(format_name: str, options: dict[str, str]) -> dict[str, Any]:
    """``options``, and for the terminal what suits the one that is there."""
    if format_name != "terminal":
        return options
    width = min(shutil.get_terminal_size().columns, 100) if sys.stdout.isatty() else 0
    return {"colours": colours(sys.stdout), "width": width, **options}


def refuse_one_file(exporter: "Exporter", output: Path | None, *, several: bool) -> None:
    """Nothing, when so many articles can go where ``-o`` says.

    Raises:
        UserError: when the format makes a file of each, and there is no folder for them.
    """
    if not several or exporter.gathers:
        return
    if output is None:
        raise UserError(
            f"The format {exporter.name} makes a file of each article. Name a folder for them with -o."
        )
    if output.is_file():
        raise UserError(
            f"The format {exporter.name} makes a file of each article, and {output} is a file. Name a folder."
        )


class Counted:
    """Shows on a terminal how many articles are read and written."""

    def __init__(self) -> None:
        self._shown = False

    def __call__(self, done: int, of: int) -> None:
        """So many are."""
        if of > 1 and sys.stderr is not None and sys.stderr.isatty():
            self._shown = True
            sys.stderr.write(f"\r{done + 1} of {of}")
            sys.stderr.flush()

    def close(self) -> None:
        """All are, or no more will be."""
        if self._shown:
            sys.stderr.write("\n")


def deliver(
    exporter: "Exporter",
    works: "Sequence[Work]",
    options: Mapping[str, Any],
    arguments: argparse.Namespace,
    *,
    several: bool,
    titles: Sequence[str] = (),
) -> None:
    """Writes ``works`` to where ``-o`` says, else to standard output.

    Args:
        exporter: the format.
        works: the articles.
        options: of the format.
        arguments: of ``add_output``.
        several: more than one was asked for.
        titles: of the articles, where they are known.

    Raises:
        UserError: when they cannot be written there.
    """
    from postil.desk import publish

    output: Path | None = arguments.output
    apart = several and not exporter.gathers
    if output is not None and (apart or arguments.into_folder or output.is_dir()):
        publish.write_each(works, exporter, output, options, overwrite=arguments.overwrite, titles=titles)
        return
    refuse_taken(arguments)
    written = exporter.write_files(works, options)
    if output is None and isinstance(written.content, bytes) and sys.stdout.isatty():
        raise UserError(
            f"The format {exporter.name} is no text that a terminal shows. Name a file for it with -o."
        )
    if output is None:
        put(written.content)
    else:
        publish.write_files(output, written)


def refuse_taken(arguments: argparse.Namespace) -> None:
    """Nothing, when ``-o`` names no file that is there already, or it may be replaced.

    Raises:
        UserError: when it does.
    """
    output: Path | None = arguments.output
    if output is not None and output.is_file() and not arguments.overwrite:
        raise UserError(
            f"{output} is there already. Name another file, or let it be replaced with --overwrite."
        )
