"""A stretch of an article as HTML for the clipboard: looks stand at each element, for programs that take no style sheet."""

from collections.abc import Iterator, Sequence
from html import escape

from postil.exporters.composing import compose
from postil.exporters.composition import Comment, Grid, Image, Item, Paragraph, Run
from postil.exporters.entries import Content
from postil.exporters.looks import Look, look_of
from postil.exporters.work import Work
from postil.model.block import Role
from postil.model.inline import Style

_TAGS = {
    Style.STRONG: "b", Style.EMPHASIS: "i", Style.STRIKE: "s", Style.CODE: "code", Style.SUPERSCRIPT: "sup",
    Style.NOTE: "sup", Style.SUBSCRIPT: "sub",
}  # fmt: skip
_BLOCKS = {Role.TITLE: "h1", Role.CODE: "pre", Role.BLOCK_QUOTE: "blockquote"}


def html_clipping(work: Work, kinds: str) -> str:
    """The whole text with the marks of ``kinds``, and below it the notes."""
    composition = compose(work, Content.WHOLE, kinds)
    page = _Clipping(work)
    body = "\n".join(page.items(composition.items))
    notes = "\n".join(page.note(comment) for comment in composition.comments)
    return f"{body}\n<hr>\n{notes}\n" if notes else f"{body}\n"


class _Clipping:
    def __init__(self, work: Work) -> None:
        self._work = work

    def items(self, items: Sequence[Item]) -> Iterator[str]:
        """Every item; items of lists in lists as deep as their levels."""
        depth: list[str] = []
        for item in items:
            listed = isinstance(item, Paragraph) and item.role is Role.LIST_ITEM
            deep = max(1, item.level) if listed else 0
            while len(depth) > deep:
                yield depth.pop()
            while len(depth) < deep:
                tag = "ol" if isinstance(item, Paragraph) and item.number else "ul"
                yield f"<{tag}>"
                depth.append(f"</{tag}>")
            yield self._item(item)
        yield from reversed(depth)

    def note(self, comment: Comment) -> str:
        """What the reader wrote, behind its number."""
        body = "\n".join(self.items(comment.body))
        return f"<p>[{comment.number}]</p>\n{body}"

    def _item(self, item: Item) -> str:
        if isinstance(item, Grid):
            rows = ("".join(self._cells(item, number)) for number in range(item.rows))
            return f'<table border="1">{"".join(f"<tr>{row}</tr>" for row in rows)}</table>'
        if isinstance(item, Image):
            return f"<p><i>{self._runs(item.runs)}</i></p>" if item.runs else ""
        if item.role is Role.RULE:
            return "<hr>"
        words = self._runs(item.runs)
        if item.role is Role.LIST_ITEM:
            value = f' value="{item.number}"' if item.number.isdecimal() else ""
            return f"<li{value}>{words}</li>"
        tag = f"h{min(6, item.level + 1)}" if item.role is Role.HEADING else _BLOCKS.get(item.role, "p")
        quoted = f"<blockquote>{words}</blockquote>"
        return quoted if item.quotes and tag in ("p", "blockquote") else f"<{tag}>{words}</{tag}>"

    def _cells(self, grid: Grid, row: int) -> Iterator[str]:
        for cell in grid.row(row):
            tag = "th" if cell.header else "td"
            spans = f' colspan="{cell.columns}" rowspan="{cell.rows}"' if cell.columns * cell.rows > 1 else ""
            yield f"<{tag}{spans}>{self._runs(cell.runs)}</{tag}>"

    def _runs(self, runs: Sequence[Run]) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        words = escape(run.words, quote=False).replace("\n", "<br>")
        for style in sorted(run.styles, key=str):
            if style in _TAGS:
                words = f"<{_TAGS[style]}>{words}</{_TAGS[style]}>"
        look = look_of(run.marks, self._work.categories)
        if look:
            words = f'<span style="{_style(look)}">{words}</span>'
        if run.href:
            words = f'<a href="{escape(run.href)}">{words}</a>'
        return words + "".join(f"<sup>[{number}]</sup>" for number in run.ends)


def _style(look: Look) -> str:
    fill = f"background-color: {look.fill}; " if look.fill else ""
    line = "line-through" if look.struck else "underline"
    return f"{fill}text-decoration: {line}; text-decoration-color: {look.line}"
