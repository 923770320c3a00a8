"""Markdown that any editor reads: the whole text with its marks, or notes and quotes alone."""

from collections.abc import Callable, Iterable, Iterator

from typing_extensions import override

from postil.exporters.base import Option, OptionKind, Options, Separate, settled
from postil.exporters.citations import as_markdown
from postil.exporters.composing import comments, compose
from postil.exporters.dress import Dress
from postil.exporters.entries import (
    CITATIONS,
    LANGUAGE,
    LINKS,
    Content,
    Entry,
    article_note,
    chapters,
    content,
    facts,
    hashtags,
    referred,
)
from postil.exporters.markdown_blocks import MarkdownBlocks, commented, footnote, tags_of
from postil.exporters.markdown_words import escaped, passage
from postil.exporters.work import Work
from postil.model.annotation import Kind

#: Over the whole text the reader's own highlights are what Markdown can show.
MARKED = Option("kinds", "Marks shown", OptionKind.KINDS, str(Kind.HIGHLIGHT))


class MarkdownExporter(Separate):
    """CommonMark; notes on the whole text are footnotes, which most editors read."""

    name = "markdown"
    title = "Markdown"
    suffix = ".md"
    options = (
        content(Content.BOTH),
        MARKED,
        CITATIONS,
        LANGUAGE,
        Option(LINKS, "Links back to Postil", OptionKind.SWITCH, default=False),
    )

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The whole file."""
        chosen = settled(self, options)
        work = work.speaking(chosen["language"])
        if chosen["content"] == Content.WHOLE:
            parts = [whole(work, chosen["kinds"], "<mark>", "</mark>"), *_about(work, rule=True)]
            return "\n\n".join([*parts, *cited(work, chosen["cite"]), *footnotes(work)]) + "\n"
        parts, dress = [f"# {escaped(work.title)}", *_about(work)], Dress(work.article.inlines)
        parts += under_headings(work, chosen, lambda one: _entry(work, one, dress, links=chosen[LINKS]))
        return "\n\n".join(parts) + "\n"


def under_headings(work: Work, chosen: Options, written: Callable[[Entry], Iterable[str]]) -> list[str]:
    """The note on the article, then all entries under their headings, each as ``written`` writes it; last the reference."""
    note = article_note(work, chosen["content"])
    parts = [f"## {work.say('Note')}", note] if note else []
    for chapter in chapters(work, chosen["content"], chosen["cite"]):
        parts.append(f"## {chapter.heading}")
        for heading, entries in chapter.groups:
            parts += [f"### {escaped(heading)}"] if heading else []
            for entry in entries:
                parts += written(entry)
    return [*parts, *cited(work, chosen["cite"])]


def cited(work: Work, style: str) -> list[str]:
    """The article as a reference under a heading; nothing without a style."""
    reference = referred(work, style)
    return [f"## {work.say('Reference')}", as_markdown(reference)] if reference else []


def whole(work: Work, kinds: str, opening: str, closing: str) -> str:
    """The article as it reads, marked words between two signs, notes as footnotes."""
    blocks = MarkdownBlocks(lambda words: f"{opening}{words}{closing}", lambda number: f"[^{number}]")
    return blocks.text(compose(work, Content.WHOLE, kinds).items)


def footnotes(work: Work) -> Iterator[str]:
    """The notes that ``whole`` refers to."""
    for comment in comments(work):
        yield footnote(str(comment.number), commented(comment, tags_of(dict(work.tags), comment.mark)))


def _about(work: Work, *, rule: bool = False) -> list[str]:
    """Who wrote it, where and when; nothing where nothing is known."""
    lines = [f"- {name}: {escaped(value)}" for name, value in facts(work).items()]
    return ["---"] * rule + ["\n".join(lines)] if lines else []


def _entry(work: Work, entry: Entry, dress: Dress, *, links: bool) -> list[str]:
    parts = [passage(work.article, entry.mark.span, dress)]
    if entry.mark.kind is Kind.QUOTE:
        parts.append(f"— {said_by(work, entry)}")
    parts += [as_markdown(entry.citation)] if entry.citation else []
    parts += [part for part in (entry.note, hashtags(entry.tags)) if part]
    return [*parts, f"[{work.say('Open in Postil')}]({entry.link})"] if links and entry.link else parts


def said_by(work: Work, entry: Entry) -> str:
    """The speaker and the cue, "Wang Yi (said)"; or that nobody is named."""
    cue = f" ({escaped(entry.cue)})" if entry.cue else ""
    return escaped(entry.speaker) + cue if entry.speaker else work.say("unattributed")
