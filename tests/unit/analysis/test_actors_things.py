"""Names of things that models take for actors."""

import pytest

from fake_model import actors
from postil.analysis.engine import engine
from postil.model.annotation import Kind


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Storm Odette tore roofs off.", "Odette", "PERSON"),
        ("Hurricane Odette weakened.", "Hurricane Odette", "PERSON"),
        ("The exercise, called Iron Heron, runs until Friday.", "Iron Heron", "PERSON"),
        ("The drone, nicknamed Cricket, carries a camera.", "Cricket", "PERSON"),
        ("Her horse, Brandy, won.", "Brandy", "PERSON"),
        ("The horse is called Brandy.", "Brandy", "PERSON"),
        ("Visitors to the Aerodef trade fair saw it.", "Aerodef", "ORG"),
        ("Two ships of the Halcyon class were sold.", "Halcyon", "ORG"),
        ("A Halcyon-class cutter sank.", "Halcyon", "ORG"),
        ("The firm sold 40,000 of its Lynxo vans.", "Lynxo", "ORG"),
        ("The firm is glad that its Lynxo sold well.", "Lynxo", "ORG"),
        ("The Audax, sister ship of the other, was towed.", "Audax", "ORG"),
        ("They slept aboard the Audax.", "Audax", "ORG"),
        ("The captain of the Audax was freed.", "Audax", "ORG"),
        ("A GMXRS fell on the field.", "GMXRS", "ORG"),
    ],
)
def test_storms_exercises_animals_products_and_ships_are_no_actors(text: str, name: str, label: str) -> None:
    """What stands before or behind the name says that it is a thing's."""
    assert actors(text, (name, label)) == []


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("An armed group called Hentz took the town.", "Hentz", "ORG"),
        ("The ship's owner, a man called Hentzau, fled.", "Hentzau", "PERSON"),
        ("A BXC reporter was there.", "BXC", "ORG"),
        ("Acme trucks are slow.", "Acme", "ORG"),
        ("They blamed its Acme subsidiary.", "Acme", "ORG"),
        ("The captain of Hentz was freed.", "Hentz", "ORG"),
    ],
)
def test_somebody_who_is_called_or_owned_stays_an_actor(text: str, name: str, label: str) -> None:
    """The nearer word counts, and makers are actors."""
    assert (name, name) in actors(text, (name, label))


def test_a_ship_is_one_everywhere() -> None:
    """What is said of it once holds for the article."""
    text = "The frigate Audax left. On Friday Audax came back."
    assert actors(text, ("Audax", "ORG")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The poem was translated from the Spanish.", []),
        ("She speaks Russian and reads a lot.", []),
        ("The sign is in Russian.", []),
        ("He wrote a Russian dictionary.", []),
        ("He spoke Russian officers' names.", ["Russian"]),
        ("He believes in Russian strength.", ["Russian"]),
    ],
)
def test_a_tongue_is_no_state(text: str, found: list[str]) -> None:
    """A nationality word that stands for a language points to no actor."""
    analysis = engine(with_model=False).analyse(text)
    assert [m.span.of(text) for m in analysis.annotations if m.kind is Kind.ACTOR] == found


def test_drills_called_by_a_name_are_no_actor() -> None:
    """Behind a comma, too."""
    assert actors("The drills, Iron Heron, were long.", ("Iron Heron", "ORG")) == []
