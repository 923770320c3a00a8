"""Highlights of books and articles as calibre's viewer and its browser of annotations export them.

Their styles are as calibre 6 writes them: ``kind`` is ``color`` or ``decoration``, ``type`` is ``builtin`` (``which`` is its name) or
``custom``, with colours for light and dark pages or a line of CSS.
"""

from collections import defaultdict
from typing import Any

from postil.importers.notes.base import Json, colour_of, dicts, tags_of, text_of, time_of
from postil.model.annotation import Form, Selector
from postil.model.brought import Brought, BroughtMark

_TYPES = ("calibre_highlights", "calibre_annotation_collection")


def fits(data: Any) -> bool:
    """Whether JSON is of this kind."""
    return any(one.get("type") in _TYPES or "highlighted_text" in one for one in dicts(data))


def read(data: Any) -> list[Brought]:
    """The highlights by the book that they are in; those that were removed are left out."""
    by_book: dict[tuple[str, str], list[BroughtMark]] = defaultdict(list)
    for outer in dicts(data):
        inner = outer.get("annotations", outer.get("highlights"))
        for one in dicts(inner) if inner is not None else (outer,):
            words = text_of(one.get("highlighted_text"))
            if words and not one.get("removed"):
                title = text_of(one.get("book_title", outer.get("title")))
                by_book[title, text_of(one.get("url"))].append(_mark(one, words))
    return [Brought(tuple(marks), title=title, url=url) for (title, url), marks in by_book.items()]


def _mark(one: Json, words: str) -> BroughtMark:
    style = one.get("style")
    look = style if isinstance(style, dict) else {}
    which = text_of(look.get("which"))
    line = text_of(look.get("text-decoration-line"))
    form = Form.FILL
    if "decoration" in (look.get("kind"), look.get("type")) or line:
        form = Form.STRIKE if "strike" in which or "through" in line else Form.UNDERLINE
    colours = (look.get(name) for name in ("which", "light", "background-color", "text-decoration-color"))
    uuid = text_of(one.get("uuid"))
    return BroughtMark(
        Selector(words, text_of(one.get("before")), text_of(one.get("after"))),
        uuid and f"calibre:{uuid}",
        None,
        text_of(one.get("notes")),
        tags_of(one.get("tags")),
        next(filter(None, map(colour_of, colours)), ""),
        form,
        time_of(one.get("timestamp")),
    )
