"""How words of office documents look, and what of it an article keeps."""

import re
from dataclasses import dataclass

from postil.model.inline import Style

#: Names of faces whose letters all have one width.
MONOSPACE = re.compile(r"courier|consolas|mono|menlo|typewriter|fixed", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; None: as what they stand in says.

    Attributes:
        on: which of bold, italic, struck are set, and how.
        raised: SUPERSCRIPT or SUBSCRIPT; or None.
        size: in half points, 0 when not set.
        hidden, mono: whether they are.
        language: their code, or empty.
    """

    on: tuple[tuple[Style, bool], ...] = ()
    raised: Style | None = None
    size: int = 0
    hidden: bool | None = None
    mono: bool | None = None
    language: str = ""

    def over(self, below: "Look") -> "Look":
        """Itself laid over another look."""
        return Look(
            tuple((dict(below.on) | dict(self.on)).items()),
            self.raised or below.raised,
            self.size or below.size,
            below.hidden if self.hidden is None else self.hidden,
            below.mono if self.mono is None else self.mono,
            self.language or below.language,
        )

    @property
    def styles(self) -> frozenset[Style]:
        """What of it the article keeps."""
        found = {style for style, on in self.on if on}
        if self.raised:
            found.add(self.raised)
        if self.mono:
            found.add(Style.CODE)
        return frozenset(found)
