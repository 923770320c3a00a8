"""What is written of a note or a quote when the article around it is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from postil.exporters.base import Option, OptionKind
from postil.exporters.work import Work
from postil.model.address import Address
from postil.model.annotation import Annotation


class Content(StrEnum):
    """How much of an article goes out."""

    WHOLE = "whole"
    NOTES = "notes"
    QUOTES = "quotes"
    BOTH = "notes-and-quotes"


def content(default: Content) -> Option:
    """The option that asks for it."""
    return Option(
        "content", "Contents", OptionKind.CHOICE, str(default), tuple(str(content) for content in Content)
    )


#: Whether every entry leads back to its place in Postil.
LINKS = "links"


@dataclass(frozen=True, slots=True)
class Entry:
    """A highlight, a quote, or another mark that carries a note or tags.

    Attributes:
        mark: the mark itself.
        words: what stands under it, on one line.
        speaker: who said it; empty where nobody is named, or it is no quote.
        cue: the words that say so ("said"); may be empty.
        note: the reader's Markdown, or empty.
        tags: the reader's.
        meaning: what its colour is called: the reader's name, else the colour's own; empty unless it is a highlight.
        link: the address that opens it in Postil; empty while it is not saved.
    """

    mark: Annotation
    words: str
    speaker: str
    cue: str
    note: str
    tags: tuple[str, ...]
    meaning: str
    link: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """Entries under one heading.

    Attributes:
        heading: "Highlights", "Notes" or "Quotes".
        groups: heading of its own, which is empty where there is but one group, and entries in text order.
    """

    heading: str
    groups: tuple[tuple[str, tuple[Entry, ...]], ...]


def entry(work: Work, mark: Annotation) -> Entry:
    """All there is to say of a mark."""
    text = work.article.text
    return Entry(
        mark,
        " ".join(mark.span.of(text).split()),
        work.speaker(mark),
        " ".join(mark.cue.of(text).split()) if mark.cue else "",
        work.note_on(mark),
        work.tags_on(mark),
        work.colour_name(mark),
        str(Address("mark", mark.id)) if mark.id else "",
    )


def chapters(work: Work, chosen: str) -> list[Chapter]:
    """The chapters of an article without its text, for a value of the ``content`` option; empty ones are left out."""
    found: list[Chapter] = []
    if chosen in (Content.NOTES, Content.BOTH):
        found += [Chapter("Highlights", tuple(_by_colour(work))), _plain("Notes", _others(work), work)]
    if chosen in (Content.QUOTES, Content.BOTH):
        found.append(_plain("Quotes", work.quotes, work))
    return [chapter for chapter in found if any(entries for _, entries in chapter.groups)]


def article_note(work: Work, chosen: str) -> str:
    """The Markdown on the whole article, unless only quotes go out."""
    return "" if chosen == Content.QUOTES else work.note


def noted(work: Work) -> list[Annotation]:
    """The marks that carry a note or tags, in text order."""
    return [mark for mark in work.marks if work.note_on(mark) or work.tags_on(mark)]


def hashtags(tags: Iterable[str]) -> str:
    """Tags as programs for notes read them: "#to-check #arms"."""
    return " ".join("#" + hyphened(tag) for tag in tags)


def hyphened(tag: str) -> str:
    """A tag of several words as one."""
    return "-".join(tag.split())


def facts(work: Work) -> dict[str, str]:
    """Who wrote it, where and when, and where it came from; what is not known is left out."""
    article = work.article
    known = {
        "By": ", ".join(article.authors),
        "In": article.site,
        "Published": article.published,
        "Address": article.url,
        "Source": article.source if article.source != article.url else "",
    }
    return {name: value for name, value in known.items() if value}


def _plain(heading: str, marks: Iterable[Annotation], work: Work) -> Chapter:
    return Chapter(heading, (("", tuple(entry(work, mark) for mark in marks)),))


def _by_colour(work: Work) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """The highlights under what their colours mean, in order of first use."""
    entries = [entry(work, mark) for mark in work.highlights]
    for colour in dict.fromkeys(mark.colour for mark in work.highlights):
        alike = tuple(one for one in entries if one.mark.colour == colour)
        yield alike[0].meaning, alike


def _others(work: Work) -> list[Annotation]:
    """Marks of the engine that the reader said something about."""
    return [mark for mark in work.analysis.annotations if work.note_on(mark) or work.tags_on(mark)]
