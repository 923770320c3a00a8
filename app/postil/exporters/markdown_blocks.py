"""Paragraphs, tables and pictures as blocks of Markdown."""

import re
from collections.abc import Callable, Iterable

from postil.exporters.composition import Comment, Grid, GridCell, Image, Item, Paragraph, Run
from postil.exporters.entries import hashtags
from postil.exporters.markdown_words import begun, marked_words
from postil.model.annotation import Annotation
from postil.model.block import Role
from postil.model.table import Align

_RULES = {Align.START: "---", Align.CENTRE: ":-:", Align.END: "--:"}
#: Columns that a list item lies further in than the one around it.
_STEP = 4


class MarkdownBlocks:
    """Writes items.

    Args:
        mark: puts words on one line between the signs of a marked passage.
        sign: what stands where the comment of that number ends.
        items: whether items of lists get their sign and their margin.
    """

    def __init__(self, mark: Callable[[str], str], sign: Callable[[int], str], *, items: bool = True) -> None:
        self._mark, self._sign, self._items = mark, sign, items

    def text(self, items: Iterable[Item]) -> str:
        """All of them; items of a list stand on lines that follow each other."""
        written = ""
        before: Item | None = None
        for item in items:
            if before is not None:
                written += "\n" if _tight(before, item) else "\n\n"
            written += self.block(item)
            before = item
        return written

    def block(self, item: Item) -> str:
        """One of them, its lines behind the signs of the quotations and the margin of the lists that it stands in."""
        lines = self._lines(item)
        bars = "> " * item.quotes
        is_item = isinstance(item, Paragraph) and item.role is Role.LIST_ITEM
        level = item.level if not _is_heading(item) and self._items else 0
        first = others = bars + " " * (_STEP * level)
        if is_item and isinstance(item, Paragraph) and self._items:
            sign = f"{item.number}. " if item.number else "- "
            first = bars + " " * (_STEP * (level - 1)) + sign
            others = bars + " " * (_STEP * (level - 1) + len(sign))
        return "\n".join(((others if number else first) + line).rstrip() for number, line in enumerate(lines))

    def words(self, runs: tuple[Run, ...]) -> str:
        """The words of runs."""
        return marked_words(runs, self._mark, self._sign)

    def _lines(self, item: Item) -> list[str]:
        if isinstance(item, Grid):
            return self._table(item)
        if isinstance(item, Image):
            return [self._picture(item)]
        if item.role is Role.RULE:
            return ["---"]
        if item.role is Role.CODE:
            fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", item.words))])
            return [f"{fence}{item.language}", *item.words.split("\n"), fence]
        words = self.words(item.runs)
        if item.role is Role.TITLE:
            return ["# " + _one_line(words)]
        if item.role is Role.HEADING:
            return ["#" * min(6, item.level + 1) + " " + _one_line(words)]
        lines = [begun(line.strip()) for line in words.split("\n") if line.strip()]
        return [line + "\\" for line in lines[:-1]] + lines[-1:]

    def _picture(self, image: Image) -> str:
        words = _one_line(self.words(image.runs))
        if image.source.startswith(("https://", "http://")):
            return f"![{words}](<{image.source.replace('>', '%3E')}>)"
        return f"*{words}*" if words else "*(picture)*"

    def _table(self, grid: Grid) -> list[str]:
        """A table as GitHub and most others read it: the first row heads it, cells that take several places leave them empty."""
        head = grid.row(0)
        has_head = any(cell.header for cell in head)
        rows = [self._row(grid, number) for number in range(grid.rows)]
        aligns = {cell.column: cell.align for cell in grid.cells}
        rule = "|" + "|".join(f" {_RULES[aligns.get(at, Align.START)]} " for at in range(grid.columns)) + "|"
        empty = "|" + "  |" * grid.columns
        return [rows[0], rule, *rows[1:]] if has_head else [empty, rule, *rows]

    def _row(self, grid: Grid, number: int) -> str:
        cells: dict[int, GridCell] = {cell.column: cell for cell in grid.row(number)}
        words = [_one_line(self.words(cells[at].runs)) if at in cells else "" for at in range(grid.columns)]
        return "| " + " | ".join(words) + " |"


def commented(comment: Comment, tags: tuple[str, ...]) -> str:
    """What the reader wrote, as they wrote it, and the tags."""
    return "\n\n".join(part for part in (comment.note, hashtags(tags)) if part)


def footnote(sign: str, body: str) -> str:
    """A note at the end, its further lines further in."""
    first, *others = body.split("\n")
    return "\n".join([f"[^{sign}]: {first}", *(f"    {line}".rstrip() for line in others)])


def tags_of(tags: dict[str | None, tuple[str, ...]], mark: Annotation | None) -> tuple[str, ...]:
    """The tags on a mark, or on the whole article."""
    return tags.get(mark.id if mark else None, ())


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _is_heading(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.role is Role.HEADING


def _tight(before: Item, item: Item) -> bool:
    roles = [one.role if isinstance(one, Paragraph) else None for one in (before, item)]
    return roles == [Role.LIST_ITEM, Role.LIST_ITEM] and before.quotes == item.quotes
