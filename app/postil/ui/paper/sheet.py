"""How a sheet of paper is divided: column of text, column of notes, head and foot.

Lengths are the units of the typesetting: pixels at 100 %, of which the body is 18 high. On paper the body is 10.5 points.
"""

from dataclasses import dataclass, replace

from postil.ui.reader.typesetting import BODY_SIZE

#: Points to a unit.
POINTS = 10.5 / BODY_SIZE
#: White at the edges, as far as the sheet is large enough; from text to notes.
_SIDE, _ABOVE, _BELOW, _GAP = 84, 104, 104, 34
#: Widths of the column of notes, and the least of the text's.
_NOTES, _LEAST_NOTES, _LEAST_TEXT = 250, 130, 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where everything is on a sheet, in units from its top left corner.

    Attributes:
        width, height: of the sheet.
        left, top: of the column of text.
        column, body: width and height of the column of text.
        notes_left, notes_width: of the column of notes; no width: there is none.
    """

    width: int
    height: int
    left: int
    top: int
    column: int
    body: int
    notes_left: int
    notes_width: int

    @property
    def right(self) -> int:
        """Where head and foot end: the right edge of the notes, or of the text."""
        return self.notes_left + self.notes_width if self.notes_width else self.left + self.column

    def alone(self) -> "Sheet":
        """The same sheet when no notes stand on it: the text in the middle, as wide as before."""
        left = (self.width - self.column) // 2
        return replace(self, left=left, notes_left=left + self.column, notes_width=0)


def divide(width: float, height: float, measure: int, *, notes: bool) -> Sheet:
    """A sheet of so many points, for text that is ``measure`` units wide at best, with a column for notes or without."""
    wide, high = int(width / POINTS), int(height / POINTS)
    side = min(_SIDE, wide // 12)
    above, below = min(_ABOVE, high // 10), min(_BELOW, high // 10)
    room = wide - 2 * side
    beside = max(_LEAST_NOTES, min(_NOTES, room - _GAP - measure)) if notes else 0
    column = min(measure, max(_LEAST_TEXT, room - (_GAP + beside if notes else 0)))
    # What is left over is shared, so that text and notes stand in the middle together.
    left = max(side, (wide - column - (_GAP + beside if notes else 0)) // 2)
    return Sheet(wide, high, left, above, column, high - above - below, left + column + _GAP, beside)
