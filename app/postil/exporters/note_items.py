"""The reader's Markdown as paragraphs with runs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from postil.exporters.composition import Grid, GridCell, Item, Paragraph, Run
from postil.model.block import Role
from postil.model.inline import SCHEMES, Style
from postil.model.table import Align

_STYLES = {"strong": Style.STRONG, "em": Style.EMPHASIS, "s": Style.STRIKE}
_BOX = re.compile(r"\[([ xX])\] ")
_ALIGNS = {"text-align:right": Align.END, "text-align:center": Align.CENTRE}


def markdown() -> MarkdownIt:
    """What reads notes: CommonMark with tables and strike-through, without HTML."""
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def note_items(body: str) -> tuple[Item, ...]:
    """A note as paragraphs; headings begin at level 3, for they stand below those of the article."""
    return tuple(_Reader(markdown().parse(body)).items())


@dataclass
class _Reader:
    """Walks through the tokens of one note."""

    tokens: Sequence[Token]
    lists: list[int | None] = field(default_factory=list)
    quotes: int = 0
    fresh: bool = False

    def items(self) -> Iterator[Item]:
        """Every block."""
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            self._around(token)
            if token.type == "heading_open":
                runs = tuple(runs_of(self.tokens[at + 1].children or []))
                yield Paragraph(Role.HEADING, runs, min(6, int(token.tag[1]) + 2), quotes=self.quotes)
            elif token.type == "paragraph_open":
                yield self._paragraph(tuple(runs_of(self.tokens[at + 1].children or [])))
            elif token.type in ("fence", "code_block"):
                words = (Run(token.content.rstrip("\n")),)
                language = token.info.split()[0] if token.info.split() else ""
                yield Paragraph(Role.CODE, words, len(self.lists), quotes=self.quotes, language=language)
            elif token.type == "hr":
                yield Paragraph(Role.RULE, quotes=self.quotes)
            elif token.type == "table_open":
                end = next(i for i in range(at, len(self.tokens)) if self.tokens[i].type == "table_close")
                yield Grid(tuple(_cells(self.tokens[at:end])), len(self.lists), self.quotes)
                at = end
            at += 1

    def _around(self, token: Token) -> None:
        """Takes note of lists and quotations that begin and end."""
        if token.type == "bullet_list_open":
            self.lists.append(None)
        elif token.type == "ordered_list_open":
            self.lists.append(int(token.attrGet("start") or 1))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "blockquote_open":
            self.quotes += 1
        elif token.type == "blockquote_close":
            self.quotes -= 1
        elif token.type == "list_item_open":
            self.fresh = True

    def _paragraph(self, runs: tuple[Run, ...]) -> Paragraph:
        depth = len(self.lists)
        if depth and self.fresh:
            self.fresh = False
            number = self.lists[-1]
            if number is not None:
                self.lists[-1] = number + 1
            return Paragraph(
                Role.LIST_ITEM, _boxed(runs), depth, "" if number is None else str(number), self.quotes
            )
        role = Role.BLOCK_QUOTE if self.quotes and not depth else Role.PARAGRAPH
        return Paragraph(role, runs, depth, quotes=self.quotes)


def _boxed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs of a list item, its box to tick as a sign."""
    match = _BOX.match(runs[0].words) if runs else None
    if not match:
        return runs
    sign = "☐ " if match[1] == " " else "☑ "
    return (Run(sign + runs[0].words[match.end() :], runs[0].styles), *runs[1:])


def _cells(tokens: Sequence[Token]) -> Iterator[GridCell]:
    row = column = -1
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            row, column = row + 1, -1
        elif token.type in ("th_open", "td_open"):
            column += 1
            align = _ALIGNS.get(str(token.attrGet("style") or ""), Align.START)
            runs = tuple(runs_of(tokens[at + 1].children or []))
            yield GridCell(runs, row, column, header=token.type == "th_open", align=align)


def runs_of(tokens: Sequence[Token]) -> Iterator[Run]:
    """The words inside one block of Markdown; pictures are their descriptions."""
    styles: list[Style] = []
    href = ""
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in _STYLES:
            if token.nesting > 0:
                styles.append(_STYLES[name])
            else:
                styles.remove(_STYLES[name])
        elif name == "link":
            address = str(token.attrGet("href") or "") if token.nesting > 0 else ""
            href = address if address.startswith((*SCHEMES, "postil:")) else ""
        else:
            words = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
            chosen = frozenset([*styles, Style.CODE] if token.type == "code_inline" else styles)
            if words:
                yield Run(words, chosen, href=href)
