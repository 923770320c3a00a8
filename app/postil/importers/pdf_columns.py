"""In which order the lines of a page are read.

Columns are told by the white between them. A page is cut at a gutter, a strip of white that many lines have beside them; what lies
across it, such as a title, cuts the page into bands, and each band is read column by column (a recursive XY-cut: Nagy and Seth
1984, with spanning lines as in Breuel 2002). Where cells are short and stand on common lines it is a table, read row by row.
"""

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from postil.importers.pdf_words import Line, merged, rightward

#: Rows that columns beside each other have at least.
_ROWS = 3
#: Characters that a typical line of a column of prose has at least; of scripts whose signs are words.
_PROSE, _DENSE = 18, 9
_DEEPEST = 12
#: Most pieces of lines on one page that are looked at this closely.
_MOST = 3000

Region = list[Line]


def regions(pieces: Sequence[Line], known: Sequence[float] = ()) -> list[Region]:
    """The columns of a page in order of reading, each with its lines from top to bottom; ``pieces`` of lines in any order."""
    if not pieces:
        return []
    if len(pieces) > _MOST:
        return [merged(pieces)]
    right = rightward("".join(piece.text for piece in pieces))
    found = [merged(part) for part in _ordered(list(pieces), right, known)]
    for region in found:
        edges = min(line.left for line in region), max(line.right for line in region)
        for line in region:
            line.column = edges
        region[-1].last = True
    return _widened([region for region in found if region])


def gutters(pages: Sequence[Sequence[Line]]) -> list[float]:
    """Where pages have their gutters, the most common ones first: what a page with few lines goes by."""
    found: list[float] = []
    for page in pages[:60]:
        at = _gutter(list(page)) if 2 * _ROWS <= len(page) <= _MOST else None
        if at is not None:
            found.append(at)
    chosen: list[float] = []
    for at in sorted(found, key=lambda one: -sum(abs(one - other) < 4 for other in found)):
        if all(abs(at - other) > 8 for other in chosen):
            chosen.append(at)
    return chosen[:3]


def _widened(found: list[Region]) -> list[Region]:
    """Regions that follow each other over the same column know the widest edges of it."""
    for before, after in itertools.pairwise(found):
        (left, right), (left_too, right_too) = before[0].column, after[0].column
        if abs(left - left_too) < 3 and before[-1].bottom <= after[0].top + 2 and right > right_too:
            for line in after:
                line.column = left, right
    return found


def _ordered(pieces: list[Line], right: bool, known: Sequence[float], depth: int = 0) -> list[Region]:
    if len(pieces) < 2 or depth > _DEEPEST:
        return [pieces]
    gutter = _gutter(pieces) if len(pieces) >= 2 * _ROWS else None
    few = gutter is None
    if gutter is None:
        clear = (at for at in known if not any(one.left < at < one.right for one in pieces))
        able = (at for at in clear if any(split for _, split in _bands(pieces, at, few=True)))
        gutter = next(able, None)
    if gutter is None:
        return [pieces]
    bands = _bands(pieces, gutter, few=few)
    found: list[Region] = []
    for band, split in bands:
        if not split:
            found += _ordered(band, right, known, depth + 1) if len(band) < len(pieces) else [band]
            continue
        top, rest = _topped(band)
        if top:
            found.append(top)
        sides = [
            [one for one in rest if one.left + one.right < 2 * gutter],
            [one for one in rest if one.left + one.right >= 2 * gutter],
        ]
        for side in reversed(sides) if right else sides:
            found += _ordered(side, right, known, depth + 1) if side else []
    return found


def _topped(band: Region) -> tuple[Region, Region]:
    """The lines that stand alone above all columns with white below them, such as a byline, and the rest."""
    ordered = sorted(band, key=lambda one: one.top)
    top: Region = []
    while len(top) < _ROWS and len(top) + 1 < len(ordered):
        first, following = ordered[len(top)], ordered[len(top) + 1]
        if following.top - first.bottom < 0.4 * first.size:
            break
        top.append(first)
    return top, ordered[len(top) :]


def _gutter(pieces: list[Line]) -> float | None:
    """Where the white strip is that most rows have beside them, and columns of prose stand at both sides; or None."""
    gaps = _gaps(pieces)
    if len(gaps) < _ROWS:
        return None
    starts, ends = sorted(gap[0] for gap in gaps), sorted(gap[1] for gap in gaps)
    tried: dict[int, int] = {}
    for left, end in gaps:
        for at in ((left + end) / 2, left + 2, end - 2):
            tried[round(at)] = bisect_left(starts, at) - bisect_left(ends, at)
    lefts, rights = sorted(one.left for one in pieces), sorted(one.right for one in pieces)
    scores = {
        at: count - (bisect_left(lefts, at - 1) - bisect_left(rights, at + 1))
        for at, count in tried.items()
        if count >= _ROWS
    }
    for at in sorted(scores, key=lambda one: -scores[one])[:24]:
        if any(split for _, split in _bands(pieces, at)):
            return at
    return None


def _gaps(pieces: list[Line]) -> list[tuple[float, float]]:
    """The white between each piece and the next one to its right."""
    ordered = sorted(pieces, key=lambda one: one.top)
    found = []
    for number, piece in enumerate(ordered):
        middle, nearest = (piece.top + piece.bottom) / 2, None
        reach = range(max(0, number - 40), min(len(ordered), number + 40))
        for other in (ordered[n] for n in reach):
            if other.left >= piece.right and other.top - 2 <= middle <= other.bottom + 2:
                nearest = other.left if nearest is None else min(nearest, other.left)
        if nearest is not None and nearest - piece.right > 0.5 * piece.size:
            found.append((piece.right, nearest))
    return found


def _bands(pieces: list[Line], gutter: float, *, few: bool = False) -> list[tuple[Region, bool]]:
    """The pieces from top to bottom in bands, and whether each is parted by the gutter into columns.

    Args:
        pieces: in any order.
        gutter: where it is.
        few: whether a line or two are a column, because other pages have this gutter.
    """
    bands: list[tuple[Region, bool]] = []
    run: Region = []
    crossing = False
    floor = 0.0
    for piece in sorted(pieces, key=lambda one: (one.top + one.bottom) / 2):
        over = piece.left < gutter - 1 and piece.right > gutter + 1
        level = bool(run) and piece.top < floor
        if run and over != crossing and not (level and crossing):
            bands.append((run, not crossing and _columns(run, gutter, few=few)))
            run, floor = [], 0.0
            crossing = over
        elif not run:
            crossing = over
        run.append(piece)
        floor = max(floor, (piece.top + piece.bottom) / 2)
    bands.append((run, not crossing and _columns(run, gutter, few=few)))
    joined: list[tuple[Region, bool]] = []
    for band, split in bands:
        if joined and not split and not joined[-1][1]:
            joined[-1][0].extend(band)
        else:
            joined.append((band, split))
    return joined


def _columns(band: Region, gutter: float, *, few: bool) -> bool:
    """Whether prose stands at both sides of the gutter: lines, not the cells of a table."""
    sides = (
        [one for one in band if one.left + one.right < 2 * gutter],
        [one for one in band if one.left + one.right >= 2 * gutter],
    )
    least, most = sorted(len(side) for side in sides)
    if least < (1 if few else _ROWS) or most < _ROWS:
        return False
    heights = [(min(one.top for one in side), max(one.bottom for one in side)) for side in sides]
    beside = min(heights[0][1], heights[1][1]) - max(heights[0][0], heights[1][0])
    if beside < (0.5 if few else 2) * band[0].size:
        return False
    return all(_prose(merged(side)) for side in sides if not few or len(side) >= _ROWS)


def _prose(lines: Sequence[Line]) -> bool:
    lengths = sorted(len(line.text) for line in lines)
    text = "".join(line.text for line in lines)
    dense = sum("\u2e80" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text) > 0.4 * len(text)
    if lengths[len(lengths) // 2] < (_DENSE if dense else _PROSE):
        return False
    return sum(c.isdigit() for c in text) < 0.3 * len(text)
