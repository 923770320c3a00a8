"""A stretch of the article as HTML that carries its colours along into other programs.

Always in the light theme: what is pasted lies on the white of somebody else's page.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from postil import styles
from postil.model.annotation import Annotation, Form, Kind
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.ui.reader.flow import Flow
from postil.ui.reader.marked import Marked
from postil.ui.reader.pieces import bullet_length

#: Code points from which on only plain text is copied: nobody pastes more in colour, and it would stall the window.
LONGEST = 200_000
#: Programs that are not told take the bytes for something else than UTF-8.
HEAD = '<meta charset="utf-8">'
_TAGS = {Role.TITLE: "h1", Role.BLOCK_QUOTE: "blockquote", Role.CODE: "pre", Role.LIST_ITEM: "li"}
_INLINE = {
    Style.STRONG: "strong",
    Style.EMPHASIS: "em",
    Style.STRIKE: "s",
    Style.SUPERSCRIPT: "sup",
    Style.SUBSCRIPT: "sub",
    Style.CODE: "code",
    Style.NOTE: "sup",
}
_FORMED = {Form.UNDERLINE: "underline", Form.STRIKE: "line-through"}
_LINES = {"wave": "wavy", "dash-dot": "dashed"}


class _Part(NamedTuple):
    """What is copied of one block."""

    block: Block
    words: str
    numbered: bool
    right_to_left: bool


def rich_text(flow: Flow, span: Span, marked: Marked, shown: frozenset[Kind]) -> str:
    """``span`` as HTML with the marks of the kinds ``shown``: whole blocks as such, a part of one block as a part of a line."""
    theme = styles.theme("postil-light")
    parts: list[_Part] = []
    for number in range(flow.index_of(span.start), len(flow.pieces)):
        piece = flow.pieces[number]
        if piece.start >= span.end:
            break
        start, block = max(piece.start, span.start), flow.pieces.block(number)
        part = Span(start, max(min(piece.end, span.end), start))
        marks = [mark for mark in marked.within(part) if mark.kind in shown]
        inlines = flow.wardrobe.within(part.start, part.end)
        words = "".join(_stretches(flow.text, part, marks, inlines, theme))
        if words and parts and parts[-1].block is block:
            broken = "<br>" * (flow.pieces.start_with_break(number) < piece.start)
            parts[-1] = parts[-1]._replace(words=parts[-1].words + broken + words)
        elif words:
            numbered = bullet_length(block.span.of(flow.text)) > 0
            parts.append(_Part(block, words, numbered, flow.runs_right_to_left(number)))
    if len(parts) == 1 and parts[0].block.role is not Role.TABLE:
        return parts[0].words
    return "\n".join(_tagged(parts))


def _tagged(parts: Sequence[_Part]) -> Iterator[str]:
    """The blocks in their tags; items that follow each other in lists as deep as their levels."""
    depth = 0
    for part in parts:
        deep = max(1, part.block.level) if part.block.role is Role.LIST_ITEM else 0
        yield from ("<ul>" if deep > depth else "</ul>" for _ in range(abs(deep - depth)))
        depth = deep
        yield _element(part)
    yield from ("</ul>" for _ in range(depth))


def _element(part: _Part) -> str:
    role = part.block.role
    tag = f"h{min(6, max(2, part.block.level))}" if role is Role.HEADING else _TAGS.get(role, "p")
    attributes = ' dir="rtl"' if part.right_to_left else ""
    if role is Role.LIST_ITEM and part.numbered:
        # Its own number or bullet stands in the words.
        attributes += ' style="list-style-type: none"'
    if role is Role.TABLE:
        rows = ("</td><td>".join(row.split("\t")) for row in part.words.split("<br>"))
        return f"<table{attributes}><tr><td>{'</td></tr><tr><td>'.join(rows)}</td></tr></table>"
    return f"<{tag}{attributes}>{part.words}</{tag}>"


def _stretches(
    text: str, part: Span, marks: Sequence[Annotation], inlines: Sequence[Inline], theme: styles.Theme
) -> Iterator[str]:
    """The words of ``part``, cut where marks, styles, lines and cells begin and end, the widest mark outside."""
    spans = [*(mark.span for mark in marks), *(inline.span for inline in inlines)]
    ends = {end for span in spans for end in (span.start, span.end)}
    for at in range(part.start, part.end):
        if text[at] in "\n\t\u2028":
            ends |= {at, at + 1}
    cuts = sorted({part.start, part.end} | {end for end in ends if part.start < end < part.end})
    for start, end in pairwise(cuts):
        if text[start] in "\n\t\u2028":
            yield "\t" if text[start] == "\t" else "<br>"
            continue
        html = _escaped(text[start:end], quote=False)
        for inline in reversed(inlines):
            if inline.span.start <= start and end <= inline.span.end:
                html = _dressed(inline, html)
        for mark in reversed(marks):
            if mark.span.start <= start and end <= mark.span.end:
                html = f'<span style="{_style(mark, theme)}">{html}</span>'
        yield html


def _dressed(inline: Inline, html: str) -> str:
    if inline.style is Style.LINK:
        return f'<a href="{_escaped(inline.href, quote=True)}">{html}</a>' if inline.href else html
    tag = _INLINE[inline.style]
    return f"<{tag}>{html}</{tag}>"


def _style(mark: Annotation, theme: styles.Theme) -> str:
    """Fill and line of a mark; a highlight has no line on the page, and none here."""
    if mark.kind is Kind.HIGHLIGHT:
        colours = theme.highlights.get(mark.colour)
        if colours is None:
            return ""
        if mark.form is Form.FILL:
            return f"background-color: {colours.fill}; color: {theme.page.text}"
        return f"text-decoration: {_FORMED[mark.form]} {colours.line}"
    colours = theme.kinds.get(mark.kind)
    if colours is None:
        return ""
    line = _LINES.get(colours.line_style, colours.line_style)
    ink = colours.text or theme.page.text
    return f"background-color: {colours.fill}; color: {ink}; text-decoration: underline {line} {colours.line}"


def _escaped(words: str, *, quote: bool) -> str:
    from html import escape  # Imported when something is copied.

    return escape(words, quote=quote)
