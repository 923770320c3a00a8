"""What stands on every page beside the text: running heads and feet, numbers of pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from postil.importers.pdf_words import Line, Sheet

#: The part of a page, at its top and at its bottom, in which heads and feet stand.
_ZONE = 0.16
#: Points within which two of them stand at the same height, and the part of the pages on which a height is known for heads.
_NEAR, _MOST = 6, 0.6
_DIGITS = re.compile(r"\d+|(?<![^\W\d_])[ivxlc]+(?![^\W\d_])")
_NUMBER = re.compile(r"[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—|\s]*", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:page|seite|p\.|página|стр\.)?\s*\d{1,4}\s*(?:of|/|von|de|sur|из)\s*\d{1,4}|(?:page|seite|página|стр\.)\s*\d{1,4}",
    re.IGNORECASE,
)

_Key = tuple[str, bool, int]


def without_margins(pages: Sequence[list[Line]], sheets: Sequence[Sheet]) -> list[list[Line]]:
    """The pieces of lines of each page without what repeats itself from page to page at the same height, and page numbers."""
    seen: Counter[_Key] = Counter()
    heights: Counter[tuple[bool, int, float]] = Counter()
    for page, sheet in zip(pages, sheets, strict=True):
        seen.update({key for piece, upper in _outer(page, sheet) for key in _keys(piece, upper)})
    repeated = {key for key, count in seen.items() if count >= 2}
    for page, sheet in zip(pages, sheets, strict=True):
        heights.update(
            {_height(piece, upper) for piece, upper in _outer(page, sheet) if _is_in(piece, upper, repeated)}
        )
    usual = {height for height, count in heights.items() if count > max(2, _MOST * len(pages))}
    return [
        _stripped(page, sheet, repeated, usual, alone=len(pages) == 1)
        for page, sheet in zip(pages, sheets, strict=True)
    ]


def _outer(page: list[Line], sheet: Sheet) -> Iterator[tuple[Line, bool]]:
    """The pieces in the zones of heads and feet, and whether each is in the upper one."""
    for piece in page:
        if piece.bottom < _ZONE * sheet.height:
            yield piece, True
        elif piece.top > (1 - _ZONE) * sheet.height:
            yield piece, False


def _keys(piece: Line, upper: bool) -> list[_Key]:
    text = _DIGITS.sub("#", piece.text.casefold())
    at = round(piece.bottom / _NEAR)
    return [(text, upper, at), (text, upper, at + 1)]


def _is_in(piece: Line, upper: bool, repeated: set[_Key]) -> bool:
    return any(key in repeated for key in _keys(piece, upper))


def _height(piece: Line, upper: bool) -> tuple[bool, int, float]:
    return upper, round(piece.bottom / 3), piece.size


def _stripped(
    page: list[Line], sheet: Sheet, repeated: set[_Key], usual: set[tuple[bool, int, float]], *, alone: bool
) -> list[Line]:
    outer = list(_outer(page, sheet))
    gone: set[int] = set()
    for side in (True, False):
        pieces = [piece for piece, upper in outer if upper is side]
        pieces.sort(key=lambda one: one.top, reverse=not side)
        wall: float | None = None
        for piece in pieces:
            # What stands farther in than something that stays is text.
            if wall is not None and (piece.top > wall if side else piece.bottom < wall):
                break
            counted = _COUNTED.fullmatch(piece.text.strip()) or (
                not side and _NUMBER.fullmatch(piece.text) and _alone(piece, page)
            )
            if (
                (_is_in(piece, side, repeated) and not _is_text(piece, page))
                or counted
                or (not alone and _height(piece, side) in usual)
            ):
                gone.add(id(piece))
            elif wall is None:
                wall = piece.bottom if side else piece.top
    kept = [piece for piece in page if id(piece) not in gone]
    return kept or page


def _alone(piece: Line, page: list[Line]) -> bool:
    """Whether nothing else stands on its line or below."""
    return all(other is piece or other.bottom < piece.top + 1 for other in page)


def _is_text(piece: Line, page: list[Line]) -> bool:
    """Whether a line stands as close to another one of its kind as the lines of a text do."""
    return any(
        other is not piece
        and other.size == piece.size
        and abs(other.left - piece.left) < 1
        and abs(other.bottom - piece.bottom) < 1.5 * piece.size
        and len(other.text) > 12
        for other in page
    )
