"""The command that takes in notes of other programs."""

import argparse
import json
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from postil.cli.command import DONE, TROUBLE, Command, put, say
from postil.paths import Folders

if TYPE_CHECKING:
    from postil.desk.noting import NotesReport


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="Web Annotation or Hypothesis JSON, a REFI-QDA project, calibre highlights, Readwise CSV, or Postil's JSON",
    )
    parser.add_argument("--article", metavar="ARTICLE", help="what they belong to; else it is found out")
    parser.add_argument("--json", action="store_true", help="one JSON object a line for each article")


def _import_notes(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk
    from postil.errors import UserError

    code = DONE
    with closing(Desk(where)) as desk:
        article = desk.find(arguments.article) if arguments.article else None
        for name in arguments.files:
            try:
                reports, _ = desk.import_notes(Path(name), article)
            except UserError as error:
                say(str(error))
                code = TROUBLE
                continue
            for report in reports:
                put(
                    (json.dumps(asdict(report), ensure_ascii=False) if arguments.json else _told(report))
                    + "\n"
                )
                code = code if report.article else TROUBLE
    return code


def _told(report: "NotesReport") -> str:
    if not report.article:
        count = len(report.unplaced)
        return f"--------  {report.title or 'Untitled'}: not in the library, {count} left out. Import the article first."
    parts = [f"{report.placed} placed", f"{report.moved} moved", f"{len(report.unplaced)} without a place"]
    parts += [f"{report.known} were there"] if report.known else []
    parts += ["the article came with them"] if report.made else []
    lines = [f"{report.article[:8]}  {report.title or 'Untitled'}: {', '.join(parts)}"]
    lines += [f"          without a place: “{' '.join(words.split())[:60]}”" for words in report.unplaced]
    return "\n".join(lines)


COMMANDS = (
    Command(
        "import-notes", "take in notes and highlights that other programs made", _configure, _import_notes
    ),
)
