"""Names of a statistical model, repaired and merged with the lexicon."""

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


def test_titles_articles_and_possessives_are_cut_off() -> None:
    """The span is the name alone."""
    text = "the Acme Widgets's chief met Mr Rupert Hentzau."
    found = actors(text, ("the Acme Widgets's", "ORG"), ("Mr Rupert Hentzau", "PERSON"))
    assert found == [("Acme Widgets", "Acme Widgets"), ("Rupert Hentzau", "Rupert Hentzau")]


def test_months_and_offices_are_no_names() -> None:
    """What a model takes for a name and is none."""
    assert (
        actors("It was January when the Secretary left.", ("January", "PERSON"), ("Secretary", "ORG")) == []
    )


def test_a_name_inside_a_system_is_left_to_the_system() -> None:
    """The S-400 is no organisation."""
    assert actors("They bought S-400 missiles.", ("S-400", "ORG")) == []


def test_a_name_of_the_model_takes_in_shorter_ones() -> None:
    """A known capital inside an organisation is part of it; a compound of nationalities stays two."""
    assert actors("He works at Moscow Steel.", ("Moscow Steel", "ORG")) == [("Moscow Steel", "Moscow Steel")]
    assert actors("Sino-Russian ties", ("Sino-Russian", "NORP")) == [("Sino", "China"), ("Russian", "Russia")]


def test_an_unknown_town_is_a_place() -> None:
    """A town that the model knows is no actor, and so is a name that follows "in"."""
    assert actors("A blast hit Hentzauville.", ("Hentzauville", "GPE")) == []
    assert actors("They met in Strelsau.", ("Strelsau", "ORG")) == []


def test_marks_name_their_producer() -> None:
    """What rests on the model says so."""
    text = "Yesterday Rupert Hentzau spoke."
    model = FakeModel(("Rupert Hentzau", "PERSON"))
    mark = Pipeline(_steps(model), model).analyse(text).annotations[0]
    assert (mark.producer, mark.version) == ("fake", "1")
