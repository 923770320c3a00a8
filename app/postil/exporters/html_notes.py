"""Notes as parts of a page: in the margin, or alone."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from postil.exporters.citations import as_html
from postil.exporters.dress import Dress
from postil.exporters.entries import Entry, article_note, chapters, facts, hashtags, referred
from postil.exporters.html_blocks import styled
from postil.exporters.note_items import markdown
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span


def aside(note: str, tags: Sequence[str], number: int = 0, line: str = "") -> str:
    """A note for the margin, beside it the ``line`` of its mark (a name of the style sheet); with a number it leads back to its place."""
    back = f'<a class="number" href="#sign-{number}">{number}</a>' if number else ""
    id_ = f' id="note-{number}"' if number else ""
    colour = f' style="--line: var(--{line}-line)"' if line else ""
    return f'<aside class="note"{id_}{colour} dir="auto">{back}{_body(note, tags)}</aside>\n'


def excerpts(
    work: Work, content: str, citations: str, css_class: Callable[[Annotation], str]
) -> Iterator[str]:
    """Title, where it is from, and the chapters of notes and quotes."""
    yield f'<h1 dir="auto">{escape(work.title, quote=False)}</h1>'
    for name, value in facts(work).items():
        words = escape(value, quote=False)
        if value.startswith(("https://", "http://")):
            words = f'<a href="{escape(value)}">{words}</a>'
        yield f'<p class="byline">{name}: {words}</p>'
    if note := article_note(work, content):
        yield f"<h2>{escape(work.say('Note'))}</h2>\n{_body(note, ())}"
    dress = Dress(work.article.inlines)
    for chapter in chapters(work, content, citations):
        yield f"<h2>{escape(chapter.heading)}</h2>"
        for heading, entries in chapter.groups:
            if heading:
                yield f"<h3>{escape(heading, quote=False)}</h3>"
            for entry in entries:
                yield _entry(work, entry, css_class(entry.mark), dress)
    yield from cited(work, citations)


def cited(work: Work, citations: str) -> Iterator[str]:
    """The article as a reference under a heading; nothing without a style."""
    if reference := referred(work, citations):
        yield f"<h2>{escape(work.say('Reference'))}</h2>\n<p>{as_html(reference)}</p>"


def _entry(work: Work, entry: Entry, css_class: str, dress: Dress) -> str:
    lines = [line for line in _lines(work, entry.mark.span, dress) if line]
    words = "".join(f'<p dir="auto"><span class="mark {css_class}">{line}</span></p>' for line in lines)
    said = ""
    if entry.mark.kind is Kind.QUOTE:
        cue = f" ({escape(entry.cue, quote=False)})" if entry.cue else ""
        nobody = escape(work.say("unattributed"))
        said = f"<p>— {escape(entry.speaker, quote=False) + cue if entry.speaker else nobody}</p>"
    said += f"<p>{as_html(entry.citation)}</p>" if entry.citation else ""
    return f"<blockquote>{words}{said}</blockquote>\n{_body(entry.note, entry.tags)}"


def _lines(work: Work, span: Span, dress: Dress) -> Iterator[str]:
    """The words of every paragraph, in the elements of their inline styles."""
    start = span.start
    for line in span.of(work.article.text).split("\n"):
        if line.strip():
            yield styled(
                work.article, dress, Span(start, start + len(line)).stripped(work.article.text), goals=False
            )
        start += len(line) + 1


def _body(note: str, tags: Sequence[str]) -> str:
    """A note and its tags; pictures are their descriptions."""
    written = markdown().disable("image").render(note) if note else ""
    return written + (f'<p class="tags">{escape(hashtags(tags), quote=False)}</p>' if tags else "")
