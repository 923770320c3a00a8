"""An article's shown blocks, cut into pieces that are laid out one at a time.

A block is one piece; a block longer than ``LIMIT`` is cut into several, at the end of a sentence where there is one, code at the end
of a line. The rows of a table are pieces. What a piece shows has exactly as many code points as what it stands for, so that offsets
are the same in both.
"""

import re
from collections.abc import Iterator, Sequence
from operator import sub
from typing import NamedTuple

from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.reader.places import Places

#: Code points that are laid out at once; longer blocks are cut into pieces of at most ``_PIECE``. Where a piece ends, a line
#: ends, so that they are large; but in blocks beyond ``_HUGE`` the screen has to come quickly wherever the reader jumps.
LIMIT = 3000
_PIECE, _HUGE, _FINE_PIECE = 1600, 50_000, 1100
#: Code points before the latest place for a cut in which the end of a sentence, or else a space, is looked for: at most so many,
#: and a quarter of the piece.
_SEEK = 600
_STOP = re.compile(r"[.!?…]")
_SENTENCE_END = re.compile(r"[.!?…][”’»\"')\]]*\s+(?=[\"“‘«(\[]?[^\W\d_a-z])")
#: Letters that never belong to the character before them: Latin ones, Chinese and Japanese ones.
_PLAIN = r"[ -\u007e\u00a1-\u02ff\u3040-\u3096\u4e00-\u9fff]"
_SPACES = re.compile(r"[ \t\r\n\x0b\x0c\x85\u2029]{2,}|[\t\r\n\x0b\x0c\x85\u2029]")
_ENDS_LINE = re.compile(r"[\n\r\x0b\x0c\x85\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
#: Documents of office programs count with letters and Roman numbers, too: "a)", "(iv)", "2.1".
_BULLET = re.compile(
    r"(?:[•‣◦▪·*–—-]|\(?(?:\d{1,3}|[a-z]|[ivxl]{2,6}|\d{1,3}(?:\.\w{1,3})+)[.)]|\(?(?:[A-Z]|[IVXL]{2,6})\)|[IVXL]{2,6}\.|\d{1,3}(?:\.\d{1,3})+)[ \t\u00a0]+"
)
#: Takes no room and allows a break: stands in for white space after the first.
NOTHING = "\u200b"
#: Where a new line begins that the author wants.
LINE_BREAK = "\u2028"
#: Bits of a form that hold a length.
_LENGTH = 40


class Piece(NamedTuple):
    """A stretch of one block, half-open code points into the article's text."""

    start: int
    end: int
    role: Role
    level: int
    first: bool
    last: bool
    quotes: int = 0

    @property
    def kind(self) -> "Kind":
        """What its height depends on, besides its length."""
        return self.role, self.level, self.quotes, self.first


#: Role, level, block quotes around it, and whether it is the first of its block.
Kind = tuple[Role, int, int, bool]


class Pieces:
    """The pieces of all blocks that are shown (furniture is not), in text order. Made quickly, whatever their number.

    Attributes:
        starts, ends: of the pieces, code points into the article's text.
        forms: one number for all on which the height of a piece depends; ``form`` tells what it stands for.
    """

    __slots__ = ("_blocks", "_neighbours", "ends", "forms", "starts")

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._blocks = [block for block in blocks if block.role is not Role.FURNITURE]
        self.starts = [block.span.start for block in self._blocks]
        self.ends = [block.span.end for block in self._blocks]
        long = any(end - start > LIMIT for start, end in zip(self.starts, self.ends, strict=True))
        if long or any(block.role is Role.TABLE for block in self._blocks):
            self._cut(text)
        self._neighbours: list[tuple[Kind | None, Kind]] = []
        self.forms = self._make_forms()

    def _make_forms(self) -> list[int]:
        known: dict[tuple[Kind | None, Kind], int] = {}
        forms: list[int] = []
        before: Block | None = None
        above: Kind | None = None
        kind: Kind | None = None
        number = 0
        for block, length in zip(self._blocks, map(sub, self.ends, self.starts), strict=True):
            now = block.role, block.level, block.quotes, block is not before
            # Most are of the same kind as the two above them: comparing is quicker than looking up.
            if now != kind or kind != above:
                number = known.setdefault((kind, now), len(known))
            forms.append(number << _LENGTH | length)
            before, above, kind = block, kind, now
        self._neighbours = list(known)
        return forms

    def form(self, form: int) -> tuple[Kind | None, Kind, int]:
        """The kind of the piece above (None: there is none), the piece's own, and its code points."""
        return *self._neighbours[form >> _LENGTH], form & ~(-1 << _LENGTH)

    def _cut(self, text: str) -> None:
        blocks, self._blocks, self.starts, self.ends = self._blocks, [], [], []
        for block in blocks:
            start, end = block.span.start, block.span.end
            if block.role is Role.TABLE:
                starts = [start, *_line_starts(text, start, end)]
            elif block.role is Role.CODE and end - start > LIMIT:
                starts = [start, *_long_line_starts(text, start, end)]
            else:
                starts = [start, *_cuts(text, start, end)]
            # The line feed at the end of a row or a line of code is shown by none.
            lines = block.role in (Role.TABLE, Role.CODE)
            self._blocks += [block] * len(starts)
            self.starts += starts
            self.ends += [cut - (lines and text[cut - 1] == "\n") for cut in starts[1:]] + [end]

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Piece]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index: int) -> Piece:
        block = self._blocks[index]
        first = index == 0 or self._blocks[index - 1] is not block
        last = index + 1 == len(self.starts) or self._blocks[index + 1] is not block
        return Piece(self.starts[index], self.ends[index], block.role, block.level, first, last, block.quotes)

    def start_with_break(self, index: int) -> int:
        """Where a piece starts; where it goes on in a block, with the line feed before it, which no piece shows."""
        if index and self._blocks[index - 1] is self._blocks[index]:
            return self.ends[index - 1]
        return self.starts[index]

    def block(self, index: int) -> Block:
        """The block that a piece belongs to."""
        return self._blocks[index]

    def block_span(self, index: int) -> Span:
        """The whole block that a piece belongs to."""
        return self._blocks[index].span


def _line_starts(text: str, start: int, end: int) -> Iterator[int]:
    while (at := text.find("\n", start, end)) >= 0:
        start = at + 1
        yield start


def _long_line_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where to cut code: after whole lines as far as that goes, of which about ``_PIECE`` code points stay together."""
    while end - start > _PIECE:
        line = text.rfind("\n", start, start + _PIECE)
        start = line + 1 if line > start else _cut_before(text, start, start + _PIECE)
        yield start


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    size = _FINE_PIECE if end - start > _HUGE else _PIECE
    longest = LIMIT
    while end - start > longest:
        start = _cut_before(text, start, start + size)
        longest = size
        yield start


def _cut_before(text: str, start: int, latest: int) -> int:
    """Where to cut at or before ``latest``: after a sentence, else after a space, else between two characters."""
    earliest = max(start + 1, latest - min(_SEEK, (latest - start) // 4))
    # A full stop and a space are quickly looked for, and nearly always there.
    stop = text.rfind(". ", earliest, latest)
    if stop >= 0 and text[stop + 2 : stop + 3].isupper():
        return stop + 2
    if _STOP.search(text, earliest, latest):
        ends = [
            match.end()
            for match in _SENTENCE_END.finditer(text, earliest, latest + 1)
            if match.end() <= latest
        ]
        if ends:
            return ends[-1]
    space = max(text.rfind(" ", earliest, latest), text.rfind("\n", earliest, latest))
    if space >= 0:
        return space + 1
    if re.compile(_PLAIN).match(text, latest):
        return latest
    # From the last cut on: flags are pairs, and only from there it is known which two belong together.
    return start + (Places(text[start : latest + 1]).at_or_before(latest - start) or latest - start)


def shown(text: str, *, verbatim: bool) -> str:
    """What is drawn for ``text``, one code point for each.

    Line breaks are kept, tabulators become spaces, and further white space takes no room unless ``verbatim``; controls are blank.
    """
    if verbatim:
        text = text.replace("\r\n", LINE_BREAK + NOTHING)
        text = _ENDS_LINE.sub(LINE_BREAK, text)
    else:
        text = _SPACES.sub(_one_blank, text)
    return _CONTROLS.sub(" ", text)


def _one_blank(run: re.Match[str]) -> str:
    blanks = run.group()
    return (LINE_BREAK if _ENDS_LINE.search(blanks) else " ") + NOTHING * (len(blanks) - 1)


def bullet_length(text: str) -> int:
    """Code points of a list item's own bullet or number with the space after it; 0 when it has none."""
    match = _BULLET.match(text)
    return match.end() if match else 0
