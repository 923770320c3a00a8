"""HTML in one file: the whole article coloured, a legend with switches, highlights with their notes. No script, nothing fetched."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from html import escape

from markdown_it import MarkdownIt
from typing_extensions import override

from postil import styles
from postil.exporters.base import KINDS, Options, Separate, settled, shown
from postil.exporters.dress import Dress
from postil.exporters.html_blocks import HtmlBlocks, styled
from postil.exporters.tokens import Stretch, stretches
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Form, Kind
from postil.model.category import Category
from postil.model.span import Span
from postil.paths import resources

_NAMES = {
    Kind.ACTOR: "Actors", Kind.QUOTE: "Quotes", Kind.SYSTEM: "Military systems", Kind.PLACE: "Places", Kind.TERM: "Terms",
    Kind.STATEMENT: "Statements", Kind.HIGHLIGHT: "Highlights", Kind.CATEGORY: "Your categories",
}  # fmt: skip
#: CSS for the line styles of the themes. "double" would swallow the letters' tails at small sizes without its own thickness.
_LINES = {
    "solid": "solid",
    "dotted": "dotted",
    "dashed": "dashed",
    "double": "double",
    "wave": "wavy",
    "dash-dot": "dashed",
}


class HtmlExporter(Separate):
    """A page that any browser shows and prints, offline."""

    name = "html"
    title = "Web page (HTML)"
    suffix = ".html"
    options = (KINDS,)

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The whole file."""
        marks = shown(work.marks, settled(self, options)["kinds"])
        kinds = [kind for kind in Kind if any(mark.kind is kind for mark in marks)]
        filling = {
            "language": escape(work.article.language or "und"),
            "title": escape(work.title),
            "style": _style(kinds, work.categories.values()),
            "legend": "\n".join(_legend(kind, marks) for kind in kinds),
            "article": "\n".join(_Page(work, marks).blocks()),
            "notes": _notes(work),
        }
        template = (resources() / "templates" / "article.html").read_text(encoding="utf-8")
        return re.sub(r"\{\{ (\w+) \}\}", lambda match: filling[match[1]], template)


class _Page:
    """The article's blocks with their marks."""

    def __init__(self, work: Work, marks: list[Annotation]) -> None:
        self._work = work
        self._marks, self._dress = marks, Dress(work.article.inlines)
        self._numbers = {id(mark): number for number, mark in enumerate(_noted(work), 1)}

    def blocks(self) -> Iterator[str]:
        """Every block but furniture, as elements."""
        yield from HtmlBlocks(self._work.article, self._words).lines()

    def _words(self, span: Span) -> str:
        marks = [mark for mark in self._marks if mark.span.overlaps(span)]
        return "".join(map(self._stretch, stretches(marks, span)))

    def _stretch(self, stretch: Stretch) -> str:
        """The words inside one element for each mark, the widest outside; after a noted mark's end its number."""
        html = styled(self._work.article, self._dress, stretch.span)
        for mark in reversed(stretch.marks):
            html = f'<span class="mark {_css_class(mark)}" title="{escape(self._saying(mark))}">{html}</span>'
        for mark in stretch.marks:
            number = self._numbers.get(id(mark))
            if number and mark.span.end == stretch.span.end:
                html += f'<a class="sign" id="sign-{number}" href="#note-{number}">{number}</a>'
        return html

    def _saying(self, mark: Annotation) -> str:
        """What a mark is, in a few words."""
        entity = self._work.analysis.entity(mark.entity)
        if mark.kind is Kind.CATEGORY:
            category = self._work.categories.get(mark.label)
            return category.name if category else _NAMES[mark.kind]
        if mark.kind is Kind.QUOTE:
            return f"Said by {self._work.speaker(mark)}" if mark.speaker else "Quote, unattributed"
        return entity.name if entity else str(mark.kind).capitalize()


def _css_class(mark: Annotation) -> str:
    colour = f" {mark.colour}" if mark.colour in styles.theme(styles.LIGHT).highlights else ""
    if mark.kind is Kind.CATEGORY:
        return f"{mark.kind} c-{mark.label}"
    form = f" {mark.form}" if mark.form is not Form.FILL else ""
    return f"{mark.kind}{colour}{form}"


def _style(kinds: list[Kind], categories: Iterable[Category]) -> str:
    """Colours of both themes as variables, the looks of the marks, and what the legend's switches take away."""
    light, dark = styles.theme(styles.LIGHT), styles.theme(styles.DARK)
    lines = [f":root {{ color-scheme: light dark; {_variables(light)} }}"]
    lines.append(f"@media (prefers-color-scheme: dark) {{ :root {{ {_variables(dark)} }} }}")
    for name, look in light.kinds.items():
        lines.append(f".{name} {{ {_look(name, look)} }}")
    for name, look in light.highlights.items():
        lines.append(f".highlight.{name} {{ {_look(name, look)} }}")
    if Kind.HIGHLIGHT in kinds:
        lines.append(".mark.highlight.underline { background: none; }")
        lines.append(".mark.highlight.strike { background: none; text-decoration-line: line-through; }")
    for category in categories if Kind.CATEGORY in kinds else ():
        name = f"c-{category.id}"
        looks = [styles.tinted(theme, category.colour, category.line) for theme in (light, dark)]
        pairs = [f"--{name}-fill: {look.fill}; --{name}-line: {look.line};" for look in looks]
        lines.append(
            f":root {{ {pairs[0]} }} @media (prefers-color-scheme: dark) {{ :root {{ {pairs[1]} }} }}"
        )
        lines.append(f".{name} {{ {_look(name, looks[0])} }}")
    for kind in kinds:
        lines.append(
            f"body:has(#show-{kind}:not(:checked)) .{kind} {{ background: none; text-decoration: none; }}"
        )
    return "\n".join(lines)


def _look(name: str, look: styles.MarkColours) -> str:
    line = f"text-decoration: underline {_LINES[look.line_style]} var(--{name}-line)"
    return f"background: var(--{name}-fill); {line};"


def _variables(theme: styles.Theme) -> str:
    page = {field.name: getattr(theme.page, field.name) for field in dataclasses.fields(theme.page)}
    colours = [f"--{name.replace('_', '-')}: {colour};" for name, colour in page.items()]
    colours.append(f"--ground: {theme.code.ground};")
    for name, look in {**theme.kinds, **theme.highlights}.items():
        colours.append(f"--{name}-fill: {look.fill}; --{name}-line: {look.line};")
    return " ".join(colours)


def _legend(kind: Kind, marks: list[Annotation]) -> str:
    count = sum(mark.kind is kind for mark in marks)
    colour = " yellow" if kind is Kind.HIGHLIGHT else ""
    return (
        f'<label><input type="checkbox" id="show-{kind}" checked> <span class="mark {kind}{colour}">{_NAMES[kind]}</span>'
        f' <span class="count">{count}</span></label>'
    )


def _noted(work: Work) -> list[Annotation]:
    """The marks that carry a note, in text order."""
    return [mark for mark in work.marks if work.note_on(mark)]


def _notes(work: Work) -> str:
    """The reader's notes under the article, or nothing."""
    markdown = MarkdownIt("commonmark", {"html": False}).disable("image")
    sections = [f"<section>{markdown.render(work.note)}</section>"] if work.note else []
    for number, mark in enumerate(_noted(work), 1):
        words = escape(" ".join(mark.span.of(work.article.text).split()), quote=False)
        sections.append(
            f'<section id="note-{number}"><a href="#sign-{number}">{number}</a> <q class="mark {_css_class(mark)}">{words}</q>\n'
            f"{markdown.render(work.note_on(mark))}</section>"
        )
    return "<footer>\n<h2>Notes</h2>\n" + "\n".join(sections) + "\n</footer>" if sections else ""
