"""Quotation marks as characters: which ones there are and which way each is turned."""

import re
from enum import Enum
from typing import NamedTuple

#: Runs of anything that may be a mark: found fast, then looked at more closely.
_RUN = re.compile(r"[\"“”„‟«»「」『』'‘’‚‹›`]+")
#: Doubles anywhere; singles only at the edge of a word, so that most apostrophes never come up.
_MARK = re.compile(r"''+|’’|‘‘|``|[\"“”„‟«»「」『』]|(?<!\w)['‘’‚‹›`]|['’›‹](?!\w)")
_BEFORE_OPENING = "([{—–-/“‘«„‹\"'=:…"
_AFTER_CLOSING = ".,;:!?)]}—–-/…'\"”’»›"
_OPENING_GLYPHS = "“„‘‚«‹「『`‟"
_CLOSING_GLYPHS = "”’»›」』"
_SINGLES = "'‘’‚‹›`"


class Turn(Enum):
    """Which way a mark is turned."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class Mark(NamedTuple):
    """One quotation mark at code points ``[start, end)``; ``double`` is False for ‘ ’ ‹ › and a lone apostrophe."""

    start: int
    end: int
    double: bool
    turn: Turn
    glyph: str

    @property
    def family(self) -> str:
        """The set of glyphs it belongs to: straight, curly, angle, twin (``''``) or corner."""
        for name, glyphs in (("curly", "“”„‟‘’‚"), ("angle", "«»‹›"), ("corner", "「」『』")):
            if self.glyph[0] in glyphs:
                return name
        return "twin" if len(self.glyph) > 1 else "straight"


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """The quotation marks of ``text[start:end]``, in order."""
    found = []
    for run in _RUN.finditer(text, start, end):
        first, after = run.span()
        if (
            after - first == 1
            and text[first] in "'’"
            and text[first - 1 : first].isalnum()
            and text[after : after + 1].isalnum()
        ):
            continue
        for match in _MARK.finditer(text, first, min(after + 1, end)):
            glyph = match.group()
            double = len(glyph) > 1 or glyph not in _SINGLES
            found.append(Mark(match.start(), match.end(), double, _turn(text, match, start, end), glyph))
    return found


def _turn(text: str, match: re.Match[str], lo: int, hi: int) -> Turn:
    """By the neighbours where these are clear, else by the glyph: wrongly turned marks are common."""
    start, end = match.span()
    before = text[start - 1] if start > lo else " "
    after = text[end] if end < hi else " "
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    glyph = match.group()[0]
    if glyph in "«»‹›" and (before.isspace() or start == lo) and (after.isspace() or not after.isalnum()):
        return Turn.OPEN if glyph in "«‹" else Turn.CLOSE
    if glyph in _OPENING_GLYPHS and (opens or not closes):
        return Turn.OPEN
    if glyph in _CLOSING_GLYPHS and (closes or not opens):
        return Turn.CLOSE
    if opens != closes:
        return Turn.OPEN if opens else Turn.CLOSE
    return Turn.EITHER
