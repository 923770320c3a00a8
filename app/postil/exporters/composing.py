"""Makes paragraphs, tables and pictures of an article, or of its notes and quotes alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from postil.exporters.base import shown
from postil.exporters.citations import NO_STYLE, Runs
from postil.exporters.composition import (
    Comment,
    Composition,
    Grid,
    GridCell,
    Image,
    Item,
    Paragraph,
    Run,
    commented,
)
from postil.exporters.dress import Dress, list_depth, marker, quote_depth
from postil.exporters.entries import Content, Entry, article_note, chapters, facts, hashtags, noted, referred
from postil.exporters.note_items import note_items
from postil.exporters.tokens import Layers, stretches
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Kind
from postil.model.block import Block, Role
from postil.model.inline import Style
from postil.model.picture import UNDESCRIBED
from postil.model.span import Span
from postil.model.table import Cell, cells_of


def compose(work: Work, content: str, kinds: str, citations: str = NO_STYLE) -> Composition:
    """What is to be written of an article.

    Args:
        work: the article and what is on it.
        content: a value of the ``content`` option.
        kinds: a value of ``KINDS``: the marks that are shown over the whole text; marks with notes are shown in any case.
        citations: a value of ``CITATIONS``: how words without the text around them are cited.
    """
    if content == Content.WHOLE:
        whole = _Whole(work, kinds).composition()
        return replace(whole, items=(*whole.items, *_reference(work, citations)))
    return Composition((*_excerpts(work, content, citations), *_reference(work, citations)))


class _Whole:
    """The article as it reads, with its marks and, beside it, its notes."""

    def __init__(self, work: Work, kinds: str) -> None:
        self._work, self._article = work, work.article
        self._dress = Dress(work.article.inlines)
        self._comments = tuple(comments(work))
        self._numbers = {id(one.mark): one.number for one in self._comments if one.mark}
        seen = {id(mark) for mark in shown(work.marks, kinds)} | set(self._numbers)
        self._marks = Layers(mark for mark in work.marks if id(mark) in seen)
        self._pictures = {picture.span.start: picture for picture in work.article.pictures}
        goals = {one.goal for one in work.article.inlines if one.goal is not None}
        blocks = work.article.blocks
        self._starts = [block.span.start for block in blocks]
        self._written = [b.span.start for b in blocks if b.role not in (Role.FURNITURE, Role.RULE)]
        self._goals = {goal: self._block_at(goal) for goal in goals}
        self._begun: set[int] = set()

    def _block_at(self, goal: int) -> int:
        """Where the block begins that a place lies in; the place itself when it is in none."""
        at = bisect_right(self._starts, goal) - 1
        return self._starts[at] if at >= 0 and goal < self._article.blocks[at].span.end else goal

    def composition(self) -> Composition:
        """All of it."""
        blocks = [block for block in self._article.blocks if block.role is not Role.FURNITURE]
        items = [self._item(block) for block in blocks]
        if not any(block.role is Role.TITLE for block in blocks) and self._article.title:
            items.insert(0, Paragraph(Role.TITLE, (Run(self._article.title),)))
        if self._comments and self._comments[0].mark is None:
            items = _on_the_first(items, self._comments[0].number)
        return Composition(tuple(items), self._comments)

    def _item(self, block: Block) -> Item:
        level, quotes = list_depth(block), quote_depth(block)
        if block.role is Role.TABLE:
            cells = cells_of(self._article.text, block.span, self._article.cells)
            return Grid(tuple(self._cell(cell) for cell in cells), level, quotes)
        if block.role is Role.IMAGE:
            picture = self._pictures.get(block.span.start)
            words = block.span.of(self._article.text)
            runs = self.runs(block.span) if words != UNDESCRIBED else ()
            if picture is None:
                return Image(runs, None, 0, 0, "", level, quotes)
            data = self._work.picture(picture.original) if picture.original else None
            return Image(runs, data, picture.width, picture.height, picture.source, level, quotes)
        skip, number = marker(self._article.text, block)
        kept = 0 if block.role is Role.FOOTNOTE else skip
        return Paragraph(
            block.role,
            () if block.role is Role.RULE else self.runs(Span(block.span.start + kept, block.span.end)),
            max(1, block.level) if block.role is Role.HEADING else level,
            number if block.role is Role.LIST_ITEM else "",
            quotes,
            block.span.start if block.span.start in self._goals.values() else None,
            block.language,
        )

    def _cell(self, cell: Cell) -> GridCell:
        return GridCell(
            self.runs(cell.span), cell.row, cell.column, cell.rows, cell.columns, cell.header, cell.align
        )

    def runs(self, span: Span) -> tuple[Run, ...]:
        """The words of ``span``, cut wherever a mark or a style begins or ends."""
        if not len(span):
            return ()
        found: list[Run] = []
        for stretch in stretches(self._marks.over(span), span):
            parts = list(self._dress.stretches(stretch.span))
            for number, (part, inlines) in enumerate(parts):
                begins = tuple(self._beginning(stretch.marks)) if number == 0 else ()
                ends = (
                    tuple(self._ending(stretch.marks, stretch.span.end, span))
                    if number == len(parts) - 1
                    else ()
                )
                goal = next((self._goals[one.goal] for one in inlines if one.goal is not None), None)
                href = next((one.href for one in inlines if one.href), "")
                styles = frozenset(one.style for one in inlines)
                words = part.of(self._article.text)
                found.append(Run(words, styles, stretch.marks, href, goal, begins, ends))
        return tuple(found)

    def _beginning(self, marks: Sequence[Annotation]) -> Iterator[int]:
        """Numbers of the comments that have not begun yet; one whose mark begins between two blocks begins with the next."""
        for mark in marks:
            number = self._numbers.get(id(mark))
            if number is not None and number not in self._begun:
                self._begun.add(number)
                yield number

    def _ending(self, marks: Sequence[Annotation], end: int, within: Span) -> Iterator[int]:
        """Numbers of the comments whose marks end here, or between here and the next words."""
        numbered = [mark for mark in marks if id(mark) in self._numbers]
        following = self._next_words(within.end) if numbered and end == within.end else end
        for mark in numbered:
            if mark.span.end == end or end < mark.span.end <= following:
                yield self._numbers[id(mark)]

    def _next_words(self, after: int) -> int:
        """Where the next words are written after a code point."""
        text = self._article.text
        before = bisect_left(self._starts, after) - 1
        inside = self._article.blocks[before] if before >= 0 else None
        if inside is not None and inside.role is Role.TABLE and after < inside.span.end:
            cells = cells_of(text, inside.span, self._article.cells)
            starts = [cell.span.start for cell in cells if cell.span.start >= after and len(cell.span)]
            if starts:
                return min(starts)
        at = bisect_left(self._written, after)
        return self._written[at] if at < len(self._written) else len(text) + 1


def _on_the_first(items: list[Item], number: int) -> list[Item]:
    """``items`` with a comment on the first words; on words of its own where there are none."""
    for at, item in enumerate(items):
        if isinstance(item, Paragraph) and item.runs:
            return [*items[:at], replace(item, runs=commented(item.runs, number)), *items[at + 1 :]]
    return [Paragraph(Role.PARAGRAPH, commented((Run("…"),), number)), *items]


def comments(work: Work) -> Iterator[Comment]:
    """The note on the article, then those on marks in text order."""
    number = 0
    if work.note or work.tags.get(None):
        number += 1
        note = work.notes.get(None)
        body = (*note_items(work.note), *_tagged(work.tags.get(None, ())))
        yield Comment(number, None, body, work.note, note.modified if note else "")
    for mark in noted(work):
        number += 1
        note = work.notes.get(mark.id)
        body = (*note_items(work.note_on(mark)), *_tagged(work.tags_on(mark)))
        yield Comment(number, mark, body, work.note_on(mark), (note.modified if note else "") or mark.created)


def _tagged(tags: Sequence[str]) -> tuple[Item, ...]:
    return (Paragraph(Role.PARAGRAPH, (Run(hashtags(tags)),)),) if tags else ()


def _excerpts(work: Work, content: str, citations: str) -> Iterator[Item]:
    """Title, where it is from, and the chapters of notes and quotes."""
    yield Paragraph(Role.TITLE, (Run(work.title),))
    for name, value in facts(work).items():
        href = value if value.startswith(("https://", "http://")) else ""
        yield Paragraph(Role.BYLINE, (Run(f"{name}: "), Run(value, href=href)))
    if note := article_note(work, content):
        yield _heading(work.say("Note"), 1)
        yield from note_items(note)
    whole = _Whole(work, "")
    for chapter in chapters(work, content, citations):
        yield _heading(chapter.heading, 1)
        for heading, entries in chapter.groups:
            if heading:
                yield _heading(heading, 2)
            for one in entries:
                yield from _excerpt(work, whole, one)


def _excerpt(work: Work, whole: _Whole, one: Entry) -> Iterator[Item]:
    """The words with their own look, who said them, note and tags."""
    text, span = work.article.text, one.mark.span
    start = span.start
    for line in span.of(text).split("\n"):
        if line.strip():
            within = Span(start, start + len(line)).stripped(text)
            runs = tuple(
                replace(run, marks=(one.mark,), begins=(), ends=(), goal=None, href=run.href)
                for run in whole.runs(within)
                if Style.NOTE not in run.styles
            )
            yield Paragraph(Role.BLOCK_QUOTE, runs, quotes=1)
        start += len(line) + 1
    if one.mark.kind is Kind.QUOTE:
        cue = f" ({one.cue})" if one.cue else ""
        said = f"— {one.speaker}{cue}" if one.speaker else f"— {work.say('unattributed')}"
        yield Paragraph(Role.BLOCK_QUOTE, (Run(said),), quotes=1, speech=True)
    if one.citation:
        yield Paragraph(Role.BLOCK_QUOTE, _cited(one.citation), quotes=1, speech=True)
    yield from note_items(one.note)
    yield from _tagged(one.tags)


def _reference(work: Work, citations: str) -> Iterator[Item]:
    if entry := referred(work, citations):
        yield _heading(work.say("Reference"), 1)
        yield Paragraph(Role.PARAGRAPH, _cited(entry))


def _cited(runs: Runs) -> tuple[Run, ...]:
    return tuple(Run(run.words, frozenset({Style.EMPHASIS} if run.italic else ())) for run in runs)


def _heading(words: str, level: int) -> Paragraph:
    return Paragraph(Role.HEADING, (Run(words),), level)
