"""The article as coloured text for a terminal.

Our own formatter and not one of Pygments': it wraps lines, and the kinds differ by more than their colour.
"""

import math
from collections.abc import Iterator, Mapping, Sequence

from typing_extensions import override

from postil import styles
from postil.exporters.base import KINDS, Option, OptionKind, Options, Separate, settled, shown
from postil.exporters.dress import Dress, list_depth, marker, quote_depth
from postil.exporters.tokens import Layers, Stretch, stretches
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Kind
from postil.model.block import Block, Role
from postil.model.category import Category
from postil.model.inline import Style
from postil.model.span import Span
from postil.model.table import Align, cells_of

_RESET = "\x1b[0m"
#: Distance from grey (0–208) from which a colour has a hue, and the cosine from which two hues are alike.
_COLOURED, _ALIKE = 12, 0.9
#: SGR codes beside the colours; the innermost kind decides.
_LINES = {
    "actor": "4",
    "system": "1;4",
    "quote": "",
    "place": "4",
    "term": "3",
    "statement": "3",
    "highlight": "1",
    "category": "4",
}
_ROLES = {
    Role.TITLE: "1",
    Role.HEADING: "1",
    Role.KICKER: "2",
    Role.BYLINE: "2;3",
    Role.CAPTION: "3",
    Role.BIO: "2;3",
    Role.IMAGE: "2;3",
    Role.CODE: "2",
    Role.FOOTNOTE: "2",
}
#: SGR codes of inline styles.
_STYLES = {Style.STRONG: "1", Style.EMPHASIS: "3", Style.STRIKE: "9", Style.LINK: "4", Style.CODE: "2"}
_NAMES = {
    "actor": "actors",
    "quote": "quotes",
    "system": "systems",
    "place": "places",
    "term": "terms",
    "statement": "statements",
    "highlight": "highlights",
    "category": "your categories",
}


class TerminalExporter(Separate):
    """Text with the escape sequences (SGR) that terminals colour by."""

    name = "terminal"
    title = "Terminal"
    suffix = ".ans"
    options = (
        KINDS,
        Option("style", "Style", OptionKind.CHOICE, "postil-dark", styles.THEMES),
        Option("colours", "Colours", OptionKind.CHOICE, "truecolor", ("truecolor", "256", "none")),
        Option("width", "Columns (0: do not wrap)", OptionKind.NUMBER, 0),
    )

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The article without its furniture, and a legend."""
        chosen = settled(self, options)
        marks = shown(work.marks, chosen["kinds"])
        painter = _Painter(styles.theme(chosen["style"]), chosen["colours"], work.categories)
        page = _Page(work, marks, painter, chosen["width"])
        return page.text() + "".join(f"\n\n{line}" for line in _legend(marks, painter)) + "\n"


class _Page:
    """The article's blocks with their marks; lists and quotations are told by signs and white at the left."""

    def __init__(self, work: Work, marks: list[Annotation], painter: "_Painter", width: int) -> None:
        self._article, self._painter, self._width = work.article, painter, width
        self._marks = Layers(marks)
        self._dress = Dress(work.article.inlines)

    def text(self) -> str:
        """All blocks but furniture; the items of a list stand on lines that follow each other."""
        parts: list[str] = []
        before: Role | None = None
        for block in self._article.blocks:
            if block.role is not Role.FURNITURE:
                tight = block.role is before and block.role in (Role.LIST_ITEM, Role.FOOTNOTE)
                parts += [("\n" if tight else "\n\n") if parts else "", self._block(block)]
                before = block.role
        return "".join(parts)

    def _block(self, block: Block) -> str:
        if block.role is Role.TABLE:
            return self._table(block)
        first, others = self._margins(block)
        width = max(20, self._width - len(others)) if self._width else 0
        breaks = set(_breaks(self._article.text, block.span, width)) if width else set()
        lines = self._words(block.span, block.role, breaks).split("\n")
        return "\n".join((others if number else first) + line for number, line in enumerate(lines))

    def _margins(self, block: Block) -> tuple[str, str]:
        """What stands at the left of the first line of a block, and of its others."""
        bars, depth = "│ " * quote_depth(block), list_depth(block)
        if block.role is Role.LIST_ITEM:
            sign = "" if marker(self._article.text, block)[0] else "• "
            return bars + "  " * (depth - 1) + sign, bars + "  " * depth
        return bars + "  " * depth, bars + "  " * depth

    def _words(self, span: Span, role: Role, breaks: set[int]) -> str:
        """The words of ``span`` in the looks of their marks and inline styles."""
        text, painted = self._article.text, []
        for stretch in stretches(self._marks.over(span), span):
            for part, inlines in self._dress.stretches(stretch.span):
                look = [_STYLES[one.style] for one in inlines if one.style in _STYLES]
                words = _broken(text, part, breaks)
                painted.append(self._painter.painted(words, stretch, role, look))
        return "".join(painted)

    def _table(self, block: Block) -> str:
        """Rows and columns under each other, as wide as their words."""
        cells = cells_of(self._article.text, block.span, self._article.cells)
        widths: dict[int, int] = {}
        for cell in cells:
            if cell.columns == 1:
                widths[cell.column] = max(widths.get(cell.column, 0), len(cell.span))
        rows: dict[int, list[str]] = {}
        for cell in cells:
            words = self._words(cell.span, Role.HEADING if cell.header else block.role, set())
            white = " " * max(0, widths.get(cell.column, 0) - len(cell.span))
            end = cell.align is Align.END
            rows.setdefault(cell.row, []).append(white + words if end else words + white)
        return "\n".join("  ".join(row).rstrip(" ") for row in rows.values())


def _breaks(text: str, span: Span, width: int) -> Iterator[int]:
    """Code points of the spaces that become line ends, so that lines take ``width`` columns at most."""
    start, space = span.start, -1
    for at in range(span.start, span.end):
        if text[at] == "\n":
            start, space = at + 1, -1
        elif text[at] == " ":
            space = at
        if at - start >= width and space >= start:
            yield space
            start, space = space + 1, -1


def _broken(text: str, span: Span, breaks: set[int]) -> str:
    return "".join("\n" if at in breaks else text[at] for at in range(span.start, span.end))


def _legend(marks: list[Annotation], painter: "_Painter") -> list[str]:
    """One line: every kind in its look, with its count."""
    counts: dict[Kind, int] = {}
    for mark in marks:
        counts[mark.kind] = counts.get(mark.kind, 0) + 1
    entries = [f"{painter.sample(kind)} {counts[kind]}" for kind in Kind if kind in counts]
    return ["   ".join(entries)] if entries else []


class _Painter:
    """Turns looks into escape sequences."""

    def __init__(self, theme: styles.Theme, colours: str, categories: Mapping[str, Category]) -> None:
        self._theme, self._categories = theme, categories
        self._colours = colours

    def painted(self, words: str, stretch: Stretch, role: Role, look: Sequence[str] = ()) -> str:
        """``words`` in the look of their marks, their block and ``look``; every line for itself, so that pagers keep the look."""
        codes = [_ROLES.get(role, ""), *look, self._codes(stretch.marks)]
        begin = ";".join(code for code in codes if code)
        if not begin:
            return words
        return "\n".join(f"\x1b[{begin}m{line}{_RESET}" if line else line for line in words.split("\n"))

    def sample(self, kind: Kind) -> str:
        """The name of a kind in its look."""
        codes = self._codes((Annotation(Span(0, 0), kind, colour="yellow"),))
        return f"\x1b[{codes}m {_NAMES[kind]} {_RESET}" if codes else _NAMES[kind]

    def _codes(self, marks: tuple[Annotation, ...]) -> str:
        if not marks:
            return ""
        inner = next(
            (str(m.kind) for k in (*reversed(styles.NESTING), "category") for m in marks if m.kind == k),
            "highlight",
        )
        highlight = next((m.colour for m in reversed(marks) if m.kind is Kind.HIGHLIGHT), "")
        if highlight:
            look = self._theme.highlights.get(highlight, self._theme.highlights["yellow"])
        elif inner in self._theme.kinds:
            look = self._theme.kinds[inner]
        else:
            look = self._own(marks)
        colours = [self._colour(38, look.text or self._theme.page.text), self._colour(48, look.fill)]
        return ";".join(code for code in (*colours, _LINES[inner]) if code)

    def _own(self, marks: Sequence[Annotation]) -> styles.MarkColours:
        """The look of a category of the reader's; that of a term where nobody knows which."""
        known = (self._categories.get(mark.label) for mark in reversed(marks) if mark.kind is Kind.CATEGORY)
        category = next(filter(None, known), None)
        if category is None:
            return self._theme.kinds["term"]
        return styles.tinted(self._theme, category.colour, category.line)

    def _colour(self, ground: int, colour: str) -> str:
        if self._colours == "none":
            return ""
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        if self._colours == "256":
            return f"{ground};5;{_nearest((red, green, blue), hued=ground == 48)}"
        return f"{ground};2;{red};{green};{blue}"


def _nearest(wanted: tuple[int, int, int], *, hued: bool) -> int:
    """The entry of the 256 colours that is nearest; ``hued``: of those in the same hue, for a dark blue is no grey."""
    steps = (0, 95, 135, 175, 215, 255)
    cube = {16 + i: (steps[i // 36], steps[i // 6 % 6], steps[i % 6]) for i in range(216)}
    greys = {232 + i: (8 + 10 * i,) * 3 for i in range(24)}
    entries = {**cube, **greys}
    alike = [at for at, rgb in cube.items() if hued and _same_hue(rgb, wanted)]
    return min(alike or entries, key=lambda at: math.dist(entries[at], wanted))


def _same_hue(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two colours differ from grey, and in about the same direction."""
    a, b = ([part - sum(rgb) / 3 for part in rgb] for rgb in (one, other))
    lengths = math.hypot(*a), math.hypot(*b)
    if min(lengths) < _COLOURED:
        return False
    return sum(x * y for x, y in zip(a, b, strict=True)) >= _ALIKE * lengths[0] * lengths[1]
