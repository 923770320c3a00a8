"""Commands on the reader's library: update, list, backup, doctor."""

import argparse
import json
from contextlib import closing
from typing import TYPE_CHECKING

from postil.cli.carried import report_json, report_words
from postil.cli.command import DONE, TROUBLE, Command, put, say
from postil.paths import Folders

if TYPE_CHECKING:
    pass


def _configure_update(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("older", metavar="OLDER", help="the article that carries the notes; see: postil list")
    parser.add_argument("newer", metavar="NEWER", help="the article that takes its place")
    parser.add_argument("--json", action="store_true", help="the report as one JSON object")


def _update(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk

    with closing(Desk(where)) as desk:
        report, _ = desk.updates.update(desk.find(arguments.older), desk.find(arguments.newer))
    told = (
        json.dumps(report_json(report), ensure_ascii=False)
        if arguments.json
        else "\n".join(report_words(report))
    )
    put(told + "\n")
    return DONE


def _configure_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _list(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk

    with closing(Desk(where)) as desk:
        shelved = desk.articles()
    if not shelved and not arguments.json:
        say("The library is empty. Bring an article in with: postil import FILE")
    for one in shelved:
        if arguments.json:
            row = {"id": one.id, "title": one.title, "source": one.source, "published": one.published}
            put(
                json.dumps(
                    row | {"imported": one.imported, "marks": one.marks, "notes": one.notes},
                    ensure_ascii=False,
                )
                + "\n"
            )
        else:
            put(
                f"{one.id[:8]}  {one.imported[:10]}  {one.marks:5} marks  {one.notes:3} notes  {one.title or one.source or 'Untitled'}\n"
            )
    return DONE


def _configure_nothing(parser: argparse.ArgumentParser) -> None:
    """No arguments of its own."""


def _backup(arguments: argparse.Namespace, where: Folders) -> int:  # noqa: ARG001 - every command takes both
    from postil.desk.desk import Desk

    with closing(Desk(where)) as desk:
        put(f"{desk.backup()}\n")
    return DONE


def _doctor(arguments: argparse.Namespace, where: Folders) -> int:  # noqa: ARG001 - every command takes both
    from postil.desk.desk import Desk

    with closing(Desk(where)) as desk:
        count, problems = len(desk.articles()), desk.check()
    put(f"Library: {where.data}\nSettings: {where.config}\nArticles: {count}\n")
    put("".join(f"Problem: {problem}\n" for problem in problems) or "Nothing is wrong with it.\n")
    return TROUBLE if problems else DONE


COMMANDS = (
    Command(
        "update", "let an article take the place of an older one, with its notes", _configure_update, _update
    ),
    Command("list", "list the articles of the library", _configure_list, _list),
    Command("backup", "make a verified copy of the library now", _configure_nothing, _backup),
    Command("doctor", "check the library and say where it lies", _configure_nothing, _doctor),
)
