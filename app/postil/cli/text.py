"""``postil text``: what an import makes of a file, without analysing or saving it."""

import argparse
import json
from typing import TYPE_CHECKING

from postil.cli.command import DONE, TROUBLE, Command, put, say
from postil.errors import UserError
from postil.paths import Folders

if TYPE_CHECKING:
    from postil.model.article import Article


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text; - is standard input")
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line, with metadata, body and blocks"
    )


def _run(arguments: argparse.Namespace, where: Folders) -> int:  # noqa: ARG001 - every command takes the folders
    from postil.cli.reading import read

    code, between = DONE, ""
    for name in arguments.files:
        try:
            article = read(name).article
        except UserError as error:
            say(str(error))
            code = TROUBLE
            continue
        if arguments.json:
            put(json.dumps(_article_to_json(name, article), ensure_ascii=False) + "\n")
        else:
            put(f"{between}{article.text}\n")
            between = "\n"
    return code


def _article_to_json(name: str, article: "Article") -> dict[str, object]:
    """The promised shape of ``text --json``; what blocks are dressed in comes after it, where there is any."""
    from postil.model.wire import blocks_to_json, dress_to_json

    return {
        "file": name,
        "title": article.title,
        "authors": list(article.authors),
        "site": article.site,
        "published": article.published,
        "language": article.language,
        "text": article.text,
        "body": article.body,
        "blocks": blocks_to_json(article.blocks),
        **dress_to_json(article),
    }


COMMANDS = (
    Command("text", "print the plain text of files, cleaned, without analysing them", _configure, _run),
)
