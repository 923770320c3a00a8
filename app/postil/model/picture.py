"""A picture of an article."""

from postil.model.span import Span
from postil.records import dataclass

#: The text of a picture that nobody described: Unicode's object replacement character.
UNDESCRIBED = "\ufffc"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, at the place of an ``IMAGE`` block.

    Attributes:
        span: that of its block; the text there describes the picture, or is ``UNDESCRIBED``.
        original: SHA-256 (hex) of its bytes, kept with the library's originals; empty where the picture is missing.
        width, height: in its own pixels; 0 where it is missing.
        source: where it was: an address or the name of a file, or empty.
    """

    span: Span
    original: str = ""
    width: int = 0
    height: int = 0
    source: str = ""

    def description(self, text: str) -> str:
        """What it shows, as the article's own words; empty when nobody described it."""
        words = self.span.of(text)
        return "" if words == UNDESCRIBED else words
