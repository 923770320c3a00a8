"""Commands across the library: search, quotes, dossier."""

import argparse
import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from postil.cli.command import DONE, Command, put, say
from postil.cli.writing import add_writing, write
from postil.errors import UserError
from postil.paths import Folders

if TYPE_CHECKING:
    from postil.model.card import Card
    from postil.model.finding import Quotation

#: Results unless more are asked for.
_MOST = 50
_HINT = "words that stand in it; also speaker:, actor:, system:, source:, tag:, note:, before:2026-11, after:2026, is:starred, in:COLLECTION"


def _add_shared(parser: argparse.ArgumentParser, order: tuple[str, ...]) -> None:
    parser.add_argument("--sort", choices=order, default=order[0], help=f"the order (default: {order[0]})")
    parser.add_argument(
        "--most", type=int, default=_MOST, metavar="N", help=f"so many (default: {_MOST}; 0: all)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _configure_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="WORD", help=_HINT)
    _add_shared(parser, ("date", "rank", "title", "source", "notes"))


def _search(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk
    from postil.model.query import Listing, Place, Sort

    with closing(Desk(where)) as desk:
        desk.shelf.catch_up()
        listing = Listing(
            Place.EVERYWHERE, query=desk.shelf.query(" ".join(arguments.words)), sort=Sort(arguments.sort)
        )
        hits = desk.across.search(listing, _most(arguments) or len(desk.articles()))
    if not hits and not arguments.json:
        say("Nothing in the library fits.")
    for hit in hits:
        if arguments.json:
            row = {"id": hit.card.id, "title": hit.card.title, "site": hit.card.site, "date": hit.card.date}
            places = [{"in": str(one.where), "text": one.text, **_span(one.place)} for one in hit.snippets]
            _put_row(row | {"found": places})
        else:
            put(f"{hit.card.id[:8]}  {_dated(hit.card)}  {hit.card.title or 'Untitled'}\n")
            put("".join(f"          {one.where}: {one.text}\n" for one in hit.snippets))
    return DONE


def _configure_quotes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="words in the quotes, and what `postil search` takes"
    )
    parser.add_argument(
        "--speaker", metavar="NAME", default="", help="who says it, under any name that the library knows"
    )
    parser.add_argument("--about", metavar="NAME", default="", help="whom or what it names")
    parser.add_argument(
        "--collection", metavar="NAME", help="only in the articles of this collection or kept search"
    )
    parser.add_argument(
        "--statements", action="store_true", help="also what is reported in the article's own words"
    )
    _add_shared(parser, ("date", "speaker", "article", "site", "length"))
    add_writing(parser)


def _quotes(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk
    from postil.desk.outgoing import Quotes, part_called
    from postil.model.finding import Column, Ledger
    from postil.model.query import EVERYWHERE

    with closing(Desk(where)) as desk:
        desk.shelf.catch_up()
        speaker, about = (
            desk.across.entity(name).key if name else "" for name in (arguments.speaker, arguments.about)
        )
        query = desk.shelf.query(" ".join(arguments.words))
        part = part_called(desk, arguments.collection)[0] if arguments.collection else EVERYWHERE
        sort = Column(arguments.sort)
        ledger = Ledger(query, speaker, about, part=part, statements=arguments.statements, sort=sort)
        if arguments.to:
            title = f"Quotes: {' '.join(arguments.words)}" if arguments.words else "Quotes"
            return write(arguments, where, desk, Quotes(ledger, title, most=_most(arguments)))
        quotes = desk.across.quotes(ledger, _most(arguments))
    if not quotes and not arguments.json:
        say("No quote in the library fits.")
    for quote in quotes:
        if arguments.json:
            row = asdict(quote)
            _put_row({name: value for name, value in row.items() if name != "span"} | _span(quote.span))
        else:
            said_by = f"{quote.speaker or 'nobody named'}{f' ({quote.cue})' if quote.cue else ''}"
            put(
                f"{_dated(quote)}  {said_by}: {' '.join(quote.words.split())}\n            {', '.join(filter(None, (quote.title, quote.site)))}\n"
            )
    return DONE


def _configure_dossier(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="of an actor or a military system")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    add_writing(parser)


def _dossier(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk
    from postil.desk.outgoing import OneDossier
    from postil.model.finding import Ledger

    with closing(Desk(where)) as desk:
        desk.shelf.catch_up()
        found = desk.across.dossier(desk.across.entity(arguments.name).key)
        if arguments.to:
            return write(arguments, where, desk, OneDossier(found.entity.key, found.entity.name))
        quotes = desk.across.quotes(Ledger(speaker=found.entity.key), _MOST)
        about = desk.across.quotes(Ledger(about=found.entity.key), _MOST)
    if arguments.json:
        row = asdict(found)
        row["entity"]["facts"] = dict(found.entity.facts)
        _put_row(
            row
            | {"quotes_by": [asdict(one) for one in quotes], "quotes_about": [asdict(one) for one in about]}
        )
        return DONE
    put(f"{found.entity.name} ({found.entity.type})\n")
    put("".join(f"  {name}: {fact}\n" for name, fact in found.entity.facts.items()))
    put(
        f"  {_many(found.articles, 'article')}, {_many(found.mentions, 'mention')}, {_many(found.quotes, 'quote')}\n"
    )
    _put_part("Called", (f"{name} ({number})" for name, number in found.names))
    _put_part(
        "By month", (f"{month}: {_many(mentions, 'mention')}" for month, _, mentions, _ in found.months)
    )
    _put_part("With", (f"{one.entity.name} ({one.articles})" for one in found.companions))
    _put_part("Systems", (f"{one.entity.name} ({one.articles})" for one in found.systems))
    _put_part("Says", (f"{_dated(one)} {' '.join(one.words.split())}" for one in quotes))
    _put_part(
        "Named in what others say",
        (f"{_dated(one)} {one.speaker or 'nobody named'}: {' '.join(one.words.split())}" for one in about),
    )
    _put_part("Articles", (f"{_dated(card)} {card.title or 'Untitled'}" for card in found.latest))
    return DONE


def _most(arguments: argparse.Namespace) -> int | None:
    if arguments.most < 0:
        raise UserError("--most takes a number of results; 0 means all.")
    return arguments.most or None


def _dated(one: "Card | Quotation") -> str:
    """A date, with a word when it is only that of the day on which the article came in."""
    return f"{one.date} (added)" if one.added else one.date


def _span(span: Any) -> dict[str, int]:
    return {} if span is None else {"start": span.start, "end": span.end}


def _put_row(row: Mapping[str, Any]) -> None:
    put(json.dumps(row, ensure_ascii=False) + "\n")


def _put_part(title: str, lines: Iterable[str]) -> None:
    there = list(lines)
    if there:
        put(f"\n{title}\n" + "".join(f"  {line}\n" for line in there))


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


COMMANDS = (
    Command(
        "search",
        "find articles by words, who speaks, who and what is named, tags and dates",
        _configure_search,
        _search,
    ),
    Command("quotes", "list the quotes of the library", _configure_quotes, _quotes),
    Command("dossier", "what the library says about one actor or system", _configure_dossier, _dossier),
)
