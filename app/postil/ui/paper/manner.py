"""How the reader wants an article on paper: as it is on the screen, but for the theme and the size of the letters."""

from dataclasses import dataclass, field

from postil import styles
from postil.model.annotation import DEFAULT_KINDS, Kind
from postil.ui.reader.typography import Typography


@dataclass(frozen=True, slots=True)
class Manner:
    """What is printed, and how it is set.

    Attributes:
        shown: kinds whose marks are seen.
        typography: face, leading, measure.
        palette: colours of the marks, one of ``styles.PALETTES``.
    """

    shown: frozenset[Kind] = DEFAULT_KINDS
    typography: Typography = field(default_factory=Typography)
    palette: str = styles.PALETTES[0]
