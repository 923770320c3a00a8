"""Which lanes the strip has: one beside the other for the kinds, one for the reader's highlights, the hits of a search over all."""

from PySide6.QtGui import QColor

from postil.model.annotation import ENGINE_KINDS, Annotation, Kind
from postil.ui.reader.hits import Hits
from postil.ui.reader.marked import Marked
from postil.ui.reader.painter import Look
from postil.ui.reader.palette import Palette
from postil.ui.reader.strip import Lane
from postil.ui.reader.strip_rows import Stretches, stretches

#: Pixels: the strip, the part of it for the kinds, the widest lane of a kind, and the lane of the highlights.
WIDTH, _KINDS, _WIDEST, _HIGHLIGHTS = 18, 12, 4, 5
#: How opaque marks of the engine and highlights without a note are.
_QUIET = 0.6


class StripLanes:
    """Works out the lanes."""

    def __init__(self) -> None:
        self._marked = Marked()

    def set_marks(self, marked: Marked) -> None:
        """Takes the marks of the article."""
        self._marked = marked

    def lanes(self, look: Look, palette: Palette) -> list[Lane]:
        """The lanes from the bottom up."""
        kinds = [kind for kind in ENGINE_KINDS if kind in look.shown]
        room = _KINDS / max(1, len(kinds))
        found = []
        for number, kind in enumerate(kinds):
            marks = self._marked.engine.kinds.get(kind, ())
            if marks:
                colour = _quiet(palette.colours(marks[0]).line)
                left = 1 + number * min(room, _WIDEST)
                found.append(Lane(self._marked.engine.stretches(kind), colour, left, min(room, _WIDEST) - 1))
        if Kind.HIGHLIGHT in look.shown:
            found += self._highlights(look, palette)
        if look.hits:
            found.append(Lane(_stretches_of(look.hits), palette.hit_line, 0, WIDTH))
        return found

    def _highlights(self, look: Look, palette: Palette) -> list[Lane]:
        """A lane for each colour, without and with a note, all in the same place; a note is opaque and wider."""
        lanes = []
        sorted_: dict[tuple[bool, str], list[Annotation]] = {}
        for mark in self._marked.reader.kinds.get(Kind.HIGHLIGHT, ()):
            sorted_.setdefault((mark.id in look.noted, mark.colour), []).append(mark)
        for (noted, _), marks in sorted(sorted_.items()):
            colour = palette.colours(marks[0]).line
            width = _HIGHLIGHTS if noted else _HIGHLIGHTS - 2
            left = WIDTH - 1 - width
            lanes.append(
                Lane(stretches(marks), colour if noted else _quiet(colour), left, width, 4 if noted else 2)
            )
        return lanes


def _stretches_of(hits: Hits) -> Stretches:
    return Stretches(hits.starts, hits.ends)


def _quiet(colour: QColor) -> QColor:
    quiet = QColor(colour)
    quiet.setAlphaF(_QUIET)
    return quiet
