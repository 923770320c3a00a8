"""Which articles a command is about: named ones, those of a collection, those that a search finds."""

import argparse
from typing import TYPE_CHECKING

from postil.errors import UserError

if TYPE_CHECKING:
    from postil.desk.desk import Desk
    from postil.desk.outgoing import Articles


def add_choice(parser: argparse.ArgumentParser) -> None:
    """The arguments that choose articles."""
    parser.add_argument(
        "articles",
        nargs="*",
        metavar="ARTICLE",
        help="its id or the beginning of it, its title, or its file; see: postil list",
    )
    parser.add_argument(
        "--collection",
        metavar="NAME",
        action="append",
        default=[],
        help="all of a collection or a kept search",
    )
    parser.add_argument(
        "--search",
        metavar="QUERY",
        action="append",
        default=[],
        help="all that a search finds; see: postil search",
    )
    parser.add_argument("--all", action="store_true", help="all articles of the library")


def chosen_articles(arguments: argparse.Namespace, desk: "Desk") -> "Articles":
    """The articles in the order in which they were named, each once.

    Raises:
        UserError: when none was named, or something named is not there.
    """
    from postil.desk.outgoing import Articles, of_collection, of_search

    named = [desk.find(wanted) for wanted in arguments.articles]
    parts = [Articles(tuple(named))]
    parts += [of_collection(desk, name) for name in arguments.collection]
    parts += [of_search(desk, query) for query in arguments.search]
    if arguments.all:
        parts.append(Articles(tuple(one.id for one in desk.articles())))
    ids = tuple(dict.fromkeys(id_ for one in parts for id_ in one.ids))
    if not ids:
        raise UserError(
            "There is no article to write: nothing lies there. See all articles with: postil list"
        )
    return Articles(ids, next((one.title for one in parts if one.title), ""))


def named_several(arguments: argparse.Namespace) -> bool:
    """Whether more than one article may be meant, so that a folder is wanted for formats with a file for each."""
    return len(arguments.articles) > 1 or bool(arguments.collection or arguments.search or arguments.all)


def named_any(arguments: argparse.Namespace) -> bool:
    """Whether any article is meant at all."""
    return bool(arguments.articles) or named_several(arguments)
