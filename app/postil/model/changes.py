"""What an operation touched: views refresh only what it names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what was added, changed or removed.

    Attributes:
        articles: articles whose own data changed (added, metadata, removed).
        marks: articles whose annotations or entities changed.
        notes: articles whose notes changed.
        step: what was done, as named in the Edit menu ("Highlight"), or empty when it cannot be undone.
    """

    articles: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    step: str = ""

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.articles | other.articles,
            self.marks | other.marks,
            self.notes | other.notes,
            self.step or other.step,
        )

    def __bool__(self) -> bool:
        return bool(self.articles or self.marks or self.notes)
