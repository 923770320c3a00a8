"""HTML in one file: the whole article coloured, notes in the margin, a legend with switches. No script, nothing fetched."""

import base64
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from html import escape

from typing_extensions import override

from postil.exporters.base import KINDS, Options, Separate, settled, shown
from postil.exporters.composition import kind_of_picture
from postil.exporters.dress import Dress
from postil.exporters.entries import CITATIONS, LANGUAGE, Content, content, noted
from postil.exporters.html_blocks import HtmlBlocks, styled
from postil.exporters.html_notes import aside, cited, excerpts
from postil.exporters.html_style import css_class, line_of, style_sheet
from postil.exporters.pictures import media_type
from postil.exporters.tokens import Layers, Stretch, stretches
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Kind
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.paths import resources

_NAMES = {
    Kind.ACTOR: "Actors", Kind.QUOTE: "Quotes", Kind.SYSTEM: "Military systems", Kind.PLACE: "Places", Kind.TERM: "Terms",
    Kind.STATEMENT: "Statements", Kind.HIGHLIGHT: "Highlights", Kind.CATEGORY: "Your categories",
}  # fmt: skip


class HtmlExporter(Separate):
    """A page that any browser shows and prints, offline."""

    name = "html"
    title = "Web page (HTML)"
    suffix = ".html"
    options = (content(Content.WHOLE), KINDS, CITATIONS, LANGUAGE)

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The whole file."""
        filling = page_parts(work, settled(self, options))
        return re.sub(r"\{\{ (\w+) \}\}", lambda match: filling[match[1]], shell())


def shell() -> str:
    """The page around the article; places in it are called as ``page_parts`` calls them."""
    return (resources() / "templates" / "article.html").read_text(encoding="utf-8")


def page_parts(work: Work, chosen: Options) -> dict[str, str]:
    """What fills the shell, for the options of the web page."""
    work = work.speaking(chosen["language"])
    if chosen["content"] == Content.WHOLE:
        seen = {id(mark) for mark in (*shown(work.marks, chosen["kinds"]), *noted(work))}
        marks = [mark for mark in work.marks if id(mark) in seen]
        page = _Page(work, marks)
        blocks = (*page.blocks(), *cited(work, chosen["cite"]))
        article, legend = "\n".join(blocks), list(_legends(work, marks, notes=page.has_notes))
    else:
        marks = work.marks
        article, legend = "\n".join(excerpts(work, chosen["content"], chosen["cite"], css_class)), []
    return {
        "language": escape(work.article.language or "und"),
        "title": escape(work.title),
        "style": style_sheet(marks, work.categories.values()),
        "legend": "\n".join(legend),
        "legend_name": escape(work.say("Legend")),
        "article": article,
        "class": ' class="with-notes"' if '<aside class="note' in article else "",
    }


class _Page:
    """The article's blocks with their marks, and notes beside them."""

    def __init__(self, work: Work, marks: list[Annotation]) -> None:
        self._work = work
        self._marks, self._dress = Layers(marks), Dress(work.article.inlines)
        self._numbers = {id(mark): number for number, mark in enumerate(noted(work), 1)}
        self._pictures = {picture.span.start: picture for picture in work.article.pictures}
        self._beside: dict[int, list[str]] = {}
        #: Code points at which the numbers of notes stand.
        self._ends: dict[int, int] = {}
        self._place_notes()

    @property
    def has_notes(self) -> bool:
        """Whether anything stands beside the text."""
        return bool(self._beside)

    def blocks(self) -> Iterator[str]:
        """Every block but furniture, as elements."""
        yield from HtmlBlocks(self._work.article, self._words, self._notes_beside, self._plate).lines()

    def _place_notes(self) -> None:
        """Finds the block beside which each note stands: the first one that its mark touches."""
        blocks = [block for block in self._work.article.blocks if block.role is not Role.FURNITURE]
        tags = self._work.tags.get(None, ())
        if blocks and (self._work.note or tags):
            self._beside[blocks[0].span.start] = [aside(self._work.note, tags)]
        starts = [block.span.start for block in blocks]
        for mark in noted(self._work):
            first = max(0, bisect_right(starts, mark.span.start) - 1)
            near = blocks[first : bisect_left(starts, mark.span.end)]
            touched = [block for block in near if block.span.overlaps(mark.span)]
            if touched:
                self._ends[id(mark)] = min(mark.span.end, touched[-1].span.end)
                note = aside(
                    self._work.note_on(mark), self._work.tags_on(mark), self._numbers[id(mark)], line_of(mark)
                )
                self._beside.setdefault(touched[0].span.start, []).append(note)

    def _notes_beside(self, block: Block) -> str:
        return "".join(self._beside.get(block.span.start, ()))

    def _plate(self, block: Block) -> str:
        picture = self._pictures.get(block.span.start)
        data = self._work.picture(picture.original) if picture and picture.original else None
        kind = kind_of_picture(data)
        if picture is None or data is None or not kind:
            return ""
        packed = base64.b64encode(data).decode()
        size = f' width="{picture.width}" height="{picture.height}"' if picture.width else ""
        words = escape(picture.description(self._work.article.text))
        return f'<img src="data:{media_type(kind)};base64,{packed}" alt="{words}"{size}>'

    def _words(self, span: Span) -> str:
        return "".join(map(self._stretch, stretches(self._marks.over(span), span)))

    def _stretch(self, stretch: Stretch) -> str:
        """The words inside one element for each mark, the widest outside; after a noted mark's end its number."""
        html = styled(self._work.article, self._dress, stretch.span)
        for mark in reversed(stretch.marks):
            html = f'<span class="mark {css_class(mark)}" title="{escape(self._saying(mark))}">{html}</span>'
        for mark in stretch.marks:
            number = self._numbers.get(id(mark))
            if number and self._ends.get(id(mark)) == stretch.span.end:
                html += f'<a class="sign" id="sign-{number}" href="#note-{number}">{number}</a>'
        return html

    def _saying(self, mark: Annotation) -> str:
        """What a mark is, in a few words."""
        entity = self._work.entity(mark.entity)
        if mark.kind is Kind.CATEGORY:
            category = self._work.categories.get(mark.label)
            return category.name if category else self._work.say(_NAMES[mark.kind])
        if mark.kind is Kind.QUOTE:
            speaker = self._work.speaker(mark)
            return (
                self._work.say("Said by {}").format(speaker)
                if speaker
                else self._work.say("Quote, unattributed")
            )
        return entity.name if entity else self._work.say(str(mark.kind).capitalize())


def _legends(work: Work, marks: list[Annotation], *, notes: bool) -> Iterator[str]:
    """A switch for every kind that is there, and for the notes."""
    for kind in Kind:
        if any(mark.kind is kind for mark in marks):
            yield _legend(kind, marks, work.say(_NAMES[kind]))
    if notes:
        yield f'<label><input type="checkbox" id="show-notes" checked> {escape(work.say("Notes"))}</label>'


def _legend(kind: Kind, marks: list[Annotation], name: str) -> str:
    count = sum(mark.kind is kind for mark in marks)
    colour = " yellow" if kind is Kind.HIGHLIGHT else ""
    return (
        f'<label><input type="checkbox" id="show-{kind}" checked> <span class="mark {kind}{colour}">{escape(name)}</span>'
        f' <span class="count">{count}</span></label>'
    )
