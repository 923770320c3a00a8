"""What Postil itself wrote as JSON: the article with all that the reader made on it."""

from collections.abc import Mapping
from typing import Any

from postil.errors import UserError
from postil.importers.notes.base import Json, dicts, tags_of, text_of
from postil.model import wire
from postil.model.annotation import COLOURS, Form, Selector
from postil.model.article import Article
from postil.model.brought import Brought, BroughtMark
from postil.model.inline import SCHEMES, Inline, Style
from postil.model.picture import Picture
from postil.model.span import Span
from postil.model.table import Align, Cell

_TEXTS = ("title", "site", "url", "source", "published", "language")


def fits(data: Any) -> bool:
    """Whether JSON is of this kind."""
    return any(
        "highlights" in one and "blocks" in one and isinstance(one.get("text"), str) for one in dicts(data)
    )


def read(data: Any) -> list[Brought]:
    """Each article of the file with its notes and highlights."""
    try:
        return [_brought(one) for one in dicts(data)]
    except (KeyError, TypeError, ValueError) as error:
        raise UserError("This file of Postil's is damaged. Export it once more.") from error


def _brought(one: Json) -> Brought:
    article = _article(one)
    bodies = {row.get("on"): text_of(row.get("body")) for row in dicts(one.get("notes", []))}
    tags = {row.get("on"): tags_of(row.get("names")) for row in dicts(one.get("tags", []))}
    marks = [_mark(row, article.text, bodies, tags) for row in dicts(one["highlights"])]
    # An engine finds its marks anew: they come in only when the reader wrote on them.
    told = {key for key in (*bodies, *tags) if key}
    found = (row for row in dicts(one.get("annotations", [])) if row.get("id") in told)
    marks += [_mark(row, article.text, bodies, tags) for row in found]
    marks += [_unplaced(row) for row in dicts(one.get("unplaced", []))]
    return Brought(
        tuple(marks),
        id=text_of(one.get("id")),
        url=article.url,
        source=article.source,
        title=article.title,
        body=bodies.get(None, ""),
        tags=tags.get(None, ()),
        article=article,
    )


def _article(one: Json) -> Article:
    text = one["text"]
    blocks = wire.blocks_from_json(one["blocks"])
    if any(block.span.end > len(text) for block in blocks):
        raise ValueError("a block outside the text")
    title, site, url, source, published, language = (text_of(one.get(name)) for name in _TEXTS)
    return Article(
        text,
        blocks,
        title=title,
        authors=tags_of(one.get("authors")),
        site=site,
        url=url,
        source=source,
        published=published,
        language=language,
        inlines=tuple(filter(None, map(_inline, dicts(one.get("inlines", []))))),
        pictures=tuple(_picture(row) for row in dicts(one.get("pictures", []))),
        cells=tuple(_cell(row) for row in dicts(one.get("cells", []))),
    )


def _inline(row: Json) -> Inline | None:
    """An inline; none for a link of a kind that no article has."""
    href, goal = text_of(row.get("href")), row.get("goal")
    if href and not href.lower().startswith(SCHEMES):
        return None
    return Inline(
        Style(row["style"]), Span(row["start"], row["end"]), href, goal if isinstance(goal, int) else None
    )


def _picture(row: Json) -> Picture:
    sizes = int(row["width"]), int(row["height"])
    return Picture(Span(row["start"], row["end"]), text_of(row["original"]), *sizes, text_of(row["source"]))


def _cell(row: Json) -> Cell:
    return Cell(
        Span(row["start"], row["end"]),
        int(row["row"]),
        int(row["column"]),
        int(row["rows"]),
        int(row["columns"]),
        bool(row["header"]),
        Align(row["align"]),
    )


def _mark(
    row: Json, text: str, bodies: Mapping[Any, str], tags: Mapping[Any, tuple[str, ...]]
) -> BroughtMark:
    span, key = Span(row["start"], row["end"]), text_of(row.get("id"))
    if span.end > len(text):
        raise ValueError("a mark outside the text")
    body = bodies.get(key) or text_of(row.get("note"))
    return BroughtMark(Selector.of(text, span), key, span, body, tags.get(key, ()), *_look(row))


def _unplaced(row: Json) -> BroughtMark:
    """A mark that had no place in the text."""
    words, before, after = (row.get(name, "") for name in ("text", "prefix", "suffix"))
    if not all(isinstance(one, str) for one in (words, before, after)):
        raise TypeError("words that are none")
    return BroughtMark(
        Selector(words, before, after),
        text_of(row.get("id")),
        None,
        text_of(row.get("note")),
        tags_of(row.get("tags")),
        *_look(row),
    )


def _look(row: Json) -> tuple[str, Form, str]:
    """Colour, form, and when it was made."""
    colour, form = text_of(row.get("colour")), text_of(row.get("form"))
    return (
        colour if colour in COLOURS else "",
        Form(form) if form in tuple(Form) else Form.FILL,
        text_of(row.get("created")),
    )
