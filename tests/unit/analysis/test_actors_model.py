"""Names of a statistical model, repaired and merged with the lexicon."""

import pytest

from fake_model import FakeModel, actors
from postil.analysis.document import ModelName
from postil.analysis.engine import _steps
from postil.analysis.pipeline import Pipeline
from postil.model.annotation import Kind
from postil.model.span import Span


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


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("A farmer from Hentzau lost his maize.", "Hentzau", "PERSON"),
        ("They drove to Hentzau at dawn.", "Hentzau", "PERSON"),
        ("Trucks blocked the Hentzau highway.", "Hentzau", "ORG"),
        ("Guests sat at Strelsau Palace.", "Strelsau Palace", "PERSON"),
        ("A bridge across the Strel fell.", "Strel", "ORG"),
        ("STRELSAU, June 2 (AP) – It rained.", "STRELSAU", "ORG"),
    ],
)
def test_an_unknown_name_where_something_is_is_a_place(text: str, name: str, label: str) -> None:
    """Whatever the model takes it for: ways, roads, palaces, rivers and datelines are places."""
    assert actors(text, (name, label)) == []


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Rebels dug in above Tal Zenda.", "Tal Zenda", "PERSON"),
        ("She was born in the village of Hentz.", "Hentz", "PERSON"),
        ("They live on the banks of the Strel.", "Strel", "ORG"),
        ("The bridge at Zenda was blown up.", "Zenda", "ORG"),
        ("The train runs from Strel to Hentz.", "Strel", "PERSON"),
        ("Aircraft bombed Strelsau for a third night.", "Strelsau", "ORG"),
        ("Villagers walked for days to reach Hentz.", "Hentz", "PERSON"),
        ("Hentz, a walled town of 4,000, has no doctor.", "Hentz", "PERSON"),
        ("Hentz is a fishing village.", "Hentz", "PERSON"),
        ("Once a garrison town, Hentz lives on cherries.", "Hentz", "PERSON"),
        ("They crossed Hentz, where nobody waited.", "Hentz", "PERSON"),
        ("A bus fell into the Hentz gorge.", "Hentz", "PERSON"),
        ("Snow blocked Mount Zenda.", "Mount Zenda", "PERSON"),
        ("The line stopped. STRELSAU (Agency) - It rained.", "STRELSAU", "ORG"),
        ("Two ships waited off Hentz.", "Hentz", "PERSON"),
    ],
)
def test_cues_add_up_to_a_place(text: str, name: str, label: str) -> None:
    """Prepositions, what governs them, verbs, nouns behind and appositions say that a name says where."""
    assert actors(text, (name, label)) == []


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("He was accused by Hentzau.", "Hentzau", "PERSON"),
        ("Their trust in Hentzau is gone.", "Hentzau", "PERSON"),
        ("The death of Hentzau shocked them.", "Hentzau", "PERSON"),
        ("She laughed at Hentzau.", "Hentzau", "PERSON"),
        ("Police seized Rupert Hentzau, 43, on Friday.", "Rupert Hentzau", "PERSON"),
        ("They visited Rupert Hentzau, who was ill.", "Rupert Hentzau", "PERSON"),
        ("In came Anthony Hill.", "Anthony Hill", "PERSON"),
        ("The firm laid off Hentzau.", "Hentzau", "PERSON"),
        ("They met the head of Acme.", "Acme", "ORG"),
        ("She is a manager at Acme.", "Acme", "ORG"),
    ],
)
def test_what_somebody_does_or_suffers_makes_no_place(text: str, name: str, label: str) -> None:
    """People and firms stand behind some of the same words."""
    assert actors(text, (name, label)) == [(name, name)]


def test_a_name_that_is_a_place_once_is_one_everywhere() -> None:
    """Unless it acts; what the article says of it adds up."""
    text = "Strelsau has no water. The village of Hentz, where he lived, is empty. Hentz has no bread."
    model = FakeModel(("Hentz", "PERSON"))
    first = text.index("Hentz")
    again = text.index("Hentz", first + 1)
    model.names = lambda document: [  # type: ignore[method-assign]
        ModelName(Span(at, at + 5), "PERSON") for at in (first, again)
    ]
    marks = Pipeline(_steps(model), model).analyse(text).annotations
    assert [m.kind for m in marks if m.span.of(text) == "Hentz"] == [Kind.PLACE, Kind.PLACE]


def test_people_in_a_list_with_a_place_stay_people() -> None:
    """A comma joins a town to a single unknown name only."""
    text = "Licata for the province of Zenda, Rupert Hentzau for the city."
    assert actors(text, ("Zenda", "GPE"), ("Rupert Hentzau", "PERSON")) == [
        ("Rupert Hentzau", "Rupert Hentzau")
    ]


def test_a_letter_from_somebody_is_no_place() -> None:
    """People send letters, so "from" alone says nothing."""
    assert actors("A letter from Hentzau came.", ("Hentzau", "PERSON")) == [("Hentzau", "Hentzau")]


def test_a_list_of_places_is_no_organisation() -> None:
    """Its members are places one by one."""
    text = "Workers from Strel, Hentz and Zenda provinces marched."
    assert actors(text, ("Strel, Hentz and Zenda", "ORG")) == []


def test_a_time_zone_is_no_part_of_a_name() -> None:
    """The code behind the clock is cut off."""
    assert actors("14:05 CET Acme closed.", ("CET Acme", "ORG")) == [("Acme", "Acme")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The corvette Audacia sank.", "Audacia"),
        ("The frigate TCG Strelsau left.", "TCG Strelsau"),
        ("They saw RX-24 there.", "RX"),
        ("The Norwegian KXM missiles flew.", "KXM"),
    ],
)
def test_ships_and_letters_of_weapons_are_no_actors(text: str, name: str) -> None:
    """Only the nationality is."""
    assert [words for words, _ in actors(text, (name, "ORG")) if words != "Norwegian"] == []


def test_a_name_that_ends_in_a_weapon_is_cut() -> None:
    """The system keeps its own words."""
    assert actors("The Acme S-400 fired.", ("Acme S-400", "ORG")) == [("Acme", "Acme")]


def test_a_name_split_at_its_particle_is_one_person() -> None:
    """Two pieces that a particle joins are one name."""
    text = "Anna í Horni won the vote."
    assert actors(text, ("Anna", "PERSON"), ("Horni", "ORG")) == [("Anna í Horni", "Anna í Horni")]


def test_what_stands_behind_a_town_does_not_make_it_a_person() -> None:
    """The governor and the colleague are others."""
    assert actors("A shell hit a market in Strelsau, the governor said.", ("Strelsau", "ORG")) == []
    assert actors("Her colleague in Strelsau agreed.", ("Strelsau", "ORG")) == []


def test_an_age_makes_a_person() -> None:
    """So that "he" can mean him."""
    text = "Rupert Hentzau, 41, lost his shop."
    marks = Pipeline(_steps(None), FakeModel(("Rupert Hentzau", "ORG"))).analyse(text).annotations
    assert [(m.span.of(text), m.label) for m in marks] == [("Rupert Hentzau", "person")]


def test_a_network_on_which_something_is_said_is_no_actor() -> None:
    """Unless something is done to it, or it acts."""
    text = "He wrote on Facebook. She imposed a ban on TikTok. Facebook refused."
    assert [found for found, _ in actors(text, ("Facebook", "ORG"), ("TikTok", "ORG"))] == [
        "TikTok",
        "Facebook",
    ]
