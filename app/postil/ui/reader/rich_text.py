"""A stretch of the article as HTML that carries its colours along into other programs.

Always in the light theme: what is pasted lies on the white of somebody else's page.
"""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from postil import styles
from postil.model.annotation import Annotation, Kind
from postil.model.block import Role
from postil.model.span import Span
from postil.ui.reader.flow import Flow
from postil.ui.reader.marked import Marked

#: Code points from which on only plain text is copied: nobody pastes more in colour, and it would stall the window.
LONGEST = 200_000
_TAGS = {Role.TITLE: "h1", Role.HEADING: "h2", Role.BLOCK_QUOTE: "blockquote", Role.TABLE: "pre"}
_LINES = {"wave": "wavy", "dash-dot": "dashed"}


def rich_text(flow: Flow, span: Span, marked: Marked, shown: frozenset[Kind]) -> str:
    """``span`` as HTML with the marks of the kinds ``shown``: whole blocks as such, a part of one block as a part of a line."""
    theme = styles.theme("postil-light")
    blocks: list[tuple[Role, str]] = []
    for number in range(flow.index_of(span.start), len(flow.pieces)):
        piece = flow.pieces[number]
        if piece.start >= span.end:
            break
        part = Span(max(piece.start, span.start), max(min(piece.end, span.end), max(piece.start, span.start)))
        marks = [mark for mark in marked.within(part) if mark.kind in shown]
        words = "".join(_stretches(flow.text, part, marks, theme))
        if words and blocks and not piece.first:
            broken = "<br>" * (flow.pieces.start_with_break(number) < piece.start)
            blocks[-1] = piece.role, blocks[-1][1] + broken + words
        elif words:
            blocks.append((piece.role, words))
    if len(blocks) == 1:
        return blocks[0][1]
    tags = [(_TAGS.get(role, "p"), words) for role, words in blocks]
    return "\n".join(f"<{tag}>{words}</{tag}>" for tag, words in tags)


def _stretches(text: str, part: Span, marks: list[Annotation], theme: styles.Theme) -> Iterator[str]:
    """The words of ``part``, cut where marks begin and end, the widest mark outside."""
    ends = {end for mark in marks for end in (mark.span.start, mark.span.end)}
    cuts = sorted({part.start, part.end} | {end for end in ends if part.start < end < part.end})
    for start, end in pairwise(cuts):
        html = escape(text[start:end], quote=False).replace("\n", "<br>")
        for mark in reversed(marks):
            if mark.span.start <= start and end <= mark.span.end:
                html = f'<span style="{_style(mark, theme)}">{html}</span>'
        yield html


def _style(mark: Annotation, theme: styles.Theme) -> str:
    """Fill and line of a mark; a highlight has no line on the page, and none here."""
    if mark.kind is Kind.HIGHLIGHT:
        colours = theme.highlights.get(mark.colour)
        return f"background-color: {colours.fill}; color: {theme.page.text}" if colours else ""
    colours = theme.kinds.get(mark.kind)
    if colours is None:
        return ""
    line = _LINES.get(colours.line_style, colours.line_style)
    ink = colours.text or theme.page.text
    return f"background-color: {colours.fill}; color: {ink}; text-decoration: underline {line} {colours.line}"
