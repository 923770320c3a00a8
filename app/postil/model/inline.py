"""What is done to a few words inside a block: emphasis, links, references to notes."""

from enum import StrEnum

from postil.model.span import Span
from postil.records import dataclass

#: What an address may begin with that the reader can open; others are not kept.
SCHEMES = ("https://", "http://", "mailto:")


class Style(StrEnum):
    """How words are set, or what they lead to."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRIKE = "strike"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    CODE = "code"
    LINK = "link"
    NOTE = "note"


#: Styles that lead somewhere.
LEADING = frozenset({Style.LINK, Style.NOTE})


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch inside one block with a style. Several may lie over the same words.

    Attributes:
        style: what it is; a ``NOTE`` is the sign that refers to a note, in the text with its brackets: “[1]”.
        span: half-open code points into ``Article.text``; never empty, never across the end of a block or of a table's cell.
        href: of a link that leads out of the article: an address with one of ``SCHEMES``; else empty.
        goal: of a link or note sign that leads to a place in the article: the code point there; else None.
    """

    style: Style
    span: Span
    href: str = ""
    goal: int | None = None
