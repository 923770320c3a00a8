"""Markdown: title and source, notes, highlights under their colours, quotes with their speakers."""

import re

from typing_extensions import override

from postil.exporters.base import Option, OptionKind, Options, Separate, settled
from postil.exporters.dress import Dress
from postil.exporters.work import Work
from postil.model.annotation import Annotation
from postil.model.article import Article
from postil.model.inline import Inline, Style
from postil.model.span import Span

_SIGNS = {Style.STRIKE: "~~", Style.EMPHASIS: "*", Style.STRONG: "**"}
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")


class MarkdownExporter(Separate):
    """CommonMark that any editor reads."""

    name = "markdown"
    title = "Markdown"
    suffix = ".md"
    options = (
        Option("notes", "Notes", OptionKind.SWITCH, default=True),
        Option("highlights", "Highlights", OptionKind.SWITCH, default=True),
        Option("quotes", "Quotes with their speakers", OptionKind.SWITCH, default=True),
    )

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The whole file."""
        chosen = settled(self, options)
        parts = [f"# {escaped(work.title)}", *_about(work)]
        if chosen["notes"] and work.note:
            parts += ["## Note", work.note]
        if chosen["highlights"]:
            parts += _highlights(work, notes=chosen["notes"])
        if chosen["notes"]:
            parts += _other_notes(work)
        if chosen["quotes"] and work.quotes:
            parts.append("## Quotes")
            for quote in work.quotes:
                parts += [passage(work.article, quote.span), f"— {_speaker(work, quote)}"]
        return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """``text`` on one line, as Markdown that shows exactly its words."""
    line = " ".join(text.split())
    return _begun(_SPECIAL.sub(lambda match: "\\" + match.group(), line))


def _begun(line: str) -> str:
    """A line of Markdown whose beginning starts neither a list nor a heading."""
    if number := re.match(r"(\d{1,9})([.)](?:\s|$).*)", line, re.DOTALL):
        return f"{number[1]}\\{number[2]}"
    return "\\" + line if re.match(r"#|[+-](?=\s|$)|-+|=+", line) else line


def passage(article: Article, span: Span) -> str:
    """The words of ``span`` as a block quote that keeps emphasis, links and code; signs of notes are left out."""
    dress = Dress(article.inlines)
    parts = [_dressed(part.of(article.text), styles) for part, styles in dress.stretches(span)]
    lines = [" ".join(line.split()) for line in "".join(parts).splitlines() if line.strip()]
    return "\n>\n".join(f"> {_begun(line)}" for line in lines)


def _dressed(words: str, styles: tuple[Inline, ...]) -> str:
    """Words as Markdown on any number of lines, the white space around them outside of what marks them."""
    kinds = {one.style for one in styles}
    core = words.strip()
    if Style.NOTE in kinds or not core:
        return "" if Style.NOTE in kinds else words
    if Style.CODE in kinds and "`" not in core and "\n" not in core:
        marked = f"`{core}`"
    else:
        marked = _SPECIAL.sub(lambda match: "\\" + match.group(), core)
        for style, sign in _SIGNS.items():
            if style in kinds and "\n" not in core:
                marked = f"{sign}{marked}{sign}"
    href = next((one.href for one in styles if one.href), "")
    if href and "\n" not in core:
        marked = f"[{marked}](<{href}>)" if re.search(r"[()\s]", href) else f"[{marked}]({href})"
    start = words.index(core[0])
    return words[:start] + marked + words[start + len(core) :]


def _about(work: Work) -> list[str]:
    """Who wrote it, where and when; nothing where nothing is known."""
    article = work.article
    facts = {
        "By": ", ".join(article.authors),
        "In": article.site,
        "Published": article.published,
        "Address": article.url,
        "Source": article.source,
    }
    lines = [f"- {name}: {escaped(value)}" for name, value in facts.items() if value]
    return ["\n".join(lines)] if lines else []


def _highlights(work: Work, *, notes: bool) -> list[str]:
    """The highlights under their colours, colours in order of their first use."""
    parts = ["## Highlights"] if work.highlights else []
    for colour in dict.fromkeys(mark.colour for mark in work.highlights):
        named = work.meanings.get(colour) or colour.capitalize() or "Other"
        parts.append(f"### {escaped(named)}")
        for mark in work.highlights:
            if mark.colour == colour:
                parts += _highlight(work, mark, notes=notes)
    return parts


def _highlight(work: Work, mark: Annotation, *, notes: bool) -> list[str]:
    note = work.note_on(mark) if notes else ""
    tags = " ".join(f"#{tag.replace(' ', '-')}" for tag in work.tags_on(mark))
    return [passage(work.article, mark.span), *([note] if note else []), *([tags] if tags else [])]


def _other_notes(work: Work) -> list[str]:
    """Notes and tags on marks of the engine."""
    marks = work.analysis.annotations
    noted = [mark for mark in marks if work.note_on(mark) or work.tags_on(mark)]
    parts = ["## Notes"] if noted else []
    for mark in noted:
        parts += _highlight(work, mark, notes=True)
    return parts


def _speaker(work: Work, quote: Annotation) -> str:
    """The speaker and the cue, "Wang Yi (said)"; or that nobody is named."""
    cue = f" ({escaped(quote.cue.of(work.article.text))})" if quote.cue else ""
    return escaped(work.speaker(quote)) + cue if quote.speaker else "unattributed"
