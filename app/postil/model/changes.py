"""What an operation touched: views refresh only what it names."""

from dataclasses import dataclass

from postil.model.span import Span


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what was added, changed or removed.

    Attributes:
        articles: articles whose own data changed (added, metadata, removed).
        marks: articles whose annotations or entities changed.
        notes: articles whose notes, tags or links changed.
        taught: lessons or categories changed: the engine's marks of any article may be others.
        colours: the reader's names of colours changed.
        collections: collections, or what is in them, changed.
        place: the article and the stretch of its text where a step was taken back or done again; None when that is nowhere in
            particular.
        step: what was done, as named in the Edit menu ("Highlight"), or empty when it cannot be undone.
    """

    articles: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    step: str = ""
    taught: bool = False
    colours: bool = False
    collections: bool = False
    place: tuple[str, Span] | None = None

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.articles | other.articles,
            self.marks | other.marks,
            self.notes | other.notes,
            self.step or other.step,
            self.taught or other.taught,
            self.colours or other.colours,
            self.collections or other.collections,
            self.place or other.place,
        )

    def __bool__(self) -> bool:
        return bool(
            self.articles or self.marks or self.notes or self.taught or self.colours or self.collections
        )
