"""Markdown for a vault of Obsidian: properties, links to pages of people, call-outs, and ids of blocks."""

import json
import re
from collections.abc import Iterator

from typing_extensions import override

from postil.exporters.base import Option, OptionKind, Options, Separate, settled
from postil.exporters.citations import as_markdown
from postil.exporters.dress import Dress
from postil.exporters.entries import (
    CITATIONS,
    LANGUAGE,
    LINKS,
    Content,
    Entry,
    content,
    hashtags,
    hyphened,
)
from postil.exporters.markdown import MARKED, cited, footnotes, under_headings, whole
from postil.exporters.markdown_words import escaped, passage_lines
from postil.exporters.work import Work
from postil.model.address import Address
from postil.model.annotation import Kind

#: What a link to a page must not contain.
_UNLINKABLE = re.compile(r"[\[\]|#^\\/:\s]+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")
WIKILINKS = Option("wikilinks", "People as links to pages", OptionKind.SWITCH, default=True)
BACK = Option(LINKS, "Links back to Postil", OptionKind.SWITCH, default=True)


class ObsidianExporter(Separate):
    """What Obsidian shows as it is meant."""

    name = "obsidian"
    title = "Markdown for Obsidian"
    suffix = ".md"
    options = (content(Content.BOTH), MARKED, CITATIONS, LANGUAGE, WIKILINKS, BACK)

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The whole file."""
        chosen = settled(self, options)
        work = work.speaking(chosen["language"])
        parts = [_properties(work, wikilinks=chosen["wikilinks"])]
        if chosen["content"] == Content.WHOLE:
            parts += [
                whole(work, chosen["kinds"], "==", "=="),
                *cited(work, chosen["cite"]),
                *footnotes(work),
            ]
            return "\n\n".join(parts) + "\n"
        parts.append(f"# {escaped(work.title)}")
        dress = Dress(work.article.inlines)
        parts += under_headings(
            work,
            chosen,
            lambda one: _call_out(work, one, dress, wikilinks=chosen["wikilinks"], back=chosen[LINKS]),
        )
        return "\n\n".join(parts) + "\n"


def page_link(name: str) -> str:
    """A link to the page of somebody or something."""
    page = " ".join(_UNLINKABLE.sub(" ", name).split())
    return f"[[{page}]]" if page else ""


def _properties(work: Work, *, wikilinks: bool) -> str:
    """What Obsidian shows above the page. Texts are JSON's, which YAML reads the same."""
    article = work.article
    authors = [page_link(name) if wikilinks else name for name in article.authors]
    day = _DATE.match(article.published)
    lines = [f"title: {yaml_text(work.title)}"]
    lines += ["author:", *(f"  - {yaml_text(name)}" for name in authors)] if authors else []
    lines += [f"site: {yaml_text(article.site)}"] if article.site else []
    lines += [f"published: {day[0] if day else yaml_text(article.published)}"] if article.published else []
    lines += [
        f"{name}: {yaml_text(value)}"
        for name, value in (("url", article.url), ("source", article.source))
        if value
    ]
    lines += [f"language: {yaml_text(article.language)}"] if article.language else []
    lines += [f"postil: {yaml_text(str(Address('article', article.id)))}"] if article.id else []
    tags = [hyphened(tag) for tag in work.tags.get(None, ())]
    lines += ["tags:", *(f"  - {yaml_text(tag)}" for tag in tags)] if tags else []
    return "\n".join(["---", *lines, "---"])


def yaml_text(text: str) -> str:
    """A text as a value of YAML, on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _call_out(work: Work, entry: Entry, dress: Dress, *, wikilinks: bool, back: bool) -> Iterator[str]:
    """The words in a call-out, the note below it."""
    lines = [f"> [!quote] {_headline(work, entry, wikilinks=wikilinks)}".rstrip()]
    lines.append("\n>\n".join(f"> {line}" for line in passage_lines(work.article, entry.mark.span, dress)))
    if entry.citation:
        lines += [">", f"> {as_markdown(entry.citation)}"]
    if back and entry.link:
        lines += [">", f"> [{work.say('Open in Postil')}]({entry.link})"]
    yield "\n".join(lines)
    if entry.mark.id:
        yield f"^{re.sub('[^A-Za-z0-9-]', '-', entry.mark.id)}"
    if entry.note:
        yield entry.note
    if entry.tags:
        yield hashtags(entry.tags)


def _headline(work: Work, entry: Entry, *, wikilinks: bool) -> str:
    if entry.mark.kind is not Kind.QUOTE:
        return escaped(entry.meaning)
    if not entry.speaker:
        return work.say("Unattributed")
    name = page_link(entry.speaker) if wikilinks else escaped(entry.speaker)
    return name + (f" ({escaped(entry.cue)})" if entry.cue else "")
