"""Texts that Postil writes itself, as articles: quotes of many articles, or a dossier. Every format writes them as it writes articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from postil.exporters.citations import NO_STYLE, Runs, cite, plain
from postil.exporters.wording import said
from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import SCHEMES, Inline, Style
from postil.model.note import Note
from postil.model.span import Span
from postil.model.table import Align, Cell

#: What parts of a line are parted by.
_DOT = " · "


@dataclass(frozen=True, slots=True)
class Part:
    """A few words of a line; ``href`` is an address that they lead to, or empty."""

    words: str
    href: str = ""
    style: Style | None = None


@dataclass
class Compiler:
    """Puts a text together, block by block.

    Attributes:
        title: of the whole.
        language: of our own words, "en" or "de".
    """

    title: str
    language: str = "en"
    words: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    marks: list[Annotation] = field(default_factory=list)
    notes: dict[str | None, Note] = field(default_factory=dict)
    tags: dict[str | None, tuple[str, ...]] = field(default_factory=dict)

    def add(self, role: Role, *parts: Part | str, level: int = 0) -> Span:
        """Adds a block; gives its place. One without words is left out."""
        told = [Part(one) if isinstance(one, str) else one for one in parts]
        if not any(one.words.strip() for one in told):
            return Span(self.length, self.length)
        start = self._opened()
        for one in told:
            here = self._put(one.words)
            if one.style and one.words:
                self.inlines.append(Inline(one.style, here))
            if one.words and one.href.startswith(SCHEMES):
                self.inlines.append(Inline(Style.LINK, here, one.href))
        span = Span(start, self.length)
        self.blocks.append(Block(role, span, level))
        return span

    def say(self, english: str) -> str:
        """Words of ours."""
        return said(english, self.language)

    def counted(self, number: int, one: str) -> str:
        """“1 quote”, “1,200 quotes”."""
        return f"{number:,} {self.say(one if number == 1 else one + 's')}"

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Adds a table whose first row heads it; all columns but the first hold numbers."""
        start = self._opened()
        for number, row in enumerate(rows):
            self._put("\n" if number else "")
            for column, words in enumerate(row):
                self._put("\t" if column else "")
                here = self._put(" ".join(words.split()))
                align = Align.END if column else Align.START
                self.cells.append(Cell(here, number, column, header=number == 0, align=align))
        self.blocks.append(Block(Role.TABLE, Span(start, self.length)))

    def work(self) -> Work:
        """The whole, as exporters take it."""
        article = Article(
            "".join(self.words),
            tuple(self.blocks),
            title=self.title,
            inlines=tuple(sorted(self.inlines, key=lambda one: (one.span.start, -one.span.end))),
            cells=tuple(self.cells),
        )
        return Work(article, Analysis(tuple(self.marks)), notes=self.notes, tags=self.tags)

    def _opened(self) -> int:
        """Where the next block begins."""
        return self._put("\n\n" if self.length else "").end

    def _put(self, words: str) -> Span:
        self.words.append(words)
        self.length += len(words)
        return Span(self.length - len(words), self.length)


def compiled_quotes(title: str, works: Sequence[Work], style: str, heading: str = "") -> Work:
    """Quotes with who said them, when and where, as one text.

    Args:
        title: of the text.
        works: one for each quote, with that mark alone (``excerpt.alone``), in their order.
        style: of ``citations.STYLES``, or ``NO_STYLE``.
        heading: what the quotes stand under: “speaker”, “article”, or nothing.
    """
    text = Compiler(title, works[0].language if works else "en")
    text.add(Role.TITLE, title)
    articles = len({work.article.id for work in works})
    numbers = text.counted(len(works), "quote"), text.counted(articles, "article")
    text.add(Role.BYLINE, text.say("{} from {}").format(*numbers))
    before = ""
    for work in works:
        over = _over(work, heading)
        if over and over != before:
            text.add(Role.HEADING, over, level=1)
        before = over
        put_quote(text, work, style)
    put_references(text, works, style)
    return text.work()


def put_quote(text: Compiler, work: Work, style: str, *, speaker: bool = True) -> None:
    """Adds one quote: its words, then who said it and where; the reader's note and tags are on its words."""
    mark = work.marks[0]
    start = None
    for line in mark.span.of(work.article.text).split("\n"):
        if line.strip():
            here = text.add(Role.BLOCK_QUOTE, line.strip(), level=1)
            start = here.start if start is None else start
    if start is None:
        return
    if work.note_on(mark) or work.tags_on(mark):
        text.marks.append(Annotation(Span(start, text.length), Kind.QUOTE, id=mark.id))
        if mark.id in work.notes:
            text.notes[mark.id] = work.notes[mark.id]
        if work.tags_on(mark):
            text.tags[mark.id] = work.tags_on(mark)
    who = work.speaker(mark) or text.say("nobody named")
    cue = " ".join(mark.cue.of(work.article.text).split()) if mark.cue else ""
    words = f"— {who}{f' ({cue})' if cue else ''}" if speaker else "—"
    cited = f" {plain(cite(work, style, mark.span).in_text)}" if style in ("apa", "mla") else ""
    text.add(Role.PARAGRAPH, f"{words}{cited}", _DOT if speaker else " ", *_where(work))
    if style == "chicago":
        text.add(Role.PARAGRAPH, *_parts(cite(work, style, mark.span).in_text))


def put_references(text: Compiler, works: Iterable[Work], style: str) -> None:
    """Adds a list of the articles in the order of the alphabet, where quotes are cited."""
    if style == NO_STYLE:
        return
    articles = {work.article.id: work for work in works}
    found = [cite(work, style).entry for work in articles.values()]
    if found:
        text.add(Role.HEADING, text.say("References"), level=1)
    for entry in sorted(found, key=lambda entry: plain(entry).lstrip("“‘").casefold()):
        text.add(Role.PARAGRAPH, *_parts(entry))


def _over(work: Work, heading: str) -> str:
    if heading == "speaker":
        return work.speaker(work.marks[0]) or work.say("nobody named").capitalize()
    return work.title if heading == "article" else ""


def _where(work: Work) -> list[Part]:
    article = work.article
    facts = [Part(work.title, article.url), Part(article.site), Part(article.published[:10])]
    there = [one for one in facts if one.words]
    return [part for at, one in enumerate(there) for part in ((Part(_DOT), one) if at else (one,))]


def _parts(runs: Runs) -> list[Part]:
    return [Part(run.words, style=Style.EMPHASIS if run.italic else None) for run in runs]
