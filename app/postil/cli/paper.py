"""``postil export --to pdf``: pages like those of the window, without one."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from postil.cli.command import put
from postil.errors import UserError
from postil.paths import Folders

if TYPE_CHECKING:
    from postil.desk.desk import Desk

#: The name of the format, and what files of it end in.
PDF, SUFFIX = "pdf", ".pdf"


class MakePages(Protocol):
    """What makes a PDF of each article: given from above, because the command line knows no Qt."""

    def __call__(self, where: Folders, desk: "Desk", articles: Iterable[str], kinds: str) -> Iterator[bytes]:
        """The PDFs of articles, given by their ids, with the marks of ``kinds``."""


def export_pdf(
    arguments: argparse.Namespace, where: Folders, desk: "Desk", articles: list[str], kinds: str
) -> None:
    """Writes a PDF of each article to where ``-o`` says.

    Raises:
        UserError: when there is no such place, or a file is there already that was not named.
    """
    make: MakePages = arguments.make_pages
    output: Path | None = arguments.output
    if output is None and (len(articles) > 1 or sys.stdout.isatty()):
        raise UserError("A PDF is written to a file. Name it with -o.")
    if output is not None and (len(articles) > 1 or output.is_dir()):
        targets: list[Path | None] = [*_targets(desk, articles, output, overwrite=arguments.overwrite)]
    else:
        targets = [output]
    for target, written in zip(targets, make(where, desk, articles, kinds), strict=True):
        put(written, target)


def _targets(desk: "Desk", articles: list[str], folder: Path, *, overwrite: bool) -> list[Path]:
    from postil.exporters.file_names import file_names

    titles = [work.title for work in desk.out.works(*articles)]
    targets = [folder / name for name in file_names(titles, SUFFIX)]
    there = next((target for target in targets if target.exists()), None)
    if there and not overwrite:
        raise UserError(
            f"{there} would be written over. Choose another folder, or allow files to be replaced."
        )
    return targets
