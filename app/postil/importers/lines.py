"""Lines of a text, and which of them were broken only to fit a width."""

import re
from collections.abc import Sequence
from typing import NamedTuple

#: Characters that show nothing and say nothing: zero-width space, byte order mark, soft hyphen, word joiner and their kin.
INVISIBLE = "\u00ad\u180e\u200b\u2060\ufeff\ufff9\ufffa\ufffb\ufffc"
#: The same and white space, as a regular expression class without its brackets.
BLANK = rf"\s{INVISIBLE}\x00-\x1f\x7f-\x9f"
BULLET = re.compile(r"(?:[•‣◦▪●○■□⁃∙]\s*|[*·–—-]\s+|\(?\d{1,2}[.)]\s+)(?=\S)")

_BLANKS = "".join(
    c
    for c in map(chr, (*range(0x3001), *map(ord, INVISIBLE)))
    if c.isspace() or c in INVISIBLE or c < " " or "\x7f" <= c <= "\x9f"
)
_ENDED = re.compile(r"[.!?:;…。！？][\"'”’»)\]]*$")
_NARROWEST, _WIDEST = 40, 130
#: Lines that a person broke by eye: the columns that the longest take, and the part of them that the others fill.
_RAGGED_FROM, _RAGGED_TO, _FILLED = 55, 100, 0.83
#: Breaks below which nothing is told from lines broken by eye.
_RAGGED_BREAKS = 4
#: Line breaks that are enough to find out whether a text is wrapped.
_SAMPLE = 5000


class Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        text: without white space around it.
        start: where that begins, in code points of the whole text.
        indent: columns of white space before it.
        gap: blank lines before it.
    """

    text: str
    start: int
    indent: int
    gap: int

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)

    @property
    def width(self) -> int:
        """Columns that it takes."""
        return self.indent + len(self.text)


def lines_of(text: str) -> list[Line]:
    """The lines of ``text`` that are not blank, whatever its line ends."""
    lines, at, gap = [], 0, 0
    for raw in text.splitlines(keepends=True):
        inner = raw.strip(_BLANKS)
        if inner:
            before = raw.index(inner[0]) if raw[0] != inner[0] else 0
            indent = len(raw[:before].expandtabs(4)) if before else 0
            lines.append(Line(inner, at + before, indent, gap))
            gap = 0
        else:
            gap += 1
        at += len(raw)
    return lines


def soft_breaks(lines: Sequence[Line]) -> frozenset[int]:
    """Indices of the lines that go on in the next one, because the text was wrapped at a width.

    A text is taken for wrapped when most breaks inside its paragraphs lie where the next word would not have fitted in some
    common width, or all lines but the last ones are about as long as each other, and the next lines mostly go on in small
    letters: verse, lists and one sentence a line are not.
    """
    pairs = [i for i in range(len(lines) - 1) if _may_join(lines[i], lines[i + 1])]
    width = _common_width(lines, pairs) or _ragged_width(lines, pairs)
    if width is None:
        return frozenset()
    return frozenset(i for i in pairs if _soft(lines[i], lines[i + 1], width))


def _may_join(line: Line, following: Line) -> bool:
    if (
        following.gap
        or line.width > 1.2 * _WIDEST
        or BULLET.match(following.text)
        or following.text.startswith((">", "|"))
    ):
        return False
    if "\t" in line.text or "\t" in following.text:
        return False
    bullet = BULLET.match(line.text)
    return following.indent <= line.indent + (len(bullet.group()) if bullet else 0)


def _room(line: Line, following: Line) -> range:
    """The widths at which a wrapper breaks between the two: ``line`` fits, the next word does not."""
    word = following.text.find(" ")
    return range(line.width, line.width + 1 + (word if word > 0 else len(following.text)))


def _common_width(lines: Sequence[Line], pairs: list[int]) -> int | None:
    """The smallest width that explains the most breaks, or None when the text is not wrapped."""
    pairs = pairs[:_SAMPLE]
    explained = [0] * (_WIDEST + 1)
    for i in pairs:
        for width in _room(lines[i], lines[i + 1]):
            if _NARROWEST <= width <= _WIDEST:
                explained[width] += 1
    best = max(explained)
    if best < 2 or best < 0.7 * len(pairs):
        return None
    width = explained.index(best)
    broken = [i for i in pairs if width in _room(lines[i], lines[i + 1])]
    going_on = sum(_goes_on(lines[i], lines[i + 1]) for i in broken)
    worded = sum(lines[i].text.count(" ") >= 3 for i in broken)
    return width if going_on >= 0.5 * len(broken) and worded >= 0.8 * len(broken) else None


def _ragged_width(lines: Sequence[Line], pairs: list[int]) -> int | None:
    """The width that the lines fill which somebody broke by eye, or None when they did not."""
    pairs = [i for i in pairs[:_SAMPLE] if lines[i].width >= _NARROWEST]
    if len(pairs) < _RAGGED_BREAKS:
        return None
    widths = sorted(lines[i].width for i in pairs)
    longest = widths[-1 - len(widths) // 20]
    if not _RAGGED_FROM <= longest <= _RAGGED_TO or widths[len(widths) // 10] < _FILLED * longest:
        return None
    going_on = sum(_goes_on(lines[i], lines[i + 1]) for i in pairs)
    unended = sum(not _ENDED.search(lines[i].text) for i in pairs)
    return round(0.9 * longest) if going_on >= 0.4 * len(pairs) and unended >= 0.75 * len(pairs) else None


def _goes_on(line: Line, following: Line) -> bool:
    first = following.text[0]
    return first.isalpha() and not first.isupper() and not _ENDED.search(line.text)


def _soft(line: Line, following: Line, width: int) -> bool:
    if line.width > 1.15 * width:
        return False
    if _room(line, following).stop > width:
        return True
    return line.width >= 0.6 * width and _goes_on(line, following)
