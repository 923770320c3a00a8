"""Which marks of the engine are shown, and all of the engine's marks put in order for the window."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.category import Category
from postil.records import dataclass, replace
from postil.ui.reader.marks_index import MarksIndex, order_of


@dataclass(frozen=True, slots=True)
class Sieve:
    """Lets marks of the engine through.

    Attributes:
        least: confidence (0–1) below which marks are left out.
        hidden: ids of categories whose marks are left out.
        trial: a category that is being written, and its marks, in place of those that it makes by now.
    """

    least: float = 0.0
    hidden: frozenset[str] = frozenset()
    trial: tuple[Category, tuple[Annotation, ...]] | None = None

    def sifted(self, analysis: Analysis) -> Analysis:
        """The analysis with what is shown of it; the very same when that is everything."""
        marks: Sequence[Annotation] = analysis.annotations
        if self.least or self.hidden:
            marks = [mark for mark in marks if self.passes(mark)]
        if self.trial:
            category, tried = self.trial
            marks = sorted((*(mark for mark in marks if mark.label != category.id), *tried), key=order_of)
        return analysis if marks is analysis.annotations else replace(analysis, annotations=tuple(marks))

    def passes(self, mark: Annotation) -> bool:
        """Whether a mark of the engine is shown."""
        if mark.confidence < self.least:
            return False
        return not (self.hidden and mark.kind is Kind.CATEGORY and mark.label in self.hidden)


#: Shows everything.
OPEN = Sieve()


class EngineMarks:
    """The engine's marks on one article: all by their ids, and those that are shown by their place.

    Made anew only when the engine, a lesson or the sieve changes them: never with a key that the reader types.

    Attributes:
        analysis: all of them.
        sieve: what was shown of them.
        shown: the analysis with that alone.
        index: what is shown, by place.
    """

    def __init__(self, analysis: Analysis, sieve: Sieve = OPEN) -> None:
        self.analysis, self.sieve = analysis, sieve
        self.shown = sieve.sifted(analysis)
        self.index = MarksIndex(self.shown.annotations)

    def are_of(self, analysis: Analysis, sieve: Sieve) -> bool:
        """Whether they are those of ``analysis`` that ``sieve`` lets through."""
        return self.analysis is analysis and self.sieve == sieve

    def prepared(self) -> "EngineMarks":
        """The same, with all worked out that will be asked: for a job, so that the window need not wait for it."""
        self.index.prepared()
        _ = self.by_id, self.unsure, self.category_numbers
        return self

    @cached_property
    def by_id(self) -> Mapping[str, Annotation]:
        """All that are in the library, by their ids, in text order."""
        return {mark.id: mark for mark in self.analysis.annotations if mark.id}

    @cached_property
    def unsure(self) -> Sequence[Annotation]:
        """Those that are left out because they are not sure enough, in text order."""
        least = self.sieve.least
        return [mark for mark in self.analysis.annotations if mark.confidence < least] if least else ()

    @cached_property
    def category_numbers(self) -> Mapping[str, int]:
        """How many marks each category makes, by its id, whether they are shown or not; one that is being tried as it is now."""
        marks = self.analysis.annotations
        numbers = Counter(mark.label for mark in marks if mark.kind is Kind.CATEGORY)
        if self.sieve.trial:
            category, tried = self.sieve.trial
            numbers[category.id] = len(tried)
        return numbers
