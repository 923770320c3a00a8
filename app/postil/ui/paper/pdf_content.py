"""What belongs to which leaf, in the stream of a page: our own signs between the strokes become marked content (ISO 32000-1, 14.6).

A sign is a rectangle beyond the edge of the sheet whose width is a number. Qt writes each operator on a line; strokes are text objects,
paths and pictures.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from postil.ui.paper.tags import DECORATION, FIRST_LEAF, FOOTER, HEADER

#: Where the rectangles of signs lie, and how high they are, in the units of whoever paints them.
SIGN_LEFT, SIGN_TOP, SIGN_HEIGHT = -64.0, -64.0, 0.125
_SIGN = rb"^q\n[^\n]* cm\n-64 -64 (\d+) 0\.125\d* re\nf\nQ\n"
_TEXT = rb"^BT\n.*?^ET$"
_PATH = rb"^[-\d. ]+ (?:m|re)\n(?:(?:[-\d. ]+ (?:m|l|c|re)|h)\n)*(?:(f\*?|S|B\*?|W\*? n|n)$)"
_PICTURE = rb"^[^\n]* Do$"
_LEVELS = rb"^[qQ](?: [qQ])*[ ]*$"
_TOKEN = re.compile(
    b"|".join((_SIGN, b"(%b)" % _TEXT, _PATH, _PICTURE, b"(%b)" % _LEVELS)), re.MULTILINE | re.DOTALL
)
_TURN = re.compile(rb"[qQ]")
_ARTIFACTS = {
    DECORATION: b"/Artifact BMC\n",
    HEADER: b"/Artifact <</Type /Pagination /Subtype /Header>> BDC\n",
    FOOTER: b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n",
}


@dataclass(slots=True, eq=False)
class _Level:
    """A level of the graphics state: from its ``q`` to its ``Q``."""

    start: int
    end: int = 0


@dataclass(slots=True, eq=False)
class _Stroke:
    """Something painted: its stretch of the stream, its leaf, and the levels that it stands in, the outermost first."""

    start: int
    end: int
    leaf: int
    levels: tuple[_Level, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A stream whose content is marked.

    Attributes:
        stream: of the page.
        leaves: of each marked content in turn: what has the number 0 comes first.
    """

    stream: bytes
    leaves: Sequence[int]


def marked(stream: bytes, names: Mapping[int, bytes]) -> Marked:
    """The stream of a page without our signs, every stroke in marked content.

    Args:
        stream: as Qt writes it.
        names: of the leaves, as the file shall have them: the kind, and what more there is to say of the characters.
    """
    strokes, edits = _read(stream)
    leaves: list[int] = []
    runs = _runs(strokes)
    for number, run in enumerate(runs):
        before = runs[number - 1][-1] if number else None
        after = runs[number + 1][0] if number + 1 < len(runs) else None
        for start, end in _wraps(run, before, after):
            leaf = run[0].leaf
            if leaf < FIRST_LEAF:
                opening = _ARTIFACTS[leaf]
            else:
                opening = names[leaf] % len(leaves)
                leaves.append(leaf)
            edits += [(start, start, opening), (end, end, b"\nEMC")]
    return Marked(_edited(stream, edits), leaves)


#: Takes the bytes from one place up to another out and puts others in.
_Edit = tuple[int, int, bytes]


def _read(stream: bytes) -> tuple[list[_Stroke], list[_Edit]]:
    """All strokes, and how the signs are taken out."""
    strokes: list[_Stroke] = []
    edits: list[_Edit] = []
    levels: list[_Level] = []
    leaf = DECORATION
    for token in _TOKEN.finditer(stream):
        sign, words, painted, turns = token.groups()
        start, end = token.start(), token.end()
        if sign:
            edits.append((start, end, b""))
            leaf = int(sign)
        elif turns:
            for turn in _TURN.finditer(turns):
                if turn.group() == b"q":
                    levels.append(_Level(start + turn.start()))
                else:
                    levels.pop().end = start + turn.end()
        elif words or painted is None or not painted.endswith(b"n"):
            strokes.append(_Stroke(start, end, leaf, tuple(levels)))
    return strokes, edits


def _runs(strokes: Sequence[_Stroke]) -> list[list[_Stroke]]:
    """Strokes of one leaf that follow each other."""
    found: list[list[_Stroke]] = []
    for stroke in strokes:
        if found and found[-1][-1].leaf == stroke.leaf:
            found[-1].append(stroke)
        else:
            found.append([stroke])
    return found


def _wraps(run: Sequence[_Stroke], before: _Stroke | None, after: _Stroke | None) -> list[tuple[int, int]]:
    """Stretches with all strokes of a run and no other, each with every level that begins in it: one, where that can be."""
    first, last = run[0], run[-1]
    depth = min((_common(one, other) for one, other in pairwise(run)), default=len(first.levels))
    shared = max((_common(run[0], before) if before else 0), (_common(run[-1], after) if after else 0))
    if len(run) == 1 or shared > depth:
        return [(stroke.start, stroke.end) for stroke in run]
    start = first.levels[depth].start if len(first.levels) > depth else first.start
    end = last.levels[depth].end if len(last.levels) > depth else last.end
    return [(start, end)]


def _common(one: _Stroke, other: _Stroke) -> int:
    """How many levels two strokes both stand in."""
    depth = 0
    for a, b in zip(one.levels, other.levels, strict=False):
        if a is not b:
            break
        depth += 1
    return depth


def _edited(stream: bytes, edits: list[_Edit]) -> bytes:
    parts, at = [], 0
    for start, end, instead in sorted(edits, key=lambda edit: edit[:2]):
        parts += [stream[at:start], instead]
        at = end
    return b"".join([*parts, stream[at:]])
