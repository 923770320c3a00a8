"""What readers mark by words of their own: "sanctions", "treaties", "energy"."""

from enum import StrEnum

from postil.records import dataclass


class TermSort(StrEnum):
    """How the text of a term is meant."""

    WORDS = "words"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class Term:
    """What a category marks.

    Attributes:
        text: a word or phrase, or a regular expression.
        sort: which of them.
        inflected: words are found in their other forms too: "sanction" also as "sanctions", "sanctioned".
        case: capitals matter.
    """

    text: str
    sort: TermSort = TermSort.WORDS
    inflected: bool = True
    case: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of mark that the reader made up.

    Attributes:
        id: identity in the library (UUID4 as 32 hex digits); empty until it is saved. Its marks carry it as their label.
        name: as shown.
        colour: "#rrggbb": the hue of its line; themes soften it for the fill.
        line: ``solid``, ``dotted``, ``dashed``, ``double``, ``wave`` or ``dash-dot``.
        terms: what it marks.
        shown: whether its marks are on the page.
    """

    name: str
    colour: str = "#2f6b60"
    line: str = "solid"
    terms: tuple[Term, ...] = ()
    shown: bool = True
    id: str = ""
