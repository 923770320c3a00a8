"""A stretch of an article's text."""

from postil.records import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range ``[start, end)`` of Unicode code points in the article's text.

    Raises:
        ValueError: when it is not true that ``0 <= start <= end``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def of(self, text: str) -> str:
        """The characters it covers in ``text``."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """The same length, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def stripped(self, text: str) -> "Span":
        """Without the white space of ``text`` at either end; a span of white space alone stays as it is."""
        inner = self.of(text).strip()
        if not inner:
            return self
        start = text.index(inner, self.start)
        return Span(start, start + len(inner))
