"""Persons whom roles, predicates, nicknames and headlines give away."""

import pytest
from tests.unit.analysis.test_actors import actors
from tests.unit.analysis.test_actors_model import actors as modelled


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Pavel Orlik, a former judge, told reporters.", "Pavel Orlik"),
        ("Kenta Mori, its chairman, called for calm.", "Kenta Mori"),
        ("Vandersloot was first elected in 1994.", "Vandersloot"),
        ("Vandersloot later ran for the council.", "Vandersloot"),
    ],
)
def test_what_is_said_of_a_name_makes_it_a_person(text: str, person: str) -> None:
    """An apposition with a calling, and what befalls persons only, need no model."""
    assert actors(text) == [(person, person)]


@pytest.mark.parametrize(
    "text", ["Acme Widgets, a maker of pumps, closed.", "Parking was banned.", "Rain ran for hours."]
)
def test_what_is_said_of_things_makes_no_person(text: str) -> None:
    """Makers and things that are banned are nobody."""
    assert actors(text) == []


def test_a_role_stands_for_the_one_person_who_has_it() -> None:
    """The role joins its bearer; with two bearers, or a name behind it, it stays free."""
    text = "Admiral Ruy Castelo sailed. On Monday the admiral said little."
    assert actors(text) == [("Ruy Castelo", "Ruy Castelo"), ("admiral", "Ruy Castelo")]
    text = "Admiral Ruy Castelo and Admiral Olof Berg sailed. Then the admiral said little."
    assert actors(text) == [("Ruy Castelo", "Ruy Castelo"), ("Olof Berg", "Olof Berg")]
    text = "Admiral Ruy Castelo sailed. Then the admiral of the port said little."
    assert actors(text) == [("Ruy Castelo", "Ruy Castelo")]


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("Colonel Adnan Maree lost it. Rain helped the colonel little.", "colonel", "Adnan Maree"),
        ("Ambassador Karl Lindner left. The envoy carried a letter.", "envoy", "Karl Lindner"),
        ("Dragan Petrik, a hunter from the hills, came. The hunter wept.", "hunter", "Dragan Petrik"),
        ("Dr Ines Roth, 51, came with Dr Lea Kern, 30. The 51-year-old slept.", "51-year-old", "Ines Roth"),
        ("Dr Ines Roth came. The 51-year-old slept.", "51-year-old", "Ines Roth"),
    ],
)
def test_a_role_or_an_age_stands_for_its_bearer_wherever_it_stands(text: str, role: str, name: str) -> None:
    """As subject or object, by another word for the office, by a calling in apposition."""
    assert (role, name) in actors(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dragan Petrik, a farmer from the hills, came. Other farmers waited, but the farmer wept.",
        "General Ruy Castelo sailed. Then the general election was called.",
        "Colonel Adnan Maree lost it. He blamed the colonel, Karl Weber, for it.",
        "Dr Ines Roth came with Dr Lea Kern. The 51-year-old slept.",
    ],
)
def test_a_role_of_several_or_of_another_stays_free(text: str) -> None:
    """Many of one calling, a noun that goes on, a name behind, two who may be of that age."""
    assert {words for words, _ in actors(text)}.isdisjoint({"farmer", "general", "colonel", "51-year-old"})


def test_a_role_before_its_bearer_is_named_stays_free() -> None:
    """Who comes later cannot be meant."""
    assert actors("The admiral said little. Admiral Ruy Castelo sailed.") == [("Ruy Castelo", "Ruy Castelo")]


@pytest.mark.parametrize(
    "name", ["Air Vice-Marshal Ian Gow", "Planning Secretary Ian Gow", "Chief Cabinet Secretary Ian Gow"]
)
def test_ranks_of_several_words_stay_outside(name: str) -> None:
    """The span is the name alone, and no part of the rank is an actor."""
    assert modelled(f"Then {name} spoke.", (name, "PERSON")) == [("Ian Gow", "Ian Gow")]


def test_a_given_name_makes_a_place_of_the_model_a_person() -> None:
    """The model may call "Julia Orsk" a place."""
    assert modelled("It was seen by Julia Orsk.", ("Julia Orsk", "GPE")) == [("Julia Orsk", "Julia Orsk")]
    assert modelled("It was seen in Julia Hills.", ("Julia Hills", "GPE")) == []


def test_a_place_among_persons_is_a_person() -> None:
    """What stands between two persons of a list is one, too."""
    names = [("Ann Lee", "PERSON"), ("Taro Bay", "GPE"), ("Jo Lin", "PERSON")]
    found = modelled("Guests were Ann Lee, Taro Ray and Jo Lin.", names[0], ("Taro Ray", "GPE"), names[2])
    assert [name for _, name in found] == ["Ann Lee", "Taro Ray", "Jo Lin"]


def test_short_forms_of_given_names_are_one_person() -> None:
    """Steve Larkin is Stephen Larkin, and middle names do not matter."""
    text = "Mr Stephen Larkin came. Mr Steve Larkin left. Mr Stephen J. Larkin wept."
    assert {name for _, name in actors(text)} == {"Stephen Larkin"}


def test_the_last_two_parts_of_a_name_are_a_surname() -> None:
    """Spanish names have two."""
    text = "President Ana Sofia Ruiz Prado spoke. Then Mrs Ruiz Prado left."
    assert {name for _, name in actors(text)} == {"Ana Sofia Ruiz Prado"}


def test_names_come_again_in_headlines_of_capitals() -> None:
    """A line of capitals has the surnames of the story."""
    text = "ORLIK TAKES THE LEAD AGAIN\nMr Pavel Orlik won."
    assert actors(text) == [("ORLIK", "Pavel Orlik"), ("Pavel Orlik", "Pavel Orlik")]


def test_a_suffix_belongs_to_a_known_person() -> None:
    """Jr, II and III are parts of the name."""
    assert actors("Adlai Stevenson II ran.") == [("Adlai Stevenson II", "Adlai Stevenson")]


def test_a_town_before_a_name_stays_outside() -> None:
    """In "in Riga Jānis Ozols" the town only says where."""
    found = modelled("Today in Riga Jānis Ozols signs.", ("Riga Jānis Ozols", "PERSON"))
    assert found == [("Jānis Ozols", "Jānis Ozols")]


def test_the_elder_is_the_earlier_bearer_of_the_name() -> None:
    """Whoever else the article names in full."""
    text = "George W. Bush spoke. The elder Bush slept."
    assert [name for _, name in actors(text)] == ["George W. Bush", "George H. W. Bush"]
