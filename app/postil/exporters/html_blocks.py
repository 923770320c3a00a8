"""The blocks of an article as elements of a page: lists and quotations in each other, tables, notes to jump to."""

from collections.abc import Callable, Iterator
from html import escape

from postil.exporters.dress import Dress, list_depth, marker, quote_depth
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.model.table import cells_of

_TAGS = {Role.TITLE: "h1", Role.CODE: "pre", Role.IMAGE: "figure", Role.CAPTION: "p", Role.BLOCK_QUOTE: "p"}
_STYLES = {
    Style.STRONG: "strong", Style.EMPHASIS: "em", Style.STRIKE: "s", Style.SUPERSCRIPT: "sup", Style.SUBSCRIPT: "sub",
    Style.CODE: "code",
}  # fmt: skip
#: Gives the words of a stretch of the text as HTML, marks and all.
Words = Callable[[Span], str]
#: Gives what stands beside a block, or empty.
Beside = Callable[[Block], str]
#: Gives the picture of a block as HTML; empty when it is missing.
Plate = Callable[[Block], str]


class HtmlBlocks:
    """Writes the blocks of one article."""

    def __init__(self, article: Article, words: Words, beside: Beside, plate: Plate) -> None:
        self._article, self._words, self._beside, self._plate = article, words, beside, plate
        self._goals = {one.goal for one in article.inlines if one.goal is not None}
        self._open: list[str] = []

    def lines(self) -> Iterator[str]:
        """Every block but furniture, and the lists and quotations around them."""
        for block in self._article.blocks:
            if block.role is not Role.FURNITURE:
                yield from self._around(block)
                notes, element = self._beside(block), self._element(block)
                yield f'<div class="noted">\n{notes}{element}\n</div>' if notes else element
        yield from self._close(0)

    def _around(self, block: Block) -> Iterator[str]:
        """Ends and begins the quotations and lists that stand around a block; a list item begins its own."""
        quotes, lists = ["blockquote"] * quote_depth(block), list_depth(block)
        number = marker(self._article.text, block)[1]
        kept = 0
        while kept < len(self._open) and self._open[kept] == "blockquote" and kept < len(quotes):
            kept += 1
        wanted_lists = lists if kept == len(quotes) else 0
        depth = kept + 2 * (wanted_lists - (block.role is Role.LIST_ITEM)) if wanted_lists else kept
        beyond = self._open[kept : kept + 2 * wanted_lists]
        if block.role is Role.LIST_ITEM and len(beyond) == 2 * lists:
            same = beyond[-2] == ("ol" if number else "ul")
            yield from self._close(kept + 2 * lists - 1 if same else kept + 2 * lists - 2)
        else:
            yield from self._close(max(kept, min(len(self._open), depth)))
        for _ in range(len(quotes) - kept):
            yield self._begin("blockquote")
        while len(self._open) < len(quotes) + 2 * lists:
            if self._open and self._open[-1] in ("ul", "ol"):
                yield self._begin("li")
                continue
            ordered = number and len(self._open) == len(quotes) + 2 * lists - 2
            start = f' start="{number}"' if ordered and number != "1" else ""
            yield self._begin("ol" if ordered else "ul", start)

    def _begin(self, tag: str, attributes: str = "") -> str:
        self._open.append(tag)
        return f"<{tag}{attributes}>"

    def _close(self, depth: int) -> Iterator[str]:
        while len(self._open) > depth:
            yield f"</{self._open.pop()}>"

    def _element(self, block: Block) -> str:
        if block.role is Role.RULE:
            return "<hr>"
        if block.role is Role.TABLE:
            return self._table(block)
        tag = f"h{min(block.level + 1, 6)}" if block.role is Role.HEADING else _TAGS.get(block.role, "p")
        name, skip = str(block.role).replace(" ", "-"), 0
        if block.role is Role.LIST_ITEM:
            skip = marker(self._article.text, block)[0]
        words = self._words(Span(block.span.start + skip, block.span.end))
        if block.role is Role.CODE:
            language = f' class="language-{escape(block.language)}"' if block.language else ""
            words = f"<code{language}>{words}</code>"
        elif block.role is Role.IMAGE:
            words = self._figure(block, words)
        else:
            words = words.replace("\n", "<br>")
        return f'<{tag} class="{name}"{self._id(block)} dir="auto">{words}</{tag}>'

    def _figure(self, block: Block, words: str) -> str:
        """The picture; its description, where it is missing or the description is marked."""
        plate = self._plate(block)
        if not plate:
            return f"<span>{words}</span>"
        return f"{plate}<figcaption>{words}</figcaption>" if "<span" in words else plate

    def _id(self, block: Block) -> str:
        return f' id="p{block.span.start}"' if block.span.start in self._goals else ""

    def _table(self, block: Block) -> str:
        rows: dict[int, list[str]] = {}
        for cell in cells_of(self._article.text, block.span, self._article.cells):
            tag = "th" if cell.header else "td"
            spans = f' rowspan="{cell.rows}"' * (cell.rows > 1) + f' colspan="{cell.columns}"' * (
                cell.columns > 1
            )
            align = f' class="{cell.align}"' if cell.align != "start" else ""
            rows.setdefault(cell.row, []).append(
                f'<{tag}{spans}{align} dir="auto">{self._words(cell.span)}</{tag}>'
            )
        return (
            f"<table{self._id(block)}>\n"
            + "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows.values())
            + "\n</table>"
        )


def styled(article: Article, dress: Dress, span: Span, *, goals: bool = True) -> str:
    """The words of ``span`` in the elements of their inline styles; without ``goals`` none lead to places in the article."""
    return "".join(_wrapped(article, part, styles, goals=goals) for part, styles in dress.stretches(span))


def _wrapped(article: Article, part: Span, styles: tuple[Inline, ...], *, goals: bool) -> str:
    html = escape(part.of(article.text), quote=False)
    for one in reversed(styles):
        if one.goal is not None and goals:
            start = next(
                (b.span.start for b in article.blocks if b.span.start <= one.goal < b.span.end), one.goal
            )
            html = f'<a href="#p{start}">{html}</a>'
        elif one.href:
            html = f'<a href="{escape(one.href)}">{html}</a>'
        if one.style is Style.NOTE:
            html = f"<sup>{html}</sup>"
        elif one.style in _STYLES:
            html = f"<{_STYLES[one.style]}>{html}</{_STYLES[one.style]}>"
    return html
