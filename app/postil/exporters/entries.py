"""What is written of a note or a quote when the article around it is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from postil.exporters.base import Option, OptionKind
from postil.exporters.citations import NO_STYLE, STYLES, Citing, Runs
from postil.exporters.markdown_words import escaped
from postil.exporters.work import Work
from postil.model.address import Address
from postil.model.annotation import Annotation, Kind


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
#: In which language headings are written; "auto": in that of the reader's program.
LANGUAGE = Option("language", "Language of headings", OptionKind.CHOICE, "auto", ("auto", "en", "de"))
#: In which style words are cited that stand without the article around them; under all of it stands its reference.
CITATIONS = Option("cite", "Citations", OptionKind.CHOICE, NO_STYLE, (NO_STYLE, *STYLES))


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
        citation: where the words are from, in the style that was asked for; empty without one.
    """

    mark: Annotation
    words: str
    speaker: str
    cue: str
    note: str
    tags: tuple[str, ...]
    meaning: str
    link: str
    citation: Runs = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Entries under one heading.

    Attributes:
        heading: "Highlights", "Notes" or "Quotes".
        groups: heading of its own, which is empty where there is but one group, and entries in text order.
    """

    heading: str
    groups: tuple[tuple[str, tuple[Entry, ...]], ...]


def entry(work: Work, mark: Annotation, citing: Citing | None = None) -> Entry:
    """All there is to say of a mark; with its citation where there is somebody who makes them."""
    text = work.article.text
    meaning = work.meanings.get(mark.colour) or work.say(work.colour_name(mark))
    return Entry(
        mark,
        " ".join(mark.span.of(text).split()),
        work.speaker(mark),
        " ".join(mark.cue.of(text).split()) if mark.cue else "",
        work.note_on(mark),
        work.tags_on(mark),
        meaning if mark.kind is Kind.HIGHLIGHT else "",
        str(Address("mark", mark.id)) if mark.id else "",
        citing(mark.span).in_text if citing else (),
    )


def chapters(work: Work, chosen: str, citations: str = NO_STYLE) -> list[Chapter]:
    """The chapters of an article without its text, for values of ``content`` and ``CITATIONS``; empty ones are left out."""
    citing = None if citations == NO_STYLE else Citing(work, citations)
    found: list[Chapter] = []
    if chosen in (Content.NOTES, Content.BOTH):
        found.append(Chapter(work.say("Highlights"), tuple(by_colour(work, citing))))
        # Quotes have their notes in a chapter of their own, where that is written.
        others = [mark for mark in _others(work) if chosen == Content.NOTES or mark.kind is not Kind.QUOTE]
        found.append(_plain(work.say("Notes"), others, work, citing))
    if chosen in (Content.QUOTES, Content.BOTH):
        found.append(_plain(work.say("Quotes"), work.quotes, work, citing))
    return [chapter for chapter in found if any(entries for _, entries in chapter.groups)]


def article_note(work: Work, chosen: str) -> str:
    """The Markdown on the whole article, and of marks that have no place in it any more; nothing when only quotes go out."""
    parts = [work.note] if work.note else []
    if work.unplaced:
        parts.append(f"### {work.say('Without a place in the text')}")
    for one in work.unplaced:
        parts.append(f"> {escaped(one.words)}")
        parts += [part for part in (one.note.strip(), hashtags(one.tags)) if part]
    return "" if chosen == Content.QUOTES else "\n\n".join(parts)


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
    return {work.say(name): value for name, value in known.items() if value}


def referred(work: Work, citations: str) -> Runs:
    """The article as the list of references has it, for a value of ``CITATIONS``; empty without a style."""
    return () if citations == NO_STYLE else Citing(work, citations)(None).entry


def _plain(heading: str, marks: Iterable[Annotation], work: Work, citing: Citing | None) -> Chapter:
    return Chapter(heading, (("", tuple(entry(work, mark, citing) for mark in marks)),))


def by_colour(work: Work, citing: Citing | None = None) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """The highlights under what their colours mean, in order of first use."""
    entries = [entry(work, mark, citing) for mark in work.highlights]
    for colour in dict.fromkeys(mark.colour for mark in work.highlights):
        alike = tuple(one for one in entries if one.mark.colour == colour)
        yield alike[0].meaning, alike


def _others(work: Work) -> list[Annotation]:
    """Marks of the engine that the reader said something about."""
    return [mark for mark in work.analysis.annotations if work.note_on(mark) or work.tags_on(mark)]
