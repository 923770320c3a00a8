"""Highlights as Readwise exports and imports them: a table with a line for each."""

import csv
import io
from collections import defaultdict
from collections.abc import Mapping

from postil.importers.notes.base import colour_of, tags_of, time_of
from postil.model.annotation import Selector
from postil.model.brought import Brought, BroughtMark
from postil.model.span import Span

#: Its columns under the names that its exports and its imports give them.
_COLUMNS = {
    "highlight": "words", "text": "words", "book title": "title", "title": "title", "url": "url", "source url": "url",
    "note": "note", "color": "colour", "colour": "colour", "tags": "tags", "highlighted at": "time", "date": "time",
    "document tags": "document", "document note": "about", "location": "place",
}  # fmt: skip
#: What Readwise, and spreadsheets before it, put before text that looks like a formula.
_GUARD = "'"
#: More digits make no position.
_DIGITS = 10


def fits(text: str) -> bool:
    """Whether a text is such a table."""
    names = _names(text)
    return "words" in names.values() and "title" in names.values()


def read(text: str) -> list[Brought]:
    """The highlights by the article that they are in."""
    names = _names(text)
    marks: dict[tuple[str, str], list[BroughtMark]] = defaultdict(list)
    tags: dict[tuple[str, str], tuple[str, ...]] = {}
    about: dict[tuple[str, str], str] = {}
    for line in csv.DictReader(io.StringIO(text, newline="")):
        row = {
            names[key]: _plain(value)
            for key, value in line.items()
            if key in names and isinstance(value, str)
        }
        article = (row.get("title", ""), row.get("url", ""))
        if row.get("words", "").strip():
            marks[article].append(_mark(row))
        tags.setdefault(article, _tags(row.get("document", "")))
        about.setdefault(article, row.get("about", ""))
    return [
        Brought(tuple(found), title=title, url=url, tags=tags[title, url], body=about[title, url])
        for (title, url), found in marks.items()
    ]


def _names(text: str) -> dict[str, str]:
    first = next(csv.reader(io.StringIO(text[:10_000], newline="")), [])
    return {name: _COLUMNS[known] for name in first if (known := name.strip().lower()) in _COLUMNS}


def _plain(value: str) -> str:
    return value[1:] if value.startswith(_GUARD) and value[1:2] in tuple("=+-@\t\r") else value


def _tags(value: str) -> tuple[str, ...]:
    return tags_of(value.split(","))


def _mark(row: Mapping[str, str]) -> BroughtMark:
    words, place = row["words"], row.get("place", "").strip()
    note, tags = _inline_tags(row.get("note", ""))
    # A page or a position, whatever it counts: it is believed only where the very words stand.
    span = Span(int(place), int(place) + len(words)) if place.isdecimal() and len(place) < _DIGITS else None
    return BroughtMark(
        Selector(words, "", ""),
        "",
        span,
        note,
        tuple(dict.fromkeys((*_tags(row.get("tags", "")), *tags))),
        colour_of(row.get("colour")),
        created=time_of(row.get("time")),
    )


def _inline_tags(note: str) -> tuple[str, list[str]]:
    """A note without the tags that its first line holds, which Readwise reads as well: “.tag .other_tag”."""
    first, _, rest = note.partition("\n")
    words = first.split()
    if words and all(word.startswith(".") and len(word) > 1 and word[1:2] != "." for word in words):
        return rest, [word[1:].replace("_", " ") for word in words]
    return note, []
