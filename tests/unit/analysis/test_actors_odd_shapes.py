"""Actors in odd shapes of articles: newsletters, telegrams, judgments, read-outs of ministries."""

import pytest

from postil.analysis.actors import ActorStep
from postil.analysis.document import Document, ModelName
from postil.analysis.engine import engine
from postil.importers.structure import structure
from postil.model.annotation import Kind
from postil.model.span import Span


def marks(text: str, *names: tuple[str, str], kind: Kind = Kind.ACTOR) -> list[str]:
    """The words of the marks when the model sees those names with those labels."""
    document = Document.of(text, structure(text))
    document.model_names = [
        ModelName(Span(text.index(name), text.index(name) + len(name)), label) for name, label in names
    ]
    ActorStep()(document)
    return [m.span.of(text) for m in document.of_kind(kind)]


def named(text: str) -> dict[str, str]:
    """Canonical name by the words of the actors, without the model."""
    analysis = engine(with_model=False).analyse(text, structure(text))
    names = {entity.key: entity.name for entity in analysis.entities}
    return {m.span.of(text): names[m.entity or ""] for m in analysis.annotations if m.kind is Kind.ACTOR}


def test_a_flag_and_a_town_in_capitals_open_an_item() -> None:
    """They say what it is about."""
    text = "Good day to you.\n\n🇵🇱 WARSAW: The mayor spoke of trams.\n\n🇻🇪 CARACAS: A ship has come."
    assert marks(text) == []
    assert marks(text, kind=Kind.PLACE) == ["WARSAW", "CARACAS"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ANKARA\n\nThe talks of the two went on for an hour on Monday.", []),
        ("The two met in the rain of the capital Ankara for an hour.", []),
        ("[2] Interview with a naval attaché, Muscat, June 2025.", []),
        ("MOSCOW, May 19. /TASS/. Nine kites fell on the town.", []),
        ("Text here.\n\nBackground\n\nMore text of the same kind stands here.", [("Background", "GPE")]),
        ("She calls it “Kremlophobia” in all her books and talks.", [("Kremlophobia", "ORG")]),
        ("The Minister of Trade of the land, H.E. Mr Otho Brill, came.", [("Otho Brill", "PERSON")]),
        ("Then Mr Otho Brill KC rose again.", [("KC", "ORG")]),
    ],
)
def test_what_only_stands_around_a_report_is_no_actor(text: str, names: list[tuple[str, str]]) -> None:
    """Datelines, the capital as a town, place and month, agencies between strokes, headings, words in marks, offices, letters."""
    assert [words for words in marks(text, *names) if words != "Otho Brill"] == []


def test_a_name_ends_before_a_colon_and_letters_of_honour() -> None:
    """What follows is no part of it."""
    assert marks("Zorvik: Sales fell by half.", ("Zorvik: Sales", "ORG")) == ["Zorvik"]
    assert marks("Then Otho Brill KC rose.", ("Otho Brill KC", "PERSON")) == ["Otho Brill"]


def test_the_south_in_small_letters_is_the_south() -> None:
    """As the North writes."""
    assert named("The south Korean puppets went mad.")["Korean"] == "South Korea"


def test_the_accused_is_the_one_who_stands_trial() -> None:
    """And nobody when two do."""
    text = "The trial of Mr Dragan Petrik opened. The accused said nothing."
    assert named(text)["accused"] == "Dragan Petrik"
    assert "accused" not in named(
        "The trial of Mr Dragan Petrik opened. Mr Ivo Lenk was charged. The accused wept."
    )
