"""How the reader wants text to be set: face, leading, measure, justified or not."""

from enum import StrEnum

from postil.records import dataclass


class TextFace(StrEnum):
    """The face of the body: the serif or the sans that come along, the desktop's own, or another one of this machine."""

    SERIF = "serif"
    SANS = "sans"
    SYSTEM = "system"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Typography:
    """What can be chosen besides the size of the letters.

    Attributes:
        face: of title, headings and body; bylines, captions and tables stay sans.
        family: the font, when ``face`` is OTHER.
        leading: distance of the lines, in percent of the house's own.
        measure: characters in a full line.
        justified: both edges of the column straight.
        hyphenation: words divided at the ends of lines.
    """

    face: TextFace = TextFace.SERIF
    leading: int = 100
    measure: int = 66
    justified: bool = False
    hyphenation: bool = False
    family: str = ""
