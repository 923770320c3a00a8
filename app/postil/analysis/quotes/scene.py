"""A paragraph with its possible speakers, one of these for one quote, and what is asked of a quote."""

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from postil.analysis.quotes.frame import Is, Item
from postil.analysis.quotes.links import links_of
from postil.analysis.quotes.subjects import Link


class Scene:
    """A paragraph with its possible speakers, and running counts of what lies between two items of its row.

    The counts are made when they are first asked for: where nothing is quoted they never are.
    """

    def __init__(self, row: list[Item]) -> None:
        self.row = row
        self.links = links_of(row)

    @cached_property
    def ends(self) -> list[int]:
        """How many sentences end before each item."""
        return self._counts(Is.END)

    @cached_property
    def quotes(self) -> list[int]:
        """How many quotes stand before each item."""
        return self._counts(Is.QUOTE)

    @cached_property
    def verbs(self) -> list[int]:
        """How many attributing verbs stand before each item."""
        return self._counts(Is.CUE)

    @cached_property
    def at(self) -> dict[int, int]:
        """The item of each quote by its number."""
        return {item.number: i for i, item in enumerate(self.row) if item.number >= 0}

    def quoted(self, number: int) -> Item:
        """The item of the quote of that number."""
        return self.row[self.at[number]]

    def _counts(self, kind: Is) -> list[int]:
        return [*accumulate([item.kind is kind for item in self.row], initial=0)]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible speaker of one quote: ``link`` in ``scene``; ``where`` is L, R, S (around), P (paragraph before), N (paragraph after) or K (kept on).

    ``tight`` tells that its verb stands next to the quote.
    """

    link: Link
    scene: Scene
    where: str
    features: list[str]
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The quote whose speaker is asked for.

    Attributes:
        scenes: of its first and its last paragraph (often the same).
        before: the scene of the paragraph before; None when there is none or the quote is not in its first sentence.
        after: the scene of the first sentence of the paragraph after; None when the quote does not stand alone in its own.
        number: its number in the rows.
        shape: ``size`` and last character in short, such as ``long,``.
        last: the candidate chosen for the quote before, or None.
        gap: how many paragraphs further up that quote is.
        inner: what stands between its marks, where these are of a kind that holds attributions, too.
        replies: whether that quote is a question and this one, next to it, none.
    """

    scenes: tuple[Scene, Scene]
    before: Scene | None
    after: Scene | None
    number: int
    shape: str
    last: Candidate | None
    gap: int
    replies: bool = False
    inner: Scene | None = None
