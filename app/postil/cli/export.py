"""``postil export``, ``postil cite`` and ``postil formats``: articles of the library in other forms."""

import argparse
import json
from contextlib import closing

from postil.cli.choosing import add_choice, chosen_articles, named_any, named_several
from postil.cli.command import DONE, Command, put
from postil.cli.output import Counted, add_output, citing, deliver, for_terminal, options_of, refuse_one_file
from postil.cli.paper import exporter_named, pdf_exporter
from postil.errors import UserError
from postil.paths import Folders
from postil.settings import Settings


def _configure_export(parser: argparse.ArgumentParser) -> None:
    add_choice(parser)
    parser.set_defaults(refuse=parser.error)
    parser.add_argument(
        "--to", metavar="FORMAT", default="markdown", help="see: postil formats (default: markdown)"
    )
    add_output(parser)


def _export(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk
    from postil.exporters.base import settled

    if not named_any(arguments):
        arguments.refuse("name an article, or give --collection, --search or --all; see: postil list")
    chosen = exporter_named(arguments.to, arguments, where)
    options = for_terminal(chosen.name, citing(chosen, where) | options_of(arguments))
    settled(chosen, options)
    several = named_several(arguments)
    refuse_one_file(chosen, arguments.output, several=several)
    with closing(Desk(where)) as desk:
        desk.out.redraw = arguments.redraw
        found = chosen_articles(arguments, desk)
        with closing(Counted()) as count:
            works, titles = desk.out.shelf(found.ids, count), desk.out.titles(found.ids)
            deliver(chosen, works, options, arguments, several=several, titles=titles)
    return DONE


def _configure_formats(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line, with all that is known")


def _formats(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.exporters.registry import EXPORTERS

    for exporter in (*EXPORTERS, pdf_exporter(arguments, where)):
        cited = citing(exporter, where)
        if arguments.json:
            options = [
                {
                    "name": option.name,
                    "title": option.title,
                    "kind": str(option.kind),
                    "default": cited.get(option.name, option.default),
                    "choices": list(option.choices),
                }
                for option in exporter.options
            ]
            row = {"name": exporter.name, "title": exporter.title, "suffix": exporter.suffix}
            put(
                json.dumps(row | {"gathers": exporter.gathers, "options": options}, ensure_ascii=False) + "\n"
            )
            continue
        many = "; several articles in one file" if exporter.gathers else ""
        put(f"{exporter.name:14} {exporter.title} ({exporter.suffix}{many})\n")
        for option in exporter.options:
            value = cited.get(option.name, option.default)
            default = ("no", "yes")[value] if isinstance(value, bool) else value
            put(f"    --option {option.name}={default}    {option.title}; takes {option.takes}\n")
    return DONE


def _configure_cite(parser: argparse.ArgumentParser) -> None:
    from postil.exporters.citations import STYLES

    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="as for: postil export")
    parser.add_argument("--style", choices=STYLES, help="(default: as in the settings, at first apa)")
    parser.add_argument(
        "--quote", metavar="WORDS", help="quote these words of the article, if it says just that"
    )
    parser.add_argument("--html", action="store_true", help="with italics, as HTML")


def _cite(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.citing import find, quoted
    from postil.desk.desk import Desk
    from postil.exporters.registry import exporter

    if arguments.quote is not None and len(arguments.articles) > 1:
        raise UserError("Words are quoted from one article. Name only that.")
    with closing(Desk(where)) as desk:
        works = desk.out.shelf([*dict.fromkeys(desk.find(wanted) for wanted in arguments.articles)])
        style = arguments.style or Settings.load(where).citation
        if arguments.quote is None:
            options = {"style": style, "markup": "html" if arguments.html else "none"}
            put(exporter("citation").write_all(works, options))
            return DONE
        work = works[0]
    place = find(work, arguments.quote)
    found = quoted(work, place, place.of(work.article.text), style)
    put(f"{found.html}\n" if arguments.html else found.text)
    return DONE


COMMANDS = (
    Command(
        "export",
        "write articles of the library, with highlights and notes, in another format",
        _configure_export,
        _export,
    ),
    Command("cite", "cite articles of the library in APA, MLA or Chicago style", _configure_cite, _cite),
    Command("formats", "list the formats and their options", _configure_formats, _formats),
)
