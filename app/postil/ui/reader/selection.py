"""What is selected, and how it grows with mouse and keyboard."""

from enum import Enum, auto

from postil.model.span import Span
from postil.ui.reader.flow import Flow


class Unit(Enum):
    """By what a selection grows while the mouse is dragged."""

    CHARACTER = auto()
    WORD = auto()
    PARAGRAPH = auto()


class Selection:
    """A stretch between an anchor, which stays, and a head, which moves. Code points into the article's text.

    Attributes:
        rough: the mouse drew it over the letters, which nobody does to the letter.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self, point: int = 0) -> None:
        """Nothing is selected; the anchor stands at ``point``."""
        self._origin, self.head, self._unit = Span(point, point), point, Unit.CHARACTER
        self.rough = False

    @property
    def anchor(self) -> int:
        """The end that stays."""
        return self._origin.end if self.head < self._origin.start else self._origin.start

    @property
    def span(self) -> Span | None:
        """What is selected, or None."""
        start, end = min(self._origin.start, self.head), max(self._origin.end, self.head)
        return Span(start, end) if end > start else None

    def begin(self, flow: Flow, point: int, unit: Unit) -> None:
        """Starts anew with the unit around ``point``."""
        self._unit, self.rough = unit, False
        self._origin = unit_at(flow, point, unit)
        self.head = self._origin.end

    def extend(self, flow: Flow, point: int, *, exact: bool = False) -> None:
        """Moves the head to ``point``, by whole units; the unit that it began with stays selected."""
        self.rough = self._unit is Unit.CHARACTER and not exact
        unit = unit_at(flow, point, self._unit)
        self.head = (
            unit.start
            if point < self._origin.start
            else unit.end
            if point > self._origin.end
            else self._origin.end
        )

    def move_head(self, point: int) -> None:
        """Moves the head character by character, as keys do; what it began with shrinks to the anchor."""
        anchor, self.rough = self.anchor, False
        self._origin, self._unit, self.head = Span(anchor, anchor), Unit.CHARACTER, point

    def take(self, span: Span) -> None:
        """Selects a stretch."""
        self._origin, self._unit, self.head = Span(span.start, span.start), Unit.CHARACTER, span.end
        self.rough = False


def unit_at(flow: Flow, point: int, unit: Unit) -> Span:
    """The unit around a code point."""
    if unit is Unit.WORD and flow.pieces:
        return flow.laid(flow.index_of(point)).word_at(point)
    if unit is Unit.PARAGRAPH and flow.pieces:
        return flow.block_span(flow.index_of(point))
    return Span(point, point)


def plain_text(flow: Flow, span: Span) -> str:
    """The selected text as it stands in the article, without what is not shown; blocks are apart by a blank line."""
    parts: list[str] = []
    for index in range(flow.index_of(span.start), len(flow.pieces)):
        piece = flow.pieces[index]
        if piece.start >= span.end:
            break
        part = flow.text[max(flow.pieces.start_with_break(index), span.start) : min(piece.end, span.end)]
        if part:
            parts += ["\n\n", part] if piece.first and parts else [part]
    return "".join(parts)
