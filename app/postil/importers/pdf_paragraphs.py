"""Lines in order of reading as paragraphs."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from postil.importers.pdf_words import Line, rightward

_ENDED = re.compile(r"[.!?…:。！？؟][\"'”’»)\]\d]*$")
MARKER = re.compile(
    r"(?P<sign>[•◦▪‣●○■□➢✓\uf0b7\uf0a7·])\s*|(?P<dash>[–—*-])\s+(?=\S)|(?P<number>\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=\S)"
)
#: How much larger than the text a line is set that is none of it, and how far in, in sizes of type, a first line begins.
LARGER, _INDENT = 1.12, 0.8
#: How much farther than usual lines stand apart between paragraphs.
_APART = 1.22
#: White at the end of a line, in sizes of type, beside the room for the next word, that shows the end of a paragraph.
_SLACK = 0.6


@dataclass(slots=True)
class Stretch:
    """A paragraph to be: its lines, and how far from the edge of its column, in points, the lines after the first begin."""

    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines, with blanks between them."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[line.size] += sum(len(word.text) for word in line.words)
        return sizes.most_common(1)[0][0]

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _ENDED.search(self.lines[-1].text) is not None


@dataclass(frozen=True, slots=True)
class Manner:
    """How a document is set.

    Attributes:
        size: of the type of its text.
        pitches: for each size of type how far lines usually stand apart, in points.
        indents: whether first lines of paragraphs begin farther in.
        bold: whether most of the text is bold.
    """

    size: float
    pitches: dict[float, float]
    indents: bool
    bold: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Manner":
        """That of a document with those lines in order."""
        letters: Counter[float] = Counter()
        heavy = total = 0
        for line in lines:
            count = len(line.text)
            letters[line.size] += count
            total += count
            heavy += count if line.bold else 0
        size = letters.most_common(1)[0][0] if letters else 10.0
        between: dict[float, list[float]] = defaultdict(list)
        for before, after in itertools.pairwise(lines):
            pitch = after.bottom - before.bottom
            if _together(before, after) and before.size == after.size and 0 < pitch < 3 * size:
                between[before.size].append(pitch)
        pitches = {one: _usual(values) for one, values in between.items()}
        return cls(size, pitches, _indents(lines, size, pitches), heavy > 0.6 * total)

    def pitch(self, size: float) -> float:
        """How far lines of that size usually stand apart."""
        if size in self.pitches:
            return self.pitches[size]
        body = self.pitches.get(self.size, 1.25 * self.size)
        return max(1.2, body / self.size if self.size else 1.2) * size


def _usual(values: list[float]) -> float:
    """The distance that most lines have; among several, a small one, for paragraphs stand farther apart."""
    counts = Counter(round(value * 2) / 2 for value in values)
    most = counts.most_common(1)[0][1]
    return min(value for value, count in counts.items() if count >= 0.4 * most)


def _together(before: Line, after: Line) -> bool:
    return before.page == after.page and before.column == after.column and not before.last


def _indents(lines: Sequence[Line], size: float, pitches: dict[float, float]) -> bool:
    """Whether paragraphs begin farther in, without white between them."""
    usual = pitches.get(size, 1.25 * size)
    found = text = 0
    for before, after in itertools.pairwise(lines):
        if not _together(before, after) or before.size != size or after.size != size:
            continue
        text += 1
        near = after.bottom - before.bottom < _APART * usual
        found += (
            near
            and _INDENT * size < lead(after) < 5 * size
            and lead(before) < 0.5 * size
            and not MARKER.match(before.text)
        )
    return found >= max(2, 0.02 * text)


def lead(line: Line) -> float:
    """Points between the edge of the column at which lines begin, and this line."""
    right = rightward(line.text)
    return line.column[1] - line.right if right else line.left - line.column[0]


def tail(line: Line) -> float:
    """Points that stay white at the end of a line."""
    right = rightward(line.text)
    return line.left - line.column[0] if right else line.column[1] - line.right


def settle_columns(region: Sequence[Line]) -> None:
    """Corrects the edges of a column of type: what stands alone outside of them, such as a wide table, does not count."""
    if len(region) < 6:
        return
    need = max(2, len(region) // 8)
    lefts, rights = (
        sorted(line.left for line in region),
        sorted((line.right for line in region), reverse=True),
    )
    size = median(line.size for line in region)
    left = next((x for x in lefts if sum(x <= other < x + 0.4 * size for other in lefts) >= need), lefts[0])
    right = next(
        (x for x in rights if sum(x - 1.5 * size < other <= x for other in rights) >= need), rights[0]
    )
    for line in region:
        line.column = min(left, line.column[1]), max(right, line.column[0])


def stretches(lines: Sequence[Line], manner: Manner) -> list[Stretch]:
    """The paragraphs of lines in order of reading."""
    found: list[Stretch] = []
    for line in lines:
        if found and not _begins(found[-1], line, manner):
            found[-1].lines.append(line)
        else:
            found.append(Stretch([line]))
    return found


def _begins(stretch: Stretch, line: Line, manner: Manner) -> bool:
    """Whether a line begins a paragraph of its own."""
    before = stretch.lines[-1]
    size = before.size
    if abs(line.size - size) > 0.08 * max(line.size, size) or (before.bold != line.bold and not manner.bold):
        return not _same_text(before, line, manner)
    if (match := MARKER.match(line.text)) and not _is_word(match, stretch):
        return True
    set_apart = size > LARGER * manner.size or (before.bold and not manner.bold)
    if not _together(before, line):
        return _begins_after_break(stretch, line, manner, set_apart=set_apart)
    if line.bottom - before.bottom > _APART * manner.pitch(size) + 0.5 or line.bottom < before.top:
        return True
    if set_apart:
        return False
    step = lead(line) - lead(before)
    over = stretch.ended or tail(before) > 1.5 * size
    if manner.indents and len(stretch.lines) == 1 and over and lead(line) > _INDENT * size:
        return True
    if step > _INDENT * size:
        return not (len(stretch.lines) == 1 and (MARKER.match(before.text) or _hangs(before, line)))
    if (
        step < -_INDENT * size
        and len(stretch.lines) > 1
        and lead(stretch.lines[-2]) > lead(line) + _INDENT * size
    ):
        return True
    return _short(before, line)


def _same_text(before: Line, line: Line, manner: Manner) -> bool:
    """Whether a change of look within a sentence is only that of some words."""
    if abs(line.size - before.size) > 0.08 * before.size or not _together(before, line):
        return False
    near = line.bottom - before.bottom < _APART * manner.pitch(line.size)
    full = tail(before) < 1.5 * before.size
    return near and full and not _ENDED.search(before.text) and line.text[:1].islower()


def _is_word(match: re.Match[str], stretch: Stretch) -> bool:
    """Whether what looks like the sign of a list goes on in a sentence: a dash, or a number at its end."""
    if match["sign"]:
        return False
    return (
        not stretch.ended
        and MARKER.match(stretch.text) is None
        and tail(stretch.lines[-1]) < 2 * stretch.size
    )


def _hangs(before: Line, line: Line) -> bool:
    """Whether the lines of a paragraph after the first begin farther in, as in a list of works."""
    return not _ENDED.search(before.text) and lead(before) < 1 and not _short(before, line)


def _begins_after_break(stretch: Stretch, line: Line, manner: Manner, *, set_apart: bool) -> bool:
    before = stretch.lines[-1]
    if set_apart:
        return not (before.page == line.page and not stretch.ended and line.text[:1].islower())
    if _short(before, line):
        return True
    if manner.indents:
        return lead(line) > _INDENT * before.size and not (
            lead(before) > _INDENT * before.size and len(stretch.lines) > 1
        )
    return False


def _short(before: Line, line: Line) -> bool:
    """Whether a line ends though the next word would have had room in it."""
    length = next((n for n, word in enumerate(line.words) if n and word.blank), len(line.words))
    word = line.words[:length]
    wide = max(part.right for part in word) - min(part.left for part in word)
    room = tail(before) - wide - 0.3 * before.size
    if before.text.endswith(("-", "\u00ad")):
        return False
    if room < _SLACK * before.size:
        return False
    ended = _ENDED.search(before.text) is not None
    first = next((c for c in line.text[:4] if c.isalpha()), "")
    return ended or room > (8 if first.islower() else 2.5) * before.size
