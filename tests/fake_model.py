"""A model that finds the names it is told to find, for tests of what the engine makes of them."""

from postil.analysis.document import Document, ModelName
from postil.analysis.engine import _steps
from postil.analysis.pipeline import Pipeline
from postil.model.annotation import Kind
from postil.model.span import Span


class FakeModel:
    """Finds what it is told to find: (words, label)."""

    producer = "fake"
    version = "1"

    def __init__(self, *names: tuple[str, str]) -> None:
        self._names = names

    def names(self, document: Document) -> list[ModelName]:
        """Each of the names at its first place."""
        found = []
        for words, label in self._names:
            start = document.text.index(words)
            found.append(ModelName(Span(start, start + len(words)), label))
        return found


def actors(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """(words, canonical name) of the actors when the model finds ``names``."""
    model = FakeModel(*names)
    analysis = Pipeline(_steps(model), model).analyse(text)
    called = {entity.key: entity.name for entity in analysis.entities}
    return [(m.span.of(text), called[m.entity or ""]) for m in analysis.annotations if m.kind is Kind.ACTOR]
