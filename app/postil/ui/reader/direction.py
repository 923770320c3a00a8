"""Which way a block runs: from its first letter that has a direction (Unicode Standard Annex 9, rules P2 and P3)."""

import re
from unicodedata import bidirectional

_BACKWARDS = "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]"
_RIGHT_TO_LEFT, _RUN = re.compile(_BACKWARDS), re.compile(f"{_BACKWARDS}+")
#: Code points that are looked at: figures and signs alone can go on for long.
_SEEK = 4000
_OPENS, _CLOSES = frozenset(("LRI", "RLI", "FSI")), "PDI"


def turns_right_to_left(text: str) -> bool:
    """Whether anything in it runs from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def right_to_left_parts(text: str) -> list[tuple[int, int]]:
    """Where letters begin and end that run from right to left."""
    return [match.span() for match in _RUN.finditer(text)]


def runs_right_to_left(text: str, start: int, end: int, *, otherwise: bool = False) -> bool:
    """Whether ``text[start:end]`` runs from right to left; ``otherwise`` when nothing in it says which way.

    What stands in isolates does not count.
    """
    end = min(end, start + _SEEK)
    if text.isascii():
        # All directed letters of ASCII are Latin ones.
        return otherwise and not any(text[at].isalpha() for at in range(start, end))
    depth = 0
    for at in range(start, end):
        kind = bidirectional(text[at])
        if kind in _OPENS:
            depth += 1
        elif kind == _CLOSES:
            depth = max(0, depth - 1)
        elif not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return otherwise
