"""Markdown for a graph of Logseq: properties of the page, and everything in bullets."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from typing_extensions import override

from postil.exporters.base import Options, Separate, settled
from postil.exporters.citations import as_markdown, plain
from postil.exporters.composing import compose
from postil.exporters.composition import Grid, Item, Paragraph
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
    referred,
)
from postil.exporters.markdown import MARKED
from postil.exporters.markdown_blocks import MarkdownBlocks, commented, tags_of
from postil.exporters.markdown_words import escaped, passage_lines
from postil.exporters.obsidian import BACK, WIKILINKS, page_link
from postil.exporters.work import Work
from postil.model.address import Address
from postil.model.annotation import Kind
from postil.model.block import Role

_LIST = re.compile(r"(\s*)[-*+]\s+(.*)")
_FENCE = re.compile(r"\s*(```+|~~~+)")
_TASKS = (("[ ] ", "TODO "), ("[x] ", "DONE "), ("[X] ", "DONE "))


class LogseqExporter(Separate):
    """A page of Logseq: every paragraph and every note is a block of its own."""

    name = "logseq"
    title = "Markdown for Logseq"
    suffix = ".md"
    options = (content(Content.BOTH), MARKED, CITATIONS, LANGUAGE, WIKILINKS, BACK)

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The whole file."""
        chosen = settled(self, options)
        work = work.speaking(chosen["language"])
        lines = list(_properties(work, wikilinks=chosen["wikilinks"]))
        if chosen["content"] == Content.WHOLE:
            blocks = _whole(work, chosen["kinds"])
        else:
            blocks = _excerpts(work, chosen)
        blocks = chain(blocks, _reference(work, chosen["cite"]))
        return "\n".join([*lines, "", *(bullet(depth, text) for depth, text in blocks)]) + "\n"


def clipping(work: Work, kinds: str) -> str:
    """The blocks of the whole text alone, without properties."""
    return "\n".join(bullet(depth, text) for depth, text in _whole(work, kinds))


def bullet(depth: int, text: str) -> str:
    """A block, its further lines under its first."""
    first, *others = text.split("\n")
    tabs = "\t" * depth
    return "\n".join([f"{tabs}- {first}".rstrip(), *(f"{tabs}  {line}".rstrip() for line in others)])


def _properties(work: Work, *, wikilinks: bool) -> Iterator[str]:
    article = work.article
    authors = [page_link(name) if wikilinks else name for name in article.authors]
    known = {
        "title": " ".join(work.title.split()),
        "author": ", ".join(authors),
        "site": article.site,
        "published": article.published,
        "url": article.url,
        "source": article.source,
        "postil": str(Address("article", article.id)) if article.id else "",
        "tags": listed(work.tags.get(None, ())),
    }
    yield from (f"{name}:: {value}" for name, value in known.items() if value)


def _excerpts(work: Work, chosen: Options) -> Iterator[tuple[int, str]]:
    """Depth and text of every block."""
    wikilinks, back = chosen["wikilinks"], chosen[LINKS]
    dress = Dress(work.article.inlines)
    if note := article_note(work, chosen["content"]):
        yield 0, f"## {work.say('Note')}"
        yield from note_blocks(note, 1)
    for chapter in chapters(work, chosen["content"], chosen["cite"]):
        yield 0, f"## {chapter.heading}"
        for heading, entries in chapter.groups:
            if heading:
                yield 1, f"### {escaped(heading)}"
            for entry in entries:
                yield from _entry(work, entry, 2 if heading else 1, dress, wikilinks=wikilinks, back=back)


def _reference(work: Work, style: str) -> Iterator[tuple[int, str]]:
    if reference := referred(work, style):
        yield 0, f"## {work.say('Reference')}"
        yield 1, as_markdown(reference)


def _entry(
    work: Work, entry: Entry, depth: int, dress: Dress, *, wikilinks: bool, back: bool
) -> Iterator[tuple[int, str]]:
    quoted = "\n> ".join(passage_lines(work.article, entry.mark.span, dress))
    name = page_link(entry.speaker) if wikilinks else " ".join(entry.speaker.split())
    told = {
        "speaker": name or work.say("unattributed") if entry.mark.kind is Kind.QUOTE else "",
        "cue": entry.cue,
        "colour": entry.meaning,
        "citation": plain(entry.citation),
        "tags": listed(entry.tags),
        "postil": entry.link if back else "",
        "id": block_id(entry.mark.id),
    }
    yield depth, "\n".join([f"> {quoted}", *(f"{key}:: {value}" for key, value in told.items() if value)])
    yield from note_blocks(entry.note, depth + 1)


def listed(tags: Iterable[str]) -> str:
    """Tags as the value of a property; a comma would part one of them."""
    return ", ".join(" ".join(tag.replace(",", " ").split()) for tag in tags)


def block_id(id_: str) -> str:
    """The id of a mark as Logseq writes ids of blocks, so that others can refer to it."""
    if not re.fullmatch("[0-9a-f]{32}", id_):
        return ""
    return "-".join((id_[:8], id_[8:12], id_[12:16], id_[16:20], id_[20:]))


def note_blocks(note: str, depth: int) -> Iterator[tuple[int, str]]:
    """A note as blocks: paragraphs beside each other, lists below what they follow, boxes to tick as tasks."""
    gathered: list[str] = []
    fence = ""
    level = depth
    for line in [*note.split("\n"), ""]:
        found = _FENCE.match(line)
        if fence or found:
            gathered.append(line.strip() if found else line)
            fence = (
                "" if fence and found and found[1].startswith(fence) else fence or (found[1] if found else "")
            )
            continue
        item = _LIST.fullmatch(line)
        if (item or not line.strip()) and gathered:
            yield level, "\n".join(gathered)
            gathered, level = [], depth
        if item:
            level, words = depth + len(item[1].expandtabs(4)) // 2, item[2]
            for box, task in _TASKS:
                words = task + words.removeprefix(box) if words.startswith(box) else words
            gathered = [words]
        elif line.strip():
            gathered.append(line.strip())
    if gathered:
        yield level, "\n".join(gathered)


def _whole(work: Work, kinds: str) -> Iterator[tuple[int, str]]:
    """The article as it reads; the notes lie under the blocks in which their marks end."""
    composition = compose(work, Content.WHOLE, kinds)
    blocks = MarkdownBlocks(lambda words: f"=={words}==", lambda _number: "", items=False)
    comments = {comment.number: comment for comment in composition.comments}
    for item in composition.items:
        depth = 0 if isinstance(item, Paragraph) and item.role is Role.HEADING else item.level
        yield depth, blocks.block(item)
        for number in _ends(item):
            comment = comments[number]
            yield from note_blocks(commented(comment, tags_of(dict(work.tags), comment.mark)), depth + 1)


def _ends(item: Item) -> Iterator[int]:
    """The comments that end in an item."""
    runs = [run for cell in item.cells for run in cell.runs] if isinstance(item, Grid) else list(item.runs)
    for run in runs:
        yield from run.ends
