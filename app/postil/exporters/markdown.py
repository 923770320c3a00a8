"""Markdown: title and source, notes, highlights under their colours, quotes with their speakers."""

import re

from postil.exporters.base import Option, OptionKind, Options, settled
from postil.exporters.work import Work
from postil.model.annotation import Annotation

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")


class MarkdownExporter:
    """CommonMark that any editor reads."""

    name = "markdown"
    title = "Markdown"
    suffix = ".md"
    options = (
        Option("notes", "Notes", OptionKind.SWITCH, default=True),
        Option("highlights", "Highlights", OptionKind.SWITCH, default=True),
        Option("quotes", "Quotes with their speakers", OptionKind.SWITCH, default=True),
    )

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
                parts += [quoted(quote.span.of(work.article.text)), f"— {_speaker(work, quote)}"]
        return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """``text`` on one line, as Markdown that shows exactly its words."""
    line = " ".join(text.split())
    line = _SPECIAL.sub(lambda match: "\\" + match.group(), line)
    if number := re.match(r"(\d{1,9})([.)](?:\s|$).*)", line, re.DOTALL):
        return f"{number[1]}\\{number[2]}"
    return "\\" + line if re.match(r"#|[+-](?=\s|$)|-+|=+", line) else line


def quoted(text: str) -> str:
    """``text`` as a block quote, its paragraphs parted."""
    paragraphs = [escaped(part) for part in text.splitlines() if part.strip()]
    return "\n>\n".join(f"> {part}" for part in paragraphs)


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
        parts.append(f"### {colour.capitalize() or 'Other'}")
        for mark in work.highlights:
            if mark.colour == colour:
                parts += _highlight(work, mark, notes=notes)
    return parts


def _highlight(work: Work, mark: Annotation, *, notes: bool) -> list[str]:
    note = work.note_on(mark) if notes else ""
    return [quoted(mark.span.of(work.article.text)), *([note] if note else [])]


def _other_notes(work: Work) -> list[str]:
    """Notes on marks of the engine."""
    noted = [mark for mark in work.analysis.annotations if work.note_on(mark)]
    parts = ["## Notes"] if noted else []
    for mark in noted:
        parts += _highlight(work, mark, notes=True)
    return parts


def _speaker(work: Work, quote: Annotation) -> str:
    """The speaker and the cue, "Wang Yi (said)"; or that nobody is named."""
    cue = f" ({escaped(quote.cue.of(work.article.text))})" if quote.cue else ""
    return escaped(work.speaker(quote)) + cue if quote.speaker else "unattributed"
