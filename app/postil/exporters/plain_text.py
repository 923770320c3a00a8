"""Plain text: what can be read and mailed anywhere."""

import textwrap
from collections.abc import Callable, Iterator

from typing_extensions import override

from postil.exporters.base import KINDS, Option, OptionKind, Options, Separate, settled
from postil.exporters.composing import compose
from postil.exporters.composition import Comment, Grid, GridCell, Image, Item, Paragraph, Run
from postil.exporters.entries import CITATIONS, LANGUAGE, Content, content
from postil.exporters.note_items import note_items
from postil.exporters.work import Work
from postil.model.annotation import Kind
from postil.model.block import Role
from postil.model.table import Align

#: Columns that a line is at least wide, however deep it stands.
_NARROWEST = 20


class PlainTextExporter(Separate):
    """Words, white space, and numbers in brackets that lead to the notes at the end."""

    name = "text"
    title = "Plain text"
    suffix = ".txt"
    options = (
        content(Content.WHOLE),
        Option("kinds", "Marks shown", KINDS.kind, str(Kind.HIGHLIGHT)),
        Option("signs", "*Signs* around marked words", OptionKind.SWITCH, default=True),
        CITATIONS,
        LANGUAGE,
        Option("width", "Columns (0: do not wrap)", OptionKind.NUMBER, 72),
    )

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The whole file."""
        chosen = settled(self, options)
        work = work.speaking(chosen["language"])
        composition = compose(work, chosen["content"], chosen["kinds"], chosen["cite"])
        whole = chosen["content"] == Content.WHOLE
        page = _Page(chosen["width"], work.say("Picture"), signs=chosen["signs"] and whole)
        text = page.text(composition.items)
        if composition.comments:
            notes = [page.note(comment, work) for comment in composition.comments]
            text += "\n\n\n" + page.headline(work.say("Notes"), "=") + "\n\n" + "\n\n".join(notes)
        return text.strip("\n") + "\n"


def plain_note(body: str, width: int = 72) -> str:
    """A note without its signs, as it stands in a text."""
    return _Page(width, "", signs=False).text(tuple(note_items(body)))


def wrapped(words: str, first: str = "", others: str = "", width: int = 72) -> str:
    """Words in lines of so many columns, after what stands before the first and the other lines."""
    return "\n".join(_Page(width, "", signs=False).wrapped(words, first, others))


class _Page:
    def __init__(self, width: int, picture: str, *, signs: bool) -> None:
        self._width, self._picture, self._signs = width, picture, signs

    def text(self, items: tuple[Item, ...]) -> str:
        """All items."""
        written, before = "", None
        for item in items:
            role = item.role if isinstance(item, Paragraph) else None
            tight = role is before and role in (Role.LIST_ITEM, Role.BYLINE, Role.FOOTNOTE)
            gap = "\n" if tight or (isinstance(item, Paragraph) and item.speech) else "\n\n"
            written += (gap if written else "") + self._block(item)
            before = role
        return written

    def headline(self, words: str, sign: str) -> str:
        """Words with a line under them."""
        lines = self.wrapped(words, "", "")
        return "\n".join([*lines, sign * max(map(len, lines), default=0)])

    def note(self, comment: Comment, work: Work) -> str:
        """A note behind its number, below the words that it is on."""
        number = f"[{comment.number}] "
        words = " ".join(comment.mark.span.of(work.article.text).split()) if comment.mark else ""
        first = self.wrapped(words or work.say("On the whole article"), number, " " * len(number))
        width = max(_NARROWEST, self._width - len(number)) if self._width else 0
        narrower = _Page(width, self._picture, signs=False)
        body = textwrap.indent(narrower.text(comment.body), " " * len(number))
        return "\n".join([*first, "", body]).rstrip()

    def _block(self, item: Item) -> str:
        bars = "> " * item.quotes
        if isinstance(item, Grid):
            return "\n".join((bars + line).rstrip() for line in _table(item, self._words))
        if isinstance(item, Image):
            return "\n".join(
                self.wrapped(
                    f"[{self._picture}: {self._words(item.runs)}]" if item.runs else f"[{self._picture}]",
                    bars,
                    bars,
                )
            )
        words = self._words(item.runs)
        if item.role is Role.TITLE:
            return self.headline(words, "=")
        if item.role is Role.HEADING:
            return self.headline(words, "-") if item.level == 1 else "\n".join(self.wrapped(words, "", ""))
        if item.role is Role.RULE:
            return bars + "* * *"
        margin = bars + "  " * item.level
        if item.role is Role.CODE:
            return "\n".join((margin + "    " + line).rstrip() for line in words.split("\n"))
        if item.role is Role.LIST_ITEM:
            sign = f"{item.number}. " if item.number else "• "
            before = bars + "  " * (item.level - 1)
            return "\n".join(self.wrapped(words, before + sign, before + " " * len(sign)))
        return "\n".join(self.wrapped(words, margin, margin))

    def wrapped(self, words: str, first: str, others: str) -> list[str]:
        """Words in lines."""
        lines: list[str] = []
        for line in words.split("\n"):
            begin = others if lines else first
            if self._width:
                width = max(self._width, len(others) + _NARROWEST)
                broken = textwrap.wrap(
                    line, width, initial_indent=begin, subsequent_indent=others,
                    break_long_words=False, break_on_hyphens=False,
                )  # fmt: skip
                lines += broken or [begin.rstrip()]
            else:
                lines.append((begin + line).rstrip())
        return lines

    def _words(self, runs: tuple[Run, ...]) -> str:
        return "".join(self._pieces(runs))

    def _pieces(self, runs: tuple[Run, ...]) -> Iterator[str]:
        inside = False
        for at, run in enumerate(runs):
            marked = self._signs and bool(run.marks)
            if marked and not inside:
                yield "*"
            yield run.words
            last = at + 1 == len(runs) or not runs[at + 1].marks
            if marked and last:
                yield "*"
            inside = marked and not last
            yield from (f"[{number}]" for number in run.ends)


def _table(grid: Grid, words: Callable[[tuple[Run, ...]], str]) -> Iterator[str]:
    """Rows and columns under each other, as wide as their words."""
    said = {(cell.row, cell.column): words(cell.runs) for cell in grid.cells}
    widths = [0] * grid.columns
    for cell in grid.cells:
        if cell.columns == 1:
            widths[cell.column] = max(widths[cell.column], len(said[cell.row, cell.column]))
    for row in range(grid.rows):
        yield "  ".join(_placed(cell, said[cell.row, cell.column], widths) for cell in grid.row(row)).rstrip()


def _placed(cell: GridCell, words: str, widths: list[int]) -> str:
    width = sum(widths[cell.column : cell.column + cell.columns]) + 2 * (cell.columns - 1)
    return words.rjust(width) if cell.align is Align.END else words.ljust(width)
