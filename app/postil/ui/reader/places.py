"""Where in one text a caret can stand, and how it steps. Offsets are code points of that text.

A letter with its accents, an emoji with its joiners, a flag of two letters is one step: Unicode Standard Annex 29, as Qt's layout has
it, without its slip: behind a joined emoji it pairs the letters of flags wrongly (Qt 6.11).
"""

import re

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextLayout

from postil.model.span import Span
from postil.ui.reader.offsets import Offsets

_FLAG_LETTER = re.compile("[\U0001f1e6-\U0001f1ff]")


class Places:
    """The places of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._layout = QTextLayout(text)
        self._offsets = Offsets(text)

    def allows(self, point: int) -> bool:
        """Whether the caret can stand there."""
        letters = self._flag_letters_before(point)
        if letters and _FLAG_LETTER.match(self._text, point):
            return letters % 2 == 0
        return self._layout.isValidCursorPosition(self._unit(point))

    def next(self, point: int) -> int:
        """The place after ``point``; the end of the text there."""
        if _FLAG_LETTER.match(self._text, point) and _FLAG_LETTER.match(self._text, point + 1):
            return point + 2 - self._flag_letters_before(point) % 2
        return self._point(self._layout.nextCursorPosition(self._unit(point)))

    def previous(self, point: int) -> int:
        """The place before ``point``; 0 there."""
        letters = self._flag_letters_before(point)
        if letters > 1:
            return point - 2 + letters % 2
        return self._point(self._layout.previousCursorPosition(self._unit(point)))

    def at_or_before(self, point: int) -> int:
        """The nearest place at or before ``point``."""
        return point if self.allows(point) else self.previous(point)

    def next_word(self, point: int) -> int:
        """Where the next word begins; the end of the text after the last."""
        mode = QTextLayout.CursorMode.SkipWords
        found = self._point(self._layout.nextCursorPosition(self._unit(point), mode))
        # Qt's words can begin with an accent that belongs to what is before it (6.11).
        return found if self.allows(found) else self.next(found)

    def previous_word(self, point: int) -> int:
        """Where the word before begins."""
        mode = QTextLayout.CursorMode.SkipWords
        return self.at_or_before(self._point(self._layout.previousCursorPosition(self._unit(point), mode)))

    def word_at(self, point: int) -> Span:
        """The word around the character at ``point``, or the single character where there is no word."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, self._text)
        unit = min(self._unit(point), max(0, self._offsets.units - 1))
        finder.setPosition(unit)
        start = unit if finder.isAtBoundary() else max(0, finder.toPreviousBoundary())
        finder.setPosition(unit)
        end = finder.toNextBoundary()
        return Span(self._point(start), self._point(end if end >= 0 else self._offsets.units))

    def _unit(self, point: int) -> int:
        return self._offsets.to_units(min(max(point, 0), len(self._text)))

    def _point(self, unit: int) -> int:
        return self._offsets.to_points(unit)

    def _flag_letters_before(self, point: int) -> int:
        """How many letters of flags stand right before ``point``; two make a flag."""
        if self._offsets.plain:
            return 0
        first = point
        while first and _FLAG_LETTER.match(self._text, first - 1):
            first -= 1
        return point - first
