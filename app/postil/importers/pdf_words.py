"""What stands on the page of a PDF: words, pictures and links with their places.

All lengths are points; places count from the top left corner of the page as it is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are set.

    Attributes:
        size: height of the type in points.
        bold, italic, fixed: what its face is; fixed: all its letters have one width.
        hidden: whether nothing of them is seen: the text layer of a scan.
        quarter: quarter turns against the page's own coordinates in which they run, from 0 to 3.
    """

    size: float
    bold: bool = False
    italic: bool = False
    fixed: bool = False
    hidden: bool = False
    quarter: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a blank in one look.

    Attributes:
        text: at least one character; a hyphen at the end that only parts the word is U+00AD.
        left, top, right, bottom: its box, ``top`` and ``bottom`` those of the face.
        look: how it is set.
        blank: whether a blank stands before it.
        href: the address that it leads to, or empty.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    look: Look
    blank: bool = True
    href: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture at its place on the page; ``number`` counts the page's pictures."""

    left: float
    top: float
    right: float
    bottom: float
    number: int


@dataclass(slots=True)
class Sheet:
    """A page: its size, and what stands on it."""

    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    """Words that stand beside each other, from left to right in their order of reading.

    Attributes:
        words: at least one.
        page: the number of its page, from 0.
        left, top, right, bottom: the box around them.
        column: left and right edge of the column of type that it stands in.
        last: whether it is the last one of its column.
        size: the one in which most of its letters are set.
    """

    words: list[Word]
    page: int
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    column: tuple[float, float] = (0.0, 0.0)
    last: bool = False

    size: float = 0.0

    def __post_init__(self) -> None:
        self.size = self._main_size()
        self.left = min(word.left for word in self.words)
        self.right = max(word.right for word in self.words)
        main = self.size
        plain = [word for word in self.words if word.look.size > 0.8 * main] or self.words
        self.top = min(word.top for word in plain)
        self.bottom = max(word.bottom for word in plain)

    def _main_size(self) -> float:
        first = self.words[0].look.size
        if all(word.look.size == first for word in self.words):
            return first
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.look.size] = sizes.get(word.look.size, 0) + len(word.text)
        return max(sizes, key=lambda size: sizes[size])

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.look.bold for word in self.words)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(
            (" " if word.blank and number else "") + word.text for number, word in enumerate(self.words)
        )


def lines_of(words: Sequence[Word], page: int, gap: float = 0.8) -> list[Line]:
    """The words in the order of the file as pieces of lines: each ends where more than ``gap`` times the size stays white."""
    pieces: list[list[Word]] = []
    for word in words:
        if pieces and _goes_on(pieces[-1], word, gap):
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return [Line(piece, page) for piece in pieces]


def _goes_on(piece: list[Word], word: Word, gap: float) -> bool:
    before = piece[-1]
    room = gap * max(before.look.size, word.look.size)
    ahead, behind = word.left - before.right, before.left - word.right
    if not (-0.5 * room <= ahead <= room or -0.5 * room <= behind <= room):
        return False
    high, low = max(before.top, word.top), min(before.bottom, word.bottom)
    return low - high > 0.4 * min(before.bottom - before.top, word.bottom - word.top)


def merged(pieces: Sequence[Line]) -> list[Line]:
    """The pieces of one column as its lines, from top to bottom."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: one.top + one.bottom):
        if rows and _beside(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_row(row) for row in rows]


def _beside(row: Sequence[Line], piece: Line) -> bool:
    """Whether a piece stands on the line of others, over none of them."""
    for other in row:
        low, high = min(other.bottom, piece.bottom), max(other.top, piece.top)
        least = min(other.bottom - other.top, piece.bottom - piece.top)
        if (
            low - high < 0.5 * least
            or min(other.right, piece.right) - max(other.left, piece.left) > 0.5 * least
        ):
            return False
    return True


def _row(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    row.sort(key=lambda one: one.left, reverse=rightward("".join(one.text for one in row)))
    words: list[Word] = []
    for piece in row:
        first, *others = piece.words
        apart = not words or first.left - words[-1].right > 0.12 * first.look.size or first.blank
        words += [replace(first, blank=apart), *others]
    return Line(words, row[0].page)


def rightward(text: str) -> bool:
    """Whether most letters are of a script that runs from right to left."""
    if text.isascii():
        return False
    right = sum("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufeff" for c in text)
    return right > 0.4 * sum(c.isalpha() for c in text)


def typical(values: Sequence[float], default: float) -> float:
    """The median, or ``default`` of none."""
    return median(values) if values else default
