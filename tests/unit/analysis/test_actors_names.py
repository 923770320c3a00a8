"""Short forms, units, polities, bodies without their state, and metonyms that the article decides."""

import pytest
from tests.unit.analysis.test_actors import actors
from tests.unit.analysis.test_actors_model import actors as modelled

from postil.analysis.engine import engine


def test_first_letters_and_parts_of_a_name_are_that_actor() -> None:
    """Without brackets, too."""
    text = "The National Transport Board met. The NTB waits. The Transport Board pays."
    whole = "National Transport Board"
    assert actors(text) == [(whole, whole), ("NTB", whole), ("Transport Board", whole)]


def test_letters_that_two_names_share_are_nobodys() -> None:
    """Then nobody can tell."""
    text = "The National Transport Board and the Northern Tea Board met, NTB or not."
    assert "NTB" not in [words for words, _ in actors(text)]


def test_letters_of_office_are_no_organisation() -> None:
    """An MP is a person."""
    assert actors("She sat as Member of Parliament (MP) for years.") == []


def test_names_in_other_languages_are_defined_by_their_letters() -> None:
    """Particles of French, German … do not count."""
    name = "Mouvement des Ouvriers pour le Renouveau"
    assert actors(f"The {name} (MOR) won.") == [(name, name), ("MOR", name)]


@pytest.mark.parametrize(
    "name",
    [
        "Party of Unity and Justice",
        "Orlan Docks and Engineering Company",
        "3rd Guards Brigade",
        "Third Guards Brigade",
        "Battalion 17",
    ],
)
def test_what_belongs_to_a_name_is_in_it(name: str) -> None:
    """Ideals and trades joined by "and", and the numbers of units."""
    assert actors(f"Then the {name} left.") == [(name, name)]


def test_two_names_joined_by_and_stay_two() -> None:
    """An acronym before "and" is a name of its own."""
    text = "the old LSSP and Communist Party of Freedonia"
    assert ("Communist Party of Freedonia", "Communist Party of Freedonia") in actors(text)


def test_kinds_of_states_make_names_of_states() -> None:
    """A duchy that no lexicon has is one, and a kingdom of a known state is that state."""
    assert actors("The Duchy of Ruritania declared war.") == [("Duchy of Ruritania", "Duchy of Ruritania")]
    assert actors("The Kingdom of England declared war.") == [("Kingdom of England", "England")]


def test_a_ministry_points_back_to_its_state() -> None:
    """Both "its" and "the island's" mean the state named last, "the ministry" the only one."""
    whole = "Ministry of Defence of Malta"
    text = "Malta said no. Its defence ministry gave no reason. The ministry is small."
    assert actors(text) == [("Malta", "Malta"), ("defence ministry", whole), ("ministry", whole)]
    text = "Malta said no. The island's defence ministry gave no reason."
    assert actors(text)[1:] == [("defence ministry", whole)]


def test_authorities_are_not_part_of_the_nationality() -> None:
    """The nationality alone is the state."""
    assert actors("French authorities waited.") == [("French", "France")]


def test_brussels_is_the_union_where_the_article_names_it() -> None:
    """Else it is Belgium where only that is named."""
    assert ("Brussels", "European Union") in actors("The EU is slow. Brussels said so.")
    assert ("Brussels", "Belgium") in actors("Belgium is small. Brussels said so.")


def test_korea_is_the_one_that_the_article_names() -> None:
    """Of two Koreas the one that is there."""
    assert actors("South Korea won. Korea said so.")[1] == ("Korea", "South Korea")


def test_moscow_of_soviet_times_is_the_soviet_union() -> None:
    """Unless the article speaks of Russia, too."""
    assert actors("The Soviet Union fell. Moscow said so.")[1] == ("Moscow", "Soviet Union")
    assert actors("The Soviet Union fell. Russia rose. Moscow said so.")[2] == ("Moscow", "Russia")


def test_an_office_with_cabinet_is_no_cabinet() -> None:
    """The Cabinet of a title is nobody."""
    assert modelled("Chief Cabinet Secretary Ken Abo spoke.", ("Ken Abo", "PERSON")) == [
        ("Ken Abo", "Ken Abo")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She led the Horizonte alliance.", "Horizonte"),
        ("He left the Orsk faction.", "Orsk"),
    ],
)
def test_words_for_pacts_in_small_letters_stay_outside(text: str, name: str) -> None:
    """They say what the name before them is; two partners with a hyphen are no name."""
    assert actors(text) == [(name, name)]
    assert actors("the Beijing-Moscow alliance") == [("Beijing", "China"), ("Moscow", "Russia")]


@pytest.mark.parametrize(
    "text", ["It was translated from the Spanish.", "He speaks Arabic and French.", "She wrote in German."]
)
def test_languages_are_no_actors(text: str) -> None:
    """Nobody acts in them."""
    assert actors(text) == []


def test_a_nationality_after_in_is_no_language_before_a_noun() -> None:
    """Then it says whose the thing is."""
    assert actors("They sat in German jails.") == [("German", "Germany")]


def test_other_names_that_the_article_gives_are_that_actor() -> None:
    """The words "known as" joins letters that are not those of the words."""
    whole = "Front for Free Soil"
    text = f"The {whole}, known as the LIBRA, won. Later LIBRA lost."
    assert actors(text) == [(whole, whole), ("LIBRA", whole), ("LIBRA", whole)]


@pytest.mark.parametrize("text", ["its rival ORBX closed", "the carrier ORBX closed", "the ORBX closed"])
def test_letters_behind_what_they_are_name_an_organisation(text: str) -> None:
    """As behind the article."""
    assert actors(f"Then {text} early.") == [("ORBX", "ORBX")]


@pytest.mark.parametrize("name", ["Sipah-i-Watan", "Anas-ul-Haq Khan"])
def test_small_particles_between_hyphens_join_a_name(name: str) -> None:
    """Of a body or of a person."""
    assert actors(f"Then {name} came.") == [(name, name)]


def test_a_club_is_not_lengthened_by_its_country() -> None:
    """The country is an actor of its own."""
    assert actors("Orsk Rangers of Cameroon won.")[0] == ("Orsk Rangers", "Orsk Rangers")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The RSF shelled El Fasher in Darfur.", "Rapid Support Forces"),
        ("The RSF counted jailed reporters.", "Reporters Without Borders"),
        ("The SDF of Japan trained near Tokyo.", "Self-Defense Forces"),
        ("The SDF held Raqqa.", "Syrian Democratic Forces"),
    ],
)
def test_a_short_form_of_two_is_told_by_the_world_it_is_in(text: str, name: str) -> None:
    """By a word of the article that belongs to one of them."""
    analysis = engine(with_model=False).analyse(text)
    assert name in {e.name for e in analysis.entities}


def test_a_congress_belongs_to_the_state_before_it() -> None:
    """Only without one it is America's."""
    analysis = engine(with_model=False).analyse("Argentina's Congress voted. Trump told Congress so.")
    assert {e.name for e in analysis.entities} >= {"Congress of Argentina", "United States Congress"}
