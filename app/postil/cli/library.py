"""Commands on the reader's library: import, list, backup, doctor."""

import argparse
import json
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from postil.cli.carried import report_json, report_words
from postil.cli.command import DONE, STDIN, TROUBLE, Command, put, say
from postil.errors import UserError
from postil.model.article import Article
from postil.paths import Folders

if TYPE_CHECKING:
    from postil.desk.desk import Desk
    from postil.model.changes import Changes
    from postil.model.update import Again, Report


def _configure_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a text, or the address of a web page; - is standard input"
    )
    parser.add_argument("--no-model", action="store_true", help="analyse by lexicon and rules only")
    parser.add_argument("--later", action="store_true", help="analyse when the article is opened, not now")
    both = parser.add_mutually_exclusive_group()
    both.add_argument(
        "--update",
        action="store_true",
        help="let an article that is in the library already be replaced by what it is now, with notes and highlights",
    )
    both.add_argument(
        "--keep-both", action="store_true", help="do not look whether it is in the library already"
    )
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line: id, title, source, new, older, update"
    )


def _import(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk

    code = DONE
    with closing(Desk(where)) as desk:
        for name in arguments.files:
            try:
                article, changes = _brought(desk, name)
            except UserError as error:
                say(str(error))
                code = TROUBLE
                continue
            again = None if arguments.keep_both or not changes else desk.updates.again(article)
            brought = desk.page(article).article
            if not arguments.later and desk.needs_analysis(article):
                analysis = desk.annotate(*brought.for_analysis(), with_model=not arguments.no_model)
                desk.save_analysis(article, analysis)
            report = desk.updates.update(again.older, article)[0] if again and arguments.update else None
            put(_told(brought, again, report, new=bool(changes), as_json=arguments.json) + "\n")
    return code


def _brought(desk: "Desk", name: str) -> tuple[str, "Changes"]:
    """Imports what is named on the command line: a file, a web address, or standard input."""
    from postil.cli.reading import is_address, read_pasted

    if name == STDIN:
        return desk.import_text(*read_pasted())
    return desk.import_address(name) if is_address(name) else desk.import_file(Path(name))


def _told(
    article: Article, again: "Again | None", report: "Report | None", *, new: bool, as_json: bool
) -> str:
    """What is said of an article that came in."""
    if as_json:
        row: dict[str, object] = {
            "id": article.id,
            "title": article.title,
            "source": article.source,
            "new": new,
        }
        row |= {"older": again.older} if again else {}
        row |= {"update": report_json(report)} if report else {}
        return json.dumps(row, ensure_ascii=False)
    said = (
        f"{article.id[:8]}  {article.title or article.source or 'Untitled'}{'' if new else '  (was there)'}"
    )
    if report:
        return "\n".join((f"{said}  (updated)", *(f"          {line}" for line in report_words(report))))
    if again:
        changed = f"+{again.added} words, −{again.removed}"
        said += f"\n          The same as {again.older[:8]}, {changed}. To bring its notes over: postil update {again.older[:8]} {article.id[:8]}"
    return said


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
        "import", "bring files and web pages into the library and analyse them", _configure_import, _import
    ),
    Command(
        "update", "let an article take the place of an older one, with its notes", _configure_update, _update
    ),
    Command("list", "list the articles of the library", _configure_list, _list),
    Command("backup", "make a verified copy of the library now", _configure_nothing, _backup),
    Command("doctor", "check the library and say where it lies", _configure_nothing, _doctor),
)
