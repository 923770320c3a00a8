"""Actors in small texts, by lexicon and rules alone."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind


def marks(text: str, kind: Kind = Kind.ACTOR) -> list[tuple[str, str]]:
    """(words, canonical name) of the marks of ``kind``, without the model."""
    analysis = engine(with_model=False).analyse(text)
    names = {entity.key: entity.name for entity in analysis.entities}
    return [(m.span.of(text), names[m.entity or ""]) for m in analysis.annotations if m.kind is kind]


def actors(text: str) -> list[tuple[str, str]]:
    """(words, canonical name) of the actors."""
    return marks(text)


def test_a_compound_of_nationalities_is_two_actors() -> None:
    """The compound "Sino-Russian" names China and Russia."""
    assert actors("There is no limit to Sino-Russian cooperation.") == [
        ("Sino", "China"),
        ("Russian", "Russia"),
    ]


def test_hyphened_names_are_two_actors() -> None:
    """Two surnames or two capitals joined by a hyphen are two."""
    assert actors("the Biden-Putin summit") == [("Biden", "Joe Biden"), ("Putin", "Vladimir Putin")]
    assert actors("the Beijing-Moscow alliance") == [("Beijing", "China"), ("Moscow", "Russia")]


def test_a_title_is_not_part_of_the_span() -> None:
    """The title stays outside, the nationality before it is an actor of its own."""
    assert actors("On Friday, Ruritanian Foreign Minister Rupert Hentzau said so.") == [
        ("Rupert Hentzau", "Rupert Hentzau")
    ]
    assert actors("Russian President Vladimir Putin spoke.") == [
        ("Russian", "Russia"),
        ("Vladimir Putin", "Vladimir Putin"),
    ]


def test_a_ministry_is_one_body_with_its_state() -> None:
    """A ministry takes in its nationality and gets one name however it is written."""
    wanted = "Ministry of Foreign Affairs of Russia"
    assert actors("the Russian Foreign Ministry said") == [("Russian Foreign Ministry", wanted)]
    assert actors("the Ministry of Foreign Affairs of Russia said") == [(wanted, wanted)]


def test_a_seat_stands_for_its_government() -> None:
    """The Kremlin is Russia, Downing Street the United Kingdom."""
    assert actors("The Kremlin denied it.") == [("Kremlin", "Russia")]
    assert actors("Downing Street agreed.") == [("Downing Street", "United Kingdom")]


def test_a_place_that_says_where_is_no_actor() -> None:
    """In "in Moscow" it is a place, "Moscow said" an actor."""
    text = "Moscow said the talks in Moscow had begun."
    assert actors(text) == [("Moscow", "Russia")]
    assert marks(text, Kind.PLACE) == [("Moscow", "Russia")]


@pytest.mark.parametrize("text", ["In may we met.", "We Will see.", "They march on.", "He who said so."])
def test_common_words_are_no_actors(text: str) -> None:
    """Words that share their letters with names are left alone."""
    assert actors(text) == []


def test_two_bearers_of_a_surname_stay_two() -> None:
    """A surname means the one that the article named in full."""
    text = "George H. W. Bush spoke. Later Bush left."
    assert [name for _, name in actors(text)] == ["George H. W. Bush", "George H. W. Bush"]
    text = "George W. Bush spoke. Later Bush left."
    assert [name for _, name in actors(text)] == ["George W. Bush", "George W. Bush"]


def test_the_west_needs_its_article() -> None:
    """A bloc, not a direction."""
    assert actors("They confront the West.") == [("West", "The West")]
    assert actors("They went West.") == []
