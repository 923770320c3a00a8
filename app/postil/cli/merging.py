"""``postil archive``, ``postil merge``: the library as one file, and another one taken in. ``postil restore``: a copy put back."""

import argparse
import json
import sys
import time
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from postil.cli.command import DONE, Command, put, say
from postil.errors import UserError
from postil.paths import Folders

if TYPE_CHECKING:
    from collections.abc import Callable

    from postil.desk.desk import Desk
    from postil.model.merging import Merged

#: Seconds between two words about how far the work is.
_PAUSE = 2.0


def _configure_archive(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="library.postil", help="(default: library.postil)"
    )
    parser.add_argument(
        "--collection",
        metavar="NAME",
        help="only the articles of this collection, with their notes as they are now; nothing is said of other articles",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace a file that is there already")
    parser.add_argument("--json", action="store_true", help="the outcome as one JSON object")


def _archive(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk
    from postil.desk.merging import with_suffix

    target = with_suffix(Path(arguments.output))
    if target.exists() and not arguments.overwrite:
        raise UserError(
            f"{target} is there already. Name another file, or let it be replaced with --overwrite."
        )
    with closing(Desk(where)) as desk:
        pile = _collection(desk, arguments.collection) if arguments.collection else ""
        saved = desk.merging.save(target, pile, _teller("saved"))
    if saved.missing:
        say(f"{saved.missing} originals or pictures are missing from the library, and so from {target}.")
    words = f"{target}: {_number(saved.articles, 'article')}"
    put((json.dumps(asdict(saved), ensure_ascii=False) if arguments.json else words) + "\n")
    return DONE


def _collection(desk: "Desk", name: str) -> str:
    found = [
        one for one in desk.shelf.collections() if not one.query and one.name.casefold() == name.casefold()
    ]
    if not found:
        raise UserError(f"There is no collection “{name}” in the library.")
    return found[0].id


def _configure_merge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what `postil archive` made on another machine")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would change")
    parser.add_argument("--json", action="store_true", help="the report as one JSON object")


def _merge(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk

    with closing(Desk(where)) as desk:
        if arguments.dry_run:
            report = desk.merging.foresee(Path(arguments.file), _teller("looked through"))
        else:
            report, _ = desk.merging.merge(Path(arguments.file), _teller("taken in"))
    told = (
        json.dumps(asdict(report), ensure_ascii=False)
        if arguments.json
        else "\n".join(report_words(report, foreseen=arguments.dry_run))
    )
    put(told + "\n")
    return DONE


def report_words(report: "Merged", *, foreseen: bool) -> list[str]:
    """What taking a library in changes, or changed, as lines for a person."""
    if report.nothing:
        return ["Nothing is different: all of it is in the library."]
    lines = [
        f"{words}: {number}"
        for number, words in (
            (report.new, "new articles"),
            (report.same, "articles brought in on both sides, one from now on"),
            (report.changed, "articles put or described otherwise"),
            (report.gone, "articles deleted for good there"),
        )
        if number
    ]
    for name in ("marks", "notes", "tags", "rest"):
        added, changed, removed = getattr(report, name)
        if added or changed or removed:
            called = "links, lessons, categories, colours, collections" if name == "rest" else name
            lines.append(f"{called}: {added} added, {changed} changed, {removed} removed")
    if report.both_notes:
        lines.append(f"earlier states of notes kept as versions: {report.both_notes}")
    if report.ahead:
        lines.append(
            f"changes dated in the future, by a clock that ran ahead: {report.ahead} (they count as made by now)"
        )
    if report.copy:
        lines.append(f"The library as it was before: {report.copy} (postil restore puts it back)")
    if foreseen:
        lines.append("Nothing was changed yet.")
    return lines


def _teller(what: str) -> "Callable[[int, int], None]":
    """Tells a person at a terminal how far it is, not too often."""
    last = [time.monotonic()]

    def tell(done: int, total: int) -> None:
        if sys.stderr is not None and sys.stderr.isatty() and time.monotonic() - last[0] > _PAUSE:
            last[0] = time.monotonic()
            say(f"{done} of {total} {what}")

    return tell


def _number(number: int, one: str) -> str:
    return f"1 {one}" if number == 1 else f"{number} {one}s"


def _configure_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", help="a copy of the library; see the folder backups in the data folder"
    )


def _restore(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk

    with closing(Desk(where)) as desk:
        before = desk.restore(Path(arguments.file))
    put(f"The library is what it was then. As it was before: {before}\n")
    return DONE


COMMANDS = (
    Command(
        "archive",
        "save the library, or a collection, as one file for another machine",
        _configure_archive,
        _archive,
    ),
    Command(
        "merge",
        "take in a library saved on another machine; both sides' notes are kept",
        _configure_merge,
        _merge,
    ),
    Command("restore", "make the library what a copy of it is", _configure_restore, _restore),
)
